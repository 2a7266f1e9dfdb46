import type { Language } from '../../../ground/language/language.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { changeExchanged } from '../../../ground/model/diagnostics/exchanges.ts';
import { qualifierChanged, unboundNumber, unitChanged } from '../../../ground/model/diagnostics/figures.ts';
import { withFixes } from '../../../ground/model/fix.ts';
import type { Place } from '../../../ground/model/place.ts';
import type { Qualifier } from '../../../ground/model/qualifier.ts';
import type { Rate } from '../../../ground/model/unit.ts';
import { describeQualifier } from '../items/qualifier-remedy.ts';
import { changeRole } from '../numbers/change-role.ts';
import { isQuantity, lowUnitOf, type NumberReading } from '../numbers/number-reading.ts';
import { saysOfPart } from '../numbers/part-of-whole.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { readQualifier } from '../numbers/read-qualifier.ts';
import { shareRelation } from '../numbers/share-relation.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { addFigures, figuresThatMake } from '../prose/add-figures.ts';
import { agreesInUnit } from '../prose/agrees-in-unit.ts';
import { assertsDenied } from '../prose/asserts-denied.ts';
import { denialIsBacked } from '../prose/denial-is-backed.ts';
import { followsFromCited } from '../prose/follows-from-cited.ts';
import { hedgedWords } from '../prose/hedged-words.ts';
import { isNoStronger } from '../prose/is-no-stronger.ts';
import { leavesOut } from '../prose/leaves-out.ts';
import { nearNumber } from '../prose/near-words.ts';
import { withoutEchoes } from '../prose/number-echoes.ts';
import { numbersOfProse } from '../prose/numbers-of-prose.ts';
import { ownFix } from '../prose/own-fix.ts';
import { FRACTION_OFF, HALF_A_POINT, LEAST_DIGITS, PERCENT_OFF } from '../prose/plainly-rounded.ts';
import type { Prose } from '../prose/prose.ts';
import { aboutHint, nearHint, numberHint, unitHint } from '../prose/prose-hints.ts';
import { readMultiples } from '../prose/read-multiples.ts';
import { roundedFrom } from '../prose/rounded-number.ts';
import { isConverted, sameNumber } from '../prose/same-number.ts';
import { sourceWordsFix } from '../prose/source-words-fix.ts';
import { isStructure } from '../prose/structural-count.ts';
import type { SupportedNumber } from '../prose/support.ts';
import { isFalseMargin, isTurnedPair } from '../prose/turned-pairs.ts';
import type { FailingCase, Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['UNBOUND_NUMBER', 'QUALIFIER_CHANGED', 'UNIT_CHANGED', 'CHANGE_EXCHANGED'],
  holds:
    'Every number in the author’s text, including fractions in words, is in what the text cites, rounds a number there and says so (`some`, `nearly`) or leaves three digits or a whole percentage of it, is the sum, the difference or the share of figures that it cites, counts things in the text itself, or is listed in `own`. After `from`, `to` or `by` it is the old value, the new one or the difference, as in the source.',
  blind: 'What the number counts in the sentence.',
  limits: {
    roundDigits: LEAST_DIGITS,
    percentOff: PERCENT_OFF,
    pointsOff: HALF_A_POINT,
    fractionOff: FRACTION_OFF,
  },
  check: (prose) =>
    withoutEchoes(
      numbersOfProse(prose).map((number) => ({
        number,
        diagnostics: checkReading(number, prose),
      })),
      prose,
    ),
};

function checkReading(number: NumberReading, prose: Prose): readonly Diagnostic[] {
  if (prose.isOwn(number.span) || prose.isAddress(number.span)) return [];
  const found = checkNumber(number, prose);
  if (found.length === 0 && isFalseMargin(number, prose))
    return [unboundNumber(prose.placeOf(number.span), number.text, MARGIN)];
  return found.length === 0 && isTurnedPair(number, prose)
    ? [unboundNumber(prose.placeOf(number.span), number.text, TURNED)]
    : found;
}

const MONEY =
  'The bank lent US$40 million. Uptake rose by 2 percentage points. There were 84 cases per 100,000 people.';
const lent = `claims:
  all:
    text: The bank lent money.
    kind: reported
    evidence:
      - quote: The bank lent US$40 million
      - quote: Uptake rose by 2 percentage points
      - quote: There were 84 cases per 100,000 people`;

const SOURCE = 'The county mended 40 bridges and more than 800 miles of road.';
const extraction = `claims:
  work:
    text: The county mended roads and bridges.
    kind: reported
    evidence: [{ quote: mended 40 bridges and more than 800 miles of road }]`;

const CHANGE =
  'figures:\n  change: { label: Spending, value: −6.1 %, evidence: [{ quote: "Spending: −6.1 %" }] }';

const honest = (value: string, quote: string, sentence: string): RuleCase => ({
  source: `${quote}, he said.`,
  extraction: `figures:\n  one: { label: A figure, value: "${value}", evidence: "${quote}" }`,
  narrative: `${sentence} [@one].`,
});
const forgone = (sentence: string): RuleCase => ({
  source: 'The school has to do without 14 of its teachers.',
  extraction:
    'figures:\n  one: { label: Teachers fewer, value: 14, evidence: has to do without 14 of its teachers }',
  narrative: `${sentence} [@one].`,
});
const RATES =
  'Spending will be £48.6 million in 2025–26. It gets 1,284 visits. Tax rises by £54 a year for an average home. There were 19.2 deaths per 100,000 people. The daily dose is 30 mg.';
const rated = (sentence: string): RuleCase => ({
  source: RATES,
  extraction: `claims:
  all: { text: There are sums., kind: reported, evidence: "${RATES}" }
figures:
  sum: { label: Spending, value: £48.6 million, evidence: Spending will be £48.6 million in 2025–26 }
  visits: { label: Visits, value: 1284, evidence: "It gets 1,284 visits" }
  deaths: { label: Deaths, value: "19.2 per 100,000 people", evidence: "19.2 deaths per 100,000 people" }
  tax: { label: Tax, value: £54 a year, evidence: £54 a year for an average home }
  dose: { label: Dose, value: 30 mg, unit: mg, evidence: The daily dose is 30 mg }`,
  narrative: sentence,
});

const ROSE = 'The rate rose from 14.1 to 19.2. Coverage fell by 2.3 percentage points to 86.4%.';
const changed = (sentence: string): RuleCase => ({
  source: `${ROSE} Spending fell from £1.8 million to £1.5 million, an increase of 7.5% on the plan.`,
  extraction: `figures:
  rate: { label: Rate, value: 19.2, evidence: The rate rose from 14.1 to 19.2 }
  share: { label: Coverage, value: 86.4%, evidence: Coverage fell by 2.3 percentage points to 86.4% }
  fall: { label: Fall in coverage, value: 2.3 percentage points, evidence: Coverage fell by 2.3 percentage points }
  sum: { label: Spending, value: £1.5 million, evidence: Spending fell from £1.8 million to £1.5 million }
  more: { label: Increase, value: 7.5%, evidence: an increase of 7.5% }`,
  narrative: sentence,
});

const summed = (sentence: string): RuleCase => ({
  source: 'There are 100 beds: 10 in Ash and 20 in Elm.',
  extraction: `figures:
  all: { label: Total number of beds, value: 100, evidence: There are 100 beds }
  ash: { label: Beds in Ash, value: 10, evidence: 10 in Ash }
  elm: { label: Beds in Elm, value: 20, evidence: 20 in Elm }`,
  narrative: `${sentence} [@all; @ash; @elm].`,
});

