import { createSignal, For, onMount } from 'solid-js';
import { EraseAll } from './EraseAll.tsx';

const themes = [
  { id: '', label: 'Comme le téléphone' },
  { id: 'jour', label: 'Jour' },
  { id: 'nuit', label: 'Nuit' },
  { id: 'soleil', label: 'Plein soleil' },
] as const;

const sizes = [
  { id: '', label: '100 %' },
  { id: '125', label: '125 %' },
  { id: '150', label: '150 %' },
  { id: '200', label: '200 %' },
] as const;

/** Theme and text size, the only things kept in localStorage, read by every page before its first paint; and erasing. */
export function Settings() {
  return (
    <>
      <Choice legend="Thème" name="theme" options={themes} />
      <Choice legend="Taille du texte" name="texte" options={sizes} />
      <EraseAll />
    </>
  );
}

interface ChoiceProps {
  readonly legend: string;
  /** Key in localStorage, and data attribute of the document. */
  readonly name: 'theme' | 'texte';
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

function Choice(props: ChoiceProps) {
  const [chosen, setChosen] = createSignal('');
  onMount(() => setChosen(document.documentElement.dataset[props.name] ?? ''));
  const choose = (id: string) => {
    setChosen(id);
    apply(props.name, id);
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

/** Where storage is refused, the choice holds for this page. */
function apply(name: 'theme' | 'texte', id: string): void {
  const { dataset } = document.documentElement;
  if (id === '') delete dataset[name];
  else dataset[name] = id;
  try {
    if (id === '') localStorage.removeItem(name);
    else localStorage.setItem(name, id);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
