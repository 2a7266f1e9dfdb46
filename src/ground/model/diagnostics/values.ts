import type { Diagnostic } from '../diagnostic.ts';
import { withFixes } from '../fix.ts';
import type { Place } from '../place.ts';
import { make } from './make.ts';
import { nearFix } from './near-fix.ts';

export function badDate(place: Place, text: string, reason: string, hint?: string): Diagnostic {
  return make(
    'BAD_DATE',
    'error',
    place,
    `\`${text}\` is not a date in EDTF: ${reason}`,
    hint ?? 'write it as 2017, 2017-10, 2017-10-17, 2017-10~ (approximate), 2017? (uncertain), or 2013/2017',
  );
}

export function badValue(place: Place, message: string, hint?: string): Diagnostic {
  return make('BAD_VALUE', 'error', place, message, hint);
}

/** @param isMap both hold entries, which can be put together */
export function duplicateKey(place: Place, key: string, isMap = false): Diagnostic {
  return make(
    'DUPLICATE_KEY',
    'error',
    place,
    `\`${key}\` appears twice in the same map`,
    isMap
      ? `put the entries of both under one \`${key}:\`; if they are two things, give one of them another name`
      : 'delete one of them, or give it another name',
  );
}

export function frontMatterMissing(place: Place, message: string, hint: string): Diagnostic {
  return make('FRONT_MATTER_MISSING', 'error', place, message, hint);
}

export function jsonSyntax(place: Place, message: string, hint: string): Diagnostic {
  return make('JSON_SYNTAX', 'error', place, message, hint);
}

export function missingField(place: Place, field: string, where: string, hint?: string): Diagnostic {
  return make('MISSING_FIELD', 'error', place, `${where} needs \`${field}\``, hint);
}

export function unknownField(place: Place, field: string, where: string, hint?: string): Diagnostic {
  return withFixes(
    make('UNKNOWN_FIELD', 'error', place, `${where} has no field \`${field}\``, hint),
    nearFix(place, field, hint, true),
  );
}

export function yamlCutsText(place: Place, message: string, hint: string): Diagnostic {
  return make('YAML_CUTS_TEXT', 'error', place, message, hint);
}

export function yamlSyntax(place: Place, message: string, hint?: string): Diagnostic {
  return make('YAML_SYNTAX', 'error', place, message, hint);
}
