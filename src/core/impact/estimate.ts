import { exactly, product, type Range, scale } from '../number/range.ts';
import { type Carbon, type Energy, quantity, type Water } from '../number/units.ts';
import { type DeviceUse, workOnDevice } from './device.ts';
import { type Country, type Factor, type FactorSet, findPlace } from './factors.ts';
import { type HostedUse, onSiteMlPerWh, workOf } from './hosted.ts';
import {
  asEnergy,
  type Doubt,
  doubtsOf,
  figuresOf,
  type Part,
  type Perimeter,
  type Reach,
  type Reaching,
  sumParts,
} from './parts.ts';
import { type DevicePlace, type HostedPlace, type Use, unknownPlace } from './use.ts';

export type { Cause, Doubt, Perimeter } from './parts.ts';

/** The impact of a use: plausible bounds and a central value, location-based. */
export interface Estimate {
  readonly energy: Energy;
  readonly carbon: {
    readonly total: Carbon;
    /** From making the electricity. */
    readonly electricity: Carbon;
    /** From making the machines that compute, spread over their use. */
    readonly making: Carbon;
  };
  /** Null where no one publishes the water of the place's electricity. */
  readonly water: {
    readonly total: Water;
    /** Evaporated by the data centre; zero on a device. */
    readonly onSite: Water;
    /** Evaporated by power plants and dams. */
    readonly electricity: Water;
  } | null;
  readonly counted: readonly Perimeter[];
  /** Perimeters that apply and are left out; one that does not apply (a data centre, on a device) is in neither. */
  readonly notCounted: readonly Perimeter[];
  /** Causes of the width of the electricity range, the widest first. */
  readonly doubts: readonly Doubt[];
  /** Ids of the figures it rests on, in the order in which they serve. */
  readonly figures: readonly string[];
}

/**
 * The impact of a use by these factors: the method of `/methode/`, formulas by kind of use. A place that
 * the factors no longer have counts as unknown: an old entry can always be computed again.
 */
export function estimate(use: Use, factors: FactorSet): Estimate {
  const electricity = electricityOf(use.place, factors);
  return isAtHome(use)
    ? estimateOnDevice(use, electricity, factors)
    : estimateHosted(use as HostedUse, electricity, factors);
}

function isAtHome(use: Use): use is DeviceUse {
  return use.place.kind === 'device';
}

function estimateHosted(use: HostedUse, electricity: Electricity, factors: FactorSet): Estimate {
  const { makingGPerKwh, onSiteWaterLPerKwh, buildingOverMachines } = factors.hosting;
  const work = workOf(use, factors);
  const energy = times(work.energyWh, use.count);
  const carbon = carbonOf(
    energy,
    { quantity: quantity('gCO2e', perKwh(energy, makingGPerKwh.value)), covers: ['hardware-making'] },
    electricity,
  );
  const onSite = product([energy, onSiteMlPerWh(use.place, factors)]);
  const water = waterOf(energy, { quantity: quantity('mL', onSite), covers: ['on-site-water'] }, electricity);
  return {
    ...impactOf(energy, carbon, water),
    counted: ['chips', 'server', 'building', ...carbon.total.covers, ...(water?.total.covers ?? [])],
    notCounted: [...(water ? [] : hostedWater), 'network', 'terminal', 'device-making', 'training'],
    doubts: doubtsOf(work.terms),
    figures: figuresOf([
      ...work.factors,
      ...electricity.factors,
      makingGPerKwh,
      ...(water ? [onSiteWaterLPerKwh] : []),
      ...(water && !use.place.pue ? [buildingOverMachines] : []),
    ]),
  };
}

