import { importRefused } from '../../../ground/model/diagnostics/imports.ts';
import { TableTooLarge } from '../html/tree/flow.ts';
import { signDifference, wordDifference } from '../html/tree/same-words.ts';
import { shortened, type Told, told } from '../html/tree/told.ts';
import type { ImportChoices, Imported, Importer } from '../imported.ts';
import { decidedText, documentWords } from './document-words.ts';
import { docxMetadata } from './docx-metadata.ts';
import { type DocxPart, type DocxParts, docxParts } from './docx-parts.ts';
import { docxNumbering } from './numbering.ts';
import { openPackage } from './open-package.ts';
import { RefusedImport } from './refused-import.ts';
import { docxStyles } from './styles.ts';
import { decided, noteLabel, storedText, type TrackedChange, trackedChanges } from './tracked-changes.ts';
import { type DecidedPart, writeDocument } from './write-document.ts';
import { child, descendants, elementsOf } from './xml-tree.ts';

/** The library that reads the XML of a .docx, with its version. */
export const DOCX_READER = 'saxes 6.0.0';

/**
 * A document of Word, LibreOffice, Google Docs or Pages. Its XML is read here, part by part, for what is tracked,
 * hidden, raised or numbered by Word is nothing that a converter for the web reports.
 */
export const importDocx: Importer = async (file, choices) => {
  try {
    const opened = await openPackage(file.bytes);
    return { imported: imported(docxParts(opened), choices) };
  } catch (error) {
    if (error instanceof RefusedImport)
      return { refused: [importRefused(file.path, error.message, error.hint)] };
    if (error instanceof TableTooLarge)
      return {
        refused: [
          importRefused(
            file.path,
            'a table of it has more than 400,000 cells',
            'save the part that you need as a document of its own',
          ),
        ],
      };
    throw error;
  }
};

const REPORT =
  'nothing is imported; copy the text into a Markdown file by hand, and report this document as a bug';

function imported(parts: DocxParts, choices: ImportChoices): Imported {
  const changes = [parts.document, ...parts.others].flatMap(trackedChanges);
  if (changes.length > 0 && choices.changes === undefined) throw undecided(changes);
  refuseEmbedded(parts.document);
  refuseBodies(parts.document);
  const notices = told();
  const choice = choices.changes ?? 'accept';
  const decide = (part: DocxPart | undefined): DecidedPart | undefined => {
    if (part === undefined) return undefined;
    const root = decided(part, choice, (words, kind, where) =>
      notices.addSome({
        kind: 'dropped',
        what: `${kind} words`,
        where,
        words,
        message:
          kind === 'alternative'
            ? 'the file has other words there for programs that cannot show those of the document'
            : 'a tracked change, decided as you chose',
      }),
    );
    const lost = signDifference(decidedText(part.root, choice), storedText(root));
    if (lost !== undefined)
      throw new RefusedImport(`its changes could not be decided: ${lost}`, 'decide them in Word');
    return { root, links: part.links };
  };
  const find = (kind: DocxPart['kind']): DocxPart | undefined =>
    parts.others.find((part) => part.kind === kind);
  const document = decide(parts.document);
  if (document === undefined) throw new RefusedImport('it has no document in it', REPORT);
  const styles = docxStyles(parts.styles);
  if (changes.length > 0)
    notices.add({
      kind: 'noted',
      what: 'tracked changes',
      where: 'the whole document',
      words: '',
      message: `${counted(changes)}: all ${choice === 'accept' ? 'accepted' : 'rejected'}`,
    });
  const written = writeDocument(
    {
      document,
      footnotes: decide(find('footnotes')),
      endnotes: decide(find('endnotes')),
      drawing: parts.drawing,
    },
    styles,
    docxNumbering(parts.numbering),
    notices,
  );
  if (written.root.children.length === 0) {
    if (written.pictures > 0)
      throw new RefusedImport(
        'it has pictures and no text',
        'recognise its text first (OCR), and import that',
      );
    tellOthers(parts, notices);
    const others = [...new Set(notices.findings().map(({ what }) => what))].slice(0, 5);
    throw new RefusedImport(
      `it has no text${others.length === 0 ? '' : `, and only what is not imported: ${others.join(', ')}`}`,
      'see whether it is the file that you mean',
    );
  }
  const body = child(document.root, 'w:body');
  const original = documentWords(
    [...(body === undefined ? [] : [body]), ...written.notes],
    written.dropped,
    written.unfolded,
    styles,
  );
  const difference = wordDifference(original.text, written.root);
  if (difference !== undefined)
    throw new RefusedImport(`its words would not be those of the original: ${difference}`, REPORT);
  if (original.rows !== written.rows)
    throw new RefusedImport(
      `its tables have ${original.rows} rows, and the document would have ${written.rows}`,
      REPORT,
    );
  tellOthers(parts, notices);
  return {
    kind: 'docx',
    root: written.root,
    metadata: docxMetadata(parts.properties, parts.document, parts.styles),
    findings: notices.findings(),
    counts: {
      tables: written.tables,
      rows: written.rows,
      pictures: written.pictures,
      footnotes: written.footnotes,
    },
    reader: DOCX_READER,
  };
}

