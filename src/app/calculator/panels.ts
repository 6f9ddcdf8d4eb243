import { type Component, createSignal } from 'solid-js';
import { makeLatest } from '../ui/latest.ts';
import { type LoadedPart, loadPart } from '../ui/load-part.ts';
import type { FailedTap } from '../ui/tap.ts';
import type { PanelProps } from './panel-props.ts';

/** A panel that an address can open, fetched when it is first opened. */
export interface Panel {
  readonly title: string;
  readonly load: () => Promise<LoadedPart<Component<PanelProps>>>;
}

/** The panels by the word of their address. A map: `#constructor` is no panel. */
const calculatorPanels: ReadonlyMap<string, Panel> = new Map([
  [
    'comparer',
    {
      title: 'Comparer',
      load: () =>
        pick(
          () => import('./compare/Compare.tsx'),
          (part) => part.Compare,
        ),
    },
  ],
  [
    'paniers',
    {
      title: 'Additionner',
      load: () =>
        pick(
          () => import('./baskets/Baskets.tsx'),
          (part) => part.Baskets,
        ),
    },
  ],
  [
    'bilan',
    {
      title: 'Bilan sans journal',
      load: () =>
        pick(
          () => import('./bilan/Bilan.tsx'),
          (part) => part.Bilan,
        ),
    },
  ],
]);

async function pick<T>(
  load: () => Promise<T>,
  choose: (part: T) => Component<PanelProps>,
): Promise<LoadedPart<Component<PanelProps>>> {
  const part = await loadPart(load);
  return part.ok ? { ok: true, value: choose(part.value) } : part;
}

/** A panel on screen. */
export interface OpenPanel {
  readonly name: string;
  readonly title: string;
  readonly content: Component<PanelProps>;
  readonly carried: string;
}

/** State of the open panel, named by the address, so that Back closes it and a link opens it. */
export function createPanels(panels: ReadonlyMap<string, Panel> = calculatorPanels) {
  const [open, setOpen] = createSignal<OpenPanel>();
  const [failed, setFailed] = createSignal<FailedTap>();
  const ask = makeLatest();
  let isFromHere = false;
  return {
    open,
    /** Why the panel that the address names does not open. */
    failed,
    /** Follows the address, wherever it leads: a panel that comes once the address says otherwise stays shut. */
    async follow(name: string, carried: string): Promise<void> {
      const isStillAsked = ask();
      setFailed();
      const panel = panels.get(name);
      if (!panel) return;
      const part = await panel.load();
      if (!isStillAsked()) return;
      if (part.ok) setOpen({ name, title: panel.title, content: part.value, carried });
      else setFailed({ trouble: part.trouble, retry: () => void this.follow(name, carried) });
    },
    show(name: string): void {
      isFromHere = true;
      location.hash = name;
    },
    /** The address names the panel, and carries nothing any more. */
    forgetCarried(name: string): void {
      if (location.hash.includes('=')) history.replaceState(history.state, '', `#${name}`);
    },
    /** Back to the first screen, whether one came from it or by a link. */
    leave(): void {
      if (isFromHere) history.back();
      else location.hash = 'calcul';
      isFromHere = false;
    },
    /** Back on the first screen, the focus returns to what had opened the panel. */
    close(): void {
      ask();
      setFailed();
      const left = open();
      setOpen(undefined);
      if (left) document.querySelector<HTMLElement>(`.panel-list [value=${left.name}]`)?.focus();
    },
  };
}

/** The panels behind the first screen. */
export type Panels = ReturnType<typeof createPanels>;
