import { offerChoice } from './offer-choice.ts';
import { offerGuide } from './offer-guide.ts';
import { offerSheets } from './offer-sheets.ts';

const starts: Readonly<Record<string, (place: HTMLElement) => void>> = {
  choice: offerChoice,
  guide: offerGuide,
  sheets: offerSheets,
};

/** Starts what a page of `/imprimer/` offers. */
export function start(place: HTMLElement): void {
  starts[place.dataset.print ?? '']?.(place);
  place.dataset.started = '';
}
