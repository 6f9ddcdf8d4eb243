import { createSignal, Show } from 'solid-js';
import { explainFailure } from '#storage/explain.ts';
import type { Failure, Unreadable as UnreadableRecord, Written } from '#storage/outcome.ts';
import { copyText } from '../ui/hand-over.ts';

export interface UnreadableProps {
  readonly records: readonly UnreadableRecord[];
  /** Their name, singular and plural: « note », « notes ». */
  readonly names: readonly [one: string, many: string];
  readonly onErase: (record: UnreadableRecord) => Promise<Written>;
}

/** Says that records cannot be read: they stay as they are, until the person copies or erases them. */
export function Unreadable(props: UnreadableProps) {
  const [step, setStep] = createSignal<'asked' | 'copied' | Failure | 'uncopied'>();
  const count = () => props.records.length;
  const copy = async () => {
    const copied = await copyText(writeRecords(props.records));
    setStep(copied === 'copied' ? 'copied' : 'uncopied');
  };
  const erase = async () => {
    setStep(undefined);
    for (const record of props.records) {
      const erased = await props.onErase(record);
      if (!erased.ok) return void setStep(erased.why);
    }
  };
  return (
    <Show when={count() > 0}>
      <div class="unreadable" role="status">
        <p>
          <b>{count() === 1 ? `1 ${props.names[0]} illisible` : `${count()} ${props.names[1]} illisibles`}</b>{' '}
          par cette version de Terrain. Rien n’est effacé : tout le reste se lit comme avant.
        </p>
        <Show
          when={step() === 'asked'}
          fallback={
            <p class="actions">
              <button type="button" onClick={copy}>
                Copier
              </button>
              <button type="button" onClick={() => setStep('asked')}>
                Effacer…
              </button>
            </p>
          }
        >
          <p>Effacer pour de bon ce qui est illisible ? Cela ne s’annule pas.</p>
          <p class="actions">
            <button type="button" onClick={() => setStep(undefined)}>
              Ne rien effacer
            </button>
            <button type="button" class="danger" onClick={erase}>
              Effacer maintenant
            </button>
          </p>
        </Show>
        <Show when={said(step())}>{(words) => <p>{words()}</p>}</Show>
      </div>
    </Show>
  );
}

function said(step: 'asked' | 'copied' | 'uncopied' | Failure | undefined): string | undefined {
  switch (step) {
    case undefined:
    case 'asked':
      return undefined;
    case 'copied':
      return 'Copié, tel que c’est gardé.';
    case 'uncopied':
      return 'Le navigateur refuse de copier.';
    default:
      return `Non effacé. ${explainFailure(step)}`;
  }
}

/** JSON of whatever is there, circles and numbers that JSON does not know included. */
function writeRecords(records: readonly UnreadableRecord[]): string {
  const written = new WeakSet<object>();
  const replace = (_: string, value: unknown) => {
    if (typeof value === 'bigint') return `${value}n`;
    if (typeof value !== 'object' || value === null) return value;
    if (written.has(value)) return '(plus haut)';
    written.add(value);
    return value;
  };
  return JSON.stringify(records, replace, 2);
}
