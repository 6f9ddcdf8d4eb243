import { divide, exactly, plus, product, type Range, scale, sum } from '../number/range.ts';
import type { Factor, FactorSet } from './factors.ts';
import type { ProductTerm } from './parts.ts';
import type { AgentUse, TextUse, TokenCounts } from './use.ts';

/** Work of a model for one use, in tokens, as if every token were written. */
export interface Tokens {
  readonly term: ProductTerm;
  readonly factors: readonly Factor[];
}

/**
 * Tokens of a text, hidden reasoning included. In a conversation each exchange reads its beginning again:
 * with `n` exchanges, `n(n−1)/2` times one exchange. The longer what comes before a token, the more it costs.
 */
export function tokensOfText(use: TextUse, factors: FactorSet): Tokens {
  const { text } = factors;
  const { read, written, factors: counted } = lengthOf(use, text);
  const turns = use.turns ?? 1;
  const readOverWritten = readingOf(use, factors);
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
      ...counted,
      readOverWritten,
      text.doublingTokens.read,
      text.doublingTokens.written,
      ...(turns > 1 ? [text.rereadOverWritten] : []),
      ...(use.reasoning ? [text.reasoning] : []),
    ],
  };
}

/** Tokens of an agent's task: so many calls, each of which reads its notes again. */
export function tokensOfAgent(use: AgentUse, factors: FactorSet): Tokens {
  const { agent, text } = factors;
  const readOverWritten = readingOf(use, factors);
  const oneCall = sum([
    agent.written.value,
    product([agent.read.value, readOverWritten.value]),
    product([agent.reread.value, text.rereadOverWritten.value]),
  ]);
  return {
    term: { cause: 'agent-work', value: scale(oneCall, use.calls) },
    factors: [agent.written, agent.read, agent.reread, readOverWritten, text.rereadOverWritten],
  };
}

/**
 * What reading a token costs beside writing it. Reading keeps a chip busy by itself: where few requests share
 * the machine, only writing costs more. What is known of a closed assistant is known of its service as it is.
 */
function readingOf({ place, model }: TextUse | AgentUse, { text, local }: FactorSet): Factor {
  const isAlone = place.kind === 'device' || (place.filling === 'low' && model !== 'very-large');
  return isAlone ? local.readOverWritten : text.readOverWritten;
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
