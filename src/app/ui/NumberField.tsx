import { createEffect, createSignal, createUniqueId, Show } from 'solid-js';
import { type NumberLimits, type ParsedNumber, parseNumber } from '#core/impact/parse-number.ts';
import { PathIcon } from './PathIcon.tsx';
import { minusIcon, plusIcon } from './tool-icons.ts';

export interface NumberFieldProps extends NumberLimits {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Said under the field while what is typed is not understood: what stays true meanwhile. */
  readonly meanwhile: string;
  /** Left empty, something usual is taken. */
  readonly isOptional?: boolean;
}

/** A number one types as one likes, or steps by one; what is not understood is explained, never erased. */
export function NumberField(props: NumberFieldProps) {
  const id = createUniqueId();
  const parsed = (): ParsedNumber => parseNumber(props.text, props);
  const isWrong = () => parsed().kind !== 'number' && !(props.isOptional && props.text === '');
  // The words for each mistake are fetched with the first one.
  const [explain, setExplain] = createSignal<(parsed: ParsedNumber) => string | undefined>(
    () => 'Ce n’est pas un nombre que ce champ accepte.',
  );
  createEffect(() => {
    if (isWrong()) void import('./explain-number.ts').then((words) => setExplain(() => words.explainNumber));
  });
  const step = (by: number) => {
    const current = parsed();
    const next = (current.kind === 'number' ? Math.round(current.value) : 0) + by;
    props.onText(String(Math.min(Math.max(next, props.allowsZero ? 0 : 1), props.max)));
  };
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <div class="stepper">
        <button type="button" aria-label="Un de moins" onClick={() => step(-1)}>
          <PathIcon path={minusIcon} />
        </button>
        <input
          id={id}
          type="text"
          inputmode="decimal"
          autocomplete="off"
          placeholder={props.isOptional ? 'habituel' : undefined}
          value={props.text}
          aria-invalid={isWrong() ? 'true' : undefined}
          aria-describedby={`${id}-problem`}
          onInput={(event) => props.onText(event.currentTarget.value)}
        />
        <button type="button" aria-label="Un de plus" onClick={() => step(1)}>
          <PathIcon path={plusIcon} />
        </button>
      </div>
      <p class="problem" id={`${id}-problem`} role="status">
        <Show when={isWrong()}>
          {explain()(parsed())} {props.meanwhile}
        </Show>
      </p>
    </div>
  );
}
