import { syntaxName } from '../data-syntax.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { certainFix, likelyFix, newText, withFixes } from '../fix.ts';
import type { Place } from '../place.ts';
import { make } from './make.ts';
import { list, quoted } from './wording.ts';

export function derivedDiffers(place: Place, given: string, calculated: string): Diagnostic {
  return make(
    'DERIVED_DIFFERS',
    'error',
    place,
    `the figures make ${calculated}, not ${given}`,
    'delete `value`: it is calculated; or derive it from other figures',
  );
}

export function figureAmbiguous(place: Place, printed: string, readings: readonly string[]): Diagnostic {
  return make(
    'FIGURE_AMBIGUOUS',
    'error',
    place,
    `${quoted(printed)} can be read as ${list(readings, 'or')}`,
    `add \`as-printed: "${printed}"\` to confirm the value`,
  );
}

export function figureNotStated(
  place: Place,
  value: string,
  stated: readonly string[],
  hint?: string,
  reason?: string,
): Diagnostic {
  // A number that reads alike and was not taken counts something else: a time, an age.
  const others = stated.filter((number) => number.replaceAll(',', '') !== value.replaceAll(',', ''));
  const found = others.length > 0 ? `: it states ${list(others, 'and')}` : '';
  const message =
    reason ??
    (others.length < stated.length
      ? `${value} counts something else in the evidence than in the figure${found}`
      : `the evidence does not state ${value}${found === '' ? ': there is no number in it' : found}`);
  return make('FIGURE_NOT_STATED', 'error', place, message, hint);
}

export function numberCorrupted(place: Place, written: string, value: string): Diagnostic {
  const diagnostic = make(
    'NUMBER_CORRUPTED',
    'error',
    place,
    `${syntaxName(place.file)} reads ${written} as ${value}`,
    `quote it: "${written}"`,
  );
  // As a value these are other numbers than they look, or several: only their author knows which is meant.
  const isOpen = /^[-+]?(?:0[\dxob]|\d{1,3}[.,]\d{3}$)/i.test(written);
  const fix = isOpen ? likelyFix : certainFix;
  return withFixes(diagnostic, fix(`write "${written}", in quotes`, newText(place, `"${written}"`)));
}

export function numberCut(place: Place, quote: string, cut: string, whole: string): Diagnostic {
  return make(
    'NUMBER_CUT',
    'error',
    place,
    `${quoted(quote)} cuts the number “${cut}” off from what belongs to it`,
    `quote it whole: “${whole}”`,
  );
}

export function numberWordsUnread(place: Place, tag: string): Diagnostic {
  return make(
    'NUMBER_WORDS_UNREAD',
    'warning',
    place,
    `Sourcebound does not know the words of language \`${tag}\`: in this document it does not read negations, or numbers, limits and dates in words`,
    'quote what is written in digits, and check the words around it by hand',
  );
}

export function qualifierChanged(place: Place, message: string, hint: string): Diagnostic {
  return make('QUALIFIER_CHANGED', 'error', place, message, hint);
}

export function qualifierWeaker(place: Place, given: string, stated: string, words: string): Diagnostic {
  return make(
    'QUALIFIER_WEAKER',
    'warning',
    place,
    `the qualifier is ${given}; the source says a little more, ${stated}: ${quoted(words)}`,
    `write \`qualifier: ${stated}\``,
  );
}

export function sumMismatch(place: Place, file: string, from: string): Diagnostic {
  return make(
    'SUM_MISMATCH',
    'error',
    place,
    `${file} is not the file whose SHA-256 is in ${from}`,
    'it was changed or damaged after the bundle was made: ask for it again',
  );
}

export function sumOfSubset(place: Place, sum: string, part: string, whole: string): Diagnostic {
  return make(
    'SUM_OF_SUBSET',
    'error',
    place,
    `${sum} adds \`${part}\` to \`${whole}\`, which already contains it`,
    'leave the part out of the sum',
  );
}

export function sumOfUnlike(place: Place, reason: string): Diagnostic {
  return make(
    'SUM_OF_UNLIKE',
    'error',
    place,
    `the figures cannot be added: ${reason}`,
    'print them side by side; or, if they count the same thing, give them the same `unit`, such as `unit: people`',
  );
}

export function unboundNumber(place: Place, number: string, hint?: string): Diagnostic {
  return make(
    'UNBOUND_NUMBER',
    'error',
    place,
    `${quoted(number)} is not backed by what is cited`,
    hint ?? 'cite a figure that states it, print it with `:value[id]`, or list the phrase in `own`',
  );
}

export function unitChanged(place: Place, change: string, hint: string): Diagnostic {
  return make('UNIT_CHANGED', 'error', place, change, hint);
}

export function unitHoldsNumber(place: Place, unit: string, number: string, hint: string): Diagnostic {
  return make(
    'UNIT_HOLDS_NUMBER',
    'error',
    place,
    `the unit ${quoted(unit)} has ${quoted(number)} in it, which is a part of the number`,
    hint,
  );
}
