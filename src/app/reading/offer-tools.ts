import { withPart } from '../ui/load-part.ts';
import { makeButton } from '../ui/make-button.ts';
import { askForSheet } from '../ui/sheet.ts';
import { openTroubleSheet } from '../ui/trouble-sheet.ts';

/** Events taken as the start of reading: until one fires, nothing is fetched. */
const signsOfReading = ['pointerdown', 'wheel', 'keydown'] as const;

/**
 * Puts on each passage of a page of prose the button that opens its tools. The tools themselves, and what is
 * kept of this page, are fetched with the first tap, key or scroll: a page left untouched costs its text.
 */
export function offerReadingTools(): void {
  if (!document.querySelector('[data-tool]')) return;
  for (const title of document.querySelectorAll('.prose h2')) title.after(makePassageButton(title));
  document.addEventListener('click', ({ target }) => {
    const button = toolAt(target);
    if (button) void use(button);
  });
  const begin = ({ target }: Event) => {
    for (const sign of signsOfReading) removeEventListener(sign, begin);
    // On a tool, its own click loads the tools: loading them here would change its pressed state under the thumb.
    if (!toolAt(target)) void withPart(loadTools, (tools) => tools.followReader());
  };
  for (const sign of signsOfReading) addEventListener(sign, begin, { passive: true });
}

const loadTools = () => import('./tools.ts');

async function use(button: HTMLElement): Promise<void> {
  const shown = button.getAttribute('aria-pressed');
  const isStillAsked = askForSheet();
  const trouble = await withPart(loadTools, (tools) => tools.useTool({ button, shown, isStillAsked }));
  if (trouble && isStillAsked()) openTroubleSheet(trouble, button, () => use(button));
}

function toolAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-tool]') : null;
}

function makePassageButton(title: Element): HTMLButtonElement {
  const button = makeButton('', () => undefined);
  button.className = 'passage';
  button.dataset.tool = 'passage';
  button.setAttribute('aria-label', `Outils du passage «\u00a0${title.textContent}\u00a0»`);
  return button;
}
