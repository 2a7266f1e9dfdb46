import type { Language } from '../../../ground/language/language.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { directionDiffers } from '../../../ground/model/diagnostics/sense.ts';
import type { Span } from '../../../ground/model/place.ts';
import { splitClauses } from '../dates/split-clauses.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { isConverse, whatIsExchanged } from '../prose/converse.ts';
import { VALUE_MARK } from '../prose/flatten-prose.ts';
import { isLesserSide } from '../prose/is-lesser-side.ts';
import { isRestOfWhole } from '../prose/is-rest-of-whole.ts';
import { numbersAgainst } from '../prose/moves-against.ts';
import type { Prose } from '../prose/prose.ts';
import {
  contradicts,
  type DirectionReading,
  denies,
  directionsAndKinds,
  NEGATION_REACH,
  readDirections,
} from '../prose/read-directions.ts';
import type { Statement } from '../prose/support.ts';
import { turnedSides } from '../prose/turned-sides.ts';
import { saysAsYet, verbsBehind } from '../prose/verbs-to-come.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['DIRECTION_DIFFERS'],
  holds:
    'A label, a claim or a sentence does not say that something rose, won or is above if its evidence, its own numbers or the row of the table say only that it fell, lost or is below; and if one thing is larger than another, it is not made the smaller, whichever comes first.',
  blind: 'What rose or fell, if the two clauses share no word; opposites that are not in its list.',
  limits: { negationReach: NEGATION_REACH },
  check: (prose) => {
    const said = directionsAndKinds(prose.text, prose.language).filter(
      ({ span, isSign }) => !isSign && !prose.isOwn(span) && !isQuoted(span, prose),
    );
    const sides = turnedSides(prose).filter(({ span }) => !prose.isOwn(span) && !isQuoted(span, prose));
    if (said.length === 0 && sides.length === 0) return [];
    const found = new Map<number, Diagnostic>();
    for (const word of said) {
      const against = whatContradicts(word, said, prose);
      const isOther =
        against !== undefined &&
        [
          isOfKindBeside(word, against, prose),
          isLesserSide(word, prose),
          isRestOfWhole(word, prose),
        ].includes(true);
      const turned = isOther ? undefined : against;
      const other =
        (turned === undefined || isConverse(word, prose) ? undefined : turned.text) ??
        (word.isKind === true ? undefined : (numbersAgainst(word, prose) ?? whatIsExchanged(word, prose)));
      if (other === undefined || found.has(word.span.start)) continue;
      // Two words that changed places are one mistake.
      if (found.size > 0 && said.some((one) => contradicts(word, one))) continue;
      found.set(word.span.start, directionDiffers(prose.placeOf(word.span), word.text, other));
    }
    for (const { span, text, stated } of sides)
      if (!found.has(span.start)) found.set(span.start, directionDiffers(prose.placeOf(span), text, stated));
    return [...found.values()];
  },
};

/** What somebody else says is looked at where quotations are. */
function isQuoted({ start, end }: Span, { quoted }: Prose): boolean {
  return quoted.some(({ span }) => span.start <= start && end <= span.end);
}

/**
 * Landlords and tenants live side by side: to speak of the one, and to cite what is said of the other, exchanges them
 * only where both have the same number, or do the same.
 */
function isOfKindBeside(word: DirectionReading, stated: DirectionReading, prose: Prose): boolean {
  const { text, language, support } = prose;
  if (word.isKind !== true || prose.isLabel === true) return false;
  const own = clauseAround(text, word, language);
  const others = (support.statements ?? []).flatMap(({ words }) =>
    directionsAndKinds(words, language)
      .filter(({ pair, side }) => pair === stated.pair && side === stated.side)
      .map((one) => clauseAround(words, one, language)),
  );
  if (others.length === 0 || own.includes(VALUE_MARK)) return false;
  const numbers = valuesIn(own, language);
  if (numbers.length > 0)
    return !others.some((other) => valuesIn(other, language).some((value) => numbers.includes(value)));
  const things = thingsIn(own, language).filter((thing) => !word.text.toLowerCase().startsWith(thing));
  return !others.some((other) => thingsIn(other, language).some((thing) => things.includes(thing)));
}

