import { parse } from 'yaml';
import type { Diagnostic } from '../../src/ground/model/diagnostic.ts';
import { parseCalendarDate } from '../../src/ground/model/parse-calendar-date.ts';
import type { Case, Item, Text } from './case.ts';

/** What a hint says to do, where a machine can do it. */
export interface Remedy {
  readonly kind: 'qualifier' | 'value' | 'quotation' | 'date' | 'basis';
  /** The item after it; nothing where the place has no such field. */
  readonly item: Item | undefined;
  /** Whether the item then says what the source says. */
  readonly isTrue: boolean;
}

/**
 * The remedy of a hint, if it is one that is followed letter by letter: a field to write, words to begin with or to
 * quote, a part of a date to leave out.
 */
export function remedyOf({ hint = '', code }: Diagnostic, one: Case, text: Text): Remedy | undefined {
  const honest = honestLike(one, text);
  const qualifier = /write `qualifier: ([\w-]+)`/.exec(hint)?.[1];
  if (qualifier !== undefined) {
    const truth = honest?.data.qualifier ?? 'exactly';
    return {
      kind: 'qualifier',
      ...edited(one, 'figure', { qualifier }),
      isTrue: honest !== undefined && truth === qualifier,
    };
  }
  const written = writtenIn(hint);
  if (written !== undefined && one.item?.kind === 'figure')
    return { kind: 'value', ...edited(one, 'figure', written), isTrue: true };
  const day =
    /(?:\bwrite | is )(\d[^\s,]*?)(?:, as the words say|, without `date-basis`.*|: write that)?$/.exec(
      hint,
    )?.[1];
  if (day !== undefined && code === 'DATE_NOT_STATED')
    return {
      kind: 'date',
      ...edited(one, 'event', { date: day }),
      isTrue: honest === undefined || meansSame(String(honest.data.date), day),
    };
  if (/write `date-basis: relative`/.test(hint))
    return {
      kind: 'basis',
      ...edited(one, 'event', { 'date-basis': 'relative' }),
      isTrue: sameDate(one, honest),
    };
  const part = /leave out the (day|month)/.exec(hint)?.[1];
  if (part !== undefined) {
    const date = String(one.item?.data.date).slice(0, part === 'day' ? 7 : 4);
    const truth = String(honest?.data.date ?? date);
    return {
      kind: 'date',
      ...edited(one, 'event', { date }),
      isTrue: truth.startsWith(date) || date.startsWith(truth),
    };
  }
  const front = /begin the quotation with “([^”]+)”/.exec(hint)?.[1];
  if (front !== undefined) {
    const further = /quote on to “[^”]+” and what follows, or show those words: `suffix: ([^`]+)`/.exec(
      hint,
    )?.[1];
    return quoting(one, (quote) => from(front, quote, text.markdown), further);
  }
  const behind = /^quote on to “[^”]+” and what follows, or show those words: `suffix: ([^`]+)`/.exec(
    hint,
  )?.[1];
  if (behind !== undefined) return quoting(one, (quote) => quote, behind);
  const meant = /^did you mean “([^”]+)” in paragraph/.exec(hint)?.[1];
  return meant === undefined || code !== 'QUOTE_NOT_FOUND' ? undefined : quoting(one, () => meant);
}

/** What a hint says to write as value and unit. */
function writtenIn(hint: string): Readonly<Record<string, unknown>> | undefined {
  const value = /`value: ([^`]+)`/.exec(hint)?.[1];
  const unit = /`unit: ([^`]+)`/.exec(hint)?.[1];
  if (value === undefined && unit === undefined) return undefined;
  const without = (field: string): boolean => new RegExp(`(?:delete|without) \`${field}\``).test(hint);
  return {
    ...(value === undefined ? {} : { value: /^[[\d.-]+[\d.\], -]*$/.test(value) ? parse(value) : value }),
    ...(unit === undefined ? {} : { unit }),
    ...(/`qualifier: between`/.test(hint) ? { qualifier: 'between' } : {}),
    ...(without('unit') ? { unit: undefined } : {}),
    ...(without('qualifier') ? { qualifier: undefined } : {}),
  };
}

/** The honest item about the same number or event of the same words: what the case should have said. */
function honestLike(one: Case, text: Text): Item | undefined {
  // An edit keeps the id of what it changes; several items may rest on the same words.
  const own = text.items.get(one.item?.id ?? '');
  if (own !== undefined && own.kind === one.kind) return own;
  const quotes = quotesOf(one.item);
  return [...text.items.values()].find(
    (item) =>
      item.kind === one.kind &&
      JSON.stringify(item.data.value) === JSON.stringify(one.item?.data.value) &&
      quotesOf(item).some((own) => quotes.some((quote) => quote.includes(own) || own.includes(quote))),
  );
}

/** `2029-35` and `2029-07/2029-09` are the same days. */
function meansSame(one: string, other: string): boolean {
  const [a, b] = [parseCalendarDate(one), parseCalendarDate(other)];
  if (!('date' in a) || !('date' in b)) return one === other;
  return a.date.earliest === b.date.earliest && a.date.latest === b.date.latest;
}

function edited(
  one: Case,
  kind: Item['kind'],
  fields: Readonly<Record<string, unknown>>,
): Pick<Remedy, 'item'> {
  const { item } = one;
  if (item === undefined || item.kind !== kind) return { item: undefined };
  return { item: { ...item, data: { ...item.data, ...fields } } };
}

/** Other words for a quotation, or for evidence of one piece. */
function quoting(one: Case, change: (quote: string) => string, suffix?: string): Remedy | undefined {
  const { item } = one;
  const [quote, ...others] = item?.kind === 'quotation' ? [String(item.data.words)] : quotesOf(item);
  if (item === undefined || quote === undefined || others.length > 0) return undefined;
  const made = change(quote);
  const more = suffix === undefined ? {} : { suffix };
  const fields =
    item.kind === 'quotation' ? { words: made, ...more } : { evidence: [{ quote: made, ...more }] };
  return { kind: 'quotation', item: { ...item, data: { ...item.data, ...fields } }, isTrue: true };
}

/** The words of the source from those in front up to the quotation, and it. */
function from(front: string, quote: string, source: string): string {
  const at = source.indexOf(quote);
  const start = at < 0 ? -1 : source.lastIndexOf(front, at);
  return start < 0 ? `${front} ${quote}` : source.slice(start, at + quote.length);
}

function sameDate({ item }: Case, honest: Item | undefined): boolean {
  return honest === undefined || honest.data.date === item?.data.date;
}

function quotesOf(item: Item | undefined): readonly string[] {
  const evidence: unknown = item?.data.evidence;
  return Array.isArray(evidence) ? evidence.map(({ quote }) => String(quote)) : [];
}
