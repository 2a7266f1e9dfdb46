import type { CanonicalText, Paragraph } from '../../ground/model/canonical-text.ts';
import type { Span } from '../../ground/model/place.ts';
import type { SourceText } from './source-text.ts';
import { type Run, textPositions } from './text-positions.ts';

/** Collects canonical text piece by piece, with where each piece is in the file. */
export interface TextWriter {
  /**
   * Opens a paragraph, which lasts as long as `write` runs; one without words leaves no trace. Gives its number.
   *
   * @param kind `head` is the row at the head of a table
   * @param head of a row, the number of that
   */
  paragraph(kind: Paragraph['kind'] | 'head', write: () => void, head?: number): number | undefined;
  /** What is written as long as `write` runs is within a block quotation. */
  quote(write: () => void): void;
  /** Adds text that was rendered from a stretch of the file; `point` stands for the stretch as a whole. */
  text(value: string, raw: Span, form: 'text' | 'code' | 'point'): void;
  /** Notes that something between two texts is left out. */
  omit(raw: Span): void;
  /** Goes on to the next cell of a row. */
  nextCell(): void;
  finish(): CanonicalText;
}

export function textWriter(source: SourceText): TextWriter {
  const pieces: string[] = [];
  const runs: Run[] = [];
  const paragraphs: Paragraph[] = [];
  let length = 0;
  let omitted: Span | undefined;
  let quoted = 0;

  const separate = (text: string): void => {
    pieces.push(text);
    length += text.length;
    omitted = undefined;
  };
  const add = (value: string, raw: Span, form: Run['form']): void => {
    runs.push({ start: length, end: length + value.length, raw, form });
    pieces.push(value);
    length += value.length;
  };
  return {
    paragraph(kind, write, head) {
      const before = { pieces: pieces.length, runs: runs.length, length };
      if (paragraphs.length > 0) separate(PARAGRAPH_BREAK);
      const start = length;
      omitted = undefined;
      write();
      if (pieces.slice(before.pieces).some((piece) => piece.trim() !== '')) {
        const number = paragraphs.length + 1;
        const top = kind === 'head' ? number : head;
        paragraphs.push({
          number,
          kind: kind === 'head' ? 'row' : kind,
          start,
          end: length,
          ...(top === undefined ? {} : { head: top }),
          ...(quoted === 0 ? {} : { quoted }),
        });
        return number;
      }
      pieces.length = before.pieces;
      runs.length = before.runs;
      length = before.length;
      return undefined;
    },
    quote(write) {
      quoted += 1;
      write();
      quoted -= 1;
    },
    text(value, raw, form) {
      if (value === '') return;
      // Without its footnote mark, `10[^1]2` would read as another number.
      if (omitted !== undefined && WORD_END.test((pieces.at(-1) ?? '').slice(-2)) && WORD_START.test(value)) {
        add(' ', omitted, 'point');
      }
      omitted = undefined;
      const same = form !== 'point' && source.text.slice(raw.start, raw.end) === value;
      add(value, raw, same ? 'same' : form);
    },
    omit(raw) {
      omitted = raw;
    },
    nextCell() {
      separate('\t');
    },
    finish() {
      const text = pieces.join('');
      return { file: source.file, text, paragraphs, positionAt: textPositions(source, text, runs) };
    },
  };
}

const PARAGRAPH_BREAK = '\n\n';
const WORD_END = /[\p{L}\p{N}]$/u;
const WORD_START = /^[\p{L}\p{N}]/u;