function clauseAround(text: string, { span }: DirectionReading, language: Language): string {
  const clause = splitClauses(text, language).find(
    ({ start, end }) => start <= span.start && span.end <= end,
  );
  return clause === undefined ? text : text.slice(clause.start, clause.end);
}

/** The opposite in the evidence, where nothing in the evidence or the text itself speaks for the word. */
function whatContradicts(
  word: DirectionReading,
  said: readonly DirectionReading[],
  prose: Prose,
): DirectionReading | undefined {
  const ofPair = (all: readonly DirectionReading[]): readonly DirectionReading[] =>
    all.filter(({ pair }) => pair === word.pair);
  // Who writes of both directions sets them against each other: then each clause is held against its like.
  const isBoth = ofPair(said).some((other) => contradicts(word, other));
  if (isBoth) return word.isKind === true ? undefined : inClauses(word, prose);
  // `All but 6 were closed` says that some were, and that others were not.
  const statements = (prose.support.statements ?? []).filter(
    ({ words }) => !leavesSomeOut(words, word, prose.language),
  );
  // `Has not been paid yet`, of what is to be paid: how it stands goes not against what is to come.
  const isAsYet = saysAsYet(prose.text, prose.language);
  const read = (text: string): readonly DirectionReading[] =>
    ofPair(directionsAndKinds(text, prose.language)).filter(
      ({ span }) => !isAsYet || !isToCome(text, span, prose.language),
    );
  const quoted = statements.flatMap(({ words }) => read(words));
  const around =
    word.isKind !== true && quoted.some(({ isSign }) => !isSign)
      ? []
      : statements.flatMap((one) => read(statementAround(one)));
  const all = [...quoted, ...around];
  if (all.length === 0) return undefined;
  // A sign counts where no word says more.
  const words = all.filter(({ isSign }) => !isSign);
  const stated = words.length > 0 ? words : all;
  if (!stated.every((other) => contradicts(word, other))) {
    if (word.isKind === true) return undefined;
    // Of two clauses that go opposite ways the one counts which speaks of the same things.
    return quoted.some((other) => contradicts(word, other)) ? inClauses(word, prose, true) : undefined;
  }
  const isDenial = stated.every(({ side }) => side === word.side);
  // `Without the grant`, where the text has `with the grant`: that is another side, and no denial.
  const startsWithSide = (one: DirectionReading): boolean =>
    prose.language.directions.sides.has(one.text.split(' ')[0]?.toLowerCase() ?? '');
  if (isDenial && [word, ...stated].some((one) => one.denied && startsWithSide(one))) return undefined;
  // The words themselves deny it: `the boats would be paid, and we have not seen a penny`.
  const { plainNegation } = prose.language.sense;
  if (
    isDenial &&
    words.every((one) => !quoted.includes(one)) &&
    statements.some((one) => plainNegation.test(one.words))
  )
    return undefined;
  return isDenial && !word.denied && denies(prose.text, prose.language) ? undefined : stated[0];
}

function isToCome(text: string, { start }: Span, language: Language): boolean {
  return verbsBehind(text, language.verbs.toCome, language).some(({ span }) => span.start === start);
}

/** The sentence around the words of evidence, as far as no semicolon parts it from them: `it rose to 5; the other fell`. */
function statementAround({ words, sentence }: Statement): string {
  const whole = sentence();
  const start = whole.indexOf(words);
  if (start < 0) return whole;
  const from = whole.lastIndexOf(';', start) + 1;
  const to = whole.indexOf(';', start + words.length);
  return whole.slice(from, to < 0 ? whole.length : to);
}

