/** Gives its work to the button under each request to an AI, where a page has some. */
export function offerRequests(): void {
  for (const place of document.querySelectorAll('.request')) {
    const [button, status] = [place.querySelector('button'), place.querySelector('[role="status"]')];
    const request = place.querySelector('pre')?.textContent?.trim();
    if (!button || !status || !request) continue;
    // Fetched as the finger comes down, or the focus: browsers copy only in the tap itself.
    button.onpointerdown = () => void fetchCopy();
    button.onfocus = () => void fetchCopy();
    button.onclick = async () => {
      const copy = await fetchCopy();
      status.textContent = copy ? await copy.copyRequest(request) : notHere;
    };
  }
}

const notHere =
  'Ce bouton n’est pas encore sur l’appareil. Sélectionnez le texte, puis copiez-le, ou réessayez avec du réseau.';

function fetchCopy(): Promise<typeof import('./copy-request.ts') | undefined> {
  return import('./copy-request.ts').catch(() => undefined);
}
