import { makeButton } from '../ui/make-button.ts';

/** What somebody does once they read, before which nothing is fetched. */
const signsOfReading = ['pointerdown', 'wheel', 'keydown'] as const;

/**
 * Puts on each passage of a page of prose the button that opens its tools. The tools themselves, and what is
 * kept of this page, are fetched with the first tap, key or scroll: a page left untouched costs its text.
 */
export function offerReadingTools(): void {
  if (!document.querySelector('[data-tool]')) return;
  for (const title of document.querySelectorAll('.prose h2')) title.after(makePassageButton(title));
  document.addEventListener('click', async ({ target }) => {
    const button = toolAt(target);
    if (!button) return;
    const shown = button.getAttribute('aria-pressed');
    const tools = await fetchTools();
    await (tools ? tools.useTool(button, shown) : sayMissing());
  });
  const begin = ({ target }: Event) => {
    for (const sign of signsOfReading) removeEventListener(sign, begin);
    // A tool changes nothing under the thumb that is about to tap it.
    if (!toolAt(target)) void fetchTools().then((tools) => tools?.followReader());
  };
  for (const sign of signsOfReading) addEventListener(sign, begin, { passive: true });
}

/** Nothing where the network went before all was kept on the device, or the page is being left. */
function fetchTools(): Promise<typeof import('./tools.ts') | undefined> {
  return import('./tools.ts').catch(() => undefined);
}

function sayMissing(): void {
  const status = document.querySelector('.tools-said');
  if (status) status.textContent = 'Cet outil n’est pas encore sur l’appareil. Réessayez avec du réseau.';
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
