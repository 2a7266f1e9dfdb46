import type { Language } from '../../../ground/language/language.ts';
import type { BoundEvidence, BoundFigure } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { partsExchanged } from '../../../ground/model/diagnostics/exchanges.ts';
import { directionDiffers } from '../../../ground/model/diagnostics/sense.ts';
import { likelyFix, withFixes } from '../../../ground/model/fix.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Document } from '../../../ground/model/sources.ts';
import type { DerivationSubject } from '../items/derivation-subject.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { tellingWordsOf } from '../numbers/words-of-number.ts';
import { labelWords } from '../prose/named-instead.ts';
import { type DirectionReading, readDirections } from '../prose/read-directions.ts';
import { authorLanguage, readingLanguage } from '../reading-language.ts';
import { paragraphAt } from '../text/folded-document.ts';
import { surroundingsIn, wholeOf } from '../text/sentence-at.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'derivation'> = {
  on: 'derivation',
  codes: ['PARTS_EXCHANGED', 'DIRECTION_DIFFERS'],
  holds:
    'The label of a figure of our own arithmetic agrees with its parts: it names no rise if the later figure is smaller, the parts of a ratio in their order, and nothing that none of the parts counts.',
  blind: 'Which of two figures is later, if neither their periods nor the operation say so.',
  check: (subject) => {
    const found = [...checkOrder(subject), ...checkWay(subject)];
    return found.length > 0 ? found : checkThings(subject);
  },
};

/** `Fewer people killed`, of people injured: what a label speaks of is in the document, and in nothing that it is made of. */
function checkThings({ label, parts, placeOf, documents }: DerivationSubject): readonly Diagnostic[] {
  const language = authorLanguage();
  const { changes } = language.directions;
  const { differing, measuring, shares } = language.shares;
  const evidence = parts.flatMap((part) => evidenceOf(part));
  if (evidence.length === 0) return [];
  const known = new Set(
    [
      ...parts.map(({ data }) => data.label),
      ...evidence.flatMap((one) => wordsAround(one, documents.get(one.document))),
    ].flatMap((text) => stemsIn(text, language).map(beginningOf)),
  );
  const isOfArithmetic = (word: string): boolean =>
    [changes.nouns, changes.verbs, differing, measuring, shares].some((words) => words.has(word));
  // `The two counts`: how many parts there are.
  const numbers = readNumbers(label, language);
  const isNumber = (word: string): boolean =>
    numbers.some(({ whole }) => label.slice(whole.start, whole.end).includes(word));
  const groups = new Set(
    [...parts.map(({ data }) => data.label), ...evidence.map(({ words }) => words)].flatMap((text) =>
      splitTokens(text, language).flatMap(({ lower }) => groupOf(lower, language) ?? []),
    ),
  );
  const other = tellingWordsOf(label, language).find(
    ({ stem, text }) =>
      !known.has(beginningOf(stem)) &&
      !isNumber(text) &&
      !groups.has(groupOf(text.toLowerCase(), language) ?? '') &&
      !isOfArithmetic(text.toLowerCase()) &&
      evidence.some((one) => isIn(stem, documents.get(one.document))),
  );
  return other === undefined
    ? []
    : [
        partsExchanged(
          placeOf('label'),
          `speaks of “${other.text}”, and none of its parts does`,
          OTHER_PARTS,
        ),
      ];
}

/** `Spending` and `expenditure` are one thing. */
function groupOf(word: string, { nouns, shares }: Language): string | undefined {
  return shares.alike.get(nouns.singular(word));
}

function turned(first: BoundFigure, second: BoundFigure): string {
  return `names “${second.data.label}” first, and what is worked out begins with “${first.data.label}”`;
}

const IN_ORDER = 'exchange the parts, or name them in the order in which they are worked out';
const OTHER_PARTS =
  'say in the label what the parts count, or derive it from figures that count what it names';

function evidenceOf({ evidence, madeOf }: BoundFigure): readonly BoundEvidence[] {
  return [...evidence, ...(madeOf ?? []).flatMap(evidenceOf)];
}

