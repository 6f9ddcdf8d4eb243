import { z } from 'zod';
import type { CellValue, MeasuredKind } from '#core/guide/table.ts';
import { typeset } from '../prose/french-typography.ts';

const words = z.string().min(1).transform(typeset);
const number = z.number().positive();
const sides = z.tuple([number, number]);

/** A cell of words; a number alone is one too, such as a year. */
const plain = z
  .union([words, z.number().transform((one) => String(one).replace('.', ','))])
  .transform((text): CellValue => ({ kind: 'words', words: text }));

const gigabytes = z
  .union([
    number.transform((value) => ({ value })),
    z.strictObject({
      value: number,
      computed: z.boolean().optional(),
      phone: number.optional(),
      ease: number.optional(),
      mac: number.optional(),
      after: words.optional(),
    }),
  ])
  .transform((cell): CellValue => ({ kind: 'gigabytes', ...cell }));

const share = z
  .union([
    number.transform((value) => ({ value, covering: undefined })),
    z.strictObject({ value: number, covering: number.optional() }),
  ])
  .transform(({ value, covering }): CellValue => ({ kind: 'share', percent: value, covering }));

const size = z
  .union([
    z.strictObject({ pixels: sides, bleed: number.optional(), density: number.optional() }),
    z.strictObject({ mm: sides }),
  ])
  .transform((cell): CellValue => {
    if ('mm' in cell) return { kind: 'size', unit: 'mm', width: cell.mm[0], height: cell.mm[1] };
    const { pixels, bleed, density } = cell;
    return { kind: 'size', unit: 'pixels', width: pixels[0], height: pixels[1], bleed, density };
  });

const safe = z.union([
  z
    .strictObject({ pixels: sides })
    .transform(
      ({ pixels }): CellValue => ({ kind: 'safe', unit: 'pixels', width: pixels[0], height: pixels[1] }),
    ),
  z
    .strictObject({ margin: number })
    .transform(({ margin }): CellValue => ({ kind: 'margin', millimetres: margin })),
]);

/** The cells of a column of this kind, and what a writer is told of one that is not; words may stand in any. */
const cells: Readonly<Record<MeasuredKind | 'words', { schema: z.ZodType<CellValue>; expected: string }>> = {
  words: { schema: plain, expected: 'un texte ou un nombre est attendu' },
  gigabytes: { schema: gigabytes, expected: 'un nombre de gigaoctets est attendu, comme 2.4' },
  share: { schema: share, expected: 'un pourcentage est attendu, comme 5.7' },
  size: { schema: size, expected: 'une taille est attendue, comme { pixels: [1080, 1350] }' },
  safe: { schema: safe, expected: 'une zone est attendue, comme { pixels: [1080, 1420] } ou { margin: 5 }' },
};

/** The kinds that a column may have. */
export const cellKinds = ['words', 'gigabytes', 'share', 'size', 'safe'] as const;

/** Reads a cell of this kind; nothing when a fault was reported. Words hold no number of the unit of their column. */
export function readCell(
  kind: MeasuredKind | 'words',
  content: unknown,
  fault: (message: string) => void,
): CellValue | undefined {
  const { schema, expected } = cells[kind];
  const measured = schema.safeParse(content);
  if (measured.success) return measured.data;
  const said = kind === 'words' || typeof content !== 'string' ? undefined : plain.safeParse(content);
  if (said?.success && !/^\d/.test(String(content))) return said.data;
  fault(expected);
  return undefined;
}
