import { highest, lowest } from '../../../ground/model/extremes.ts';
import type { Segment } from './segments.ts';

/** How many lines have to be numbered, for the numbers to be those of lines. */
const FEWEST = 6;

/** Numbers in the margin that count the lines: in even steps, apart from lines of prose. */
export function findLineNumbers(segments: readonly Segment[]): ReadonlySet<Segment> {
  const numbers = segments
    .filter(({ text }) => /^\d{1,5}$/.test(text))
    .sort((a, b) => a.base - b.base || a.left - b.left);
  if (numbers.length < FEWEST) return new Set();
  const others = segments.filter(({ text }) => !/^\d{1,5}$/.test(text));
  const body = others.filter(({ text }) => text.length > 25);
  if (body.length < FEWEST) return new Set();
  const left = lowest(others.map((segment) => segment.left));
  const right = highest(others.map((segment) => segment.right));
  for (const side of [
    numbers.filter((number) => number.right < left - number.size * 0.5),
    numbers.filter((number) => number.left > right + number.size * 0.5),
  ]) {
    if (side.length < FEWEST) continue;
    const values = side.map(({ text }) => Number(text));
    const step = (values[1] ?? 0) - (values[0] ?? 0);
    const even =
      step > 0 && values.every((value, index) => index === 0 || value - (values[index - 1] ?? 0) === step);
    // A row of a table has its number, too, but then it has several cells, and they are short.
    const beside = side.filter((number) =>
      body.some((line) => Math.abs(line.base - number.base) < number.size),
    );
    if (even && beside.length * 2 > side.length && (step === 1 || step === 5 || step === 10))
      return new Set(side);
  }
  return new Set();
}
