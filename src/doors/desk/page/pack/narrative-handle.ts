import type { EditorState } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { behindWord, spaced } from './insertions.ts';
import { lineAround } from './line-around.ts';
import { placeToWrite, placeWords } from './place-words.ts';

/** The editor of the narrative while it is in the page: what other parts of the page put text into. */
let editor: EditorView | undefined;

export function setNarrative(view: EditorView | undefined): void {
  editor = view;
}

/** Puts words where the cursor of the narrative is, and the keyboard after them. */
export function insertIntoNarrative(text: string): void {
  if (!editor) return;
  const { doc } = editor.state;
  const { from, to } = placeFor(text, editor.state);
  const line = doc.lineAt(from);
  const placed = placeWords(lineAround(doc, from), text, 'put');
  if (placed) {
    const at = line.from + placed.column;
    editor.dispatch({
      changes: { from: at, insert: placed.insert },
      selection: { anchor: at + placed.caret },
      scrollIntoView: true,
      userEvent: 'input',
    });
    editor.focus();
    return;
  }
  const inserted = spaced(line.text.slice(0, from - line.from), text, doc.sliceString(to, to + 1));
  editor.dispatch({
    changes: { from, to, insert: inserted },
    selection: { anchor: from + inserted.length },
    scrollIntoView: true,
    userEvent: 'input',
  });
  editor.focus();
}

/** A citation goes after the word, or the selected words, that it supports. */
function placeFor(
  text: string,
  { doc, selection }: EditorState,
): { readonly from: number; readonly to: number } {
  const { from, to } = selection.main;
  if (!text.startsWith('[@')) return { from, to };
  const { from: start, text: line } = doc.lineAt(to);
  const at = from < to ? to : start + behindWord(line, to - start);
  return { from: at, to: at };
}

/** Puts the cursor where somebody begins to write. */
export function beginToWrite(): void {
  if (!editor) return;
  const anchor = placeToWrite(editor.state.doc.toString());
  editor.dispatch({ selection: { anchor }, scrollIntoView: true });
  editor.focus();
}

/** Puts a block on a line of its own, after the paragraph of the cursor. */
export function insertBlock(line: string): void {
  if (!editor) return;
  const { doc, selection } = editor.state;
  let at = doc.lineAt(selection.main.head);
  while (at.number < doc.lines && at.text.trim() !== '') at = doc.line(at.number + 1);
  const isBlank = at.text.trim() === '';
  const place = isBlank ? at.from : at.to;
  const before = isBlank ? (place > 0 && doc.lineAt(place - 1).text.trim() !== '' ? '\n' : '') : '\n\n';
  const insert = `${before}${line}\n`;
  editor.dispatch({
    changes: { from: place, insert },
    selection: { anchor: place + insert.length },
    scrollIntoView: true,
    userEvent: 'input',
  });
  editor.focus();
}

/** Where a line of a text begins. The first is 1. */
export function offsetOfLine(text: string, line: number): number {
  let at = 0;
  for (let number = 1; number < line; number += 1) {
    const next = text.indexOf('\n', at);
    if (next < 0) return at;
    at = next + 1;
  }
  return at;
}
