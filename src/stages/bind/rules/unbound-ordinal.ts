import type { Language } from '../../../ground/language/language.ts';
import { unboundNumber } from '../../../ground/model/diagnostics/figures.ts';
import { withFixes } from '../../../ground/model/fix.ts';
import type { NumberReading } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { ownFix } from '../prose/own-fix.ts';
import type { Prose } from '../prose/prose.ts';
import { numberHint } from '../prose/prose-hints.ts';
import type { Rule, RuleCases } from './rule.ts';

/** Up to here ordinals order what the text itself says: `first`, `second`, `in the third place`. */
const ORDERING = 3;

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['UNBOUND_NUMBER'],
  holds: 'Ordinals from the fourth up are in what the text cites, or number the text’s own points.',
  blind:
    'Ordinals up to the third, which may just as well order the author’s own text, unless the source ranks the same noun.',
  check: (prose) =>
    readNumbers(prose.text, prose.language)
      .filter(({ kind, span }) => kind === 'ordinal' && !prose.isOwn(span) && !prose.isAddress(span))
      .filter((number) => !isBacked(number, prose))
      .map(({ span, text }) =>
        withFixes(unboundNumber(prose.placeOf(span), text, numberHint(prose)), ownFix(prose, span)),
      ),
};

const SOURCE = 'It was the 21st attack and the fifth in London.';
const extraction = `claims:
  attack: { text: There was an attack., kind: reported, evidence: [{ quote: the 21st attack and the fifth in London }] }`;

const EVERY = 'Every second alarm failed.';
const alarms = `claims:
  alarms: { text: Alarms failed., kind: reported, evidence: [{ quote: Every second alarm failed }] }`;

const FALL = 'It was the third fall in a row, to the lowest on record.';
const fall = `claims:
  fall: { text: It fell again., kind: reported, evidence: "${FALL}" }`;

export const cases: RuleCases = {
  pass: [
    { source: SOURCE, extraction, narrative: 'It was the fifth in London [@attack].' },
    { source: SOURCE, extraction, narrative: 'The twenty-first attack came then [@attack].' },
    {
      source: SOURCE,
      extraction,
      narrative: 'In the first place, and in the second, it was a shock [@attack].',
    },
    { source: SOURCE, extraction, narrative: 'Fourth, nobody was told.' },
    { source: SOURCE, extraction, narrative: 'The third reason is money, and the fourth is time.' },
    { source: 'The Fifth Republic began.', narrative: 'The Fifth Republic began.' },
    { source: EVERY, extraction: alarms, narrative: 'Every second alarm failed [@alarms].' },
    { source: FALL, extraction: fall, narrative: 'It is the third fall in a row [@fall].' },
    { source: FALL, extraction: fall, narrative: 'First, coverage is the lowest on record [@fall].' },
    { source: FALL, extraction: fall, narrative: 'The second point is the fall [@fall].' },
    { source: FALL, extraction: fall, narrative: 'In the first half of the report it is told [@fall].' },
    { source: EVERY, extraction: alarms, narrative: 'In a fire every second counts.' },
  ],
  fail: [
    { source: FALL, extraction: fall, narrative: 'It is the second fall in a row [@fall].', at: 'second' },
    { source: FALL, extraction: fall, narrative: 'It is the first fall in years [@fall].', at: 'first' },
    { source: FALL, extraction: fall, narrative: 'It is the second lowest on record [@fall].', at: 'second' },
    { source: FALL, extraction: fall, narrative: 'It is the second-lowest on record [@fall].', at: 'second' },
    {
      source: EVERY,
      extraction: alarms,
      narrative: 'Every third alarm failed [@alarms].',
      at: 'Every third',
    },
    { source: SOURCE, extraction, narrative: 'It was the sixth in London [@attack].', at: 'sixth' },
    { source: SOURCE, extraction, narrative: 'It was the 22nd attack [@attack].', at: '22nd' },
    { source: SOURCE, extraction, narrative: 'Theirs is the fourth-largest city.', at: 'fourth' },
  ],
};

