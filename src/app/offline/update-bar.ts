import { makeButton } from '../ui/make-button.ts';
import type { OfflineActions, OfflineState } from './offline-state.ts';

/** Remembers « Plus tard » until the tab is closed; holds nothing of the reader's. */
const LATER = 'terrain-plus-tard';

let bar: HTMLElement | undefined;

/** Shows « Nouvelle version prête » while one is, unless this tab was told « Plus tard ». */
export function showUpdateBar(state: OfflineState, actions: OfflineActions): void {
  const isReady = state.kind === 'ready' && state.update?.kind === 'waiting';
  if (!isReady) {
    bar?.remove();
    bar = undefined;
  } else if (!bar && !sessionStorage.getItem(LATER)) {
    bar = makeBar(actions);
    const tabs = document.querySelector('.tabs');
    if (tabs) tabs.before(bar);
    else document.body.append(bar);
  }
}

function makeBar(actions: OfflineActions): HTMLElement {
  const element = document.createElement('aside');
  element.className = 'update-bar';
  element.setAttribute('aria-label', 'Mise à jour');
  const words = document.createElement('p');
  words.setAttribute('role', 'status');
  element.append(words, makeButton('Mettre à jour', actions.accept), makeButton('Plus tard', hideUntilLater));
  // A screen reader speaks what comes into a region that it already knows.
  setTimeout(() => words.append('Nouvelle version prête.'), 100);
  return element;
}

function hideUntilLater(): void {
  sessionStorage.setItem(LATER, 'oui');
  bar?.remove();
}