/** Under its own heads and title a table of the author's has bare numbers. */
const ownTable = (title: string, head: string, cell: string): RuleCase => ({
  source: 'Fares made £31.3 million, of which 12 per cent went on fuel.',
  extraction: `figures:
  fares: { label: Fares, value: £31.3 million, evidence: "Fares made £31.3 million" }
  fuel: { label: Fuel, value: 12 per cent, evidence: of which 12 per cent went on fuel }`,
  narrative: `:::table{title="${title}"}\n| | ${head} |\n|---|--:|\n| Fares and fuel | ${cell} |\n:::`,
});
const headed = (heading: string): RuleCase => ({
  source: SOURCE,
  extraction,
  narrative: `# ${heading}\n\nThe county mended 40 bridges [@work].`,
});

const ROWS = '| Service | 2023–24 | 2024–25 |\n|---|---|---|\n| Roads | 6.8 | 6.0 |';
const roads = (value: string, sentence: string): RuleCase => ({
  source: `Spending (£ million)\n\n${ROWS}`,
  extraction: `figures:\n  roads: { label: Roads, value: ${value}, evidence: Roads 6.8 6.0 }`,
  narrative: `${sentence} [@roads].`,
});

const VOTES = 'The council rejected it by 9 votes to 6. The van reached 11 of the 14 islands';
const votes = (sentence: string): RuleCase => ({
  source: `${VOTES}.`,
  extraction: `claims:\n  all: { text: There was a vote., kind: reported, evidence: "${VOTES}" }`,
  narrative: `${sentence} [@all].`,
});
const singer = (sentence: string): RuleCase =>
  honest('83', 'Of the choir the oldest was 83, and sang last', sentence);
const PASSED = 'The vote was 31 to 19. A boy of 11 was kept for three nights, and Ellan is to pay a quarter';
const passed = (sentence: string): RuleCase => ({
  source: `${PASSED}.`,
  extraction: `claims:\n  all: { text: There was a vote., kind: reported, evidence: "${PASSED}" }`,
  narrative: `${sentence} [@all].`,
});
const ALERT = 'The service declared an alert on 15 March 2025 and lifted it on 2 April 2025';
const alert = (sentence: string): RuleCase => ({
  source: `${ALERT}.`,
  extraction: `events:
  alert: { title: Alert declared, date: 2025-03-15, evidence: The service declared an alert on 15 March 2025 }
  end: { title: Alert lifted, date: 2025-04-02, evidence: "lifted it on 2 April 2025" }`,
  narrative: `${sentence} [@alert; @end].`,
});
const cut = (sentence: string): RuleCase => ({
  source: 'Of 3,650 sailings 215 were cut.',
  extraction: `figures:
  all: { label: Sailings, value: 3650, unit: sailings, evidence: "Of 3,650 sailings" }
  cut: { label: Sailings cut, value: 215, evidence: "Of 3,650 sailings 215 were cut" }`,
  narrative: `${sentence} [@cut; @all].`,
});
const closed = (sentence: string): RuleCase => ({
  source: 'The road was shut on 9 July 2024. It was shut again on 21 August 2024.',
  extraction: `events:
  first: { title: First closure, date: 2024-07-09, evidence: The road was shut on 9 July 2024 }
  second: { title: Second closure, date: 2024-08-21, evidence: It was shut again on 21 August 2024 }`,
  narrative: `${sentence} [@first; @second].`,
});
const ICE = '73 sailings were cancelled, 41 of them because of ice. Freight rose by a fifth to 36,000 tonnes';
const cancelled = (sentence: string): RuleCase => ({
  source: `${ICE}.`,
  extraction: `claims:\n  ice: { text: There was ice., kind: reported, evidence: "${ICE}" }`,
  narrative: `${sentence} [@ice].`,
});
const two = (sentence: string): RuleCase => ({
  source: 'Exclusions fell from 420 to 105. There were 7,150 nests in May and 8,580 in June.',
  extraction: `figures:
  before: { label: Exclusions before, value: 420, evidence: Exclusions fell from 420 to 105 }
  after: { label: Exclusions, value: 105, evidence: Exclusions fell from 420 to 105 }
  may: { label: Nests in May, value: 7150, evidence: "7,150 nests in May" }
  june: { label: Nests in June, value: 8580, evidence: "8,580 in June" }`,
  narrative: sentence,
});
const SUPPLY = 'Spending rose by £2.4 million to £9.6 million, and the number of posts rose by 5 to 38';
const supply = (label: string, value: string): RuleCase => ({
  source: `${SUPPLY}.`,
  extraction: `figures:\n  one: { label: "${label}", value: ${value}, evidence: "${SUPPLY}" }`,
});
const MILLS =
  'All but 6 of the 74 mills were inspected. The survey covered 1,900 of the 6,300 kilometres of line.';
const SHARE =
  'One pound in every eight was spent. It went twice to court. It took 52 minutes. It lost 1,120 GWh. It fell by 0.5 percentage points. A fifth of it is left. It is 12 per cent less than before. It took 60 per cent of the sum.';
const mills = (sentence: string): RuleCase => ({
  source: MILLS,
  extraction: `claims:\n  all: { text: There was a survey., kind: reported, evidence: "${MILLS}" }`,
  narrative: `${sentence} [@all].`,
});
const shares = (sentence: string): RuleCase => ({
  source: SHARE,
  extraction: `claims:\n  all: { text: There were sums., kind: reported, evidence: "${SHARE}" }`,
  narrative: `${sentence} [@all].`,
});

const spans = (sentence: string): RuleCase => ({
  source: 'The bridge will cost £2m to £3m. Repairs take 4 to 6 weeks. Permits take 4 weeks to 6 months.',
  extraction: `claims:
  cost: { text: It will cost much., kind: reported, evidence: The bridge will cost £2m to £3m }
  repairs: { text: Repairs take time., kind: reported, evidence: Repairs take 4 to 6 weeks }
  permits: { text: Permits take time., kind: reported, evidence: Permits take 4 weeks to 6 months }`,
  narrative: `${sentence}.`,
});

const funds = (narrative: string): RuleCase => ({
  source: '| Fund | 26 weeks to June, % |\n|---|---|\n| Bonds | −1.3 |\n| Shares | 4.2 |\n| Notes | 2.6 |',
  extraction: 'figures:\n  bonds: { label: Return on bonds, value: −1.3 per cent, evidence: Bonds −1.3 }',
  narrative: `${narrative} [@bonds].`,
});

const point = (sentence: string): RuleCase => ({
  source: 'The port handled 4,120 vessels.',
  extraction: `figures:
  vessels: { label: Vessels, value: "4,120", evidence: "handled 4,120 vessels" }`,
  narrative: sentence,
});
const near = (sentence: string): RuleCase => ({
  source:
    'Rents brought in €4.873 million. Letters make up 33.6 per cent of the post and parcels 66.2 per cent. Of the vans 11 per cent are new, 99.7 per cent were in use. They drove 48,260 miles.',
  extraction: `figures:
  rents: { label: Rents, value: €4.873 million, evidence: "Rents brought in €4.873 million" }
  letters: { label: Letters, value: 33.6 per cent, evidence: Letters make up 33.6 per cent of the post }
  parcels: { label: Parcels, value: 66.2 per cent, evidence: parcels 66.2 per cent }
  fresh: { label: New vans, value: 11 per cent, evidence: 11 per cent are new }
  used: { label: Vans in use, value: 99.7 per cent, evidence: 99.7 per cent were in use }
  miles: { label: Miles, value: 48260 miles, evidence: "They drove 48,260 miles" }`,
  narrative: sentence,
});