function isBacked(number: NumberReading, prose: Prose): boolean {
  const [rank] = number.values;
  if (typeof rank !== 'number') return true;
  const { numbers } = prose.support;
  if (tellsShare(number, prose)) {
    return numbers.some(({ kind, values }) =>
      kind === 'ordinal' ? values.includes(rank) : kind === 'fraction' && values.includes(1 / rank),
    );
  }
  if (rank <= ORDERING) return !isOtherRank(number, rank, prose);
  if (numbers.some(({ kind, values }) => kind === 'ordinal' && values.includes(rank))) return true;
  return opensClause(number, prose) || followsItsLast(number, rank, prose) || isName(number, prose);
}

/** `The second fall`, where the source has a third one; `the second lowest`, where it says the lowest. */
function isOtherRank({ span }: NumberReading, rank: number, { text, language, support }: Prose): boolean {
  const noun = wordBehind(text, span.end);
  // `The First Report` is a name.
  if (noun === undefined || /^[\s-]+\p{Lu}/u.test(text.slice(span.end))) return false;
  // `The first quay …; the second, half as long`
  const isThere = support.numbers.some(({ kind, values }) => kind === 'ordinal' && values.includes(rank));
  if (isThere) return false;
  const ranks = support.words.flatMap((words) =>
    readNumbers(words, language).flatMap(({ kind, span: other, values }) =>
      kind === 'ordinal' && isSameNoun(wordBehind(words, other.end), noun, language) ? values : [],
    ),
  );
  if (ranks.length > 0) return true;
  const isHighest =
    rank > 1 && language.directions.words.has(noun) && language.dates.counted.times.test(noun);
  return (
    isHighest &&
    support.words.some((words) => splitTokens(words, language).some(({ lower }) => lower === noun))
  );
}

/** The word right after an ordinal: `fall`, and `lowest` after a hyphen. */
function wordBehind(text: string, end: number): string | undefined {
  return /^[\s-]+(\p{L}+)/u.exec(text.slice(end, end + 40))?.[1]?.toLowerCase();
}

function isSameNoun(one: string | undefined, other: string, { nouns }: Language): boolean {
  return one !== undefined && nouns.singular(one) === nouns.singular(other);
}

/** `Every third lorry`: one in three. `Every second counts` is of time. */
function tellsShare({ span }: NumberReading, { text, language }: Prose): boolean {
  const before = /(\p{L}+)\s+$/u.exec(text.slice(0, span.start))?.[1]?.toLowerCase() ?? '';
  const behind = /^\s+(\p{Ll}+)/u.exec(text.slice(span.end))?.[1];
  return language.multiples.every.has(before) && behind !== undefined && !language.nouns.isPlural(behind);
}

/** `Fourth, …` */
function opensClause({ span }: NumberReading, { text }: Prose): boolean {
  return (
    /(?:^|[.;:!?]\s*|[,(]\s)(?:\p{L}{1,4}\s)?$/u.test(text.slice(0, span.start)) &&
    text.charAt(span.end) === ','
  );
}

/** `The third …, the fourth …`: counted on within the text. */
function followsItsLast({ span }: NumberReading, rank: number, { text, language }: Prose): boolean {
  return readNumbers(text, language).some(
    (other) => other.kind === 'ordinal' && other.span.end <= span.start && other.values.includes(rank - 1),
  );
}

/** `Fifth Republic`, when a document has it. */
function isName({ span, text: words }: NumberReading, { text, isNamed }: Prose): boolean {
  const next = /^\s\p{Lu}[\p{L}’'-]*/u.exec(text.slice(span.end))?.[0];
  return next !== undefined && /^[\p{Lu}\p{N}]/u.test(words) && isNamed(`${words}${next}`);
}
