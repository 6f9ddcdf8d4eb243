/**
 * Calls `open` when a link that matches is tapped, or opened with the keyboard, with no key that asks for a new
 * tab. Where `open` answers false, the link goes where it leads.
 */
export function onPlainTap(selector: string, open: (link: HTMLAnchorElement) => boolean): void {
  document.addEventListener('click', (event) => {
    const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return;
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>(selector) : null;
    if (link && open(link)) event.preventDefault();
  });
}
