import { activities, everyday, factors } from 'virtual:guide';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { estimate } from '#core/impact/estimate.ts';
import { parseNumber } from '#core/impact/parse-number.ts';
import {
  type DeviceKind,
  deviceKinds,
  inCountry,
  largest,
  type Use,
  unknownPlace,
} from '#core/impact/use.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { Answer } from './Answer.tsx';
import { deviceNames } from './device-names.ts';
import { NoteButton } from './NoteButton.tsx';

const countLimits = { max: largest.count, whole: true };

/** The pocket calculator: what, how many, where; the answer changes as one types. */
export function Calculator() {
  const [activityId, setActivityId] = createSignal(activities[0]?.id ?? '');
  const [countText, setCountText] = createSignal('1');
  const [country, setCountry] = createSignal(unknownPlace);
  const [device, setDevice] = createSignal<DeviceKind>();

  const activity = createMemo(() => activities.find(({ id }) => id === activityId()) ?? activities[0]);
  // The last number understood stays, so that a slip of the thumb never empties the answer.
  const count = createMemo<number>((last) => {
    const parsed = parseNumber(countText(), countLimits);
    return parsed.kind === 'number' ? parsed.value : last;
  }, 1);
  const use = createMemo((): Use | undefined => {
    const chosen = activity()?.use;
    if (!chosen) return undefined;
    const machine = device();
    if (chosen.kind === 'text' && machine) {
      return { ...chosen, count: count(), place: { kind: 'device', device: machine, country: country() } };
    }
    return inCountry({ ...chosen, count: count() }, country());
  });

  return (
    <Show when={use()}>
      {(current) => (
        <div class="calculator">
          <fieldset>
            <legend class="unseen">Quel usage ?</legend>
            <div class="chips">
              <For each={activities}>
                {(row) => (
                  <label>
                    <input
                      type="radio"
                      name="activity"
                      value={row.id}
                      checked={row.id === activityId()}
                      onChange={() => setActivityId(row.id)}
                    />
                    <span>{row.chip}</span>
                  </label>
                )}
              </For>
            </div>
          </fieldset>
          <Answer
            label={activity()?.label ?? ''}
            use={current()}
            estimate={estimate(current(), factors)}
            everyday={everyday}
          >
            <NoteButton activity={activityId()} use={current()} />
          </Answer>
          <NumberField
            label="Combien de fois, essais ratés compris"
            text={countText()}
            onText={setCountText}
            meanwhile="Le résultat affiché est le dernier compris."
            {...countLimits}
          />
          <Show when={current().kind === 'text'}>
            <div class="field">
              <label for="machine">Sur quelle machine</label>
              <select
                id="machine"
                onChange={(event) =>
                  setDevice(deviceKinds.find((kind) => kind === event.currentTarget.value))
                }
              >
                <option value="">Un service en ligne</option>
                <For each={deviceKinds}>
                  {(kind) => (
                    <option value={kind} selected={kind === device()}>
                      {deviceNames[kind]}
                    </option>
                  )}
                </For>
              </select>
            </div>
          </Show>
          <div class="field">
            <label for="place">{device() && current().kind === 'text' ? 'Branchée où' : 'Calculé où'}</label>
            <select id="place" onChange={(event) => setCountry(event.currentTarget.value)}>
              <For each={factors.places}>
                {(place) => (
                  <option value={place.id} selected={place.id === country()}>
                    {place.id === unknownPlace ? 'Lieu inconnu : moyenne du monde' : place.name}
                  </option>
                )}
              </For>
            </select>
          </div>
        </div>
      )}
    </Show>
  );
}
