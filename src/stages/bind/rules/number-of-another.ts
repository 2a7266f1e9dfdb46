import type { Language } from '../../../ground/language/language.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { numberOfAnother } from '../../../ground/model/diagnostics/exchanges.ts';
import type { Span } from '../../../ground/model/place.ts';
import { isQuantity, type NumberReading } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import {
  type TellingWord,
  tellingWordsOf,
  type WordsOfNumber,
  wordsOfNumbers,
} from '../numbers/words-of-number.ts';
import { numbersBehind } from '../prose/numbers-behind.ts';
import type { Prose } from '../prose/prose.ts';
import type { Beside, SupportedNumber } from '../prose/support.ts';
import { paragraphAt } from '../text/folded-document.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['NUMBER_OF_ANOTHER'],
  holds:
    'If a source counts several things in one sentence (`131 gifts, 52 purchases and 31 bequests`), the number of one is not given to another.',
  blind:
    'A thing named in other words than the source’s; numbers with different units; a thing for which the sentence gives no number.',
  check: (prose) => {
    const { isLabel, isAside, language, support, text } = prose;
    if (isAside === true || language.shares.ends.size === 0) return [];
    const all = readNumbers(text, language);
    const numbers = all.filter((number) => isQuantity(number) && !prose.isOwn(number.span));
    if (numbers.length > 0) return numbers.flatMap((number) => checkNumber(number, all, prose)).slice(0, 1);
    if (isLabel !== true) return [];
    const [stated] = support.numbers;
    const span = { start: 0, end: text.length };
    return stated === undefined ? [] : report(tellingWordsOf(text, language), [stated], span, prose);
  },
};

function checkNumber(
  number: NumberReading,
  all: readonly NumberReading[],
  prose: Prose,
): readonly Diagnostic[] {
  const { language, text } = prose;
  const stated = numbersBehind(number, prose);
  if (stated.length === 0) return [];
  const together = wordsOfNumbers(text, number.whole.start, all, language);
  const own = together.find((one) => one.number === number);
  if (own === undefined) return [];
  const others = together.filter((one) => one !== own);
  return report([...own.before, ...own.behind], stated, own.span, prose, others);
}

/** Nothing where one of the numbers may be what the words speak of. */
function report(
  words: readonly TellingWord[],
  stated: readonly SupportedNumber[],
  span: Span,
  prose: Prose,
  others: readonly WordsOfNumber[] = [],
): readonly Diagnostic[] {
  const found = stated.map((one) => {
    const beside = one.beside?.();
    if (beside === undefined) return undefined;
    const given = givenTo(words, beside, prose.language) ?? givenToPart(words, beside);
    if (given !== undefined && isGivenRightly(given, beside, others)) return undefined;
    const all = others.flatMap(({ before, behind }) => [...before, ...behind]);
    return given ?? wholeOf([...words, ...all], beside, prose);
  });
  const [first] = found;
  if (first === undefined || found.includes(undefined)) return [];
  const { text, placeOf } = prose;
  const at = text.indexOf(first.word.text, span.start);
  const place = at < 0 ? span : { start: at, end: at + first.word.text.length };
  return [numberOfAnother(placeOf(place), first.word.text, first.other.number.text, stated[0]?.words ?? '')];
}

/** `Of the 200 departures it hoped for, it got 143`: the other number is there as well, with words that are its own. */
function isGivenRightly({ other }: Given, { own }: Beside, others: readonly WordsOfNumber[]): boolean {
  const values = other.number.values.map(String);
  const same = others.find(({ number }) => number.values.some((value) => values.includes(String(value))));
  if (same === undefined) return false;
  // What is farther off may belong to both.
  const theirs = [...other.before.slice(-1), ...other.behind].filter(without([...own.before, ...own.behind]));
  return find([...same.before, ...same.behind], theirs) !== undefined;
}

