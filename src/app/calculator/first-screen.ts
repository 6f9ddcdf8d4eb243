import { batch, createEffect, createSignal, getOwner, on, runWithOwner } from 'solid-js';
import type { Use } from '#core/impact/use.ts';
import { wasSomethingKept } from '../draft/kept-flag.ts';
import { loadPart } from '../ui/load-part.ts';
import { type CalculatorState, firstUse, untouched } from './calculator-state.ts';
import type { KeptScreen } from './kept-screen.ts';

type ScreenDraft = ReturnType<typeof import('./parts/screen-draft.ts').createScreenDraft>;

/**
 * What is set on the first screen beside the use, and the draft of the whole: its code is fetched with the first change,
 * with a use that somebody sent, or where something was kept.
 */
export function createFirstScreen(calculator: CalculatorState) {
  const [image, setImage] = createSignal('');
  const [isExpert, setExpert] = createSignal(false);
  const [draft, setDraft] = createSignal<ScreenDraft>();
  const [problem, setProblem] = createSignal<string>();
  const owner = getOwner();
  const content = (): KeptScreen => ({ ...calculator.kept(), image: image(), isExpert: isExpert() });
  const show = (kept: KeptScreen) =>
    batch(() => {
      calculator.show(kept);
      setImage(kept.image);
      setExpert(kept.isExpert);
    });

  async function loadDraft(): Promise<ScreenDraft | undefined> {
    const part = await loadPart(() => import('./parts/screen-draft.ts'));
    setProblem(part.ok ? undefined : part.trouble.why);
    if (part.ok && !draft()) {
      const form = { content, show, start: screenOf(firstUse()) };
      setDraft(runWithOwner(owner, () => part.value.createScreenDraft(form)));
    }
    return draft();
  }
  createEffect(on(content, () => draft() ?? void loadDraft(), { defer: true }));

  return {
    image,
    setImage,
    isExpert,
    setExpert,
    draft,
    /** Why what is set would not be found again. */
    problem,
    /** Shows what one left. */
    async open(): Promise<void> {
      if (wasSomethingKept()) await (await loadDraft())?.draft.open(true);
    },
    /** Shows the use that an address carries. */
    async receive(carried: string, use: Use): Promise<void> {
      (await loadDraft())?.draft.receive({ from: carried, content: screenOf(use) });
    },
  };
}

/** The first screen, and the draft of it. */
export type FirstScreenState = ReturnType<typeof createFirstScreen>;

function screenOf(use: Use): KeptScreen {
  return { ...untouched(use), image: '', isExpert: false };
}
