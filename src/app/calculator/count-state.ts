import { batch, createSignal } from 'solid-js';
import { type NumberLimits, parseNumber } from '#core/number/parse-number.ts';

/** A number that one types, and the last that was understood. */
export type Count = ReturnType<typeof createCount>;

/** A number within limits. The last one understood stays, so that a slip of the thumb never empties the answer. */
export function createCount(limits: NumberLimits, initial: number) {
  const [text, setText] = createSignal(String(initial));
  const [value, setValue] = createSignal(initial);
  return {
    limits,
    text,
    value,
    type(typed: string): void {
      const parsed = parseNumber(typed, limits);
      batch(() => {
        setText(typed);
        if (parsed.kind === 'number') setValue(parsed.value);
      });
    },
    /** A number, and the words in its field: understood or not. */
    show(shown: number, words = String(shown)): void {
      batch(() => {
        setText(words);
        setValue(shown);
      });
    },
  };
}
