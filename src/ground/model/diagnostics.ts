import { hintInJson, syntaxName, syntaxOf } from './data-syntax.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';
import { certainFix, type Fix, likelyFix, newText, newValue, withFixes } from './fix.ts';
import { meantName } from './nearest-name.ts';
import type { Place } from './place.ts';

// One small function for each code, in order of code. Every code has a line in the documentation and a test
// that provokes it.

export function acceptedError(place: Place, code: string): Diagnostic {
  return make(
    'ACCEPTED_ERROR',
    'error',
    place,
    `${code} is an error, and only warnings can be accepted`,
    'put right what it reports, and delete this entry of `accepted`',
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

export function attributionUnsupported(place: Place, message: string, hint: string): Diagnostic {
  return make('ATTRIBUTION_UNSUPPORTED', 'warning', place, message, hint);
}

/** Something that looks like a citation, and is none. */
export function badCitation(place: Place, message: string, hint: string): Diagnostic {
  return make('BAD_CITATION', 'error', place, message, hint);
}

export function badDate(place: Place, text: string, reason: string, hint?: string): Diagnostic {
  return make(
    'BAD_DATE',
    'error',
    place,
    `\`${text}\` is not a date in EDTF: ${reason}`,
    hint ?? 'write it as 2017, 2017-10, 2017-10-17, 2017-10~ (approximate), 2017? (uncertain), or 2013/2017',
  );
}

/** @param reason what is wrong with the picture, as a clause */
export function badPicture(place: Place, path: string, reason: string, hint: string): Diagnostic {
  return make('BAD_PICTURE', 'error', place, `${path} cannot be printed: ${reason}`, hint);
}

/** It has no fixes: a program that wrote what is missing would decide how the page looks. */
export function badTemplate(place: Place, message: string, hint?: string): Diagnostic {
  return make('BAD_TEMPLATE', 'error', place, message, hint);
}

export function badValue(place: Place, message: string, hint?: string): Diagnostic {
  return make('BAD_VALUE', 'error', place, message, hint);
}

export function barMissing(place: Place, page: number): Diagnostic {
  return make(
    'BAR_MISSING',
    'error',
    place,
    `what says where a bar belongs beside changed text is still to be seen on page ${page}`,
    'take `border-radius`, `outline`, `opacity`, `filter` and the like off what is `.changed`, or write `::changes{bars="no"}`',
  );
}

export function blockMisplaced(
  place: Place,
  name: string,
  where: string,
  hint = 'write it on a line of its own that begins at the margin, with a blank line before it',
): Diagnostic {
  const what = name.startsWith(':::') ? `\`${name}\`` : `block \`${name}\``;
  return make(
    'BLOCK_MISPLACED',
    'error',
    place,
    `${what} is in ${where}, where it would not be printed`,
    hint,
  );
}

/** @param place of the pack that it failed over; without one, there is no browser for any pack */
export function browserFailed(message: string, hint?: string, place?: Place): Diagnostic {
  return make('BROWSER_FAILED', 'error', place, message, hint);
}

/** @param advice what to do on this system */
export function browserMissing(tried: readonly string[], advice: string): Diagnostic {
  return make(
    'BROWSER_MISSING',
    'error',
    undefined,
    `no browser to print with: tried ${list(tried, 'and')}`,
    advice,
  );
}

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

export function cannotMerge(place: Place, reason: string): Diagnostic {
  return make(
    'CANNOT_MERGE',
    'error',
    place,
    `nothing can be added to this extraction: ${reason}`,
    'put this right by hand, and import again; nothing was written',
  );
}

export function cannotRead(place: Place, reason: string, hint?: string): Diagnostic {
  return make('CANNOT_READ', 'error', place, `cannot read ${place.file}: ${reason}`, hint);
}

export function cannotWrite(
  path: string,
  reason: string,
  hint = "free some space or fix the folder's permissions; the last good output is untouched",
): Diagnostic {
  return make('CANNOT_WRITE', 'error', undefined, `cannot write ${path}: ${reason}`, hint);
}

/** @param columns how many the head of the table has */
export function cellsLost(place: Place, cells: number, columns: number): Diagnostic {
  return make(
    'CELLS_LOST',
    'error',
    place,
    `this row has ${cells} cells, and the head of its table has ${columns}: the rest would not be printed`,
    'add a column to the head and to the line of dashes under it; a bar that is meant as a sign is written `\\|`',
  );
}

/** @param role what the sentence makes of the number: the value `from` or `to` which something changed, or `by` which */
export function changeExchanged(
  place: Place,
  number: string,
  role: keyof typeof CHANGES,
  stated: keyof typeof CHANGES,
  hint = `write it behind “${stated}”, as the source does`,
): Diagnostic {
  return make(
    'CHANGE_EXCHANGED',
    'error',
    place,
    `${quoted(number)} is ${CHANGES[role]} here, and ${CHANGES[stated]} in what is cited`,
    `${hint}; new in rules 2`,
  );
}

const CHANGES = {
  from: 'the old value',
  to: 'the new value',
  by: 'the difference',
  part: 'a part of something',
  difference: 'a difference',
} as const;

/** @param message why the kind of chart would not be true of the figures, as a clause */
export function chartMisfit(place: Place, kind: string, message: string, hint: string): Diagnostic {
  return make('CHART_MISFIT', 'error', place, `the chart cannot be drawn as \`${kind}\`: ${message}`, hint);
}

export function chartUndeclared(place: Place, message: string, hint: string): Diagnostic {
  return make('CHART_UNDECLARED', 'error', place, `the chart compares what it cannot: ${message}`, hint);
}

/** It has no fixes: which of the figures to leave out, or into what to convert one, changes what the chart says. */
export function chartUnlike(place: Place, message: string, hint: string): Diagnostic {
  return make('CHART_UNLIKE', 'error', place, `the chart compares unlike figures: ${message}`, hint);
}

/** @param first the number or the date that is where the second should be */
export function citationsExchanged(place: Place, first: string, second: string): Diagnostic {
  return make(
    'CITATIONS_EXCHANGED',
    'error',
    place,
    `${quoted(first)} and ${quoted(second)} are exchanged: each is in what is cited behind the other`,
    'exchange the two, or their citations; new in rules 2',
  );
}

/** `line` is what a mapping has to say of the class. */
export function classUnknown(place: Place, name: string, count: number, line: string): Diagnostic {
  return make(
    'CLASS_UNKNOWN',
    'warning',
    place,
    `nothing says what class \`${name}\` becomes: ${count === 1 ? '1 annotation is' : `${count} annotations are`} left out`,
    `write into a mapping, under \`classes:\`, the line \`${line.trim()}\`, or event, entity, quotation, claim or skip; and give it with --mapping`,
  );
}

export function columnExchanged(place: Place, named: string, head: string): Diagnostic {
  return make(
    'COLUMN_EXCHANGED',
    'error',
    place,
    `the label names the column ${quoted(named)}, and the number is under ${quoted(head)}`,
    'name in the label what its own column says, or take the number of the other column; new in rules 2',
  );
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
    `take a darker one, such as "${darker}"`,
  );
  return withFixes(diagnostic, likelyFix(`take ${darker}`, newText(place, `"${darker}"`)));
}

export function controlCharacter(place: Place, character: string): Diagnostic {
  return make(
    'CONTROL_CHARACTER',
    'error',
    place,
    `a control character that cannot be printed or that reorders text: ${character}`,
    'delete it',
  );
}

/** @param place where the pack says its edition */
export function copiesDiffer(place: Place, edition: number, count: number): Diagnostic {
  return make(
    'COPIES_DIFFER',
    'error',
    place,
    `the ${count} registered ${count === 1 ? 'copy' : 'copies'} of edition ${edition} do not say what the pack says now`,
    'increase `edition` in the pack; or declare those copies void and begin again at 1 with --renumber',
  );
}

export function copyChanged(file: string, number: number): Diagnostic {
  return make(
    'COPY_CHANGED',
    'error',
    { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
    `copy ${number} can be made again, but not with the bytes that the register has`,
    'the browser or the template has changed: increase `edition` in the pack, or begin again with --renumber',
  );
}

/** @param file where the copy was, and is not any more */
export function copyLost(file: string, number: number): Diagnostic {
  return make(
    'COPY_LOST',
    'warning',
    { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
    `copy ${number} is not there, or not as it was made, and the PDF that it came from has been replaced`,
    'put back the file; the copies on paper are not touched by this',
  );
}

export function copyPlaceMissing(place: Place): Diagnostic {
  return make(
    'COPY_PLACE_MISSING',
    'warning',
    place,
    'the template has no place for the label of a copy: its first page says whose it is in the foot line alone',
    'write <div class="copy-place"></div> first on the first page, where the pack has a `distribution`',
  );
}

export function dateNotStated(place: Place, date: string, reason: string, hint: string): Diagnostic {
  return make(
    'DATE_NOT_STATED',
    'error',
    place,
    `the date ${date} does not follow from the evidence: ${reason}`,
    hint,
  );
}

/** @param hint what to do in a text; without it, in an event */
export function dateOfAnother(
  place: Place,
  date: string,
  words: string,
  clause: string,
  hint = 'give the event the date of its own clause, or name in the title what happened on this one',
): Diagnostic {
  return make(
    'DATE_OF_ANOTHER',
    'warning',
    place,
    `the evidence gives the date ${date} for something else (${quoted(words)}); what this says is in ${quoted(clause)}`,
    hint,
  );
}

/** @param stated the date with the words before it, as the source has it */
export function dateTurned(place: Place, said: string, stated: string): Diagnostic {
  return make(
    'DATE_TURNED',
    'error',
    place,
    `${quoted(said)} puts it on one side of the date, and what is cited puts it on the other: ${quoted(stated)}`,
    'say it the way the source does; new in rules 2',
  );
}

export function derivedDiffers(place: Place, given: string, calculated: string): Diagnostic {
  return make(
    'DERIVED_DIFFERS',
    'error',
    place,
    `the figures make ${calculated}, not ${given}`,
    'delete `value`: it is calculated; or derive it from other figures',
  );
}

export function directionDiffers(place: Place, word: string, stated: string): Diagnostic {
  return make(
    'DIRECTION_DIFFERS',
    'warning',
    place,
    `${quoted(word)} goes the other way than the evidence, which says ${quoted(stated)}`,
    'say it the way the source does, or rest it on the words that say so; new in rules 2',
  );
}

/** Signs that mean something in Markdown or in a tool that uses it, and that are printed as they are typed. */
export function doubtfulSyntax(place: Place, message: string, hint: string): Diagnostic {
  return make('DOUBTFUL_SYNTAX', 'warning', place, message, hint);
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

/** @param line where the id is given before */
export function duplicateLabel(place: Place, id: string, line: number): Diagnostic {
  return make(
    'DUPLICATE_LABEL',
    'error',
    place,
    `\`${id}\` names something in line ${line} already`,
    'give each heading and block an id of its own: a reference leads to one of them',
  );
}

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
    'put back a good copy of it, or delete it: without it, nothing is said of what has changed',
  );
}

export function editRefused(place: Place, reason: string): Diagnostic {
  return make(
    'EDIT_REFUSED',
    'error',
    place,
    `the extraction cannot be edited: ${reason}`,
    'change that by hand; what a draft adds can be copied from sourcebound draft --dry-run',
  );
}

export function elisionTurns(place: Place, quote: string, hidden: string): Diagnostic {
  return make(
    'ELISION_TURNS',
    'error',
    place,
    `the words left out of ${quoted(quote)} hold ${hidden}`,
    'quote them too, or make two quotations of the pieces',
  );
}

export function elisionUnclear(place: Place, quote: string, hidden: string): Diagnostic {
  return make(
    'ELISION_UNCLEAR',
    'warning',
    place,
    `the words left out of ${quoted(quote)} hold ${hidden}`,
    'make sure that the sense is kept, or quote the pieces one by one',
  );
}

export function figureAmbiguous(place: Place, printed: string, readings: readonly string[]): Diagnostic {
  return make(
    'FIGURE_AMBIGUOUS',
    'error',
    place,
    `${quoted(printed)} can be read as ${list(readings, 'or')}`,
    `add \`as-printed: "${printed}"\` to say that the value is meant`,
  );
}

export function figureNotStated(
  place: Place,
  value: string,
  stated: readonly string[],
  hint?: string,
  reason?: string,
): Diagnostic {
  // A number that reads alike and was not taken counts something else: a time, an age.
  const others = stated.filter((number) => number !== value);
  const found = others.length > 0 ? `: it states ${list(others, 'and')}` : '';
  const message =
    reason ??
    (others.length < stated.length
      ? `${value} counts something else in the evidence than in the figure${found}`
      : `the evidence does not state ${value}${found === '' ? ': there is no number in it' : found}`);
  return make('FIGURE_NOT_STATED', 'error', place, message, hint);
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

export function frontMatterMissing(place: Place, message: string, hint: string): Diagnostic {
  return make('FRONT_MATTER_MISSING', 'error', place, message, hint);
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
          kept.why === 'typed'
            ? 'is there, and was not imported'
            : 'was edited by hand since it was imported';
        return [
          `${document} ${what}`,
          `look at the difference, then import with \`--replace\`; or keep both: \`--as ${id}-2\``,
        ];
      }
      case 'other file':
        return [
          `\`${id}\` was imported from ${kept.name}, which is another file`,
          `if ${file} is a newer edition of it, import it with \`--replace\`; otherwise name it: \`--as ${id}-2\``,
        ];
      case 'other document':
        return [
          `${file} is plainly another document than the one that \`${id}\` was imported from: ${kept.reason}`,
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
    `the record of an import cannot be used, and with it the pages of the original: ${reason}`,
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

export function internalFault(pack: string, message: string): Diagnostic {
  return make(
    'INTERNAL_FAULT',
    'error',
    undefined,
    `the program itself failed over pack \`${pack}\`: ${message}`,
    'this is a fault in sourcebound, not in your sources: please report it',
  );
}

export function invisibleCharacter(place: Place, character: string): Diagnostic {
  return make(
    'INVISIBLE_CHARACTER',
    'error',
    place,
    `a character that nobody can see, in what is printed: ${character}`,
    'delete it: type the word again',
  );
}

/** @param count how many there are in the whole source */
export function invisibleInSource(place: Place, character: string, count: number): Diagnostic {
  const more = count === 1 ? '' : `; ${count} such characters are in this source`;
  return make(
    'INVISIBLE_IN_SOURCE',
    'warning',
    place,
    `a character that nobody can see, in a source: ${character}${more}`,
    'make sure that it is in the original; what came in by copying can be deleted',
  );
}

export function jsonSyntax(place: Place, message: string, hint: string): Diagnostic {
  return make('JSON_SYNTAX', 'error', place, message, hint);
}

export function levelExchanged(place: Place, number: string, stated: 'difference' | 'level'): Diagnostic {
  const [how, hint] =
    stated === 'difference'
      ? [
          'more or less it is, and not as how much',
          'say than what it is so much more or less, as the source does',
        ]
      : [
          'it is, and tells no rise, fall or difference of it',
          'give it as the source does, or take the number of the change',
        ];
  const message = `the source gives ${quoted(number)} as how much ${how}`;
  return make('LEVEL_EXCHANGED', 'error', place, message, `${hint}; new in rules 2`);
}

export function limitExceeded(place: Place, what: string, limit: string, hint?: string): Diagnostic {
  return make('LIMIT_EXCEEDED', 'error', place, `${what}: the limit is ${limit}`, hint);
}

/** @param pages on which what is wrong is so, in words */
export function marginChanged(place: Place, pages: string, message: string): Diagnostic {
  return make(
    'MARGIN_CHANGED',
    'error',
    place,
    `${pages}: ${message}`,
    "the marking and the status line are not a template's: take out what its style sheets say of page margins, of boxes over them, and of the page's background",
  );
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
    make('MISSING_DOCUMENT', 'error', place, `there is no document \`${id}\``, hint),
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
      ? `write ${path}, or let one be proposed: \`sourcebound draft ${id}\``
      : `an extraction has the name of its document: if it is in ${others.slice(0, 3).join(' or ')}, rename that file to ${path}`,
  );
}

export function missingField(place: Place, field: string, where: string, hint?: string): Diagnostic {
  return make('MISSING_FIELD', 'error', place, `${where} needs \`${field}\``, hint);
}

/** `fontPackage` is a package of fonts that has the characters, where one is known. */
export function missingGlyph(
  place: Place,
  characters: readonly string[],
  where: string,
  fontPackage?: string,
): Diagnostic {
  const [first = '', ...rest] = characters;
  const what = rest.length === 0 ? `character ${first}` : `characters ${characters.join(', ')}`;
  const hint =
    fontPackage === undefined
      ? 'give the template an @font-face with a unicode-range that has it, or print less of the source: a shorter quotation, `::evidence` without its paragraph'
      : `run \`npm install ${fontPackage}\` in the workspace: its fonts are found there`;
  return make('MISSING_GLYPH', 'error', place, `no font has the ${what}, in ${where}`, hint);
}

export function mixedScript(place: Place, word: string, detail: string): Diagnostic {
  return make(
    'MIXED_SCRIPT',
    'error',
    place,
    `${quoted(word)} mixes scripts: ${detail}`,
    'type the word again; look-alike letters do not match the source',
  );
}

export function nameNotFound(place: Place, name: string, document: string, hint?: string): Diagnostic {
  return make('NAME_NOT_FOUND', 'error', place, `${quoted(name)} is not in document ${document}`, hint);
}

export function nameOfAnother(
  place: Place,
  words: string,
  name: string,
  other: string,
  hint: string,
): Diagnostic {
  return make(
    'NAME_OF_ANOTHER',
    'error',
    place,
    `${quoted(words)} is said of ${other} in the document, not of ${name}`,
    `${hint}; new in rules 2`,
  );
}

/** @param hint what to do instead, at the place */
export function nameUnknown(place: Place, name: string, hint: string): Diagnostic {
  return make(
    'NAME_UNKNOWN',
    'error',
    place,
    `${quoted(name)}: no document of the pack has this name`,
    `${hint}; new in rules 2`,
  );
}

export function negationCut(place: Place, quote: string, negation: string, hint: string): Diagnostic {
  return make(
    'NEGATION_CUT',
    'error',
    place,
    `${quoted(quote)} leaves off the “${negation}” that is said of it before`,
    `${hint}; new in rules 2 where words come between`,
  );
}

/** The text of a footnote that would be printed nowhere. */
export function noteLost(place: Place, label: string, reason: string, hint: string): Diagnostic {
  return make(
    'NOTE_LOST',
    'error',
    place,
    `the text of note [^${label}] is printed nowhere: ${reason}`,
    hint,
  );
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
    'see why each was left out; are they annotations of this document?',
  );
}

export function notAccessible(
  place: Place,
  where: string,
  says: string,
  clause: string,
  remedy: string,
): Diagnostic {
  return make(
    'NOT_ACCESSIBLE',
    'warning',
    place,
    `the PDF cannot claim to be accessible: ${where} ${says} (${clause})`,
    remedy,
  );
}

export function notBookletSize(
  place: Place | undefined,
  page: number,
  width: number,
  height: number,
): Diagnostic {
  return make(
    'NOT_BOOKLET_SIZE',
    'error',
    place,
    `page ${page} measures ${width} × ${height} mm, and a booklet is made of A5 pages or of half-letter pages`,
    'write `paper: A5` (for sheets of A4) or `paper: Half-letter` (for sheets of Letter) in the pack, and build it again',
  );
}

export function notCurrent(pack: string, reason: string, hint?: string): Diagnostic {
  return make(
    'NOT_CURRENT',
    'error',
    undefined,
    `pack \`${pack}\` ${reason}`,
    hint ?? `build it first: \`sourcebound build ${pack}\``,
  );
}

export function notIndependent(place: Place, claim: string, origins: readonly string[]): Diagnostic {
  return make(
    'NOT_INDEPENDENT',
    'error',
    place,
    `claim \`${claim}\` has credibility 1 (confirmed), but its evidence comes from ${origins.length === 1 ? `one origin, ${origins[0]}` : 'no document'}`,
    'add evidence from a document of another origin, or lower the credibility',
  );
}

export function notOnPage(
  place: Place,
  what: string,
  found: number,
  wanted: number,
  detail?: string,
): Diagnostic {
  const counts = `printed ${wanted} ${wanted === 1 ? 'time' : 'times'}, found ${found}`;
  return make(
    'NOT_ON_PAGE',
    'error',
    place,
    `${what} is not whole on paper: ${counts}${detail === undefined ? '' : `; ${detail}`}`,
    'look for a cell or box in the template that clips or hides its text',
  );
}

/** @param part a clause that begins with `its`, `object 12` or `page 3` */
export function notOurForm(file: string, part: string): Diagnostic {
  return make(
    'NOT_OUR_FORM',
    'error',
    startOf(file),
    `the PDF ${file} is not as Sourcebound writes PDFs, so that readers may show it in more than one way: ${part}`,
    'it was changed after it was made, or another program has saved it again: ask for it as it was made',
  );
}

export function notSaid(place: Place, quote: string, where: string, hint: string): Diagnostic {
  return make('NOT_SAID', 'error', place, `${quoted(quote)} is in ${where}, which nobody says`, hint);
}

/** @param place of the field in the document's front matter */
export function notToBeSent(place: Place, document: string): Diagnostic {
  return make(
    'NOT_TO_BE_SENT',
    'error',
    place,
    `document \`${document}\` may not be passed on: it says \`redistribution: none\``,
    'build its packs without --store and --queue; or say --send, if everybody who can read those may have it',
  );
}

export function notUtf8(place: Place): Diagnostic {
  return make('NOT_UTF8', 'error', place, `${place.file} is not UTF-8 text`, 'save it again as UTF-8');
}

/** @param red the pack is marked TLP:RED */
export function noDistribution(place: Place, red: boolean): Diagnostic {
  return make(
    'NO_DISTRIBUTION',
    'error',
    place,
    red
      ? 'a pack that is marked TLP:RED goes to named people alone, and this one names nobody'
      : 'the pack does not say who gets a copy',
    'write `distribution: [{ name: …, organisation: …, copies: 1 }]` into its front matter',
  );
}

/** There is nothing that a list of changes could begin from. */
export function noEarlierEdition(place: Place, pack: string, edition: number): Diagnostic {
  return make(
    'NO_EARLIER_EDITION',
    'warning',
    place,
    `no edition before ${edition} is on record, so that changes cannot be listed`,
    `keep \`sources/editions/${pack}/\` with the sources: \`copies\` and \`bundle\` write what they hand out there; or delete this block`,
  );
}

export function noEvidence(place: Place, reason: string, hint: string): Diagnostic {
  return make('NO_EVIDENCE', 'error', place, `${place.file} ${reason}`, hint);
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

export function noPictures(place: Place): Diagnostic {
  return make(
    'NO_PICTURES',
    'error',
    place,
    'a picture within the text',
    'put its file into sources/pictures/, and write `::picture{file="…" alt="…"}` on a line of its own; or print the figures behind it with `::chart`',
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

export function numberCorrupted(place: Place, written: string, value: string): Diagnostic {
  const diagnostic = make(
    'NUMBER_CORRUPTED',
    'error',
    place,
    `${syntaxName(place.file)} reads ${written} as ${value}`,
    `quote it: "${written}"`,
  );
  // As a value these are other numbers than they look, or several: only their author knows which is meant.
  const isOpen = /^[-+]?(?:0[\dxob]|\d{1,3}[.,]\d{3}$)/i.test(written);
  const fix = isOpen ? likelyFix : certainFix;
  return withFixes(diagnostic, fix(`write "${written}", in quotes`, newText(place, `"${written}"`)));
}

export function numberCut(place: Place, quote: string, cut: string, whole: string): Diagnostic {
  return make(
    'NUMBER_CUT',
    'error',
    place,
    `${quoted(quote)} cuts the number “${cut}” from what belongs to it`,
    `quote it whole: “${whole}”`,
  );
}

/** @param word of what the source says about the number `other` and not about the one that is `stated` */
export function numberOfAnother(place: Place, word: string, other: string, stated: string): Diagnostic {
  return make(
    'NUMBER_OF_ANOTHER',
    'error',
    place,
    `the source gives ${other} with ${quoted(word)}, and ${stated} with something else`,
    'name what the source counts with this number, or give the other one; new in rules 2',
  );
}

export function numberWordsUnread(place: Place, tag: string): Diagnostic {
  return make(
    'NUMBER_WORDS_UNREAD',
    'warning',
    place,
    `the words of \`${tag}\` are not known: numbers, limits and dates in words are not read in this document, nor are negations`,
    'quote what is written in digits, and check by hand what is around it',
  );
}

export function optionMissing(place: Place, block: string, option: string): Diagnostic {
  return make(
    'OPTION_MISSING',
    'error',
    place,
    `block \`${block}\` lacks \`${option}\``,
    `write \`::${block}{${option}="…"}\``,
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
    `the page cannot be made again here: it was made by ${which}${path === undefined ? '' : `, whose ${path} is another`}`,
    madeBy === here
      ? 'verify it with the program that made it'
      : `verify it with Sourcebound ${madeBy}; this is ${here}`,
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

/** The author's own number of a thing of which what is cited gives another. */
export function ownContradicts(place: Place, number: string, stated: string): Diagnostic {
  return make(
    'OWN_CONTRADICTS',
    'warning',
    place,
    `${quoted(number)} is listed in \`own\`, and what the sentence cites gives ${quoted(stated)}`,
    'leave the citation to what it backs, in a sentence of its own, or write what it says; new in rules 2',
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
    `${quoted(phrase)} in \`own\` is a number by itself, and would license it wherever the pack has it`,
    'write a word of its sentence beside it, such as “40 reports”',
  );
}

/** A pack that the workers of a queue have tried in vain. */
export function packGivenUp(place: Place, pack: string, reason: string): Diagnostic {
  return make(
    'PACK_GIVEN_UP',
    'error',
    place,
    `no worker could build pack \`${pack}\`: ${reason}`,
    `build it here, without --queue, to see what it is: \`sourcebound build ${pack}\``,
  );
}

export function pageOverflow(
  place: Place,
  pages: number,
  limit: number,
  first: string,
  hint?: string,
): Diagnostic {
  const allowed = limit === 1 ? 'one is allowed' : `${limit} are allowed`;
  return make(
    'PAGE_OVERFLOW',
    'error',
    place,
    `the pack takes ${pages} pages, and ${allowed}: ${first} does not fit`,
    hint ??
      'shorten what comes before it, let blocks show less (`limit="4"`), or choose smaller type, larger paper or another template',
  );
}

export function partsExchanged(place: Place, reason: string, hint: string): Diagnostic {
  return make('PARTS_EXCHANGED', 'error', place, `the label ${reason}`, `${hint}; new in rules 2`);
}

export function pdfUnreadable(file: string, reason: string, hint?: string): Diagnostic {
  return make(
    'PDF_UNREADABLE',
    'error',
    startOf(file),
    `the PDF ${file} cannot be read back: ${reason}`,
    hint ?? 'another program has saved it again, or it is damaged: ask for the file as it was made',
  );
}

export function periodDiffers(place: Place, period: string, words: string): Diagnostic {
  return make(
    'PERIOD_DIFFERS',
    'error',
    place,
    `the period ${period} is not that of the words: ${quoted(words)}`,
    'write the period that they give; new in rules 2',
  );
}

export function periodNotStated(place: Place, period: string): Diagnostic {
  return make(
    'PERIOD_NOT_STATED',
    'warning',
    place,
    `the period ${period} is neither in the document nor the time of its publication`,
    'check the period, or tell in `note` where it is known from',
  );
}

export function personExchanged(place: Place, named: string, stated: string): Diagnostic {
  return make(
    'PERSON_EXCHANGED',
    'error',
    place,
    `what is cited says this of ${stated}, and does not name ${named}`,
    `name ${stated}, or cite what says it of ${named}; new in rules 2`,
  );
}

export function printerCannot(printer: string, what: string, hint: string): Diagnostic {
  return make('PRINTER_CANNOT', 'error', undefined, `printer ${printer} cannot ${what}`, hint);
}

export function printerNeedsAttention(printer: string, state: string, hint: string): Diagnostic {
  return make('PRINTER_NEEDS_ATTENTION', 'warning', undefined, `printer ${printer} ${state}`, hint);
}

export function printerRefused(printer: string, reason: string, hint?: string): Diagnostic {
  return make('PRINTER_REFUSED', 'error', undefined, `printer ${printer} does not print: ${reason}`, hint);
}

export function printerUnreachable(printer: string, reason: string, hint?: string): Diagnostic {
  return make(
    'PRINTER_UNREACHABLE',
    'error',
    undefined,
    `printer ${printer} cannot be reached: ${reason}`,
    hint,
  );
}

export function printFileChanged(copies: string, from: string): Diagnostic {
  return make(
    'PRINT_FILE_CHANGED',
    'error',
    undefined,
    `the file of ${copies} is not the one that ${from} has the SHA-256 of`,
    'nothing is printed from changed files: make the copies again from the same edition, or print a new edition as a run of its own',
  );
}

export function printRecordDamaged(place: Place, reason: string): Diagnostic {
  return make(
    'PRINT_RECORD_DAMAGED',
    'error',
    place,
    `the record of what was printed cannot be used: ${reason}`,
    'put back a good copy of it; or look which copies are on paper, delete it, and print the others',
  );
}

export function printUnfinished(message: string, hint: string): Diagnostic {
  return make('PRINT_UNFINISHED', 'error', undefined, message, hint);
}

export function proposalCited(place: Place, id: string): Diagnostic {
  return make(
    'PROPOSAL_CITED',
    'error',
    place,
    `\`${id}\` is a proposal that nobody has kept yet`,
    'delete `proposed: true` from the item to keep it, or strike the item and cite another',
  );
}

export function proposalNamed(place: Place, message: string, hint: string): Diagnostic {
  return make('PROPOSAL_NAMED', 'error', place, message, hint);
}

export function qualifierChanged(place: Place, message: string, hint: string): Diagnostic {
  return make('QUALIFIER_CHANGED', 'error', place, message, hint);
}

export function qualifierWeaker(place: Place, given: string, stated: string, words: string): Diagnostic {
  return make(
    'QUALIFIER_WEAKER',
    'warning',
    place,
    `the qualifier is ${given}; the source says a little more, ${stated}: ${quoted(words)}`,
    `write \`qualifier: ${stated}\``,
  );
}

export function queueFailed(queue: string, reason: string, hint: string): Diagnostic {
  return make('QUEUE_FAILED', 'error', undefined, `the queue ${queue} cannot be used: ${reason}`, hint);
}

export function quotationCrosses(place: Place, quote: string, what: string, hint: string): Diagnostic {
  return make('QUOTATION_CROSSES', 'error', place, `${quoted(quote)} ${what}`, hint);
}

export function quoteAmbiguous(place: Place, quote: string, where: readonly string[]): Diagnostic {
  return make(
    'QUOTE_AMBIGUOUS',
    'error',
    place,
    `${quoted(quote)} appears in ${where.length} places: ${list(where, 'and')}`,
    'add `prefix` or `suffix`: the words right before or after',
  );
}

export function quoteNotFound(place: Place, quote: string, document: string, hint?: string): Diagnostic {
  return make('QUOTE_NOT_FOUND', 'error', place, `${quoted(quote)} is not in document ${document}`, hint);
}

export function quoteSpliced(place: Place, quote: string, reason: string, hint: string): Diagnostic {
  return make(
    'QUOTE_SPLICED',
    'error',
    place,
    `${quoted(quote)} joins words that do not belong together: ${reason}`,
    hint,
  );
}

/** @param stated how the source ranks it; empty where it ranks nothing of the kind */
export function rankChanged(place: Place, words: string, stated: string): Diagnostic {
  return make(
    'RANK_CHANGED',
    'error',
    place,
    stated === ''
      ? `${quoted(words)} is over all time here, and nothing that is cited says so`
      : `${quoted(words)} ranks it otherwise than the source, which says ${quoted(stated)}`,
    `${stated === '' ? 'leave it out, or cite the words that say so' : `rank it as the source does: ${quoted(stated)}`}; new in rules 2`,
  );
}

export function rawHtml(place: Place, tag: string, hint: string): Diagnostic {
  return make('RAW_HTML', 'error', place, `HTML is not used in packs: ${quoted(tag)}`, hint);
}

export function registerDamaged(place: Place, reason: string): Diagnostic {
  return make(
    'REGISTER_DAMAGED',
    'error',
    place,
    `the register of copies cannot be used: ${reason}`,
    'put back a good copy of it: without it numbers would be given out twice',
  );
}

export function requestRefused(place: Place, url: string): Diagnostic {
  return make(
    'REQUEST_REFUSED',
    'error',
    place,
    `the page asked for ${url}; nothing is ever fetched`,
    'remove the reference; pictures and fonts are embedded',
  );
}

export function rowExchanged(place: Place, named: string, own: string): Diagnostic {
  return make(
    'ROW_EXCHANGED',
    'error',
    place,
    `this names the row ${quoted(named)}, and what it rests on is the row ${quoted(own)}`,
    `name ${quoted(own)}, or rest it on the row ${quoted(named)}; new in rules 2`,
  );
}

export function senseCut(place: Place, quote: string, words: string, hint: string): Diagnostic {
  return make('SENSE_CUT', 'error', place, `${quoted(quote)} leaves off the “${words}” that limits it`, hint);
}

/**
 * It has no fixes: a sentence that says the contrary, or as certain what is not, has to be written anew.
 *
 * @param how what became of it: `leaves out the condition “if”`
 */
export function senseDiffers(place: Place, how: string, stated: string): Diagnostic {
  return make(
    'SENSE_DIFFERS',
    'warning',
    place,
    `this ${how}; the evidence says ${quoted(stated)}`,
    'say it the way the source does, or rest it on the words that say so; new in rules 2',
  );
}

export function setClosed(place: Place, number: string): Diagnostic {
  return make(
    'SET_CLOSED',
    'error',
    place,
    `the source does not say that ${quoted(number)} are all that there are`,
    'leave out `only` or `sole`, or cite what says that these are all; new in rules 2',
  );
}

export function shareOfAnother(place: Place, whole: string, why: string): Diagnostic {
  return make(
    'SHARE_OF_ANOTHER',
    'error',
    place,
    `it is no share of ${quoted(whole)}: ${why}`,
    'say of what it is a share as the source does; new in rules 2',
  );
}

export function signatureTooThick(place: Place | undefined, sheets: number, limit: number): Diagnostic {
  return make(
    'SIGNATURE_TOO_THICK',
    'warning',
    place,
    `${sheets} sheets are to be folded together: more than ${limit} do not fold well, nor stay closed`,
    `let a signature have ${limit} sheets at most`,
  );
}

/** @param from the file that tells the sum */
/** @param tag the first that was found */
export function sourceHtml(place: Place, tag: string): Diagnostic {
  return make(
    'SOURCE_HTML',
    'warning',
    place,
    `this looks like HTML: the tag \`${tag}\` is left out of the text of the source`,
    'convert the document to Markdown before it is used, so that its tables and lists stay what they are',
  );
}

export function speakerDiffers(
  place: Place,
  quote: string,
  speaker: string,
  other: string,
  hint: string,
): Diagnostic {
  return make(
    'SPEAKER_DIFFERS',
    'error',
    place,
    `the document gives ${quoted(quote)} to ${other}, not to ${speaker}`,
    hint,
  );
}

/** A store of finished work that did not do what it was asked: nothing failed for it. */
export function storeFailed(store: string, reason: string, times: number): Diagnostic {
  const more = times > 1 ? ` (and ${times - 1} more ${times === 2 ? 'fault' : 'faults'} like it)` : '';
  return make(
    'STORE_FAILED',
    'warning',
    undefined,
    `the store ${store} could not be used throughout: ${reason}${more}`,
    'the packs are complete; what it did not give was built instead, and what it did not take is not in it',
  );
}

/** A store that a command is about, and that does not do what it is asked. */
export function storeUnusable(store: string, reason: string): Diagnostic {
  return make(
    'STORE_UNUSABLE',
    'error',
    undefined,
    `the store ${store} cannot be used: ${reason}`,
    'look after the store itself, and try again',
  );
}

/** A word of the author's that stresses a number of which the source says nothing else. */
export function stressAdded(place: Place, words: string): Diagnostic {
  return make(
    'STRESS_ADDED',
    'warning',
    place,
    `${quoted(words)} stresses a number that the source gives plainly`,
    'leave the word out, or answer the warning with `accepted`; new in rules 2',
  );
}

export function sumMismatch(place: Place, file: string, from: string): Diagnostic {
  return make(
    'SUM_MISMATCH',
    'error',
    place,
    `${file} is not the file whose SHA-256 is in ${from}`,
    'it was changed or damaged after the bundle was made: ask for it again',
  );
}

export function sumOfSubset(place: Place, sum: string, part: string, whole: string): Diagnostic {
  return make(
    'SUM_OF_SUBSET',
    'error',
    place,
    `${sum} adds \`${part}\` to \`${whole}\`, which already contains it`,
    'leave the part out of the sum',
  );
}

export function sumOfUnlike(place: Place, reason: string): Diagnostic {
  return make(
    'SUM_OF_UNLIKE',
    'error',
    place,
    `the figures cannot be added: ${reason}`,
    'print them side by side; what counts the same in different columns has the same `unit`, such as `unit: people`',
  );
}

export function templateMissing(place: Place, id: string, hint?: string): Diagnostic {
  return withFixes(
    make('TEMPLATE_MISSING', 'error', place, `there is no template \`${id}\``, hint),
    nearFix(place, id, hint),
  );
}

/** @param words what is left of the text, with a box for what is cut off */
export function textCut(place: Place, words: string, page: number): Diagnostic {
  return make(
    'TEXT_CUT',
    'error',
    place,
    `text is cut off at an edge on page ${page}: ${quoted(words)}`,
    'look for what is wider than the page, or for a box in the template that clips or hides its text',
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
      ? `\`${id}\` is said to be edited, and its text is the one that was imported`
      : `the text of \`${id}\` was edited by hand after it was imported from ${original.name}: every pack made from it says so`,
    original === undefined
      ? 'delete `edited`'
      : `see what differs, and take the original's words with \`--replace\`: \`sourcebound import ${original.path} --as ${id}\`; or say in the front matter what was changed: \`edited: misreadings of the scan corrected\``,
  );
}

/** @param reason what it took, and what the limit is, as a clause */
export function tooCostly(
  path: string,
  reason: string,
  hint = 'no file of Sourcebound takes that much: do not open it in another program, and ask the sender for it again',
): Diagnostic {
  return make('TOO_COSTLY', 'error', undefined, `looking into ${path} was stopped: ${reason}`, hint);
}

/** @param limit how many files this process may have open at once */
export function tooFewFiles(limit: number, needed: number): Diagnostic {
  return make(
    'TOO_FEW_FILES',
    'error',
    undefined,
    `this process may have ${limit} files open at once: the browser needs ${needed}`,
    'raise the limit, `ulimit -n 1024`, or print fewer packs at once (`--jobs 1`)',
  );
}

/** @param what such as `a table` */
export function tooWide(place: Place, what: string, percent: number): Diagnostic {
  return make(
    'TOO_WIDE',
    'error',
    place,
    `${what} is wider than the page: the browser shrinks every page of the pack to ${percent} % to fit it in`,
    'give it fewer columns or shorter words; or look for a fixed width, `nowrap` or a margin in the template',
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

export function typeShrunk(place: Place, percent: number): Diagnostic {
  return make(
    'TYPE_SHRUNK',
    'error',
    place,
    `the type on paper is smaller than it was set: ${percent} % of its size`,
    'look for something wider than the page, or for `zoom` or `scale` in the template',
  );
}

export function unboundDate(place: Place, date: string, hint: string): Diagnostic {
  return make('UNBOUND_DATE', 'error', place, `${quoted(date)} is not a date of what is cited`, hint);
}

export function unboundName(place: Place, name: string, hint?: string): Diagnostic {
  return make(
    'UNBOUND_NAME',
    'warning',
    place,
    `${quoted(name)}: no document of the pack has this name`,
    hint ?? 'check the numeral in it, or list the phrase in `own`',
  );
}

export function unboundNumber(place: Place, number: string, hint?: string): Diagnostic {
  return make(
    'UNBOUND_NUMBER',
    'error',
    place,
    `${quoted(number)} is not backed by what is cited`,
    hint ?? 'cite a figure that states it, print it with `:value[id]`, or list the phrase in `own`',
  );
}

export function unboundQuotation(place: Place, words: string, hint?: string): Diagnostic {
  return make(
    'UNBOUND_QUOTATION',
    'error',
    place,
    `${quoted(words)} stands between quotation marks but not in the evidence that is cited`,
    hint ?? 'cite the item that has these words, correct them, or list them in `own`',
  );
}

export function unitChanged(place: Place, change: string, hint: string): Diagnostic {
  return make('UNIT_CHANGED', 'error', place, change, hint);
}

export function unitHoldsNumber(place: Place, unit: string, number: string, hint: string): Diagnostic {
  return make(
    'UNIT_HOLDS_NUMBER',
    'error',
    place,
    `the unit ${quoted(unit)} has ${quoted(number)} in it, which is a part of the number`,
    hint,
  );
}

export function unknownAnnotations(place: Place): Diagnostic {
  return make(
    'UNKNOWN_ANNOTATIONS',
    'error',
    place,
    'the file holds no annotations of a kind that is known',
    'JSON Lines of LangExtract, an export of Hypothesis in JSON or CSV, W3C Web Annotations and annotations of Zotero can be imported',
  );
}

export function unknownBlock(place: Place, name: string, hint?: string): Diagnostic {
  return withFixes(
    make('UNKNOWN_BLOCK', 'error', place, `there is no block \`${name}\``, hint),
    nearFix(place, name, hint, true),
  );
}

export function unknownCitation(place: Place, id: string, hint?: string): Diagnostic {
  return withFixes(
    make('UNKNOWN_CITATION', 'error', place, `[@${id}] names no item of the pack's documents`, hint),
    nearFix(place, id, hint),
  );
}

export function unknownCopy(copies: string, known: string): Diagnostic {
  return make('UNKNOWN_COPY', 'error', undefined, `this run has no ${copies}`, `it has ${known}`);
}

export function unknownDirective(place: Place, name: string, hint?: string): Diagnostic {
  return withFixes(
    make('UNKNOWN_DIRECTIVE', 'error', place, `there is no directive \`${name}\``, hint),
    nearFix(place, name, hint, true),
  );
}

export function unknownDocument(id: string, hint?: string): Diagnostic {
  return make('UNKNOWN_DOCUMENT', 'error', undefined, `there is no document \`${id}\``, hint);
}

export function unknownField(place: Place, field: string, where: string, hint?: string): Diagnostic {
  return withFixes(
    make('UNKNOWN_FIELD', 'error', place, `${where} has no field \`${field}\``, hint),
    nearFix(place, field, hint, true),
  );
}

/** @param what such as `note [^zz]` */
export function unknownLabel(place: Place, what: string, hint: string): Diagnostic {
  return withFixes(
    make('UNKNOWN_LABEL', 'error', place, `there is no ${what}`, hint),
    nearFix(place, '', hint),
  );
}

export function unknownOption(place: Place, option: string, block: string, hint?: string): Diagnostic {
  return withFixes(
    make('UNKNOWN_OPTION', 'error', place, `block \`${block}\` has no option \`${option}\``, hint),
    nearFix(place, option, hint, true),
  );
}

export function unknownPack(id: string, hint?: string): Diagnostic {
  return make('UNKNOWN_PACK', 'error', undefined, `there is no pack \`${id}\``, hint);
}

export function unknownProposal(place: Place, id: string, hint: string): Diagnostic {
  return make('UNKNOWN_PROPOSAL', 'error', place, `no proposal \`${id}\` waits`, hint);
}

export function unknownReference(place: Place, id: string, kind: string, hint?: string): Diagnostic {
  return withFixes(
    make('UNKNOWN_REFERENCE', 'error', place, `\`${id}\` is not an id of ${kind} in this extraction`, hint),
    nearFix(place, id, hint),
  );
}

/** A file that is passed over for its name or its place. @param reason what would have to be so for it to be read */
export function unreadFile(place: Place, reason: string, hint: string): Diagnostic {
  return make('UNREAD_FILE', 'warning', place, `this file is not read: ${reason}`, hint);
}

/** Signs that would be printed as they are typed, and are not meant to be. */
export function unreadSyntax(place: Place, message: string, hint: string): Diagnostic {
  return make('UNREAD_SYNTAX', 'error', place, message, hint);
}

export function unusedExtraction(place: Place, id: string): Diagnostic {
  return make(
    'UNUSED_EXTRACTION',
    'warning',
    place,
    `extraction \`${id}\` belongs to no document`,
    `write sources/documents/${id}.md`,
  );
}

/** @param place of the pack, when it is known to be the one over which the process ends */
export function workerFailed(reason: string, place?: Place): Diagnostic {
  return make(
    'WORKER_FAILED',
    'error',
    place,
    reason,
    place
      ? 'free some memory, print fewer packs at once (`--jobs 1`), or look for something huge in the pack'
      : 'print fewer packs at once (`--jobs 2` needs no other processes), or look what keeps programs from starting',
  );
}

export function workspaceExists(folder: string, file: string): Diagnostic {
  return make(
    'WORKSPACE_EXISTS',
    'error',
    undefined,
    `${folder} is a workspace already: it has ${file}`,
    'name another folder: `sourcebound init my-packs`',
  );
}

export function wrongUsage(message: string, hint: string | undefined): Diagnostic {
  return make('WRONG_USAGE', 'error', undefined, message, hint);
}

export function yamlCutsText(place: Place, message: string, hint: string): Diagnostic {
  return make('YAML_CUTS_TEXT', 'error', place, message, hint);
}

export function yamlSyntax(place: Place, message: string, hint?: string): Diagnostic {
  return make('YAML_SYNTAX', 'error', place, message, hint);
}

function make(
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

/**
 * The name that a hint takes to be meant.
 *
 * @param closed all the names that there are are known, and no two of them differ only in capitals and hyphens: what
 *   differs in nothing else is meant for certain
 */
function nearFix(place: Place, typed: string, hint: string | undefined, closed = false): Fix | undefined {
  const meant = meantName(hint);
  // The colons of `:::box` are no part of a name.
  if (meant === undefined || meant.startsWith(':')) return undefined;
  const fix = closed && plain(typed) === plain(meant) ? certainFix : likelyFix;
  return fix(`write \`${meant}\``, newValue(place, meant));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}

/** Hints show fields as YAML writes them: in a file of JSON they are shown as they would have to be written there. */
function isJsonExtraction(place: Place | undefined): boolean {
  return place?.file.startsWith('sources/extractions/') === true && syntaxOf(place.file) === 'json';
}

/** The place of what is wrong with a file as a whole. */
function startOf(file: string): Place {
  return { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
}

/** Long words are cut in the middle: the place shows the whole. */
function quoted(words: string): string {
  const shown = words.length > 90 ? `${words.slice(0, 60)} … ${words.slice(-25)}` : words;
  return `“${shown}”`;
}

function list(items: readonly string[], conjunction: 'and' | 'or'): string {
  const shown = items.length > 6 ? [...items.slice(0, 5), `${items.length - 5} more`] : items;
  if (shown.length < 2) return shown[0] ?? 'nothing';
  return `${shown.slice(0, -1).join(', ')} ${conjunction} ${shown.at(-1)}`;
}
