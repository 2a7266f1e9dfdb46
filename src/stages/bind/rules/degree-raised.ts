import { senseDiffers } from '../../../ground/model/diagnostics/sense.ts';
import { degreeRaised, SHARED } from '../prose/degree-raised.ts';
import { shortenWords } from '../prose/shorten-words.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['SENSE_DIFFERS'],
  holds:
    'What the source says of some, many or most is not repeated in its own words of more of them, or of none; nor is what is sometimes so said to be always so.',
  blind: 'Paraphrases; who “some of them” are; an understatement.',
  limits: { sharedThings: SHARED },
  check: (prose) => {
    if (prose.isAside === true || (prose.support.statements ?? []).length === 0) return [];
    const found = degreeRaised(prose);
    if (found === undefined) return [];
    const how = `says “${found.said}” for “${found.stated}”`;
    return [senseDiffers(prose.placeOf(found.span), how, shortenWords(found.statement.words))];
  },
};

const claims = (text: string, quote: string): RuleCase => ({
  source: `${quote}.`,
  extraction: `claims:\n  road: { text: "${text}", kind: reported, evidence: "${quote}" }`,
});
const says = (narrative: string, quote: string): RuleCase => ({
  ...claims('It is about a valley.', quote),
  narrative: `${narrative} [@road].`,
});

const SOME = 'Some of the farms in the valley were flooded in spring';
const MOST = 'Most wells in the valley ran dry, and a few pumps failed';
const TIMES = 'The ferry can at times cross the sound in an hour';
const ALL = 'Every farm in the valley was flooded in spring';

export const cases: RuleCases = {
  pass: [
    says('Some farms in the valley were flooded', SOME),
    says('All that matters is that farms in the valley were flooded', SOME),
    says('Several of the farms in the valley were flooded in spring', SOME),
    says('Not all farms in the valley were flooded', SOME),
    says('All of the valley was watched, and some of its farms were flooded', SOME),
    says('Most of the wells in the valley ran dry', MOST),
    says('Many wells in the valley ran dry', MOST),
    says('Most of the wells ran dry, and some of the pumps failed', MOST),
    says('The ferry sometimes crosses the sound in an hour', TIMES),
    says('The ferry always leaves on time', TIMES),
    says('Some farms in the valley were flooded in spring', ALL),
    claims('All farms in the valley were flooded in spring.', ALL),
  ],
  fail: [
    { ...says('All of the farms in the valley were flooded', SOME), at: 'All of', hint: 'the way' },
    { ...says('In spring most farms in the valley were flooded', SOME), at: 'most' },
    { ...says('None of the farms in the valley were flooded', SOME), at: 'None' },
    { ...claims('Every farm in the valley was flooded.', SOME), at: '"Every' },
    { ...says('All wells in the valley ran dry', MOST), at: 'All' },
    { ...says('Nearly all wells in the valley ran dry', MOST), at: 'Nearly all' },
    { ...says('Most wells ran dry, and many pumps failed', MOST), at: 'many' },
    { ...says('Few wells in the valley ran dry', MOST), at: 'Few' },
    { ...says('The ferry always crosses the sound in an hour', TIMES), at: 'always' },
    { ...says('The ferry usually crosses the sound in an hour', TIMES), at: 'usually' },
    {
      ...says('The ferry rarely crosses the sound in a day', 'The ferry often crosses the sound in a day'),
      at: 'rarely',
    },
  ],
};