const TOLL =
  'The port charges €4.6 million. It had proposed €6.2 million. It has four quays. None of the quays had a crane';
const toll = (sentence: string): RuleCase => ({
  source: `${TOLL}.`,
  extraction: `figures:
  toll: { label: Toll, value: €4.6 million, evidence: The port charges €4.6 million }
  plan: { label: Toll proposed, value: €6.2 million, evidence: It had proposed €6.2 million }
  quays: { label: Quays, value: 4, evidence: It has four quays }
claims:
  none: { text: No quay had a crane., kind: reported, evidence: None of the quays had a crane }`,
  narrative: sentence,
});

export const cases: RuleCases = {
  pass: [
    toll('None of the four quays had a crane [@none; @quays].'),
    toll('The toll is not €6.2 million but €4.6 million [@toll; @plan].'),
    toll('It charges :value[toll], not :value[plan].'),
    point('It handled 4,120 vessels [@vessels].'),
    near('Rents brought in €4.87 million [@rents].'),
    near('Letters are a third of the post, parcels just two thirds [@letters; @parcels].'),
    near('Parcels are 66 per cent of the post [@parcels].'),
    near('One in nine of the vans is new [@fresh].'),
    near('They drove about 48,000 miles [@miles].'),
    honest('about 3,180', 'It has about 3,180 gulls', 'Over 3,000 gulls live there'),
    honest('3,180', 'It has 3,180 gulls', 'More than 3,000 gulls live there'),
    honest('46 per cent', 'Of the gulls 46 per cent came back', 'Nearly half of the gulls came back'),
    honest('one in seven', 'one in seven clerks leaves', 'One clerk in seven gives up'),
    honest('4', 'four of the eleven boats were late', 'Four out of eleven boats were late'),
    honest(
      'at least a third',
      'a third or more of the gulls came back',
      'At least a third of the gulls came back',
    ),
    honest('42 days', 'It has to answer within 42 days', 'It has six weeks to answer'),
    honest('47 days', 'It lay idle for 47 days', 'It lay idle for nearly seven weeks'),
    honest('61 minutes', 'It took 61 minutes', 'It took just over an hour'),
    honest(
      'at most 4 per cent',
      'It must lose at most 4 per cent',
      'If it loses more than 4 per cent, it pays',
    ),
    honest('1.3', 'Flats have an average of 1.3 rooms', 'There are 1.3 rooms a flat'),
    honest('£270', 'It costs the town £270 each time', 'It costs the town £270'),
    {
      source: '“The bench is all that we have,” said Callum Weir, 17.',
      extraction: `entities:
  weir: { kind: person, name: Callum Weir }
quotations:
  one: { words: The bench is all that we have, speaker: weir }`,
      narrative: '“The bench is all that we have,” said Callum Weir, 17 [@one].',
    },
    honest('18 months', 'It lasted 18 months', 'It lasted a year and a half'),
    honest('two years and a half', 'It lasted two years and a half', 'It lasted two and a half years'),
    honest('24 months', 'It lasted 24 months', 'It lasted two years'),
    honest('−2.4 %', 'Wheat (–2.4 per cent) was sold', 'Wheat is 2.4 per cent cheaper'),
    honest('41 per cent', 'It was 41 per cent here, 22 per cent there', 'It was 41 against 22 per cent'),
    honest('1 in 4', 'every fourth bulb is dim', 'A quarter of the bulbs are dim'),
    honest('every third', 'every third bulb is dim', 'Every third bulb is dim'),
    forgone('The school does without 14 teachers'),
    forgone('The school has 14 fewer teachers'),
    funds('Bonds lost 1.3 per cent in the 26 weeks'),
    spans('The bridge will cost from £2 million to £3 million [@cost]'),
    spans('The bridge will cost £2–3 million [@cost]'),
    spans('Repairs take 4 weeks to 6 weeks [@repairs]'),
    spans('A permit takes between four weeks and six months [@permits]'),
    two('Exclusions fell to a quarter of what they were [@before; @after].'),
    two('Exclusions fell by three quarters, to 105 [@before; @after].'),
    two('Nests rose by a fifth [@may; @june].'),
    two('Nests rose by about a fifth [@may; @june].'),
    two('Exclusions fell to about a quarter of what they were [@before; @after].'),
    supply('Spending', '£9.6 million'),
    supply('Rise in spending', '£2.4 million'),
    supply('Posts', '38'),
    alert('It was lifted 18 days later'),
    cut('One sailing in seventeen was cut'),
    cut('Fewer than one sailing in sixteen was cut'),
    alert('It was lifted almost 19 days later'),
    alert('It was in force for 18 days, from 15 March until 2 April 2025'),
    closed('The road was shut again six weeks after the first time'),
    closed('The second time followed the first by 43 days'),
    closed('It took just over six weeks from the first time to the second'),
    alert('It was lifted more than 17 days after it was declared'),
    alert('It was lifted eighteen days after it was declared'),
    passed('It was passed by 31 votes to 19'),
    passed('A boy aged 11 was kept for three nights'),
    passed('A quarter falls to Ellan'),
    votes('It was rejected by a majority of three'),
    votes('It was rejected by a majority of 9 votes to 6'),
    votes('The council voted 9–6 against it'),
    passed('The motion passed 31-19'),
    singer('The oldest singer was 83 years old'),
    singer('An 83-year-old sang last'),
    singer('The oldest of them was 83 years of age'),
    passed('It was passed on a 31–19 vote'),
    votes('Of the 14 islands, 11 were reached'),
    cancelled('The other 32 were not for ice'),
    cancelled('The remaining 32 cancellations had other causes'),
    cancelled('Freight rose by 20 per cent, to 36,000 tonnes'),
    votes('The motion was lost by 6 votes to 9'),
    votes('The van did not reach the other three islands'),
    votes('It was rejected by 9 votes to 6'),
    votes('It failed, with 6 votes for it and 9 against'),
    votes('It failed, 6 to 9'),
    votes('The van reached 11 of the 14 islands'),
    votes('Of the 14 islands the van reached 11'),
    mills('All but 6 of the 74 mills were inspected'),
    mills('Six of the 74 mills were not inspected'),
    mills('Sixty-eight of the 74 mills were inspected'),
    mills('Sixty-eight mills were inspected'),
    mills('Six mills were left out'),
    mills('There are 74 mills'),
    mills('The survey covered 1,900 of the 6,300 kilometres'),
    mills('The survey covered 1,900 km'),
    mills('Of 6,300 km of line, 1,900 were covered'),
    mills('The line is 6,300 km long'),
    shares('Roughly an eighth was spent, an eighth of the sum'),
    shares('About one pound in eight was spent'),
    shares('It went to court two times'),
    shares('It took 52 min'),
    shares('It lost 1.12 TWh'),
    shares('It fell by half a point'),
    shares('It fell by half a percentage point'),
    shares('One fifth is left, and 20 per cent is little'),
    shares('It is 12 per cent lower than before'),
    shares('It is down 12 per cent'),
    shares('It took 60 per cent of all that there was'),
    {
      source: 'Spending: −6.1 %',
      extraction: CHANGE,
      narrative: 'Spending shrinks by 6.1 % [@change].',
    },
    ownTable('Income, £ million', 'Sum', '31.3 [@fares]'),
    ownTable('Income', '£ million', '31.3 [@fares]'),
    ownTable('Income" unit="£ million', 'Sum', '31.3 [@fares]'),
    ownTable('Income (£ thousand)', 'Sum', '31,300 [@fares]'),
    ownTable('Income', 'Sum', '£31.3m [@fares]'),
    ownTable('Where it went (per cent)', 'Share', '12 [@fuel]'),
    ownTable('Where it went', 'Share (%)', 'about 12 [@fuel]'),
    headed('40 bridges'),
    headed('Forty bridges and many roads'),
    honest('£31.3 million', 'Fares made £31.3 million', 'Fares made some £31 million'),
    honest('£31.3 million', 'Fares made £31.3 million', 'Fares made just over £31 million'),
    honest('£31.3 million', 'Fares made £31.3 million', 'Fares made more than £30 million'),
    honest('11.8%', 'Fares rose by 11.8%', 'Fares rose by nearly 12%'),
    honest('38%', 'It was chosen by 38% of them', 'It was chosen by almost four in ten'),
    honest('36%', 'It was chosen by 36% of them', 'Just over a third chose it'),
    summed('It has 80 beds more than Elm'),
    summed('About a tenth of the beds are in Ash'),
    summed('Of the 100 beds, 70 are not in Ash or Elm'),
    { source: SOURCE, extraction, narrative: 'The county mended 40 bridges [@work].' },
    { source: SOURCE, extraction, narrative: 'It mended more than 800 miles of road [@work].' },
    { source: SOURCE, extraction, narrative: 'We looked at 12 reports.', settings: 'own: [12 reports]' },
    {
      source: 'That is not 30 per cent.',
      extraction:
        'claims:\n  no: { text: No rise., kind: reported, evidence: [{ quote: That is not 30 per cent }] }',
      narrative: 'Prices have not risen by 30 per cent [@no].',
    },
    { source: MONEY, extraction: lent, narrative: 'The bank lent US$40 million [@all].' },
    { source: MONEY, extraction: lent, narrative: 'It lent 40 million US dollars [@all].' },
    { source: MONEY, extraction: lent, narrative: 'It lent $40 million [@all].' },
    { source: MONEY, extraction: lent, narrative: 'Uptake rose by two percentage points [@all].' },
    { source: MONEY, extraction: lent, narrative: 'The rate per 100,000 was 84 [@all].' },
    { source: MONEY, extraction: lent, narrative: 'Uptake rose 2 points [@all].' },
    honest('almost two thirds', 'Almost two thirds of them left', 'Just under two thirds left'),
    honest('almost two thirds', 'Almost two thirds of them left', 'Nearly two thirds left'),
    honest('almost two thirds', 'Almost two thirds of them left', 'About two thirds left'),
    honest('about 88%', 'It was estimated at 88%', 'It was estimated to be 88% effective'),
    honest('fewer than 40', 'with fewer than 40 people', 'Not as many as 40 people came'),
    honest('one in eight', 'One in eight homes is empty', 'Some 12.5% of homes are empty'),
    honest('a quarter', 'It was cut by a quarter', 'It was cut by 25%'),
    honest('£1.20', 'It costs £1.20', 'It costs 120p'),
    honest('5 mg kg⁻¹', 'The dose was 5 mg kg⁻¹', 'The dose was 5 mg kg⁻¹'),
    honest('3‰', 'Salt is at 3‰', 'Salt is at 3‰'),
    honest('9.8 m/s²', 'It fell at 9.8 m/s²', 'It fell at 9.8 m/s²'),
    changed('The rate rose from 14.1 to 19.2 [@rate].'),
    changed('From 14.1, the rate rose to 19.2 [@rate].'),
    changed('The rate was 19.2, up from 14.1 [@rate].'),
    changed('The rate rose, to 19.2 [@rate].'),
    changed('To 19.2 the rate came in the end [@rate].'),
    changed('Coverage fell 2.3 points, to 86.4% [@share].'),
    changed('Coverage went down by 2.3 percentage points to 86.4% [@share].'),
    changed('A fall of 2.3 percentage points in coverage, to 86.4% [@share].'),
    changed('Coverage is 86.4%, a drop of 2.3 percentage points [@share].'),
    changed('Spending was cut from £1.8 million to £1.5 million [@sum].'),
    changed('The first £1.5 million go to schools [@sum].'),
    changed('It is up by 7.5% [@more].'),
    changed('It rose 7.5% [@more].'),
    changed('Next to 7.5%, the rise is bold [@more].'),
    honest('1,284', 'It has 1,284 members', 'It has about 1,284 members'),
    honest('one in eight', 'One in eight homes is empty', 'One in eight homes is empty'),
    honest('3 in 10,000', 'It hit 3 in 10,000 people', 'It hit three people in 10,000'),
    honest('nine out of ten', 'Nine out of ten trains ran', 'Of ten trains, nine ran'),
    honest('a quarter', 'It was cut by a quarter', 'There was a cut of a quarter'),
    summed('Together they have 30 beds'),
    rated('The tax rises by £54 annually [@tax].'),
    rated('The tax rises by £54 per home a year [@tax].'),
    rated('The tax rises by £54 a year for each home [@tax].'),
    rated('The dose is 30 mg a day [@dose].'),
    rated('It is 30 mg per day [@dose].'),
    rated('There were 19.2 deaths for every 100,000 people [@deaths].'),
    rated('Spending, of £48.6 million a year after the cuts, is high [@sum].'),
    roads('£6.0 million', 'Roads took £6.0 million'),
    roads('£6.8 million', 'Roads took £6.8m'),
    honest(
      'roughly 465 million euros',
      'from 310 million euros to roughly 465 million',
      'It costs €465m or so',
    ),
  ],
  fail: [
    { ...toll('None of the four quays is wet [@quays].'), at: 'four', code: 'QUALIFIER_CHANGED' },
    {
      ...toll('The toll is not €4.6 million but €6.2 million [@toll; @plan].'),
      at: '4.6',
      code: 'QUALIFIER_CHANGED',
    },
    {
      ...toll('The toll proposed is not €6.2 million but €4.6 million [@toll; @plan].'),
      at: '6.2',
      code: 'QUALIFIER_CHANGED',
    },
    { ...cut('One sailing in twelve was cut'), at: 'One sailing in twelve' },
    { ...alert('It was lifted nearly two weeks later'), at: 'two' },
    { ...closed('The road was shut again five weeks after the first time'), at: 'five' },
    { ...closed('The road was shut for six weeks'), at: 'six' },
    { ...two('Exclusions were cut by two thirds [@before; @after].'), at: 'two thirds' },
    { ...two('Nests were up by a sixth [@may; @june].'), at: 'a sixth' },
    {
      ...honest('47 days', 'It lay idle for 47 days', 'It lay idle for nearly six weeks'),
      at: 'six',
    },
    {
      ...honest('at most 4 per cent', 'It lost at most 4 per cent', 'It lost more than 4 per cent'),
      at: '4 per cent',
      code: 'QUALIFIER_CHANGED',
    },
    {
      ...honest('1.3', 'Flats have 1.3 rooms', 'There are 1.3 rooms a household'),
      at: '1.3',
      code: 'UNIT_CHANGED',
    },
    {
      source: '“The bench is all that we have,” said Callum Weir, 17.',
      extraction: `entities:
  weir: { kind: person, name: Callum Weir }
quotations:
  one: { words: The bench is all that we have, speaker: weir }`,
      narrative: '“The bench is all that we have,” said Callum Weir, 71 [@one].',
      at: '71',
    },
    { ...point('It handled 4.120 vessels [@vessels].'), at: '4.120', hint: 'write “4,120”' },
    { ...near('They drove 48,000 miles [@miles].'), at: '48,000', hint: 'write “about 48,000”' },
    { ...near('They drove 48,300 miles [@miles].'), at: '48,300', hint: 'or “48,260”' },
    {
      ...near('Rents brought in €4.9 million [@rents].'),
      at: '4.9 million',
      hint: 'write “about €4.9 million”',
    },
    { ...near('Rents brought in exactly €4.87 million [@rents].'), at: '4.87 million' },
    { ...near('Rents brought in €4.88 million [@rents].'), at: '4.88 million' },
    { ...near('Letters are 33 per cent of the post [@letters].'), at: '33 per cent' },
    { ...near('A tenth of the vans are new [@fresh].'), at: 'A tenth' },
    { ...near('Letters are three tenths of the post [@letters].'), at: 'three tenths' },
    { ...near('One van in ten is new [@fresh].'), at: 'One van in ten' },
    { ...near('Of the vans 100 per cent were in use [@used].'), at: '100 per cent' },
    { ...honest('about 3,180', 'It has about 3,180 gulls', 'Over 4,000 gulls live there'), at: '4,000' },
    { ...honest('about 3,000', 'It has about 3,000 gulls', 'Over 2,900 gulls live there'), at: '2,900' },
    { ...honest('3,980', 'It has 3,980 gulls', 'More than 3,000 gulls live there'), at: '3,000' },
    {
      ...honest('43 per cent', 'Of the gulls 43 per cent came back', 'Nearly half of them came back'),
      at: 'half',
    },
    {
      ...honest('one in seven', 'one in seven clerks leaves', 'One clerk in six gives up'),
      at: 'One clerk in six',
    },
    {
      ...honest('4', 'four of the eleven boats were late', 'Five out of eleven boats were late'),
      at: 'Five out of eleven',
    },
    { ...honest('42 days', 'It has to answer within 42 days', 'It has five weeks to answer'), at: 'five' },
    {
      ...honest('18 months', 'It lasted 18 months', 'It lasted two years and a half'),
      at: 'two years and a half',
    },
    {
      ...honest('60 days', 'It has to answer within 60 days', 'It has 2 months to answer'),
      at: '2',
    },
    {
      ...honest('41 per cent', 'It was 41 per cent here, 22 per cent there', 'It was 42 against 22 per cent'),
      at: '42',
    },
    { ...honest('1 in 4', 'every fourth bulb is dim', 'Every fifth bulb is dim'), at: 'Every fifth' },
    {
      ...forgone('The school has 14 teachers'),
      at: '14',
      code: 'QUALIFIER_CHANGED',
    },
    { ...funds('Bonds earned 1.3 per cent'), at: '1.3 per cent' },
    { ...funds('Bonds lost 1.3 per cent in the 28 weeks'), at: '28' },
    { ...ownTable('Income, £ million', 'Sum', '31.9 [@fares]'), at: '31.9' },
    { ...ownTable('Income, £ thousand', 'Sum', '31.3 [@fares]'), at: '31.3' },
    { ...ownTable('Income, € million', 'Sum', '31.3 [@fares]'), at: '31.3', code: 'UNIT_CHANGED' },
    { ...ownTable('Income', '£ million', '12 [@fuel]'), at: '12' },
    { ...headed('45 bridges'), at: '45' },
    {
      ...honest('£31.3 million', 'Fares made £31.3 million', 'Fares made nearly £31 million'),
      at: '31 million',
    },
    {
      ...honest('£31.3 million', 'Fares made £31.3 million', 'Fares made about £32 million'),
      at: '32 million',
    },
    { ...honest('£31.3 million', 'Fares made £31.3 million', 'Fares made £31 million'), at: '31 million' },
    {
      ...honest('38%', 'It was chosen by 38% of them', 'It was chosen by over four in ten'),
      at: 'four in ten',
    },
    { ...summed('It has 75 beds more than Elm'), at: '75' },
    { ...summed('Of the 100 beds, 65 are not in Ash or Elm'), at: '65' },
    { ...spans('The bridge will cost £2m to €3m [@cost]'), at: '2m to', code: 'UNIT_CHANGED' },
    {
      ...spans('The bridge will cost €2 million to £3 million [@cost]'),
      at: '2 million to',
      code: 'UNIT_CHANGED',
    },
    { ...spans('It costs between $2m and £3m [@cost]'), at: '2m and', code: 'UNIT_CHANGED' },
    { ...spans('Repairs take 4 days to 6 weeks [@repairs]'), at: '4 days', code: 'UNIT_CHANGED' },
    { ...two('Exclusions fell to a third of what they were [@before; @after].'), at: 'a third' },
    { ...two('Exclusions fell by a quarter [@before; @after].'), at: 'a quarter' },
    {
      ...two('Exclusions fell to three quarters of what they were [@before; @after].'),
      at: 'three quarters',
    },
    { ...two('Nests rose by a sixth [@may; @june].'), at: 'a sixth' },
    { ...two('Nests rose by more than a fifth [@may; @june].'), at: 'a fifth' },
    { ...two('Nests rose by nearly a quarter [@may; @june].'), at: 'a quarter' },
    { ...alert('It was lifted 17 days later'), at: '17' },
    { ...alert('It was 18 days long'), at: '18' },
    { ...votes('It was rejected by a majority of four'), at: 'four' },
    { ...votes('It was rejected by a majority of six'), at: 'six' },
    { ...votes('It was rejected by a majority of nine'), at: 'nine', hint: 'one side' },
    { ...votes('Of the 11 islands, 14 were reached'), at: '11', hint: 'changed places' },
    { ...votes('The van did not reach the other four islands'), at: 'four' },
    { ...cancelled('Freight rose by more than a fifth'), at: 'a fifth', code: 'QUALIFIER_CHANGED' },
    {
      source: 'Fewer than 300 donors were under the age of 20.',
      extraction:
        'claims:\n  one: { text: There were donors., kind: reported, evidence: Fewer than 300 donors were under the age of 20 }',
      narrative: 'Fewer than 300 donors were over the age of 20 [@one].',
      at: '20',
      code: 'QUALIFIER_CHANGED',
    },
    { ...cancelled('The other 31 were not for ice'), at: '31' },
    { ...passed('It was passed by 19 votes to 31'), at: '19 votes', hint: 'changed places' },
    { ...passed('A boy was kept for 11 nights'), at: '11' },
    { ...votes('The council voted 9–5 against it'), at: '5' },
    { ...votes('The council voted 6–9 against it'), at: '6–9', hint: 'changed places' },
    { ...passed('The motion passed 33-19'), at: '33' },
    { ...singer('The oldest singer was 84 years old'), at: '84' },
    { ...singer('The oldest sang for 83 years'), at: '83' },
    { ...honest('83', 'the oldest had 83', 'The oldest is 83 years old'), at: '83' },
    { ...votes('It was rejected by 6 votes to 9'), at: '6 votes', hint: 'changed places' },
    { ...votes('The van reached 14 of the 11 islands'), at: '14 of', hint: 'changed places' },
    { ...votes('The council rejected it by 6 to 9'), at: '6 to', hint: 'changed places' },
    { ...mills('Six of the 74 mills were inspected'), at: 'Six', code: 'QUALIFIER_CHANGED' },
    { ...mills('68 mills were not inspected'), at: '68' },
    { ...mills('All 74 mills were inspected'), at: '74', hint: 'all but' },
    { ...mills('Sixty-nine of the mills were inspected'), at: 'Sixty-nine' },
    { ...mills('The survey covered 6,300 km of line'), at: '6,300', hint: 'a part of them' },
    { ...shares('It went to court three times'), at: 'three' },
    { ...shares('It took 52 h'), at: '52', code: 'UNIT_CHANGED' },
    { ...shares('It lost 11.2 TWh'), at: '11.2' },
    { ...shares('It is 12 per cent of what it was'), at: '12 per cent', code: 'CHANGE_EXCHANGED' },
    { ...shares('It took 60 per cent less than before'), at: '60 per cent', code: 'CHANGE_EXCHANGED' },
    { ...changed('The rate rose from 19.2 [@rate].'), at: '19.2', code: 'CHANGE_EXCHANGED' },
    { ...changed('Coverage fell to 2.3 percentage points [@share].'), at: '2.3', code: 'CHANGE_EXCHANGED' },
    {
      ...changed('Coverage fell by 2.3 percentage points from 86.4% [@share].'),
      at: '86.4',
      code: 'CHANGE_EXCHANGED',
    },
    { ...changed('Coverage fell by 86.4% [@share].'), at: '86.4', code: 'CHANGE_EXCHANGED' },
    { ...changed('Spending fell by £1.5 million [@sum].'), at: '1.5', code: 'CHANGE_EXCHANGED' },
    { ...changed('Spending was cut to £1.8 million [@sum].'), at: '1.8', code: 'CHANGE_EXCHANGED' },
    { ...changed('There was an increase to 7.5% [@more].'), at: '7.5', code: 'CHANGE_EXCHANGED' },
    { ...changed('It rose from 7.5% [@more].'), at: '7.5', code: 'CHANGE_EXCHANGED' },
    { ...changed('Coverage slipped to 2.3 percentage points [@fall].'), at: '2.3', code: 'CHANGE_EXCHANGED' },
    {
      ...honest('1,284', 'It has 1,284 members', 'It has nearly 1,284 members'),
      at: '1,284',
      code: 'QUALIFIER_CHANGED',
    },
    {
      ...honest('fewer than 40', 'with fewer than 40 people', 'Hardly fewer than 40 people came'),
      at: '40',
      code: 'QUALIFIER_CHANGED',
    },
    { ...honest('one in eight', 'One in eight homes is empty', 'Eight homes are empty'), at: 'Eight' },
    {
      ...honest('a quarter', 'It was cut by a quarter', 'It was cut to a quarter'),
      at: 'a quarter',
      code: 'CHANGE_EXCHANGED',
    },
    { ...summed('Together they have 130 beds'), at: '130' },
    { ...rated('Spending will be £48.6 million a month [@sum].'), at: '48.6', code: 'UNIT_CHANGED' },
    { ...rated('Spending will be £48.6 million a year [@sum].'), at: '48.6', code: 'UNIT_CHANGED' },
    { ...rated('Spending will be £48.6 million per home [@sum].'), at: '48.6', code: 'UNIT_CHANGED' },
    { ...rated('It gets 1,284 visits per day [@visits].'), at: '1,284', code: 'UNIT_CHANGED' },
    { ...rated('It gets 1,284 visits a week [@visits].'), at: '1,284', code: 'UNIT_CHANGED' },
    { ...rated('It gets 1,284 visits every month [@visits].'), at: '1,284', code: 'UNIT_CHANGED' },
    { ...rated('It gets 1,284 visits per 100,000 [@visits].'), at: '1,284', code: 'UNIT_CHANGED' },
    {
      ...rated('There were 19.2 deaths per 100,000 people a month [@deaths].'),
      at: '19.2',
      code: 'UNIT_CHANGED',
    },
    { ...rated('The tax rises by £54 a month [@tax].'), at: '54', code: 'UNIT_CHANGED' },
    { ...rated('The tax rises by £54 a year per person [@tax].'), at: '54', code: 'UNIT_CHANGED' },
    { ...rated('The dose is 30 mg a week [@dose].'), at: '30', code: 'UNIT_CHANGED' },
    { ...roads('£6.8 million', 'Roads took £6.0 million'), at: '6.0 million' },
    { ...roads('£6.0 million', 'Roads took £6.8 million'), at: '6.8 million' },
    { ...honest('£1.20', 'It costs £1.20', 'It costs 12p'), at: '12p' },
    { ...honest('£120', 'It costs £120', 'It costs 120p'), at: '120p', code: 'UNIT_CHANGED' },
    unlikeCase('The bank lent £40 million [@all].', '40 million'),
    unlikeCase('The bank lent HK$40 million [@all].', '40 million'),
    unlikeCase('The bank lent 40 million [@all].', '40 million'),
    unlikeCase('Uptake rose by 2 per cent [@all].', '2 per cent'),
    unlikeCase('There were 84 cases per 10,000 people [@all].', '84'),
    unlikeCase('There were 84 cases [@all].', '84'),
    { source: SOURCE, extraction, narrative: 'The county mended 45 bridges [@work].', at: '45' },
    {
      source: SOURCE,
      extraction,
      narrative: 'It mended fewer than 800 miles of road [@work].',
      at: '800',
      code: 'QUALIFIER_CHANGED',
      hint: 'write it as the source does: “more than 800”',
    },
    {
      source: 'That is not 30 per cent.',
      extraction:
        'claims:\n  no: { text: No rise., kind: reported, evidence: [{ quote: That is not 30 per cent }] }',
      narrative: 'Prices have risen by 30 per cent [@no].',
      at: '30 per cent',
      code: 'QUALIFIER_CHANGED',
      hint: 'say that too',
    },
    {
      source: 'Salt is at 3‰.',
      extraction: 'figures:\n  one: { label: Salt, value: 3‰, evidence: Salt is at 3‰ }',
      narrative: 'Salt is at 3 [@one].',
      at: '3',
      code: 'UNIT_CHANGED',
    },
    {
      source: 'Salt is at 3‰.',
      extraction: 'figures:\n  one: { label: Salt, value: 3‰, evidence: Salt is at 3‰ }',
      narrative: 'Salt is at 3% [@one].',
      at: '3%',
    },
    {
      source: 'They laid 8 tiles.',
      extraction: 'figures:\n  one: { label: Tiles, value: 8 tiles, evidence: They laid 8 tiles }',
      narrative: 'They laid 8⁻² tiles [@one].',
      at: '8⁻²',
    },
    {
      source: 'The dose was 5 mg kg⁻¹.',
      extraction: 'figures:\n  one: { label: Dose, value: 5 mg kg⁻¹, evidence: The dose was 5 mg kg⁻¹ }',
      narrative: 'The dose was 5 mg [@one].',
      at: '5',
      code: 'UNIT_CHANGED',
    },
  ],
};

