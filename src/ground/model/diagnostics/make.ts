import { hintInJson, syntaxOf } from '../data-syntax.ts';
import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { Place } from '../place.ts';

/** One thing to tell, as every factory makes it. */
export function make(
  code: string,
  severity: Severity,
  place: Place | undefined,
  message: string,
  hint: string | undefined,
): Diagnostic {
  return {
    code,
    severity,
    message,
    ...(place === undefined ? {} : { place }),
    ...(hint === undefined ? {} : { hint: isJsonExtraction(place) ? hintInJson(hint) : hint }),
  };
}

/** Hints show fields as YAML writes them: in a file of JSON they are shown as they would have to be written there. */
function isJsonExtraction(place: Place | undefined): boolean {
  return place?.file.startsWith('sources/extractions/') === true && syntaxOf(place.file) === 'json';
}
