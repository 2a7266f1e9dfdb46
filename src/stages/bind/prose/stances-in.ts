import type { Language } from '../../../ground/language/language.ts';
import type { StanceKind } from '../../../ground/language/stance-words.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Span } from '../../../ground/model/place.ts';
import { rememberTexts } from '../../../ground/model/remember-texts.ts';
import { foldText } from '../text/fold.ts';
import { thingsIn } from './clause-senses.ts';

/** Words by which a text does not vouch for what it tells. */
export interface StanceReading {
  readonly kind: StanceKind;
  /** Of the words, in the folded text. */
  readonly span: Span;
  readonly text: string;
  /** Of what they reach over, in the folded text. */
  readonly content: Span;
  /** What that speaks of; empty where it is told before: `rejected that`. */
  readonly things: ReadonlySet<string>;
}

/** Longer texts are not taken apart. */
const LONGEST = 2000;
/** Sentences of one pack rest on the same evidence. */
const REMEMBERED = 500;

/** All of a text, in order. */
export function stancesIn(text: string, language: Language): readonly StanceReading[] {
  return text.length > LONGEST ? [] : readingsIn(language)(text);
}

const readingsIn = onceFor((language: Language) => rememberTexts(REMEMBERED, (text) => read(text, language)));

function read(text: string, language: Language): readonly StanceReading[] {
  const { stances, sense } = language;
  const folded = foldText(text);
  // `Nobody doubts that`, `cannot deny`; what nobody knows is open all the same.
  const affirmed = [...folded.matchAll(sense.affirming)].map(({ index, 0: phrase }) => ({
    start: index,
    end: index + phrase.length,
  }));
  const found: StanceReading[] = [];
  for (const { kind, words, isBehind } of stances.stances) {
    for (const { index, 0: phrase } of folded.matchAll(words)) {
      const span = { start: index, end: index + phrase.length };
      // `Could not rule out` is no `rule out`.
      const taken = [...found.map((one) => one.span), ...(kind === 'open' ? [] : affirmed)];
      if (taken.some(({ start, end }) => start < span.end && span.start < end)) continue;
      const content = isBehind === true ? before(folded, span, language) : behind(folded, span, language);
      const { things } = thingsIn(folded.slice(content.start, content.end), language);
      found.push({ kind, span, text: phrase, content, things });
    }
  }
  return found.toSorted((one, other) => one.span.start - other.span.start);
}

function behind(text: string, { end }: Span, { stances }: Language): Span {
  const found = stances.contentEnd.exec(text.slice(end));
  return { start: end, end: found === null ? text.length : end + found.index };
}

function before(text: string, { start }: Span, { stances }: Language): Span {
  const lead = text.slice(0, start);
  const marks = [...lead.matchAll(/[,;.:!?](?=\s)/gu)].map(({ index }) => index + 1);
  const cut = stances.contentEnd.exec(lead);
  const from = Math.max(0, ...marks, cut === null ? 0 : cut.index + cut[0].length);
  return { start: from, end: start };
}
