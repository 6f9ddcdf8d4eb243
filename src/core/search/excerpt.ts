import { isSignedAt } from '../guide/sign.ts';
import { isTool } from './common-words.ts';
import { stemOf } from './stem.ts';
import { wordsOf } from './words.ts';

/** A piece of an excerpt; the marked ones are what was looked for. */
export interface ExcerptPart {
  readonly text: string;
  readonly isMarked: boolean;
}

const excerptLength = 150;
const farthestStart = 90;
const sentenceEnds = ['. ', '! ', '? ', '» ', ' · '] as const;

/** The stretch of a text that has most of the words looked for, cut between words, with those words marked. */
export function excerptOf(text: string, stems: ReadonlySet<string>): ExcerptPart[] {
  const marks = wordsOf(text)
    .filter(({ folded }) => !isTool(folded) && stems.has(stemOf(folded)))
    .map((word) => ({ ...word, stem: stemOf(word.folded) }));
  const start = startOfBest(text, marks);
  const end = cutBefore(text, start + excerptLength);
  const parts: ExcerptPart[] = start > 0 ? [{ text: '… ', isMarked: false }] : [];
  let from = start;
  for (const mark of marks) {
    if (mark.start < start || mark.end > end) continue;
    if (mark.start > from) parts.push({ text: text.slice(from, mark.start), isMarked: false });
    parts.push({ text: text.slice(mark.start, mark.end), isMarked: true });
    from = mark.end;
  }
  const tail = text.slice(from, end) + (end < text.length ? '\u00a0…' : '');
  if (tail) parts.push({ text: tail, isMarked: false });
  return parts;
}

/** Start of the excerpt: the sentence of the mark that has most different marks after it, in reach. */
function startOfBest(text: string, marks: readonly { start: number; end: number; stem: string }[]): number {
  let best = 0;
  let most = 0;
  for (const mark of marks) {
    const start = startOfSentence(text, mark.start);
    const inReach = marks.filter((other) => other.start >= start && other.end <= start + excerptLength);
    const count = new Set(inReach.map(({ stem }) => stem)).size;
    if (count > most) {
      most = count;
      best = start;
    }
  }
  return best;
}

/** The start of the sentence that holds an offset; of a long one, a part, unless it is signed. */
function startOfSentence(text: string, offset: number): number {
  const stops = sentenceEnds.map((end) => {
    const stop = text.lastIndexOf(end, offset - end.length);
    return stop === -1 ? 0 : stop + end.length;
  });
  const start = Math.max(...stops);
  if (offset - start <= farthestStart || isSignedAt(text, start)) return start;
  return text.indexOf(' ', offset - farthestStart) + 1;
}

function cutBefore(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  const cut = text.lastIndexOf(' ', offset);
  return cut > 0 ? cut : offset;
}
