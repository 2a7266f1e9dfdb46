import type { Language } from '../../../ground/language/language.ts';
import { formatInText } from '../../../ground/language/printed/format-number.ts';
import type { ValueNode } from '../../../ground/model/narrative-nodes.ts';
import type { Span } from '../../../ground/model/place.ts';
import { valueStyle } from '../../../ground/model/value-style.ts';
import type { FlatProse } from './flatten-prose.ts';

/** A text as it will be printed: the words of each value are in its place, and are read like any others. */
export interface PrintedProse extends FlatProse {
  /** The same with a mark for each value. */
  readonly marked: FlatProse;
}

/** Puts the words of its values into a text. All that the text knows of its stretches is of the printed one. */
export function printValues(flat: FlatProse, language: Language): PrintedProse {
  if (flat.values.length === 0) return { ...flat, marked: flat };
  let text = '';
  let from = 0;
  const values: FlatProse['values'][number][] = [];
  for (const value of flat.values) {
    text += flat.text.slice(from, value.offset);
    const words = wordsOfValue(value.node, language);
    values.push({ ...value, offset: text.length, length: words.length });
    text += words;
    from = value.offset + value.length;
  }
  text += flat.text.slice(from);
  const shifts = flat.values.map((value, index) => ({ value, printed: values[index] ?? value }));
  const forth = (offset: number): number => {
    const last = shifts.findLast(({ value }) => value.offset < offset);
    return last === undefined
      ? offset
      : offset - last.value.offset - last.value.length + last.printed.offset + last.printed.length;
  };
  /** What begins or ends within a value has all of it. */
  const back = (offset: number, isEnd: boolean): number => {
    const last = shifts.findLast(
      ({ printed }) => printed.offset < offset || (!isEnd && printed.offset === offset),
    );
    if (last === undefined) return offset;
    const { value, printed } = last;
    const behind = offset - printed.offset - printed.length;
    if (behind < 0) return isEnd ? value.offset + value.length : value.offset;
    return value.offset + value.length + behind;
  };
  const { quotation, citations, formats } = flat;
  const moved = <Stretch extends Span>(one: Stretch): Stretch => ({
    ...one,
    start: forth(one.start),
    end: forth(one.end),
  });
  return {
    ...flat,
    marked: flat,
    text,
    values,
    citations: citations.map((citation) => ({ ...citation, offset: forth(citation.offset) })),
    ...(quotation && { quotation: moved(quotation) }),
    ...(formats && { formats: formats.map(moved) }),
    placeOf: ({ start, end }: Span) => flat.placeOf({ start: back(start, false), end: back(end, true) }),
  };
}

function wordsOfValue({ quantity, written, options }: ValueNode, language: Language): string {
  const { qualifier, amount } = formatInText(quantity, written, valueStyle(options), language);
  // A space that does not break a line is one.
  const words = amount.replaceAll('\u00a0', ' ');
  return qualifier === undefined ? words : `${qualifier} ${words}`;
}
