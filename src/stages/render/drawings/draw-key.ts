import type { DatedEvent } from './dated-event.ts';
import { drawSign } from './draw-sign.ts';
import { escapeText, svgElement } from './svg.ts';
import { textWidth } from './text-width.ts';

/** The signs that need a word, and when they are in use. */
const SIGNS: readonly {
  readonly words: string;
  readonly sample: Partial<DatedEvent>;
  readonly bar: boolean;
  readonly isUsed: (event: DatedEvent) => boolean;
}[] = [
  { words: 'a day', sample: {}, bar: false, isUsed: ({ from, to }) => from === to },
  { words: 'within this time', sample: {}, bar: true, isUsed: ({ from, to }) => from !== to },
  {
    words: 'approximate',
    sample: { certainty: 'approximate' },
    bar: true,
    isUsed: ({ certainty }) => certainty === 'approximate',
  },
  {
    words: 'uncertain',
    sample: { certainty: 'uncertain' },
    bar: true,
    isUsed: ({ certainty }) => certainty === 'uncertain',
  },
  { words: 'end not known', sample: { open: 'to' }, bar: false, isUsed: ({ open }) => open !== undefined },
];

/** The key to the signs of a drawing: only those in it, and nothing when all are days. Lengths are millimetres. */
export function drawKey(
  events: readonly DatedEvent[],
  width: number,
  letter: number,
): { readonly svg: string; readonly height: number } {
  const used = SIGNS.filter(({ isUsed }) => events.some(isUsed));
  if (used.length < 2) return { svg: '', height: 0 };
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
