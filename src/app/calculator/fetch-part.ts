/** A part of the calculator that is fetched on tap, or why it could not be, as a sentence for the screen. */
export type FetchedPart<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: string };

/** Fetches a part. Before the site is whole on the phone, a part may need a network that is not there. */
export async function fetchPart<T>(load: () => Promise<T>): Promise<FetchedPart<T>> {
  try {
    return { ok: true, value: await load() };
  } catch (error) {
    // What browsers throw when a module cannot be fetched.
    if (!(error instanceof TypeError)) throw error;
    return {
      ok: false,
      why: 'Cette partie de Terrain n’est pas encore sur votre appareil. Réessayez avec du réseau.',
    };
  }
}
