import { createSignal } from 'solid-js';
import { longestWords, type SavedBasket } from '#core/shelf/keepsake.ts';
import { newId } from '#storage/new-id.ts';
import type { Failure } from '#storage/outcome.ts';
import type { Kept, Shelf } from '#storage/shelf.ts';
import type { BasketTold, ShownBasket } from './shown-basket.ts';

/** Two baskets under one name, of which the person chooses: the one on screen, and what is kept. */
export interface Versions {
  readonly name: string;
  /** Kind of conflict: the kept one was changed or deleted elsewhere, or is another of the same name. */
  readonly why: 'changed' | 'deleted' | 'same-name';
  /** The one kept; nothing once deleted. */
  readonly theirs: Kept<'basket'> | undefined;
}

/** Dependencies, from the panel around it. */
interface Around {
  readonly shown: ShownBasket;
  readonly opening: Promise<Shelf>;
  readonly tell: (told: BasketTold | undefined) => void;
  readonly tellFailure: (why: Failure | 'changed') => void;
  /** Puts one in place of what this revision is, and says so. */
  readonly putBack: (basket: SavedBasket, from: number) => Promise<boolean>;
  readonly refresh: () => Promise<void>;
}

/** Keeps the basket on screen under its name, in place of the one that it is made from, or as the person chooses. */
export function createBasketKeeping({ shown, opening, tell, tellFailure, putBack, refresh }: Around) {
  const [versions, setVersions] = createSignal<Versions>();

  /** Keeps a basket in place of the one of this revision; where it is no longer that one, the person is asked. */
  async function write(basket: SavedBasket, from: number, undo?: () => Promise<void>): Promise<void> {
    const written = await (await opening).put(basket, from);
    if (!written.ok && written.why === 'changed') {
      tell(undefined);
      setVersions({ name: basket.name, why: whyAsked(written.now, from), theirs: written.now });
    } else {
      setVersions();
      if (written.ok) adopt(shown, basket, from + 1);
      if (!written.ok) tellFailure(written.why);
      else tell({ kind: 'done', name: basket.name, words: wordsAfter(from), ...(undo && { undo }) });
    }
    await refresh();
  }

  return {
    /** The conflict to resolve, as long as the name is the same. */
    versions: () => (versions()?.name === shown.name().trim() ? versions() : undefined),
    /** Drops the conflict. */
    forget: () => setVersions(),
    async keep(): Promise<void> {
      const name = shown.name().trim();
      const content = shown.lines();
      const words = whyNotKept(name, content.length);
      if (words) return tell({ kind: 'problem', words });
      const shelf = await opening;
      if (shelf.persistence.kind === 'memory') return tellFailure(shelf.persistence.why);
      const listed = await shelf.list('basket');
      if (!listed.ok) return tellFailure(listed.why);
      // The same name is the same basket.
      const same = listed.value.items.find((one) => one.name === name);
      const madeFrom = shown.keptAs()?.name === name ? shown.keptAs() : undefined;
      const id = same?.id ?? madeFrom?.id ?? newId();
      await write({ kind: 'basket', id, name, content }, madeFrom?.id === id ? madeFrom.revision : 0);
    },
    /** Resolves the conflict with the version on screen, in place of the other or of a deletion. */
    async keepMine(): Promise<void> {
      const { name = '', theirs } = versions() ?? {};
      const id = theirs?.id ?? shown.keptAs()?.id ?? newId();
      const from = theirs?.revision ?? 0;
      const undo = theirs && (async () => void (await putBack(theirs, from + 1)));
      await write({ kind: 'basket', id, name, content: shown.lines() }, from, undo);
    },
    /** Resolves the conflict by leaving the kept version as it is. */
    keepTheirs(): void {
      const { name = '', theirs } = versions() ?? {};
      setVersions();
      const left = theirs ? 'reste comme il était gardé.' : 'reste supprimé.';
      tell({ kind: 'done', name, words: `${left} Le vôtre est toujours à l’écran.` });
    },
  };
}

/** Binds the basket on screen to the one just written; its draft goes unless it changed during the write. */
function adopt(shown: ShownBasket, { id, name, content }: SavedBasket, revision: number): void {
  if (shown.name().trim() !== name) return;
  shown.setKeptAs({ id, name, revision });
  if (JSON.stringify(shown.lines()) === JSON.stringify(content)) shown.settle();
}

function wordsAfter(from: number): string {
  return from > 0 ? 'est mis à jour.' : 'est gardé sur cet appareil.';
}

function whyAsked(theirs: Kept<'basket'> | undefined, from: number): Versions['why'] {
  if (!theirs) return 'deleted';
  return from > 0 ? 'changed' : 'same-name';
}

/** Why a basket of so many lines is not kept under this name; nothing when it can be. */
function whyNotKept(name: string, lines: number): string | undefined {
  if (lines === 0) return 'Ce panier est vide\u00a0: ajoutez-y d’abord un usage.';
  if (name === '') return 'Donnez-lui un nom.';
  if (name.length > longestWords) {
    return `Ce nom est trop long\u00a0: ${name.length} signes, pour ${longestWords} au plus. Raccourcissez-le.`;
  }
  return undefined;
}
