import type { Rate, Unit } from '../../../ground/model/unit.ts';
import { type Exponent, exponentAt, inSuperscripts } from './exponent-at.ts';
import { isDash, isGlued, lowerAt, type Token, type Tokens } from './split-tokens.ts';

/** What units with powers, after a number and its unit, count it against. */
export interface UnitPowers {
  readonly next: number;
  readonly rate: Rate;
}

interface Part {
  readonly word: Token;
  readonly at: number;
  readonly value: number;
}

/**
 * `kg⁻¹`, `m⁻²`, `·L⁻¹`, `m^-3` at `index`: the same as `per kg`. What has more than one part, `kg⁻¹ K⁻¹` or the
 * `m²` of `5 kg m²`, is a rate of its own, which no word says: its name is as it is written.
 *
 * @param isBehindNumber whether nothing parts it from the number and its unit
 */
export function unitPowersAt(tokens: Tokens, index: number, isBehindNumber: boolean): UnitPowers | undefined {
  if (!isSeparate(tokens, index)) return undefined;
  let parts: readonly Part[] = [];
  let next = index;
  let found: { readonly parts: readonly Part[]; readonly next: number } | undefined;
  while (parts.length < MOST) {
    const at = next + dotAt(tokens, next);
    const word = tokens[at];
    const isApart = at > next || parts.length === 0 || word?.gap === 'blank';
    if (word?.kind !== 'word' || !isApart) break;
    const exponent = exponentAt(tokens, at + 1) ?? plainAt(tokens, at, isBehindNumber);
    if (exponent === undefined ? !isBehindNumber || !isSymbol(tokens, at) : exponent.value === undefined)
      break;
    parts = [...parts, { word, at, value: exponent?.value ?? 1 }];
    next = exponent?.next ?? at + 1;
    if (exponent !== undefined) found = { parts, next };
  }
  if (found === undefined) return undefined;
  const isUnread = isBehindNumber && tokens[index - 1]?.kind === 'digits';
  // The `mol` of `5 mol L⁻¹` is what the number counts.
  if (isUnread && found.parts[0]?.value === 1) return undefined;
  const rate = rateOf(tokens, found.parts, isBehindNumber && index > 0 && !isUnread);
  return rate === undefined ? undefined : { next: found.next, rate };
}

/** The `s²` of `per s²` and `/s²`: a symbol with a power for which there is no unit. */
export function raisedSymbolAt(
  tokens: Tokens,
  index: number,
): { readonly next: number; readonly of: string } | undefined {
  const exponent = isSymbol(tokens, index) ? exponentAt(tokens, index + 1) : undefined;
  if (exponent?.value === undefined || exponent.value < 2) return undefined;
  return { next: exponent.next, of: `${tokens[index]?.text}${inSuperscripts(exponent.value)}` };
}

const MOST = 4;

/** Units of time that are one letter only in such company, and units that count in no other way. */
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['s', 'second'],
  ['h', 'hour'],
  ['d', 'day'],
  ['y', 'year'],
  ['yr', 'year'],
  ['a', 'year'],
]);
const OTHERS = new Set([
  'A',
  'C',
  'Hz',
  'K',
  'N',
  'V',
  'Pa',
  'cd',
  'mol',
  'mmol',
  'sr',
  'rad',
  'Ω',
  'Ω',
  's',
]);

function dotAt(tokens: Tokens, index: number): number {
  const isDot = /^[·⋅∙.]$/.test(tokens[index]?.text ?? '');
  return isDot && (isGlued(tokens, index + 1) || tokens[index]?.text !== '.') ? 1 : 0;
}

/** Not within a word: after a space, a dot, or digits. */
function isSeparate(tokens: Tokens, index: number): boolean {
  return !isGlued(tokens, index) || dotAt(tokens, index) === 1 || tokens[index - 1]?.kind === 'digits';
}