/** `The trust gave £96 million`, of `£96 million, of which £38 million came from the trust`. */
function givenToPart(words: readonly TellingWord[], { own, all }: Beside): Given | undefined {
  const other = all[all.indexOf(own) + 1];
  if (other?.isPart !== true || !isAlike(own.number, other.number)) return undefined;
  const mine = [...own.before, ...own.behind];
  const names = [...other.before, ...other.behind].filter(({ isName }) => isName).filter(without(mine));
  const word = find(words, names);
  return word === undefined || find(words, mine) !== undefined ? undefined : { word, other };
}

interface Given {
  readonly word: TellingWord;
  readonly other: WordsOfNumber;
}

/** The word by which the author's words speak of another number of the source's sentence, and not of this one. */
function givenTo(words: readonly TellingWord[], { own, all }: Beside, language: Language): Given | undefined {
  const index = all.indexOf(own);
  for (const [at, other] of all.entries()) {
    if (at === index || !isAlike(own.number, other.number)) continue;
    const between = all.slice(Math.min(at, index) + 1, Math.max(at, index) + 1);
    const isOfSame =
      own.isDifference ||
      other.isDifference ||
      between.some(({ isPart, isCompared }) => isPart || isCompared);
    if (isOfSame || !between.some(({ isApart }) => isApart)) continue;
    const word =
      at > index
        ? laterWord(words, own, other, all.slice(0, index + 1))
        : earlierWord(words, own, other, language);
    if (word !== undefined) return { word, other };
  }
  return undefined;
}

/**
 * The whole, where what is said is said of it in the source, and nothing is that the source says of its part: `The museum
 * owns 3,400 objects`, of `owns 92,000 objects, of which 3,400 are on display`.
 */
function wholeOf(
  words: readonly TellingWord[],
  { own, all }: Beside,
  { language, support, text }: Prose,
): Given | undefined {
  const found = isShareOfAny(own.number) ? undefined : partAndWhole(own, all, language);
  if (found === undefined || found.part.length === 0) return undefined;
  // Who gives both numbers tells the part from the whole.
  const values = found.other?.number.values.map(String) ?? [];
  if (readNumbers(text, language).some((one) => one.values.some((value) => values.includes(String(value)))))
    return undefined;
  const titles = (support.cited ?? []).flatMap(({ document, evidence }) => {
    const { text: words } = document.text;
    const before = words.slice(
      paragraphAt(document.text, evidence.pieces[0].start)?.start ?? 0,
      evidence.pieces[0].start,
    );
    return [document.front.data.title, before].flatMap((one) => tellingWordsOf(one, language));
  });
  const known = stemsOf([...found.whole, ...titles]);
  const said = words.filter(({ text }) => !language.shares.measuring.has(text.toLowerCase()));
  const isOfWhole = said.every(({ stem, isName }) => isName || known.has(stem));
  const word = find(said, found.whole);
  return isOfWhole && word !== undefined && find(said, found.part) === undefined
    ? { word, other: found.other ?? own }
    : undefined;
}

interface PartAndWhole {
  readonly part: readonly TellingWord[];
  readonly whole: readonly TellingWord[];
  readonly other: WordsOfNumber | undefined;
}

/** What the source says of a part only, and what it says of the whole. */
function partAndWhole(
  own: WordsOfNumber,
  all: readonly WordsOfNumber[],
  language: Language,
): PartAndWhole | undefined {
  const index = all.indexOf(own);
  const [last, next] = [all[index - 1], all[index + 1]];
  if (own.isSome && next !== undefined) {
    const noun = next.behind.findIndex(({ text }) => language.nouns.isPlural(text.toLowerCase()));
    // `3 of the 11 presses in the valley closed`: what is said begins with the verb.
    const verb = next.behind.findIndex(({ text }, at) => at > noun && language.sense.finiteVerb.test(text));
    const end = verb < 0 ? Math.max(0, noun) + 1 : verb;
    const whole = [...own.behind, ...next.behind.slice(0, end)];
    const part = [...own.before, ...next.behind.slice(end)];
    return { part: part.filter(without(whole)).filter(({ isName }) => !isName), whole, other: next };
  }
  if (own.isOfSome) return { part: own.behind, whole: own.before, other: undefined };
  if (!own.isPart || last === undefined || last.isDifference) return undefined;
  const whole = [...last.before, ...last.behind];
  return { part: [...own.before, ...own.behind].filter(without(whole)), whole, other: last };
}

