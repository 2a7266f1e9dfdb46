import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../place.ts';
import { make } from './make.ts';
import { quoted } from './wording.ts';

export function acceptedError(place: Place, code: string): Diagnostic {
  return make(
    'ACCEPTED_ERROR',
    'error',
    place,
    `${code} is an error, and only warnings can be accepted`,
    'fix what it reports, and delete this entry of `accepted`',
  );
}

export function acceptedNothing(place: Place, code: string, hint: string): Diagnostic {
  return make(
    'ACCEPTED_NOTHING',
    'warning',
    place,
    `no open warning ${code} is reported at these words`,
    hint,
  );
}

/** The author's own number of a thing of which what is cited gives another. */
export function ownContradicts(place: Place, number: string, stated: string): Diagnostic {
  return make(
    'OWN_CONTRADICTS',
    'warning',
    place,
    `${quoted(number)} is listed in \`own\`, but what the sentence cites gives ${quoted(stated)}`,
    'put the number and the citation in separate sentences, or write what the source gives; new in rules 2',
  );
}

export function ownNotFound(place: Place, phrase: string): Diagnostic {
  return make(
    'OWN_NOT_FOUND',
    'error',
    place,
    `${quoted(phrase)} is listed in \`own\` but is not in the pack`,
    'delete it from `own`, or correct its spelling',
  );
}

export function ownTooBroad(place: Place, phrase: string): Diagnostic {
  return make(
    'OWN_TOO_BROAD',
    'error',
    place,
    `${quoted(phrase)} in \`own\` is a bare number, and would allow it anywhere in the pack`,
    'add a word from its sentence, as in “40 reports”',
  );
}