/** The sentences of evidence; of a cell its head and the caption; and the title of its document. */
function wordsAround({ pieces, words }: BoundEvidence, document: Document | undefined): readonly string[] {
  if (document === undefined) return [words];
  const { front, text } = document;
  const { before, behind } = surroundingsIn(text, wholeOf(pieces), readingLanguage(document));
  const head = paragraphAt(text, pieces[0].start)?.head;
  const heads = head === undefined ? [] : text.paragraphs.slice(Math.max(0, head - 3), head);
  return [
    front.data.title,
    before,
    words,
    behind,
    ...heads.map(({ start, end }) => text.text.slice(start, end)),
  ];
}

/** `spending` is of what was `spent`. */
function beginningOf(stem: string): string {
  return stem.slice(0, BEGINNING);
}

const BEGINNING = 4;

function stemsIn(text: string, language: Language): readonly string[] {
  return tellingWordsOf(text, language).map(({ stem }) => stem);
}

function isIn(stem: string, document: Document | undefined): boolean {
  return document !== undefined && stemsOf(document).has(stem);
}

const stemsOf = onceFor(
  (document: Document): ReadonlySet<string> =>
    new Set(stemsIn(document.text.text, readingLanguage(document))),
);

/** `Ratio of Garth to Moorside`, of Moorside to Garth. */
function checkOrder({ id, label, operation, parts, placeOf }: DerivationSubject): readonly Diagnostic[] {
  const [first, second] = parts;
  if (operation !== 'ratio' || first === undefined || second === undefined) return [];
  const language = authorLanguage();
  const wordsOf = (text: string): readonly string[] =>
    labelWords(text, language).map((word) => language.nouns.singular(word));
  const [one, other, said] = [wordsOf(first.data.label), wordsOf(second.data.label), wordsOf(label)];
  const places = (mine: readonly string[], theirs: readonly string[]): readonly number[] =>
    said.flatMap((word, index) => (mine.includes(word) && !theirs.includes(word) ? [index] : []));
  const [own, others] = [places(one, other), places(other, one)];
  // `Share of income that goes on staff` names the whole first.
  if (tellsShare(label, language)) return [];
  const isTurned = own.length > 0 && others.length > 0 && Math.max(...others) < Math.min(...own);
  if (!isTurned) return [];
  const place = placeOf('label');
  const fix = likelyFix('exchange the two parts', {
    kind: 'set',
    file: place.file,
    path: ['figures', id, 'derived', 'ratio'],
    value: [second.id, first.id],
  });
  return [withFixes(partsExchanged(place, turned(first, second), IN_ORDER), fix)];
}

function tellsShare(label: string, { numbers, shares }: Language): boolean {
  const words = label.toLowerCase().split(/[^\p{L}]+/u);
  return words.some((word, index) => shares.shares.has(word) && numbers.of.has(words[index + 1] ?? ''));
}

function checkWay({ label, operation, parts, value, placeOf }: DerivationSubject): readonly Diagnostic[] {
  const [first, second] = parts;
  if (operation !== 'difference' && operation !== 'change') return [];
  if (first === undefined || second === undefined) return [];
  const said = changesIn(label).filter(({ denied }) => !denied);
  const [word] = said;
  if (word === undefined || said.some(({ side }) => side !== word.side)) return [];
  // What the evidence says in words is held against the label where words are.
  const evidence = parts.flatMap((part) => part.evidence.flatMap(({ words }) => changesIn(words)));
  if (evidence.some(({ side }) => side !== word.side)) return [];
  const way = wayOf(first, second, operation, value);
  if (way === undefined || way.side === word.side) return [];
  return [directionDiffers(placeOf('label'), word.text, way.words)];
}

function changesIn(text: string): readonly DirectionReading[] {
  const language = authorLanguage();
  const pairs = new Set([...language.directions.signs.values()].map(({ pair }) => pair));
  return readDirections(text, language).filter(({ pair, isSign }) => pairs.has(pair) && !isSign);
}

interface Way {
  readonly side: 'one' | 'other';
  readonly words: string;
}

