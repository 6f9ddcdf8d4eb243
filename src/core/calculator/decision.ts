import type { Use } from '../impact/use.ts';

/** Something for a collective to discuss: a row of `content/decisions.yaml`. */
export interface Decision {
  /** The kind of use that it lightens. */
  readonly kind: Use['kind'];
  /** Slug of the guide page that says more. */
  readonly page: string;
  readonly title: string;
  /** The question to discuss. */
  readonly text: string;
}

/** A kind of use, and its share of the whole from 0 to 1. */
export interface Weighed {
  readonly kind: Use['kind'];
  readonly share: number;
}

const mostDecisions = 3;
const mostPerKind = 2;

/** Three decisions at most: two about what weighs most, then one about what comes next; none about nothing. */
export function chooseDecisions(decisions: readonly Decision[], weighed: readonly Weighed[]): Decision[] {
  const heaviestFirst = weighed.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share);
  const chosen = heaviestFirst.flatMap(({ kind }) =>
    decisions.filter((decision) => decision.kind === kind).slice(0, mostPerKind),
  );
  return chosen.slice(0, mostDecisions);
}
