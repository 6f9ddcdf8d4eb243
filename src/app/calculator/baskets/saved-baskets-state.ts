import { createSignal } from 'solid-js';
import { parseLines } from '#core/calculator/saved-basket.ts';
import type { SavedBasket } from '#core/shelf/keepsake.ts';
import { explainFailure } from '#storage/explain.ts';
import type { Failure } from '#storage/outcome.ts';
import { type Kept, openShelf, type Shelf } from '#storage/shelf.ts';
import { createBasketList } from './basket-list.ts';
import { createBasketKeeping } from './keep-basket.ts';
import type { BasketTold, ShownBasket } from './shown-basket.ts';

/** The baskets kept under a name on this phone: keep the one on screen, open, delete, undo. */
export function createSavedBaskets(shown: ShownBasket, opening: Promise<Shelf> = openShelf()) {
  const [told, tell] = createSignal<BasketTold>();
  const list = createBasketList(opening);
  const { refresh } = list;
  const tellFailure = (why: Failure | 'changed') =>
    void tell({ kind: 'problem', words: explainFailure(why) });

  async function putBack(basket: SavedBasket, from: number): Promise<boolean> {
    const written = await (await opening).put(basket, from);
    if (written.ok) tell({ kind: 'done', name: basket.name, words: 'est de retour.' });
    else tellFailure(written.why);
    await refresh();
    return written.ok;
  }
  const keeping = createBasketKeeping({ shown, opening, tell, tellFailure, putBack, refresh });

  return {
    told,
    ...list,
    ...keeping,
    open({ id, name, revision, content }: Kept<'basket'>): void {
      keeping.forget();
      shown.open(parseLines(content) ?? [], { id, name, revision });
      tell({ kind: 'done', name, words: 'est ouvert.' });
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
        tell({ kind: 'done', name, words: 'est supprimé.', undo });
      } else if (written.why === 'changed') {
        const words = 'a changé dans une autre fenêtre\u00a0: il n’est pas supprimé.';
        tell({ kind: 'problem', name, words });
      } else tellFailure(written.why);
      await refresh();
    },
  };
}