/** From the earlier figure to the later one; without periods as the operation goes. */
function wayOf(
  first: BoundFigure,
  second: BoundFigure,
  operation: 'difference' | 'change',
  value: number,
): Way | undefined {
  const [one, other] = [first.data.value, second.data.value];
  if (typeof one !== 'number' || typeof other !== 'number' || one === other) return undefined;
  const order = orderOf(first, second);
  const way = (from: number, to: number): Way => ({
    side: to > from ? 'one' : 'other',
    words: `${from} → ${to}`,
  });
  if (order !== undefined) return order === 'rising' ? way(one, other) : way(other, one);
  if (operation === 'change') return way(one, other);
  // Who takes the smaller from the greater may mean a fall as well as a rise.
  return value < 0 ? way(other, one) : undefined;
}

/** Whether the first is the earlier one. */
function orderOf(first: BoundFigure, second: BoundFigure): 'rising' | 'falling' | undefined {
  const [one, other] = [first.period, second.period];
  if (one?.earliest === undefined || one.latest === undefined) return undefined;
  if (other?.earliest === undefined || other.latest === undefined) return undefined;
  if (one.latest < other.earliest || (one.earliest < other.earliest && one.latest < other.latest))
    return 'rising';
  return other.latest < one.earliest || (other.earliest < one.earliest && other.latest < one.latest)
    ? 'falling'
    : undefined;
}

const derived = (label: string, how: string): RuleCase => ({
  source:
    'In 2023 it had 1,180 beds. In 2024 it had 1,050 beds. Garth has 118 rooms and Moorside 81 rooms. Nurses are few, and so are theatres.',
  extraction: `figures:
  old: { label: Beds, value: "1,180", period: 2023, evidence: "In 2023 it had 1,180 beds" }
  new: { label: Beds, value: "1,050", period: 2024, evidence: "In 2024 it had 1,050 beds" }
  garth: { label: Rooms in Garth, value: 118, evidence: Garth has 118 rooms }
  moor: { label: Rooms in Moorside, value: 81, evidence: Moorside 81 rooms }
  it: { label: "${label}", derived: { ${how} } }`,
});

export const cases: RuleCases = {
  pass: [
    derived('Fall of beds', 'difference: [old, new]'),
    derived('Fall of beds', 'difference: [new, old]'),
    derived('Decline', 'change: [old, new]'),
    derived('Change of beds', 'change: [old, new]'),
    derived('Ratio of Garth to Moorside', 'ratio: [garth, moor]'),
    derived('Rooms in Garth for each in Moorside', 'ratio: [garth, moor]'),
    derived('Garth and Moorside, a ratio', 'ratio: [garth, moor]'),
    derived('Share of the rooms in Moorside that Garth has', 'ratio: [garth, moor]'),
    derived('Fall of beds on the wards', 'difference: [old, new]'),
    derived('A ratio of rooms', 'ratio: [moor, garth]'),
    derived('Beds for each room', 'ratio: [old, garth]'),
    derived('Fall from Garth to Moorside', 'difference: [garth, moor]'),
    ...['Difference of the two sums', 'Excess of spending over revenue'].map(
      (label): RuleCase => ({
        source:
          'The two ports had an income of £12 million and an expenditure of £15 million. Spending and revenue differ.',
        extraction: `figures:
  in: { label: Total income, value: £12 million, evidence: an income of £12 million }
  out: { label: Expenditure, value: £15 million, evidence: an expenditure of £15 million }
  it: { label: "${label}", derived: { difference: [out, in] } }`,
      }),
    ),
  ],
  fail: [
    { ...derived('Ratio of Garth to Moorside', 'ratio: [moor, garth]'), at: '"Ratio of' },
    { ...derived('Moorside against Garth', 'ratio: [garth, moor]'), at: '"Moorside' },
    { ...derived('Beds for each room', 'ratio: [garth, old]'), at: '"Beds' },
    { ...derived('Rise of beds', 'difference: [old, new]'), at: '"Rise', code: 'DIRECTION_DIFFERS' },
    { ...derived('Growth', 'change: [new, old]'), at: '"Growth', code: 'DIRECTION_DIFFERS' },
    { ...derived('Increase', 'change: [old, new]'), at: '"Increase', code: 'DIRECTION_DIFFERS' },
    { ...derived('Rise of rooms', 'difference: [moor, garth]'), at: '"Rise', code: 'DIRECTION_DIFFERS' },
    { ...derived('Fall in the number of nurses', 'difference: [old, new]'), at: '"Fall' },
    { ...derived('Rooms and theatres', 'sum: [garth, moor]'), at: '"Rooms' },
  ],
};
