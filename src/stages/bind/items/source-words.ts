import { paragraphAt } from '../text/folded-document.ts';
import type { ItemContext } from './item-context.ts';
import type { StatedNumber } from './stated-number.ts';

/** A number with sign and unit as the source prints it, for a hint that can be typed as it is. */
export function sourceWords({ whole, number }: StatedNumber, { document }: ItemContext): string {
  const { text } = document;
  const end = paragraphAt(text, whole.start)?.end ?? whole.end;
  const words = whole.end <= end ? text.text.slice(whole.start, whole.end) : number.text;
  const plain = words.replaceAll(/\s+/g, ' ').trim();
  // Money that is named at the first number of two: `from 310 million euros to 465 million`.
  const { measure, unit } = number;
  if (unit?.family === 'currency' && measure === undefined && words === number.text)
    return `${plain} ${unit.name}`;
  // The sign may be before that of the currency: `−£2.1 million`.
  const isNegative = number.values.every((value) => typeof value === 'number' && value < 0);
  return isNegative && number.values.length > 0 && !/[-−–(]/.test(plain) ? `−${plain}` : plain;
}
