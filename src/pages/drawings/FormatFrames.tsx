import { For, Show } from 'solid-js';
import type { Size, Table } from '#core/guide/table.ts';
import { formatNumber } from '#core/number/format.ts';
import { ContentFault } from '../shell/content-fault.ts';
import type { DrawingProps } from './drawing-props.ts';
import { Hatch, HatchKey } from './Hatch.tsx';

interface FrameKind {
  readonly name: string;
  /** Its row of the table of formats. */
  readonly row: RegExp;
  readonly unit: Size['unit'];
  /** An application writes over its top and its bottom. */
  readonly isCovered?: boolean;
  /** Written in the frame, in place of its ratio. */
  readonly inside?: string;
}

const frames: readonly FrameKind[] = [
  { name: 'Carré', row: /carré/i, unit: 'pixels' },
  { name: 'Portrait', row: /4\s*:\s*5/, unit: 'pixels' },
  { name: 'Story', row: /story/i, unit: 'pixels', isCovered: true },
  { name: 'Tract', row: /\bA5\b/, unit: 'mm', inside: 'A5' },
];

/** Lengths of the drawing; it is as wide as a phone's column. */
const middles = [36, 119, 202, 282];
const frameWidth = 68;
const frameFoot = 160;

const tableFile = 'content/tables/formats.yaml';

/** Four frames to scale, screens by their pixels, paper by its millimetres; hatched, where no text is read. */
export function FormatFrames(props: DrawingProps) {
  const table = props.site.tables.get('formats');
  if (!table) throw new ContentFault(tableFile, 'un dessin montre ce tableau\u00a0: écrivez le fichier');
  return (
    <div class="drawing frames" role="img" aria-label={props.sentence}>
      <svg aria-hidden="true" viewBox="0 0 320 216">
        <path d="M2 30v-6h234v6M246 30v-6h72v6" />
        <text x="118" y="15">
          à l’écran, en pixels
        </text>
        <text class="frames-end" x="320" y="15">
          papier, mm
        </text>
        <For each={frames}>
          {(frame, index) => {
            const { whole, free } = sizesOf(table, frame);
            const inside = frame.inside ?? ratioOf(whole);
            return (
              <Frame name={frame.name} inside={inside} x={middles[index()] ?? 0} whole={whole} free={free} />
            );
          }}
        </For>
      </svg>
      <p>
        <HatchKey />
        n’y mettez pas de texte
      </p>
    </div>
  );
}

function Frame(props: {
  readonly name: string;
  /** Written in the frame. */
  readonly inside: string;
  /** The middle of the frame. */
  readonly x: number;
  readonly whole: Size;
  /** The part where words are read, in the middle. */
  readonly free: Size | undefined;
}) {
  const { x, whole, free } = props;
  const scale = frameWidth / whole.width;
  const height = Math.round(whole.height * scale);
  const covered = free ? Math.round(((whole.height - free.height) * scale) / 2) : 0;
  const left = x - frameWidth / 2;
  const strip = { x: `${left}`, width: `${frameWidth}`, height: `${covered}` };
  return (
    <>
      <rect class="mark" x={left} y={frameFoot - height} width={frameWidth} height={height} />
      <Show when={covered > 0}>
        <Hatch {...strip} y={`${frameFoot - height}`} />
        <Hatch {...strip} y={`${frameFoot - covered}`} />
      </Show>
      <text class="frames-ratio" x={x} y={frameFoot - height / 2 + 7}>
        {props.inside}
      </text>
      <text class="frames-name" x={x} y={frameFoot + 18}>
        {props.name}
      </text>
      <text x={x} y={frameFoot + 35}>
        {formatNumber(whole.width, 4)}
      </text>
      <text x={x} y={frameFoot + 51}>
        {`×\u00a0${formatNumber(whole.height, 4)}`}
      </text>
    </>
  );
}

/** « 4:5 ». */
function ratioOf({ width, height }: Size): string {
  const divisor = greatestDivisor(width, height);
  return `${width / divisor}:${height / divisor}`;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

/** The sizes that the table gives for a frame, in its unit. Throws, naming the remedy, when one is missing. */
function sizesOf(table: Table, { row: pattern, unit, isCovered }: FrameKind): { whole: Size; free?: Size } {
  const found = table.rows.find(({ name }) => pattern.test(name));
  const sizes = (found?.cells ?? []).flatMap(({ value }) =>
    (value.kind === 'size' || value.kind === 'safe') && value.unit === unit ? [value] : [],
  );
  const whole = sizes.find(({ kind }) => kind === 'size');
  if (!whole) throw missing(pattern, `une taille comme «\u00a0{ ${unit}: [1080, 1350] }\u00a0»`);
  if (!isCovered) return { whole };
  const free = sizes.find(({ kind }) => kind === 'safe');
  if (!free)
    throw missing(
      pattern,
      'la taille de la partie où le texte se lit, comme «\u00a0{ pixels: [1080, 1420] }\u00a0»',
    );
  return { whole, free };
}

function missing(pattern: RegExp, what: string): ContentFault {
  const row = pattern.source.replace(/\\./g, '');
  return new ContentFault(tableFile, `un dessin cherche, à la ligne «\u00a0${row}\u00a0», ${what}`);
}
