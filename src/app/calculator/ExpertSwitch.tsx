import { type Component, createEffect, createSignal, Show } from 'solid-js';
import { PathIcon } from '../ui/PathIcon.tsx';
import { chevronDownIcon } from '../ui/tool-icons.ts';
import type { CalculatorState } from './calculator-state.ts';
import { fetchPart } from './fetch-part.ts';

/** Opens the same use in expert words: model, tokens, pixels, electricity. */
export function ExpertSwitch(props: {
  readonly calculator: CalculatorState;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}) {
  const [form, setForm] = createSignal<Component<{ calculator: CalculatorState }>>();
  const [problem, setProblem] = createSignal('');
  const load = async () => {
    const part = await fetchPart(() => import('./expert/Expert.tsx'));
    setProblem(part.ok ? '' : part.why);
    if (part.ok) setForm(() => part.value.Expert);
    else props.onToggle(false);
  };
  // Tapped, or found open as one left it.
  createEffect(() => {
    if (props.isOpen && !form()) void load();
  });
  return (
    <div class="expert">
      <button
        type="button"
        aria-expanded={props.isOpen && form() !== undefined}
        onClick={() => props.onToggle(!props.isOpen)}
      >
        En mots d’expert <PathIcon path={chevronDownIcon} />
      </button>
      <p class="problem" role="status">
        {problem()}
      </p>
      <Show when={props.isOpen && form()} keyed>
        {(Form) => <Form calculator={props.calculator} />}
      </Show>
    </div>
  );
}
