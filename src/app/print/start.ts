import { offerChoice } from './offer-choice.ts';
import { offerGuide } from './offer-guide.ts';
import { offerSheets } from './offer-sheets.ts';

const starts: Readonly<Record<string, (root: HTMLElement) => void>> = {
  choice: offerChoice,
  guide: offerGuide,
  sheets: offerSheets,
};

/** Starts what a page of `/imprimer/` offers. */
export function start(root: HTMLElement): void {
  starts[root.dataset.print ?? '']?.(root);
  root.dataset.started = '';
}
