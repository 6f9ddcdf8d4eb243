import { contentTypeOf, contentTypes } from '#core/offline/content-types.ts';
import type { ListedRelease, ReleaseFile } from '#core/offline/release-file.ts';

/** Everything one version of the site is made of. */
export interface Release extends ListedRelease {
  /** Where the site lives: `https://example.org/terrain/`. */
  readonly scope: string;
}

/** The full address of a file of the release. */
export function fileAddress(release: Release, file: ReleaseFile): string {
  return new URL(file.url, release.scope).href;
}

/** Whether these are, byte for byte, the ones the build listed. */
export async function isWhole(bytes: BufferSource, file: ReleaseFile): Promise<boolean> {
  return toBase64(await crypto.subtle.digest('SHA-256', bytes)) === file.sha256;
}

/**
 * What answers for a file from now on. Its headers are ours, however the bytes came: from the pack, by themselves,
 * from another version. Hosts that can send no headers are then as strict as others.
 */
export function answerFor(release: Release, file: ReleaseFile, bytes: BodyInit): Response {
  const headers = isHtml(file) ? release.pageHeaders : { 'X-Content-Type-Options': 'nosniff' };
  return new Response(bytes, { headers: { ...headers, 'Content-Type': contentTypeOf(file.url) } });
}

/** Pages, and what an address that does not exist shows. */
export function isHtml({ url }: ReleaseFile): boolean {
  return contentTypeOf(url) === contentTypes.html;
}

function toBase64(digest: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
