import { rememberUncaught } from './last-error.ts';
import { ourFault } from './load-part.ts';
import { makeButton } from './make-button.ts';
import { tellTrouble } from './tell-trouble.ts';

let bar: HTMLElement | undefined;

/** Says what nothing else caught, above the tabs, when it follows a tap: no tap ends in silence. */
export function tellUncaught(): void {
  for (const name of ['error', 'unhandledrejection']) addEventListener(name, tell);
}

function tell(event: Event): void {
  rememberUncaught(event);
  // Errors that follow no tap are not shown: nobody waits for what failed.
  if (bar?.isConnected || navigator.userActivation?.isActive === false) return;
  bar = document.createElement('aside');
  // Where the bar of updates stands.
  bar.className = 'update-bar problem trouble';
  bar.setAttribute('role', 'alert');
  bar.append(
    ...tellTrouble(ourFault),
    makeButton('Fermer', () => bar?.remove()),
  );
  // All that is outside an open sheet is out of reach.
  const sheet = document.querySelector('dialog[open]');
  if (sheet) sheet.append(bar);
  else document.querySelector('.tabs')?.before(bar);
}
