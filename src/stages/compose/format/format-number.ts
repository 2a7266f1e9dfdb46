import type { Figure } from '../../../ground/model/generated/extraction.ts';

/** A number as the pack's language writes it, such as `3,000` or `20–30`; a share or a price has its sign. */
export function formatValue(
  value: number | readonly [number, number],
  unit: string | undefined,
  language: string,
): string {
  const format = (number: number): string => numberFormat(language).format(number);
  const text = typeof value === 'number' ? format(value) : `${format(value[0])}–${format(value[1])}`;
  if (isPercent(unit)) return `${text}%`;
  return unit !== undefined && CURRENCY.test(unit) ? `${unit}${text}` : text;
}

/** The unit to print after the number; nothing when the number has it already. */
export function formatUnit(unit: string | undefined): string | undefined {
  return isPercent(unit) || (unit !== undefined && CURRENCY.test(unit)) ? undefined : unit;
}

/** The words that go before the number. A range says what it is by itself. */
export function formatQualifier(
  qualifier: Figure['qualifier'],
  unit: string | undefined,
): string | undefined {
  switch (qualifier) {
    case 'about':
      return 'about';
    case 'at-least':
      return 'at least';
    case 'more-than':
      return 'more than';
    case 'at-most':
      return 'at most';
    case 'fewer-than':
      return isPercent(unit) ? 'less than' : 'fewer than';
    default:
      return undefined;
  }
}

const CURRENCY = /^[£€$¥]$/;

function isPercent(unit: string | undefined): boolean {
  return unit !== undefined && /^(?:%|per ?cent)$/i.test(unit.trim());
}

/** Making a number format takes longer than a thousand uses of it. */
function numberFormat(language: string): Intl.NumberFormat {
  const known = formats.get(language);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(language, { maximumFractionDigits: 12 });
  formats.set(language, made);
  return made;
}

const formats = new Map<string, Intl.NumberFormat>();