function unlikeCase(narrative: string, at: string): FailingCase {
  return { source: MONEY, extraction: lent, narrative, at, code: 'UNIT_CHANGED' };
}

/** What differs. */
function unlike(number: NumberReading, [first]: readonly SupportedNumber[]): string {
  const rates = (one: { readonly rate?: Rate; readonly alsoRate?: Rate } | undefined): string =>
    `${describeRate(one?.rate)}${describeRate(one?.alsoRate)}`;
  const stated = `${first?.unit?.name ?? 'no unit'}${rates(first)}`;
  const low = lowUnitOf(number)?.name;
  const both = low === undefined || low === number.unit?.name ? '' : `${low} and `;
  const given = `${both}${number.unit?.name ?? 'no unit'}${rates(number)}`;
  return `${number.text} has ${given} here, and ${stated} in what is cited`;
}

function describeRate(rate: Rate | undefined): string {
  if (rate === undefined) return '';
  return rate.count === 1 ? ` per ${rate.of}` : ` per ${rate.count} ${rate.of}`;
}

function checkNumber(number: NumberReading, prose: Prose): readonly Diagnostic[] {
  // Dates, ordinals and vague numbers have rules of their own, and `one` is as often an article.
  if (!isQuantity(number) || number.vague === true || number.article === true) return [];
  if (isWithinMultiple(number, prose) || isHowOften(number, prose)) return [];
  const place = prose.placeOf(number.span);
  const decimal = asDecimal(number, prose);
  const fitting = prose.support.numbers.filter((supported) =>
    sameNumber(decimal ?? number, supported, prose),
  );
  if (decimal !== undefined && fitting.length === 0) return [unboundPoint(number, prose, place)];
  if (fitting.length === 0 && number.kind === 'range' && number.ends !== undefined)
    return withoutEchoes(
      number.ends.map((end) => ({ number: end, diagnostics: checkNumber(end, prose) })),
      prose,
    );
  if (fitting.length === 0 && (isShareOfMultiple(number, prose) || isEndOfRange(number, prose))) return [];
  if (fitting.length === 0 && followsFromCited(number, prose)) return [];
  const rounded = fitting.length === 0 ? roundedFrom(number, prose) : [];
  if (rounded.length > 0) return checkDenied(number, rounded, prose) ?? checkRole(number, rounded, prose);
  if (fitting.length === 0) return isStructure(number, prose) ? [] : checkSum(number, prose, place);
  const agreeing = fitting.filter(
    (supported) =>
      supported.values.some((value) => isConverted(number, value, supported)) ||
      agreesInUnit(number, supported, prose, sourcesOf(prose)),
  );
  if (agreeing.length === 0) return [unitChanged(place, unlike(number, fitting), unitHint(prose))];
  const { denial, qualifiers: given } = readQualifier(prose.text, number, prose.language);
  // `None of the 40` is backed by `none of the 40`.
  if (denial !== undefined && agreeing.some((supported) => supported.denial === denial)) return [];
  if (denial !== undefined && denialIsBacked({ number, denial }, agreeing, prose)) return [];
  if (agreeing.some((one) => one.denial !== undefined && isTakenBack(number, one.denial, prose))) return [];
  if (agreeing.every(({ remainder }) => remainder === true) && leavesOut(prose.text, prose.language))
    return [unboundNumber(place, number.text, numberHint(prose))];
  const wholes = agreeing.map((supported) => wholeForPart(supported, number, prose));
  const [hint] = wholes;
  if (hint !== undefined && !wholes.includes(undefined)) return [unboundNumber(place, number.text, hint)];
  const denied = checkDenied(number, agreeing, prose);
  if (denied !== undefined) return denied;
  if (agreeing.some((supported) => isNoStronger(given, supported))) return checkRole(number, agreeing, prose);
  const [first] = agreeing;
  if (first === undefined || agreeing.some((one) => isBreach(number, given, one, prose))) return [];
  return [unlikeQualifier(given, first, place)];
}

