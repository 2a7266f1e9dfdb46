import { stripVTControlCharacters } from 'node:util';
import { displayWidth } from './display-width.ts';

/** Lines of the sources, and of a difference, stay as they are: `12 | The words`, `+The words`. A note begins with `--  `. */
const AS_IT_IS = /^(?:[+@=]|-(?!- {2})|\s*\d* \|)/;
/** What the further lines of a hint begin under. */
const HINT = /^\s+hint: /;

/**
 * Breaks the lines of a report between words, so that none is wider than a terminal. What continues on the next line is
 * indented as far as the line itself, and two columns more. A word that is too long, such as a path, stays whole.
 *
 * @param width in columns
 */
export function fitToWidth(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => fitLine(line, width))
    .join('\n');
}

function fitLine(line: string, width: number): readonly string[] {
  const plain = stripVTControlCharacters(line);
  if (columnsOf(plain) <= width || AS_IT_IS.test(plain)) return [line];
  const own = /^\s*/.exec(plain)?.[0].length ?? 0;
  const indent = HINT.exec(plain)?.[0].length ?? own + 2;
  const lines: string[] = [];
  let begun = '';
  let used = 0;
  for (const word of line.trimStart().split(' ')) {
    const columns = columnsOf(stripVTControlCharacters(word));
    if (begun === '') {
      begun = `${' '.repeat(lines.length === 0 ? own : indent)}${word}`;
      used = (lines.length === 0 ? own : indent) + columns;
    } else if (used + 1 + columns <= width) {
      begun += ` ${word}`;
      used += 1 + columns;
    } else {
      lines.push(begun);
      begun = `${' '.repeat(indent)}${word}`;
      used = indent + columns;
    }
  }
  return [...lines, begun];
}

function columnsOf(plain: string): number {
  let columns = 0;
  for (const character of plain) columns += displayWidth(character);
  return columns;
}
