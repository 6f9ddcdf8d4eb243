/**
 * Reads another page of the site, from what is kept offline, as a document whose scripts never run. The browser
 * parses it by itself: `XMLHttpRequest` gives a document, where `DOMParser` would ask for trusted markup.
 * Nothing when the page could not be had.
 */
export function readPage(address: string): Promise<Document | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.open('GET', address);
    request.onload = () => resolve(request.status === 200 ? (request.responseXML ?? undefined) : undefined);
    request.onerror = () => resolve(undefined);
    request.send();
  });
}

/** Message for a page that is neither kept nor within reach. */
export const pageNotHad =
  'Une page manque : ce téléphone ne l’a pas encore gardée, et le réseau ne répond pas. Revenez avec du réseau.';
