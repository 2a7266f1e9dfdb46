import type { Diagnostic } from '../diagnostic.ts';
import { likelyFix, newText, withFixes } from '../fix.ts';
import type { Place } from '../place.ts';
import { make } from './make.ts';
import { nearFix } from './near-fix.ts';
import { list, quoted } from './wording.ts';

export function ambiguousCitation(place: Place, id: string, documents: readonly string[]): Diagnostic {
  const diagnostic = make(
    'AMBIGUOUS_CITATION',
    'error',
    place,
    `\`${id}\` names an item in more than one document`,
    `write ${list(
      documents.map((document) => `[@${document}:${id}]`),
      'or',
    )}`,
  );
  return withFixes(
    diagnostic,
    documents.map((document) => likelyFix(`cite \`${document}:${id}\``, newText(place, `${document}:${id}`))),
  );
}

/** Something that looks like a citation, and is none. */
export function badCitation(place: Place, message: string, hint: string): Diagnostic {
  return make('BAD_CITATION', 'error', place, message, hint);
}

/** @param first the number or the date that is where the second should be */
export function citationsExchanged(place: Place, first: string, second: string): Diagnostic {
  return make(
    'CITATIONS_EXCHANGED',
    'error',
    place,
    `${quoted(first)} and ${quoted(second)} are swapped: each is in what is cited after the other`,
    'swap the two, or their citations; new in rules 2',
  );
}

/** @param line where the id is given before */
export function duplicateLabel(place: Place, id: string, line: number): Diagnostic {
  return make(
    'DUPLICATE_LABEL',
    'error',
    place,
    `\`${id}\` already names something in line ${line}`,
    'give each heading and block an id of its own: a reference can lead to only one',
  );
}

export function noEvidence(place: Place, reason: string, hint: string): Diagnostic {
  return make('NO_EVIDENCE', 'error', place, `${place.file} ${reason}`, hint);
}

/** @param proposal the item; `key` is what names it there: `id`, or `document:id` */
export function proposalCited(
  place: Place,
  key: string,
  proposal: { readonly document: string; readonly id: string },
): Diagnostic {
  return make(
    'PROPOSAL_CITED',
    'error',
    place,
    `\`${key}\` is a proposal that nobody has kept yet`,
    `read it, then keep it with \`sourcebound draft ${proposal.document} --keep ${proposal.id}\`, or strike it and cite another`,
  );
}

export function proposalNamed(place: Place, message: string, hint: string): Diagnostic {
  return make('PROPOSAL_NAMED', 'error', place, message, hint);
}

export function unknownCitation(place: Place, id: string, hint?: string): Diagnostic {
  return withFixes(
    make('UNKNOWN_CITATION', 'error', place, `[@${id}] names no item of the pack's documents`, hint),
    nearFix(place, id, hint),
  );
}

/** @param what such as `note [^zz]` */
export function unknownLabel(place: Place, what: string, hint: string): Diagnostic {
  return withFixes(
    make('UNKNOWN_LABEL', 'error', place, `there is no ${what}`, hint),
    nearFix(place, '', hint),
  );
}

export function unknownProposal(place: Place, id: string, hint: string): Diagnostic {
  return make('UNKNOWN_PROPOSAL', 'error', place, `there is no proposal \`${id}\``, hint);
}

export function unknownReference(place: Place, id: string, kind: string, hint?: string): Diagnostic {
  return withFixes(
    make('UNKNOWN_REFERENCE', 'error', place, `\`${id}\` is not an id of ${kind} in this extraction`, hint),
    nearFix(place, id, hint),
  );
}
