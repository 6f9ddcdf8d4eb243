import { afterEach, expect, test, vi } from 'vitest';
import { shareText } from './hand-over.ts';
import { handedOverWords } from './handed-over-words.ts';

afterEach(() => vi.unstubAllGlobals());

const words = { title: 'Terrain', text: 'Ce que j’ai lu', url: 'https://terrain.example/' };

function stubPhone(share: () => Promise<void>) {
  const copied: string[] = [];
  vi.stubGlobal('navigator', {
    share,
    clipboard: { writeText: async (text: string) => void copied.push(text) },
  });
  return copied;
}

test.each(['AbortError', 'InvalidStateError'])(
  'a share sheet that answers %s was given up: nothing is copied over what one had, nothing is said',
  async (name) => {
    const copied = stubPhone(async () => {
      throw new DOMException('', name);
    });
    const outcome = await shareText(words);
    expect(outcome).toBe('dismissed');
    expect(handedOverWords(outcome, 'Adresse copiée.')).toBe('');
    expect(copied).toEqual([]);
  },
);

test('where the share sheet is refused, the words are copied with their address', async () => {
  const copied = stubPhone(async () => {
    throw new DOMException('', 'NotAllowedError');
  });
  expect(handedOverWords(await shareText(words), 'Adresse copiée.')).toBe('Adresse copiée.');
  expect(copied).toEqual(['Ce que j’ai lu\nhttps://terrain.example/']);
});
