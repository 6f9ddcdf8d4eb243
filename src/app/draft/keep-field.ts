import { copyText } from '../ui/hand-over.ts';
import { makeButton } from '../ui/make-button.ts';
import { type Draft, draftFor } from './drafts.ts';
import { makeReadOnce } from './read-once.ts';

/** A field by itself, that is found as one left it. */
export interface KeptField {
  readonly field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  /** Names the draft. */
  readonly id: string;
  /** Initial value of the field. */
  readonly start: string;
  /** The address chose what the field holds: that stays, and what was kept stays kept. */
  readonly isGiven?: boolean;
  /** Called when what it holds was put there and not typed. */
  readonly onPut: (value: string) => void;
  /** Label of the button, « Recommencer » when left out. */
  readonly label?: string;
}

/** Controls of a kept field. */
export interface FieldKeeping {
  /** The button that starts it again, then undoes that; and why it is not kept, if so. */
  readonly row: HTMLElement;
  /** To be called when something else than this or the person wrote in the field. */
  readonly refresh: () => void;
}

/** Keeps what a field holds after each change, and gives it back unless something else is in the field by then. */
export function keepField(
  { field, id, start, isGiven = false, onPut, label = 'Recommencer' }: KeptField,
  draft: Draft = draftFor(id),
): FieldKeeping {
  let undoable: string | undefined;
  let isTouched = field.value !== start;
  /** Draft that this version cannot read: kept beside the value until the person erases it. */
  let unread: unknown;
  const button = makeButton(label, startAgainOrUndo);
  const problem = document.createElement('p');
  const row = makeRow(button, problem);

  function refresh(): void {
    button.textContent = undoable === undefined ? label : 'Annuler';
    button.disabled = undoable === undefined && field.value === start;
  }
  async function keep(): Promise<void> {
    const { value } = field;
    isTouched = true;
    refresh();
    row.dataset.draft = 'keeping';
    const whyNotRead = await read();
    if (value !== field.value) return;
    const held = unread === undefined ? value : { value, unread };
    const why = whyNotRead ?? (await (held === start ? draft.clear() : draft.write(held)));
    if (value !== field.value) return;
    problem.textContent = why ? `${why} Si vous quittez cette page, ce que vous tapez ici sera perdu.` : '';
    row.dataset.draft = 'kept';
  }
  const read = makeReadOnce(readDraft);
  async function readDraft(): Promise<string | undefined> {
    const kept = await draft.read();
    if (!kept.ok) return kept.why;
    const found = readKept(kept.content);
    unread = found.unread;
    if (unread !== undefined) row.append(tellUnread(unread, eraseUnread));
    if (!isTouched && field.value === start && found.value !== undefined) put(found.value);
    return undefined;
  }
  function put(value: string): void {
    field.value = value;
    onPut(value);
    refresh();
  }
  function startAgainOrUndo(): void {
    const before = field.value;
    const next = undoable ?? start;
    undoable = undoable === undefined ? before : undefined;
    put(next);
    void keep();
  }

  function eraseUnread(): void {
    unread = undefined;
    button.focus();
    void keep();
  }

  field.addEventListener('input', () => {
    undoable = undefined;
    void keep();
  });
  void read();
  refresh();
  // Typed before this script came.
  if (isTouched && !isGiven) void keep();
  return { row, refresh };
}

function makeRow(button: HTMLElement, problem: HTMLElement): HTMLElement {
  const row = document.createElement('div');
  row.className = 'start-again';
  problem.className = 'problem';
  problem.setAttribute('role', 'status');
  row.append(button, problem);
  return row;
}

/** Parses the stored draft: the words alone, or beside what could not be read. */
function readKept(kept: unknown): { readonly value?: string; readonly unread?: unknown } {
  if (kept === undefined) return {};
  if (typeof kept === 'string') return { value: kept };
  const { value, unread } = Object(kept) as Readonly<Record<string, unknown>>;
  return typeof value === 'string' && unread !== undefined ? { value, unread } : { unread: kept };
}

/** Says that it is there, and lets one copy it or erase it. */
function tellUnread(unread: unknown, onErase: () => void): HTMLElement {
  const note = document.createElement('div');
  const words = document.createElement('p');
  const actions = document.createElement('p');
  note.className = 'unreadable';
  note.setAttribute('role', 'status');
  words.textContent = '1 brouillon illisible par cette version de Terrain. Rien n’est effacé.';
  actions.className = 'actions';
  const copy = makeButton('Copier', async () => {
    const copied = await copyText(JSON.stringify(unread, null, 2));
    words.textContent =
      copied === 'copied' ? 'Copié, tel que c’est gardé.' : 'Le navigateur refuse de copier.';
  });
  const erase = makeButton('Effacer…', () => {
    if (erase.className === 'danger') {
      note.remove();
      return onErase();
    }
    erase.className = 'danger';
    erase.textContent = 'Effacer pour de bon';
    words.textContent = 'Effacer ce brouillon illisible\u202f? Cela ne s’annule pas.';
  });
  actions.append(copy, erase);
  note.append(words, actions);
  return note;
}
