import type { CanonicalText } from '../../ground/model/canonical-text.ts';
import { onceFor } from '../../ground/model/once-for.ts';
import type { Document } from '../../ground/model/sources.ts';

/** Words of a document that continue what is typed. */
export interface Continuation {
  /** From the beginning of what was typed to the end of the clause or sentence, as the document has it. */
  readonly words: string;
  readonly paragraph: number;
}

const MOST = 20;
const LONGEST = 400;
/** Of less than this nobody can tell what is meant. */
const LEAST = 2;

/**
 * How the words of a document go on from what is typed, once for each place: to the end of the clause, and to that
 * of the sentence. The kind of quotation marks, case and white space do not matter. Where nothing is typed, its
 * paragraphs' first sentences.
 */
export function continueWords({ text }: Document, typed: string): readonly Continuation[] {
  const wanted = folded(typed).trimStart();
  const found = new Map<string, Continuation>();
  const add = (start: number, end: number, paragraph: number): void => {
    const words = text.text.slice(start, end).replace(/\s+/g, ' ').trim();
    if (words !== '' && !found.has(words)) found.set(words, { words, paragraph });
  };
  const whole = foldedText(text);
  for (const paragraph of text.paragraphs) {
    if (found.size >= MOST) break;
    if (wanted.trim().length < LEAST) {
      if (paragraph.kind === 'paragraph')
        add(paragraph.start, sentenceEnd(text.text, paragraph.start, paragraph.end), paragraph.number);
      continue;
    }
    let at = whole.indexOf(wanted, paragraph.start);
    while (at >= 0 && at < paragraph.end && found.size < MOST) {
      if (!/[\p{L}\p{N}]/u.test(text.text[at - 1] ?? '')) {
        const from = at + wanted.length;
        add(at, clauseEnd(text.text, from, paragraph.end), paragraph.number);
        add(at, sentenceEnd(text.text, from, paragraph.end), paragraph.number);
      }
      at = whole.indexOf(wanted, at + 1);
    }
  }
  return [...found.values()];
}

/** Each character becomes one, so that offsets stay. */
function folded(text: string): string {
  return text
    .replace(/[A-ZÀ-ÞΑ-ΩА-Я]/g, (letter) => letter.toLowerCase())
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\s\u00a0]/g, ' ');
}

/** Not again with every letter that is typed. */
const foldedText = onceFor(({ text }: CanonicalText) => folded(text));

function sentenceEnd(text: string, from: number, limit: number): number {
  const rest = text.slice(from, Math.min(limit, from + LONGEST));
  const end = /[.!?][”"’')\]]*(?=\s|$)/.exec(rest);
  // A quotation leaves the full stop to the sentence that it is in.
  return end === null ? cut(text, from, limit) : from + end.index;
}

function clauseEnd(text: string, from: number, limit: number): number {
  const rest = text.slice(from, Math.min(limit, from + LONGEST));
  const end = /[,;:.!?—–](?=[\s”"’']|$)|[”"]/.exec(rest);
  return end === null ? cut(text, from, limit) : from + end.index;
}

function cut(text: string, from: number, limit: number): number {
  if (limit - from <= LONGEST) return limit;
  const space = text.lastIndexOf(' ', from + LONGEST);
  return space > from ? space : from + LONGEST;
}
