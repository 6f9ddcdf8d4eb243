import { type Component, createSignal, Show } from 'solid-js';
import { withPart } from '../ui/load-part.ts';
import { PathIcon } from '../ui/PathIcon.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { createTap } from '../ui/tap.ts';
import { chevronDownIcon } from '../ui/tool-icons.ts';
import type { CalculatorState } from './calculator-state.ts';

/** Opens the same use in expert words: model, tokens, pixels, electricity. */
export function ExpertSwitch(props: { readonly calculator: CalculatorState }) {
  const [form, setForm] = createSignal<Component<{ calculator: CalculatorState }>>();
  const [isOpen, setOpen] = createSignal(false);
  const tap = createTap();
  // Tapped again before its form came, it opens once.
  const toggle = () => {
    if (form()) return setOpen(!isOpen());
    return tap.run(() =>
      withPart(
        () => import('./expert/Expert.tsx'),
        ({ Expert }) => {
          setForm(() => Expert);
          setOpen(true);
        },
      ),
    );
  };
  return (
    <div class="expert">
      <button type="button" aria-expanded={isOpen()} onClick={toggle}>
        En mots d’expert <PathIcon path={chevronDownIcon} />
      </button>
      <div role="status">
        <TroubleNote failed={tap.failed()} />
      </div>
      <Show when={isOpen() && form()} keyed>
        {(Form) => <Form calculator={props.calculator} />}
      </Show>
    </div>
  );
}
