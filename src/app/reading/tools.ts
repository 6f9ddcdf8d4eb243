import { openShelf, type Shelf } from '#storage/shelf.ts';
import { chooseDisplay, textSizes } from '../ui/display-choice.ts';
import { followPlace } from './follow-place.ts';
import { type KeepToggle, makeKeepToggle } from './keep-toggle.ts';
import { passageUnder, thisPage } from './passage.ts';
import { openPassageSheet } from './passage-sheet.ts';

let shelf: Promise<Shelf> | undefined;
let pageToggle: Promise<KeepToggle> | undefined;
let isFollowing = false;

/** Somebody reads this page: says whether it is kept, and follows where they are. */
export async function followReader(): Promise<void> {
  await prepareKeepButton();
  if (isFollowing) return;
  isFollowing = true;
  followPlace(await openShelfOnce());
}

/** Does what a tool of the page says; `shown` is what its button said when it was tapped. */
export async function useTool(button: HTMLElement, shown: string | null): Promise<void> {
  void followReader();
  switch (button.dataset.tool) {
    case 'keep': {
      const toggle = await prepareKeepButton();
      return shown === String(toggle?.isKept()) ? toggle?.toggle() : toggle?.tell();
    }
    case 'share':
      return openPassageSheet(thisPage(), button, await openShelfOnce());
    case 'passage': {
      const title = button.previousElementSibling;
      const passage = title && passageUnder(title);
      if (passage) openPassageSheet(passage, button, await openShelfOnce());
      return;
    }
    case 'text':
      return growText();
  }
}

function openShelfOnce(): Promise<Shelf> {
  shelf ??= openShelf();
  return shelf;
}

function prepareKeepButton(): Promise<KeepToggle> | undefined {
  const button = document.querySelector<HTMLButtonElement>('[data-tool="keep"]');
  const status = statusOfPage();
  if (!button || !status) return undefined;
  pageToggle ??= openShelfOnce().then((opened) =>
    makeKeepToggle({ button, status, passage: thisPage(), shelf: opened }),
  );
  return pageToggle;
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
