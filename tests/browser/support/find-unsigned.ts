/** Runs in the page: the signed lines in sight that do not show the drawing and the word of their sign. */
export function findUnsigned(root: Element): string[] {
  const isShown = (part: Element | null) => {
    const { width = 0, height = 0 } = part?.getBoundingClientRect() ?? {};
    return width >= 4 && height >= 4 && part?.checkVisibility() === true;
  };
  const words = ['À faire', 'À dire', 'À éviter', 'Autre chemin'];
  return [...root.querySelectorAll('.way')]
    .filter((line) => line.checkVisibility())
    .filter((line) => {
      const sign = line.querySelector('.sign');
      const isWorded = words.includes(sign?.textContent?.trim() ?? '');
      return !isWorded || !isShown(sign) || !isShown(line.querySelector('.blaze'));
    })
    .map((line) => line.textContent ?? '');
}
