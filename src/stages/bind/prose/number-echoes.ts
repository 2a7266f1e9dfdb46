import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { likelyFix, newText, withFixes } from '../../../ground/model/fix.ts';
import type { NumberReading } from '../numbers/number-reading.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import type { Prose } from './prose.ts';
import { sameNumber } from './same-number.ts';

/** A number of a text with what is wrong with it. */
export interface CheckedNumber {
  readonly number: NumberReading;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What is wrong with the numbers of a text, one error for one wrong word: where one of two numbers is false only since
 * the other is, the other is reported.
 */
export function withoutEchoes(checked: readonly CheckedNumber[], prose: Prose): readonly Diagnostic[] {
  const wrong = checked.filter(({ diagnostics }) => diagnostics.length > 0);
  if (wrong.length < 2) return wrong.flatMap(({ diagnostics }) => diagnostics);
  return wrong.flatMap((one, index) => {
    const isEcho = wrong.some(
      (other) =>
        other !== one &&
        (isOtherEnd(one, other, prose) ||
          borrowsUnit(one, other, prose) ||
          isWholeOfWrongPart(one, other, prose)),
    );
    if (isEcho) return [];
    const before = wrong.slice(0, index).some((other) => areExchanged(other, one));
    const partner = wrong.slice(index + 1).find((other) => areExchanged(one, other));
    return before ? [] : partner === undefined ? one.diagnostics : [exchange(one, partner)];
  });
}

/** `16` in `19 to 16 °C`, where the source has 18 to 16: it is the end that the source gives. */
function isOtherEnd(one: CheckedNumber, other: CheckedNumber, prose: Prose): boolean {
  if (codeOf(one) !== 'UNBOUND_NUMBER' || codeOf(other) !== 'UNBOUND_NUMBER') return false;
  if (!areJoined(one.number, other.number, prose)) return false;
  const side = one.number.span.start < other.number.span.start ? 0 : 1;
  const isEnd = ({ values }: NumberReading, at: 0 | 1): boolean =>
    prose.support.numbers.some((supported) =>
      supported.values.some((range) => typeof range !== 'number' && values.includes(range[at])),
    );
  return isEnd(one.number, side) && !isEnd(other.number, side === 0 ? 1 : 0);
}

/** `6.8` in `from 6.8 to 8.2 percentage points`: its unit is that of the other. */
function borrowsUnit(one: CheckedNumber, other: CheckedNumber, prose: Prose): boolean {
  return (
    codeOf(one) === 'UNIT_CHANGED' &&
    codeOf(other) === 'UNIT_CHANGED' &&
    one.number.span.start < other.number.span.start &&
    one.number.unit?.name === other.number.unit?.name &&
    /^[\p{N}.,]+$/u.test(one.number.text) &&
    !/\p{Sc}\s?$/u.test(prose.text.slice(0, one.number.span.start)) &&
    areJoined(one.number, other.number, prose)
  );
}

/** `65` in `43 of the 65 sites`, where the source says that 42 of them are: the part is what is wrong. */
function isWholeOfWrongPart(one: CheckedNumber, other: CheckedNumber, prose: Prose): boolean {
  if (codeOf(one) !== 'UNBOUND_NUMBER' || codeOf(other) !== 'UNBOUND_NUMBER') return false;
  const between = prose.text.slice(other.number.span.end, one.number.span.start);
  const [of, ...more] = splitTokens(between, prose.language);
  const isStated = (number: NumberReading): boolean =>
    prose.support.numbers.some((supported) => sameNumber(number, supported, prose));
  return (
    prose.language.directions.changes.of.has(of?.lower ?? '') &&
    more.length <= WORDS_OF_WHOLE &&
    isStated(one.number) &&
    !isStated(other.number)
  );
}

/** `The county's`, before the number of a whole. */
const WORDS_OF_WHOLE = 4;

/** `Fell from 12 to 29`, where the source says that it fell from 29 to 12. */
function areExchanged(one: CheckedNumber, other: CheckedNumber): boolean {
  return codeOf(one) === 'CHANGE_EXCHANGED' && codeOf(other) === 'CHANGE_EXCHANGED';
}

function exchange(one: CheckedNumber, other: CheckedNumber): Diagnostic {
  const [diagnostic] = one.diagnostics;
  const [partner] = other.diagnostics;
  if (diagnostic?.place === undefined || partner?.place === undefined)
    throw new Error('an exchange without its places');
  const hint = `swap “${one.number.text}” and “${other.number.text}”, as the source has them; new in rules 2`;
  const fix = likelyFix(
    `swap ${one.number.text} and ${other.number.text}`,
    newText(diagnostic.place, other.number.text),
    newText(partner.place, one.number.text),
  );
  return withFixes<Diagnostic>({ ...diagnostic, hint, fixes: [] }, fix);
}

/** Whether nothing is between two numbers but what makes one statement of them: `to`, `and`, a dash. */
function areJoined(one: NumberReading, other: NumberReading, { text, language }: Prose): boolean {
  const [first, second] = one.span.start < other.span.start ? [one, other] : [other, one];
  const between = text.slice(first.span.end, second.span.start);
  if (between.length > LONGEST_JOINT) return false;
  const { to, and, or } = language.numbers.ranges;
  return (
    /[-–—]/.test(between) ||
    splitTokens(between, language).some(({ lower }) => to.has(lower) || and.has(lower) || or.has(lower))
  );
}

/** ` per cent and `, ` and at US$`. */
const LONGEST_JOINT = 16;

function codeOf({ diagnostics: [first] }: CheckedNumber): string | undefined {
  return first?.code;
}