/** Whether a text says the direction of all but some, in one clause. */
function leavesSomeOut(text: string, { pair }: DirectionReading, language: Language): boolean {
  if (!language.qualifiers.allBut.test(text)) return false;
  // `But` divides no clause here.
  return text
    .split(/[.,;:](?=\s)/u)
    .some(
      (clause) =>
        language.qualifiers.allBut.test(clause) &&
        readDirections(clause, language).some((one) => one.pair === pair),
    );
}

/** The opposite in every clause of the evidence that speaks of the same things as the clause of the word. */
function inClauses(
  word: DirectionReading,
  { text, language, support }: Prose,
  isOnly = false,
): DirectionReading | undefined {
  // The only direction of a text is that of all its clauses: `a rise of those who wait`.
  const clauses = isOnly ? [{ start: 0, end: text.length }] : splitClauses(text, language);
  const own = clauses.find(({ start, end }) => start <= word.span.start && word.span.end <= end);
  if (own === undefined) return undefined;
  const others = clauses
    .filter((clause) => clause !== own)
    .flatMap(({ start, end }) => thingsIn(text.slice(start, end), language));
  // What several clauses speak of tells them not apart.
  const thingsOf = (from: number, to: number): readonly string[] =>
    thingsIn(text.slice(from, to), language).filter((thing) => !others.includes(thing));
  const stated = (support.statements ?? []).flatMap(({ words }) =>
    splitClauses(words, language).flatMap(({ start, end }) => {
      const clause = words.slice(start, end);
      const directions = readDirections(clause, language).filter(({ pair }) => pair === word.pair);
      return directions.length > 0 ? [{ directions, things: thingsIn(clause, language), clause }] : [];
    }),
  );
  // `And closed it`, `and fell in June` go on with what the clause before speaks of.
  const goesOn = ({ directions, things, clause }: (typeof stated)[number]): boolean =>
    !directions.some((one) => contradicts(word, one)) &&
    (things.length === 0 ||
      splitTokens(clause, language).some(({ lower }) => language.speech.pronouns.has(lower)));
  if (stated.some(goesOn)) return undefined;
  // The clause that has the same number speaks of the same thing.
  const numbers = valuesIn(text.slice(own.start, own.end), language);
  const isOfNumber = ({ directions, clause }: (typeof stated)[number]): boolean =>
    !directions.some((one) => contradicts(word, one)) &&
    valuesIn(clause, language).some((value) => numbers.includes(value));
  if (stated.some(isOfNumber)) return undefined;
  const alike = (things: readonly string[]): typeof stated =>
    stated.filter((one) =>
      one.things.some(
        (thing) =>
          things.includes(thing) && stated.every((other) => other === one || !other.things.includes(thing)),
      ),
    );
  // Who does two things is told apart by what it is done to.
  const [next] = splitTokens(text.slice(word.span.end), language);
  // After `by` there is who does it, or how far it went.
  const isPassive = language.directions.changes.by.has(next?.lower ?? '');
  const behind = alike(isPassive ? thingsOf(own.start, word.span.start) : thingsOf(word.span.end, own.end));
  const found = behind.length > 0 ? behind : alike(thingsOf(own.start, own.end));
  return found.length > 0 &&
    found.every(({ directions }) => directions.every((one) => contradicts(word, one)))
    ? found[0]?.directions[0]
    : undefined;
}

function valuesIn(text: string, language: Language): readonly number[] {
  return readNumbers(text, language).flatMap(({ values: [value] }) =>
    typeof value === 'number' ? [value] : [],
  );
}

/** Letters of a word that may tell what a clause speaks of. */
const LETTERS = 4;

/** The first letters of the words of a clause that are no direction. */
function thingsIn(clause: string, language: Language): readonly string[] {
  const directions = readDirections(clause, language);
  return splitTokens(clause, language).flatMap(({ kind, lower, start }) =>
    kind === 'word' &&
    lower.length >= LETTERS &&
    !language.dates.months.has(lower) &&
    directions.every(({ span }) => span.start !== start)
      ? [lower.slice(0, LETTERS + 1)]
      : [],
  );
}

const figure = (label: string, quote: string): string =>
  `figures:\n  share: { label: ${label}, value: 3, unit: '%', evidence: [{ quote: ${quote} }] }`;
