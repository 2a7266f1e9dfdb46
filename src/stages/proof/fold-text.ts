import { lettersOf } from './as-painted.ts';

/** Never printed, or printed only where a line breaks. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Chromium draws the one with the glyph of the other when a font lacks it. */
const HYPHENS = /[\u2010\u2011]/g;
const SPACES = /[\s\u00A0]+/g;

/**
 * Brings what was meant and what was printed to one form: composed characters, no invisible ones, single
 * spaces. A run of white space that has a line's end in it and nothing else stays a line's end, because no
 * space may have stood there.
 */
export function foldText(text: string): string {
  return lettersOf(text.normalize('NFC'))
    .replace(INVISIBLE, '')
    .replace(HYPHENS, '-')
    .replace(SPACES, (run) => (/^\n+$/.test(run) ? '\n' : ' '));
}

/** Text that is looked for: there, a line's end is a space. */
export function foldWanted(text: string): string {
  return foldText(text).replaceAll('\n', ' ').trim();
}
