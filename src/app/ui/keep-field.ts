import { type Draft, draftOf } from './drafts.ts';
import { makeButton } from './make-button.ts';

/** A field by itself, that is found as one left it. */
export interface KeptField {
  readonly field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  /** Names the draft. */
  readonly id: string;
  /** What the field holds by itself. */
  readonly start: string;
  /** The address chose what the field holds: that stays, and what was kept stays kept. */
  readonly isGiven?: boolean;
  /** Called when what it holds was put there and not typed. */
  readonly onPut: (value: string) => void;
  /** What the button says, « Recommencer » when left out. */
  readonly label?: string;
}

/** What stands near a field that is kept. */
export interface FieldKeeping {
  /** The button that starts it again, then undoes that; and why it is not kept, if so. */
  readonly place: HTMLElement;
  /** To be called when something else than this or the person wrote in the field. */
  readonly refresh: () => void;
}

/** Keeps what a field holds after each change, and gives it back unless something else is in the field by then. */
export function keepField(
  { field, id, start, isGiven = false, onPut, label = 'Recommencer' }: KeptField,
  draft: Draft = draftOf(id),
): FieldKeeping {
  let undoable: string | undefined;
  let isTouched = field.value !== start;
  const place = document.createElement('div');
  const button = makeButton(label, startAgainOrUndo);
  const problem = document.createElement('p');
  place.className = 'start-again';
  problem.className = 'problem';
  problem.setAttribute('role', 'status');
  place.append(button, problem);

  function refresh(): void {
    button.textContent = undoable === undefined ? label : 'Annuler';
    button.disabled = undoable === undefined && field.value === start;
  }
  async function keep(): Promise<void> {
    const { value } = field;
    isTouched = true;
    refresh();
    place.dataset.draft = 'keeping';
    const why = await (value === start ? draft.clear() : draft.write(value));
    if (value !== field.value) return;
    problem.textContent = why ? `${why} Si vous quittez cette page, ce que vous tapez ici sera perdu.` : '';
    place.dataset.draft = 'kept';
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

  field.addEventListener('input', () => {
    undoable = undefined;
    void keep();
  });
  void draft.read().then((kept) => {
    if (!isTouched && field.value === start && typeof kept === 'string') put(kept);
  });
  refresh();
  // Typed before this script came.
  if (isTouched && !isGiven) void keep();
  return { place, refresh };
}
