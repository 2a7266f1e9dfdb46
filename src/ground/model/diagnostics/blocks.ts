import type { Diagnostic } from '../diagnostic.ts';
import { withFixes } from '../fix.ts';
import type { Place } from '../place.ts';
import { make } from './make.ts';
import { nearFix } from './near-fix.ts';
import { quoted } from './wording.ts';

/** A block of the author's prints nothing, not even its title. */
export function blockEmpty(place: Place, name: string, reason: string, hint: string): Diagnostic {
  return make('BLOCK_EMPTY', 'warning', place, `block \`${name}\` prints nothing: ${reason}`, hint);
}

export function blockMisplaced(
  place: Place,
  name: string,
  where: string,
  hint = 'write it on a line of its own that begins at the margin, with a blank line before it',
): Diagnostic {
  const what = name.startsWith(':::') ? `\`${name}\`` : `block \`${name}\``;
  return make(
    'BLOCK_MISPLACED',
    'error',
    place,
    `${what} is in ${where}, where it would not be printed`,
    hint,
  );
}

/** @param columns how many the head of the table has */
export function cellsLost(place: Place, cells: number, columns: number): Diagnostic {
  return make(
    'CELLS_LOST',
    'error',
    place,
    `this row has ${cells} cells, but the head of its table has ${columns}: the rest would not be printed`,
    'add a column to the head and to the line of dashes under it; write a bar that is part of the text as `\\|`',
  );
}

/** Signs that mean something in Markdown or in a tool that uses it, and that are printed as they are typed. */
export function doubtfulSyntax(place: Place, message: string, hint: string): Diagnostic {
  return make('DOUBTFUL_SYNTAX', 'warning', place, message, hint);
}

/** The text of a footnote that would be printed nowhere. */
export function noteLost(place: Place, label: string, reason: string, hint: string): Diagnostic {
  return make(
    'NOTE_LOST',
    'error',
    place,
    `the text of note [^${label}] is printed nowhere: ${reason}`,
    hint,
  );
}

export function optionMissing(place: Place, block: string, option: string): Diagnostic {
  return make(
    'OPTION_MISSING',
    'error',
    place,
    `block \`${block}\` lacks \`${option}\``,
    `add \`${option}="…"\` within its braces: \`::${block}{… ${option}="…"}\``,
  );
}

export function rawHtml(place: Place, tag: string, hint: string): Diagnostic {
  return make('RAW_HTML', 'error', place, `HTML is not used in packs: ${quoted(tag)}`, hint);
}

export function unknownBlock(place: Place, name: string, hint?: string): Diagnostic {
  return withFixes(
    make('UNKNOWN_BLOCK', 'error', place, `there is no block \`${name}\``, hint),
    nearFix(place, name, hint, true),
  );
}

export function unknownDirective(place: Place, name: string, hint?: string): Diagnostic {
  return withFixes(
    make('UNKNOWN_DIRECTIVE', 'error', place, `there is no directive \`${name}\``, hint),
    nearFix(place, name, hint, true),
  );
}

export function unknownOption(place: Place, option: string, block: string, hint?: string): Diagnostic {
  return withFixes(
    make('UNKNOWN_OPTION', 'error', place, `block \`${block}\` has no option \`${option}\``, hint),
    nearFix(place, option, hint, true),
  );
}

/** Signs that would be printed as they are typed, and are not meant to be. */
export function unreadSyntax(place: Place, message: string, hint: string): Diagnostic {
  return make('UNREAD_SYNTAX', 'error', place, message, hint);
}
