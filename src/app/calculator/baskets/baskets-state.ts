import { baskets, published } from 'virtual:baskets';
import { everyday, factors } from 'virtual:guide';
import { batch, createMemo, createSignal } from 'solid-js';
import type { UseLine } from '#core/calculator/comparison.ts';
import { writeImpact, writeOrigin } from '#core/calculator/impact-text.ts';
import { type KeptLine, parseKeptLines } from '#core/calculator/kept-use.ts';
import { type KeptAs, mostLines, parseKeptAs } from '#core/calculator/saved-basket.ts';
import { imageFor, sayUse } from '#core/calculator/sentence.ts';
import { addUp } from '#core/impact/basket.ts';
import { formatCentral } from '#core/number/format.ts';
import { canonicalText } from '../../draft/canonical-text.ts';
import { createDraft } from '../../draft/create-draft.ts';
import type { CalculatorState } from '../calculator-state.ts';
import { createLines, untouchedLine } from '../parts/lines.ts';
import { readUses } from '../parts/share.ts';

/** A basket as it is being composed. */
interface KeptBasket {
  /** Id of the ready basket that it began as; none for one's own. */
  readonly ready: string;
  readonly title: string;
  readonly lines: readonly KeptLine[];
  /** The name being typed, to keep it under. */
  readonly name: string;
  /** The kept basket that it is made from. */
  readonly keptAs?: KeptAs;
}

export type BasketState = ReturnType<typeof createBasket>;

/** The basket on screen: one of the list, one's own, or one that somebody sent; its total, and its draft. */
export function createBasket(calculator: CalculatorState, carried: string) {
  const { ready, title, lines, open, settle, ...form } = createForm(carried);
  const total = createMemo(() => addUp(lines.uses(), factors));
  const sentence = () =>
    sayUse({ name: title(), count: 1, energy: total().energy, image: imageFor(total().energy, everyday) });
  const shownUse = (): UseLine => ({ name: '', use: calculator.use() });
  const sayPart = (index: number) => {
    const part = total().parts[index];
    return part ? formatCentral(part.estimate.energy) : '';
  };
  const readyOne = () => baskets.find((one) => one.id === ready());
  return {
    ...form,
    lines,
    title,
    total,
    sentence,
    /** The electricity of a line, short. */
    sayPart,
    ready: readyOne,
    /** The total that somebody else published for the same basket. */
    published: () => published[readyOne()?.published ?? ''],
    isEmpty: () => lines.all().length === 0,
    weights: () =>
      total().parts.map(({ share }, index) => ({ name: lines.all()[index]?.name() ?? '', share })),
    text: () =>
      [
        sentence(),
        ...lines.all().map((line, index) => `– ${line.name()}\u00a0: ${sayPart(index)}`),
        writeImpact(total()),
        writeOrigin('Électricité moyenne de chaque lieu', factors.version),
      ].join('\n'),
    /** Opens a ready basket, or one's own, which begins with the use on screen. */
    choose: (id: string) =>
      open(
        baskets.some((one) => one.id === id)
          ? readyBasket(id)
          : untouchedBasket('', 'Votre panier', [shownUse()]),
      ),
    /** Opens a basket kept under a name. */
    openSaved: (uses: readonly UseLine[], keptAs: KeptAs) =>
      open({ ...untouchedBasket('', keptAs.name, uses), name: keptAs.name, keptAs }),
    /** Drops the draft once the basket is kept under a name. */
    settle,
    addShownUse: () => lines.add(shownUse()),
  };
}

/** The basket being composed, and its draft. */
function createForm(carried: string) {
  const sent = carried === '' ? undefined : readUses(carried)?.map((use) => ({ name: '', use }));
  const first = sent ? untouchedBasket('', 'Ce panier', sent) : firstBasket();
  const [ready, setReady] = createSignal('');
  const [title, setTitle] = createSignal('');
  const [name, setName] = createSignal('');
  const [keptAs, setKeptAs] = createSignal<KeptAs>();
  const lines = createLines([], mostLines);
  const content = (): KeptBasket => {
    const as = keptAs();
    return { ready: ready(), title: title(), lines: lines.kept(), name: name(), ...(as && { keptAs: as }) };
  };
  const show = (kept: KeptBasket) =>
    batch(() => {
      setReady(kept.ready);
      setTitle(kept.title);
      setName(kept.name);
      setKeptAs(kept.keptAs);
      lines.show(kept.lines);
    });
  show(first);
  /** The last state that can be dropped without loss: as opened, or as kept under a name. */
  let safe = first;
  const showDraft = (kept: KeptBasket) => {
    safe = readyBasket(kept.ready);
    show(kept);
  };
  const draft = createDraft(
    {
      id: 'paniers',
      content,
      show: showDraft,
      start: () => ({ from: '', content: firstBasket() }),
      parse: parseBasket,
    },
    sent && { from: carried, content: first },
  );
  return {
    ready,
    title,
    name,
    setName,
    keptAs,
    setKeptAs,
    lines,
    draft,
    isReceived: sent !== undefined,
    /** Replaces the basket on screen, which is put aside when something was set in it. */
    open(basket: KeptBasket): void {
      const isBare = lines.all().length === 0 && name() === '';
      if (!isBare && canonicalText(content()) !== canonicalText(safe)) draft.keepAside();
      safe = basket;
      show(basket);
    },
    settle(): void {
      safe = content();
      draft.settle();
    },
  };
}

function firstBasket(): KeptBasket {
  return readyBasket(baskets[0]?.id ?? '');
}

function untouchedBasket(ready: string, title: string, uses: readonly UseLine[]): KeptBasket {
  return { ready, title, lines: uses.map(untouchedLine), name: '' };
}

function readyBasket(id: string): KeptBasket {
  const basket = baskets.find((one) => one.id === id);
  const uses = basket?.parts.map(({ label, use }) => ({ name: label, use })) ?? [];
  return untouchedBasket(basket?.id ?? '', basket?.label ?? '', uses);
}

function parseBasket(kept: unknown): KeptBasket | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { ready, title, lines, name, keptAs: as } = kept as Readonly<Record<string, unknown>>;
  const parsed = parseKeptLines(lines, mostLines);
  if (!parsed || typeof title !== 'string' || typeof name !== 'string') return undefined;
  // A ready basket that is offered no more is one's own.
  const known = baskets.find((one) => one.id === ready)?.id ?? '';
  const keptAs = parseKeptAs(as);
  return { ready: known, title, lines: parsed, name, ...(keptAs && { keptAs }) };
}
