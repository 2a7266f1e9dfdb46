import { endsBeforeParticle } from '../../../ground/language/hangul-particles.ts';
import type { Language } from '../../../ground/language/language.ts';
import type { ProseWords } from '../../../ground/language/prose-words.ts';
import { mayPart } from '../../../ground/language/unspaced-scripts.ts';

/**
 * Whether a quotation may begin or end at an offset of folded text. It may not inside a word or a number
 * (`80` in `800`, `130` in `1,130`, `000` in `3.000`), before an apostrophe that belongs to the word (`can` in
 * `can't`; a possessive 's may be left off), or after a prefix that turns the word round (`lethal` in
 * `non-lethal`, `five` in `twenty-five`).
 *
 * In scripts that put no spaces between words it may at any letter, but not next to a number; in Korean it may end
 * before a particle.
 *
 * The rule is Unicode's word boundary (UAX #29), made stricter where leaving something off would change what
 * the source says.
 */
export function isWordBoundary(text: string, offset: number, { prose }: Language): boolean {
  const before = text.slice(Math.max(0, offset - 2), offset);
  const after = text.slice(offset, offset + 2);
  if (before === '' || after === '') return true;
  const isWithin = WORD_AT_END.test(before) && WORD_AT_START.test(after);
  if (isWithin && (NUMBER_AT_END.test(before) || NUMBER_AT_START.test(after))) return false;
  if (isWithin && !mayPart(before, after) && !endsBeforeParticle(text, offset)) return false;
  return !(
    insideNumber(text, offset) ||
    insideContraction(text, offset, prose) ||
    afterTurningPrefix(text, offset, prose)
  );
}

const WORD_AT_END = /[\p{L}\p{N}\p{M}_]$/u;
const WORD_AT_START = /^[\p{L}\p{N}\p{M}_]/u;
/** Digits stay with what is written next to them, and so do numbers in Chinese characters: `48万`, `二十五`. */
const NUMBERS = '\\p{N}〇零一二三四五六七八九十百千万萬億亿兆两兩';
const NUMBER_AT_END = new RegExp(`[${NUMBERS}]$`, 'u');
const NUMBER_AT_START = new RegExp(`^[${NUMBERS}]`, 'u');

/** Between a digit and its separator, or between a separator and its digit. */
function insideNumber(text: string, offset: number): boolean {
  const joins = (at: number): boolean =>
    DIGIT.test(text[at - 1] ?? '') && ".,'·".includes(text[at] ?? ' ') && DIGIT.test(text[at + 1] ?? '');
  return joins(offset) || joins(offset - 1);
}

const DIGIT = /^\d$/;

/** Before `'t`, `'re`, `'d` and the like; also between the apostrophe and the rest. */
function insideContraction(text: string, offset: number, { possessiveEnding }: ProseWords): boolean {
  const before = text.slice(Math.max(0, offset - 2), offset);
  const after = text.slice(offset, offset + 4);
  if (/[\p{L}]$/u.test(before) && /^'\p{L}/u.test(after)) return !possessiveEnding.test(after);
  return /[\p{L}]'$/u.test(before) && /^\p{L}/u.test(after);
}

function afterTurningPrefix(text: string, offset: number, { turningPrefix }: ProseWords): boolean {
  return (
    text[offset - 1] === '-' &&
    WORD_AT_START.test(text.slice(offset, offset + 2)) &&
    turningPrefix.test(text.slice(Math.max(0, offset - 10), offset))
  );
}
