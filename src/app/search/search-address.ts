/** What a shared address asks for: `/chercher/#q=tract`. Nothing when it asks for nothing, or is broken. */
export function queryInAddress(hash: string): string | undefined {
  const encoded = /^#q=(.+)$/s.exec(hash)?.[1];
  if (encoded === undefined) return undefined;
  try {
    return decodeURIComponent(encoded.replaceAll('+', ' '));
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** The address to share. It is never written to the address bar: what is typed leaves no trace there. */
export function addressOfQuery(page: string, query: string): string {
  return `${page.split('#')[0]}#q=${encodeURIComponent(query)}`;
}
