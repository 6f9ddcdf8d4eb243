/** The pages of a PDF made by Chromium, each with its size in millimetres, to the nearest. */
export function pagesOf(pdf: Buffer): { width: number; height: number }[] {
  const text = pdf.toString('latin1');
  // Chromium writes each page as a plain object of its own, with its box.
  return [...text.matchAll(/\/Type \/Page\n[\s\S]*?\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => ({ width: millimetres(width), height: millimetres(height) }),
  );
}

function millimetres(points = ''): number {
  return Math.round((Number(points) * 25.4) / 72);
}
