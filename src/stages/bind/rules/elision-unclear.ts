import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { elisionTurns, elisionUnclear, quoteSpliced } from '../../../ground/model/diagnostics/quotations.ts';
import { crossingOf } from '../items/evidence-crossing.ts';
import type { EvidenceSubject } from '../items/evidence-subject.ts';
import { readingLanguage } from '../reading-language.ts';
import { paragraphAt } from '../text/folded-document.ts';
import { type GapFault, judgeGap } from '../text/judge-gap.ts';
import type { Rule, RuleCases } from './rule.ts';

/** What is left out of a quotation may be what turns it round. */
export const rule: Rule<'evidence'> = {
  on: 'evidence',
  codes: ['ELISION_UNCLEAR', 'ELISION_TURNS', 'QUOTE_SPLICED'],
  holds:
    'What is left out of a sentence has no negation, condition, hedge or number in it, and a gap across the end of a sentence has whole sentences on both sides.',
  blind: 'Anything else that the omitted words say.',
  check: (subject) => {
    if (crossingOf(subject) !== undefined) return [];
    const { evidence, document } = subject;
    const { text } = document;
    const paragraph = paragraphAt(text, evidence.pieces[0].start);
    if (paragraph === undefined) return [];
    const words = text.text.slice(paragraph.start, paragraph.end);
    const faults = evidence.pieces.slice(1).flatMap((piece, index) => {
      const start = (evidence.pieces[index]?.end ?? piece.start) - paragraph.start;
      return judgeGap(words, { start, end: piece.start - paragraph.start }, readingLanguage(document)) ?? [];
    });
    return faults.slice(0, 1).map((fault) => report(fault, subject));
  },
};

function report(fault: GapFault, { evidence: { place, words } }: EvidenceSubject): Diagnostic {
  switch (fault.kind) {
    case 'halves':
      return quoteSpliced(
        place,
        words,
        'they are halves of different sentences',
        'quote whole sentences on both sides of the gap, or make two quotations',
      );
    case 'turns':
      return elisionTurns(place, words, fault.hidden);
    case 'unclear':
      return elisionUnclear(place, words, fault.hidden);
  }
}

const SOURCE = 'The new road was opened by the mayor, who did not stay, in the month of May.';

const quotation = (words: string): string => `quotations:\n  road: { words: "${words}" }`;

const failing = (source: string, words: string, code: string) => ({
  source,
  extraction: quotation(words),
  at: `"${words}"`,
  code,
});

export const cases: RuleCases = {
  pass: [
    { source: SOURCE, extraction: quotation('The new road … by the mayor, who did not stay') },
    {
      source: 'The bridge is safe. It did rain. The town, its people say, is glad of it.',
      extraction: quotation('The bridge is safe. … The town, its people say, is glad of it.'),
    },
    {
      source: 'The bridge, built of stone and iron by the county, is safe to use.',
      extraction: quotation('The bridge, built of stone … is safe to use.'),
    },
    {
      source: 'The road was opened not only by the mayor but by the whole of the town in spring.',
      extraction: quotation('The road was opened […] by the whole of the town'),
    },
    {
      source: 'A berth to Berlin was €89 in 2028 and is €104 today.',
      extraction: quotation('A berth to Berlin … is €104 today'),
    },
    {
      source: 'We ordered forty trams, the maker has delivered nine, and I expect twelve more.',
      extraction: quotation('We ordered forty trams … and I expect twelve more'),
    },
  ],
  fail: [
    failing(SOURCE, 'opened by the mayor … in the month of May', 'ELISION_TURNS'),
    failing(
      'The road will be open, if the bridge holds, to every one of us.',
      'The road will be open … to every one of us',
      'ELISION_TURNS',
    ),
    failing(
      'The plan is sound, except in its cost, and it will go ahead.',
      'The plan is sound … it will go ahead',
      'ELISION_TURNS',
    ),
    failing(
      'The school will stay open, provided that the roof holds, until the summer.',
      'The school will stay open (…) until the summer',
      'ELISION_TURNS',
    ),
    failing(
      'If the state pays what it owes us, 6.5 million, we can order more trams.',
      'If the state pays … we can order more trams',
      'ELISION_TURNS',
    ),
    failing(
      'Spending rose by 5 per cent in May and fell by 9 per cent in June.',
      'Spending rose by … 9 per cent in June',
      'ELISION_UNCLEAR',
    ),
    failing(
      'The county will build the road only in the north of the valley.',
      'The county will build the road ... the north of the valley',
      'ELISION_TURNS',
    ),
    failing(
      'The firm said the pipe, which might leak, was fit for use.',
      'The firm said the pipe … was fit for use',
      'ELISION_UNCLEAR',
    ),
    failing(
      'The bridge of the alleged thieves was closed by the county.',
      'The bridge of the … was closed by the county',
      'ELISION_UNCLEAR',
    ),
    failing(
      'The bridge was built by 40 men over one long summer.',
      'The bridge was built … over one long summer',
      'ELISION_UNCLEAR',
    ),
    failing(
      'The bridge is safe for the town. The road will never be opened to lorries.',
      'The bridge is … be opened to lorries',
      'QUOTE_SPLICED',
    ),
    failing(
      'I like the old bridge. The new road is a great success.',
      'I like the … a great success',
      'QUOTE_SPLICED',
    ),
  ],
};
