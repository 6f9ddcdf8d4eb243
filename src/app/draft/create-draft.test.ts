import { createRoot, createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { eventually } from '../../../tests/eventually.ts';
import { type Beginning, createDraft, type DraftedForm } from './create-draft.ts';
import type { Draft, FoundDraft } from './drafts.ts';

const link: Beginning<string> = { from: 'v1/sent', content: 'sent' };

test('what one types is found by the next opening of the form', async () => {
  const store = createStore();
  const before = openForm(store);
  await before.draft.open(true);
  before.type('a');
  before.type('ab');
  await before.kept();
  const after = openForm(store);
  expect(after.text()).toBe('');
  await after.draft.open(true);
  expect(after.text()).toBe('ab');
  expect(after.draft.isChanged()).toBe(true);
});

test('what is shown again is not written again, and a form left as it began leaves nothing', async () => {
  const store = createStore('ab');
  const form = openForm(store);
  await form.draft.open(true);
  expect(store.draft.write).not.toHaveBeenCalled();
  form.type('');
  await form.kept();
  expect(store.kept()).toBeUndefined();
});

test('a draft that comes late never takes the place of what was typed meanwhile, and is not lost', async () => {
  const store = createStore('old');
  const form = openForm(store);
  const opened = form.draft.open(true);
  form.type('new');
  await opened;
  await form.kept();
  expect(form.text()).toBe('new');
  expect(store.kept()).toEqual({ from: '', content: 'new', aside: ['old'] });
  form.draft.takeUp();
  expect(form.text()).toBe('old');
});

test('a draft that cannot be read for now is not written over, and is found once it can', async () => {
  const store = createStore('old');
  store.draft.read.mockResolvedValueOnce({ ok: false, why: 'Occupé.' });
  store.draft.read.mockResolvedValueOnce({ ok: false, why: 'Occupé.' });
  const form = openForm(store);
  await form.draft.open(true);
  form.type('n');
  await form.kept();
  expect(form.draft.problem()).toBe('Occupé.');
  expect(store.kept()).toMatchObject({ content: 'old' });
  form.type('new');
  await form.kept();
  expect(form.draft.problem()).toBeUndefined();
  expect(store.kept()).toEqual({ from: '', content: 'new', aside: ['old'] });
});

test('a draft that comes once the form is gone shows nothing', async () => {
  const form = openForm(createStore('old'));
  const opened = form.draft.open(true);
  form.close();
  await opened;
  expect(form.text()).toBe('');
});

test('what somebody sent wins over one’s own, which is set aside and taken up in one tap', async () => {
  const store = createStore('mine');
  const form = openForm(store);
  const opened = form.draft.open(true);
  form.draft.receive(link);
  await opened;
  expect(form.text()).toBe('sent');
  expect(form.draft.hasAside()).toBe(true);
  expect(store.kept()).toMatchObject({ content: 'mine' });
  form.type('sent, then changed');
  await form.kept();
  expect(store.kept()).toEqual({ from: 'v1/sent', content: 'sent, then changed', aside: ['mine'] });
  form.draft.takeUp();
  await form.kept();
  expect(form.text()).toBe('mine');
  expect(store.kept()).toEqual({ from: '', content: 'mine', aside: [] });
  form.draft.undo();
  expect(form.text()).toBe('sent, then changed');
  expect(form.draft.hasAside()).toBe(true);
});

test('what one changed in what was sent is found again under the same address', async () => {
  const store = createStore('sent, then changed', 'v1/sent');
  const form = openForm(store);
  await form.draft.open(true);
  form.draft.receive(link);
  expect(form.text()).toBe('sent, then changed');
  form.draft.startAgain();
  expect(form.text()).toBe('sent');
});

test('another address that one opens sets aside what is on screen', async () => {
  const form = openForm(createStore());
  await form.draft.open(true);
  form.type('mine');
  form.draft.receive(link);
  expect(form.text()).toBe('sent');
  form.draft.takeUp();
  expect(form.text()).toBe('mine');
});

test('what began from something else is set aside unless anything will do', async () => {
  const form = openForm(createStore('old', 'another use'));
  await form.draft.open(false);
  expect(form.text()).toBe('');
  form.draft.takeUp();
  expect(form.text()).toBe('old');
});

test('starting again clears the draft, and is undone until the next change', async () => {
  const store = createStore();
  const form = openForm(store);
  await form.draft.open(true);
  form.type('mine');
  form.draft.startAgain();
  await form.kept();
  expect([form.text(), store.kept(), form.draft.undoes()]).toEqual(['', undefined, 'start']);
  form.draft.undo();
  await form.kept();
  expect([form.text(), form.draft.undoes()]).toEqual(['mine', undefined]);
  expect(store.kept()).toMatchObject({ content: 'mine' });
  form.draft.startAgain();
  form.type('other');
  expect(form.draft.undoes()).toBeUndefined();
});

test('what was set aside is given up in one tap, and that is undone too', async () => {
  const store = createStore();
  const form = openForm(store);
  await form.draft.open(true);
  form.type('mine');
  form.draft.keepAside();
  form.type('a ready one');
  await form.kept();
  expect(store.kept()).toMatchObject({ content: 'a ready one', aside: ['mine'] });
  form.draft.giveUpAside();
  await form.kept();
  expect(store.kept()).toMatchObject({ aside: [] });
  form.draft.undo();
  expect(form.draft.hasAside()).toBe(true);
});

test('what was saved is no draft any more, until it changes', async () => {
  const store = createStore();
  const form = openForm(store);
  await form.draft.open(true);
  form.type('mine');
  form.draft.settle();
  await form.kept();
  expect([form.text(), store.kept()]).toEqual(['mine', undefined]);
  form.type('mine, changed');
  await form.kept();
  expect(store.kept()).toMatchObject({ content: 'mine, changed' });
});

test('what cannot be kept is told, and stays on screen', async () => {
  const store = createStore();
  const form = openForm(store);
  store.draft.write.mockResolvedValueOnce('La mémoire est pleine.');
  form.type('mine');
  await form.kept();
  expect([form.draft.problem(), form.text()]).toEqual(['La mémoire est pleine.', 'mine']);
  form.type('mine again');
  await form.kept();
  expect(form.draft.problem()).toBeUndefined();
});

test('what does not read any more is kept as it is beside what one types, until one erases it', async () => {
  const store = createStore(12);
  const form = openForm(store);
  await form.draft.open(true);
  expect([form.text(), form.draft.hasAside(), form.draft.unread()]).toEqual(['', false, [12]]);
  form.type('new');
  form.draft.startAgain();
  form.draft.undo();
  form.draft.settle();
  await form.kept();
  expect(store.kept()).toMatchObject({ unread: [12] });
  form.draft.receive(link);
  expect(form.draft.unread()).toEqual([12]);
  const after = openForm(store);
  await after.draft.open(true);
  expect(after.draft.unread()).toEqual([12]);
  after.draft.eraseUnread();
  await after.kept();
  expect([after.draft.unread(), store.kept()]).toEqual([[], undefined]);
});

test('of what was kept, the pieces that read are shown, and the others are listed apart', async () => {
  const store = createStore();
  await store.draft.write({ from: '', content: 'mine', aside: ['older', 12], unread: [13] });
  const form = openForm(store);
  await form.draft.open(true);
  expect([form.text(), form.draft.unread()]).toEqual(['mine', [12, 13]]);
  form.draft.takeUp();
  expect(form.text()).toBe('older');
});

test.each([
  ['a word', 'a'],
  ['nothing that a draft is made of', { text: 'a' }],
  ['a draft whose first piece does not read', { from: '', content: 12, aside: ['older'] }, [12], 'older'],
])('%s is not thrown away', async (_, kept, unread: unknown = [kept], aside = '') => {
  const store = createStore();
  await store.draft.write(kept);
  const form = openForm(store);
  await form.draft.open(true);
  form.type('new');
  await form.kept();
  expect(store.kept()).toMatchObject({ content: 'new', unread });
  form.draft.takeUp();
  expect(form.text()).toBe(aside || 'new');
});

function openForm(store: ReturnType<typeof createStore>) {
  return createRoot((close) => {
    const [text, type] = createSignal('');
    const form: DraftedForm<string> = {
      id: 'form',
      content: text,
      show: type,
      parse: (kept) => (typeof kept === 'string' ? kept : undefined),
      start: () => ({ from: '', content: '' }),
    };
    const draft = createDraft(form, form.start(), store.draft);
    const kept = () => eventually(() => expect(draft.state()).toBe('kept'));
    return { text, type, draft, kept, close };
  });
}

/** What the phone keeps of the form. */
function createStore(content?: unknown, from = '') {
  let kept: unknown = content === undefined ? undefined : { from, content, aside: [] };
  const draft = {
    read: vi.fn(async (): Promise<FoundDraft> => ({ ok: true, content: kept })),
    write: vi.fn(async (written: unknown): Promise<string | undefined> => {
      kept = structuredClone(written);
      return undefined;
    }),
    clear: vi.fn(async (): Promise<string | undefined> => {
      kept = undefined;
      return undefined;
    }),
  } satisfies Draft;
  return { draft, kept: () => kept };
}
