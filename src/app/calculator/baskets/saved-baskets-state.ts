import { createSignal } from 'solid-js';
import type { NamedUse } from '#core/calculator/comparison.ts';
import { type KeptAs, parseLines } from '#core/calculator/saved-basket.ts';
import { type Basket, longestWords } from '#core/shelf/keepsake.ts';
import { explainFailure } from '#storage/explain.ts';
import { newId } from '#storage/new-id.ts';
import type { Failure } from '#storage/outcome.ts';
import { type Kept, openShelf, type Shelf } from '#storage/shelf.ts';
import { createBasketList } from './basket-list.ts';

/** What became of a tap. */
export interface Told {
  readonly kind: 'done' | 'problem';
  /** The basket that it is about, by its name; what follows the name. */
  readonly name?: string;
  readonly words: string;
  /** Takes back what was done. */
  readonly undo?: () => Promise<void>;
}

/** The basket on screen, as what is kept here knows it. */
export interface ShownBasket {
  readonly name: () => string;
  readonly setName: (name: string) => void;
  readonly lines: () => readonly NamedUse[];
  /** Which of those kept here it is made from; none for a new one. */
  readonly keptAs: () => KeptAs | undefined;
  readonly setKeptAs: (keptAs: KeptAs | undefined) => void;
  readonly open: (lines: readonly NamedUse[], keptAs: KeptAs) => void;
  readonly settle: () => void;
}

/** Two baskets under one name, of which the person chooses: the one on screen, and what is kept. */
export interface Versions {
  readonly name: string;
  /** What happened to the one kept: changed or deleted elsewhere; or it is another, of the same name. */
  readonly why: 'changed' | 'deleted' | 'same-name';
  /** The one kept; nothing once deleted. */
  readonly theirs: Kept<'basket'> | undefined;
}

/** The baskets kept under a name on this phone: keep the one on screen, open, delete, undo. */
export function createSavedBaskets(shown: ShownBasket, opening: Promise<Shelf> = openShelf()) {
  const [told, setTold] = createSignal<Told>();
  const [versions, setVersions] = createSignal<Versions>();
  const list = createBasketList(opening);
  const { refresh } = list;
  const tellProblem = (why: Failure | 'changed') =>
    void setTold({ kind: 'problem', words: explainFailure(why) });

  /** Keeps a basket in place of the one of this revision; where it is no longer that one, the person is asked. */
  async function write(basket: Basket, from: number, done: Told): Promise<void> {
    const written = await (await opening).put(basket, from);
    if (!written.ok && written.why === 'changed') {
      const theirs = written.now;
      setTold();
      setVersions({ name: basket.name, why: whyAsked(theirs, from), theirs });
    } else {
      setVersions();
      if (written.ok) adopt(basket, from + 1);
      if (written.ok) setTold(done);
      else tellProblem(written.why);
    }
    await refresh();
  }

  /** What is on screen is now made from this; and is kept, unless it changed while it was written. */
  function adopt({ id, name, content }: Basket, revision: number): void {
    if (shown.name().trim() !== name) return;
    shown.setKeptAs({ id, name, revision });
    if (JSON.stringify(shown.lines()) === JSON.stringify(content)) shown.settle();
  }

  /** Puts one in place of what was put in its own place, or of nothing. */
  async function putBack(basket: Basket, from: number): Promise<boolean> {
    const written = await (await opening).put(basket, from);
    if (written.ok) setTold({ kind: 'done', name: basket.name, words: 'est de retour.' });
    else tellProblem(written.why);
    await refresh();
    return written.ok;
  }

  return {
    told,
    ...list,
    /** What the person is asked to choose between, as long as the name is the same. */
    versions: () => (versions()?.name === shown.name().trim() ? versions() : undefined),
    async keep(): Promise<void> {
      const name = shown.name().trim();
      const lines = shown.lines();
      const why = whyNotKept(name, lines.length);
      if (why) return void setTold({ kind: 'problem', words: why });
      const shelf = await opening;
      if (shelf.persistence.kind === 'memory') return tellProblem(shelf.persistence.why);
      const listed = await shelf.list('basket');
      if (!listed.ok) return tellProblem(listed.why);
      // The same name is the same basket.
      const same = listed.value.items.find((one) => one.name === name);
      const madeFrom = shown.keptAs()?.name === name ? shown.keptAs() : undefined;
      const id = same?.id ?? madeFrom?.id ?? newId();
      const from = madeFrom?.id === id ? madeFrom.revision : 0;
      const words = same ? 'est mis à jour.' : 'est gardé sur cet appareil.';
      await write({ kind: 'basket', id, name, content: lines }, from, { kind: 'done', name, words });
    },
    /** Of two versions, keeps the one on screen in place of the other, or of a deletion. */
    async keepMine(): Promise<void> {
      const { name = '', theirs } = versions() ?? {};
      const id = theirs?.id ?? shown.keptAs()?.id ?? newId();
      const from = theirs?.revision ?? 0;
      const undo = theirs && (async () => void (await putBack(theirs, from + 1)));
      const words = theirs ? 'est mis à jour.' : 'est gardé sur cet appareil.';
      const basket = { kind: 'basket', id, name, content: shown.lines() } as const;
      await write(basket, from, { kind: 'done', name, words, ...(undo && { undo }) });
    },
    /** Of two versions, leaves the other as it is. */
    keepTheirs(): void {
      const { name = '', theirs } = versions() ?? {};
      setVersions();
      const left = theirs ? 'reste comme il était gardé.' : 'reste supprimé.';
      setTold({ kind: 'done', name, words: `${left} Le vôtre est toujours à l’écran.` });
    },
    open({ id, name, revision, content }: Kept<'basket'>): void {
      setVersions();
      shown.open(parseLines(content) ?? [], { id, name, revision });
      setTold({ kind: 'done', name, words: 'est ouvert.' });
    },
    async remove(basket: Kept<'basket'>): Promise<void> {
      const { id, name, revision } = basket;
      const written = await (await opening).remove('basket', id, revision);
      const wasShown = shown.keptAs()?.id === id;
      if (written.ok) {
        if (wasShown) shown.setKeptAs(undefined);
        const undo = async () => {
          if ((await putBack(basket, 0)) && wasShown) shown.setKeptAs({ id, name, revision: 1 });
        };
        setTold({ kind: 'done', name, words: 'est supprimé.', undo });
      } else if (written.why === 'changed') {
        const words = 'a changé dans une autre fenêtre\u00a0: il n’est pas supprimé.';
        setTold({ kind: 'problem', name, words });
      } else tellProblem(written.why);
      await refresh();
    },
  };
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
