import { openShelf } from '#storage/shelf.ts';
import { chooseDisplay, textSizes } from '../ui/display-choice.ts';
import { once } from '../ui/once.ts';
import { followPlace } from './follow-place.ts';
import { type KeepToggle, makeKeepToggle } from './keep-toggle.ts';
import { passageUnder, thisPage } from './passage.ts';
import { openPassageSheet } from './passage-sheet.ts';

const openShelfOnce = once(() => openShelf());
const makePageToggleOnce = once(makePageToggle);
let isFollowing = false;

/** Once the page is being read: shows whether it is kept, and follows the reading place. */
export async function followReader(): Promise<void> {
  await makePageToggleOnce();
  if (isFollowing) return;
  isFollowing = true;
  followPlace(await openShelfOnce());
}

/** A tap on a tool of the page. */
export interface ToolTap {
  readonly button: HTMLElement;
  /** Whether it said that the page is kept, when it was tapped. */
  readonly shown: string | null;
  /** Whether nothing was asked for since. */
  readonly isStillAsked: () => boolean;
}

/** Does what a tool of the page says. */
export async function useTool({ button, shown, isStillAsked }: ToolTap): Promise<void> {
  void followReader();
  switch (button.dataset.tool) {
    case 'keep': {
      const toggle = await makePageToggleOnce();
      return shown === String(toggle?.isKept()) ? toggle?.toggle() : toggle?.tell();
    }
    case 'share':
    case 'passage': {
      const title = button.previousElementSibling;
      const passage = button.dataset.tool === 'share' ? thisPage() : title && passageUnder(title);
      const opened = await openShelfOnce();
      if (passage && isStillAsked()) openPassageSheet(passage, button, opened);
      return;
    }
    case 'text':
      return growText();
  }
}

async function makePageToggle(): Promise<KeepToggle | undefined> {
  const button = document.querySelector<HTMLButtonElement>('[data-tool="keep"]');
  const status = statusOfPage();
  if (!button || !status) return undefined;
  return makeKeepToggle({ button, status, passage: thisPage(), shelf: await openShelfOnce() });
}

/** The next size of text, then the first again: one thumb, and the eyes judge. */
function growText(): void {
  const now = textSizes.findIndex((size) => size === (document.documentElement.dataset.texte ?? ''));
  const next = textSizes[(now + 1) % textSizes.length] ?? '';
  chooseDisplay('texte', next);
  const status = statusOfPage();
  if (status) status.textContent = `Texte à ${next || 100}\u00a0%.`;
}

function statusOfPage(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.tools-said');
}
