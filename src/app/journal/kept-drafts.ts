import { type EntryDraft, parseEntryDraft } from '#core/journal/entry-draft.ts';
import type { Listed, Unreadable, Written } from '#storage/outcome.ts';
import type { Kept, Shelf } from '#storage/shelf.ts';

const prefix = 'journal/';
/** Suffix of the name of an unreadable draft, so that the next one of the same entry stands beside it. */
const beside = '/suite';

/** A draft under the name that it was kept under. */
interface NamedDraft {
  readonly name: string;
  readonly draft: EntryDraft;
}

/** Picks the drafts of the journal's forms, readable and not, among all drafts. */
export function sortDrafts({ items, unreadable: broken }: Listed<Kept<'draft'>>) {
  const drafts: NamedDraft[] = [];
  const unreadable = broken.filter(({ content }) => nameIn(content)?.startsWith(prefix));
  for (const one of items.filter(({ id }) => id.startsWith(prefix))) {
    const draft = parseEntryDraft(one.content);
    if (draft) drafts.push({ name: one.id, draft });
    else unreadable.push({ key: one.id, content: one });
  }
  return { drafts, unreadable };
}

/** The name to keep the draft of an entry under: that of no draft that cannot be read. */
export function freeName(id: string, unreadable: readonly Unreadable[]): string {
  const taken = unreadable.map(({ content }) => nameIn(content));
  let name = prefix + id;
  while (taken.includes(name)) name += beside;
  return name;
}

/** Erases for good a draft that cannot be read: by its name where it is a draft, by its key where it is no more. */
export async function discardDraft(shelf: Shelf, one: Unreadable): Promise<Written> {
  const name = nameIn(one.content);
  if (name === undefined || one.key !== name) return shelf.discard(one);
  const removed = await shelf.remove('draft', name);
  return removed.ok || removed.why !== 'changed' ? removed : { ok: true };
}

/** The name that a draft says it has, whatever else it holds. */
function nameIn(record: unknown): string | undefined {
  const { id } = Object(record) as { readonly id?: unknown };
  return typeof id === 'string' ? id : undefined;
}
