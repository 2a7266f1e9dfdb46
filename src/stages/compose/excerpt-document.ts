import type { CanonicalText } from '../../ground/model/canonical-text.ts';
import {
  type DocumentExcerpt,
  EXCERPT_FIELDS,
  type ExcerptFront,
  type KeptText,
} from '../../ground/model/document-excerpt.ts';
import type { Span } from '../../ground/model/place.ts';
import type { Document } from '../../ground/model/sources.ts';
import { textDigest } from '../../ground/model/text-digest.ts';
import { contextOf } from './quote-context.ts';

/** What an excerpt is to hold of a document; spans are of its canonical text. */
export interface Excerpted {
  /** The words that the pack's items rest on. */
  readonly words: readonly Span[];
  /** Where names that the extractions give are: a pack tells in which paragraphs somebody is named. */
  readonly names: readonly Span[];
  /** The SHA-256 of the document's file. */
  readonly sha256: string;
}

/**
 * What of a document goes with a pack, as its `redistribution` allows: the paragraphs that hold evidence; or,
 * with `none`, only the quoted words and the few on either side that every annotation has.
 */
export function excerptDocument(document: Document, { words, names, sha256 }: Excerpted): DocumentExcerpt {
  const { text } = document;
  const inParagraphs = document.front.data.redistribution !== 'none';
  const spans = [
    ...words.map((piece) => contextOf(text.text, piece)),
    ...(inParagraphs ? paragraphsOf(text, words) : []),
    ...names,
  ];
  const kept = joined(spans).map((span) => keptText(text, span));
  return {
    id: document.id,
    file: text.file,
    sha256,
    textSha256: textDigest(text),
    front: frontOf(document),
    length: text.text.length,
    paragraphs: text.paragraphs.map(({ number: _, ...paragraph }) => paragraph),
    kept,
    pairs: pairsOutside(text.text, kept),
  };
}

/** A row comes with the head of its table: the page prints both. */
function paragraphsOf({ paragraphs }: CanonicalText, words: readonly Span[]): readonly Span[] {
  const kept = paragraphs.filter(({ start, end }) =>
    words.some((piece) => piece.start < end && start < piece.end),
  );
  const heads = kept.flatMap(({ head }) => paragraphs[(head ?? 0) - 1] ?? []);
  return [...kept, ...heads];
}

/** Stretches in order, those that overlap or touch as one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = found.at(-1);
    if (last === undefined || span.start > last.end) found.push(span);
    else found[found.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return found;
}

function keptText({ text, positionAt }: CanonicalText, { start, end }: Span): KeptText {
  const lines = [{ start, ...positionAt(start) }];
  for (let at = start + 1; at < end; at++) {
    // A line of the file begins after white space; within a word there is none to look for.
    if (!/\s/.test(text.charAt(at - 1))) continue;
    const position = positionAt(at);
    if (position.line !== lines.at(-1)?.line) lines.push({ start: at, ...position });
  }
  return { start, text: text.slice(start, end), lines };
}

function pairsOutside(text: string, kept: readonly KeptText[]): readonly number[] {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)].map((match) => match.index);
  return pairs.filter(
    (at) => !kept.some(({ start, text: { length } }) => start <= at && at < start + length),
  );
}

function frontOf({ front: { data } }: Document): ExcerptFront {
  return Object.fromEntries(
    EXCERPT_FIELDS.flatMap((field) => (data[field] === undefined ? [] : [[field, data[field]]])),
  ) as ExcerptFront;
}
