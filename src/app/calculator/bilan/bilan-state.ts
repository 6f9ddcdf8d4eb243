import { yearly } from 'virtual:baskets';
import { everyday, factors } from 'virtual:guide';
import { batch, createMemo, createSignal } from 'solid-js';
import { imageFor, sayUse } from '#core/calculator/sentence.ts';
import { writeYear } from '#core/calculator/yearly-text.ts';
import { isFields } from '#core/fields.ts';
import { addUp, heaviest, yearlyUses } from '#core/impact/basket.ts';
import { findPlace } from '#core/impact/factors.ts';
import { inCountry, unknownPlace } from '#core/impact/use.ts';
import { parseNumber } from '#core/number/parse-number.ts';
import { createDraft } from '../../draft/create-draft.ts';
import { type Count, createCount } from '../count-state.ts';

const mostTimes = 100_000;
const mostPeople = 1_000_000;
const mostDecisions = 3;

/** A number as it is being typed: the words, and the last number understood. */
interface KeptCount {
  readonly text: string;
  readonly value: number;
}

/** The answers as they are being given. */
interface KeptAnswers {
  /** By the id of the question. */
  readonly times: Readonly<Record<string, KeptCount>>;
  readonly people: KeptCount;
  readonly country: string;
}

export type BilanState = ReturnType<typeof createBilan>;

/** The answers to the questions of a year, what they add up to, and their draft. */
export function createBilan() {
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
  const sentence = () => sayYear(sum().energy);
  const decisions = () =>
    heaviest(yearly, timesAMonth(), factors)
      .slice(0, mostDecisions)
      .map(({ decision }) => decision);

  const content = (): KeptAnswers => ({
    times: Object.fromEntries(answers.map(({ question, count }) => [question.id, keptCount(count)])),
    people: keptCount(people),
    country: country(),
  });
  const show = (kept: KeptAnswers) =>
    batch(() => {
      for (const { question, count } of answers) showCount(count, kept.times[question.id]);
      showCount(people, kept.people);
      setCountry(kept.country);
    });
  const start = { from: '', content: content() };
  const draft = createDraft({ id: 'bilan', content, show, start: () => start, parse: parseAnswers });

  return {
    answers,
    people,
    country,
    setCountry,
    sum,
    sentence,
    decisions,
    weights: () => sum().parts.map(({ share }, index) => ({ name: done()[index]?.label ?? '', share })),
    /** The whole as text, to copy, send or print. */
    text: () =>
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
      ),
    draft,
  };
}

function sayYear(energy: ReturnType<typeof addUp>['energy']): string {
  return sayUse({
    name: 'Une année de votre collectif',
    count: 1,
    energy,
    image: imageFor(energy, everyday),
  });
}

function keptCount({ text, value }: Count): KeptCount {
  return { text: text(), value: value() };
}

/** A question that was not asked then keeps what it has; a number out of bounds is not used. */
function showCount(count: Count, kept: KeptCount | undefined): void {
  if (!kept) return;
  const isUsable = parseNumber(String(kept.value), count.limits).kind === 'number';
  count.show(isUsable ? kept.value : count.value(), kept.text);
}

function parseAnswers(kept: unknown): KeptAnswers | undefined {
  if (!isFields(kept) || !isFields(kept.times) || typeof kept.country !== 'string') return undefined;
  const people = parseCount(kept.people);
  const times = Object.entries(kept.times).flatMap(([id, count]) => {
    const parsed = parseCount(count);
    return parsed ? [[id, parsed] as const] : [];
  });
  const country = findPlace(factors, kept.country)?.id ?? unknownPlace;
  return people && { times: Object.fromEntries(times), people, country };
}

function parseCount(count: unknown): KeptCount | undefined {
  if (!isFields(count)) return undefined;
  const { text, value } = count;
  return typeof text === 'string' && typeof value === 'number' ? { text, value } : undefined;
}
