import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type ListedRelease, packAddress } from '#core/offline/release-file.ts';
import { readKept } from './release.ts';

/** Writes the pack of a release into the built folder: its files, one after the other, in the order of the list. */
export function writePack(folder: string, { version, files }: ListedRelease): void {
  const pack = Buffer.concat(files.map((file) => readKept(folder, file)));
  writeFileSync(join(folder, packAddress(version)), pack);
}

/**
 * Writes the compressed forms of the pack of a built folder beside it, for hosts that send them. Pages repeat each
 * other, so the whole is compressed in one window that holds it.
 * @param quality of brotli, 11 at best: three seconds for the site
 */
export async function compressPack(
  folder: string,
  quality: number = constants.BROTLI_MAX_QUALITY,
): Promise<void> {
  const name = readdirSync(folder).find((file) => isOfPack(file) && file.endsWith('.txt'));
  if (!name) throw new Error(`${folder} holds no pack`);
  const path = join(folder, name);
  const pack = readFileSync(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: pack.length,
  };
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(pack, { params }),
    promisify(gzip)(pack, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  writeFileSync(`${path}.br`, brotli);
  writeFileSync(`${path}.gz`, gzipped);
}

/** Whether a file at the root of the built folder is a pack, or a compressed form of one. */
export function isOfPack(name: string): boolean {
  return name.startsWith('pack-');
}
