import { yearly } from 'virtual:baskets';
import { everyday, factors } from 'virtual:guide';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { imageFor, sayUse } from '#core/calculator/sentence.ts';
import { writeYear } from '#core/calculator/yearly-text.ts';
import { addUp, heaviest, yearlyUses } from '#core/impact/basket.ts';
import { findPlace } from '#core/impact/factors.ts';
import { inCountry, unknownPlace } from '#core/impact/use.ts';
import { Sign } from '../../ui/icons.tsx';
import { PathIcon } from '../../ui/PathIcon.tsx';
import { printIcon } from '../../ui/room-icons.ts';
import { SettledStatus } from '../../ui/SettledStatus.tsx';
import { Choice } from '../Choice.tsx';
import { CopyButton } from '../CopyButton.tsx';
import { Measure } from '../Measure.tsx';
import { CoverageLists } from '../rooms/CoverageLists.tsx';
import { SendButton } from '../rooms/SendButton.tsx';
import { Weights } from '../rooms/Weights.tsx';
import { CountField, createCount } from './CountField.tsx';

const mostTimes = 100_000;
const mostPeople = 1_000_000;
const mostDecisions = 3;

/** A collective's year without a journal: five questions, the range, what weighs most, what to discuss. */
export function Bilan() {
  const answers = yearly.map((question) => ({
    question,
    count: createCount({ max: mostTimes, allowsZero: true }, question.startsAt ?? 0),
  }));
  const people = createCount({ max: mostPeople, whole: true }, 10);
  const [country, setCountry] = createSignal(unknownPlace);
  const timesAMonth = () =>
    Object.fromEntries(answers.map(({ question, count }) => [question.id, count.value()]));
  const questions = () => yearly.map((one) => ({ ...one, use: inCountry(one.use, country()) }));
  const done = () => yearly.filter(({ id }) => (timesAMonth()[id] ?? 0) > 0);
  const sum = createMemo(() => addUp(yearlyUses(questions(), timesAMonth(), people.value()), factors));
  const sentence = () =>
    sayUse({
      name: 'Une année de votre collectif',
      count: 1,
      energy: sum().energy,
      image: imageFor(sum().energy, everyday),
    });
  const decisions = () =>
    heaviest(yearly, timesAMonth(), factors)
      .slice(0, mostDecisions)
      .map(({ decision }) => decision);
  const text = () =>
    writeYear(
      {
        questions: yearly,
        timesAMonth: timesAMonth(),
        people: people.value(),
        sum: sum(),
        sentence: sentence(),
        decisions: decisions(),
        placeName: findPlace(factors, country())?.name ?? '',
      },
      factors.version,
    );

  return (
    <>
      <p class="detail">Par mois et par personne, en moyenne. Une estimation suffit.</p>
      <div class="settings">
        <For each={answers}>
          {({ question, count }) => <CountField label={question.label} count={count} />}
        </For>
        <CountField label="Combien de personnes" count={people} />
        <Choice label="Calculé où" onChoose={setCountry}>
          <For each={factors.places}>
            {(place) => (
              <option value={place.id} selected={place.id === country()}>
                {place.id === unknownPlace ? 'Lieu inconnu' : place.name}
              </option>
            )}
          </For>
        </Choice>
      </div>
      <Show
        when={sum().energy.central > 0}
        fallback={<p class="sentence">Aucun usage : rien à compter, et rien à réduire.</p>}
      >
        <section class="answer" aria-label="Résultat">
          <p class="sentence">{sentence()}</p>
          <SettledStatus text={sentence()} />
          <Measure name="Électricité" quantity={sum().energy} isMain />
        </section>
        <Weights
          title="Ce qui pèse le plus"
          weights={sum().parts.map(({ share }, index) => ({ name: done()[index]?.label ?? '', share }))}
        />
        <section>
          <h3>À discuter ensemble</h3>
          <ul class="decisions">
            <For each={decisions()}>
              {(decision) => (
                <li class="way">
                  <Sign kind="do" />
                  {decision}
                </li>
              )}
            </For>
          </ul>
        </section>
        <Measure name="Gaz à effet de serre" quantity={sum().carbon} />
        <Show when={sum().water} fallback={<p>Eau : pas de mesure publiée pour ce lieu.</p>}>
          {(water) => <Measure name="Eau évaporée" quantity={water()} />}
        </Show>
        <div class="deeds">
          <CopyButton text={text} />
          <SendButton words={() => ({ title: 'Une année d’IA dans notre collectif', text: text() })} />
          <button type="button" onClick={() => print()}>
            <PathIcon path={printIcon} /> Imprimer
          </button>
        </div>
        <CoverageLists estimates={sum().parts.map(({ estimate }) => estimate)} />
      </Show>
    </>
  );
}
