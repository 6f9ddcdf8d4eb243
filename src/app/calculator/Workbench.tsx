import { activities, everyday, factors } from 'virtual:guide';
import { createMemo, type JSX } from 'solid-js';
import { imageFor, sayUse } from '#core/calculator/sentence.ts';
import { ordinaryOf } from '#core/impact/activity.ts';
import { estimate } from '#core/impact/estimate.ts';
import { SettledStatus } from '../ui/SettledStatus.tsx';
import { CopyButton } from './CopyButton.tsx';
import { Counted } from './Counted.tsx';
import type { CalculatorState } from './calculator-state.ts';
import { EverydayChoice } from './EverydayChoice.tsx';
import { Measure } from './Measure.tsx';
import { NoteButton } from './NoteButton.tsx';
import { Readout } from './Readout.tsx';
import { ShareButton } from './ShareButton.tsx';
import { UseChooser } from './UseChooser.tsx';
import { UseSettings } from './UseSettings.tsx';
import { Water } from './Water.tsx';

export interface WorkbenchProps {
  readonly calculator: CalculatorState;
  /** The everyday image that one prefers. */
  readonly image: string;
  readonly onImage: (id: string) => void;
  /** Other actions, beside « Noter ». */
  readonly actions: JSX.Element;
  /** Between the ordinary settings and the rest of the answer. */
  readonly children: JSX.Element;
}

/** One use and its answer: the sentence, the picture, what changes them, then all the rest. */
export function Workbench(props: WorkbenchProps) {
  const { calculator } = props;
  const ordinary = ordinaryOf(activities);
  const ordinaryEnergy = estimate(ordinary.use, factors).energy;
  const result = createMemo(() => estimate(calculator.use(), factors));
  const image = () => imageFor(result().energy, everyday, props.image || undefined);
  const sentence = () =>
    sayUse({
      name: calculator.name(),
      count: calculator.use().count,
      energy: result().energy,
      image: image(),
      ordinary: calculator.activity() === ordinary ? undefined : ordinaryEnergy,
    });
  const write = (part: typeof import('./parts/share.ts')) =>
    part.writeAnswer(sentence(), calculator.use(), result());
  const quantities = () => {
    const { energy, carbon, water } = result();
    return water ? [energy, carbon.total, water.total] : [energy, carbon.total];
  };
  let picture!: HTMLDivElement;
  return (
    <>
      <Readout quantities={quantities()} picture={() => picture} />
      <UseChooser calculator={calculator} />
      <section class="answer">
        <h2 class="unseen">Résultat</h2>
        <p class="sentence">{sentence()}</p>
        <SettledStatus text={sentence()} />
        <div ref={picture}>
          <Measure name="Électricité" quantity={result().energy} isMain />
        </div>
        <div class="deeds">
          <NoteButton activity={calculator.nearest()} use={calculator.use()} />
          {props.actions}
          <CopyButton text={write} />
          <ShareButton
            shared={(part) => ({
              panel: 'calcul',
              uses: [calculator.use()],
              title: 'Combien ça consomme',
              text: write(part),
            })}
          />
        </div>
      </section>
      <UseSettings calculator={calculator}>
        <EverydayChoice energy={result().energy} shown={image()?.id} onChoose={props.onImage} />
      </UseSettings>
      {props.children}
      <section class="impacts">
        <Measure name="Gaz à effet de serre" quantity={result().carbon.total} />
        <Water water={result().water} />
      </section>
      <Counted use={calculator.use()} estimate={result()} image={image()?.figure} />
    </>
  );
}
