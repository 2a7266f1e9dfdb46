import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../place.ts';
import { make } from './make.ts';
import { startOf } from './wording.ts';

export function cannotMerge(place: Place, reason: string): Diagnostic {
  return make(
    'CANNOT_MERGE',
    'error',
    place,
    `nothing can be added to this extraction: ${reason}`,
    'correct this by hand, and import again; nothing was written',
  );
}

/** `line` is what a mapping has to say of the class. */
export function classUnknown(place: Place, name: string, count: number, line: string): Diagnostic {
  return make(
    'CLASS_UNKNOWN',
    'warning',
    place,
    `nothing says what class \`${name}\` becomes: ${count === 1 ? '1 annotation is' : `${count} annotations are`} left out`,
    `in a mapping, under \`classes:\`, write the line \`${line.trim()}\`, or event, entity, quotation, claim or skip; pass the mapping with --mapping`,
  );
}

export function editRefused(place: Place, reason: string): Diagnostic {
  return make(
    'EDIT_REFUSED',
    'error',
    place,
    `the extraction cannot be edited: ${reason}`,
    'change that by hand; copy what a draft would add from `sourcebound draft --dry-run`',
  );
}

/** A stretch of an imported document that a person has to compare with the original. */
export function importDoubtful(place: Place, message: string, hint?: string): Diagnostic {
  return make('IMPORT_DOUBTFUL', 'warning', place, message, hint);
}

/** What is in an original and not in the document that was made of it. */
export function importDropped(place: Place, message: string, hint?: string): Diagnostic {
  return make('IMPORT_DROPPED', 'warning', place, message, hint);
}

/** Why an import does not take the place of a document that is there. */
export type WhyKept =
  | { readonly why: 'typed' | 'edited' }
  /** It was made from the same bytes, under another name: `as` would be the id of a second document of them. */
  | { readonly why: 'same file'; readonly name: string; readonly as: string }
  /** It was imported from a file of another name. */
  | { readonly why: 'other file'; readonly name: string }
  /** It was imported from a file of this name that was plainly another document. */
  | { readonly why: 'other document'; readonly reason: string };

/**
 * A document is there already, and its text is not what an import would write.
 *
 * @param file that was to be imported
 */
export function importExists(document: string, file: string, kept: WhyKept): Diagnostic {
  const id = document.replace(/^.*\/|\.md$/g, '');
  const [message, hint] = ((): readonly [string, string] => {
    switch (kept.why) {
      case 'typed':
      case 'edited': {
        const what =
          kept.why === 'typed' ? 'exists, and was not imported' : 'was edited by hand since it was imported';
        return [
          `${document} ${what}`,
          `look at the difference, then import with \`--replace\`; or keep both: \`--as ${id}-2\``,
        ];
      }
      case 'same file':
        return [
          `${file} is the file that \`${id}\` was imported from, as ${kept.name}: nothing is new in it`,
          `cite \`${id}\`; to have the same words twice, name the second document: \`--as ${kept.as}\``,
        ];
      case 'other file':
        return [
          `\`${id}\` was imported from ${kept.name}, which is another file`,
          `if ${file} is a newer edition of it, import it with \`--replace\`; otherwise name it: \`--as ${id}-2\``,
        ];
      case 'other document':
        return [
          `${file} is clearly a different document from the one that \`${id}\` was imported from: ${kept.reason}`,
          `keep both: \`--as ${id}-2\`; if it takes the place of the other, import it with \`--replace\``,
        ];
    }
  })();
  return make('IMPORT_EXISTS', 'error', startOf(document), message, hint);
}

/** A part of an original that the document has, and that may be no part of the text: an author can leave it out. */
export function importOffered(place: Place, message: string, hint: string): Diagnostic {
  return make('IMPORT_OFFERED', 'warning', place, message, hint);
}

/** What is known of an import cannot be read: the pages of the original are not printed. */
export function importRecordDamaged(place: Place, reason: string): Diagnostic {
  return make(
    'IMPORT_RECORD_DAMAGED',
    'warning',
    place,
    `the record of an import cannot be used, so the pages of the original are not known: ${reason}`,
    'restore it, or import the original again',
  );
}

/**
 * No document can honestly be made of this file.
 *
 * @param file as a person named it
 */
export function importRefused(file: string | undefined, reason: string, hint: string): Diagnostic {
  return make('IMPORT_REFUSED', 'error', file === undefined ? undefined : startOf(file), reason, hint);
}

/**
 * @param where such as `page 4: the words “People and places”`
 * @param says what is wrong there, as the end of a sentence
 */
export function nothingImported(place: Place, count: number): Diagnostic {
  return make(
    'NOTHING_IMPORTED',
    'error',
    place,
    `none of ${count === 1 ? '1 annotation' : `${count} annotations`} could be bound to the document`,
    'see why each was left out, and check that they are annotations of this document',
  );
}

/**
 * Whether a document's text was edited after its import, and what its front matter says of that, differ.
 *
 * @param original what it was imported from; nothing where it was not edited, and is said to be
 */
export function textEdited(
  place: Place,
  id: string,
  original: { readonly path: string; readonly name: string } | undefined,
): Diagnostic {
  return make(
    'TEXT_EDITED',
    'warning',
    place,
    original === undefined
      ? `\`${id}\` is said to be edited, but its text is as it was imported`
      : `the text of \`${id}\` was edited by hand after it was imported from ${original.name}: every pack made from it says so`,
    original === undefined
      ? 'delete `edited`'
      : `see what differs, and take the original's words with \`--replace\`: \`sourcebound import ${original.path} --as ${id}\`; or say in the front matter what was changed: \`edited: misreadings of the scan corrected\``,
  );
}

export function unknownAnnotations(place: Place): Diagnostic {
  return make(
    'UNKNOWN_ANNOTATIONS',
    'error',
    place,
    'the file has no annotations of a known kind',
    'give JSON Lines of LangExtract, an export of Hypothesis in JSON or CSV, W3C Web Annotations or annotations of Zotero',
  );
}