/** `If more than 4 per cent fail`, of a limit of 4 per cent: nothing is said to be so, and what is beyond it breaks it. */
function isBreach(
  { span }: NumberReading,
  given: readonly Qualifier[],
  { qualifiers }: SupportedNumber,
  { text, language }: Prose,
): boolean {
  const isBeyond = BREACHES.some(
    ([beyond, limit]) => given.includes(beyond) && qualifiers.every((one) => one === limit),
  );
  const clause = text.slice(0, span.start).search(/[^.;:!?]*$/);
  return (
    isBeyond &&
    qualifiers.length > 0 &&
    splitTokens(text.slice(clause, span.start), language).some(({ lower }) =>
      language.directions.supposing.has(lower),
    )
  );
}

const BREACHES: readonly (readonly [Qualifier, Qualifier])[] = [
  ['more-than', 'at-most'],
  ['fewer-than', 'at-least'],
];
/** `4.120`, where a comma parts thousands, is a little over four; unless the source itself writes it so. */
function asDecimal(number: NumberReading, { language, support }: Prose): NumberReading | undefined {
  const { text, values } = number;
  const { group } = language.digits;
  const isPoint = group === ',' && /(?<!\d)\d{1,3}\.\d{3}(?![\d.])/u.test(text);
  const [whole, part] = values;
  if (!isPoint || typeof whole !== 'number' || typeof part !== 'number') return undefined;
  return support.words.some((words) => words.includes(text))
    ? undefined
    : { ...number, values: [Math.min(whole, part)] };
}

