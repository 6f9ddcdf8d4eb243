import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutIntoFiles } from './pack.ts';

const texts = fc.array(fc.string({ maxLength: 40 }), { maxLength: 8 });

test('wherever the stream is cut into chunks, each file comes out whole and in order', async () => {
  await fc.assert(
    fc.asyncProperty(texts, fc.array(fc.integer({ min: 1, max: 30 })), async (bodies, sizes) => {
      const cut = await cutOut(bodies, chunksOf(Buffer.from(bodies.join('')), sizes));
      // Without a byte there is no chunk, and so no file, not even an empty one.
      expect(cut).toEqual(bodies.join('') === '' ? [] : bodies);
    }),
  );
});

test('a stream that ends early gives the files that it held whole, and one that goes on gives no more', async () => {
  await fc.assert(
    fc.asyncProperty(texts, fc.nat(200), async (bodies, end) => {
      const whole = Buffer.from(bodies.join(''));
      const early = await cutOut(bodies, chunksOf(whole.subarray(0, end), [7]));
      expect(bodies.slice(0, early.length)).toEqual(early);
      expect(Buffer.byteLength(early.join(''))).toBeLessThanOrEqual(end);
      expect(
        (await cutOut(bodies, chunksOf(Buffer.concat([whole, Buffer.from('et la suite')]), [9]))).length,
      ).toBe(bodies.length);
    }),
  );
});

async function cutOut(bodies: readonly string[], chunks: AsyncIterable<Uint8Array>): Promise<string[]> {
  const files = bodies.map((body, index) => ({
    url: `${index}`,
    sha256: '',
    bytes: Buffer.byteLength(body),
  }));
  const found: string[] = [];
  for await (const { bytes } of cutIntoFiles(chunks, files)) found.push(Buffer.from(bytes).toString());
  return found;
}

async function* chunksOf(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let start = 0, turn = 0; start < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 5;
    yield bytes.subarray(start, start + size);
    start += size;
  }
}
