import { type Component, createSignal, Show } from 'solid-js';
import { PathIcon } from '../ui/PathIcon.tsx';
import { chevronDownIcon } from '../ui/tool-icons.ts';
import type { CalculatorState } from './calculator-state.ts';
import { fetchPart } from './fetch-part.ts';

/** Opens the same use in expert words: model, tokens, pixels, electricity. */
export function ExpertSwitch(props: { readonly calculator: CalculatorState }) {
  const [form, setForm] = createSignal<Component<{ calculator: CalculatorState }>>();
  const [isOpen, setOpen] = createSignal(false);
  const [problem, setProblem] = createSignal('');
  const toggle = async () => {
    if (!form()) {
      const part = await fetchPart(() => import('./expert/Expert.tsx'));
      setProblem(part.ok ? '' : part.why);
      if (!part.ok) return;
      setForm(() => part.value.Expert);
    }
    setOpen(!isOpen());
  };
  return (
    <div class="expert">
      <button type="button" aria-expanded={isOpen()} onClick={toggle}>
        En mots d’expert <PathIcon path={chevronDownIcon} />
      </button>
      <p class="problem" role="status">
        {problem()}
      </p>
      <Show when={isOpen() && form()} keyed>
        {(Form) => <Form calculator={props.calculator} />}
      </Show>
    </div>
  );
}