function unboundPoint(number: NumberReading, prose: Prose, place: Place): Diagnostic {
  const written = number.text.replace('.', ',');
  const isMeant = prose.support.numbers.some((supported) => sameNumber(number, supported, prose));
  return isMeant
    ? unboundNumber(place, number.text, `write “${written}”: the point makes it a fraction`)
    : unboundWithRemedies(number, prose, place);
}

/** What the source denies of a number, said as if it were so. */
function checkDenied(
  number: NumberReading,
  stated: readonly SupportedNumber[],
  prose: Prose,
): readonly Diagnostic[] | undefined {
  const denied = stated.map((one) => one.denied?.());
  if (!denied.every((one) => assertsDenied(prose.text, one, prose.language))) return undefined;
  const words = denied[0]?.words ?? number.text;
  const message = describeQualifier('exactly', { qualifiers: [] }, words);
  return [qualifierChanged(prose.placeOf(number.span), message, SAY_TOO)];
}

/** The sentences of the evidence; where nothing is cited, all that the text rests on. */
function sourcesOf({
  support,
  language,
}: Prose): readonly { readonly text: string; readonly language: Language }[] {
  const sentences = (support.statements ?? []).map((one) => one.sentence());
  return (sentences.length > 0 ? sentences : support.words).map((text) => ({ text, language }));
}

