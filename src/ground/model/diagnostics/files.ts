import type { Diagnostic } from '../diagnostic.ts';
import { withFixes } from '../fix.ts';
import type { Place } from '../place.ts';
import { make } from './make.ts';
import { nearFix } from './near-fix.ts';
import { list } from './wording.ts';

export function cannotRead(place: Place, reason: string, hint?: string): Diagnostic {
  return make('CANNOT_READ', 'error', place, `cannot read ${place.file}: ${reason}`, hint);
}

export function cannotWrite(
  path: string,
  reason: string,
  hint = "free some space, fix the folder's permissions, or close the file in other programs; the last good output is untouched",
): Diagnostic {
  return make('CANNOT_WRITE', 'error', undefined, `cannot write ${path}: ${reason}`, hint);
}

/** A file of the person's own, and not an output: what was there before is still there. */
export function cannotWriteSource(path: string, reason: string): Diagnostic {
  return cannotWrite(path, reason, 'nothing was written: fix that, and try again');
}

/** A file that is about to be written has another text than the one that was looked at. */
export function fileChanged(place: Place): Diagnostic {
  return make(
    'FILE_CHANGED',
    'error',
    place,
    `${place.file} was changed while its fixes were worked out: nothing was written`,
    'save what is open in an editor, and try again',
  );
}

export function limitExceeded(place: Place, what: string, limit: string, hint?: string): Diagnostic {
  return make('LIMIT_EXCEEDED', 'error', place, `${what}: the limit is ${limit}`, hint);
}

export function markingTooLow(place: Place, marking: string, document: string, needed: string): Diagnostic {
  return make(
    'MARKING_TOO_LOW',
    'error',
    place,
    `the pack is marked ${marking}, but document ${document} is marked ${needed}`,
    `mark the pack ${needed} or stricter, or leave the document out`,
  );
}

export function missingDocument(place: Place, id: string, hint?: string): Diagnostic {
  return withFixes(
    make(
      'MISSING_DOCUMENT',
      'error',
      place,
      `there is no document \`${id}\``,
      hint ?? `add sources/documents/${id}.md`,
    ),
    nearFix(place, id, hint),
  );
}

/** @param others extractions that belong to no document, by file */
export function missingExtraction(place: Place, id: string, others: readonly string[] = []): Diagnostic {
  const path = `sources/extractions/${id}.yaml`;
  return make(
    'MISSING_EXTRACTION',
    'error',
    place,
    `document \`${id}\` has no extraction`,
    others.length === 0
      ? `write ${path}, or have one proposed: \`sourcebound draft ${id}\``
      : `an extraction has the name of its document: if it is in ${others.slice(0, 3).join(' or ')}, rename that file to ${path}`,
  );
}

export function noFile(path: string, reason: string): Diagnostic {
  return make('NO_FILE', 'error', undefined, `cannot read ${path}: ${reason}`, 'check the name');
}

export function noPacks(): Diagnostic {
  return make(
    'NO_PACKS',
    'error',
    undefined,
    'there are no packs in sources/packs',
    'write sources/packs/<id>.md: a title and the ids of documents are enough',
  );
}

export function noWorkspace(folder: string): Diagnostic {
  return make(
    'NO_WORKSPACE',
    'error',
    undefined,
    `${folder} is not a workspace: it has no folder \`sources\``,
    'go to your workspace, name it with --root, or make one with `sourcebound init`',
  );
}

export function outputBusy(folder: string, owner: string): Diagnostic {
  return make(
    'OUTPUT_BUSY',
    'error',
    undefined,
    `${folder} is being written by ${owner}`,
    'wait until it is done, and try again',
  );
}

export function outputConflict(place: Place, other: string): Diagnostic {
  return make(
    'OUTPUT_CONFLICT',
    'error',
    place,
    `two packs would be written to the same place: the other is ${other}`,
    'rename one of them',
  );
}

/** @param percent of the size that was set */
export function twoExtractions(place: Place, id: string, others: readonly string[]): Diagnostic {
  return make(
    'TWO_EXTRACTIONS',
    'error',
    place,
    `document \`${id}\` has an extraction here and in ${list(others, 'and')}`,
    'keep one of the files, and delete the other',
  );
}

export function unknownDocument(id: string, hint?: string): Diagnostic {
  return make('UNKNOWN_DOCUMENT', 'error', undefined, `there is no document \`${id}\``, hint);
}

export function unknownPack(id: string, hint?: string): Diagnostic {
  return make('UNKNOWN_PACK', 'error', undefined, `there is no pack \`${id}\``, hint);
}

/** A file that is passed over for its name or its place. @param reason what would have to be so for it to be read */
export function unreadFile(place: Place, reason: string, hint: string): Diagnostic {
  return make('UNREAD_FILE', 'warning', place, `this file is not read: ${reason}`, hint);
}

export function unusedExtraction(place: Place, id: string): Diagnostic {
  return make(
    'UNUSED_EXTRACTION',
    'warning',
    place,
    `extraction \`${id}\` belongs to no document`,
    `add sources/documents/${id}.md, or delete the extraction`,
  );
}

export function workspaceExists(folder: string, file: string): Diagnostic {
  return make(
    'WORKSPACE_EXISTS',
    'error',
    undefined,
    `${folder} is already a workspace: it has ${file}`,
    'name another folder: `sourcebound init my-packs`',
  );
}

export function wrongUsage(message: string, hint: string | undefined): Diagnostic {
  return make('WRONG_USAGE', 'error', undefined, message, hint);
}
