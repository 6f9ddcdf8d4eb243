import type { Progress, Stopped } from '#core/offline/messages.ts';

/** What the screen tells of the offline mode. */
export type OfflineState =
  /** This window can have no worker, or nowhere to keep files. */
  | { readonly kind: 'unavailable' }
  /** The worker gives no answer: its file came empty, or the browser took its storage away. */
  | { readonly kind: 'silent' }
  /** The files are being fetched for the first time. */
  | { readonly kind: 'installing'; readonly progress: Progress | Stopped }
  /** Every file is kept, or is being read again after a doubt. */
  | {
      readonly kind: 'ready';
      readonly pages: number;
      readonly bytes: number;
      readonly rereading?: Progress | Stopped;
      readonly update?: Progress | Stopped | { readonly kind: 'waiting' };
      readonly remark?: Remark;
    };

/** The answer to what the reader has just asked. */
export type Remark = 'latest' | 'unreachable' | 'whole' | 'next-page';

/** What the reader can ask of the worker. */
export interface OfflineActions {
  /** Goes on with an install that was cut, or asks again a worker that did not answer. */
  resume(): Promise<void>;
  checkForUpdate(): Promise<void>;
  /** Reads every kept file again, and fetches what is missing or damaged. */
  repair(): Promise<void>;
  /** Takes the new version; reloads this page, unless something was typed in it. */
  accept(): Promise<void>;
}

/** Shows a state, each time it changes. */
export type OfflineView = (state: OfflineState, actions: OfflineActions) => void;

/** The state in a sentence or two. */
export function describeState(state: OfflineState): string {
  switch (state.kind) {
    case 'unavailable':
      return 'Pas de mode hors ligne dans cette fenêtre (navigation privée\u202f?)\u00a0: le guide se lit tant que le réseau est là.';
    case 'silent':
      return 'Le mode hors ligne ne répond pas\u00a0: le guide se lit tant que le réseau est là.';
    case 'installing':
      return describeInstall(state.progress);
    case 'ready':
      return describeReady(state);
  }
}

function describeInstall(progress: Progress | Stopped): string {
  const { done, total } = progress;
  if (progress.kind === 'progress') return `Installation\u00a0: ${files(done)} sur ${total}`;
  if (progress.why === 'full') {
    return `Installation interrompue à ${done} sur ${total}\u00a0: la mémoire du téléphone est pleine. Libérez de la place, puis reprenez.`;
  }
  if (total === 0) {
    return 'Installation pas encore commencée\u00a0: elle se fera dès que le réseau revient.';
  }
  return `Installation interrompue à ${done} sur ${total}\u00a0: elle reprendra dès que le réseau revient.`;
}

function describeReady(state: Extract<OfflineState, { kind: 'ready' }>): string {
  const { rereading, update, remark } = state;
  if (rereading?.kind === 'progress')
    return `Relecture\u00a0: ${files(rereading.done)} sur ${rereading.total}`;
  if (rereading) {
    return `Des fichiers gardés manquent\u00a0: ${files(rereading.done)} sur ${rereading.total}. Les autres reviendront avec le réseau.`;
  }
  const ready = `Prêt hors ligne · ${pages(state.pages)}, ${megabytes(state.bytes)}`;
  const more = update ? describeUpdate(update) : remark && remarks[remark];
  return more ? `${ready}. ${more}` : ready;
}

function describeUpdate(update: Progress | Stopped | { readonly kind: 'waiting' }): string {
  if (update.kind === 'waiting') return 'Nouvelle version prête.';
  if (update.kind === 'progress') return `Nouvelle version\u00a0: ${files(update.done)} sur ${update.total}.`;
  const why =
    update.why === 'full' ? 'la mémoire du téléphone est pleine' : 'elle reprendra dès que possible';
  return `Nouvelle version interrompue à ${update.done} sur ${update.total}\u00a0: ${why}. Celle-ci reste entière.`;
}

const remarks: Readonly<Record<Remark, string>> = {
  latest: 'C’est la dernière version.',
  unreachable: 'Le site ne répond pas\u00a0: réessayez avec du réseau.',
  whole: 'Tous les fichiers ont été relus\u00a0: ils sont intacts.',
  'next-page': 'Mise à jour faite\u00a0: elle s’affichera à la prochaine page.',
};

function files(count: number): string {
  return count < 2 ? `${count} fichier` : `${count} fichiers`;
}

function pages(count: number): string {
  return count < 2 ? `${count} page` : `${count} pages`;
}

/** Megabytes, to one decimal, never « 0 ». */
function megabytes(bytes: number): string {
  const value = Math.max(0.1, bytes / 1_000_000);
  return `${value.toLocaleString('fr', { maximumFractionDigits: 1 })}\u00a0Mo`;
}
