import { createEffect, createMemo, createSignal, createUniqueId, Show } from 'solid-js';
import { type NumberLimits, parseNumber, stepNumber, writeNumber } from '#core/number/parse-number.ts';
import { loadPart } from '../ui/load-part.ts';
import { PathIcon } from '../ui/PathIcon.tsx';
import { minusIcon, plusIcon } from '../ui/tool-icons.ts';

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
  const parsed = createMemo(() => parseNumber(props.text, props));
  const lastUnderstood = createMemo<number>((last) => {
    const now = parsed();
    return now.kind === 'number' ? now.value : last;
  }, 0);
  const isWrong = () => parsed().kind !== 'number' && !(props.isOptional && props.text === '');
  // The words for each mistake are fetched with the first one; where they do not come, these will do.
  const [explain, setExplain] = createSignal<typeof import('./explain-number.ts').explainNumber>(
    () => 'Ce n’est pas un nombre que ce champ accepte.',
  );
  createEffect(async () => {
    if (!isWrong()) return;
    const words = await loadPart(() => import('./explain-number.ts'));
    if (words.ok) setExplain(() => words.value.explainNumber);
  });
  const step = (by: number) => props.onText(writeNumber(stepNumber(lastUnderstood(), by, props)));
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
          {explain()(parsed(), props)} {props.meanwhile}
        </Show>
      </p>
    </div>
  );
}
