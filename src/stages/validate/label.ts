import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { badValue } from '../../ground/model/diagnostics/values.ts';
import type { Place } from '../../ground/model/place.ts';

/** Whether a text can be the id of a heading or a block: it is one of the anchors that words make. */
export function isLabel(text: string): boolean {
  return /^[a-z][a-z0-9-]{0,59}$/.test(text);
}

export function badLabel(place: Place, text: string): Diagnostic {
  return badValue(
    place,
    `an id cannot be “${text}”`,
    'write a small letter, then small letters, digits and hyphens: `boats-2025`',
  );
}
