import { makeButton } from '../ui/make-button.ts';
import { describeState, type OfflineActions, type OfflineState } from './offline-state.ts';

/**
 * Writes the state in every `[data-offline-state]` of the page, with the button that answers it, and wires
 * `[data-offline-check]` and `[data-offline-repair]`, disabled where they could do nothing.
 */
export function showStateLine(state: OfflineState, actions: OfflineActions): void {
  const progress = progressOf(state);
  for (const line of document.querySelectorAll<HTMLElement>('[data-offline-state]')) {
    // A screen reader waits for the end of the count instead of reading each number aloud.
    line.setAttribute('aria-busy', String(progress?.kind === 'progress'));
    line.dataset.offlineState = state.kind;
    line.replaceChildren(describeState(state));
    if (state.kind === 'silent') line.append(' ', makeButton('Réessayer', actions.resume));
    if (progress?.kind === 'stopped') line.append(' ', makeButton('Reprendre', actions.resume));
    if (progress?.kind === 'waiting') line.append(' ', makeButton('Mettre à jour', actions.accept));
  }
  wireButtons('[data-offline-check]', state, actions.checkForUpdate);
  wireButtons('[data-offline-repair]', state, actions.repair);
}

function progressOf(state: OfflineState) {
  if (state.kind === 'installing') return state.progress;
  return state.kind === 'ready' ? (state.rereading ?? state.update) : undefined;
}

function wireButtons(selector: string, state: OfflineState, act: () => Promise<void>): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>(selector)) {
    button.disabled = state.kind !== 'ready';
    button.onclick = act;
  }
}
