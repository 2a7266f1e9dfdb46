import type { DigitOrder } from '../date-words.ts';
import type { Language } from '../language.ts';
import { DATES } from './date-words.ts';
import { DEEDS } from './deed-words.ts';
import { DEGREES } from './degree-words.ts';
import { DIRECTIONS } from './direction-words.ts';
import { DISGUISES } from './disguise-words.ts';
import { HEADLINES } from './headline-words.ts';
import { MEASURES } from './measure-words.ts';
import { MULTIPLES } from './multiple-words.ts';
import { NAMES } from './name-words.ts';
import { NOUNS } from './noun-words.ts';
import { NUMBERS } from './number-words.ts';
import { POSITIONS } from './position-words.ts';
import { englishPrinting } from './printing.ts';
import { PROSE } from './prose-words.ts';
import { QUALIFIERS } from './qualifier-words.ts';
import { RANKS } from './rank-words.ts';
import { SENSE } from './sense-words.ts';
import { SHARES } from './share-words.ts';
import { SPEECH } from './speech-words.ts';
import { STANCES } from './stance-words.ts';
import { STRUCTURE } from './structure-words.ts';
import { TABLES } from './table-words.ts';
import { UNITS } from './unit-words.ts';
import { VERBS } from './verb-words.ts';

/**
 * English under a tag of it: its words are read alike, and printed as the tag asks.
 *
 * @param digitOrder of dates in digits; where it is not known, both readings are given
 */
export function english(tag: string, digitOrder?: DigitOrder): Language {
  return {
    tag,
    digits: { decimal: '.', group: ',' },
    numbers: NUMBERS,
    measures: MEASURES,
    units: UNITS,
    tables: TABLES,
    nouns: NOUNS,
    qualifiers: QUALIFIERS,
    names: NAMES,
    dates: digitOrder === undefined ? DATES : { ...DATES, digitOrder },
    prose: PROSE,
    directions: DIRECTIONS,
    multiples: MULTIPLES,
    disguises: DISGUISES,
    ranks: RANKS,
    structure: STRUCTURE,
    sense: SENSE,
    degrees: DEGREES,
    positions: POSITIONS,
    headlines: HEADLINES,
    stances: STANCES,
    verbs: VERBS,
    deeds: DEEDS,
    shares: SHARES,
    speech: SPEECH,
    printing: englishPrinting(tag),
  };
}

export const ENGLISH: Language = english('en-GB');
