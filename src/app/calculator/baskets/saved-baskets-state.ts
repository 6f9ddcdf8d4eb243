import { createSignal, onMount } from 'solid-js';
import type { NamedUse } from '#core/calculator/comparison.ts';
import { parseLines } from '#core/calculator/saved-basket.ts';
import { type Basket, longestWords } from '#core/shelf/keepsake.ts';
import { explainFailure } from '#storage/explain.ts';
import { newId } from '#storage/new-id.ts';
import type { Committed } from '#storage/outcome.ts';
import { openShelf, type Shelf } from '#storage/shelf.ts';

/** What became of a tap. */
export interface Told {
  readonly kind: 'done' | 'problem';
  /** The basket that it is about, by its name; what follows the name. */
  readonly name?: string;
  readonly words: string;
  /** What was deleted, and can be put back. */
  readonly removed?: Basket;
}

/** The basket on screen, as what is kept here knows it. */
export interface ShownBasket {
  readonly name: () => string;
  readonly setName: (name: string) => void;
  readonly lines: () => readonly NamedUse[];
  readonly open: (name: string, lines: readonly NamedUse[]) => void;
  readonly settle: () => void;
}

/** The baskets kept under a name on this phone: keep the one on screen, open, delete, undo. */
export function createSavedBaskets(shown: ShownBasket, opening: Promise<Shelf> = openShelf()) {
  const [told, setTold] = createSignal<Told>();
  const [kept, setKept] = createSignal<readonly Basket[]>([]);
  const refetch = async () => {
    const found = await (await opening).list('basket');
    if (found.ok) setKept([...found.value.items].sort((a, b) => a.name.localeCompare(b.name, 'fr')));
  };
  onMount(refetch);

  async function settle(written: Committed<unknown>, done: Told): Promise<void> {
    setTold(written.ok ? done : { kind: 'problem', words: explainFailure(written.why) });
    if (written.ok) await refetch();
  }

  /** Whether this is still what one sees: it may have changed while it was written. */
  const isShown = (name: string, lines: readonly NamedUse[]) =>
    shown.name().trim() === name && JSON.stringify(shown.lines()) === JSON.stringify(lines);

  return {
    told,
    kept,
    async keep(): Promise<void> {
      const name = shown.name().trim();
      const lines = shown.lines();
      const why = whyNotKept(name, lines.length);
      if (why) return void setTold({ kind: 'problem', words: why });
      const shelf = await opening;
      if (shelf.persistence.kind === 'memory') {
        return void setTold({ kind: 'problem', words: explainFailure(shelf.persistence.why) });
      }
      // The same name is the same basket: it is kept in place of the one before.
      const listed = await shelf.list('basket');
      const same = listed.ok ? listed.value.items.find((one) => one.name === name) : undefined;
      const written = await shelf.put({
        kind: 'basket',
        id: same?.id ?? newId(),
        name,
        content: lines,
      });
      if (written.ok && isShown(name, lines)) shown.settle();
      const words = same ? 'est mis à jour.' : 'est gardé sur cet appareil.';
      await settle(written, { kind: 'done', name, words });
    },
    open({ name, content }: Basket): void {
      const lines = parseLines(content);
      if (lines) shown.open(name, lines);
      setTold(
        lines
          ? { kind: 'done', name, words: 'est ouvert.' }
          : { kind: 'problem', name, words: 'vient d’une autre version et ne s’ouvre plus ici.' },
      );
    },
    async remove(basket: Basket): Promise<void> {
      const { name } = basket;
      const written = await (await opening).remove('basket', basket.id);
      await settle(written, { kind: 'done', name, words: 'est supprimé.', removed: basket });
    },
    async putBack(basket: Basket): Promise<void> {
      const written = await (await opening).put(basket);
      await settle(written, { kind: 'done', name: basket.name, words: 'est de retour.' });
    },
  };
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
