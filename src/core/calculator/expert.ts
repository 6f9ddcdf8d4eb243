import type { FactorSet } from '../impact/factors.ts';
import type { Model, TextUse, TokenCounts, Use } from '../impact/use.ts';

/** The same use with these fields changed; one that is `undefined` goes back to what is usual. */
export function changeUse<U extends Use>(use: U, fields: { readonly [K in keyof U]?: U[K] | undefined }): U {
  const all = { ...use, ...fields };
  // Only fields that may be left out are ever undefined.
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as unknown as U;
}

/** Tokens read and written in one exchange, whichever way the length was said. */
export function tokensOf({ length }: TextUse, { text }: FactorSet): TokenCounts {
  if (typeof length !== 'string') return length;
  const { read, written } = text.tokens[length];
  return { read: read.value.central, written: written.value.central };
}

/** The parameters of a model that are set by hand, in billions; nothing for a class of size. */
export function activeBillions(model: Model): number | undefined {
  return typeof model === 'string' ? undefined : model.active;
}
