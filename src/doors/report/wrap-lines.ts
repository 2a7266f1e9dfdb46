import { displayWidth } from './display-width.ts';

/** Breaks a text between words so that no line is wider than the terminal, where a word alone is not. */
export function wrapLines(text: string, width: number, indent = ''): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const longer = line === '' ? `${indent}${word}` : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + displayWidth(character), 0);
}
