import { createEffect, createSignal, For, on } from 'solid-js';
import { chooseDisplay, textSizes } from '../ui/display-choice.ts';
import { EraseAll } from './EraseAll.tsx';
import { RememberReading } from './RememberReading.tsx';

const themes = [
  { id: '', label: 'Comme le téléphone' },
  { id: 'jour', label: 'Jour' },
  { id: 'nuit', label: 'Nuit' },
  { id: 'soleil', label: 'Plein soleil' },
] as const;

const sizes = textSizes.map((id) => ({ id, label: `${id || 100}\u00a0%` }));

/** Settings: theme, text, reading place, erasing all. */
export function Settings() {
  const [timesErased, setTimesErased] = createSignal(0);
  return (
    <>
      <Choice legend="Thème" name="theme" options={themes} timesErased={timesErased()} />
      <Choice legend="Taille du texte" name="texte" options={sizes} timesErased={timesErased()} />
      <RememberReading timesErased={timesErased()} />
      <EraseAll onErased={() => setTimesErased(timesErased() + 1)} />
    </>
  );
}

interface ChoiceProps {
  readonly legend: string;
  /** Key in localStorage, and data attribute of the document. */
  readonly name: 'theme' | 'texte';
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** The choice is read again each time that all was erased. */
  readonly timesErased: number;
}

function Choice(props: ChoiceProps) {
  const [chosen, setChosen] = createSignal('');
  createEffect(
    on(
      () => props.timesErased,
      () => setChosen(document.documentElement.dataset[props.name] ?? ''),
    ),
  );
  const choose = (id: string) => {
    setChosen(id);
    chooseDisplay(props.name, id);
  };
  return (
    <fieldset class="field">
      <legend>{props.legend}</legend>
      <div class="chips">
        <For each={props.options}>
          {({ id, label }) => (
            <label>
              <input
                type="radio"
                autocomplete="off"
                name={props.name}
                value={id}
                checked={id === chosen()}
                onChange={() => choose(id)}
              />
              <span>{label}</span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}
