import { displayWidth } from './display-width.ts';
import { printable } from './printable.ts';

/** A line of a source and the line of marks under it. */
export interface Excerpt {
  readonly text: string;
  readonly marks: string;
}

const TAB = '    ';
/** How much of a long line is before what is marked, in columns of the terminal. */
const LEAD = 24;

/**
 * Shows a line and marks a stretch of it, as wide as the terminal shows it. A long line is cut to what is
 * around the stretch.
 *
 * @param from first column to mark, from 1, in UTF-16 code units
 * @param to the column after the last; at least one column is marked
 * @param width the columns that the terminal has for it
 */
export function sourceExcerpt(line: string, from: number, to: number, width: number): Excerpt {
  const start = Math.min(Math.max(0, from - 1), line.length);
  const end = Math.min(Math.max(start, to - 1), line.length);
  const before = cells(line.slice(0, start));
  const marked = cells(line.slice(start, end));
  const after = cells(line.slice(end));

  const whole = columns(before) + columns(marked) + columns(after) <= width;
  const lead = whole ? before : lastColumns(before, Math.max(LEAD, width - columns(marked) - LEAD));
  const room = Math.max(1, width - columns(lead));
  const shown = whole ? marked : firstColumns(marked, room);
  const rest = whole ? after : firstColumns(after, Math.max(0, room - columns(shown)));
  return {
    text: [...lead, ...shown, ...rest].join('').trimEnd(),
    marks: ' '.repeat(columns(lead)) + '^'.repeat(Math.max(1, columns(shown))),
  };
}

/** Characters without a width of their own that are shown on one letter: what is beyond would never fill the line. */
const MOST_MARKS = 8;

function cells(text: string): readonly string[] {
  let marks = 0;
  return [...printable(text)].flatMap((character) => {
    marks = displayWidth(character) === 0 ? marks + 1 : 0;
    if (marks > MOST_MARKS) return [];
    return [character === '\t' ? TAB : character];
  });
}

function columns(characters: readonly string[]): number {
  let sum = 0;
  for (const character of characters) sum += character === TAB ? TAB.length : displayWidth(character);
  return sum;
}

/** The first characters that fit; when not all do, the last of them is an ellipsis. */
function firstColumns(characters: readonly string[], room: number): readonly string[] {
  if (columns(characters) <= room) return characters;
  const kept: string[] = [];
  let left = room - 1;
  for (const character of characters) {
    left -= columns([character]);
    if (left < 0) break;
    kept.push(character);
  }
  return room > 0 ? [...kept, '…'] : [];
}

function lastColumns(characters: readonly string[], room: number): readonly string[] {
  return [...firstColumns([...characters].reverse(), room)].reverse();
}
