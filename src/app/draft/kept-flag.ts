/** In localStorage, read without fetching anything: it says nothing of what is kept. */
const keptFlag = 'garde';

/** Whether anything that was typed was ever kept here. */
export function wasSomethingKept(): boolean {
  try {
    return localStorage.getItem(keptFlag) !== null;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return false;
  }
}

/** All was erased: that something was kept is forgotten too. */
export function forgetThatSomethingWasKept(): void {
  try {
    localStorage.removeItem(keptFlag);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

/** From now on, drafts are looked for. */
export function rememberThatSomethingIsKept(): void {
  try {
    localStorage.setItem(keptFlag, '1');
  } catch (error) {
    // Storage is refused here: what is typed lasts as long as the page.
    if (!(error instanceof DOMException)) throw error;
  }
}