const MARGIN = 'it is one side of the vote: write by how many votes the one side had more';
const TURNED = 'it has changed places with the number behind it: write the two as the source does';

const ALL_BUT = 'the source takes some of them out: say “all but” so many, as it does';
const OF_PART = 'the source says it of a part of them: say how many of them, as it does';

/** What is wrong where `190 were gone`, and the source says that 70 of the 190 were, or all but 70 of them. */
function wholeForPart({ partOf }: SupportedNumber, number: NumberReading, prose: Prose): string | undefined {
  const whole = partOf?.();
  const { text, language } = prose;
  if (whole === undefined || language.qualifiers.allBut.test(text)) return undefined;
  if (!saysOfPart(text, whole, language) && !saysOfAll(text, number, language)) return undefined;
  // `Of the 190, 70 were gone`; `120 of the 190 were not`.
  const [all] = number.values;
  const [part] = whole.part.values;
  const rest = typeof all === 'number' && typeof part === 'number' ? all - part : undefined;
  const isSplit = readNumbers(text, language).some(
    (other) => other !== number && other.values.some((value) => value === part || value === rest),
  );
  if (isSplit) return undefined;
  return whole.isTakenOut ? ALL_BUT : OF_PART;
}

/** `All five bridges were shut`, but not `two of all five`. */
function saysOfAll(text: string, { whole }: NumberReading, language: Language): boolean {
  const before = splitTokens(text.slice(Math.max(0, whole.start - NEAR), whole.start), language);
  const words = before
    .map(({ lower }) => lower)
    .filter((word) => !language.qualifiers.determiners.has(word) || language.shares.all.has(word));
  const isOf =
    language.numbers.of.has(words.at(-2) ?? '') || language.prose.negation.test(words.at(-2) ?? '');
  return language.shares.all.has(words.at(-1) ?? '') && !isOf;
}

