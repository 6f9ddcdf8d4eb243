import { isDay } from '../day.ts';
import { type Fields, isFields } from '../fields.ts';

/** A page, a sheet or one passage of it that the person keeps: « Gardés ». */
export interface KeptPassage {
  readonly kind: 'kept';
  /** Its address from the root of the site: `guide/limites/#a-eviter`. */
  readonly id: string;
  /** Title of the page. */
  readonly title: string;
  /** Title of the passage; none when the whole page is kept. */
  readonly passage?: string;
  /** Local day, `2026-11-24`. */
  readonly keptOn: string;
}

/** The reading place, where the person stopped in the guide; there is one. */
export interface ReadingPlace {
  readonly kind: 'reading';
  readonly id: 'place';
  /** Address of the last passage read, from the root of the site. */
  readonly address: string;
  /** Title of its page. */
  readonly title: string;
  readonly passage?: string;
  /** Pages read to their end, by their path: `guide/limites/`. */
  readonly read: readonly string[];
}

/** Several uses of one's own, under a name. */
export interface SavedBasket {
  readonly kind: 'basket';
  readonly id: string;
  readonly name: string;
  /** Its lines: JSON, parsed by the calculator. */
  readonly content: unknown;
}

/** A choice found again the next time: a country, a model, « ne pas retenir où j’en suis ». */
export interface KeptChoice {
  readonly kind: 'choice';
  /** Names what was chosen: `calculator`, `remember-reading`. */
  readonly id: string;
  /** The choice: JSON, parsed by its feature. */
  readonly content: unknown;
}

/** Unsaved content of a form: found again after a reload, or a page killed by the system. */
export interface KeptDraft {
  readonly kind: 'draft';
  /** Names the form: `bilan`, `journal/<id of the entry>`. */
  readonly id: string;
  /** The content: JSON, parsed by its form. */
  readonly content: unknown;
}

/** What a person keeps beside the journal. Within a kind an id is unique. */
export type Keepsake = KeptPassage | ReadingPlace | SavedBasket | KeptChoice | KeptDraft;

export type KeepsakeKind = Keepsake['kind'];

/** The keepsakes of one kind. */
export type KeepsakeOf<K extends KeepsakeKind> = Extract<Keepsake, { readonly kind: K }>;

/** Longest address, title or name, in UTF-16 units. */
export const longestWords = 300;
/** Most pages that one can have read, and longest content once written as JSON: a door has a size. */
const mostPages = 1000;
const longestContent = 200_000;
/** A draft may hold what is too long to save: it is then said to be so, and not cut. */
const longestDraft = 5_000_000;

/** Reads a keepsake at a door, copying the known keys one by one; nothing when it is none. */
export function parseKeepsake(value: unknown): Keepsake | undefined {
  if (!isFields(value) || !isWords(value.id)) return undefined;
  switch (value.kind) {
    case 'kept':
      return parseKept(value, value.id);
    case 'reading':
      return parseReading(value);
    case 'basket':
      return isWords(value.name) && isContent(value.content)
        ? { kind: 'basket', id: value.id, name: value.name, content: value.content }
        : undefined;
    case 'choice':
      return isContent(value.content) ? { kind: 'choice', id: value.id, content: value.content } : undefined;
    case 'draft':
      return isContent(value.content, longestDraft)
        ? { kind: 'draft', id: value.id, content: value.content }
        : undefined;
  }
  return undefined;
}

/** Whether a keepsake is of this kind. */
export function isOfKind<K extends KeepsakeKind>(keepsake: Keepsake, kind: K): keepsake is KeepsakeOf<K> {
  return keepsake.kind === kind;
}

/** Whether an address stays inside the site: it is shown as a link. */
export function isInnerAddress(value: unknown): value is string {
  return isWords(value) && /^[\w-]+\/(?:[\w-]+\/)*(?:#[\w-]+)?$/.test(value);
}

function parseKept({ title, passage, keptOn }: Fields, id: string): KeptPassage | undefined {
  if (!isInnerAddress(id) || !isWords(title) || !isDay(keptOn)) return undefined;
  if (passage === undefined) return { kind: 'kept', id, title, keptOn };
  return isWords(passage) ? { kind: 'kept', id, title, passage, keptOn } : undefined;
}

function parseReading({ id, address, title, passage, read }: Fields): ReadingPlace | undefined {
  if (id !== 'place' || !isInnerAddress(address) || !isWords(title)) return undefined;
  if (!Array.isArray(read) || read.length > mostPages || !read.every(isInnerAddress)) return undefined;
  const place = { kind: 'reading', id, address, title, read } as const;
  if (passage === undefined) return place;
  return isWords(passage) ? { ...place, passage } : undefined;
}

function isWords(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= longestWords;
}

/** Whether JSON can write it, and not at too great a length. */
function isContent(value: unknown, longest = longestContent): boolean {
  if (value === undefined) return false;
  try {
    return JSON.stringify(value).length <= longest;
  } catch (error) {
    // A circle, or a BigInt.
    if (!(error instanceof TypeError)) throw error;
    return false;
  }
}