const claim = (text: string, quote: string): string =>
  `claims:\n  said: { text: ${text}, kind: reported, evidence: [{ quote: ${quote} }] }`;
const event = (title: string, quote: string): string =>
  `events:\n  vote: { title: ${title}, date: 2019, evidence: [{ quote: ${quote} }] }`;

const YOUNG = 'Fewer than 300 donors were under the age of 20, and 412 bags were discarded after testing';
const donors = (text: string): RuleCase => ({
  source: `${YOUNG}.`,
  extraction: claim(`"${text}"`, `"${YOUNG}"`),
});
const TABLE =
  'Table 1: Money, £ thousand\n\n| | 2023–24 | 2024–25 |\n|---|---|---|\n| Grant | 1,180 | 1,050 |\n| Fees | 742 | 815 |';
const grant = (narrative: string): RuleCase => ({
  source: TABLE,
  extraction: `figures:
  old: { label: Grant, value: "£1,180 thousand", period: 2023/2024, evidence: "Grant 1,180" }
  new: { label: Grant, value: "£1,050 thousand", period: 2024/2025, evidence: "Grant 1,180 1,050" }
  fees: { label: Fees, value: £815 thousand, period: 2024/2025, evidence: "Fees 742 815" }`,
  narrative,
});

const BOTH_SIDES =
  'Before the vote, 214 residents wrote; after it, 36 more did. Without the grant, tax would rise by 4.9 per cent; with it, by 2.8 per cent. Reserves stayed above the minimum. Vaccinated patients stayed for 3 days, unvaccinated ones for 5 days. Outside hospitals it was mild';
const bothSides = (narrative: string): RuleCase => ({
  source: `${BOTH_SIDES}.`,
  extraction: claim('There were sides.', `"${BOTH_SIDES}"`),
  narrative: `${narrative} [@said].`,
});

const FELL = 'In 2019 the price of bread fell by 3 % in the city.';
const VOTE = 'In 2019 the council rejected the plan for the bridge.';

const more = (order: string, word: string): RuleCase => ({
  source: 'It had 120 beds, and later 150 beds.',
  extraction: `figures:
  then: { label: Beds, value: 120, evidence: It had 120 beds }
  now: { label: Beds later, value: 150, evidence: later 150 beds }
  change: { label: Change, derived: { difference: [${order}] } }`,
  narrative: `That is :value[change] ${word} [@change].`,
});

const reduced = (word: string): RuleCase => ({
  source: 'The board lent £40. It had proposed £55.',
  extraction: `figures:
  loan: { label: Loan, value: £40, evidence: The board lent £40 }
  plan: { label: Loan proposed, value: £55, evidence: It had proposed £55 }
  cut: { label: Reduction of the loan, derived: { difference: [plan, loan] } }`,
  narrative: `The loan is :value[cut] ${word} than proposed [@cut].`,
});

const compared = (quote: string, text: string): RuleCase => ({
  source: `${quote}.`,
  extraction: claim(text, quote),
});
const LARGER = 'The harbour is larger than the dock';
const FASTER = 'Supply grew faster than demand';
const FERRY = 'The new ferry, the Sula, is larger than the old one and carries fewer cars';

const GRADUATES =
  'Undergraduates made up 64 per cent of those asked, and the board voted by 9 to 4 against a fee';
const asked = (label: string): RuleCase => ({
  source: `${GRADUATES}. Hask denies having been warned.`,
  extraction: `figures:\n  one: { label: "${label}", value: 64 %, evidence: "Undergraduates made up 64 per cent" }\nclaims:\n  fee: { text: There was a vote., kind: reported, evidence: "${GRADUATES}" }`,
});
const LET = 'Only 730 homes were let by private landlords';
const STAFF = 'The scheme paid 412 employers, and births came to 96';
const sideBySide = (narrative: string): RuleCase => ({
  source: `${LET}. ${STAFF}. Women must carry a pass.`,
  extraction: `figures:\n  homes: { label: Homes that were let, value: 730 homes, evidence: "${LET}" }\nclaims:\n  staff: { text: There was a scheme., kind: reported, evidence: "${STAFF}" }\n  pass: { text: There was a pass., kind: reported, evidence: Women must carry a pass }`,
  narrative,
});
const BID = 'A bid of £19 million for the mill was turned down';
const CARRIED = 'The amendment on parking was carried by 31 votes';

