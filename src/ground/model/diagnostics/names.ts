import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../place.ts';
import { make } from './make.ts';
import { quoted } from './wording.ts';

export function attributionUnsupported(place: Place, message: string, hint: string): Diagnostic {
  return make('ATTRIBUTION_UNSUPPORTED', 'warning', place, message, hint);
}

export function nameNotFound(place: Place, name: string, document: string, hint?: string): Diagnostic {
  return make('NAME_NOT_FOUND', 'error', place, `${quoted(name)} is not in document ${document}`, hint);
}

export function nameOfAnother(
  place: Place,
  words: string,
  name: string,
  other: string,
  hint: string,
): Diagnostic {
  return make(
    'NAME_OF_ANOTHER',
    'error',
    place,
    `${quoted(words)} is said of ${other} in the document, not of ${name}`,
    `${hint}; new in rules 2`,
  );
}

/** @param hint what to do instead, at the place */
export function nameUnknown(place: Place, name: string, hint: string): Diagnostic {
  return make(
    'NAME_UNKNOWN',
    'error',
    place,
    `${quoted(name)}: no document of the pack has this name`,
    `${hint}; new in rules 2`,
  );
}

export function notIndependent(place: Place, item: string, origins: readonly string[]): Diagnostic {
  return make(
    'NOT_INDEPENDENT',
    'error',
    place,
    `${item} has credibility 1 (confirmed), but its evidence comes from ${origins.length === 1 ? `one origin, ${origins[0]}` : 'no document'}`,
    'add evidence from a document of another origin, or lower the credibility',
  );
}

/** A person, place or body for another. */
export function personExchanged(place: Place, named: string, stated: string): Diagnostic {
  return make(
    'PERSON_EXCHANGED',
    'error',
    place,
    `what is cited says this of ${stated}, not of ${named}`,
    `name ${stated}, or cite what says it of ${named}; new in rules 2`,
  );
}

export function speakerDiffers(
  place: Place,
  quote: string,
  speaker: string,
  other: string,
  hint: string,
): Diagnostic {
  return make(
    'SPEAKER_DIFFERS',
    'error',
    place,
    `the document gives ${quoted(quote)} to ${other}, not to ${speaker}`,
    hint,
  );
}

export function unboundName(place: Place, name: string, hint?: string): Diagnostic {
  return make(
    'UNBOUND_NAME',
    'warning',
    place,
    `${quoted(name)}: no document of the pack has this name`,
    hint ?? 'check the numeral in it, or list the phrase in `own`',
  );
}
