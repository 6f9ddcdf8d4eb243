import type { Model, ModelParameters, Use } from './use.ts';

/** Something one can note or calculate: a row of `content/activities.yaml`. */
export interface Activity {
  readonly id: string;
  readonly label: string;
  /** The word of its button. */
  readonly chip: string;
  /** Default use: once, in an unknown place. */
  readonly use: Use;
  /** The ordinary answer, to which heavier uses are compared: one activity of the list. */
  readonly ordinary?: true;
}

/** The name that stands in a sentence: « Une réponse ordinaire », the first words of the label. */
export function nameOf({ label }: Pick<Activity, 'label'>): string {
  return label.split(',')[0] ?? label;
}

/** The ordinary answer. Throws when no activity is marked so, which the build refuses. */
export function ordinaryOf(activities: readonly Activity[]): Activity {
  const ordinary = activities.find((activity) => activity.ordinary);
  if (!ordinary) throw new Error('no ordinary answer');
  return ordinary;
}

/**
 * What pages name and the model computes: an activity, a row of `content/uses.yaml`, or a basket, whose uses are
 * added up.
 */
export interface NamedUse {
  readonly id: string;
  /** « Une réponse ordinaire » */
  readonly name: string;
  readonly uses: readonly Use[];
}

/**
 * Something people do with AI and nobody has published a measure of: a row of `content/unmeasured.yaml`. It
 * has no use, so that nothing can compute it.
 */
export interface UnmeasuredActivity {
  readonly kind: 'unmeasured';
  readonly id: string;
  readonly label: string;
  readonly chip: string;
  /** What is known around it. */
  readonly known: string;
  /** Ids of works and of figures that say so. */
  readonly sources: readonly string[];
  readonly figures: readonly string[];
}

/** A model that people name: a row of `content/models.yaml`. */
export interface KnownModel {
  readonly id: string;
  readonly name: string;
  readonly maker: string;
  /** Month it was published, `2025-04`. */
  readonly date: string;
  /** Published; nothing for a closed model, which counts as a large closed assistant. */
  readonly parameters?: ModelParameters;
  /** Ids of works that give its parameters, or that measure it. */
  readonly sources: readonly string[];
}

/** Model of the calculation for a named model; a closed one counts as a large closed assistant, whose range is wide. */
export function modelFor({ parameters }: KnownModel): Model {
  return parameters ?? 'very-large';
}

/** A size of image that tools offer: a row of `content/image-sizes.yaml`. */
export interface ImageSize {
  readonly id: string;
  readonly label: string;
  readonly megapixels: number;
}
