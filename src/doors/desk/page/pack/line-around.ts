import type { Text } from '@codemirror/state';
import type { LineAround } from './place-words.ts';

/** The line of a place of the narrative. */
export function lineAround(doc: Text, at: number): LineAround {
  const { number, from, text } = doc.lineAt(at);
  return {
    line: text,
    column: at - from,
    above: number > 1 ? doc.line(number - 1).text : undefined,
    below: number < doc.lines ? doc.line(number + 1).text : undefined,
  };
}
