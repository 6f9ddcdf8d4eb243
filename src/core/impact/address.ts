import { type HostedPlace, type Model, parseUse, type Use } from './use.ts';

/** First word of what we write; an address of another version is read as none. */
const version = 'v1';
/** More would not fit in what people send each other. */
const mostUses = 20;
const longestAddress = 4000;

/**
 * A use as it follows `#` in an address: `v1/kind=text&n=15&at=FR&length=ordinary&model=very-large`. Only
 * what was entered is in it, and nothing personal.
 */
export function encodeUse(use: Use): string {
  return encodeUses([use]);
}

/** The use that `encodeUse` wrote; nothing when the text is hostile, stale or cut. Never throws. */
export function decodeUse(text: string): Use | undefined {
  const uses = decodeUses(text);
  return uses?.length === 1 ? uses[0] : undefined;
}

/** Several uses in one address: a basket, a comparison; `decodeUses` reads up to twenty. */
export function encodeUses(uses: readonly Use[]): string {
  return [version, ...uses.map(writeUse)].join('/');
}

/** The uses that `encodeUses` wrote, in order; nothing when one of them makes no sense. Never throws. */
export function decodeUses(text: string): readonly Use[] | undefined {
  if (text.length > longestAddress) return undefined;
  const [first, ...parts] = text.split('/');
  if (first !== version || parts.length === 0 || parts.length > mostUses) return undefined;
  const uses = parts.flatMap((part) => readUse(part) ?? []);
  return uses.length === parts.length ? uses : undefined;
}

function writeUse(use: Use): string {
  const { kind, count, place } = use;
  const fields: Record<string, string | number | undefined> = {
    kind,
    n: count,
    at: place.country,
    ...(place.kind === 'device' ? { on: place.device } : { pue: place.pue, fill: place.filling }),
    g: place.electricity?.gCo2ePerKwh,
    l: place.electricity?.waterLPerKwh,
    ...writeRest(use),
  };
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
}

function writeRest(use: Use): Record<string, string | number | undefined> {
  switch (use.kind) {
    case 'text':
      return {
        ...(typeof use.length === 'string' ? { length: use.length } : use.length),
        thinks: use.reasoning ? 1 : undefined,
        ...writeModel(use.model),
        turns: use.turns,
        named: use.named,
      };
    case 'agent':
      return { calls: use.calls, ...writeModel(use.model), named: use.named };
    case 'image':
      return { tier: use.tier, megapixels: use.megapixels, steps: use.steps };
    case 'video':
      return { tier: use.tier, seconds: use.seconds, lines: use.lines };
    case 'transcription':
    case 'screen':
      return { minutes: use.minutes };
  }
}

function writeModel(model: Model): Record<string, string | number | undefined> {
  return typeof model === 'string'
    ? { model }
    : { active: model.active, total: model.total, bits: model.bits };
}

/** Puts the keys back where a use has them; whether they make sense is for `parseUse` to say. */
function readUse(part: string): Use | undefined {
  const found = readFields(part);
  if (!found) return undefined;
  const {
    kind,
    n,
    at,
    on,
    pue,
    fill,
    g,
    l,
    length,
    read,
    written,
    thinks,
    model,
    active,
    total,
    bits,
    ...rest
  } = found;
  const electricity = g === undefined ? undefined : { gCo2ePerKwh: g, waterLPerKwh: l };
  return parseUse({
    ...rest,
    kind,
    count: n,
    place: on
      ? { kind: 'device', device: on, country: at, electricity }
      : hostedPlace({ at, pue, fill, electricity }),
    length: length ?? { read, written },
    reasoning: thinks === 1,
    model: model ?? { active, total, bits },
  });
}

function hostedPlace({
  at,
  pue,
  fill,
  electricity,
}: Record<'at' | 'pue' | 'fill' | 'electricity', unknown>): unknown {
  return { kind: 'hosted' satisfies HostedPlace['kind'], country: at, pue, filling: fill, electricity };
}

function readFields(part: string): Readonly<Record<string, string | number>> | undefined {
  const fields = new Map<string, string | number>();
  for (const pair of part.split('&')) {
    const [, key, value] = /^([a-z]{1,12})=([A-Za-z0-9.-]{1,40})$/.exec(pair) ?? [];
    if (!key || !value || fields.has(key)) return undefined;
    fields.set(key, /^\d+(\.\d+)?(e-\d+)?$/.test(value) ? Number(value) : value);
  }
  return Object.fromEntries(fields);
}
