import { beforeEach, expect, test, vi } from 'vitest';
import type { DraftStore } from '#storage/draft.ts';
import { makeDraft } from './drafts.ts';

beforeEach(() => {
  const flags = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => flags.get(key) ?? null,
    setItem: (key: string, value: string) => flags.set(key, value),
  });
});

test('nothing is cleared for who never typed anything', async () => {
  const open = vi.fn(async () => createStore());
  expect(await makeDraft(open).clear()).toBeUndefined();
  expect(open).not.toHaveBeenCalled();
});

test('a draft whose flag the browser lost is found, and can be cleared', async () => {
  const store = createStore();
  store.write('a');
  const draft = makeDraft(async () => store);
  expect(await draft.read()).toEqual({ ok: true, content: 'a' });
  await draft.clear();
  expect(await store.read()).toEqual({ ok: true, value: undefined });
});

test('a form opened again reads what it was just told to keep', async () => {
  const draft = makeDraft(async () => createStore());
  void draft.write('a');
  void draft.write('ab');
  expect(await draft.read()).toEqual({ ok: true, content: 'ab' });
  await draft.clear();
  expect(await draft.read()).toEqual({ ok: true, content: undefined });
});

test('why it is not kept is told in a sentence', async () => {
  const draft = makeDraft(async () => ({
    ...createStore(),
    settled: async () => ({ ok: false, why: 'full' }),
  }));
  expect(await draft.write('a')).toContain('mémoire du téléphone est pleine');
});

test('what cannot be read for now is told to be so, not to be absent', async () => {
  const draft = makeDraft(async () => ({
    ...createStore(),
    read: async () => ({ ok: false, why: 'blocked' }),
  }));
  expect(await draft.read()).toEqual({ ok: false, why: expect.stringContaining('autre') });
});

test('a part that does not come is told, and asked for again with the next key', async () => {
  const store = createStore();
  const open = vi
    .fn(async () => store)
    .mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
  const draft = makeDraft(open);
  expect(await draft.write('a')).toContain('pas encore sur cet appareil');
  expect(await draft.write('ab')).toBeUndefined();
  expect(await draft.read()).toEqual({ ok: true, content: 'ab' });
});

test('where no flag can be kept, what is typed is kept all the same', async () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new DOMException('denied', 'SecurityError');
    },
    setItem: () => {
      throw new DOMException('denied', 'SecurityError');
    },
  });
  const draft = makeDraft(async () => createStore());
  expect(await draft.write('a')).toBeUndefined();
});

function createStore(): DraftStore {
  let content: unknown;
  return {
    read: async () => ({ ok: true, value: content }),
    write: (written) => {
      content = written;
    },
    clear: async () => {
      content = undefined;
      return { ok: true };
    },
    settled: async () => ({ ok: true }),
  };
}
