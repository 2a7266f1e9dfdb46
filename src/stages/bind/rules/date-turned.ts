import { dateTurned } from '../../../ground/model/diagnostics/dates.ts';
import { turnedDates } from '../prose/turned-dates.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['DATE_TURNED'],
  holds:
    'If the author’s text says on which side of a date something was (“by”, “until”, “from”, “after”), the evidence does not say the other side, nor, for “before”, “until” and “after”, that it happened on that date. One end of a period (“between May and July”) is not given as its date, nor the end of something (“until”) as the day that it happened.',
  blind:
    'Whether “by” means “before”; “in May” for what has been so since May; a clause that says the same in other words.',
  check: (prose) =>
    turnedDates(prose)
      .slice(0, 1)
      .map(({ span, said, stated }) => dateTurned(prose.placeOf(span), said, stated)),
};

const rests = (words: string): string =>
  `claims:\n  said: { text: It is so., kind: reported, evidence: "${words}" }`;
const says = (words: string, narrative: string): RuleCase => ({
  source: `${words}.`,
  extraction: rests(words),
  narrative: `${narrative} [@said].`,
});
const PAY = 'The firm will pay its customers by the end of 2025';
const CHARGES = 'The charges apply from 1 April 2026';
const CLOSED = 'The road was closed until 3 May 2016';
const FINE = 'The fine was proposed in August 2024';
const YEAR = 'Costs were high in the year to March 2025';
const SURVEY = 'Between May and July 2030 the company surveyed its mains';
const STOOD = 'On 14 March 2025 stocks stood at the lowest level';
const QUEUE = 'The first plants are to be built before 2028';

const COUNTED = 'As of 4 May 2025 there were 31 cases';

export const cases: RuleCases = {
  pass: [
    says(COUNTED, 'By 4 May there were 31 cases'),
    says(COUNTED, 'On 4 May there were 31 cases'),
    says(PAY, 'It pays by the end of 2025'),
    says(PAY, 'It pays before the end of 2025'),
    says(PAY, 'It pays no later than the end of 2025'),
    says(PAY, 'Customers have until the end of 2025'),
    says(CHARGES, 'The charges apply from April 2026'),
    says(CHARGES, 'The charges have applied since 1 April 2026'),
    says(CHARGES, 'On 1 April 2026 the charges begin'),
    says(CHARGES, 'After 1 April 2026 all is new'),
    says(CLOSED, 'The road was closed up to 3 May 2016'),
    says(CLOSED, 'The road opened on 3 May 2016'),
    says(FINE, 'Since August 2024 there is a proposal'),
    says(FINE, 'By August 2024 a fine was proposed'),
    says(FINE, 'After August 2024 they did nothing'),
    says(YEAR, 'In the year to March 2025 costs were high'),
    says(YEAR, 'In the year ended March 2025 costs were high'),
    says(QUEUE, 'The plants are built by the end of 2027'),
    says(QUEUE, 'The plants are built no later than 2027'),
    says('It will not open before 2028', 'It opens from 2028'),
    says(
      'The club does not want to lower the price of its tickets before 2028',
      'Tickets cost as much until 2028',
    ),
    says(
      'The club does not want to lower the price of its tickets before 2028',
      'None are cheaper before 2028',
    ),
    says(
      'The board did not see the leak in its cellar until 2031',
      'It was not until 2031 that it saw the leak',
    ),
    says('It will not open before 2028', 'It stays shut until 2028'),
    says('The school was closed from 3 to 9 May 2016', 'It was closed until 9 May 2016'),
    says(SURVEY, 'It surveyed its mains in 2030'),
    says(SURVEY, 'From May to July 2030 it surveyed its mains'),
    says(SURVEY, 'The work began in May 2030'),
    says(STOOD, 'Since 14 March 2025 stocks have grown'),
    says('The board is expected to decide in June 2026', 'In June 2026 it is expected to decide'),
  ],
  fail: [
    {
      ...says(
        'The gates are to be replaced by the end of 2025',
        'At the end of 2025 the gates are to be replaced',
      ),
      at: '2025 the gates',
    },
    { ...says(PAY, 'It pays after the end of 2025'), at: '2025' },
    { ...says(PAY, 'It pays from the end of 2025'), at: '2025' },
    { ...says(PAY, 'It pays no earlier than the end of 2025'), at: '2025' },
    { ...says(CHARGES, 'The charges apply until 1 April 2026'), at: '1 April 2026' },
    { ...says(CHARGES, 'The charges apply before 1 April 2026'), at: '1 April 2026' },
    { ...says(CLOSED, 'The road was closed from 3 May 2016'), at: '3 May 2016' },
    { ...says(CLOSED, 'The road has been closed since 3 May 2016'), at: '3 May 2016' },
    { ...says(FINE, 'The fine was proposed after August 2024'), at: 'August 2024' },
    { ...says(FINE, 'The fine was proposed before August 2024'), at: 'August 2024' },
    {
      ...says('The board did not see the leak in its cellar until 2031', 'It had seen the leak before 2031'),
      at: '2031',
    },
    { ...says(YEAR, 'In the year from March 2025 costs were high'), at: 'March 2025' },
    { ...says(SURVEY, 'It surveyed its mains in May 2030'), at: 'May 2030' },
    { ...says(SURVEY, 'It surveyed its mains in July 2030'), at: 'July 2030' },
    { ...says(SURVEY, 'It has surveyed its mains until May 2030'), at: 'May 2030' },
    { ...says(CLOSED, 'The road was closed on 3 May 2016'), at: '3 May 2016' },
    { ...says(CLOSED, 'The road was closed by 3 May 2016'), at: '3 May 2016' },
    { ...says(STOOD, 'Since 14 March 2025 stocks stood at that'), at: '14 March 2025' },
    {
      ...says('The board is expected to decide in June 2026', 'The board is expected to decide by June 2026'),
      at: 'June 2026',
    },
    { ...says(QUEUE, 'The plants are built from 2028'), at: '2028', hint: 'the way the source does' },
    { ...says('The harbour has closed three times since 1990', 'It closed before 1990'), at: '1990' },
    {
      source: `${PAY}.`,
      extraction: `claims:\n  said: { text: It pays from the end of 2025., kind: reported, evidence: ${PAY} }`,
      at: 'It pays from',
    },
  ],
};
