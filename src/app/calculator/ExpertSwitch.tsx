import { type Component, createEffect, createSignal, Show, untrack } from 'solid-js';
import { withPart } from '../ui/load-part.ts';
import { PathIcon } from '../ui/PathIcon.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { createTap } from '../ui/tap.ts';
import { chevronDownIcon } from '../ui/tool-icons.ts';
import type { CalculatorState } from './calculator-state.ts';

/** Opens the same use in expert words: model, tokens, pixels, electricity. */
export function ExpertSwitch(props: {
  readonly calculator: CalculatorState;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}) {
  const [form, setForm] = createSignal<Component<{ calculator: CalculatorState }>>();
  const tap = createTap();
  const load = () =>
    tap.run(() =>
      withPart(
        () => import('./expert/Expert.tsx'),
        ({ Expert }) => setForm(() => Expert),
      ),
    );
  // Tapped, or found open as one left it.
  createEffect(() => {
    if (props.isOpen && !form()) void untrack(load);
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
      <div role="status">
        <TroubleNote failed={tap.failed()} />
      </div>
      <Show when={props.isOpen && form()} keyed>
        {(Form) => <Form calculator={props.calculator} />}
      </Show>
    </div>
  );
}
