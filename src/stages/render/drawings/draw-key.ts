import { highest } from '../../../ground/model/extremes.ts';
import type { DatedEvent } from './dated-event.ts';
import { drawSign } from './draw-sign.ts';
import { escapeText, svgElement } from './svg.ts';
import { textWidth } from './text-width.ts';

/** What is in a drawing, by the form of its signs. */
interface DrawnEvents {
  readonly points: readonly DatedEvent[];
  readonly bars: readonly DatedEvent[];
}

interface KeySign {
  readonly words: string;
  readonly sample: Partial<DatedEvent>;
  readonly bar: boolean;
}

/** The signs that need a word: only those in the drawing, in the form that they have there. */
function signsIn({ points, bars }: DrawnEvents): readonly KeySign[] {
  const events = [...points, ...bars];
  const sure = [
    ...(points.length > 0 ? [{ words: pointWords(points), sample: {}, bar: false }] : []),
    ...(bars.length > 0 ? [{ words: 'within this time', sample: {}, bar: true }] : []),
  ];
  const unsure = (['approximate', 'uncertain'] as const).flatMap((certainty) => {
    const isSo = (event: DatedEvent): boolean => event.certainty === certainty;
    return events.some(isSo) ? [{ words: certainty, sample: { certainty }, bar: bars.some(isSo) }] : [];
  });
  const isOpen = events.some(({ open }) => open !== undefined);
  return [
    ...sure,
    ...unsure,
    ...(isOpen ? [{ words: 'end not known', sample: { open: 'to' as const }, bar: false }] : []),
  ];
}

/** How long a time a point can be of: a year that is too short to be seen as a bar is no day. */
function pointWords(points: readonly DatedEvent[]): string {
  const longest = highest(points.map(({ from, to }) => to - from));
  if (longest === 0) return 'a day';
  const limit = LIMITS.find(({ days }) => longest < days)?.words ?? `${Math.ceil(longest / YEAR)} years`;
  return points.some(({ from, to }) => from === to) ? `a day, or within ${limit}` : `within ${limit}`;
}

const YEAR = 366;
const LIMITS = [
  { days: 7, words: 'a week' },
  { days: 31, words: 'a month' },
  { days: YEAR, words: 'a year' },
] as const;

/** The key to the signs of a drawing: only those in it, and nothing when all are days. Lengths are millimetres. */
export function drawKey(
  drawn: DrawnEvents,
  width: number,
  letter: number,
): { readonly svg: string; readonly height: number } {
  const used = signsIn(drawn);
  if (used.every(({ words }) => words === 'a day' || words === 'within this time') && used.length < 2)
    return { svg: '', height: 0 };
  const row = letter * 0.95;
  const line = letter * 1.5;
  let y = letter * 0.75;
  let x = 0;
  const parts = used.map(({ words, sample, bar }) => {
    const event: DatedEvent = {
      number: 0,
      title: '',
      from: 0,
      to: 0,
      open: undefined,
      certainty: 'certain',
      ...sample,
    };
    if (x > 0 && x + textWidth(words, letter) + letter * 3.5 > width) {
      x = 0;
      y += line;
    }
    const length = bar ? letter * 1.6 : 0;
    const start = x + (bar ? 0 : row * 0.4);
    const sign = drawSign(event, { from: start, to: start + length, y, row });
    const wordsAt = start + Math.max(length, row * (event.open === undefined ? 0.4 : 1.7)) + letter * 0.5;
    x = wordsAt + textWidth(words, letter) + letter * 1.4;
    return sign + svgElement('text', { x: wordsAt, y: y + letter * 0.3 }, [escapeText(words)]);
  });
  return { svg: parts.join(''), height: y + letter * 0.85 };
}
