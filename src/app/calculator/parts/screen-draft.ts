import { parseKeptUse } from '#core/calculator/kept-use.ts';
import { AsideNotice } from '../../draft/AsideNotice.tsx';
import { createDraft } from '../../draft/create-draft.ts';
import type { KeptScreen } from '../kept-screen.ts';

/** Props of the draft of the first screen. */
export interface ScreenForm {
  readonly content: () => KeptScreen;
  readonly show: (kept: KeptScreen) => void;
  /** Initial state. */
  readonly start: KeptScreen;
}

/** The draft of the first screen, and what says that something was set aside for another. */
export function createScreenDraft({ content, show, start }: ScreenForm) {
  const draft = createDraft({
    id: 'calculer',
    content,
    show,
    start: () => ({ from: '', content: start }),
    parse: parseScreen,
  });
  return { draft, AsideNotice };
}

function parseScreen(kept: unknown): KeptScreen | undefined {
  const use = parseKeptUse(kept);
  if (!use || typeof kept !== 'object' || kept === null) return undefined;
  const { image, isExpert } = kept as Readonly<Record<string, unknown>>;
  return { ...use, image: typeof image === 'string' ? image : '', isExpert: isExpert === true };
}
