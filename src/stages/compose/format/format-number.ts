import type { Language } from '../../../ground/language/language.ts';
import type { Figure } from '../../../ground/model/generated/extraction.ts';

/** A number as the pack's language writes it, such as `3,000` or `20–30`; a share or a price has its sign. */
export function formatValue(
  value: number | readonly [number, number],
  unit: string | undefined,
  language: Language,
): string {
  const format = (number: number): string => numberFormat(language.tag).format(number);
  const text = typeof value === 'number' ? format(value) : `${format(value[0])}–${format(value[1])}`;
  if (isPercent(unit, language)) return `${text}%`;
  return unit !== undefined && CURRENCY.test(unit) ? `${unit}${text}` : text;
}

/** The unit to print after the number; nothing when the number has it already. */
export function formatUnit(unit: string | undefined, language: Language): string | undefined {
  return isPercent(unit, language) || (unit !== undefined && CURRENCY.test(unit)) ? undefined : unit;
}

/** The words that go before the number. A range says what it is by itself. */
export function formatQualifier(
  qualifier: Figure['qualifier'],
  unit: string | undefined,
  language: Language,
): string | undefined {
  return language.printing.numbers.qualifier(qualifier, isPercent(unit, language));
}

const CURRENCY = /^[£€$¥]$/;

function isPercent(unit: string | undefined, { printing }: Language): boolean {
  return unit !== undefined && printing.numbers.percent.test(unit.trim());
}

/** Making a number format takes longer than a thousand uses of it. */
function numberFormat(tag: string): Intl.NumberFormat {
  const known = formats.get(tag);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(tag, { maximumFractionDigits: 12 });
  formats.set(tag, made);
  return made;
}

const formats = new Map<string, Intl.NumberFormat>();
