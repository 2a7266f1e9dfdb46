import { senseCut } from '../../../ground/model/diagnostics/quotations.ts';
import { likelyFix, withFixes } from '../../../ground/model/fix.ts';
import { crossingOf } from '../items/evidence-crossing.ts';
import { cutsOf, type ShownCut } from '../items/evidence-sense.ts';
import type { Rule, RuleCases } from './rule.ts';

export const rule: Rule<'evidence'> = {
  on: 'evidence',
  codes: ['SENSE_CUT'],
  holds:
    'A quotation does not leave off a doubt, limit or condition right next to it in its sentence; nor does a figure or an event leave off its condition, unless its label or title says that it is only planned or possible.',
  blind: 'A doubt in another sentence, or in words that are not in its lists.',
  check: (subject) => {
    const cuts = cutsOf(subject);
    if (crossingOf(subject) !== undefined || cuts.some(({ kind }) => kind === 'negation')) return [];
    const { evidence, selector } = subject;
    const [first] = cuts;
    // Obeying the one would lead to the other.
    const hint = cuts.map(remedyOf).join('; and ');
    if (first === undefined) return [];
    const { place } = evidence;
    const fields = Object.fromEntries(
      cuts.map(({ side, show }) => [side === 'before' ? 'prefix' : 'suffix', show]),
    );
    const names = Object.entries(fields).map(([name, words]) => `\`${name}: ${words}\``);
    const shown = likelyFix(`write ${names.join(' and ')}`, { kind: 'beside', place, fields });
    return [withFixes(senseCut(place, selector.quote, first.words, hint), shown)];
  },
};

function remedyOf({ side, words, show }: ShownCut): string {
  return side === 'before'
    ? `begin the quotation with “${words}”, or show the words before it: \`prefix: ${show}\``
    : `quote on to “${words}” and what follows, or show those words: \`suffix: ${show}\``;
}

const quotation = (words: string, more = ''): string => `quotations:\n  view: { words: "${words}"${more} }`;

const fail = (source: string, words: string) => ({ source, extraction: quotation(words), at: `"${words}"` });
const pass = (source: string, words: string, more = '') => ({ source, extraction: quotation(words, more) });