const POINTS = 'pp';

/** Shares are set beside shares, and pounds beside pounds. */
function isAlike(one: NumberReading, other: NumberReading): boolean {
  const isPoints = ({ unit }: NumberReading): boolean => unit?.name === POINTS;
  // `47 per cent, 2 percentage points more than before`: one is how far the other has come.
  if (isShareOfAny(one) !== isShareOfAny(other) || isPoints(one) !== isPoints(other)) return false;
  return isShareOfAny(one) || (one.unit?.name === other.unit?.name && one.rate?.of === other.rate?.of);
}

function isShareOfAny({ kind, unit }: NumberReading): boolean {
  return kind === 'percent' || kind === 'fraction' || unit?.family === 'per-cent';
}

/** What is said of a later number is not said of this one, unless it was said before. */
function laterWord(
  words: readonly TellingWord[],
  own: WordsOfNumber,
  other: WordsOfNumber,
  before: readonly WordsOfNumber[],
): TellingWord | undefined {
  const known = stemsOf(before.flatMap((one) => [...one.before, ...one.behind]));
  const isNew = (word: TellingWord): boolean => !known.has(word.stem);
  const [front, behind] = [other.before.filter(isNew), other.behind.filter(isNew)];
  const hit = find(words, behind);
  // What is left out in the later clause belongs to both: `88 % called it good, and 4 % poor`.
  const last = own.behind
    .filter(without([...other.before, ...other.behind]))
    .slice(-Math.max(1, behind.length));
  if (hit !== undefined && last.length > 0 && find(words, last) === undefined) return hit;
  const said = find(words, front);
  const mine = own.before.filter(without([...other.before, ...other.behind]));
  const counterpart = said?.isName === true ? mine.find(({ isName }) => isName) : mine[0];
  return said !== undefined && counterpart !== undefined && find(words, [counterpart]) === undefined
    ? said
    : undefined;
}

/** What is said of an earlier number holds on, unless something else takes its place. */
function earlierWord(
  words: readonly TellingWord[],
  own: WordsOfNumber,
  other: WordsOfNumber,
  language: Language,
): TellingWord | undefined {
  const theirs = [...other.before, ...other.behind];
  const ours = [...own.before, ...own.behind];
  const behind = own.behind.filter(without(theirs));
  const front = own.before.filter(without(theirs));
  if (find(words, [...behind, ...front]) !== undefined) return undefined;
  // `63 people died and 17 are missing`: both are people.
  const isShared = ({ stem }: TellingWord): boolean => own.noun === undefined && stem === other.noun;
  const hit =
    behind.length > 0
      ? find(
          words,
          other.behind.filter(without(ours)).filter((word) => !isShared(word)),
        )
      : undefined;
  if (hit !== undefined) return hit;
  if (front.length === 0) return undefined;
  // `The men won 19, drew 13`: who did the one did the other.
  const goesOn = isVerb(front[0], language);
  const told = other.before.filter((word) => !goesOn || isVerb(word, language));
  const names = told.filter(without(ours)).filter(({ isName }) => isName);
  if (front.some(({ isName }) => isName)) return find(words, names);
  return find(words, told.filter(without(ours)).slice(0, headLength(told, language)));
}

/** `Tuition fees brought in …`: what is before the verb is one thing. */
function headLength(told: readonly TellingWord[], language: Language): number {
  const verb = told.findIndex(({ text }) => language.verbs.pasts.has(text.toLowerCase()));
  return Math.max(1, Math.min(verb, HEAD));
}

/** Words of a thing that does something; a longer one is described. */
const HEAD = 2;

function isVerb(word: TellingWord | undefined, { dates }: Language): boolean {
  const lower = word?.text.toLowerCase() ?? '';
  return dates.pastForms.has(lower) || dates.pastEnding.test(lower);
}

function find(words: readonly TellingWord[], among: readonly TellingWord[]): TellingWord | undefined {
  const stems = stemsOf(among);
  return words.find(({ stem }) => stems.has(stem));
}

function without(others: readonly TellingWord[]): (word: TellingWord) => boolean {
  const stems = stemsOf(others);
  return ({ stem }) => !stems.has(stem);
}

