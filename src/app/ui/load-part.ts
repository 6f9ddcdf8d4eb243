import { noteError } from './last-error.ts';

/** Why something asked for in a tap was not done, as a sentence for the screen, and what may help. */
export interface Trouble {
  readonly why: string;
  /** Whether the page must be loaded again for it to have a chance. */
  readonly needsReload: boolean;
}

/** A part of the app that is fetched when it is needed, or what kept it from coming. */
export type LoadedPart<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: Trouble };

const offline: Trouble = {
  why: 'Cette partie de Terrain n’est pas encore sur cet appareil, et le réseau ne répond pas.',
  needsReload: false,
};
const replaced: Trouble = {
  why: 'Cette partie de Terrain ne vient pas\u00a0: une version plus récente l’a peut-être remplacée. Rechargez la page, ou réessayez.',
  needsReload: true,
};

/** A fault of ours: what was thrown between a tap and the screen. */
export const ourFault: Trouble = {
  why: 'Terrain s’est trompé\u00a0: ce geste n’a pas abouti. Réessayez, ou rechargez la page.',
  needsReload: true,
};

/** A fault of ours that stopped a whole part of the page: nothing in it can be tried again. */
export const stopped: Trouble = {
  why: 'Terrain s’est trompé\u00a0: cette partie de la page s’est arrêtée. Ce qui est gardé sur cet appareil est intact. Rechargez la page.',
  needsReload: true,
};

/** After so long a tap is answered, by what is wrong if not by what was asked, in milliseconds. */
const patienceMs = 15_000;

/**
 * Loads a part that the page does without until a tap asks for it: `load` is its `import()`, and nothing more. When it
 * does not come, tells whether the network is gone or the file is. One that comes later serves the next tap.
 */
export async function loadPart<T>(load: () => Promise<T>): Promise<LoadedPart<T>> {
  try {
    return { ok: true, value: await inTime(load().catch(loadAgain<T>)) };
  } catch (error) {
    if (error === tooLate) return { ok: false, trouble: offline };
    // TypeError: a module that could not be fetched.
    if (error instanceof TypeError) return { ok: false, trouble: await explainMissing() };
    noteError(error);
    return { ok: false, trouble: ourFault };
  }
}

/** Why a file of ours did not come: the network is gone, or the file is. */
export async function explainMissing(): Promise<Trouble> {
  return (await isOnline()) ? replaced : offline;
}

/** Fetches a part that the next gesture may ask for: as the finger comes down. That gesture tells what is wrong. */
export function preloadPart(load: () => Promise<unknown>): void {
  load().catch(() => undefined);
}

/** Loads a part and uses it: gives what kept either from being done. What throws says so in the console. */
export async function withPart<T>(
  load: () => Promise<T>,
  act: (part: T) => unknown,
): Promise<Trouble | undefined> {
  const part = await loadPart(load);
  return part.ok ? attempt(() => act(part.value)) : part.trouble;
}

/** Does what a tap asks for; gives what to say when it throws. */
export async function attempt(act: () => unknown): Promise<Trouble | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    noteError(error);
    return ourFault;
  }
}

let timesAgain = 0;

/**
 * Firefox remembers for as long as the page is open that a module did not come. Under another fragment it asks
 * again; and one more try does no harm to a network that comes and goes.
 */
async function loadAgain<T>(error: unknown): Promise<T> {
  const [, address] = /module: (\S+)$/.exec(error instanceof TypeError ? error.message : '') ?? [];
  if (!address) throw error;
  timesAgain += 1;
  const part: T = await import(/* @vite-ignore */ `${address}#${timesAgain}`);
  return part;
}

const tooLate = new TypeError('no answer in time');

function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(tooLate), patienceMs);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Asks for the head of the site: the worker leaves that to the network. */
async function isOnline(): Promise<boolean> {
  const asked = fetch(import.meta.env.BASE_URL, { method: 'HEAD', cache: 'no-store' });
  return inTime(asked).then(
    ({ ok }) => ok,
    () => false,
  );
}
