import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../place.ts';
import { make } from './make.ts';

/** A record of an edition says something else than what is handed out under the same number. */
export function editionChanged(place: Place, edition: number): Diagnostic {
  return make(
    'EDITION_CHANGED',
    'warning',
    place,
    `edition ${edition} was handed out before, and said something else: its record has been replaced`,
    'increase `edition`, so that readers can tell the two apart and see what has changed',
  );
}

/** The record of an edition cannot be read. */
export function editionDamaged(place: Place, reason: string): Diagnostic {
  return make(
    'EDITION_DAMAGED',
    'error',
    place,
    `the record of an earlier edition cannot be used: ${reason}`,
    'restore a good copy of it, or delete it: without it, what has changed is not listed',
  );
}

/** There is nothing that a list of changes could begin from. */
export function noEarlierEdition(place: Place, pack: string, edition: number): Diagnostic {
  return make(
    'NO_EARLIER_EDITION',
    'warning',
    place,
    `no edition before ${edition} is on record, so changes cannot be listed`,
    `keep \`sources/editions/${pack}/\` with the sources: \`copies\` and \`bundle\` write what they hand out there; or delete this block`,
  );
}
