/** Outcome of copying or sharing a text. `dismissed`: the person closed the share sheet. */
export type HandedOver = 'copied' | 'shared' | 'dismissed' | 'refused';

/** Copies a text. To be called in the tap itself: browsers listen only then. */
export async function copyText(text: string): Promise<HandedOver> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return copyBySelection(text) ? 'copied' : 'refused';
  }
}

/** Hands words, and an address if any, to the phone's share sheet; copies them where there is no such sheet. */
export async function shareText(words: { title: string; text: string; url?: string }): Promise<HandedOver> {
  if (navigator.share) {
    try {
      await navigator.share(words);
      return 'shared';
    } catch (error) {
      if (error instanceof DOMException && dismissals.has(error.name)) return 'dismissed';
    }
  }
  return copyText([words.text, words.url].filter(Boolean).join('\n'));
}

/** The person closed the sheet, or tapped again while it was opening: what they had copied stays theirs. */
const dismissals = new Set(['AbortError', 'InvalidStateError']);

/**
 * Where the clipboard is refused (no secure origin, an old browser), what one would do by hand. The focus, and what
 * was selected in a field, come back.
 */
function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'unseen';
  // Behind an open dialog nothing can be selected.
  (document.querySelector('dialog[open]') ?? document.body).append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return isCopied;
}