/** `kg-1`, as it comes out of a file that has lost its superscripts. */
function plainAt(tokens: Tokens, index: number, isBehindNumber: boolean): Exponent | undefined {
  const digit = tokens[index + 2];
  const isPlain = isBehindNumber && isGlued(tokens, index + 1) && isDash(tokens[index + 1]);
  if (!isPlain || !isGlued(tokens, index + 2) || !/^[1-4]$/.test(digit?.text ?? '')) return undefined;
  // `C-4` and `V-2` are names.
  const isName = OTHERS.has(tokens[index]?.text ?? '') && !SYMBOLS.has(tokens[index]?.text ?? '');
  if (tokens[index - 1]?.kind === 'digits' || isName || !isSymbol(tokens, index)) return undefined;
  const isLast = !isGlued(tokens, index + 3) || /^[.,;:)\]]$/.test(lowerAt(tokens, index + 3));
  return isLast ? { next: index + 3, value: -Number(digit?.text), signed: true } : undefined;
}

/** What is multiplied on after a symbol: the `K` of `m²K` and of `m²·K`. */
export function productAt(
  tokens: Tokens,
  index: number,
): { readonly next: number; readonly of: string } | undefined {
  const at = index + dotAt(tokens, index);
  if (!isGlued(tokens, index) || !isGlued(tokens, at) || !isSymbol(tokens, at)) return undefined;
  const exponent = exponentAt(tokens, at + 1);
  const power = exponent?.value;
  if (exponent === undefined && isGlued(tokens, at + 1) && tokens[at + 1]?.kind === 'word') return undefined;
  return {
    next: exponent?.next ?? at + 1,
    of: `${tokens[at]?.text}${power === undefined ? '' : inSuperscripts(power)}`,
  };
}

export function isSymbol(tokens: Tokens, index: number): boolean {
  const { text = '' } = tokens[index] ?? {};
  return OTHERS.has(text) || (SYMBOLS.has(text) && text !== 'a') || unitOf(tokens, text, 1) !== undefined;
}

function rateOf(tokens: Tokens, parts: readonly Part[], isBehindUnit: boolean): Rate | undefined {
  const [first, ...others] = parts;
  if (first === undefined) return undefined;
  if (others.length === 0 && first.value < 0) return singleRate(tokens, first);
  const written = parts.map(({ word, value }) => `${word.text}${inSuperscripts(value)}`).join(' ');
  if (parts.some(({ value }) => value < 0)) return { count: 1, of: written };
  // `5 kg m²` is no mass.
  const isProduct = isBehindUnit && parts.every(({ at }) => isSymbol(tokens, at));
  return isProduct ? { count: 1, of: `·${written}` } : undefined;
}

function singleRate(tokens: Tokens, { word, value }: Part): Rate {
  // `4 ms⁻¹` is more often m s⁻¹ than anything per millisecond.
  if (word.text === 'ms') return { count: 1, of: `ms${inSuperscripts(value)}` };
  const unit = unitOf(tokens, word.text, -value);
  if (unit !== undefined) return { count: 1, of: unit.name, unit };
  const time = value === -1 ? SYMBOLS.get(word.text) : undefined;
  const named = time === undefined ? undefined : unitOf(tokens, time, 1);
  if (named !== undefined) return { count: 1, of: named.name, unit: named };
  if (value !== -1) return { count: 1, of: `${word.text}${inSuperscripts(-value)}` };
  const { nouns, units } = tokens.language;
  // A symbol is no noun: `K⁻¹` stays as it is.
  if (word.text !== word.lower) return { count: 1, of: `${word.text}⁻¹` };
  return { count: 1, of: units.rates.persons.has(word.lower) ? 'person' : nouns.singular(word.lower) };
}

/** The unit that a symbol or word with its power names. */
function unitOf({ language }: Tokens, word: string, power: number): Unit | undefined {
  const words = [word, ...(power === 1 ? [] : [inSuperscripts(power)])];
  const phrases = language.units.behind.get(word.toLowerCase()) ?? [];
  return phrases.find(
    (phrase) =>
      phrase.words.length === words.length &&
      phrase.open === undefined &&
      phrase.unit.family !== 'currency' &&
      words.every((one, at) => phrase.words[at] === one),
  )?.unit;
}
