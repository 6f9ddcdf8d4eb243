import { activities } from 'virtual:guide';
import { batch, createMemo, createSignal } from 'solid-js';
import type { KeptUse } from '#core/calculator/kept-use.ts';
import { activityOf, type Settings, settingsOf, withSettings } from '#core/calculator/settings.ts';
import type { Activity } from '#core/impact/activity.ts';
import { largest, type Use } from '#core/impact/use.ts';
import { createCount } from './count-state.ts';

/** What « Combien de fois » accepts. */
const countLimits = { max: largest.count, whole: true };

/** The use on screen: what is done, how many times, where. */
export type CalculatorState = ReturnType<typeof createCalculator>;

/** One use to set: on the calculator's first screen, in a card of a comparison, in a line of a basket. */
export function createCalculator(initial: Use = firstUse()) {
  const [work, setWork] = createSignal<Use>(initial);
  const [settings, setSettings] = createSignal<Settings>(explicitSettings(initial));
  const [typed, setTyped] = createSignal<KeptUse['typed']>({});
  const count = createCount(countLimits, initial.count);
  const use = createMemo(() => withSettings(work(), { ...settings(), count: count.value() }));
  const activity = createMemo(() => activityOf(work(), activities));
  /** Everything at once: a use that someone sent, or that one left, with what is typed in its fields. */
  const show = ({ use: shown, countText, typed: words }: KeptUse) =>
    batch(() => {
      setWork(shown);
      setSettings(explicitSettings(shown));
      count.show(shown.count, countText);
      setTyped(words);
    });
  return {
    use,
    count,
    settings,
    /** The activity of the list that the work is, unless expert words made it another. */
    activity,
    /** How a sentence names it: « Une réponse ordinaire », the first words of the activity. */
    name: () => activity()?.label.split(',')[0] ?? 'Cet usage',
    /** Id of the activity under which a journal can file it: the first of its kind, when it is none of the list. */
    nearest: () => (activity() ?? activities.find((one) => one.use.kind === work().kind))?.id ?? '',
    /** Another activity, in the same place. */
    choose: (activity: Activity) => setWork(activity.use),
    /** The work in expert words: its number and place are left alone. */
    setWork,
    changeSettings: (changed: Partial<Settings>) => setSettings({ ...settings(), ...changed }),
    /** The words in a field whose number is `value`: those typed over that number, else the number itself. */
    words(field: string, value: number | undefined): string {
      const own = typed()[field];
      return own && own.over === value ? own.text : writeNumber(value);
    },
    /** Remembers words typed in a field, once its number is what they made it. */
    setWords: (field: string, text: string, over: number | undefined) =>
      setTyped({ ...typed(), [field]: { text, over } }),
    show,
    /** What is set and typed, to be shown again. */
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

function writeNumber(value: number | undefined): string {
  return value === undefined ? '' : String(value).replace('.', ',');
}

/**
 * The settings of a use that go on to the next one. A machine that the activity itself brings (transcribing
 * asks for one) is not a choice, and would otherwise follow to the next text.
 */
function explicitSettings(use: Use): Settings {
  const settings = settingsOf(use);
  const isGiven = activityOf(use, activities)?.use.place.kind === 'device';
  return isGiven ? { ...settings, device: undefined } : settings;
}
