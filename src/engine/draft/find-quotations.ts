import type { Quotation } from '../../ground/model/generated/extraction.ts';
import type { Span } from '../../ground/model/place.ts';
import { quotedPhrases } from '../../stages/bind/prose/quoted-phrases.ts';
import { sameName } from '../../stages/bind/text/same-name.ts';
import { spokenAround } from '../../stages/bind/text/speaker-of.ts';
import { labelAt } from '../../stages/bind/text/turns.ts';
import { quoteOf } from './choose-quotes.ts';
import type { Passage, Reading } from './passages.ts';
import type { Candidate } from './proposal.ts';

/** Somebody who may speak: the id of an entity, with its names. */
export interface Speaker {
  readonly id: string;
  readonly names: readonly string[];
  /** A person; where both are named beside words, it is not the house that speaks. */
  readonly isPerson?: boolean;
}

/** Every phrase between quotation marks that somebody may have said, with who is likely to have. */
export function findQuotations(
  passage: Passage,
  speakers: readonly Speaker[],
  reading: Reading,
): readonly Candidate[] {
  const { paragraph, text } = passage;
  if (paragraph.kind === 'heading' || paragraph.kind === 'row' || paragraph.kind === 'code') return [];
  const phrases = quotedPhrases(text, reading.language).filter(({ open }) => open !== true);
  const outer = phrases.filter(
    ({ span }) => !phrases.some((other) => other.span.start < span.start && span.end < other.span.end),
  );
  return outer.flatMap(({ span, words }) => {
    const isMarked = words.trim().split(/\s+/).length < LEAST || isTitle(words);
    if (isMarked) return [];
    const place = trim(text, span);
    return [
      quotationOf(
        { start: paragraph.start + place.start, end: paragraph.start + place.end },
        passage,
        speakers,
        reading,
      ),
    ];
  });
}

/** Fewer words are a name, or a word that is set off. */
const LEAST = 3;

/** `Five Stay Open`: every word of it has a capital. */
function isTitle(words: string): boolean {
  const all = words.match(/\p{L}{4,}/gu) ?? [];
  return all.length > 1 && all.every((word) => /^\p{Lu}/u.test(word));
}

/** Without the comma before the closing mark; a part of a sentence also without the full stop. */
function trim(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const isSentence = /^\p{Lu}/u.test(words);
  const behind = words.replace(isSentence ? /[\s,–—]+$/u : /[\s,.–—]+$/u, '').length;
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: start + behind };
}

/** Words as a quotation, with who is likely to have said them. */
export function quotationOf(
  span: Span,
  passage: Passage,
  speakers: readonly Speaker[],
  reading: Reading,
): Candidate {
  const quote = quoteOf(span, reading);
  const words = reading.document.text.text.slice(span.start, span.end).replaceAll(/\s+/g, ' ');
  const paragraph = passage.paragraph.number;
  const base = { section: 'quotations', span, paragraph, words, name: words } as const;
  if (quote === undefined) return { ...base, ways: () => [] };
  const { quote: _, ...beside } = quote;
  // What ends within the marks may be cut from a text that goes on; the words of the source decide.
  const plain: Quotation = { words, ...beside };
  const who = speakersNear(span, speakers, passage, reading);
  return {
    ...base,
    ways: () => [...who.map((speaker): Quotation => ({ words, speaker, ...beside })), plain],
  };
}

/** The ids of those who may have said it, the likeliest first: who is said to speak, who is named beside it, who spoke last. */
function speakersNear(
  span: Span,
  speakers: readonly Speaker[],
  passage: Passage,
  { document, language, words }: Reading,
): readonly string[] {
  const people = { named: speakers.map(({ names }) => names), interviewers: [] };
  const label = labelAt(document, span.start, people);
  const { here, adjacent, before } = spokenAround(document, span);
  const near = here.flatMap(({ who, also, kind }) => (kind === 'name' ? [who, ...(also ?? [])] : []));
  const isPronoun = here[0]?.kind === 'pronoun';
  const beside = near.length > 0 || isPronoun ? [] : namedBeside(span, speakers, passage);
  const around = textAround(span, passage);
  // `People said “…”`: whoever spoke before does not.
  const isNameless = here.length === 0 && words?.namelessSpeech.test(around.split('\n')[0] ?? '') === true;
  const last = before?.kind === 'name' && !isNameless ? [before.who, ...(before.also ?? [])] : [];
  const names = [
    ...(adjacent ? near.slice(0, 2) : near),
    ...beside,
    ...(label?.kind === 'name' && near.length === 0 ? [label.name] : []),
    ...last,
    ...(isPronoun && last.length === 0 ? lastNamed(span, speakers, passage) : []),
  ];
  const ids = names.flatMap((name) =>
    speakers.filter((one) => one.names.some((known) => sameName(name, known, language))).map(({ id }) => id),
  );
  const likely = ids.flatMap((id) => {
    const found = speakers.find((one) => one.id === id);
    if (found === undefined || found.isPerson === true) return [id];
    if (isPress(found, words) && !speaksItself(found, around, words)) return [];
    const who = whoIsThere(found, speakers, around, words);
    return who === undefined ? [id] : who;
  });
  return [...new Set(likely)].slice(0, 3);
}

