import type { Language } from '../../../ground/language/language.ts';
import type { Span } from '../../../ground/model/place.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { quotedPhrases } from '../prose/quoted-phrases.ts';
import { readingLanguage } from '../reading-language.ts';
import { type Attribution, attributionsIn } from './attributions.ts';
import { paragraphAt } from './folded-document.ts';
import { sentencesIn } from './sentence-at.ts';

/** Who says words, as far as the text around them tells. */
export interface Spoken {
  /** Who speaks in the sentences that the words are in, those next to their quotation marks first. */
  readonly here: readonly Attribution[];
  /** True when the first of `here` is right next to the quotation marks around the words. */
  readonly adjacent: boolean;
  /** The last who spoke before, in the same paragraph or the two before it. */
  readonly before: (Attribution & { readonly sameParagraph: boolean; readonly text: string }) | undefined;
  /** The words are between quotation marks. */
  readonly quoted: boolean;
  /** What is between the last who spoke and the words, for others who are named there. */
  readonly between: string;
  /** The paragraph up to the words. */
  readonly lead: string;
  /** The paragraph up to the quotation marks around the words, and what is after them; nothing without such marks. */
  readonly aroundMarks: { readonly before: string; readonly behind: string } | undefined;
  /** Its sentences before that of the words. */
  readonly sentencesBefore: string;
}

/** How many paragraphs before the words somebody who goes on speaking may be named. */
const REACH = 2;

/** How near to the quotation marks a verb of speech has to be to go with them, in UTF-16 units. */
const ADJACENT = 4;

/** @param first the first piece of the words, where something is left out between them */
export function spokenAround(document: Document, span: Span, first = span): Spoken {
  const language = readingLanguage(document);
  const { text } = document;
  const paragraph = paragraphAt(text, span.start);
  if (paragraph === undefined)
    return {
      here: [],
      adjacent: false,
      before: undefined,
      quoted: false,
      between: '',
      lead: '',
      aroundMarks: undefined,
      sentencesBefore: '',
    };
  const { start: from, words } = around(text, paragraph, span, language);
  const local = { start: span.start - from, end: span.end - from };
  const passage =
    passageAround(words, local, language) ??
    passageAround(words, { start: first.start - from, end: first.end - from }, language);
  const range = rangeOf(words, passage ?? local, language);
  const more = passage === undefined ? undefined : language.speech.quotingVerbs;
  const marked = passage === undefined ? quotedPhrases(words, language) : [];
  const isBetweenMarks = ({ start, end }: Span): boolean =>
    marked.some(({ span: one }) => one.start <= start && end <= one.end);
  const inRange = attributionsIn(words.slice(range.start, range.end), language, more)
    .map((one) => ({ ...one, start: one.start + range.start, end: one.end + range.start }))
    // What is between the quotation marks is said, and says nobody.
    .filter((one) => passage === undefined || one.end <= passage.start || one.start >= passage.end)
    .filter((one) => passage !== undefined || !isBetweenMarks(one));
  const near = passage ?? local;
  const distance = (one: Span): number =>
    one.end <= near.start ? near.start - one.end : Math.max(0, one.start - near.end);
  const isQuoting = (one: Attribution): boolean => more?.has(lastWord(words, one.end).toLowerCase()) === true;
  const here = inRange
    // `Voss saw the car. “…”`: what is not a verb of speech has to lead to the words.
    .filter((one) => !isQuoting(one) || (passage !== undefined && leadsTo(words, one, passage)))
    .toSorted((a, b) => distance(a) - distance(b));
  const next = here[0];
  const adjacent =
    passage !== undefined &&
    next !== undefined &&
    (distance(next) <= ADJACENT || leadsTo(words, next, passage));
  const earlier = lastBefore(document, paragraph.number, words.slice(0, range.start), language);
  return {
    here,
    adjacent,
    before: earlier,
    quoted: passage !== undefined,
    between: `${earlier?.text ?? ''} ${words.slice(range.start, local.start)}`,
    lead: words.slice(0, local.start),
    aroundMarks:
      passage === undefined
        ? undefined
        : { before: words.slice(0, passage.start), behind: words.slice(passage.end) },
    sentencesBefore: words.slice(0, range.start),
  };
}

/**
 * The paragraph on one line; of a long one, the sentences around the words. What is further away does not tell who says
 * them, and a paragraph may be of a thousand quotations.
 */
function around(
  { text }: Document['text'],
  { start, end }: Span,
  span: Span,
  language: Language,
): { readonly start: number; readonly words: string } {
  const words = text.slice(start, end).replaceAll('\n', ' ');
  if (words.length <= LONG) return { start, words };
  const sentences = sentencesIn(words, language);
  const near = sentences.filter(
    (one) => start + one.end > span.start - FAR && start + one.start < span.end + FAR,
  );
  const [first, last] = [near[0]?.start ?? 0, near.at(-1)?.end ?? words.length];
  return { start: start + first, words: words.slice(first, last) };
}

/** A paragraph of more is long; so far around words in it is read. Both in UTF-16 units. */
const LONG = 6_000;
const FAR = 2_000;

function lastWord(text: string, end: number): string {
  return text.slice(text.lastIndexOf(' ', end - 1) + 1, end);
}

/** `Parker said last year: “`, `Parker said it was “`. */
function leadsTo(text: string, { end }: Span, passage: Span): boolean {
  const between = text.slice(end, Math.max(end, passage.start));
  return end <= passage.start && between.length < 60 && !/[.;“”"]/.test(between);
}

/** The passage between quotation marks that holds the words, marks included. */
function passageAround(text: string, { start, end }: Span, language: Language): Span | undefined {
  const phrases = quotedPhrases(text, language)
    .map(({ span }) => ({ start: span.start - 1, end: span.end + 1 }))
    .filter((phrase) => phrase.start <= start && end <= phrase.end);
  return phrases.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
}

/** From the start of the sentence that a stretch begins in to the end of that in which it ends. */
function rangeOf(text: string, { start, end }: Span, language: Language): Span {
  const sentences = sentencesIn(text, language);
  const first = sentences.findLast((one) => one.start <= start);
  const last = sentences.find((one) => one.end >= end);
  let to = last?.end ?? text.length;
  // `“Is it safe?” asked Parker`: a mark within the quotation ends no sentence.
  const next = sentences.find((one) => one.start === to);
  if (next !== undefined && /^\s*["”’']?\s*\p{Ll}/u.test(text.slice(next.start, next.end))) to = next.end;
  if (next !== undefined && /[?!]["”’']\s*$/u.test(text.slice(0, to))) {
    const follows = attributionsIn(text.slice(next.start, next.end), language)[0];
    if (follows !== undefined && follows.start <= 1) to = next.end;
  }
  return { start: first?.start ?? 0, end: to };
}

function lastBefore({ text }: Document, number: number, lead: string, language: Language): Spoken['before'] {
  for (let back = 0; back <= REACH; back += 1) {
    const paragraph = text.paragraphs[number - 1 - back];
    if (paragraph === undefined) return undefined;
    const words =
      back === 0 ? lead : lastOf(text.text.slice(paragraph.start, paragraph.end)).replaceAll('\n', ' ');
    const last = attributionsIn(words, language)
      .filter(({ kind }) => kind !== 'pronoun')
      .toSorted((a, b) => a.end - b.end)
      .at(-1);
    if (last !== undefined) return { ...last, sameParagraph: back === 0, text: words };
  }
  return undefined;
}

/** The end of a paragraph that is long. */
function lastOf(text: string): string {
  return text.length <= LONG ? text : text.slice(text.indexOf(' ', text.length - LONG) + 1);
}
