import { factors } from 'virtual:guide';
import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import { makeLatest } from '../ui/latest.ts';
import { withPart } from '../ui/load-part.ts';
import { PathIcon } from '../ui/PathIcon.tsx';
import { StartAgain } from '../ui/StartAgain.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { createTap } from '../ui/tap.ts';
import { compareIcon } from '../ui/tool-icons.ts';
import { createCalculator } from './calculator-state.ts';
import { ExpertSwitch } from './ExpertSwitch.tsx';
import { createFirstScreen } from './first-screen.ts';
import { PanelHead } from './PanelHead.tsx';
import { createPanels } from './panels.ts';
import { Rooms } from './Rooms.tsx';
import { readFragment } from './read-fragment.ts';
import { Workbench } from './Workbench.tsx';

/** The pocket calculator: one use and its answer, and the rooms behind it. */
export function Calculator() {
  const calculator = createCalculator();
  const screen = createFirstScreen(calculator);
  const panels = createPanels();
  const [received, setReceived] = createSignal<{ readonly isRead: boolean; readonly words: string }>();
  const receiving = createTap();
  const askForUse = makeLatest();

  // `#calcul=…` shows a use that someone sent, `#comparer` opens a room; other passages are the page's own.
  // The address that one left for a room is not received again on the way back: one may have changed the use since.
  let left: string | undefined = '';
  const readAddress = (change?: HashChangeEvent) => {
    const { name, carried } = readFragment(location.hash);
    const isStillAsked = askForUse();
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
        () => import('./rooms/share.ts'),
        ({ receive }) => {
          // One may have gone on, or set another use, while it came.
          if (!isStillAsked() || calculator.use() !== shown) return;
          setReceived(receive(carried, (use) => screen.receive(carried, use)));
        },
      ),
    );
  };
  const leaveReceived = () => {
    setReceived();
    panels.forgetCarried('calcul');
  };
  onMount(async () => {
    addEventListener('hashchange', readAddress);
    onCleanup(() => removeEventListener('hashchange', readAddress));
    const { hash } = location;
    const opened = screen.open();
    // A room begins with the use on screen, as one left it; what an address carries waits for nothing.
    if (!hash.includes('=')) await opened;
    if (location.hash === hash) void readAddress();
  });

  return (
    <div class="calculator">
      <p class={received()?.isRead ? 'received' : 'problem'} role="status">
        {received()?.words}
      </p>
      <div role="status">
        <TroubleNote failed={panels.failed() ?? receiving.failed()} />
      </div>
      <Show
        when={panels.open()}
        keyed
        fallback={
          <>
            <Show when={screen.draft()} keyed>
              {({ draft, AsideNotice }) => <AsideNotice draft={draft} onTakeUp={leaveReceived} />}
            </Show>
            <Workbench
              calculator={calculator}
              image={screen.image()}
              onImage={screen.setImage}
              actions={
                <button type="button" onClick={() => panels.show('comparer')}>
                  <PathIcon path={compareIcon} /> Comparer
                </button>
              }
            >
              <StartAgain draft={screen.draft()?.draft} problem={screen.problem()} />
              <ExpertSwitch calculator={calculator} isOpen={screen.isExpert()} onToggle={screen.setExpert} />
              <Rooms onOpen={panels.show} />
            </Workbench>
          </>
        }
      >
        {({ name, title, content: Content, carried }) => (
          <section class="panel" aria-labelledby="panneau">
            <PanelHead title={title} onClose={panels.leave} />
            <Content calculator={calculator} carried={carried} onOwn={() => panels.forgetCarried(name)} />
          </section>
        )}
      </Show>
      <p class="on-paper">Plages plausibles, entraînement non compté. Facteurs {factors.version}.</p>
    </div>
  );
}