function undecided(changes: readonly TrackedChange[]): RefusedImport {
  const [first] = changes;
  const words = shortened(first?.words ?? '').slice(0, 80);
  return new RefusedImport(
    `it has tracked changes that nobody has decided about (${counted(changes)}): the first is in ${first?.where ?? ''}${words === '' ? '' : `, “${words}”`}`,
    'accept or reject them in Word, or import it with --accept-changes or with --reject-changes',
  );
}

function counted(changes: readonly TrackedChange[]): string {
  return (['insertion', 'deletion', 'move', 'formatting'] as const)
    .map((kind) => ({ kind, count: changes.filter((change) => change.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => {
      if (kind === 'formatting') return `${count} of formatting`;
      return `${count} ${kind}${count === 1 ? '' : 's'}`;
    })
    .join(', ');
}

/** Whole documents that Word shows in place of an element: their words are in a file that is not read. */
function refuseEmbedded({ root }: DocxPart): void {
  if (descendants(root, /^w:(?:altChunk|subDoc)$/).length > 0)
    throw new RefusedImport(
      'it shows another document in its midst, whose words are in a file of their own',
      'open it in Word and save it again, which takes them in',
    );
}

/** Programs show the first of several, or all, or say that the file is damaged. */
function refuseBodies({ root }: DocxPart): void {
  const bodies = elementsOf(root).filter(({ name }) => name === 'w:body').length;
  if (bodies > 1)
    throw new RefusedImport(
      `it has ${bodies} texts, and a document of Word has one`,
      'open it in Word or LibreOffice, see what it shows, and save it again as .docx',
    );
}

/** What is beside the text: comments, headers, footers, building blocks, macros, what would be loaded. */
function tellOthers(parts: DocxParts, notices: Told): void {
  for (const part of parts.others) {
    if (part.kind === 'comments') {
      for (const comment of elementsOf(part.root)) {
        const author = comment.attributes['w:author']?.trim() ?? '';
        notices.addSome({
          kind: 'dropped',
          what: 'comment',
          where: noteLabel(comment) ?? part.label,
          words: storedText(comment),
          ...(author === '' ? {} : { message: `by ${author.slice(0, 60)}` }),
        });
      }
    } else if (part.kind === 'header' || part.kind === 'footer' || part.kind === 'glossary') {
      const words = storedText(part.root);
      const what = part.kind === 'glossary' ? 'building blocks' : part.kind;
      if (words.trim() !== '') notices.addSome({ kind: 'dropped', what, where: part.label, words });
    }
  }
  if (parts.macros)
    notices.add({
      kind: 'dropped',
      what: 'macros',
      where: 'the whole document',
      words: '',
      message: 'it has programs in it: they were not run',
    });
  for (const { type, target } of parts.external)
    notices.addSome({
      kind: 'dropped',
      what: 'reference to another file',
      where: 'the whole document',
      words: target,
      message: `Word would load it as its ${type}: it was not opened`,
    });
}
