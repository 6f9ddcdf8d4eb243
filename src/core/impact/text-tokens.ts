import type { Factor, FactorSet } from './factors.ts';
import type { Term } from './parts.ts';
import { divide, exactly, plus, product, type Range, scale, sum } from './range.ts';
import type { AgentUse, TextUse, TokenCounts } from './use.ts';

/** How much a model does for one use, counted as if every token were written. */
export interface Tokens {
  readonly term: Term;
  readonly factors: readonly Factor[];
}

/**
 * Tokens of a text, hidden reasoning included. In a conversation each exchange reads its beginning again:
 * with `n` exchanges, `n(n−1)/2` times one exchange. The longer what comes before a token, the more it costs.
 */
export function tokensOfText(use: TextUse, { text, local }: FactorSet): Tokens {
  const { read, written, factors } = lengthOf(use, text);
  const turns = use.turns ?? 1;
  // Reading keeps a chip busy by itself: only writing costs more where few requests share the machine.
  const isAlone = use.place.kind === 'device' || use.place.filling === 'low';
  const readOverWritten = isAlone ? local.readOverWritten : text.readOverWritten;
  const answer = use.reasoning ? product([written, text.reasoning.value]) : written;
  // Each exchange finds the earlier ones before it: on average, half of the whole conversation.
  const earlier = scale(plus(read, written), (turns - 1) / 2);
  const equivalent = sum([
    lengthened(answer, sum([earlier, read, scale(answer, 1 / 2)]), text.doublingTokens.written),
    product([lengthened(read, plus(earlier, read), text.doublingTokens.read), readOverWritten.value]),
    product([earlier, text.rereadOverWritten.value]),
  ]);
  return {
    term: { cause: use.reasoning ? 'thinking' : 'reading', value: scale(equivalent, turns) },
    factors: [
      ...factors,
      readOverWritten,
      text.doublingTokens.read,
      text.doublingTokens.written,
      ...(turns > 1 ? [text.rereadOverWritten] : []),
      ...(use.reasoning ? [text.reasoning] : []),
    ],
  };
}

/** Tokens of an agent's task: so many calls, each of which reads its notes again. */
export function tokensOfAgent({ calls }: AgentUse, { agent, text }: FactorSet): Tokens {
  const oneCall = sum([
    agent.written.value,
    product([agent.read.value, text.readOverWritten.value]),
    product([agent.reread.value, text.rereadOverWritten.value]),
  ]);
  return {
    term: { cause: 'agent-work', value: scale(oneCall, calls) },
    factors: [agent.written, agent.read, agent.reread, text.readOverWritten, text.rereadOverWritten],
  };
}

function lengthOf(
  { length }: { readonly length: TextUse['length'] },
  text: FactorSet['text'],
): { read: Range; written: Range; factors: Factor[] } {
  if (typeof length !== 'string') return { ...exactTokens(length), factors: [] };
  const { read, written } = text.tokens[length];
  return { read: read.value, written: written.value, factors: [read, written] };
}

function exactTokens({ read, written }: TokenCounts): { read: Range; written: Range } {
  return { read: exactly(read), written: exactly(written) };
}

/** Every token looks at those before it: `n(1 + before ÷ doubling)`. */
function lengthened(tokens: Range, before: Range, doubling: Factor): Range {
  return product([tokens, plus(exactly(1), divide(before, doubling.value))]);
}