/** How far from words is who says them, in UTF-16 units. */
const BESIDE = 160;

/** What is before words in their sentence, and what is after them. */
function textAround({ start, end }: Span, { paragraph, text }: Passage): string {
  const [from, to] = [start - paragraph.start, end - paragraph.start];
  const before = text.slice(Math.max(0, from - BESIDE), from).split(/[.!?]["”’]?\s+(?=["“‘\p{Lu}])/u);
  const behind = text.slice(to, to + BESIDE).split(/(?<=\p{L}{2})[.!?]["”’]?\s+(?=["“‘\p{Lu}])/u);
  return `${before.at(-1) ?? ''}\n${behind[0] ?? ''}`;
}

/**
 * Whom a house is only named for: `said Harbour Street Library manager Joan Pike`, and nobody of `a reader at Harbour
 * Street Library said`. Nothing where the house itself may speak.
 */
function whoIsThere(
  { names }: Speaker,
  speakers: readonly Speaker[],
  around: string,
  words: Reading['words'],
): readonly string[] | undefined {
  const [name] = names.filter((one) => around.includes(one)).toSorted((a, b) => b.length - a.length);
  if (name === undefined) return undefined;
  const at = around.indexOf(name);
  const [before, behind] = [around.slice(0, at), around.slice(at + name.length)];
  const office = /^(?:['’]s?)?((?: \p{Ll}[\p{L}-]*){1,5}),? (?=\p{Lu})/u.exec(behind);
  const isOffice = office?.[1]?.split(' ').some((word) => words?.offices.has(word) === true) === true;
  const next = office === null || !isOffice ? '' : behind.slice(office[0].length);
  const people = speakers.filter(
    ({ isPerson, names: all }) => isPerson === true && all.some((one) => next.startsWith(one)),
  );
  if (people.length > 0) return people.map(({ id }) => id);
  const lead = /(\p{L}+)(?: the)?\s+$/iu.exec(before)?.[1]?.toLowerCase() ?? '';
  return words?.placePrepositions.has(lead) === true ? [] : undefined;
}

function isPress({ names }: Speaker, words: Reading['words']): boolean {
  return names.some((name) => words?.press.has(name.split(' ').at(-1)?.toLowerCase() ?? '') === true);
}

/** `The Gazette reported that “…”`, `she told the Echo`: a paper that prints what somebody says does not say it. */
function speaksItself({ names }: Speaker, around: string, words: Reading['words']): boolean {
  return names
    .flatMap((name) => [name, name.split(' ').at(-1) ?? name])
    .some((name) => {
      const at = around.indexOf(name);
      return at >= 0 && words?.pressSpeaks.test(around.slice(at + name.length)) === true;
    });
}

/** Who the paragraph spoke of last, before a `she said`: the one somebody in the nearest sentence that names one. */
function lastNamed(
  span: Span,
  speakers: readonly Speaker[],
  { paragraph, text, sentences }: Passage,
): readonly string[] {
  for (const { start, end } of sentences.toReversed()) {
    if (start >= span.start - 1) continue;
    const words = text.slice(start - paragraph.start, Math.min(end, span.start) - paragraph.start);
    const named = speakers.flatMap(({ names }) => {
      const found = names.filter((name) => name.includes(' ') && words.includes(name));
      return found.length > 0
        ? [{ name: found[0] ?? '', at: Math.min(...found.map((one) => words.indexOf(one))) }]
        : [];
    });
    if (named.length > 0) return named.toSorted((a, b) => a.at - b.at).map(({ name }) => name);
  }
  return [];
}

/** The names in the sentence before the quotation mark, the nearest first: `The director, Parker, disputes this: “`. */
function namedBeside(
  span: Span,
  speakers: readonly Speaker[],
  { paragraph, text, sentences }: Passage,
): readonly string[] {
  const sentence = sentences.findLast(({ start }) => start < span.start - 1);
  if (sentence === undefined) return [];
  const lead = text.slice(sentence.start - paragraph.start, span.start - paragraph.start);
  return speakers
    .flatMap(({ names }) => names)
    .flatMap((name) => (lead.includes(name) ? [{ name, at: lead.lastIndexOf(name) }] : []))
    .sort((a, b) => b.at - a.at)
    .map(({ name }) => name);
}
