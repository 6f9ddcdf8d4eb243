import type { JSX } from 'solid-js';
import { NoHydration, renderToString } from 'solid-js/web';
import type { DrawingName } from './drawing-names.ts';
import type { DrawingProps } from './drawing-props.ts';
import { EventThenAndNow } from './EventThenAndNow.tsx';
import { FormatFrames } from './FormatFrames.tsx';
import { FigureRows, UseRows } from './LogRows.tsx';
import { QuestionChain } from './QuestionChain.tsx';
import { SevenSlots } from './SevenSlots.tsx';
import { ThreeZones } from './ThreeZones.tsx';
import { Trend } from './Trend.tsx';
import { WhereDataGo } from './WhereDataGo.tsx';

/** Uses of the scale by id; with a name where their own takes two lines beside its value on a phone. */
const uses = [
  { id: 'tract' },
  { id: 'image' },
  { id: 'reflexion', name: 'Une réponse en réflexion' },
  { id: 'video' },
];

const water = [
  { name: 'Prélevée', figure: 'li-2027-withdrawal' },
  { name: 'Consommée', figure: 'li-2027-consumption' },
];

const drawings: Readonly<Record<DrawingName, (props: DrawingProps) => JSX.Element>> = {
  'echelle-des-usages': (props) => <UseRows {...props} uses={uses} />,
  'eau-prelevee-consommee': (props) => <FigureRows {...props} rows={water} />,
  'evenement-hier-aujourdhui': EventThenAndNow,
  'faut-il-une-ia': QuestionChain,
  'ou-vont-les-donnees': WhereDataGo,
  'rouge-orange-vert': ThreeZones,
  'sept-cases': SevenSlots,
  'formats-zones': FormatFrames,
  tendance: Trend,
};

/**
 * One drawing as HTML. It never changes, so the marks that Solid leaves for a script are taken out.
 * Throws when a number it shows is missing.
 */
export function draw(name: DrawingName, props: DrawingProps): string {
  const html = renderToString(() => <NoHydration>{drawings[name](props)}</NoHydration>);
  return html.replace(/<!--.*?-->/g, '');
}
