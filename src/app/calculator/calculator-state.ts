import { activities } from 'virtual:guide';
import { batch, createMemo, createSignal } from 'solid-js';
import type { KeptUse } from '#core/calculator/kept-use.ts';
import {
  activityOf,
  countLimits,
  type Settings,
  settingsToKeep,
  withSettings,
} from '#core/calculator/settings.ts';
import { type Activity, nameOf } from '#core/impact/activity.ts';
import type { Use } from '#core/impact/use.ts';
import { writeNumber } from '#core/number/parse-number.ts';
import { createCount } from './count-state.ts';

/** The use on screen: what is done, how many times, where. */
export type CalculatorState = ReturnType<typeof createCalculator>;

/** One use to set: on the calculator's first screen, in a card of a comparison, in a line of a basket. */
export function createCalculator(initial: Use = firstUse()) {
  const [work, setWork] = createSignal<Use>(initial);
  const [settings, setSettings] = createSignal<Settings>(settingsToKeep(initial, activities));
  const [typed, setTyped] = createSignal<KeptUse['typed']>({});
  const count = createCount(countLimits, initial.count);
  const use = createMemo(() => withSettings(work(), { ...settings(), count: count.value() }));
  const activity = createMemo(() => activityOf(work(), activities));
  /** Sets use and typed words at once: from an address, or from a draft. */
  const show = ({ use: shown, countText, typed: words }: KeptUse) =>
    batch(() => {
      setWork(shown);
      setSettings(settingsToKeep(shown, activities));
      count.show(shown.count, countText);
      setTyped(words);
    });
  return {
    use,
    count,
    settings,
    /** The activity of the list that the work is, unless expert words made it another. */
    activity,
    /** Its name in a sentence: « Une réponse ordinaire », the first words of the activity. */
    name: () => {
      const known = activity();
      return known ? nameOf(known) : 'Cet usage';
    },
    /** Id of the activity under which a journal can file it: the first of its kind, when it is none of the list. */
    nearest: () => (activity() ?? activities.find((one) => one.use.kind === work().kind))?.id ?? '',
    /** Changes the activity, in the same place. */
    choose: (activity: Activity) => setWork(activity.use),
    /** The work in expert words: its number and place are left alone. */
    setWork,
    changeSettings: (changed: Partial<Settings>) => setSettings({ ...settings(), ...changed }),
    /** The words in a field whose number is `value`: those typed over that number, else the number itself. */
    words(field: string, value: number | undefined): string {
      const own = typed()[field];
      if (own && own.over === value) return own.text;
      return value === undefined ? '' : writeNumber(value);
    },
    /** Remembers words typed in a field, once its number is what they made it. */
    setWords: (field: string, text: string, over: number | undefined) =>
      setTyped({ ...typed(), [field]: { text, over } }),
    show,
    /** State to keep in a draft: the use and the words typed. */
    kept: (): KeptUse => ({ use: use(), countText: count.text(), typed: typed() }),
  };
}

/** A use that nobody has typed anything about. */
export function untouched(use: Use): KeptUse {
  return { use, countText: String(use.count), typed: {} };
}

/** Any activity's answer is better than none: the first of the list. */
export function firstUse(): Use {
  const [first] = activities;
  if (!first) throw new Error('no activity');
  return first.use;
}
