import { notSaid } from '../../../ground/model/diagnostics/quotations.ts';
import { likelyFix, withFixes } from '../../../ground/model/fix.ts';
import { crossingOf } from '../items/evidence-crossing.ts';
import type { EvidenceSubject } from '../items/evidence-subject.ts';
import { namesOf } from '../items/find-names.ts';
import { readingLanguage } from '../reading-language.ts';
import { attributionsIn } from '../text/attributions.ts';
import { paragraphAt } from '../text/folded-document.ts';
import { sameName } from '../text/same-name.ts';
import { standsIn } from '../text/stands-in.ts';
import type { Rule, RuleCases } from './rule.ts';

export const rule: Rule<'evidence'> = {
  on: 'evidence',
  codes: ['NOT_SAID'],
  holds:
    'A quotation with a speaker is not a heading, a caption or a cell of a table, unless that says who speaks.',
  blind: 'Whether a sentence of running text was said or written by somebody else.',
  check: (subject) => {
    const { evidence, selector, section, speaker } = subject;
    if (section !== 'quotations' || speaker === undefined || crossingOf(subject) !== undefined) return [];
    const where = placeOfNobody(subject);
    if (where === undefined || saysWho(subject)) return [];
    return [
      withFixes(
        notSaid(
          evidence.place,
          selector.quote,
          where,
          'leave the speaker out, or quote what the speaker says in the text',
        ),
        likelyFix('leave the speaker out', {
          kind: 'beside',
          place: evidence.place,
          fields: { speaker: null },
        }),
      ),
    ];
  },
};

function placeOfNobody({ evidence, document }: EvidenceSubject): string | undefined {
  const paragraph = paragraphAt(document.text, evidence.pieces[0].start);
  if (paragraph?.kind === 'heading') return 'a heading';
  if (paragraph?.kind === 'row') return 'a cell of a table';
  const words = document.text.text.slice(paragraph?.start ?? 0, paragraph?.end ?? 0);
  return readingLanguage(document).speech.caption.test(words) ? 'a caption' : undefined;
}

/** A row names the speaker in another cell; a heading or caption with a verb of speech. */
function saysWho({ evidence, document, speaker, context }: EvidenceSubject): boolean {
  const entity = context.extraction.content.data.entities?.[speaker ?? ''];
  const paragraph = paragraphAt(document.text, evidence.pieces[0].start);
  if (entity === undefined || paragraph === undefined) return true;
  const language = readingLanguage(document);
  const words = document.text.text.slice(paragraph.start, paragraph.end);
  const names = namesOf(entity);
  if (paragraph.kind === 'row') {
    return words
      .split('\t')
      .some((cell) => names.some((name) => standsIn(cell, name, language) || sameName(cell, name, language)));
  }
  return attributionsIn(words, language).some(({ who }) =>
    names.some((name) => sameName(who, name, language)),
  );
}

const said = (words: string): string =>
  `entities:\n  rossi: { kind: person, name: Ada Rossi }\nquotations:\n  one: { words: "${words}", speaker: rossi }`;

const TABLE = '| Place | State |\n|---|---|\n| North road | safe for all |';

export const cases: RuleCases = {
  pass: [
    { source: '# “The road is safe,” says Ada Rossi\n\nIt rained.', extraction: said('The road is safe') },
    {
      source: '| Who | What |\n|---|---|\n| Ada Rossi | The road is safe. |',
      extraction: said('The road is safe.'),
    },
    {
      source: '# The road is safe\n\nAda Rossi spoke.',
      extraction: 'quotations:\n  one: { words: The road is safe }',
    },
  ],
  fail: [
    {
      source: '# The road is safe\n\nAda Rossi spoke.',
      extraction: said('The road is safe'),
      at: '"The road',
      hint: 'leave the speaker out',
    },
    { source: `Ada Rossi spoke.\n\n${TABLE}`, extraction: said('safe for all'), at: '"safe' },
    {
      source: 'Ada Rossi spoke.\n\nFigure 2: The road is safe in summer',
      extraction: said('The road is safe in summer'),
      at: '"The road',
    },
    {
      source: 'Ada Rossi spoke.\n\nPhoto: The road is safe in summer',
      extraction: said('The road is safe in summer'),
      at: '"The road',
    },
  ],
};