function stemsOf(words: readonly TellingWord[]): ReadonlySet<string> {
  return new Set(words.map(({ stem }) => stem));
}

const SOURCE =
  'It acquired 214 objects: 131 gifts, 52 purchases and 31 bequests. It lent 96 objects to 22 museums, and sold 340. On streets with the new limit injuries fell by 27 per cent, on all other streets by 4 per cent. Of 900 visitors asked, 88 per cent called their visit good, and 3 per cent poor. A serious injury costs £246,000, a slight one £19,000. Support was strongest in Eastgate, where 66 per cent were in favour, and weakest in Mill Hill, where 41 per cent were. The causes of delay were fog (41 per cent) and engines (22 per cent).';
const PARTS =
  'The museum owns 92,000 objects, of which 3,400 are on display. Two of its five stores were closed. Of the visitors, 171,000 came from abroad. The roof cost £2 million; the state paid £700,000 of it.';
const owned = (label: string, value: string, quote: string): RuleCase => ({
  source: PARTS,
  extraction: `figures:\n  one: { label: "${label}", value: "${value}", evidence: "${quote}" }`,
});
const labelled = (label: string, value: string, quote: string): RuleCase => ({
  source: SOURCE,
  extraction: `figures:\n  one: { label: "${label}", value: "${value}", evidence: "${quote}" }`,
});
const cite = (sentence: string, quote: string): RuleCase => ({
  source: SOURCE,
  extraction: `claims:\n  one: { text: They said something., kind: reported, evidence: "${quote}" }`,
  narrative: `${sentence} [@one].`,
});
const ACQUIRED = '131 gifts, 52 purchases and 31 bequests';
const FELL = 'injuries fell by 27 per cent, on all other streets by 4 per cent';
const INJURY = 'A serious injury costs £246,000, a slight one £19,000';
const ENGINES = 'engines (22 per cent)';
const HILL = 'Mill Hill, where 41 per cent were';

const RECYCLED = '2.1 percentage points more than in 2024';

const CREW =
  'At least 40 children were hurt and 12 are still in hospital. The team won 9 of 20 games, drew 4 and lost the rest.';
const crew = (label: string, value: string, quote: string): RuleCase => ({
  source: CREW,
  extraction: `figures:\n  one: { label: "${label}", value: "${value}", evidence: "${quote}" }`,
});

