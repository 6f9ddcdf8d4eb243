// In each page of the sites: where the link to the next page lies on the screen, when it was clicked, when the next
// heading was painted. An extension tells it, because a protocol session would switch prerendering off.
{
  const nextLink = 'a[rel="next"], a.pager-link.next';
  /** A reader reads before going on; what a page prepares meanwhile is prepared. */
  const readingMs = 2_500;

  /** @param {Record<string, unknown>} message */
  const tell = (message) => Reflect.get(globalThis, 'chrome').runtime.sendMessage(message);
  const heading = () => document.querySelector('h1')?.textContent ?? '';

  /**
   * @param {() => boolean} isThere
   * @returns {Promise<void>} kept as soon as the document is so
   */
  const untilDocument = (isThere) =>
    new Promise((resolve) => {
      if (isThere()) return resolve();
      const observer = new MutationObserver(() => {
        if (!isThere()) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(document, { childList: true, characterData: true, subtree: true });
    });

  /** A message posted from a frame arrives once that frame was laid out and painted. */
  const untilPainted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(undefined);
      });
    });

  /** @param {string} before the heading that goes, none in a new document */
  const tellHeading = async (before) => {
    await untilDocument(() => heading() !== '' && heading() !== before);
    if (Reflect.get(document, 'prerendering') === true)
      await new Promise((shown) => document.addEventListener('prerenderingchange', shown, { once: true }));
    await untilPainted();
    const [navigation] = performance.getEntriesByType('navigation');
    const wasAhead =
      before === '' && navigation !== undefined && Reflect.get(navigation, 'activationStart') > 0;
    tell({ kind: 'painted', at: performance.timeOrigin + performance.now(), wasAhead });
    if (document.readyState !== 'complete')
      await new Promise((loaded) => addEventListener('load', loaded, { once: true }));
    await tellPlace();
  };

  const tellPlace = async () => {
    const link = document.querySelector(nextLink);
    // A link may take two lines, and the middle of both be beside it.
    let line = link?.getClientRects()[0];
    for (let isStill = false; link && line && !isStill; ) {
      link.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise((resolve) => setTimeout(resolve, readingMs));
      line = link.getClientRects()[0];
      // Scripts of a page that has just come may scroll it back.
      isStill = line !== undefined && line.top > 0 && line.bottom < innerHeight;
    }
    if (!line) return tell({ kind: 'last' });
    tell({
      kind: 'place',
      x: Math.round(screenX + (outerWidth - innerWidth) / 2 + line.left + line.width / 2),
      y: Math.round(screenY + (outerHeight - innerHeight) + line.top + line.height / 2),
    });
  };

  addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || !(event.target instanceof Element) || !event.target.closest(nextLink)) return;
      tell({ kind: 'clicked', at: performance.timeOrigin + event.timeStamp });
      tellHeading(heading());
    },
    { capture: true },
  );
  tellHeading('');
}
