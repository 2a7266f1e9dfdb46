import type { UnitPhrase } from '../../../ground/language/unit-words.ts';
import type { Unit } from '../../../ground/model/unit.ts';
import { isRaisedAt } from './exponent-at.ts';
import { isDash, isGlued, lowerAt, type Token, type Tokens } from './split-tokens.ts';

/** A unit and the index of the token after it. */
export interface UnitMatch {
  readonly next: number;
  readonly unit: Unit;
  /** The multiplier in it: `MUSD`. */
  readonly scale?: number;
  /** The word is as often no unit. */
  readonly open?: true;
}

/** Money before a number, and the index of its first token. */
export interface MoneyMatch {
  readonly start: number;
  readonly unit: Unit;
  readonly scale?: number;
}

/** The unit that is at `index`, after a number: `km²`, `-inch`, `square miles`, `US dollars`. */
export function unitAt(tokens: Tokens, index: number): UnitMatch | undefined {
  const hyphen = isDash(tokens[index]) && isGlued(tokens, index) && isGlued(tokens, index + 1);
  const at = hyphen ? index + 1 : index;
  const glued = !hyphen && isGlued(tokens, index);
  const { nouns, units } = tokens.language;
  const key = nouns.withoutPossessive(lowerAt(tokens, at));
  for (const phrase of units.behind.get(key) ?? []) {
    const next = at + phrase.words.length;
    const fits = glued ? phrase.glued !== undefined || isSign(tokens[at]) : phrase.glued !== 'only';
    if (fits && matches(tokens, at, phrase) && isWholeWord(tokens, next)) return { next, ...meaning(phrase) };
  }
  return undefined;
}

/** Money that is right before `index`: `$`, `US$`, `EUR`, `Rs`. */
export function moneyBefore(tokens: Tokens, index: number): MoneyMatch | undefined {
  const { before } = tokens.language.units;
  for (const phrase of before.get(lowerAt(tokens, index - 1)) ?? []) {
    const start = index - phrase.words.length;
    const isCut = isGlued(tokens, start) && isWordLike(tokens[start]) && isWordLike(tokens[start - 1]);
    if (start >= 0 && !isCut && matches(tokens, start, phrase)) return { start, ...meaning(phrase) };
  }
  return undefined;
}

/** The index of the number after money that starts at `index`; `index` itself where there is none. */
export function pastMoney(tokens: Tokens, index: number): number {
  for (let next = index + 1; next <= index + LONGEST; next += 1) {
    if (moneyBefore(tokens, next)?.start === index) return next;
  }
  return index;
}

/** Tokens of the longest sign: `U`, `.`, `S`, `.`, `$`. */
const LONGEST = 5;

function meaning({ open, scale, unit }: UnitPhrase): Omit<UnitMatch, 'next'> {
  return { unit, ...(scale === undefined ? {} : { scale }), ...(open === undefined ? {} : { open }) };
}

function matches(tokens: Tokens, index: number, { words, exact }: UnitPhrase): boolean {
  const { withoutPossessive } = tokens.language.nouns;
  return words.every((word, offset) => {
    const token = tokens[index + offset];
    if (token === undefined || token.kind === 'break') return false;
    // `ft2`, but `5 ft 2 in`
    if (token.kind === 'digits' && !isGlued(tokens, index + offset)) return false;
    if (word === '-' && isDash(token)) return true;
    if (exact) return token.text === word;
    return token.lower === word || (offset === words.length - 1 && withoutPossessive(token.lower) === word);
  });
}

/** True when no letter, digit or power goes on from what ends before `index`. */
function isWholeWord(tokens: Tokens, index: number): boolean {
  // The sign of `°C⁻¹` is no unit by itself.
  if (isRaisedAt(tokens, index) || (isGlued(tokens, index) && isRaisedAt(tokens, index + 1))) return false;
  return !isGlued(tokens, index) || !isWordLike(tokens[index]) || isSign(tokens[index - 1]);
}

function isWordLike(token: Token | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'digits' || token?.kind === 'script';
}

function isSign(token: Token | undefined): boolean {
  return token?.kind === 'mark';
}
