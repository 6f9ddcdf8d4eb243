/** Shows, on each dated table past its shelf life, that it is old: a kept page may be read years later. */
export function tellStaleTables(now: Date): void {
  for (const warning of document.querySelectorAll<HTMLElement>('[data-stale-after]')) {
    warning.hidden = now < new Date(warning.dataset.staleAfter ?? '');
  }
}
