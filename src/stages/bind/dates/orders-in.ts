import type { Language } from '../../../ground/language/language.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { isAlike } from './dated-clauses.ts';
import type { Deed, Lead } from './dated-deeds.ts';
import { daysOf } from './days-of.ts';
import { isSynonym } from './deed-instead.ts';
import type { DateReading } from './read-dates.ts';

/** Two things of which one was before the other. */
export interface Order {
  readonly earlier: Deed;
  readonly later: Deed;
  /** The word that says so; nothing where it follows from their dates. */
  readonly word?: Lead;
}

/** The order that a text gives by its words: `closed before they voted`, `and then they voted`. */
export function ordersIn(deeds: readonly Deed[], language: Language): readonly Order[] {
  return deeds.flatMap((deed, index): readonly Order[] => {
    const last = deeds[index - 1];
    const before = last?.sentence === deed.sentence ? last : undefined;
    if (deed.lead !== undefined) {
      const next = deeds[index + 1];
      const main = before ?? (next?.sentence === deed.sentence ? next : undefined);
      if (main === undefined || main.lead !== undefined) return [];
      const isMainFirst = language.deeds.order.get(deed.lead.word) === true;
      const [earlier, later] = isMainFirst ? [main, deed] : [deed, main];
      return [{ earlier, later, word: deed.lead }];
    }
    const word = nextWord(deed, language);
    return word === undefined || before === undefined ? [] : [{ earlier: before, later: deed, word }];
  });
}

/** So near to its start a clause says that it is the next: `a year later the mill burned down`. */
const NEAR = 4;

function nextWord({ text, start }: Deed, language: Language): Lead | undefined {
  const { next } = language.deeds;
  const { than } = language.directions;
  const tokens = splitTokens(text, language);
  const at = tokens.slice(0, NEAR).findIndex(({ lower }) => next.has(lower));
  const token = tokens[at];
  if (token === undefined || than.has(tokens[at + 1]?.lower ?? '')) return undefined;
  return { word: token.text, start: start + token.start };
}

/** The order that follows from the dates of the clauses of a text; of dates without a year, if it tells them so. */
export function ordersByDate(deeds: readonly Deed[]): readonly Order[] {
  const dated = deeds.flatMap((deed) => {
    const [date, ...more] = deed.readings;
    return date === undefined || more.length > 0 || deed.ofVerb.length === 0 || isBeside(date)
      ? []
      : [{ deed, date }];
  });
  return dated.flatMap((one) =>
    dated.flatMap((other) =>
      isBefore(one.date, other.date, one.deed.start < other.deed.start)
        ? [{ earlier: one.deed, later: other.deed }]
        : [],
    ),
  );
}

function isBeside({ limit, relation, perhaps }: DateReading): boolean {
  return limit !== undefined || relation !== undefined || perhaps === true;
}

function isBefore(one: DateReading, other: DateReading, isTold: boolean): boolean {
  const [days, others] = [daysOf(one), daysOf(other)];
  if (days !== undefined && others !== undefined) return days[1] < others[0];
  if (!isTold || one.month === undefined || other.month === undefined || days !== others) return false;
  if (one.month !== other.month) return one.month < other.month;
  return one.day !== undefined && other.day !== undefined && one.day < other.day;
}

/** Whether two clauses tell the same: the verb, or one that may mean it, of some of the same things. */
export function isSameDeed(one: Deed, other: Deed, language: Language): boolean {
  const isVerb = [...one.verbs].some(
    (verb) => other.verbs.has(verb) || isSynonym(verb, other.verbs, language),
  );
  return (
    isVerb &&
    one.things.some((thing) => !/^\d/u.test(thing) && other.things.some((their) => isAlike(thing, their)))
  );
}
