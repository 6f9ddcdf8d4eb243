import { factors } from 'virtual:guide';
import { imageSizes } from 'virtual:models';
import { For, Match, Switch } from 'solid-js';
import { changeUse, tokensOf } from '#core/calculator/expert.ts';
import { largest, type Tier, tiers, type Use } from '#core/impact/use.ts';
import { Choice } from '../Choice.tsx';
import type { CalculatorState } from '../calculator-state.ts';
import { Doubts } from './Doubts.tsx';
import { ElectricityFields } from './ElectricityFields.tsx';
import { ExpertNumber } from './ExpertNumber.tsx';
import { ModelChoice } from './ModelChoice.tsx';

/** The same use in expert words: what the model is and how much it does, then whose electricity. */
export function Expert(props: { readonly calculator: CalculatorState }) {
  const use = () => props.calculator.use();
  return (
    <div class="settings">
      <Switch>
        <Match when={pick(use(), 'text')}>
          {(text) => <TextFields use={text()} calculator={props.calculator} />}
        </Match>
        <Match when={pick(use(), 'agent')}>
          {(agent) => (
            <>
              <ModelChoice use={agent()} calculator={props.calculator} />
              <ExpertNumber
                calculator={props.calculator}
                field="calls"
                label="Appels au modèle, par tâche"
                value={agent().calls}
                max={largest.calls}
                whole
                onNumber={(calls = 1) => props.calculator.setWork(changeUse(agent(), { calls }))}
              />
            </>
          )}
        </Match>
        <Match when={pick(use(), 'image')}>
          {(image) => <ImageFields use={image()} calculator={props.calculator} />}
        </Match>
        <Match when={pick(use(), 'video')}>
          {(video) => <VideoFields use={video()} calculator={props.calculator} />}
        </Match>
        <Match when={pick(use(), 'transcription')}>
          {(sound) => (
            <ExpertNumber
              calculator={props.calculator}
              field="minutes"
              label="Minutes de son"
              value={sound().minutes}
              max={largest.minutes}
              onNumber={(minutes = 1) => props.calculator.setWork(changeUse(sound(), { minutes }))}
            />
          )}
        </Match>
      </Switch>
      <ElectricityFields calculator={props.calculator} />
      <Doubts use={use()} />
    </div>
  );
}

type OfKind<K extends Use['kind']> = Extract<Use, { kind: K }>;

interface FieldsProps<K extends Use['kind']> {
  readonly use: OfKind<K>;
  readonly calculator: CalculatorState;
}

function TextFields(props: FieldsProps<'text'>) {
  const tokens = () => tokensOf(props.use, factors);
  const change = (fields: Parameters<typeof changeUse<OfKind<'text'>>>[1]) =>
    props.calculator.setWork(changeUse(props.use, fields));
  return (
    <>
      <ModelChoice use={props.use} calculator={props.calculator} />
      <ExpertNumber
        calculator={props.calculator}
        field="read"
        label="Jetons lus, par échange"
        value={tokens().read}
        max={largest.tokens}
        allowsZero
        onNumber={(read = 0) => change({ length: { ...tokens(), read } })}
      />
      <ExpertNumber
        calculator={props.calculator}
        field="written"
        label="Jetons écrits, par échange"
        value={tokens().written}
        max={largest.tokens}
        onNumber={(written = 1) => change({ length: { ...tokens(), written } })}
      />
      <ExpertNumber
        calculator={props.calculator}
        field="turns"
        label="Échanges dans la conversation"
        value={props.use.turns ?? 1}
        max={largest.turns}
        whole
        onNumber={(turns = 1) => change({ turns: turns === 1 ? undefined : turns })}
      />
      <Choice label="Réflexion" onChoose={(chosen) => change({ reasoning: chosen === 'oui' })}>
        <option value="non" selected={!props.use.reasoning}>
          Sans
        </option>
        <option value="oui" selected={props.use.reasoning}>
          Avec
        </option>
      </Choice>
    </>
  );
}

function ImageFields(props: FieldsProps<'image'>) {
  const change = (fields: Parameters<typeof changeUse<OfKind<'image'>>>[1]) =>
    props.calculator.setWork(changeUse(props.use, fields));
  return (
    <>
      <TierChoice tier={props.use.tier} onTier={(tier) => change({ tier, steps: undefined })} />
      <Choice label="Taille" onChoose={(chosen) => change({ megapixels: Number(chosen) })}>
        <option
          value=""
          hidden
          selected={!imageSizes.some((size) => size.megapixels === props.use.megapixels)}
        >
          La vôtre
        </option>
        <For each={imageSizes}>
          {(size) => (
            <option value={size.megapixels} selected={size.megapixels === props.use.megapixels}>
              {size.label}
            </option>
          )}
        </For>
      </Choice>
      <ExpertNumber
        calculator={props.calculator}
        field="megapixels"
        label="Mégapixels"
        value={props.use.megapixels}
        max={largest.megapixels}
        onNumber={(megapixels = 1) => change({ megapixels })}
      />
      <ExpertNumber
        calculator={props.calculator}
        field="steps"
        label="Étapes, si vous les connaissez"
        value={props.use.steps}
        max={largest.steps}
        whole
        isOptional
        onNumber={(steps) => change({ steps })}
      />
    </>
  );
}

function VideoFields(props: FieldsProps<'video'>) {
  const change = (fields: Parameters<typeof changeUse<OfKind<'video'>>>[1]) =>
    props.calculator.setWork(changeUse(props.use, fields));
  return (
    <>
      <TierChoice tier={props.use.tier} onTier={(tier) => change({ tier, lines: undefined })} />
      <ExpertNumber
        calculator={props.calculator}
        field="seconds"
        label="Secondes"
        value={props.use.seconds}
        max={largest.seconds}
        onNumber={(seconds = 1) => change({ seconds })}
      />
      <ExpertNumber
        calculator={props.calculator}
        field="lines"
        label="Définition, en lignes (720, 1080)"
        value={props.use.lines}
        max={largest.lines}
        whole
        isOptional
        onNumber={(lines) => change({ lines })}
      />
    </>
  );
}

const tierNames: Readonly<Record<Tier, string>> = {
  light: 'Léger',
  standard: 'Courant',
  high: 'Haute qualité',
};

function TierChoice(props: { readonly tier: Tier; readonly onTier: (tier: Tier) => void }) {
  return (
    <Choice
      label="Modèle"
      onChoose={(chosen) => {
        const tier = tiers.find((one) => one === chosen);
        if (tier) props.onTier(tier);
      }}
    >
      <For each={tiers}>
        {(tier) => (
          <option value={tier} selected={tier === props.tier}>
            {tierNames[tier]}
          </option>
        )}
      </For>
    </Choice>
  );
}

function pick<K extends Use['kind']>(use: Use, kind: K): OfKind<K> | undefined {
  return use.kind === kind ? (use as OfKind<K>) : undefined;
}
