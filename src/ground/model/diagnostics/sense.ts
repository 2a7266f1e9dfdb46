import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../place.ts';
import { make } from './make.ts';
import { quoted } from './wording.ts';

export function directionDiffers(place: Place, word: string, stated: string): Diagnostic {
  return make(
    'DIRECTION_DIFFERS',
    'warning',
    place,
    `${quoted(word)} goes against the evidence, which says ${quoted(stated)}`,
    'say it the way the source does, or rest it on the words that say so; new in rules 2',
  );
}

/** @param stated how the source ranks it; empty where it ranks nothing of the kind */
export function rankChanged(place: Place, words: string, stated: string): Diagnostic {
  return make(
    'RANK_CHANGED',
    'error',
    place,
    stated === ''
      ? `${quoted(words)} covers all time here, but nothing that is cited says so`
      : `${quoted(words)} ranks it differently from the source, which says ${quoted(stated)}`,
    `${stated === '' ? 'leave it out, or cite the words that say so' : `rank it as the source does: ${quoted(stated)}`}; new in rules 2`,
  );
}

/**
 * It has no fixes: a sentence that says the contrary, or as certain what is not, has to be written again.
 *
 * @param how what became of it: `leaves out the condition “if”`
 */
export function senseDiffers(place: Place, how: string, stated: string): Diagnostic {
  return make(
    'SENSE_DIFFERS',
    'warning',
    place,
    `this ${how}; the evidence says ${quoted(stated)}`,
    'say it the way the source does, or rest it on the words that say so; new in rules 2',
  );
}

export function setClosed(place: Place, number: string): Diagnostic {
  return make(
    'SET_CLOSED',
    'error',
    place,
    `the source does not say that there are only ${quoted(number)}`,
    'leave out `only` or `sole`, or cite what says that these are all; new in rules 2',
  );
}
