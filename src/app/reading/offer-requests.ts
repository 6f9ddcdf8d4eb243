import { preloadPart, withPart } from '../ui/load-part.ts';
import { tellTrouble } from '../ui/tell-trouble.ts';

/** Gives its work to the button under each request to an AI, where a page has some. */
export function offerRequests(): void {
  for (const block of document.querySelectorAll('.request')) {
    const [button, status] = [block.querySelector('button'), block.querySelector('[role="status"]')];
    const request = block.querySelector('pre')?.textContent?.trim();
    if (!button || !status || !request) continue;
    // Fetched as the finger comes down, or the focus: browsers copy only in the tap itself.
    button.onpointerdown = () => preloadPart(loadCopy);
    button.onfocus = () => preloadPart(loadCopy);
    const copy = async () => {
      const trouble = await withPart(loadCopy, async ({ copyRequest }) => {
        status.textContent = await copyRequest(request);
      });
      if (trouble) status.replaceChildren(...tellTrouble(trouble, copy));
    };
    button.onclick = copy;
  }
}

const loadCopy = () => import('./copy-request.ts');
