import type { Language } from '../../../ground/language/language.ts';
import { rankChanged } from '../../../ground/model/diagnostics/sense.ts';
import { withFixes } from '../../../ground/model/fix.ts';
import type { Span } from '../../../ground/model/place.ts';
import type { Prose } from '../prose/prose.ts';
import { ranksOtherwise } from '../prose/ranks-in-tables.ts';
import { type RankReading, readComparisons, readRanks } from '../prose/read-ranks.ts';
import { sourceWordsFix } from '../prose/source-words-fix.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['RANK_CHANGED'],
  holds:
    'The author’s text ranks things as the source does: the third highest is not the highest, one of the largest is not the largest, and the largest since 2019 is not the largest ever. Nor does it give a row of a table a rank that its number in that column contradicts.',
  blind:
    'What is ranked; a rank by something that is not a column; a superlative of the author’s own where the source has none, unless it is about all time.',
  check: (prose) => {
    const { text, language } = prose;
    const ranks = readRanks(text, language).map((said) => ({ said, isComparison: false }));
    const comparisons = readComparisons(text, language).map((said) => ({ said, isComparison: true }));
    return [...ranks, ...comparisons].flatMap(({ said, isComparison }) => {
      if (prose.isOwn(said.span) || isQuoted(said.span, prose)) return [];
      // Other ordinals that the source ranks are looked at by their own rule.
      const place = prose.placeOf(said.span);
      const stated = said.rank > 1 ? undefined : whatDiffers(said, prose);
      if (stated !== undefined) {
        // What it is besides, such as one of several, is in words around it.
        const fix = stated.isPlain ? sourceWordsFix(prose, said.span, stated.text) : undefined;
        return [withFixes(rankChanged(place, said.text, stated.words), fix)];
      }
      // Where a row of a table ranks is no wording that could be written in its place.
      const other = ranksOtherwise(said, prose, isComparison);
      return other === undefined ? [] : [rankChanged(place, said.text, other)];
    });
  },
};

/** What somebody else says is looked at where quotations are. */
function isQuoted({ start, end }: Span, { quoted }: Prose): boolean {
  return quoted.some(({ span }) => span.start <= start && end <= span.end);
}

/** What the source says instead: the superlative, and the words around it where it is the same one. */
interface Stated {
  readonly text: string;
  readonly words: string;
  /** The first, alone and without limits. */
  readonly isPlain: boolean;
}

/** What the source says instead; nothing where they agree, or where the source does not rank. */
function whatDiffers(said: RankReading, { support, language }: Prose): Stated | undefined {
  const statements = support.statements ?? [];
  if (statements.length === 0) return undefined;
  const ranksIn = (text: string): readonly (RankReading & Stated)[] =>
    readRanks(text, language).map((one) => ({
      ...one,
      words: one.text === said.text ? wordsAround(text, one.span) : one.text,
      isPlain: one.text !== said.text && one.rank === 1 && !one.isMember && one.reach === undefined,
    }));
  const quoted = statements.flatMap(({ words }) => ranksIn(words));
  const around = (): ReturnType<typeof ranksIn> => statements.flatMap((one) => ranksIn(one.sentence()));
  const stated = quoted.length > 0 ? quoted : around();
  const alike = stated.filter((one) => isAlike(said, one, language));
  if (alike.length === 0) {
    const isAnotherWay = stated.some((one) => one.family !== said.family && one.reach === 'ever');
    return said.reach === 'ever' && !isAnotherWay ? { text: '', words: '', isPlain: false } : undefined;
  }
  return alike.some((one) => agrees(said, one)) ? undefined : alike[0];
}

/** A few words on both sides, in which is what the same superlative differs by: `one of the`, `since 2019`. */
function wordsAround(text: string, { start, end }: Span): string {
  const before = /(?:\S+\s+){0,3}$/u.exec(text.slice(Math.max(0, start - AROUND), start))?.[0] ?? '';
  const behind = /^(?:\s+\S+){0,3}/u.exec(text.slice(end, end + AROUND))?.[0] ?? '';
  return `${before}${text.slice(start, end)}${behind}`.replace(/[.,;:]$/, '').trim();
}

/** UTF-16 units: more than three words. */
const AROUND = 60;

function isAlike(said: RankReading, stated: RankReading, { ranks }: Language): boolean {
  if (said.family === stated.family) return true;
  const isOver = said.reach === 'ever' && stated.reach === 'ever';
  return isOver && ranks.alike.get(said.family) === ranks.alike.get(stated.family);
}

function agrees(said: RankReading, stated: RankReading): boolean {
  if (said.reach === 'ever' && stated.reach !== 'ever') return false;
  return said.isMember || (stated.rank === 1 && !stated.isMember);
}

const says = (quote: string, narrative: string, text = 'It was a year.'): RuleCase => ({
  source: `${quote}.`,
  extraction: `claims:\n  peak: { text: "${text}", kind: reported, evidence: "${quote}" }`,
  ...(narrative !== '' && { narrative: `${narrative} [@peak].` }),
});
const THIRD = 'Demand was the third highest since records began in 1998';
const ONE_OF = 'It is one of the largest courts in the north';
const SINCE = 'The number is the largest since 2019';

