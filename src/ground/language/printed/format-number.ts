import type { FigureQuantity } from '../../model/quantity.ts';
import type { Unit } from '../../model/unit.ts';
import type { ValueStyle } from '../../model/value-style.ts';
import type { Language } from '../language.ts';
import { currencyBefore } from './currency-form.ts';
import { asStyled } from './round-quantity.ts';

/** A quantity in words and digits, in parts that are beside one another. */
export interface FormattedQuantity {
  /** Before the number: `more than`. A range says what it is by itself. */
  readonly qualifier: string | undefined;
  /** The number with its scale and its sign: `$212.7 million`, `53%`, `3,000`, `20–30`. */
  readonly amount: string;
  /** After it: `years`, `people`, `cases per 100,000 people`. */
  readonly unit: string | undefined;
}

/** A quantity as tables and large numerals print it. */
export function formatQuantity(quantity: FigureQuantity, language: Language): FormattedQuantity {
  const { counted, rate } = quantity;
  const { numbers } = language.printing;
  const behind = [
    unitBehind(quantity, language),
    counted,
    rate && numbers.rate(numberFormat(language.tag).format(rate.count), rate),
  ].filter((part) => part !== undefined);
  return {
    qualifier: qualifierWords(quantity, language),
    amount: formatAmount(quantity, true, language),
    unit: behind.length === 0 ? undefined : behind.join(' '),
  };
}

/**
 * A quantity as a sentence prints it: in one piece with its unit and with what it is counted against, but for what
 * the sentence says itself. A counted noun is the author's.
 */
export function formatInText(
  quantity: FigureQuantity,
  written: { readonly unit: boolean; readonly rate: boolean } | undefined,
  style: ValueStyle,
  language: Language,
): Omit<FormattedQuantity, 'unit'> {
  const meant = asStyled(quantity, style);
  const { scaled: _, words: __, ...inFull } = meant;
  const shown = style.inFull ? inFull : meant;
  const { rate } = shown;
  const { numbers } = language.printing;
  const parts = [
    formatAmount(shown, written?.unit !== true, language),
    written?.unit ? undefined : unitBehind(shown, language),
    rate && !written?.rate ? numbers.rate(numberFormat(language.tag).format(rate.count), rate) : undefined,
  ];
  return {
    qualifier: qualifierWords(shown, language),
    amount: parts.filter((part) => part !== undefined).join(SPACE),
  };
}

/** A quantity in one line: `more than £2.4 million`. */
export function formatWhole(quantity: FigureQuantity, language: Language): string {
  const { qualifier, amount } = formatInText(quantity, undefined, {}, language);
  return qualifier === undefined ? amount : `${qualifier} ${amount}`;
}

/** Does not break at the end of a line. */
const SPACE = '\u00a0';

function qualifierWords({ qualifier, unit, value }: FigureQuantity, language: Language): string | undefined {
  const isRounded = typeof value !== 'number' && qualifier === 'about';
  return isRounded || qualifier !== 'between'
    ? language.printing.numbers.qualifier(qualifier, unit !== undefined)
    : undefined;
}

/** @param signed with the sign of money or per cent */
function formatAmount(
  { value, unit, scaled, words }: FigureQuantity,
  signed: boolean,
  language: Language,
): string {
  if (words !== undefined) return words;
  const ends = [value].flat();
  const least = Math.min(...ends.map(Math.abs));
  const scale = scaled ? language.printing.numbers.scales.find((one) => least >= one.least) : undefined;
  const isOfPence = unit?.family === 'currency' && scale === undefined && ends.some(hasPence);
  const format = (number: number): string => {
    const shown = Math.abs(Number((number / (scale?.least ?? 1)).toPrecision(15)));
    return isOfPence && isWholePence(shown)
      ? shown.toLocaleString(language.tag, PENCE)
      : formatNumber(shown, language.tag);
  };
  const [first = 0, second] = ends;
  const isNegative = ends.some((end) => end < 0);
  const minus = (number: number): string => (number < 0 ? '−' : '');
  const before = signed && unit?.family === 'currency' ? (currencyBefore(unit.name) ?? '') : '';
  const low = `${minus(first)}${before}${format(first)}`;
  const joint = isNegative ? language.printing.numbers.to : '–';
  const number =
    second === undefined ? low : `${low}${joint}${minus(second)}${isNegative ? before : ''}${format(second)}`;
  const sized = scale === undefined ? number : `${number}${SPACE}${scale.word}`;
  return signed && isShareSign(unit) ? `${sized}${unit?.name}` : sized;
}

/** A sum that is not round has two decimals, as sums are written: `£6.50`. */
const PENCE = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;

function hasPence(amount: number): boolean {
  return !Number.isInteger(amount) && isWholePence(amount);
}

function isWholePence(amount: number): boolean {
  return Math.abs(amount * 100 - Math.round(amount * 100)) < 1e-7;
}

/** `%` and `‰` are printed right after digits. */
function isShareSign(unit: Unit | undefined): boolean {
  return unit?.family === 'per-cent' || unit?.family === 'per-mille';
}

/** The words of a unit that has no sign. */
function unitBehind({ unit, value, scaled }: FigureQuantity, language: Language): string | undefined {
  if (unit === undefined || isShareSign(unit)) return undefined;
  if (unit.family === 'currency' && currencyBefore(unit.name) !== undefined) return undefined;
  const isOne = !scaled && (value === 1 || value === -1);
  return language.printing.numbers.unit(unit.name, !isOne);
}

/** A share that has no end as a decimal is printed as a fraction: `8⅔`, and not `8.666666666667`. */
function formatNumber(number: number, tag: string): string {
  if (number > 0 && number < LEAST) {
    return number.toLocaleString(tag, { maximumSignificantDigits: 15 });
  }
  const share = shareOf(number % 1, number);
  if (share === undefined) return numberFormat(tag).format(number);
  const whole = Math.floor(number);
  const shown = SIGNS.get(share) ?? share;
  if (whole === 0) return shown;
  return `${numberFormat(tag).format(whole)}${SIGNS.has(share) ? '' : SPACE}${shown}`;
}

/** What has more decimals than are printed would be printed as nought. */
const LEAST = 1e-6;

/** `2/3`; nothing for a decimal, and for one that somebody rounded. */
function shareOf(rest: number, number: number): string | undefined {
  if (rest === 0 || number > 1e6) return undefined;
  for (let bottom = 3; bottom <= LARGEST_BOTTOM; bottom += 1) {
    const top = Math.round(rest * bottom);
    if (Math.abs(rest - top / bottom) > 1e-14 * Math.max(1, number)) continue;
    return isDecimal(bottom) ? undefined : `${top}/${bottom}`;
  }
  return undefined;
}

const LARGEST_BOTTOM = 100;

function isDecimal(bottom: number): boolean {
  let rest = bottom;
  for (const factor of [2, 5]) while (rest % factor === 0) rest /= factor;
  return rest === 1;
}

/** Those that every font of text has. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['1/3', '⅓'],
  ['2/3', '⅔'],
  ['1/6', '⅙'],
  ['5/6', '⅚'],
]);

/** Making a number format takes longer than a thousand uses of it. */
function numberFormat(tag: string): Intl.NumberFormat {
  const known = formats.get(tag);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(tag, { maximumFractionDigits: 12 });
  formats.set(tag, made);
  return made;
}

const formats = new Map<string, Intl.NumberFormat>();
