import { dateOfAnother } from '../../../ground/model/diagnostics/dates.ts';
import { deedInstead } from '../dates/deed-instead.ts';
import { partsOf } from '../dates/edtf-parts.ts';
import { deedsAround } from '../items/deeds-around.ts';
import { readingLanguage } from '../reading-language.ts';
import { rule as byWords } from './date-of-another.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

const BASES: ReadonlySet<string> = new Set(['stated', 'relative']);

export const rule: Rule<'event'> = {
  on: 'event',
  codes: ['DATE_OF_ANOTHER'],
  holds:
    'The title of an event has no verb that its paragraph has only in clauses with another date, or with none, while the clauses of its date tell something else.',
  blind: 'A synonym that is not in its list of verbs; an event that another paragraph tells.',
  check: (subject) => {
    const { data, date, evidence, context, placeOf } = subject;
    if (!BASES.has(data['date-basis'] ?? 'stated')) return [];
    const [wanted, ...more] = partsOf(date);
    if (wanted === undefined || more.length > 0) return [];
    const deeds = evidence.flatMap((one) => {
      const document = context.documents.get(one.document);
      return document === undefined ? [] : deedsAround(one, document);
    });
    const language = readingLanguage(context.document);
    const found = deedInstead({ text: data.title, date: wanted }, deeds, language);
    if (found === undefined || byWords.check(subject).length > 0) return [];
    const words = { of: found.of.text, instead: found.instead.text };
    return [dateOfAnother(placeOf('date'), String(data.date), words)];
  },
};

const event = (title: string, date: string, quote: string, source: string): RuleCase => ({
  source: `${source}.`,
  extraction: `events:\n  it: { title: "${title}", date: ${date}, evidence: "${quote}" }`,
});

const DAM =
  'Engineers inspected the dam on 3 May 2016. The county warned the villages on 9 May 2016, and the dam was emptied on 12 May 2016, before the gates were replaced. Two pumps have been repaired';
const inspected = (title: string): RuleCase =>
  event(title, '2016-05-03', 'Engineers inspected the dam on 3 May 2016', DAM);
const emptied = (title: string): RuleCase =>
  event(title, '2016-05-12', 'the dam was emptied on 12 May 2016', DAM);

export const cases: RuleCases = {
  pass: [
    inspected('Inspection of the dam'),
    inspected('Engineers examine the dam'),
    inspected('Engineers advise to empty the dam'),
    emptied('The dam runs dry'),
    emptied('Dam emptied'),
    event(
      'Two die in a fire',
      '2016-05-03',
      'a fire killed two men on 3 May 2016',
      'On 2 May 2016 a guard died of a fever; a fire killed two men on 3 May 2016',
    ),
    event(
      'Bridge closes',
      '2016-05',
      'Ferries ran from May 2016, when the bridge closed',
      'Ferries ran from May 2016, when the bridge closed. In June 2017 the bridge closed again',
    ),
  ],
  fail: [
    { ...inspected('The county warns the villages'), at: '2016-05-03', hint: 'own clause' },
    { ...inspected('The dam is emptied'), at: '2016-05-03' },
    { ...emptied('Gates of the dam are replaced'), at: '2016-05-12' },
    { ...emptied('Engineers inspect the dam'), at: '2016-05-12' },
  ],
};
