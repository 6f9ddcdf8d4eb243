import { comparisons } from 'virtual:comparisons';
import { activities, factors } from 'virtual:guide';
import { batch, createMemo, createSignal } from 'solid-js';
import { sayGap } from '#core/calculator/compare.ts';
import type { UseLine } from '#core/calculator/comparison.ts';
import { writeComparison } from '#core/calculator/comparison-text.ts';
import { type KeptLine, parseKeptLines } from '#core/calculator/kept-use.ts';
import { encodeUse } from '#core/impact/address.ts';
import { type Estimate, estimate } from '#core/impact/estimate.ts';
import { canonicalText } from '../../draft/canonical-text.ts';
import { createDraft } from '../../draft/create-draft.ts';
import type { CalculatorState } from '../calculator-state.ts';
import { createLines, untouchedLine } from '../parts/lines.ts';
import { readUses } from '../parts/share.ts';

const mostCompared = 3;
/** Fewest uses that one compares. */
export const leastCompared = 2;

/** A comparison as it is being set. */
interface KeptComparison {
  /** Id of the ready comparison that it began as; none for the use on screen and another. */
  readonly preset: string;
  readonly lines: readonly KeptLine[];
}

export type CompareState = ReturnType<typeof createComparison>;

/** Two or three uses side by side, from an address or from the use on screen, and their draft. */
export function createComparison(calculator: CalculatorState, carried: string) {
  const received = carried === '' ? undefined : readCarried(carried);
  const lines = createLines(received ?? firstPair(calculator), mostCompared);
  const [preset, setPreset] = createSignal('');
  const results = createMemo(() =>
    lines.all().map((line) => ({
      name: line.name(),
      use: line.calculator.use(),
      estimate: estimate(line.calculator.use(), factors),
    })),
  );
  const gap = () => sayGap(results().map(({ estimate, ...one }) => ({ ...one, ...measuresOf(estimate) })));

  const content = (): KeptComparison => ({ preset: preset(), lines: lines.kept() });
  const show = (kept: KeptComparison) =>
    batch(() => {
      setPreset(kept.preset);
      lines.show(kept.lines);
    });
  const usesOf = (id: string) => comparisons.find((one) => one.id === id)?.uses ?? firstPair(calculator);
  const start = () => ({
    from: encodeUse(calculator.use()),
    content: untouchedComparison(firstPair(calculator)),
  });
  const draft = createDraft(
    { id: 'comparer', content, show, start, parse: parseComparison },
    received && { from: carried, content: untouchedComparison(received) },
  );
  /** Whether something was set that the ready comparison did not bring. */
  const isSet = () => canonicalText(lines.kept()) !== canonicalText(usesOf(preset()).map(untouchedLine));

  return {
    lines,
    preset,
    results,
    gap,
    /** Caveat of a ready comparison. */
    note: () => comparisons.find((one) => one.id === preset())?.note,
    text: () => writeComparison(results(), gap(), factors.version),
    isReceived: received !== undefined,
    /** A ready comparison, in place of what is set, which is put aside. */
    choose(id: string): void {
      if (isSet()) draft.keepAside();
      show({ preset: id, lines: usesOf(id).map(untouchedLine) });
    },
    /** Adds a use, a copy of the last. */
    add(): void {
      const copied = lines.all().at(-1)?.calculator.use();
      if (copied) lines.add({ name: '', use: copied });
    },
    draft,
  };
}

function measuresOf({ energy, carbon }: Estimate) {
  return { energy, carbon: carbon.total };
}

/** The use on screen, and the first of the list that it is not. */
function firstPair(calculator: CalculatorState): readonly UseLine[] {
  const shown = calculator.use();
  const other =
    activities.find((one) => one.use.kind === 'image' && one !== calculator.activity()) ?? activities[0];
  return [{ name: '', use: shown }, ...(other ? [{ name: '', use: other.use }] : [])];
}

function readCarried(text: string): readonly UseLine[] | undefined {
  const uses = readUses(text)?.slice(0, mostCompared);
  return uses && uses.length >= leastCompared ? uses.map((use) => ({ name: '', use })) : undefined;
}

function untouchedComparison(uses: readonly UseLine[]): KeptComparison {
  return { preset: '', lines: uses.map(untouchedLine) };
}

function parseComparison(kept: unknown): KeptComparison | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { preset, lines } = kept as Readonly<Record<string, unknown>>;
  const parsed = parseKeptLines(lines, mostCompared);
  return typeof preset === 'string' && parsed && parsed.length >= leastCompared
    ? { preset, lines: parsed }
    : undefined;
}
