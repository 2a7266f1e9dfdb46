import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../place.ts';
import { make } from './make.ts';
import { list, quoted } from './wording.ts';

export function elisionTurns(place: Place, quote: string, hidden: string): Diagnostic {
  return make(
    'ELISION_TURNS',
    'error',
    place,
    `the words left out of ${quoted(quote)} contain ${hidden}`,
    'quote them too, or make two quotations of the pieces',
  );
}

export function elisionUnclear(place: Place, quote: string, hidden: string): Diagnostic {
  return make(
    'ELISION_UNCLEAR',
    'warning',
    place,
    `the words left out of ${quoted(quote)} contain ${hidden}`,
    'make sure that the sense is kept, or quote the pieces one by one',
  );
}

/** Bold, italic or the face of code on a part of a quotation. */
export function emphasisAdded(place: Place, words: string): Diagnostic {
  return make(
    'EMPHASIS_ADDED',
    'warning',
    place,
    `${quoted(words)} is set apart within a quotation, and nothing says by whom`,
    'remove the marks, or add “emphasis added” or “emphasis in the original” to the sentence; new in rules 2',
  );
}

export function negationCut(place: Place, quote: string, negation: string, hint: string): Diagnostic {
  return make(
    'NEGATION_CUT',
    'error',
    place,
    `${quoted(quote)} leaves off the “${negation}” that applies to it`,
    `${hint}; new in rules 2 where words come between`,
  );
}

export function notSaid(place: Place, quote: string, where: string, hint: string): Diagnostic {
  return make('NOT_SAID', 'error', place, `${quoted(quote)} is in ${where}, which nobody says`, hint);
}

export function quotationCrosses(place: Place, quote: string, what: string, hint: string): Diagnostic {
  return make('QUOTATION_CROSSES', 'error', place, `${quoted(quote)} ${what}`, hint);
}

export function quoteAmbiguous(place: Place, quote: string, where: readonly string[]): Diagnostic {
  return make(
    'QUOTE_AMBIGUOUS',
    'error',
    place,
    `${quoted(quote)} appears in ${where.length} places: ${list(where, 'and')}`,
    'add `prefix` or `suffix`: the words right before or after',
  );
}

export function quoteNotFound(place: Place, quote: string, document: string, hint?: string): Diagnostic {
  return make('QUOTE_NOT_FOUND', 'error', place, `${quoted(quote)} is not in document ${document}`, hint);
}

export function quoteSpliced(place: Place, quote: string, reason: string, hint: string): Diagnostic {
  return make(
    'QUOTE_SPLICED',
    'error',
    place,
    `${quoted(quote)} joins words that do not belong together: ${reason}`,
    hint,
  );
}

export function senseCut(place: Place, quote: string, words: string, hint: string): Diagnostic {
  return make('SENSE_CUT', 'error', place, `${quoted(quote)} leaves off the “${words}” that limits it`, hint);
}

/** A word of the author's that stresses a number of which the source says nothing else. */
export function stressAdded(place: Place, words: string): Diagnostic {
  return make(
    'STRESS_ADDED',
    'warning',
    place,
    `${quoted(words)} stresses a number that the source gives plainly`,
    'leave the word out, or answer the warning with `accepted`; new in rules 2',
  );
}

export function unboundQuotation(place: Place, words: string, hint?: string): Diagnostic {
  return notInEvidence(
    place,
    `${quoted(words)} is in quotation marks, but not in the evidence that is cited`,
    hint ?? 'cite the item that has these words, correct them, or list them in `own`',
  );
}

/** Words that are given as somebody's own without quotation marks. */
export function unboundSpeech(place: Place, words: string): Diagnostic {
  return notInEvidence(
    place,
    `${quoted(words)} is given as somebody’s words, but is not in the evidence that is cited`,
    'quote the words of the source, between quotation marks, or report what was said in words of your own; new in rules 2',
  );
}

function notInEvidence(place: Place, message: string, hint: string): Diagnostic {
  return make('UNBOUND_QUOTATION', 'error', place, message, hint);
}

/** Text with a line through it, in a sentence that rests on a source. */
export function wordsStruck(place: Place, words: string): Diagnostic {
  return make(
    'WORDS_STRUCK',
    'error',
    place,
    `${quoted(words)} is struck out in a sentence that cites, quotes or has a number: it would be printed with a line through it`,
    'say what holds, and leave out what does not; new in rules 2',
  );
}
