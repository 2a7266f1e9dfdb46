import type { Language } from '../../../ground/language/language.ts';
import type { BoundEvidence } from '../../../ground/model/bound.ts';
import { dateOfAnother } from '../../../ground/model/diagnostics/dates.ts';
import type { Span } from '../../../ground/model/place.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { isStated } from '../dates/date-is-stated.ts';
import {
  type Clause,
  datedClauses,
  isAlike,
  othersOf,
  tellingWords,
  tellsInstead,
} from '../dates/dated-clauses.ts';
import { partsOf } from '../dates/edtf-parts.ts';
import { readDates } from '../dates/read-dates.ts';
import { issuedDate } from '../items/issued-date.ts';
import { splitSentences } from '../prose/split-sentences.ts';
import { readingLanguage } from '../reading-language.ts';
import { surroundingsIn } from '../text/sentence-at.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'event'> = {
  on: 'event',
  codes: ['DATE_OF_ANOTHER'],
  holds: 'If the evidence has several dates, the clause with the event’s date says what its title says.',
  blind: 'Which date belongs to what, if the title uses other words or all clauses share its words.',
  check: ({ data, date, evidence, context, placeOf }) => {
    if ((data['date-basis'] ?? 'stated') !== 'stated') return [];
    const language = readingLanguage(context.document);
    const clauses = evidence.flatMap(({ words }) => datedClauses(words, language));
    const issued = issuedDate(context.document);
    const wanted = partsOf(date);
    const isOwn = ({ readings }: Clause): boolean =>
      wanted.some((parts) => isStated(parts, readings, issued).holds);
    const own = clauses.filter(isOwn);
    const others = othersOf(own, clauses);
    if (own.length === 0) return [];
    const title = tellingWords(data.title, language);
    const told =
      others.find((other) => tellsInstead(title, own, other, { language })) ??
      sentenceInstead(title, sentencesOf(evidence, context.documents), isOwn, language);
    const [first] = own;
    return told === undefined || first === undefined
      ? []
      : [dateOfAnother(placeOf('date'), String(data.date), { of: first.text, instead: told.text })];
  },
};

const event = (title: string, date: string, source: string): RuleCase => ({
  source: `${source}.`,
  extraction: `events:\n  it: { title: "${title}", date: ${date}, evidence: [{ quote: "${source}" }] }`,
});
const TWO = 'The bridge was closed on 3 May 2016 and reopened on 5 June 2017';
const LAW = 'Parliament passed the law in March 2014, and the court struck it down in July 2015';
const DECIDED = 'The court decided on 14 May 2025 what the firm may charge from 1 April 2026';
const AMENDED =
  'The application was received on 30 September 2024 and was amended twice, on 18 November 2024 and in January 2025';
const WORKS = 'The station opened in 1987; fire destroyed its roof in 1994; the roof was rebuilt by 1999';

export const cases: RuleCases = {
  pass: [
    event('Bridge closed', '2016-05-03', TWO),
    event('Bridge reopened', '2017-06-05', TWO),
    event('Closure of the bridge', '2016-05-03', TWO),
    event('Law passed', '2014-03', LAW),
    event('Court strikes the law down', '2015-07', LAW),
    event('Fire at the station', '1994', WORKS),
    event('Station opens', '1987', WORKS),
    event('The works', '1994', WORKS),
    event(
      'Talks in Geneva and Vienna',
      '2015-07',
      'Talks took place in Geneva in March 2015 and in Vienna in July 2015',
    ),
    event('Inquiry', '2013/2017', 'The inquiry began in 2013 and ended in 2017'),
    event('Flood', '2007-07', 'The flood of July 2007 was the worst since 1947'),
    event('Roof collapsed', '2016-05-03', 'Fire broke out on 3 May 2016, and the roof collapsed'),
    event('Bridge opened', '2016', 'In 2016, after years of work, the bridge opened'),
    event('Two passengers die', '2031-06-14', 'The ferry caught fire on 14 June 2031. Two passengers died'),
    event(
      'The fire of the ferry',
      '2031-06-14',
      'The ferry caught fire on 14 June 2031; it has been sold since',
    ),
    event('The price is €89', '2028', 'A berth was €89 in 2028 and is €104 today'),
    event('Report published', '2018-05', 'Published in May 2018, the report looks back to 2010'),
    event('Penalty proposed', '2024-08', 'A penalty that had been proposed in August 2024 was withdrawn'),
    event('The penalty', '2024-08', 'A penalty that had been proposed in August 2024 was withdrawn'),
    event('Decision on the charges', '2025-05-14', DECIDED),
    event('Charges begin', '2026-04-01', DECIDED),
    event('Application received', '2024-09-30', AMENDED),
    event('Second amendment', '2025-01', AMENDED),
  ],
  fail: [
    {
      ...event('The letters are lost', '1902', 'The catalogue of 1902 lists 3,460; 48 have been lost since'),
      at: '1902',
    },
    {
      ...event(
        'Homes are built',
        '2029',
        'The plan of 2029 promised 4,500 homes. So far 1,870 have been built',
      ),
      at: '2029',
    },
    {
      ...event(
        'The owners replace the pipes',
        '2031',
        'The owners replaced the pipes of five ships; the sixth followed in 2031',
      ),
      at: '2031',
    },
    { ...event('The price becomes €104', '2028', 'A berth was €89 in 2028 and is €104 today'), at: '2028' },
    { ...event('Bridge reopened', '2016-05-03', TWO), at: '2016-05-03' },
    {
      ...event(
        'Penalty withdrawn',
        '2024-08',
        'A penalty that had been proposed in August 2024 was withdrawn',
      ),
      at: '2024-08',
    },
    { ...event('New charges begin', '2025-05-14', DECIDED), at: '2025-05-14' },
    { ...event('The firm is decided on', '2026-04-01', DECIDED), at: '2026-04-01' },
    { ...event('The application was amended', '2024-09-30', AMENDED), at: '2024-09-30' },
    {
      ...event('Upgrade expected', '2024', 'The upgrade was due in 2024 and is now expected in 2027'),
      at: '2024',
    },
    { ...event('Bridge closed', '2017-06-05', TWO), at: '2017-06-05' },
    { ...event('Law passed', '2015-07', LAW), at: '2015-07' },
    { ...event('Court strikes the law down', '2014-03', LAW), at: '2014-03' },
    { ...event('Station opened', '1994', WORKS), at: '1994' },
    { ...event('Fire destroys the roof', '1987', WORKS), at: '1987' },
    { ...event('Bridge closes', '1936', 'The bridge was built in 1936 and closed last spring'), at: '1936' },
    {
      ...event('Homes built', '2029', 'The plan was agreed in 2029; so far 1,870 homes have been built'),
      at: '2029',
    },
    {
      ...event('Quinn resigned', '2011', 'Quinn was appointed in 2011 and resigned in 2015'),
      at: '2011',
      hint: 'own clause',
    },
  ],
};

