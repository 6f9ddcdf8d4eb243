import { createSignal, onCleanup, onMount } from 'solid-js';
import { makeLatest } from '../ui/latest.ts';
import { withPart } from '../ui/load-part.ts';
import { createTap } from '../ui/tap.ts';
import type { CalculatorState } from './calculator-state.ts';
import type { FirstScreenState } from './first-screen.ts';
import type { Panels } from './panels.ts';
import { readFragment } from './read-fragment.ts';

interface Followers {
  readonly calculator: CalculatorState;
  readonly screen: FirstScreenState;
  readonly panels: Panels;
}

/**
 * Follows the address: `#calcul=…` shows a use that someone sent, `#comparer` opens a panel; other passages are the
 * page's own.
 */
export function followAddress({ calculator, screen, panels }: Followers) {
  const [received, setReceived] = createSignal<{ readonly isRead: boolean; readonly words: string }>();
  const receiving = createTap();
  const ask = makeLatest();

  // The address that one left for a panel is not received again on the way back: one may have changed the use since.
  let left: string | undefined = '';
  const readAddress = (change?: HashChangeEvent) => {
    const { name, carried } = readFragment(location.hash);
    const isStillAsked = ask();
    // Cut or damaged in its very name, it was a use all the same.
    const isUse = name.startsWith('calcul');
    if (name !== '' && !isUse) {
      setReceived();
      left = change?.oldURL;
      return panels.follow(name, carried);
    }
    panels.close();
    if ((carried === '' && name.length <= 'calcul'.length) || change?.newURL === left) return;
    const shown = calculator.use();
    return receiving.run(() =>
      withPart(
        () => import('./parts/share.ts'),
        ({ receive }) => {
          // Stale: the address or the use changed while the module came.
          if (!isStillAsked() || calculator.use() !== shown) return;
          setReceived(receive(carried, (use) => screen.receive(carried, use)));
        },
      ),
    );
  };
  onMount(async () => {
    addEventListener('hashchange', readAddress);
    onCleanup(() => removeEventListener('hashchange', readAddress));
    const { hash } = location;
    const opened = screen.open();
    // A panel begins with the use on screen, as one left it; what an address carries waits for nothing.
    if (!hash.includes('=')) await opened;
    if (location.hash === hash) void readAddress();
  });

  return {
    /** Outcome of reading the use that the address carried. */
    received,
    receiving,
    /** To be called when it is no longer the use on screen. */
    leaveReceived(): void {
      setReceived();
      panels.forgetCarried('calcul');
    },
  };
}