export const cases: RuleCases = {
  pass: [
    crew('Children still treated', '12', '40 children were hurt and 12 are still in hospital'),
    {
      source: 'Under a scheme that closed in May, 143 people left; the town had hoped for 200.',
      extraction:
        'claims:\n  one: { text: Some people left., kind: reported, evidence: "143 people left; the town had hoped for 200" }',
      narrative: 'Of the 200 departures for which it had hoped, the town got 143 [@one].',
    },
    {
      source: 'The new roof cost £2 million, of which £700,000 came from the Hale Trust.',
      extraction:
        'claims:\n  one: { text: They had help., kind: reported, evidence: "The new roof cost £2 million, of which £700,000 came from the Hale Trust" }',
      narrative: 'With the help of the Hale Trust, the roof was built for £2 million [@one].',
    },
    {
      source: 'Nine of the eleven governors were present; some 40 parents came.',
      extraction:
        'claims:\n  one: { text: People came., kind: reported, evidence: "Nine of the eleven governors were present; some 40 parents came" }',
      narrative: 'Nine governors and some 40 parents took part [@one].',
    },
    crew('Games drawn by the team', '4', 'The team won 9 of 20 games, drew 4'),
    {
      source: 'Employment in the sector was 2.81 million, down 46,000 from a year earlier.',
      extraction:
        'figures:\n  one: { label: Fall in employment, value: 46000, evidence: "down 46,000 from a year earlier" }',
    },
    {
      source: `In 2025, 47.5 per cent of waste was recycled, ${RECYCLED} and more than ever.`,
      extraction: `figures:\n  one: { label: Rise in recycling, value: 2.1 percentage points, evidence: "${RECYCLED}" }`,
    },
    labelled('Gifts', '131', ACQUIRED),
    labelled('Objects bought', '52', ACQUIRED),
    labelled('Objects acquired', '214', 'It acquired 214 objects'),
    labelled('Museums that had objects', '22', 'lent 96 objects to 22 museums'),
    labelled('Fall in injuries on other streets', '4 per cent', FELL),
    labelled('Fall in injuries on streets with the new limit', '27 per cent', FELL),
    labelled('Cost of a minor injury', '£19,000', INJURY),
    labelled('Cost of an injury that is serious', '£246,000', INJURY),
    labelled('Support in Mill Hill', '41 per cent', HILL),
    labelled('Delays that engines caused', '22 per cent', ENGINES),
    labelled('Visitors who called their visit poor', '3 per cent', '3 per cent poor'),
    owned('Objects in the museum', '92,000', 'The museum owns 92,000 objects'),
    {
      source: 'By 04:00 there were 54 crew at the scene; at the peak, at about 07:30, there were 86.',
      extraction: 'figures:\n  one: { label: Crew at the scene, value: 86, evidence: there were 86 }',
    },
    owned('Objects on display', '3,400', 'of which 3,400 are on display'),
    owned('Objects that can be seen', '3,400', 'of which 3,400 are on display'),
    owned('Stores closed', '2', 'Two of its five stores were closed'),
    owned('Foreign visitors', '171,000', 'Of the visitors, 171,000 came from abroad'),
    cite('Injuries fell by 27 per cent where the limit is new, and by 4 per cent elsewhere', FELL),
    cite('It was given 131 objects, bought 52 and was left 31', ACQUIRED),
    cite('Gifts, purchases and bequests came to 131, 52 and 31', ACQUIRED),
  ],
  fail: [
    { ...labelled('Gifts', '52', ACQUIRED), at: '"Gifts', hint: 'name what' },
    { ...labelled('Bequests', '52', ACQUIRED), at: '"Bequests' },
    { ...labelled('Objects sold', '96', 'It lent 96 objects'), at: '"Objects' },
    { ...labelled('Fall in injuries on other streets', '27 per cent', FELL), at: '"Fall' },
    { ...labelled('Fall in injuries where the limit is new', '4 per cent', FELL), at: '"Fall' },
    { ...labelled('Cost of a slight injury', '£246,000', INJURY), at: '"Cost' },
    { ...labelled('Cost of a serious injury', '£19,000', INJURY), at: '"Cost' },
    { ...labelled('Support in Eastgate', '41 per cent', HILL), at: '"Support' },
    { ...labelled('Visitors who called their visit good', '3 per cent', '3 per cent poor'), at: '"Visitors' },
    { ...labelled('Delays that fog caused', '22 per cent', ENGINES), at: '"Delays' },
    { ...cite('It was left 131 gifts and made 31 purchases', ACQUIRED), at: 'purchases' },
    { ...cite('Injuries fell by 27 per cent on other streets', FELL), at: 'other' },
    { ...owned('Objects of the museum', '3,400', 'of which 3,400 are on display'), at: '"Objects' },
    { ...owned('Number of stores', '2', 'Two of its five stores were closed'), at: '"Number' },
    { ...owned('Visitors', '171,000', 'Of the visitors, 171,000 came from abroad'), at: '"Visitors' },
    ...['It', 'The new roof'].map((roof) => ({
      source: `${roof} cost £2 million, of which £700,000 came from the Hale Trust.`,
      extraction:
        'claims:\n  one: { text: They had help., kind: reported, evidence: "cost £2 million, of which £700,000 came from the Hale Trust" }',
      narrative: 'The Hale Trust gave £2 million [@one].',
      at: 'Hale',
    })),
    {
      source: 'Entrance fees brought in £21 million and state grants £9 million.',
      extraction:
        'claims:\n  one: { text: Money came in., kind: reported, evidence: "Entrance fees brought in £21 million and state grants £9 million" }',
      narrative: 'Fees earned it £9 million [@one].',
      at: 'Fees',
    },
    { ...owned('Cost of the roof', '£700,000', 'the state paid £700,000 of it'), at: '"Cost' },
  ],
};
