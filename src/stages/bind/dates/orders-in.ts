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

/** How near to its start a clause says that it is the next: `a year later the mill burned down`. */
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
  const dated = deeds.flatMap((deed): readonly Dated[] => {
    const [date, ...more] = deed.readings;
    return date === undefined || more.length > 0 || deed.ofVerb.length === 0 || isBeside(date)
      ? []
      : [{ deed, date, days: daysOf(date) }];
  });
  return dated.flatMap((one) =>
    dated.flatMap((other) => (isBefore(one, other) ? [{ earlier: one.deed, later: other.deed }] : [])),
  );
}

interface Dated {
  readonly deed: Deed;
  readonly date: DateReading;
  readonly days: ReturnType<typeof daysOf>;
}

function isBeside({ limit, relation, perhaps }: DateReading): boolean {
  return limit !== undefined || relation !== undefined || perhaps === true;
}

function isBefore(one: Dated, other: Dated): boolean {
  if (one.days !== undefined && other.days !== undefined) return one.days[1] < other.days[0];
  if (one.days !== other.days || one.deed.start > other.deed.start) return false;
  const [from, to] = [one.date, other.date];
  if (from.month === undefined || to.month === undefined) return false;
  if (from.month !== to.month) return from.month < to.month;
  return from.day !== undefined && to.day !== undefined && from.day < to.day;
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
