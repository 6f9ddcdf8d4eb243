// The pack: all files of a version in one answer, one after the other. Pages repeat each other, so together they weigh
// half of what they weigh one by one, and one request brings them.

import { packAddress, type ReleaseFile } from '#core/offline/release-file.ts';
import type { Release } from './release.ts';

/** How long a host may send nothing, in milliseconds. However slow it is, it is waited for as long as bytes come. */
const PATIENCE_MS = 60_000;

/** A file as it was cut from the pack: its bytes are not checked yet. */
export interface PackedFile {
  readonly file: ReleaseFile;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The files of a version, each as soon as it is there. Ends early when the pack is cut, and throws when there is none,
 * or when the network goes.
 */
export async function* readPack(release: Release): AsyncGenerator<PackedFile> {
  const stop = new AbortController();
  try {
    const body = await openPack(new URL(packAddress(release.version), release.scope).href, stop);
    yield* cutIntoFiles(patiently(body, stop), release.files);
  } finally {
    stop.abort();
  }
}

/** Cuts a stream by the lengths of the files, which follow each other in it. */
export async function* cutIntoFiles(
  chunks: AsyncIterable<Uint8Array>,
  files: readonly ReleaseFile[],
): AsyncGenerator<PackedFile> {
  const queue = files.values();
  let file = queue.next().value;
  let bytes = new Uint8Array(file?.bytes ?? 0);
  let filled = 0;
  for await (const chunk of chunks) {
    for (let start = 0; file && (start < chunk.length || filled === bytes.length); ) {
      const part = chunk.subarray(start, start + bytes.length - filled);
      bytes.set(part, filled);
      filled += part.length;
      start += part.length;
      if (filled < bytes.length) continue;
      yield { file, bytes };
      file = queue.next().value;
      bytes = new Uint8Array(file?.bytes ?? 0);
      filled = 0;
    }
    if (!file) return;
  }
}

/**
 * Asks for the pack as the host compresses it. One that compresses nothing would send eight times more than is needed:
 * the form compressed at build is then asked for, and unpacked here.
 */
async function openPack(address: string, stop: AbortController): Promise<ReadableStream<Uint8Array>> {
  const asText = await ask(address, stop);
  if (asText.headers.has('content-encoding')) return asText.body;
  await asText.body.cancel();
  const zipped = await ask(`${address}.gz`, stop);
  // Some hosts tell the browser of the compression, which is then undone already.
  if (zipped.headers.has('content-encoding')) return zipped.body;
  return zipped.body.pipeThrough(new DecompressionStream('gzip'));
}

async function ask(address: string, { signal }: AbortController) {
  const options = { cache: 'no-cache', credentials: 'same-origin', priority: 'low', signal } as const;
  const { ok, status, headers, body } = await fetch(address, options);
  if (!ok || !body) throw new Error(`answered ${status}: ${address}`);
  if (headers.get('content-type')?.startsWith('text/html')) throw new Error(`answered a page: ${address}`);
  return { headers, body };
}

/** The chunks of a stream, given up when the next one takes too long. */
async function* patiently(
  body: ReadableStream<Uint8Array>,
  stop: AbortController,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (;;) {
    const timer = setTimeout(() => stop.abort(new Error('the host sends nothing more')), PATIENCE_MS);
    const { value, done } = await reader.read().finally(() => clearTimeout(timer));
    if (done) return;
    yield value;
  }
}