const TABLE = `Table 1: Sessions by district

| District | Sessions | Donations |
|---|---|---|
| Ellan | 212 | 9,431 |
| Garth | 118 | 4,876 |
| Outer Isles | 64 | 2,905 |
| Moorside | 81 | 2,428 |
| Total | 475 | 19,640 |`;
const garth = (narrative: string): RuleCase => ({
  source: TABLE,
  extraction: `figures:
  garth: { label: Donations in Garth, value: "4,876", evidence: "Garth 118 4,876" }
  moor: { label: Donations in Moorside, value: "2,428", evidence: "Moorside 81 2,428" }
  ellan: { label: Donations in Ellan, value: "9,431", evidence: "Ellan 212 9,431" }`,
  narrative,
});

export const cases: RuleCases = {
  pass: [
    garth('Garth, the second largest district, collected 4,876 [@garth].'),
    garth('Ellan, the largest, collected 9,431 [@ellan].'),
    garth('Ellan collected more than any other district [@ellan].'),
    garth('Moorside, with the fewest donations, collected 2,428 [@moor].'),
    garth('Garth, one of the largest districts, collected 4,876 [@garth].'),
    garth('Garth, the largest in the north, collected 4,876 [@garth].'),
    garth('Garth, the largest district, collected 4,876 [@garth].'),
    garth('Garth, the largest by area, collected 4,876 [@garth].'),
    garth('Garth, the largest of the inland districts, collected 4,876 [@garth].'),
    garth('After Ellan, Garth is the largest, with 4,876 [@garth].'),
    garth('Outside Ellan, Garth had the most donations and the largest number, 4,876 [@garth].'),
    garth('Garth has the largest hospital and collected 4,876 [@garth].'),
    garth('Garth is not the largest, with 4,876 [@garth].'),
    garth('Garth, the largest, is an island [@garth].'),
    garth('Garth collected more than any other district of the south [@garth].'),
    garth('Garth is far from the largest of Ellan and Garth [@garth; @ellan].'),
    garth('The largest number of all was in Ellan, and Garth collected 4,876 [@garth; @ellan].'),
    says(THIRD, 'Demand was the third highest since records began'),
    says(THIRD, 'It was among the highest since records began'),
    says(THIRD, 'Demand was the third-highest on record'),
    says(ONE_OF, 'It is one of the largest courts'),
    says(ONE_OF, 'It is among the biggest courts of the north'),
    says(SINCE, 'It is the largest since 2019'),
    says(SINCE, 'It is the biggest number for years'),
    says('It was the highest on record', 'It was a record'),
    says('It was a record high', 'It was the highest ever'),
    says('It rose to 40', 'The largest of these numbers is 40'),
    says('They landed 40 boats… a record, she said', 'It was a record'),
    says('They landed 40 boats, a record', 'It was a record'),
    says('It rose to 40', 'It is on record, at best'),
    says('The record of the meeting is long', 'A record of the meeting was kept'),
    says(THIRD, '', 'Demand was the third highest since records began.'),
    { ...says('It rose to 40', 'It is the highest ever'), settings: 'own: [the highest ever]' },
  ],
  fail: [
    {
      ...garth('Garth, the largest, collected 4,876 [@garth].'),
      at: 'largest',
      hint: 'number 2 of 4',
    },
    { ...garth('Garth, the third largest, collected 4,876 [@garth].'), at: 'third largest' },
    { ...garth('Garth had the largest number of donations, 4,876 [@garth].'), at: 'largest' },
    { ...garth('With the highest donations, Garth collected 4,876 [@garth].'), at: 'highest' },
    { ...garth('In Garth, the largest, 4,876 were collected [@garth].'), at: 'largest' },
    { ...garth('Garth, the second smallest, collected 4,876 [@garth].'), at: 'second smallest' },
    { ...garth('Garth collected more than any other district [@garth].'), at: 'more than' },
    { ...garth('Ellan collected fewer than all others [@ellan].'), at: 'fewer than' },
    { ...garth('Moorside, the largest, collected 2,428 [@moor].'), at: 'largest' },
    { ...says(THIRD, 'Demand was the highest since records began'), at: 'highest', hint: 'third highest' },
    { ...says(THIRD, 'Demand reached the highest level since records began'), at: 'highest' },
    { ...says(THIRD, 'Demand set a record'), at: 'record' },
    { ...says(THIRD, 'Demand was at a record high'), at: 'record' },
    { ...says(THIRD, '', 'Demand was the highest since records began.'), at: '"Demand' },
    { ...says(ONE_OF, 'It is the largest court in the north'), at: 'largest' },
    { ...says(ONE_OF, 'It is the biggest of them'), at: 'biggest' },
    { ...says(SINCE, 'It is the largest ever'), at: 'largest' },
    { ...says(SINCE, 'It is the largest number in its history'), at: 'largest' },
    { ...says('It rose to 40', 'It is the highest ever'), at: 'highest', hint: 'leave it out' },
    { ...says('It rose to 40', 'It rose to a record 40'), at: 'record' },
  ],
};
