import type { Diagnostic } from '../diagnostic.ts';
import { likelyFix, newText, withFixes } from '../fix.ts';
import type { Place } from '../place.ts';
import { make } from './make.ts';
import { nearFix } from './near-fix.ts';

/** @param reason what is wrong with the picture, as a clause */
export function badPicture(place: Place, path: string, reason: string, hint: string): Diagnostic {
  return make('BAD_PICTURE', 'error', place, `${path} cannot be printed: ${reason}`, hint);
}

/** It has no fixes: a program that wrote what is missing would decide how the page looks. */
export function badTemplate(place: Place, message: string, hint?: string): Diagnostic {
  return make('BAD_TEMPLATE', 'error', place, message, hint);
}

/** @param ratio of the colour to white paper, by WCAG 2 @param darker one that can be read, of the same hue */
export function contrastTooLow(
  place: Place,
  colour: string,
  ratio: string,
  least: string,
  darker: string,
): Diagnostic {
  const diagnostic = make(
    'CONTRAST_TOO_LOW',
    'error',
    place,
    `${colour} on white has a contrast of ${ratio} to 1: ${least} to 1 is the least that can be read well`,
    `use a darker one, such as "${darker}"`,
  );
  return withFixes(diagnostic, likelyFix(`use ${darker}`, newText(place, `"${darker}"`)));
}

export function noPictures(place: Place): Diagnostic {
  return make(
    'NO_PICTURES',
    'error',
    place,
    'a picture in the text is not printed',
    'put its file in sources/pictures/, and write `::picture{file="…" alt="…"}` on a line of its own; or print the figures behind it with `::chart`',
  );
}

export function templateMissing(place: Place, id: string, hint?: string): Diagnostic {
  return withFixes(
    make('TEMPLATE_MISSING', 'error', place, `there is no template \`${id}\``, hint),
    nearFix(place, id, hint),
  );
}
