import { factors } from 'virtual:guide';
import { writeImpact, writeOrigin } from '#core/calculator/impact-text.ts';
import { decodeUse, encodeUses } from '#core/impact/address.ts';
import type { Estimate } from '#core/impact/estimate.ts';
import { findPlace } from '#core/impact/factors.ts';
import type { Use } from '#core/impact/use.ts';
import { copyText, type HandedOver, shareText } from '../../ui/hand-over.ts';

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
  return (await copyText(text)) === 'copied'
    ? `Copié : ${text.split(/\s+/).length} mots.`
    : 'Le navigateur refuse de copier : sélectionnez le texte.';
}

/** What is sent: words, and the uses that the address opens on. */
export interface Shared {
  /** The word before the uses: one of them, several compared, or a basket. */
  readonly room: 'calcul' | 'comparer' | 'paniers';
  readonly uses: readonly Use[];
  readonly title: string;
  readonly text: string;
}

/**
 * Hands over the words with an address that carries the uses after `#`. The address of the page changes only
 * now, since browsers keep addresses in their history. Gives a sentence for the screen.
 */
export async function shareUses({ room, uses, title, text }: Shared): Promise<string> {
  const url = `${location.href.split('#')[0]}#${room}=${encodeUses(uses)}`;
  history.replaceState(history.state, '', url);
  return wordsFor[await shareText({ title, text, url })];
}

const wordsFor: Readonly<Record<HandedOver, string>> = {
  copied: 'Copié, avec l’adresse qui rouvre ce calcul.',
  shared: 'Remis au système.',
  dismissed: '',
  refused: 'Le navigateur refuse de copier. L’adresse de la page contient maintenant ce calcul.',
};

/** Shows the use that an address carries, and says so; or says that it makes no sense. */
export function receive(
  carried: string,
  show: (use: Use) => void,
): { readonly isRead: boolean; readonly words: string } {
  const use = decodeUse(carried);
  if (!use) return { isRead: false, words: unreadable };
  show(use);
  return { isRead: true, words: 'Calcul reçu par un lien.' };
}

/** For an address that is hostile, cut, or of another version. */
export const unreadable =
  'Cette adresse ne contient aucun calcul que Terrain comprenne : elle est coupée, ou d’une autre version. Voici les réglages de départ.';
