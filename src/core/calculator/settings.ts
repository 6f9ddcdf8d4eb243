import type { Activity } from '../impact/activity.ts';
import {
  type DeviceKind,
  type DevicePlace,
  deviceKinds,
  type HostedPlace,
  largest,
  type OwnElectricity,
  type Use,
} from '../impact/use.ts';

/** Limits of « Combien de fois ». */
export const countLimits = { max: largest.count, whole: true };

/** Settings of a use beside its work: count, machine, electricity. */
export interface Settings {
  readonly count: number;
  /** A machine at home; an online service when left out, where the use allows one. */
  readonly device?: DeviceKind | undefined;
  readonly country: string;
  readonly electricity?: OwnElectricity | undefined;
  /** PUE of the data centre. */
  readonly pue?: number | undefined;
  /** `low`: machines that serve few people at once, as those of a small host do. */
  readonly filling?: HostedPlace['filling'] | undefined;
}

/** The machines at home that can do this, none where only an online service can. */
export function machinesFor({ kind }: Use): readonly DeviceKind[] {
  if (kind === 'text' || kind === 'screen') return deviceKinds;
  // Nobody has published how long a phone takes to transcribe.
  return kind === 'transcription' ? deviceKinds.filter((device) => device !== 'phone') : [];
}

/** Whether an online service can do this, and somebody has published what it takes. */
export function canBeOnline({ kind }: Use): boolean {
  return kind !== 'transcription' && kind !== 'screen';
}

/** The same work with these settings; a machine that cannot do it gives way to the use's own. */
export function withSettings(work: Use, settings: Settings): Use {
  const { count } = settings;
  switch (work.kind) {
    case 'transcription':
    case 'screen':
      return { ...work, count, place: devicePlace(machineOf(work, settings) ?? work.place.device, settings) };
    case 'text': {
      const machine = machineOf(work, settings);
      return { ...work, count, place: machine ? devicePlace(machine, settings) : hostedPlace(settings) };
    }
    default:
      return { ...work, count, place: hostedPlace(settings) };
  }
}

/** The settings that a use carries. */
export function settingsOf({ count, place }: Use): Settings {
  const { country, electricity } = place;
  return place.kind === 'device'
    ? { count, country, electricity, device: place.device }
    : { count, country, electricity, pue: place.pue, filling: place.filling };
}

/**
 * The settings of a use that go on to the next one. A machine that the activity itself brings (transcribing asks
 * for one) is not a choice, and would otherwise follow to the next text.
 */
export function settingsToKeep(use: Use, activities: readonly Activity[]): Settings {
  const settings = settingsOf(use);
  const isGiven = activityOf(use, activities)?.use.place.kind === 'device';
  return isGiven ? { ...settings, device: undefined } : settings;
}

/** The activity whose work this is, whatever the settings; nothing when it was changed in expert words. */
export function activityOf(use: Use, activities: readonly Activity[]): Activity | undefined {
  const work = workOf(use);
  return activities.find((activity) => workOf(activity.use) === work);
}

/** Two uses that do the same thing are written alike. */
function workOf({ count: _count, place: _place, ...work }: Use): string {
  return JSON.stringify(Object.entries(work).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function machineOf(work: Use, { device }: Settings): DeviceKind | undefined {
  return machinesFor(work).find((machine) => machine === device);
}

function devicePlace(device: DeviceKind, { country, electricity }: Settings): DevicePlace {
  return { kind: 'device', device, country, ...(electricity ? { electricity } : {}) };
}

function hostedPlace({ country, electricity, pue, filling }: Settings): HostedPlace {
  return {
    kind: 'hosted',
    country,
    ...(electricity ? { electricity } : {}),
    ...(pue ? { pue } : {}),
    ...(filling ? { filling } : {}),
  };
}
