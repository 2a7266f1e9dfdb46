import type { Language } from '../../../ground/language/language.ts';
import type { BoundEvent } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { dateOfAnother } from '../../../ground/model/diagnostics/dates.ts';
import { type Clause, datedClauses, isAlike, tellingWords } from '../dates/dated-clauses.ts';
import { daysOf } from '../dates/days-of.ts';
import { rowsOf } from '../dates/paired-dates.ts';
import { readDates } from '../dates/read-dates.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import type { Prose } from '../prose/prose.ts';
import type { Support } from '../prose/support.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['DATE_OF_ANOTHER'],
  holds:
    'The date that the extraction gives a cited event is not given, in a clause of its own, to another event of the pack.',
  blind: 'An event named in other words than its title; a clause that names both events, or several dates.',
  check: (prose) => {
    const all = prose.known?.events ?? [];
    const cited = prose.events ?? [];
    if (prose.isAside === true || all.length < 2 || cited.length === 0) return [];
    const inOrder = checkOrder(cited, prose);
    if (inOrder.length > 0) return inOrder;
    return datedClauses(prose.text, prose.language)
      .flatMap((clause) => checkClause(clause, cited, all, prose))
      .slice(0, 1);
  },
};

function checkClause(
  clause: Clause,
  cited: readonly BoundEvent[],
  all: readonly BoundEvent[],
  prose: Prose,
): readonly Diagnostic[] {
  const { language, support, text } = prose;
  const [date, ...more] = clause.readings;
  const days = date === undefined ? undefined : daysOf(date);
  if (date === undefined || days === undefined || more.length > 0 || date.limit !== undefined) return [];
  const own = cited.filter((event) => isOn(event, days));
  if (own.length === 0 || isInEvidence(days, support, language) || isRelated(clause.text, language))
    return [];
  const told = tellingWords(
    `${clause.text.slice(0, date.span.start)} ${clause.text.slice(date.span.end)}`,
    language,
  );
  const ours = own.flatMap(({ data }) => tellingWords(data.title, language));
  const names = (words: readonly string[]): boolean =>
    words.some((word) => told.some((one) => isAlike(one, word)));
  const other = all.find((event) => {
    if (isOn(event, days)) return false;
    const title = tellingWords(event.data.title, language);
    const apart = title.filter((word) => !ours.some((one) => isAlike(one, word)));
    const mine = ours.filter((word) => !title.some((one) => isAlike(one, word)));
    return mine.length > 0 && names(apart) && !names(mine);
  });
  const [first] = own;
  const at = text.indexOf(date.text, text.indexOf(clause.text));
  const span = { start: at, end: at + date.text.length };
  if (other === undefined || first === undefined || at < 0 || prose.isOwn(span)) return [];
  const events = { of: first.data.title, instead: other.data.title, isEvent: true };
  return [dateOfAnother(prose.placeOf(span), date.text, events)];
}

/** `Failed and were scrapped on 9 September and 14 March respectively`: the events and the dates, each in a row. */
function checkOrder(cited: readonly BoundEvent[], prose: Prose): readonly Diagnostic[] {
  const { text, language } = prose;
  const tokens = splitTokens(text, language);
  if (!tokens.some(({ lower }) => language.structure.inOrder.has(lower))) return [];
  const [row, ...more] = rowsOf(text, readDates(text, language), language);
  const events = [...new Set(cited)];
  if (row === undefined || more.length > 0 || row.length !== events.length) return [];
  const placed = events.flatMap((event) => {
    const others = events.filter((other) => other !== event);
    const apart = tellingWords(event.data.title, language).filter((word) =>
      others.every(({ data }) => !tellingWords(data.title, language).some((one) => isAlike(one, word))),
    );
    const at = tokens.findIndex(({ text: token }) =>
      tellingWords(token, language).some((one) => apart.some((word) => isAlike(one, word))),
    );
    return at < 0 ? [] : [{ event, at }];
  });
  if (placed.length < events.length) return [];
  const [found] = placed
    .toSorted((one, other) => one.at - other.at)
    .flatMap(({ event }, index) => {
      const date = row[index];
      const days = date === undefined ? undefined : daysOf(date);
      const other = days === undefined ? undefined : events.find((one) => isOn(one, days));
      return date === undefined || days === undefined || other === undefined || isOn(event, days)
        ? []
        : [{ date, of: other, instead: event }];
    });
  if (found === undefined || prose.isOwn(found.date.span)) return [];
  const names = { of: found.of.data.title, instead: found.instead.data.title, isEvent: true };
  return [dateOfAnother(prose.placeOf(found.date.span), found.date.text, names)];
}

type Days = readonly [string, string];

/** Some day of an event may be one of these. */
function isOn({ date }: BoundEvent, [first, last]: Days): boolean {
  return (date.earliest ?? first) <= last && first <= (date.latest ?? last);
}

/** Of a date that the evidence has itself, the words around it decide. */
function isInEvidence([first, last]: Days, { statements = [] }: Support, language: Language): boolean {
  return statements.some(({ words }) =>
    readDates(words, language).some((one) => {
      const days = daysOf(one);
      return days !== undefined && days[0] <= last && first <= days[1];
    }),
  );
}

/** `The flood of May 2031, before the strike`: one is named to place the other in time. */
function isRelated(text: string, language: Language): boolean {
  const { relations } = language.dates;
  return splitTokens(text, language).some(({ lower }) =>
    (relations.get(lower) ?? []).some(({ relation }) => relation === 'before' || relation === 'after'),
  );
}

const SOURCE =
  'First came the flood in Varn, then the strike of the miners at Holm after the flood, and last the fire in Varn.';
const says = (narrative: string): RuleCase => ({
  source: SOURCE,
  extraction: `events:
  flood: { title: Flood in Varn, date: 2031-05-12, date-basis: outside, note: The press had it., evidence: the flood in Varn }
  strike: { title: Strike of the miners, date: 2031-09, date-basis: outside, note: The press had it., evidence: the strike of the miners at Holm after the flood }
  fire: { title: Fire in Varn, date: 2032, date-basis: outside, note: The press had it., evidence: the fire in Varn }`,
  narrative,
});

export const cases: RuleCases = {
  pass: [
    says(
      'The flood in Varn was on 12 May 2031, and the miners went on strike in September 2031 [@flood; @strike].',
    ),
    says('The flood of May 2031 came long before the strike [@flood; @strike].'),
    says('Flood and strike came on 12 May 2031 and in September 2031 respectively [@flood; @strike].'),
    says('In May 2031 the town was under water [@flood].'),
    says('In 2031 there were a flood and a strike [@flood; @strike].'),
    says('In 2032 Varn burned [@fire].'),
    says('The flood of 12 May 2031 and the strike were followed by a fire [@flood; @strike; @fire].'),
    says('The strike was in September 2031 [@strike].'),
  ],
  fail: [
    {
      ...says('Flood and strike came in September 2031 and on 12 May 2031 respectively [@flood; @strike].'),
      at: 'September 2031',
    },
    { ...says('The flood in Varn was in September 2031 [@flood; @strike].'), at: 'September' },
    { ...says('The strike was on 12 May 2031 [@flood].'), at: '12 May', hint: 'cite' },
    { ...says('In 2032 the miners went on strike [@fire].'), at: '2032' },
    {
      ...says('A fire broke out on 12 May 2031, and in September 2031 the miners struck [@flood; @strike].'),
      at: '12 May',
    },
  ],
};
