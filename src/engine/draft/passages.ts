import type { DraftWords } from '../../ground/language/draft-words.ts';
import type { Language } from '../../ground/language/language.ts';
import type { Paragraph } from '../../ground/model/canonical-text.ts';
import type { Span } from '../../ground/model/place.ts';
import type { Document } from '../../ground/model/sources.ts';
import { readingLanguage } from '../../stages/bind/reading-language.ts';
import { sentencesIn } from '../../stages/bind/text/sentence-at.ts';
import { correctTags } from './correct-tags.ts';
import type { TaggedWord, Tagger } from './tag-words.ts';

/** What a document is drafted by. */
export interface Reading {
  readonly document: Document;
  /** By which its numbers and dates are read. */
  readonly language: Language;
  /** For labels and names; nothing for a document in a language that nobody here can read. */
  readonly words: DraftWords | undefined;
  readonly tagger: Tagger;
}

/** A sentence with its words. All offsets are UTF-16 units of the canonical text. */
export interface Sentence extends Span {
  readonly words: readonly TaggedWord[];
}

/** A paragraph, a heading, an item, a row of a table, with its sentences; a cell is a sentence of its row. */
export interface Passage {
  readonly paragraph: Paragraph;
  /** On one line: offsets are the same as in the canonical text. */
  readonly text: string;
  /** The same with its line ends. */
  readonly lines: string;
  readonly sentences: readonly Sentence[];
  /** What there is too much of, with the limit: nothing in the passage is looked at. */
  readonly beyond: string | undefined;
}

/** A paragraph of more UTF-16 units, or of more numbers, is none that somebody wrote to be read. */
const LONGEST = 1_000_000;
const MOST_NUMBERS = 5_000;

/**
 * The passages of a document, in order. One that is too long has no sentences, nor has one that is not wanted: tagging
 * words is what takes time.
 *
 * @param isWanted by the number of the paragraph
 */
export function passagesOf(
  reading: Reading,
  isWanted: (paragraph: number) => boolean = () => true,
): readonly Passage[] {
  const { document } = reading;
  return document.text.paragraphs.map((paragraph) => {
    const lines = document.text.text.slice(paragraph.start, paragraph.end);
    const text = lines.replaceAll('\n', ' ');
    const beyond = beyondLimit(text);
    if (beyond !== undefined || !isWanted(paragraph.number))
      return { paragraph, text, lines, sentences: [], beyond };
    const spans =
      paragraph.kind === 'row'
        ? cellsOf(text)
        : sentencesIn(text, reading.language).flatMap((span) => portionsOf(text, span));
    const tagged = paragraph.kind === 'code' ? [] : reading.tagger(text);
    let next = 0;
    const sentences = spans.map(({ start, end }): Sentence => {
      const words: TaggedWord[] = [];
      for (; next < tagged.length; next += 1) {
        const word = tagged[next];
        if (word === undefined || word.start >= end) break;
        words.push({ ...word, start: paragraph.start + word.start, end: paragraph.start + word.end });
      }
      return {
        start: paragraph.start + start,
        end: paragraph.start + end,
        words: reading.words === undefined ? words : correctTags(withoutTime(words), reading.words),
      };
    });
    return { paragraph, text, lines, sentences, beyond };
  });
}

function beyondLimit(text: string): string | undefined {
  if (text.length > LONGEST) return `${LONGEST.toLocaleString('en')} characters`;
  // Shorter ones have no room for so many.
  if (text.length < 2 * MOST_NUMBERS || (text.match(/\p{N}+/gu) ?? []).length <= MOST_NUMBERS)
    return undefined;
  return `${MOST_NUMBERS.toLocaleString('en')} numbers`;
}

/** The sentence that an offset is in. */
export function sentenceAt({ sentences }: Passage, offset: number): Sentence | undefined {
  return sentences.findLast(({ start }) => start <= offset) ?? sentences[0];
}

/** @returns the language by which a document is drafted */
export function languageOf(document: Document): Language {
  return readingLanguage(document);
}

/** An entry of a log says what happened after its time. */
function withoutTime(words: readonly TaggedWord[]): readonly TaggedWord[] {
  const [time, dash] = words;
  if (time === undefined || !/^\d{1,2}[:.]\d\d$/.test(time.text)) return words;
  return words.slice(/^[-–—:|]$/.test(dash?.text ?? '') ? 2 : 1);
}

/** What goes on for so many UTF-16 units is a list, or no sentence: each portion of it is looked at by itself. */
const LONG_SENTENCE = 2_000;

function portionsOf(text: string, { start, end }: Span): readonly Span[] {
  const portions: Span[] = [];
  let from = start;
  while (end - from > LONG_SENTENCE) {
    const portion = text.slice(from, from + LONG_SENTENCE);
    const cut = Math.max(portion.lastIndexOf('; '), portion.lastIndexOf(', '), portion.lastIndexOf(' '));
    const to = cut > 0 ? from + cut + 1 : from + LONG_SENTENCE;
    portions.push({ start: from, end: to });
    from = to;
  }
  return [...portions, { start: from, end }];
}

function cellsOf(row: string): readonly Span[] {
  const cells: Span[] = [];
  let start = 0;
  for (const cell of row.split('\t')) {
    cells.push({ start, end: start + cell.length });
    start += cell.length + 1;
  }
  return cells;
}
