import { factors } from 'virtual:guide';
import { writeImpact, writeOrigin } from '#core/calculator/impact-text.ts';
import { decodeUses, encodeUses } from '#core/impact/address.ts';
import type { Estimate } from '#core/impact/estimate.ts';
import { findPlace } from '#core/impact/factors.ts';
import type { Use } from '#core/impact/use.ts';
import { countWords } from '../../ui/count-words.ts';
import { copyText, shareText } from '../../ui/hand-over.ts';
import { handedOverWords } from '../../ui/handed-over-words.ts';

/** An answer as words: its sentence, its three ranges, where they come from. */
export function writeAnswer(sentence: string, use: Use, { energy, carbon, water }: Estimate): string {
  const place = findPlace(factors, use.place.country)?.name ?? '';
  return [
    sentence,
    writeImpact({ energy, carbon: carbon.total, water: water?.total ?? null }),
    writeOrigin(place, factors.version),
  ].join('\n');
}

/** Copies words. Gives a sentence for the screen. */
export async function copyWords(text: string): Promise<string> {
  return handedOverWords(await copyText(text), `Copié : ${countWords(text)} mots.`);
}

/** Sends words that no address carries. Gives a sentence for the screen. */
export async function sendWords(words: { readonly title: string; readonly text: string }): Promise<string> {
  return handedOverWords(await shareText(words), 'Copié.');
}

/** Content of a share: words, and the uses that the address opens on. */
export interface Shared {
  /** The word before the uses: one of them, several compared, or a basket. */
  readonly panel: 'calcul' | 'comparer' | 'paniers';
  readonly uses: readonly Use[];
  readonly title: string;
  readonly text: string;
}

/**
 * Hands over the words with an address that carries the uses after `#`. The address of the page changes only
 * now, since browsers keep addresses in their history. Gives a sentence for the screen.
 */
export async function shareUses({ panel, uses, title, text }: Shared): Promise<string> {
  const url = `${location.href.split('#')[0]}#${panel}=${encodeUses(uses)}`;
  history.replaceState(history.state, '', url);
  const outcome = await shareText({ title, text, url });
  return outcome === 'refused'
    ? 'Le navigateur refuse de copier. L’adresse de la page contient maintenant ce calcul.'
    : handedOverWords(outcome, 'Copié, avec l’adresse qui rouvre ce calcul.');
}

/** The uses that an address carries; nothing when one of them could not be shown as it was sent. */
export function readUses(carried: string): readonly Use[] | undefined {
  const uses = decodeUses(carried);
  // Half a use has no field to stand in, and a place of another version no electricity.
  const canBeShown = (use: Use) =>
    Number.isInteger(use.count) && findPlace(factors, use.place.country) !== undefined;
  return uses?.every(canBeShown) ? uses : undefined;
}

/** Shows the use that an address carries, and says so; or says that it makes no sense. */
export function receive(
  carried: string,
  show: (use: Use) => void,
): { readonly isRead: boolean; readonly words: string } {
  const [use, ...others] = readUses(carried) ?? [];
  if (!use || others.length > 0) return { isRead: false, words: unreadable };
  show(use);
  return { isRead: true, words: 'Calcul reçu par un lien.' };
}

/** For an address that is hostile, cut, or of another version. */
export const unreadable =
  'Cette adresse ne contient aucun calcul que Terrain comprenne : elle est coupée, ou d’une autre version. Voici les réglages de départ.';
