import type { ReleaseFile } from '#core/offline/release-file.ts';

/** Everything one version of the site is made of. */
export interface Release {
  /** Where the site lives: `https://example.org/terrain/`. */
  readonly scope: string;
  /** Drawn from the list itself: two builds of the same files are the same version. */
  readonly version: string;
  readonly files: readonly ReleaseFile[];
}

/** Names the release that this list of files makes. */
export async function describeRelease(scope: string, files: readonly ReleaseFile[]): Promise<Release> {
  const list = files.map((file) => `${file.url} ${file.sha256}`).sort();
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(list.join('\n')));
  return { scope, version: toHex(digest).slice(0, 16), files };
}

/** The full address of a file of the release. */
export function fileAddress(release: Release, file: ReleaseFile): string {
  return new URL(file.url, release.scope).href;
}

/** Pages are the files whose address ends with `/`, and the home page, whose address is empty. */
export function isPage(file: ReleaseFile): boolean {
  return file.url === '' || file.url.endsWith('/');
}

/** Whether these are, byte for byte, the ones the build listed. Reads the response to its end. */
export async function isWhole(response: Response, file: ReleaseFile): Promise<boolean> {
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return toBase64(digest) === file.sha256;
}

function toHex(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function toBase64(digest: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
