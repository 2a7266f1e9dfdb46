import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../place.ts';
import { make } from './make.ts';
import { startOf } from './wording.ts';

/** A bundle of which nothing can be used. */
export function bundleBroken(
  file: string,
  reason: string,
  hint: string,
  place: Place = startOf(file),
): Diagnostic {
  return make('BUNDLE_BROKEN', 'error', place, `${file} cannot be opened: ${reason}`, hint);
}

/** Two things in a bundle, or in a PDF, that should be the same, or agree, do not. */
export function bundleDiffers(place: Place, message: string, hint: string): Diagnostic {
  return make('BUNDLE_DIFFERS', 'error', place, message, hint);
}

/** @param part a clause that begins with `its`, `object 12` or `page 3` */
export function notOurForm(file: string, part: string): Diagnostic {
  return make(
    'NOT_OUR_FORM',
    'error',
    startOf(file),
    `the PDF ${file} is not written as Sourcebound writes PDFs, and programs may show it in different ways: ${part}`,
    'it was changed after it was made, or another program has saved it again: ask for the original file',
  );
}

/**
 * @param madeBy the version that made a pack
 * @param here the one that runs
 * @param path a file that is another in that version; nothing when it is not known which are
 */
export function otherVersion(file: string, madeBy: string, here: string, path?: string): Diagnostic {
  const which = madeBy === here ? 'another build of this version' : `version ${madeBy}`;
  return make(
    'OTHER_VERSION',
    'error',
    startOf(file),
    `the page cannot be made again here: it was made by ${which}${path === undefined ? '' : `, whose ${path} differs`}`,
    madeBy === here
      ? 'verify it with the program that made it'
      : `verify it with Sourcebound ${madeBy}; this is ${here}`,
  );
}

export function pdfUnreadable(file: string, reason: string, hint?: string): Diagnostic {
  return make(
    'PDF_UNREADABLE',
    'error',
    startOf(file),
    `the PDF ${file} cannot be read back: ${reason}`,
    hint ?? 'another program has saved it again, or it is damaged: ask for the original file',
  );
}