/** UTF-16 units before a number in which `all the` is. */
const NEAR = 20;

/** `Fell to 2.3 points` where the source says that it fell by so many. */
function checkRole(
  number: NumberReading,
  stated: readonly SupportedNumber[],
  prose: Prose,
): readonly Diagnostic[] {
  const limits = readQualifier(prose.text, number, prose.language);
  const role = changeRole(prose.text, number, limits, prose.language);
  if (role === undefined) return checkRelation(number, stated, prose);
  const roles = stated.map((one) => one.role?.());
  if (roles.some((one) => one === undefined || one === role)) return [];
  const [other = role] = roles;
  // Alone it has no fix: the verb and its preposition have to be written again. Two that are exchanged have one.
  return [changeExchanged(prose.placeOf(number.span), number.text, role, other)];
}

const SO_MUCH_OF = 'say it as the source does: so much of it, or so much more or less than it';

/** `12 per cent of what it was` where the source says that it is 12 per cent less. */
function checkRelation(
  number: NumberReading,
  stated: readonly SupportedNumber[],
  prose: Prose,
): readonly Diagnostic[] {
  const relation = shareRelation(prose.text, number, prose.language);
  if (relation === undefined) return [];
  const others = stated.map((one) => one.relation?.());
  if (others.some((one) => one === undefined || one === relation)) return [];
  const [other = relation] = others;
  return [changeExchanged(prose.placeOf(number.span), number.text, relation, other, SO_MUCH_OF)];
}

/** `Prices have not risen by 30 per cent` takes the number back with the verb. */
function isTakenBack({ span }: NumberReading, denial: string, { text, language }: Prose): boolean {
  // `All but 6 were inspected`, and `6 were not inspected`.
  if (language.qualifiers.allBut.test(denial) || language.qualifiers.noneOf.test(denial))
    return leavesOut(text, language);
  const before = text.slice(0, span.start);
  return language.prose.negation.test(before.slice(before.search(/[^.;:,]*$/)));
}

const SAY_TOO = 'say that too, or leave the number out';

/** The remedy is in the words: prose has no field for it. */
function unlikeQualifier(given: readonly Qualifier[], source: SupportedNumber, place: Place): Diagnostic {
  const hint = source.qualifiers.length === 0 ? SAY_TOO : `write it as the source does: “${source.words}”`;
  return qualifierChanged(place, describeQualifier(given[0] ?? 'exactly', source, source.words), hint);
}

/** `Two times` is what the source calls `twice`. */
function isHowOften({ values: [count], whole }: NumberReading, { text, language, support }: Prose): boolean {
  const { often, times } = language.multiples;
  const [next] = splitTokens(text.slice(whole.end, whole.end + NEXT), language);
  if (!times.has(next?.lower ?? '')) return false;
  return support.words.some((words) =>
    splitTokens(words, language).some(({ lower }) => often.get(lower) === count),
  );
}

/** Longer than any word that is looked for. */
const NEXT = 40;

/** `Three times as many` says one thing: the rule of multiples looks at it. */
function isWithinMultiple({ span }: NumberReading, { text, language }: Prose): boolean {
  return readMultiples(text, language).some(
    (multiple) => multiple.span.start <= span.start && span.end <= multiple.span.end,
  );
}

/** `Runs from 79.6 to 89.0` gives both ends of the range that the source gives; a limit gives one of them. */
function isEndOfRange(number: NumberReading, { text, language, support }: Prose): boolean {
  const { values } = number;
  const { qualifiers } = readQualifier(text, number, language);
  // `A swell of up to 4 metres`, of 3 to 4.
  const at = qualifiers.includes('at-most') ? 1 : qualifiers.includes('at-least') ? 0 : undefined;
  const isLimit = ({ values: ranges, unit }: SupportedNumber): boolean =>
    at !== undefined &&
    unit?.name === number.unit?.name &&
    ranges.some((range) => typeof range !== 'number' && values.includes(range[at]));
  if (support.numbers.some(isLimit)) return true;
  const others = readNumbers(text, language).flatMap((other) => other.values);
  return support.numbers.some((supported) =>
    supported.values.some(
      (range) =>
        typeof range !== 'number' &&
        range.some((end) => values.includes(end)) &&
        range.every((end) => others.includes(end)),
    ),
  );
}

/** `Fell by half` is backed by `halved`, and `a quarter of` by `quartered`. */
function isShareOfMultiple({ kind, values }: NumberReading, { support, language }: Prose): boolean {
  if (kind !== 'fraction') return false;
  const factors = support.words
    .flatMap((words) => readMultiples(words, language))
    .map(({ factor }) => factor);
  return values.some(
    (value) =>
      typeof value === 'number' && factors.some((factor) => factor === value || factor === 1 - value),
  );
}

/** The number of the source comes first: what is listed in `own` is checked no further. */
function unboundWithRemedies(number: NumberReading, prose: Prose, place: Place): Diagnostic {
  // What a later sentence cites has numbers of its own: one that is somewhat like this one is no correction of it.
  const near =
    prose.isTrial || prose.isAside
      ? undefined
      : nearNumber(number, prose, (written) => holdsInPlace(number, written, prose));
  const hint = near === undefined ? numberHint(prose) : nearHint(near, 'number', prose);
  const hedged = hedgedWords(number, prose);
  return withFixes(
    unboundNumber(place, number.text, hedged === undefined ? hint : aboutHint(hedged, near, prose)),
    hedged === undefined ? undefined : sourceWordsFix(prose, hedged.span, hedged.words),
    near === undefined ? undefined : sourceWordsFix(prose, number.span, near),
    ownFix(prose, number.span),
  );
}

/** Whether another number in the place of one is backed there: what a hint says to write has been tried. */
function holdsInPlace({ span }: NumberReading, written: string, prose: Prose): boolean {
  const text = prose.text.slice(0, span.start) + written + prose.text.slice(span.end);
  const reading = numbersOfProse({ ...prose, text }).find((one) => one.span.start === span.start);
  // `17 November` is no number any more.
  return (
    reading !== undefined &&
    isQuantity(reading) &&
    checkReading(reading, { ...prose, text, isTrial: true }).length === 0
  );
}

function checkSum(number: NumberReading, prose: Prose, place: Place): readonly Diagnostic[] {
  const value = number.values.find((candidate) => typeof candidate === 'number');
  const parts = value === undefined ? undefined : figuresThatMake(value, prose.figures ?? []);
  if (parts === undefined) return [unboundWithRemedies(number, prose, place)];
  const sum = addFigures(parts, place);
  if (sum.value === undefined) return sum.diagnostics;
  const given = readQualifier(prose.text, number, prose.language).qualifiers;
  const supported = {
    values: [],
    qualifiers: [sum.value.qualifier],
    kind: 'cardinal' as const,
    counts: true,
    vague: false,
    percent: false,
    points: false,
    measures: [],
    words: '',
  };
  if (isNoStronger(given, supported)) return [];
  const { qualifier } = sum.value;
  const words = prose.language.printing.numbers.qualifier(qualifier, number.unit !== undefined);
  return [
    qualifierChanged(
      place,
      describeQualifier(
        given[0] ?? 'exactly',
        { qualifiers: [qualifier] },
        `the sum of ${parts.length} figures`,
      ),
      words === undefined ? 'leave out the words that limit the sum' : `write “${words} ${number.text}”`,
    ),
  ];
}
