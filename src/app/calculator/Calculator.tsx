import { factors } from 'virtual:guide';
import { Show } from 'solid-js';
import { StartAgain } from '../draft/StartAgain.tsx';
import { PathIcon } from '../ui/PathIcon.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { compareIcon } from '../ui/tool-icons.ts';
import { type CalculatorState, createCalculator } from './calculator-state.ts';
import { ExpertSwitch } from './ExpertSwitch.tsx';
import { createFirstScreen, type FirstScreenState } from './first-screen.ts';
import { followAddress } from './follow-address.ts';
import { PanelList } from './PanelList.tsx';
import { createPanels, type Panels } from './panels.ts';
import { Workbench } from './Workbench.tsx';

/** The pocket calculator: one use and its answer, and the panels behind it. */
export function Calculator() {
  const calculator = createCalculator();
  const screen = createFirstScreen(calculator);
  const panels = createPanels();
  const { received, receiving, leaveReceived } = followAddress({ calculator, screen, panels });

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
          <FirstScreen calculator={calculator} screen={screen} panels={panels} onTakeUp={leaveReceived} />
        }
      >
        {({ name, title, content: Content, carried }) => (
          <section class="panel" aria-labelledby="panneau">
            <Content
              title={title}
              onClose={panels.leave}
              calculator={calculator}
              carried={carried}
              onOwn={() => panels.forgetCarried(name)}
            />
          </section>
        )}
      </Show>
      <p class="on-paper">Plages plausibles, entraînement non compté. Facteurs {factors.version}.</p>
    </div>
  );
}

/** One use and its answer. */
function FirstScreen(props: {
  readonly calculator: CalculatorState;
  readonly screen: FirstScreenState;
  readonly panels: Panels;
  readonly onTakeUp: () => void;
}) {
  const { calculator, screen, panels } = props;
  return (
    <>
      <Show when={screen.draft()} keyed>
        {({ draft, AsideNotice }) => <AsideNotice draft={draft} onTakeUp={props.onTakeUp} />}
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
        <PanelList onOpen={panels.show} />
      </Workbench>
    </>
  );
}