const CREW = 'Three of the nine sailors are women';
const ADOPTED = 'The board adopted the motion by five votes to two';
const DUE = 'The rent is to be paid by June';
const OPENS = 'The pier will be opened in May';

export const cases: RuleCases = {
  pass: [
    reduced('lower'),
    compared(CREW, 'Six of the nine sailors are men.'),
    compared(CREW, 'The majority of the sailors are men.'),
    compared('Of the pupils 31 per cent are girls', 'Most of the pupils are boys.'),
    compared(ADOPTED, 'Two members voted against.'),
    compared(ADOPTED, 'Two of the members voted against it.'),
    compared('The motion was rejected by nine votes to six', 'Six councillors voted in favour.'),
    compared(DUE, 'The rent is still unpaid.'),
    compared(DUE, 'Nothing has been paid so far.'),
    compared(OPENS, 'The pier is still closed.'),
    sideBySide('Tenants are left behind. Only 730 homes were let [@homes].'),
    sideBySide('Tenants have a hard time, as only 730 homes were let [@homes].'),
    sideBySide('Employees saw little of it [@staff].'),
    sideBySide('Hardly any men applied [@pass].'),
    asked('Undergraduates among those asked'),
    compared('He denies having been paid', 'He says he was not paid.'),
    compared(
      'The mayor denied that any of the staff would be dismissed',
      'The mayor said the staff would not be dismissed.',
    ),
    compared(BID, 'The bid for the mill was rejected.'),
    {
      source: 'The lock will take 32 boats, not 29; low water had made it cut them from 36.',
      extraction: claim('The number of boats is raised to 32.', '"The lock will take 32 boats, not 29"'),
    },
    compared(BID, 'They turned down a bid for the mill.'),
    compared(CARRIED, 'The amendment on parking was adopted.'),
    compared('The lift carried 900 people and a claim was dismissed', 'The lift carried 900 people.'),
    compared(LARGER, 'The dock is smaller than the harbour.'),
    compared(FASTER, 'Demand grew more slowly than supply.'),
    compared('Women live longer than men in Ferrin', 'Men have shorter lives than women in Ferrin.'),
    compared('Fewer boats sailed in spring than in autumn', 'More boats sailed in autumn than in spring.'),
    compared('The pier is shorter than the mole', 'The mole is the longer of the two.'),
    compared('The mill lies above the weir', 'The weir lies below the mill.'),
    compared('Calder sold the mill to Harrow', 'Harrow bought the mill from Calder.'),
    compared('Trains on the Fell Valley line began to climb', 'The Fell Valley line climbs.'),
    compared('The line has sold no tickets for June so far', 'Nobody can buy a ticket for June yet.'),
    compared('The library lent many old books', 'Readers borrowed many old books.'),
    compared('Over 600 tons is more than falls due in winter', 'Over 600 tons falls due.'),
    {
      source: `${FERRY}.`,
      extraction: claim('The old ferry is smaller than the Sula and carries more cars.', `"${FERRY}"`),
    },
    donors('Fewer than 300 donors were under the age of 20.'),
    donors('Bags were discarded after their testing.'),
    donors('Before and after testing bags were looked at.'),
    donors('The testing was before the winter.'),
    bothSides('After the vote another 36 residents wrote'),
    bothSides('Residents wrote both before and after the vote'),
    bothSides('With the grant, tax would rise by 2.8 per cent'),
    bothSides('Were the grant withheld, tax would rise by 4.9 per cent'),
    bothSides('Reserves did not fall below the minimum'),
    bothSides('Unvaccinated patients stayed for 5 days, vaccinated ones for 3 days'),
    bothSides('It was not mild inside hospitals'),
    grant('The grant fell from £1,180 thousand to £1,050 thousand [@old; @new].'),
    grant('From £1,180 thousand the grant fell to £1,050 thousand [@old; @new].'),
    grant('The grant fell to £1,050 thousand [@new].'),
    grant('Fees rose to £815 thousand [@fees].'),
    grant('The grant fell to £1,050 thousand [@new] and fees rose to £815 thousand [@fees].'),
    grant('The grant did not rise from £1,180 thousand to £1,050 thousand [@old; @new].'),
    {
      source: 'All but 6 of the 74 mills were closed. Rents fell.',
      extraction: claim('Some mills were open.', 'All but 6 of the 74 mills were closed'),
    },
    more('now, then', 'more'),
    more('now, then', 'beds more'),
    { source: FELL, extraction: figure('Fall in the price of bread', 'fell by 3 %') },
    { source: FELL, extraction: figure('Change in the price of bread', 'fell by 3 %') },
    { source: FELL, extraction: figure('Decline of the price', 'by 3 %') },
    { source: FELL, extraction: claim('The price of bread did not rise.', 'the price of bread fell') },
    {
      source: 'Prices rose in May and fell by 3 % in June.',
      extraction: figure('Rise before the fall', 'rose in May and fell by 3 %'),
    },
    {
      source: 'Prices rose in May and fell by 3 % in June.',
      extraction: figure('Fall in the summer', 'fell by 3 %'),
    },
    {
      source: 'The price did not rise.',
      extraction: claim('Prices did not rise.', 'The price did not rise'),
    },
    {
      source: 'The price failed to rise.',
      extraction: claim('Prices did not rise.', 'price failed to rise'),
    },
    {
      source: 'It not only rose but doubled.',
      extraction: claim('It rose.', 'It not only rose but doubled'),
    },
    {
      source: 'The storm gave rise to floods.',
      extraction: claim('Levels fell later.', 'gave rise to floods'),
    },
    {
      source: 'It may not borrow more than 60 million.',
      extraction: claim('There is a limit to what it may borrow.', 'may not borrow more than'),
    },
    { source: 'There was no failure.', extraction: claim('He denies a failure.', 'There was no failure') },
    { source: 'It is closed until spring.', extraction: claim('It will open again.', 'closed until spring') },
    {
      source: 'They know the man.',
      extraction: claim('It would matter if he were unknown.', 'know the man'),
    },
    {
      source: '| Care | +3 % |\n|---|---|\n| Roads | -2 % |',
      extraction: claim('Spending on care grew.', 'Care +3 %'),
    },
    { source: 'It was 4 °C, then -3 °C.', extraction: claim('It increased at night.', 'then -3 °C') },
    {
      source: 'Rents rose in May while wages fell.',
      extraction: claim('Wages fell while rents went up.', 'Rents rose in May while wages fell'),
    },
    {
      source: 'Rents rose in May and fell in June.',
      extraction: claim('Rents fell in June after they rose in May.', 'Rents rose in May and fell in June'),
    },
    { source: 'They won the seat.', extraction: claim('The seat was won.', 'won the seat') },
    {
      source: 'Rents rose in May while wages fell.',
      extraction: claim('Wages fell.', 'Rents rose in May while wages fell'),
    },
    {
      source: 'Rents rose in May while wages fell.',
      extraction: claim('Tenants paid more.', 'Rents rose in May while wages fell'),
    },
    {
      source: 'Rents rose by 4 per cent while wages in the city fell.',
      extraction: claim('Both rose and fell.', 'Rents rose by 4 per cent while wages in the city fell'),
      narrative: 'Rents in the city rose [@said].',
    },
    {
      source: 'The court accepted the first claim and rejected the second.',
      extraction: claim(
        'The first claim was accepted.',
        'The court accepted the first claim and rejected the second',
      ),
    },
    // The negation of both is the same, and in one of them too far away to deny the word.
    {
      source: 'Pupils without proof of vaccination were excluded from school.',
      extraction: claim(
        'Pupils without proof of vaccination excluded from school.',
        'Pupils without proof of vaccination were excluded from school',
      ),
    },
    {
      source: 'Nobody who had been at the school that week had more.',
      extraction: claim(
        'Nobody at the school had more.',
        'Nobody who had been at the school that week had more',
      ),
    },
    { source: VOTE, extraction: event('Rejection of the plan', 'In 2019 the council rejected the plan') },
    {
      source: 'In 2019 the plan was not accepted.',
      extraction: event('Rejection of the plan', 'In 2019 the plan was not accepted'),
    },
    { source: 'It is close to the river.', extraction: claim('It is open.', 'close to the river') },
    {
      source: FELL,
      extraction: claim('Bread got cheaper.', 'fell by 3 %'),
      narrative: 'Prices fell [@said].',
    },
    {
      source: FELL,
      extraction: claim('Bread got cheaper.', 'fell by 3 %'),
      narrative: 'Nobody had foreseen a rise [@said].',
      settings: 'own: [a rise]',
    },
    {
      source: 'They sold less than 30 boats.',
      extraction: claim('They sold more.', 'sold less than 30 boats'),
    },
  ],
  fail: [
    { ...reduced('higher'), at: 'higher' },
    { ...compared(CREW, 'Three of the nine sailors are men.'), at: 'Three' },
    { ...compared(CREW, 'The sailors are men.'), at: 'The sailors' },
    { ...compared('Six of the nine sailors are women', 'Most of the sailors are men.'), at: 'Most' },
    { ...compared(ADOPTED, 'The board voted against it.'), at: 'The board' },
    { ...compared(ADOPTED, 'Five members voted against it.'), at: 'Five' },
    { ...compared(ADOPTED, 'Two motions were voted down.'), at: 'Two' },
    { ...compared(DUE, 'The rent remained unpaid.'), at: 'The rent' },
    { ...compared('The rent was paid in June', 'The rent is still unpaid.'), at: 'The rent' },
    { ...sideBySide('Only 730 homes were let by tenants [@homes].'), at: 'tenants' },
    { ...sideBySide('The scheme paid 412 employees [@staff].'), at: 'employees' },
    { ...sideBySide('Deaths came to 96 [@staff].'), at: 'Deaths' },
    { ...sideBySide('Men must carry a pass [@pass].'), at: 'Men' },
    { ...asked('Postgraduates among those asked'), at: '"Postgraduates' },
    { ...asked('Share of undergraduates'), narrative: 'The board approved a fee [@fee].', at: 'approved' },
    { ...compared(BID, 'The bid for the mill was accepted.'), at: 'The bid' },
    { ...compared(CARRIED, 'The amendment on parking was voted down.'), at: 'The amendment' },
    { ...compared('The city bought the old hall', 'The city sold the old hall.'), at: 'The city' },
    { ...compared('The depot stays open', 'The depot is to close.'), at: 'The depot' },
    { ...compared(LARGER, 'The dock is larger than the harbour.'), at: 'The dock is larger' },
    { ...compared(LARGER, 'The harbour is smaller than the dock.'), at: 'The harbour is smaller' },
    { ...compared(FASTER, 'Demand grew faster than supply.'), at: 'Demand grew faster' },
    { ...donors('Bags were discarded before testing.'), at: '"Bags' },
    {
      source: '412 bags were discarded after testing, and others expired before they could be used.',
      extraction: claim(
        'Bags were discarded before testing.',
        '"412 bags were discarded after testing, and others expired before they could be used"',
      ),
      at: 'Bags',
    },
    { ...grant('The grant rose from £1,180 thousand to £1,050 thousand [@old; @new].'), at: 'rose' },
    { ...grant('The grant rose in a year to £1,050 thousand [@new].'), at: 'rose' },
    { ...grant('Fees fell to £815 thousand [@fees].'), at: 'fell', hint: 'the way the source does' },
    { ...grant('An increase from £1,180 thousand to £1,050 thousand [@old; @new].'), at: 'increase' },
    {
      source: 'All but 6 of the 74 mills were closed, and rents fell.',
      extraction: claim('Rents rose.', '"All but 6 of the 74 mills were closed, and rents fell"'),
      at: 'Rents',
    },
    { ...more('now, then', 'fewer'), at: 'fewer' },
    { ...more('now, then', 'less than before'), at: 'less than' },
    { ...more('then, now', 'more'), at: 'more' },
    { source: FELL, extraction: figure('Rise in the price of bread', 'fell by 3 %'), at: 'Rise' },
    { source: FELL, extraction: figure('Rise in the price of bread', 'by 3 %'), at: 'Rise' },
    { source: FELL, extraction: claim('The price of bread went up by 3 %.', 'fell by 3 %'), at: 'The price' },
    {
      source: 'The price did not rise.',
      extraction: claim('The price rose.', 'The price did not rise'),
      at: 'The',
    },
    {
      source: 'The price failed to rise.',
      extraction: claim('The price rose.', 'failed to rise'),
      at: 'The',
    },
    {
      source: 'Rents rose in May while wages fell.',
      extraction: claim('Rents fell and wages grew in May.', 'Rents rose in May while wages fell'),
      at: 'Rents',
    },
    {
      source: 'Rents rose in May while wages fell.',
      extraction: claim('Wages grew.', 'Rents rose in May while wages fell'),
      at: 'Wages',
    },
    {
      source: 'Rents rose in May while wages fell.',
      extraction: claim('Rents fell.', 'Rents rose in May while wages fell'),
      at: 'Rents',
    },
    {
      source: 'Rents rose in May while wages fell.',
      extraction: claim('Both moved.', 'Rents rose in May while wages fell'),
      narrative: 'In May rents fell [@said].',
      at: 'fell',
    },
    {
      source: 'The court accepted the claim of the tenants and rejected the appeal.',
      extraction: claim(
        'The court accepted the appeal.',
        'The court accepted the claim of the tenants and rejected the appeal',
      ),
      at: 'The court',
    },
    { source: FELL, extraction: claim('Bread cost 3 % more.', 'fell by 3 %'), at: 'Bread' },
    { source: 'Down 3 %, to 40.', extraction: claim('It went up.', 'Down 3 %'), at: 'It went' },
    {
      source: 'Spending was -3 % in spring.',
      extraction: claim('It grew in spring.', '-3 % in spring'),
      at: 'It grew',
    },
    { source: 'The sailors are dead.', extraction: claim('They survived.', 'are dead'), at: 'They' },
    { source: 'They won the seat.', extraction: claim('They lost the seat.', 'won the seat'), at: 'They' },
    {
      source: 'It lies below the mean.',
      extraction: claim('It is above the mean.', 'below the mean'),
      at: 'It',
    },
    {
      source: 'Women earn less than men.',
      extraction: claim('Women earn more.', 'earn less than men'),
      at: 'Women',
    },
    {
      source: 'The city bought the hall.',
      extraction: claim('It sold the hall.', 'bought the hall'),
      at: 'It',
    },
    {
      source: 'A minority agreed.',
      extraction: claim('The majority agreed.', 'A minority agreed'),
      at: 'The',
    },
    { source: 'The water is unsafe.', extraction: claim('The water is safe.', 'water is unsafe'), at: 'The' },
    {
      source: VOTE,
      extraction: event('Approval of the plan', 'In 2019 the council rejected the plan'),
      at: 'Approval',
    },
    { source: 'The school closed.', extraction: claim('The school opened.', 'school closed'), at: 'The' },
    { source: 'The pupils failed.', extraction: claim('They passed.', 'pupils failed'), at: 'They' },
    {
      source: FELL,
      extraction: claim('Bread got cheaper.', 'fell by 3 %'),
      narrative: 'Prices increased [@said].',
      at: 'increased',
      hint: 'the way the source does',
    },
  ],
};