interface SentenceOf extends Clause {
  /** Whether the whole sentence in the source has a date: read only where it is asked, for it can be long. */
  isDated(): boolean;
}

/** The sentences of the evidence, in order. A semicolon ends one here. */
function sentencesOf(
  evidence: readonly BoundEvidence[],
  documents: ReadonlyMap<string, Document>,
): readonly SentenceOf[] {
  return evidence.flatMap(({ document, pieces }) => {
    const source = documents.get(document);
    if (source === undefined) return [];
    const language = readingLanguage(source);
    return pieces.flatMap(({ start, end }) =>
      splitSentences(source.text.text.slice(start, end).replaceAll('\n', ' '), language).flatMap((sentence) =>
        withoutSemicolons(source.text.text, start + sentence.start, start + sentence.end).map(
          (span): SentenceOf => {
            const text = source.text.text.slice(span.start, span.end).trim();
            const isDated = (): boolean => {
              const { before, behind } = surroundingsIn(source.text, span, language);
              const whole = `${before.split(';').at(-1)}${text}${behind.split(';')[0]}`;
              return readDates(whole, language).length > 0;
            };
            return { text, readings: readDates(text, language), isDated };
          },
        ),
      ),
    );
  });
}

function withoutSemicolons(text: string, start: number, end: number): readonly Span[] {
  let from = start;
  return text
    .slice(start, end)
    .split(';')
    .map((part) => {
      const span = { start: from, end: from + part.length };
      from = span.end + 1;
      return span;
    });
}

/**
 * A sentence that says what the title says, beside one with the date that does not: it comes before it, has a date of
 * its own, or tells of another time: `48 have been lost since`.
 */
function sentenceInstead(
  title: readonly string[],
  sentences: readonly SentenceOf[],
  isOwn: (clause: Clause) => boolean,
  language: Language,
): Clause | undefined {
  const index = sentences.findIndex(isOwn);
  if (index < 0 || sentences.length < 2) return undefined;
  const ours = sentences.filter(isOwn).flatMap(({ text }) => tellingWords(text, language));
  const { pastEnding, pastForms, otherTime } = language.dates;
  const count = (words: readonly string[]): number =>
    title.filter((one) => words.some((word) => isAlike(one, word))).length;
  return sentences.find((sentence, at) => {
    if (isOwn(sentence)) return false;
    const theirs = tellingWords(sentence.text, language);
    const isLater = otherTime.test(sentence.text);
    if (!isLater && at > index && !sentence.isDated()) return false;
    const verb = theirs.some(
      (word) =>
        (pastEnding.test(word) || pastForms.has(word)) &&
        title.some((one) => isAlike(one, word)) &&
        !ours.some((one) => isAlike(one, word)),
    );
    if (isLater && (verb || count(theirs) > count(ours))) return count(theirs) > 0;
    return count(ours) === 0 && (verb || count(theirs) > 1);
  });
}
