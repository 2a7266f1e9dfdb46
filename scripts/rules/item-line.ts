import { parse } from 'yaml';
import { SECTION_OF } from '../../src/ground/model/item-references.ts';
import type { Item, ItemKind } from './case.ts';

const QUALIFIED = /^(.*?)\s*\((exactly|about|at-least|more-than|at-most|fewer-than|between)\)$/;
const VALUE = /^(-?\d[\d.]*(?:e\d+)?|\[[^\]]*\])(?:\s+(.*))?$/;

/**
 * An item of one line: the kind and an id, then cells between bars.
 *
 *     figure roads | Spending on roads | 24600000 £ (about) | about £24.6 million on roads
 *     figure roads | Spending on roads | = £24.6 million    | £24.6 million on roads
 *     event vote | The vote | 2031-03-04 stated | the vote of 4 March 2031
 *     quotation cost | we cannot pay | holt
 *     claim reserve | The reserve falls. | The reserve will fall
 *     entity holt | person | Ines Holt
 *
 *     figure gap | Gap between the two | derived | derived: { difference: [roads, bridges] }
 *
 * Several pieces of evidence have ` + ` between them. A last cell holds other fields, in YAML.
 */
export function readItemLine(line: string): Item | undefined {
  const [head = '', ...cells] = line.split(/\s+\|\s+/);
  const [word = '', id = '-'] = head.trim().split(/\s+/);
  if (!isKind(word) || cells.length === 0) return undefined;
  return { kind: word, id, data: FIELDS[word](cells) };
}

/** The field that an item of a kind is about: where most mistakes are reported. */
export const MAIN_FIELDS: Readonly<Record<ItemKind, readonly string[]>> = {
  entity: ['name'],
  figure: ['value', 'unit', 'qualifier', 'derived'],
  event: ['date'],
  quotation: ['words'],
  claim: ['text'],
};

function isKind(word: string): word is ItemKind {
  return Object.hasOwn(SECTION_OF, word);
}

type Cells = readonly string[];

const FIELDS: Readonly<Record<ItemKind, (cells: Cells) => Record<string, unknown>>> = {
  entity: ([kind, name, more]) => ({ kind, name, ...others(more) }),
  figure: ([label, value = '', quote, more]) =>
    value === 'derived'
      ? { label, ...others(quote), ...others(more) }
      : { label, ...readValue(value), ...evidence(quote), ...others(more) },
  event: ([title, date = '', quote, more]) => ({
    title,
    ...dateOf(date),
    ...evidence(quote),
    ...others(more),
  }),
  quotation: ([words, speaker = '-', more]) => ({
    words,
    ...(speaker === '-' ? {} : { speaker }),
    ...others(more),
  }),
  claim: ([text, quote, more]) => ({ text, kind: 'reported', ...evidence(quote), ...others(more) }),
};

function evidence(quotes: string | undefined): Record<string, unknown> {
  return quotes === undefined ? {} : { evidence: quotes.split(' + ').map((quote) => ({ quote })) };
}

function others(more: string | undefined): Record<string, unknown> {
  return more === undefined ? {} : parse(`{${more}}`);
}

function readValue(cell: string): Record<string, unknown> {
  const qualified = QUALIFIED.exec(cell);
  const qualifier = qualified?.[2] === undefined ? {} : { qualifier: qualified[2] };
  const rest = qualified?.[1] ?? cell;
  if (rest.startsWith('=')) return { value: rest.slice(1).trim(), ...qualifier };
  const [, value = rest, unit] = VALUE.exec(rest) ?? [];
  return { value: parse(value), ...(unit === undefined ? {} : { unit }), ...qualifier };
}

function dateOf(cell: string): Record<string, unknown> {
  const [date = '', basis, ...note] = cell.split(' ');
  return {
    date,
    ...(basis === undefined ? {} : { 'date-basis': basis }),
    ...(note.length === 0 ? {} : { note: note.join(' ') }),
  };
}
