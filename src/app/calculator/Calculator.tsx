import { factors } from 'virtual:guide';
import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import { PathIcon } from '../ui/PathIcon.tsx';
import { compareIcon } from '../ui/tool-icons.ts';
import { createCalculator } from './calculator-state.ts';
import { ExpertSwitch } from './ExpertSwitch.tsx';
import { fetchPart } from './fetch-part.ts';
import { PanelHead } from './PanelHead.tsx';
import { createPanels } from './panels.ts';
import { Rooms } from './Rooms.tsx';
import { Workbench } from './Workbench.tsx';

/** The pocket calculator: one use and its answer, and the rooms behind it. */
export function Calculator() {
  const calculator = createCalculator();
  const panels = createPanels();
  const [received, setReceived] = createSignal<{ readonly isRead: boolean; readonly words: string }>();

  // `#calcul=…` shows a use that someone sent, `#comparer` opens a room; other passages are the page's own.
  // The address that one left for a room is not received again on the way back: one may have changed the use since.
  let left: string | undefined = '';
  const readAddress = async (change?: HashChangeEvent) => {
    const [name = '', carried = ''] = location.hash.slice(1).split(/=(.*)/s);
    if (name !== '' && name !== 'calcul') {
      setReceived();
      left = change?.oldURL;
      return panels.follow(name, carried);
    }
    panels.close();
    if (!carried || change?.newURL === left) return;
    const part = await fetchPart(() => import('./rooms/share.ts'));
    setReceived(part.ok ? part.value.receive(carried, calculator.show) : { isRead: false, words: part.why });
  };
  onMount(() => {
    void readAddress();
    addEventListener('hashchange', readAddress);
    onCleanup(() => removeEventListener('hashchange', readAddress));
  });

  return (
    <div class="calculator">
      <p class={received()?.isRead ? 'received' : 'problem'} role="status">
        {received()?.words ?? panels.problem()}
      </p>
      <Show
        when={panels.open()}
        keyed
        fallback={
          <Workbench
            calculator={calculator}
            actions={
              <button type="button" onClick={() => panels.show('comparer')}>
                <PathIcon path={compareIcon} /> Comparer
              </button>
            }
          >
            <ExpertSwitch calculator={calculator} />
            <Rooms onOpen={panels.show} />
          </Workbench>
        }
      >
        {({ title, content: Content, carried }) => (
          <section class="panel" aria-labelledby="panneau">
            <PanelHead title={title} onClose={panels.leave} />
            <Content calculator={calculator} carried={carried} />
          </section>
        )}
      </Show>
      <p class="on-paper">Plages plausibles, entraînement non compté. Facteurs {factors.version}.</p>
    </div>
  );
}
