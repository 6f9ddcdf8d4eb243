import { localDay } from '#core/day.ts';
import type { KeptPassage } from '#core/shelf/keepsake.ts';
import { explainFailure } from '#storage/explain.ts';
import type { Committed } from '#storage/outcome.ts';
import type { Shelf } from '#storage/shelf.ts';
import { attempt } from '../ui/load-part.ts';
import { makeButton } from '../ui/make-button.ts';
import { makeLink } from '../ui/sheet.ts';
import { tellTrouble } from '../ui/tell-trouble.ts';
import type { PageOrPassage } from './passage.ts';

interface ToggleParts {
  readonly button: HTMLButtonElement;
  /** The line that says the outcome. */
  readonly status: HTMLElement;
  readonly passage: PageOrPassage;
  readonly shelf: Shelf;
}

/** Actions of a « Garder » button. */
export interface KeepToggle {
  readonly isKept: () => boolean;
  /** Keeps the passage, or takes it away; each can be undone. « Gardé » is said only once it was read back. */
  readonly toggle: () => Promise<void>;
  /** Says that the passage was kept before, to whoever taps without knowing. */
  readonly tell: () => void;
}

/** Shows whether the passage is kept, on this button and on any other of the same passage, and gives what a tap does. */
export async function makeKeepToggle({ button, status, passage, shelf }: ToggleParts): Promise<KeepToggle> {
  const isKept = () => button.getAttribute('aria-pressed') === 'true';
  const show = (isNowKept: boolean) => button.setAttribute('aria-pressed', String(isNowKept));
  const look = async () => {
    const known = await shelf.get('kept', passage.id);
    show(known.ok && known.value !== undefined);
  };
  await look();
  // The same passage has another button on the page, or in another window.
  const stopListening = shelf.onChange('kept', () => {
    if (button.isConnected) void look();
    else stopListening();
  });

  async function keep(isWanted: boolean): Promise<void> {
    if (shelf.persistence.kind === 'memory') {
      return say(status, [`Non gardé. ${explainFailure(shelf.persistence.why)}`], 'problem');
    }
    const written = await (isWanted ? shelf.put(keepsakeOf(passage)) : shelf.remove('kept', passage.id));
    if (!written.ok) return say(status, [problemOf(!isWanted, written)], 'problem');
    show(isWanted);
    tell(isWanted ? 'Gardé.' : 'Retiré.', 'Annuler', !isWanted);
  }

  /** Says what was done; the remedy brings back what was, whatever was done by another button since. */
  function tell(outcome: string, remedy: string, before: boolean): void {
    const undo = makeButton(remedy, () => {
      // The button that was tapped goes away with its words.
      button.focus();
      return run(before);
    });
    say(status, [outcome, undo, listLink()]);
  }

  async function run(isWanted: boolean): Promise<void> {
    const trouble = await attempt(() => keep(isWanted));
    if (trouble)
      say(
        status,
        tellTrouble(trouble, () => run(isWanted)),
        'problem',
      );
  }
  return {
    isKept,
    toggle: () => run(!isKept()),
    tell: () => tell('Déjà gardé.', 'Retirer', false),
  };
}

function keepsakeOf({ id, title, passage }: PageOrPassage): KeptPassage {
  const keptOn = localDay(new Date());
  return { kind: 'kept', id, title, keptOn, ...(passage ? { passage } : {}) };
}

function problemOf(wasKept: boolean, { why }: Committed<unknown> & { readonly ok: false }): string {
  return `${wasKept ? 'Toujours gardé' : 'Non gardé'}. ${explainFailure(why)}`;
}

function listLink(): HTMLAnchorElement {
  return makeLink('Pages gardées', `${import.meta.env.BASE_URL}gardes/`);
}

function say(status: HTMLElement, words: readonly (string | Node)[], tone?: 'problem'): void {
  status.classList.toggle('problem', tone === 'problem');
  status.replaceChildren(...words);
}