export const cases: RuleCases = {
  pass: [
    pass('The road might be closed.', 'might be closed'),
    pass('The road might be closed.', 'be closed', ', prefix: The road might'),
    pass(
      'The road will close, but only if the bridge fails.',
      'The road will close',
      ', suffix: but only if the bridge fails',
    ),
    pass('The road will close even if the bridge holds.', 'The road will close'),
    pass('The road was closed in May, when the bridge fell.', 'The road was closed in May'),
    pass('The alleged thief left, and the road was closed.', 'the road was closed'),
    pass('The road was closed in May.', 'closed in May'),
    pass('It is somebody we know; if it were not so, we would say so.', 'It is somebody we know'),
    pass('Many years later the bridge was rebuilt.', 'the bridge was rebuilt'),
    pass('The road was closed in May, but only the locals noticed.', 'The road was closed in May'),
    pass('The plan worked, at least I think so, and I was there.', 'I was there'),
    pass('He asked if we knew. The road is safe.', 'The road is safe'),
    pass('Some of the people left, but the road is safe.', 'the road is safe'),
    pass('She said the road is safe, and that she could see it.', 'the road is safe'),
    pass('The road is safe; if you like, walk on it.', 'The road is safe'),
    pass('It may rain, but the road is safe.', 'the road is safe'),
    pass('I believe most roads are safe.', 'I believe most roads are safe'),
    {
      source: 'Insurers will pay 85 per cent, provided that the clamp was approved.',
      extraction:
        'figures:\n  paid: { label: Share paid if the clamp was approved, value: 85 per cent, evidence: Insurers will pay 85 per cent }',
    },
    {
      source: 'They sold 40 tickets until the end of May.',
      extraction:
        'figures:\n  sold: { label: Tickets, value: 40, unit: tickets, evidence: They sold 40 tickets }',
    },
    {
      source: 'The brewery plans to close the Oxbow inn on 3 May 2030 unless it finds a tenant.',
      extraction:
        'events:\n  inn: { title: Planned closure of the Oxbow inn, date: 2030-05-03, evidence: plans to close the Oxbow inn on 3 May 2030 }',
    },
    {
      source: 'Dredging could begin on 3 May 2030 if the divers find nothing.',
      extraction:
        'events:\n  start: { title: Earliest start of dredging, date: 2030-05-03, evidence: Dredging could begin on 3 May 2030 }',
    },
    {
      source: 'The pilots ended their protest on 3 May 2030, if only for a week.',
      extraction:
        'events:\n  end: { title: Protest ended, date: 2030-05-03, evidence: The pilots ended their protest on 3 May 2030 }',
    },
    pass('Her hopes rose, and the road was open.', 'the road was open'),
    pass('He talked about the state of the road.', 'the state of the road'),
  ],
  fail: [
    fail('The road might be closed.', 'be closed'),
    fail('I believe most roads are safe.', 'most roads are safe'),
    fail('I suspect the road is unsafe.', 'the road is unsafe'),
    fail('In my view the road is unsafe.', 'the road is unsafe'),
    fail('The road may be closed to lorries.', 'be closed to lorries'),
    fail('The alleged ringleader of the gang left.', 'ringleader of the gang'),
    fail('Nearly all the roads were closed.', 'all the roads were closed'),
    fail('Some of the roads were closed.', 'roads were closed'),
    fail('Fewer than 40 roads were closed.', '40 roads were closed'),
    fail('He asked whether the road was closed.', 'the road was closed'),
    fail('The road is said to be in ruins.', 'in ruins'),
    fail('The council is reportedly bankrupt and broken.', 'bankrupt and broken'),
    fail('If the bridge fails, the road will close.', 'the road will close'),
    fail('Unless money is found, the school will close.', 'the school will close'),
    fail('The road will close, but only if the bridge fails.', 'The road will close'),
    fail('The road will close unless the bridge holds.', 'The road will close'),
    fail('The roads were all open except in the north.', 'The roads were all open'),
    fail('The roads stay open until the snow comes.', 'The roads stay open'),
    fail('The road will close if the bridge fails.', 'The road will close'),
    fail('The school will be closed only when the roof fails.', 'The school will be closed'),
    fail('“The road is safe,” she said, “if the bridge holds.”', 'The road is safe'),
    fail('The road will be closed to all lorries if the bridge fails.', 'The road will be closed'),
    fail('The abbot was poor only by the standards of Rome.', 'was poor'),
    {
      source: 'Insurers will pay 85 per cent, provided that the clamp was approved.',
      extraction:
        'figures:\n  paid: { label: Share paid, value: 85 per cent, evidence: Insurers will pay 85 per cent }',
      at: 'Insurers will pay',
    },
    {
      source: 'The road opens on 3 May 2030 unless the bridge fails.',
      extraction:
        'events:\n  opens: { title: The road opens, date: 2030-05-03, evidence: The road opens on 3 May 2030 }',
      at: 'The road opens on',
    },
    {
      source: 'The brewery plans to close the Oxbow inn on 3 May 2030 unless it finds a tenant.',
      extraction:
        'events:\n  inn: { title: Closure of the Oxbow inn, date: 2030-05-03, evidence: plans to close the Oxbow inn on 3 May 2030 }',
      at: 'plans to close',
    },
    {
      source: 'There was no proof that money was missing, except for a small sum.',
      extraction:
        'claims:\n  none: { text: No money is missing., kind: reported, evidence: no proof that money was missing }',
      at: 'no proof that',
    },
    fail('Most members liked the plan.', 'members liked the plan'),
    fail('Most of the members liked the plan.', 'of the members liked the plan'),
    fail('Half the members liked the plan.', 'the members liked the plan'),
    fail('Only some of the members liked the plan.', 'some of the members liked the plan'),
    fail('There are fears that the bridge is unsafe.', 'the bridge is unsafe'),
    fail('Ada Rossi: If the bridge fails, I will go.\n\nAda Rossi: It is old.', 'I will go'),
    fail('If the wind, which is strong here, turns, the channel will close.', 'the channel will close'),
    fail('Once the board has agreed, work can begin.', 'work can begin'),
    fail('The boats can go out at high water, but only with a pilot.', 'The boats can go out'),
    fail('The plan works, at least on paper.', 'The plan works'),
    fail('The plan works in theory.', 'The plan works'),
    fail('The plan worked; however, only for a year.', 'The plan worked'),
    fail('The plan is true, as far as it goes.', 'The plan is true'),
    fail('They are, perhaps, the best roads in the land.', 'the best roads in the land'),
  ],
};