function estimateOnDevice(use: DeviceUse, electricity: Electricity, factors: FactorSet): Estimate {
  const { makingGPerHour } = factors.devices[use.place.device];
  const work = workOnDevice(use, factors);
  const energy = times(work.energyWh, use.count);
  const making = product([scale(work.hours, use.count), makingGPerHour.value]);
  const carbon = carbonOf(
    energy,
    { quantity: quantity('gCO2e', making), covers: ['device-making'] },
    electricity,
  );
  const water = waterOf(energy, { quantity: quantity('mL', exactly(0)), covers: [] }, electricity);
  return {
    ...impactOf(energy, carbon, water),
    counted: ['terminal', ...carbon.total.covers, ...(water?.total.covers ?? [])],
    notCounted: [
      ...(water ? [] : deviceWater),
      'network',
      // Without AI there is nothing that was trained.
      ...(use.kind === 'screen' ? [] : (['training'] as const)),
    ],
    doubts: doubtsOf(work.terms),
    figures: figuresOf([...work.factors, makingGPerHour, ...electricity.factors]),
  };
}

const hostedWater: readonly Perimeter[] = ['on-site-water', 'power-plant-water'];
const deviceWater: readonly Perimeter[] = ['power-plant-water'];

/** Emissions and water of a kilowatt-hour, with their sources. */
interface Electricity {
  readonly gCo2ePerKwh: Range;
  readonly waterLPerKwh: Range | undefined;
  readonly factors: readonly Factor[];
}

function electricityOf(place: HostedPlace | DevicePlace, factors: FactorSet): Electricity {
  if (place.electricity) {
    const { gCo2ePerKwh, waterLPerKwh } = place.electricity;
    return {
      gCo2ePerKwh: exactly(gCo2ePerKwh),
      waterLPerKwh: waterLPerKwh === undefined ? undefined : exactly(waterLPerKwh),
      factors: [],
    };
  }
  const country = findPlace(factors, place.country) ?? findPlace(factors, unknownPlace);
  if (!country) throw new Error('the factor set has no unknown place');
  return {
    gCo2ePerKwh: country.gCo2ePerKwh.value,
    waterLPerKwh: country.waterLPerKwh?.value,
    factors: factorsOf(country),
  };
}

function factorsOf({ gCo2ePerKwh, waterLPerKwh }: Country): Factor[] {
  return waterLPerKwh ? [gCo2ePerKwh, waterLPerKwh] : [gCo2ePerKwh];
}

/** So many times the electricity that a meter would show: of a whole service or of a whole machine, never of chips alone. */
function times(wh: Reaching<Extract<Reach, 'service' | 'device'>>, count: number): Energy {
  return asEnergy(scale(wh, count));
}

interface Parts<U extends 'gCO2e' | 'mL'> {
  readonly total: Part<U>;
  readonly electricity: Part<U>;
  readonly machines: Part<U>;
}

function carbonOf(energy: Energy, machines: Part<'gCO2e'>, { gCo2ePerKwh }: Electricity): Parts<'gCO2e'> {
  const electricity: Part<'gCO2e'> = {
    quantity: quantity('gCO2e', perKwh(energy, gCo2ePerKwh)),
    covers: ['power-plants'],
  };
  return { total: sumParts('gCO2e', [electricity, machines]), electricity, machines };
}

function waterOf(
  energy: Energy,
  machines: Part<'mL'>,
  { waterLPerKwh }: Electricity,
): Parts<'mL'> | undefined {
  if (!waterLPerKwh) return undefined;
  // One litre a kilowatt-hour is one millilitre a watt-hour.
  const electricity: Part<'mL'> = {
    quantity: quantity('mL', product([energy, waterLPerKwh])),
    covers: ['power-plant-water'],
  };
  return { total: sumParts('mL', [machines, electricity]), electricity, machines };
}

function impactOf(energy: Energy, carbon: Parts<'gCO2e'>, water: Parts<'mL'> | undefined) {
  return {
    energy,
    carbon: {
      total: carbon.total.quantity,
      electricity: carbon.electricity.quantity,
      making: carbon.machines.quantity,
    },
    water: water
      ? {
          total: water.total.quantity,
          onSite: water.machines.quantity,
          electricity: water.electricity.quantity,
        }
      : null,
  };
}

function perKwh(energy: Energy, factor: Range): Range {
  return product([scale(energy, 1 / 1000), factor]);
}
