import { type Activity, nameOf } from '../impact/activity.ts';
import { type FactorSet, findPlace } from '../impact/factors.ts';
import { type DeviceKind, type Model, type Use, unknownPlace } from '../impact/use.ts';
import { formatNumber } from '../number/format.ts';
import { activityOf } from './settings.ts';

/** Content that names are taken from. */
export interface NameSources {
  readonly activities: readonly Activity[];
  readonly factors: FactorSet;
}

/** A use in a few words, its number and place included: « Une image × 10, en France ». */
export function nameUse(use: Use, { activities, factors }: NameSources): string {
  const { count, place } = use;
  const activity = activityOf(use, activities);
  const work = activity ? nameOf(activity) : nameWork(use);
  const where =
    place.kind === 'device' && !isGivenMachine(use, activities) ? `, ${machines[place.device]}` : '';
  const country = place.country === unknownPlace ? undefined : findPlace(factors, place.country);
  return `${nameTimes(work, count)}${where}${country?.in ? `, ${country.in}` : ''}`;
}

/** « Une image × 10 »; once goes without saying. */
export function nameTimes(work: string, count: number): string {
  return count === 1 ? work : `${work} × ${formatNumber(count, 10)}`;
}

/** A work that no activity of the list is, by what was set. */
export function nameWork(use: Use): string {
  switch (use.kind) {
    case 'text': {
      const thinking = use.reasoning ? ', en réflexion' : '';
      const turns = use.turns && use.turns > 1 ? `, ${use.turns}\u00a0échanges` : '';
      return `Un texte, ${nameModel(use.model)}${turns}${thinking}`;
    }
    case 'agent':
      return `Une tâche d’agent, ${use.calls}\u00a0appels`;
    case 'image':
      return `Une image de ${formatNumber(use.megapixels)}\u00a0mégapixels`;
    case 'video':
      return `Une vidéo de ${formatNumber(use.seconds)}\u00a0secondes`;
    case 'transcription':
      return `${formatNumber(use.minutes, 4)}\u00a0minutes de son transcrites`;
    case 'screen':
      return use.minutes === 1
        ? 'Une minute d’écran'
        : `${formatNumber(use.minutes, 4)}\u00a0minutes d’écran`;
  }
}

/** A model in a few words: « petit modèle », « 24 milliards de paramètres ». */
export function nameModel(model: Model): string {
  if (typeof model === 'string') return sizes[model];
  return `${formatNumber(model.active, 3)}\u00a0milliards de paramètres`;
}

const sizes: Readonly<Record<Extract<Model, string>, string>> = {
  small: 'petit modèle',
  medium: 'modèle moyen',
  large: 'grand modèle',
  'very-large': 'grand assistant fermé',
};

const machines: Readonly<Record<DeviceKind, string>> = {
  phone: 'sur un téléphone',
  laptop: 'sur un portable récent',
  'basic-laptop': 'sur un portable ordinaire',
  desktop: 'sur un fixe',
};

/** The activity itself says on which machine. */
function isGivenMachine(use: Use, activities: readonly Activity[]): boolean {
  const given = activityOf(use, activities)?.use.place;
  return given?.kind === 'device' && use.place.kind === 'device' && given.device === use.place.device;
}
