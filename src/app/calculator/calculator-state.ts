import { activities } from 'virtual:guide';
import { createMemo, createSignal } from 'solid-js';
import {
  activityOf,
  countLimits,
  type Settings,
  settingsToKeep,
  withSettings,
} from '#core/calculator/settings.ts';
import { type Activity, nameOf } from '#core/impact/activity.ts';
import { parseNumber } from '#core/impact/parse-number.ts';
import type { Use } from '#core/impact/use.ts';

/** The use on screen: what is done, how many times, where. */
export type CalculatorState = ReturnType<typeof createCalculator>;

/** One use to set: on the calculator's first screen, in a card of a comparison, in a line of a basket. */
export function createCalculator(initial: Use = firstUse()) {
  const [work, setWork] = createSignal<Use>(initial);
  const [settings, setSettings] = createSignal<Settings>(settingsToKeep(initial, activities));
  const [countText, setCountText] = createSignal(String(initial.count));
  // The last number understood stays, so that a slip of the thumb never empties the answer.
  const count = createMemo<number>((last) => {
    const parsed = parseNumber(countText(), countLimits);
    return parsed.kind === 'number' ? parsed.value : last;
  }, initial.count);
  const use = createMemo(() => withSettings(work(), { ...settings(), count: count() }));
  const activity = createMemo(() => activityOf(work(), activities));
  return {
    use,
    countText,
    setCountText,
    settings,
    /** The activity of the list that the work is, unless expert words made it another. */
    activity,
    /** How a sentence names it: « Une réponse ordinaire », the first words of the activity. */
    name: () => {
      const known = activity();
      return known ? nameOf(known) : 'Cet usage';
    },
    /** Id of the activity under which a journal can file it: the first of its kind, when it is none of the list. */
    nearest: () => (activity() ?? activities.find((one) => one.use.kind === work().kind))?.id ?? '',
    /** Another activity, in the same place. */
    choose: (activity: Activity) => setWork(activity.use),
    /** The work in expert words: its number and place are left alone. */
    setWork,
    changeSettings: (changed: Partial<Settings>) => setSettings({ ...settings(), ...changed }),
    /** Everything at once: a use that someone sent. */
    show(shown: Use) {
      setWork(shown);
      setSettings(settingsToKeep(shown, activities));
      setCountText(String(shown.count));
    },
  };
}

/** Any activity's answer is better than none: the first of the list. */
function firstUse(): Use {
  const [first] = activities;
  if (!first) throw new Error('no activity');
  return first.use;
}
