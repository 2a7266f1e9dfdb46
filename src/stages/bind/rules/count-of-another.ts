import type { Language } from '../../../ground/language/language.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { countOfAnother } from '../../../ground/model/diagnostics/exchanges.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { isQuantity, type NumberReading } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { isShare } from '../numbers/share-whole.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { stemOf, tellingWordsOf } from '../numbers/words-of-number.ts';
import { numbersBehind } from '../prose/numbers-behind.ts';
import type { Prose } from '../prose/prose.ts';
import { splitSentences } from '../prose/split-sentences.ts';
import { readingLanguage } from '../reading-language.ts';
import { paragraphAt } from '../text/folded-document.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['COUNT_OF_ANOTHER'],
  holds:
    'What a sentence counts with a number (`52 buildings`) is not something that its document mentions only elsewhere, neither next to the number nor in the sentence before it.',
  blind: 'Anything that the document does not mention, or mentions next to the number; numbers in tables.',
  limits: { sentencesBefore: 1 },
  check: (prose) => {
    if (prose.isAside === true || prose.isLabel === true) return [];
    return readNumbers(prose.text, prose.language)
      .flatMap((number) => checkNumber(number, prose))
      .slice(0, 1);
  },
};

function checkNumber(number: NumberReading, prose: Prose): readonly Diagnostic[] {
  const { language, support, text, placeOf } = prose;
  if (!isQuantity(number) || isShare(number) || number.unit !== undefined || prose.isOwn(number.span))
    return [];
  const noun = nounOf(number, text, language);
  const cited = support.cited ?? [];
  const stated = numbersBehind(number, prose);
  if (noun === undefined || cited.length === 0 || stated.length === 0) return [];
  // A cell counts what its head says, and has rules of its own.
  if (stated.some(({ beside }) => beside === undefined)) return [];
  const stem = stemOf(noun.lower, language);
  const isNear = cited.some(({ document, evidence }) =>
    wordsNear(document, evidence.pieces[0].start, evidence.pieces.at(-1)?.end ?? 0).has(stem),
  );
  if (isNear || !cited.some(({ document }) => stemsOf(document).has(stem))) return [];
  // Who names what the source counts may say besides what it is.
  const said = new Set(tellingWordsOf(text, language).map((one) => one.stem));
  const counted = stated.map((one) => one.beside?.()?.own);
  const isOther = counted.every((one) => {
    // `5 are of stone` counts what was named before; `5 of the letters` names it.
    if (one?.noun === undefined) return noun.isOf && one !== undefined;
    return !said.has(one.noun) && !isAlike(one.noun, stem, language);
  });
  if (!isOther) return [];
  const span = { start: noun.start, end: noun.end };
  return [countOfAnother(placeOf(span), noun.text, stated[0]?.words ?? number.text)];
}

/** The noun in the plural right after a number, or after `of the` and what goes with it: `5 of the sherds`. */
function nounOf({ whole }: NumberReading, text: string, language: Language) {
  const tokens = splitTokens(text.slice(whole.end, whole.end + AHEAD), language);
  let at = 0;
  if (language.numbers.of.has(tokens[0]?.lower ?? '')) {
    at = 1;
    while (language.shares.determiners.has(tokens[at]?.lower ?? '')) at += 1;
    if (at === 1) return undefined;
  }
  const token = tokens[at];
  if (token?.kind !== 'word' || token.text !== token.lower || !language.nouns.isPlural(token.lower))
    return undefined;
  const next = tokens[at + 1];
  // `5 sales managers`: what is counted comes later.
  if (next?.kind === 'word' && language.nouns.isPlural(next.lower)) return undefined;
  return {
    isOf: at > 0,
    text: token.text,
    lower: token.lower,
    start: whole.end + token.start,
    end: whole.end + token.end,
  };
}

/** UTF-16 units after a number. */
const AHEAD = 60;

function isAlike(one: string, other: string, language: Language): boolean {
  const { alike, anybody } = language.shares;
  const groups = [...alike].filter(([word]) => stemOf(word, language) === one).map(([, group]) => group);
  const others = [...alike].filter(([word]) => stemOf(word, language) === other).map(([, group]) => group);
  const isAnybody = [...groups, ...others].includes(anybody);
  return groups.some((group) => others.includes(group)) || (isAnybody && groups.length * others.length > 0);
}

/** The words of the sentences of evidence, of the one before, of the title and of what heads the paragraph. */
function wordsNear(document: Document, start: number, end: number): ReadonlySet<string> {
  const { text, front } = document;
  const language = readingLanguage(document);
  const paragraph = paragraphAt(text, start);
  const from = paragraph?.start ?? start;
  const words = text.text.slice(from, Math.max(end, paragraph?.end ?? end));
  const sentences = splitSentences(words, language);
  const first = sentences.findIndex((one) => start < from + one.end);
  const last = sentences.findLastIndex((one) => from + one.start < end);
  const near = words.slice(
    sentences[Math.max(0, first - 1)]?.start ?? 0,
    sentences[Math.max(first, last)]?.end ?? words.length,
  );
  return new Set(
    [near, front.data.title].flatMap((one) => tellingWordsOf(one, language)).map(({ stem }) => stem),
  );
}

const stemsOf = onceFor((document: Document): ReadonlySet<string> => {
  const language = readingLanguage(document);
  return new Set(tellingWordsOf(document.text.text, language).map(({ stem }) => stem));
});

const SOURCE =
  'Rents fell, and 7 of the 52 buildings were empty. The letters were late.\n\nThe trustees met. Nine members of the crew left, and 38 calls were booked. Of the 18 seals, 5 are of stone.';
const cite = (sentence: string, quote: string): RuleCase => ({
  source: SOURCE,
  extraction: `claims:\n  one: { text: They said something., kind: reported, evidence: "${quote}" }`,
  narrative: `${sentence} [@one].`,
});
const bells = (sentence: string): RuleCase => ({
  source: 'The bell rang on 14 occasions.\n\nMany times nobody came.\n\nThe doors were shut.',
  extraction: `claims:\n  one: { text: It rang., kind: reported, evidence: The bell rang on 14 occasions }`,
  narrative: `${sentence} [@one].`,
});
const EMPTY = '7 of the 52 buildings were empty';
const LEFT = 'Nine members of the crew left, and 38 calls were booked';

const value = (sentence: string): RuleCase => ({
  source: SOURCE,
  extraction: `figures:\n  all: { label: Buildings, value: 52, evidence: "${EMPTY}" }`,
  narrative: `${sentence} [@all].`,
});

export const cases: RuleCases = {
  pass: [
    value('There were :value[all] buildings'),
    value('Rents of :value[all] houses fell'),
    bells('The bell rang 14 times'),
    cite('Of 52 buildings, 7 were empty', EMPTY),
    cite('Seven of its 52 houses were empty', EMPTY),
    cite('The rents of 52 buildings fell', EMPTY),
    cite('Nine sailors left, and 38 visits were booked', LEFT),
    cite('5 of the seals are of stone', '5 are of stone'),
  ],
  fail: [
    { ...value('There were :value[all] trustees'), at: 'trustees' },
    { ...value('In all, and no more, :value[all] letters were late'), at: 'letters' },
    { ...cite('7 of the 52 trustees were away', EMPTY), at: 'trustees', hint: 'what the source counts' },
    { ...cite('There were 52 letters', EMPTY), at: 'letters' },
    { ...cite('Nine letters left', LEFT), at: 'letters' },
    { ...cite('5 of the letters are of stone', '5 are of stone'), at: 'letters' },
    { ...bells('The bell rang at 14 doors'), at: 'doors' },
  ],
};
