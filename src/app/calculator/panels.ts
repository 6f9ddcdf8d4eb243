import { type Component, createSignal } from 'solid-js';
import type { CalculatorState } from './calculator-state.ts';
import { fetchPart } from './fetch-part.ts';

/** What every room behind the first screen is given. */
export interface PanelProps {
  readonly calculator: CalculatorState;
  /** What the address carried for it, not yet read. */
  readonly carried: string;
  /** What the address carried is no longer what is on screen: the address forgets it. */
  readonly onOwn: () => void;
}

/** The rooms, by the word of their address, each fetched when it is first opened. */
const panels: Readonly<
  Record<string, { readonly title: string; readonly load: () => Promise<Component<PanelProps>> }>
> = {
  comparer: { title: 'Comparer', load: async () => (await import('./compare/Compare.tsx')).Compare },
  paniers: { title: 'Additionner', load: async () => (await import('./baskets/Baskets.tsx')).Baskets },
  bilan: { title: 'Bilan sans journal', load: async () => (await import('./bilan/Bilan.tsx')).Bilan },
};

/** A room on screen. */
export interface OpenPanel {
  readonly name: string;
  readonly title: string;
  readonly content: Component<PanelProps>;
  readonly carried: string;
}

/** Which room is open: the one that the address names, so that Back closes it and a link opens it. */
export function createPanels() {
  const [open, setOpen] = createSignal<OpenPanel>();
  const [problem, setProblem] = createSignal('');
  let isFromHere = false;
  return {
    open,
    problem,
    /** Follows the address; `false` when it names no room. */
    async follow(name: string, carried: string): Promise<boolean> {
      const panel = panels[name];
      if (!panel) return false;
      const part = await fetchPart(panel.load);
      setProblem(part.ok ? '' : part.why);
      if (part.ok) setOpen({ name, title: panel.title, content: part.value, carried });
      return true;
    },
    show(name: string): void {
      isFromHere = true;
      location.hash = name;
    },
    /** The address names the room, and carries nothing any more. */
    forgetCarried(name: string): void {
      if (location.hash.includes('=')) history.replaceState(history.state, '', `#${name}`);
    },
    /** Back to the first screen, whether one came from it or by a link. */
    leave(): void {
      if (isFromHere) history.back();
      else location.hash = 'calcul';
      isFromHere = false;
    },
    /** Back on the first screen, the focus returns to what had opened the room. */
    close(): void {
      const left = open();
      setOpen(undefined);
      if (left) document.querySelector<HTMLElement>(`.rooms [value=${left.name}]`)?.focus();
    },
  };
}
