import type { Evidence } from '../../ground/model/generated/extraction.ts';
import { onceFor } from '../../ground/model/once-for.ts';
import type { Span } from '../../ground/model/place.ts';
import type { Document } from '../../ground/model/sources.ts';
import { findQuote } from '../../stages/bind/text/find-quote.ts';
import { wordsAt } from '../../stages/bind/text/folded-document.ts';
import { type Passage, type Reading, type Sentence, sentenceAt } from './passages.ts';

/** A sentence of so many words is evidence as a whole; of a longer one, a part is. */
const WHOLE = 22;
/** Evidence may be so long, in UTF-16 units. */
const LONGEST = 1_200;
/** How much of the text beside a quotation singles it out, in UTF-16 units. */
const BESIDE = [40, 120, 300];
/** Words that a text has so often are a pattern; those that it has more often still are not looked for one by one. */
const FEW = 20;
const MANY = 400;

/**
 * The ways to quote the words around a stretch of text, the best first: a part of a long sentence, the sentence, the
 * sentence with those beside it. Each occurs once in the document, or has a prefix that singles it out.
 */
export function* quotesAround(span: Span, passage: Passage, reading: Reading): Generator<Evidence, void> {
  const sentence = sentenceAt(passage, span.start);
  if (sentence === undefined) return;
  if (passage.paragraph.kind === 'row') {
    yield* quotesOf([passage.paragraph, sentence], reading);
    return;
  }
  const last = sentenceAt(passage, span.end - 1) ?? sentence;
  const whole = { start: sentence.start, end: last.end };
  const isShort = sentence.words.length <= WHOLE && last === sentence;
  const part = isShort ? undefined : partAround(span, sentence);
  const index = passage.sentences.indexOf(sentence);
  const before = passage.sentences[index - 1];
  const wider = before === undefined ? [] : [{ start: before.start, end: whole.end }];
  yield* quotesOf([...(part === undefined ? [] : [part]), whole, ...wider, span], reading);
}

function* quotesOf(spans: readonly Span[], reading: Reading): Generator<Evidence, void> {
  for (const span of spans) {
    const quote = quoteOf(span, reading);
    if (quote !== undefined) yield quote;
  }
}

/** A stretch of the text as evidence, with a prefix where it occurs more than once. */
export function quoteOf(span: Span, { document, language }: Reading): Evidence | undefined {
  const { text } = document;
  const trimmed = trim(text.text, span);
  const quote = wordsAt(text, trimmed);
  if (quote === '' || quote.length > LONGEST) return undefined;
  const patterns = patternsOf(document);
  if (patterns.has(quote)) return undefined;
  const found = findQuote(text, { quote }, language);
  if (found.kind === 'found') return { quote };
  if (found.kind !== 'ambiguous') return undefined;
  // What no neighbour of the widest kind singles out is singled out by no nearer one.
  const isPattern = found.at.length > FEW;
  if (found.at.length > MANY) {
    patterns.add(quote);
    return undefined;
  }
  const widths = isPattern ? BESIDE.toReversed() : BESIDE;
  for (const length of widths) {
    const from = Math.max(0, trimmed.start - length);
    const prefix = wordsAt(text, { start: nextWord(text.text, from, trimmed.start), end: trimmed.start });
    const to = Math.min(text.text.length, trimmed.end + length);
    const suffix = wordsAt(text, { start: trimmed.end, end: lastWord(text.text, trimmed.end, to) });
    for (const beside of isPattern ? [{ prefix, suffix }] : [{ prefix }, { suffix }, { prefix, suffix }]) {
      if (Object.values(beside).includes('')) continue;
      const match = findQuote(text, { quote, ...beside }, language);
      if (match.kind === 'found' && match.pieces[0].start === trimmed.start) return { quote, ...beside };
    }
    if (isPattern) return undefined;
  }
  return undefined;
}

/** Words that a document has too often to be told apart. */
const patternsOf = onceFor((_: Document) => new Set<string>());

/** Without white space, the mark at the end, and a quotation mark without its other one. */
function trim(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /[\s,;:]/.test(text[from] ?? '')) from += 1;
  while (to > from && /[\s,;:.]/.test(text[to - 1] ?? '') && !/\p{Lu}\.$/u.test(text.slice(to - 2, to)))
    to -= 1;
  return { start: from, end: to };
}

function nextWord(text: string, from: number, to: number): number {
  const space = from === 0 ? -1 : text.slice(from, to).search(/\s/);
  return space < 0 ? from : from + space + 1;
}

function lastWord(text: string, from: number, to: number): number {
  const space = text.slice(from, to).search(/\s\S*$/);
  return space < 0 || to >= text.length ? to : from + space;
}

/**
 * The clause around a stretch of a long sentence, from comma to comma, with as many of those before it as it takes to
 * have a verb and a subject.
 */
function partAround(span: Span, { words, start, end }: Sentence): Span | undefined {
  const marks = words.filter(
    ({ text, start: at, end: behind }) => /^[,;:–—]$/.test(text) && (behind <= span.start || at >= span.end),
  );
  const behind = marks.find((mark) => mark.start >= span.end && !isInBrackets(words, mark.start));
  const to = behind?.start ?? end;
  const openings = marks
    .filter((mark) => mark.end <= span.start && !isInBrackets(words, mark.start))
    .toReversed();
  for (const { end: from } of openings) {
    const inside = words.filter((word) => word.start >= from && word.end <= to);
    const verb = inside.findIndex(({ tag }) => tag === 'VERB' || tag === 'AUX');
    const hasSubject = verb > 0 && inside.slice(0, verb).some(({ tag }) => tag === 'NOUN' || tag === 'PROPN');
    if (hasSubject && inside.length >= 6) return { start: from, end: to };
  }
  return to < end ? { start, end: to } : undefined;
}

function isInBrackets(words: Sentence['words'], at: number): boolean {
  const open = words.findLast(({ text, start }) => text === '(' && start < at);
  return (
    open !== undefined && !words.some(({ text, start }) => text === ')' && start > open.start && start < at)
  );
}
