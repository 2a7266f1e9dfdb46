import { append } from '../../../ground/model/append.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { importRefused } from '../../../ground/model/diagnostics/imports.ts';
import type { Finding, ImportChoices, Importer, ImportOutcome, OriginalFile } from '../imported.ts';
import { type Block, type Notice, piecesOf, shortened, wordsOf } from './block.ts';
import { buildTree } from './build-tree.ts';
import { documentFindings, gathered, pageRanges } from './document-findings.ts';
import { findFootnotes } from './footnotes.ts';
import { withHeadings } from './headings.ts';
import { joinBlocks } from './join-blocks.ts';
import { joinTables } from './join-tables.ts';
import { openLedger } from './ledger.ts';
import { vocabularyOf, withReadings } from './line-end.ts';
import { withLists } from './lists.ts';
import { type OpenDocument, openDocument, UnreadablePage } from './open-document.ts';
import { readMetadata } from './pdf-metadata.ts';
import { startPdfium } from './pdfium.ts';
import { proveTree } from './prove-tree.ts';
import { findRunningLines, type RunningLines } from './running-lines.ts';
import { type Survey, surveyPages } from './survey-pages.ts';
import { takePage } from './take-page.ts';

/** What the library is called that reads PDFs. */
const READER = '@hyzyla/pdfium 2.1.13';

/** Shares of characters whose font does not say what they are, from which on a document is refused. */
const MOST_UNMAPPED = 0.2;

/**
 * Reads a PDF page by page: lines, columns, tables, notes. Every character that is printed is in the document or among
 * what is reported as left out; if one is not, the PDF is refused with the page.
 */
export const importPdf: Importer = async (file, choices) => {
  // What fails before the file is looked at is our machinery, and no fault of the file.
  const pdfium = await startPdfium();
  try {
    const opened = openDocument(file, pdfium);
    if (!('pdfium' in opened)) return { refused: [opened] };
    try {
      return importOpened(file, choices, opened);
    } finally {
      opened.close();
    }
  } catch (error) {
    const refused = refusalOf(file.path, error);
    if (refused === undefined) throw error;
    return { refused: [refused] };
  }
};

function importOpened(file: OriginalFile, choices: ImportChoices, opened: OpenDocument): ImportOutcome {
  const refuse = (reason: string, hint: string): ImportOutcome => ({
    refused: [importRefused(file.path, reason, hint)],
  });
  const pages = chosenPages(opened.pages, choices.pages);
  if (pages.length === 0)
    return refuse(
      `the PDF has ${opened.pages} pages, and none of those that were chosen`,
      'choose pages that it has',
    );
  const survey = surveyPages(opened, pages);
  if (survey.characters === 0) {
    return survey.pictures > 0
      ? refuse(
          'the PDF is a scan: its pages are pictures without a text',
          'run a program that recognises text, such as `ocrmypdf`, keep the original, and import what it makes',
        )
      : refuse('the PDF has no text', 'look at it in a viewer: import the document that it was made from');
  }
  if (survey.unmapped > survey.characters * MOST_UNMAPPED) {
    return refuse(
      `the PDF’s fonts do not say which characters they print: ${Math.round((survey.unmapped / survey.characters) * 100)} % of its text would be wrong, first on page ${survey.firstUnmapped}`,
      'import the document that it was made from, or run a program that recognises text, such as `ocrmypdf --force-ocr`',
    );
  }
  return assemble(file, choices, opened, pages, survey);
}

function assemble(
  file: OriginalFile,
  choices: ImportChoices,
  opened: OpenDocument,
  pages: readonly number[],
  survey: Survey,
): ImportOutcome {
  const running = findRunningLines(survey.edges, pages.length);
  const ledger = openLedger();
  const found: Block[] = [];
  const findings: Finding[] = [...documentFindings(opened, survey), ...runningFindings(running)];
  const wrong: { readonly page: number; readonly numbers: string }[] = [];
  let pictures = 0;
  for (const page of pages) {
    const taken = opened.withPage(page, (open) =>
      takePage(open, { running, survey, ledger, hyphens: choices.hyphens }),
    );
    pictures += taken.pictures;
    append(found, taken.blocks);
    append(findings, taken.findings);
    if (taken.numbers !== undefined) wrong.push({ page, numbers: taken.numbers });
  }
  const shaped = withLists(withHeadings(joinTables(joinBlocks(found, choices.hyphens)), survey.text));
  const text = shaped
    .map((block) => (block.kind === 'table' ? block.rows.flat().join(' ') : wordsOf(block)))
    .join('\n');
  const words = vocabularyOf(text);
  const blocks = shaped.map((block) => ({ ...block, notices: withReadings(block.notices, words) }));
  const notes = findFootnotes(blocks, survey.body);
  const built = buildTree(blocks, notes, opened.labelOf);
  for (const block of blocks) {
    for (const piece of [...piecesOf(block), ...(block.omitted ?? [])])
      ledger.accounted(piece.page, piece.text);
  }
  const lost = [...ledger.uneven(), ...proveTree(blocks, notes, built.root)];
  const [first] = lost;
  if (first !== undefined)
    return {
      refused: [
        unproven(
          file.path,
          first.page,
          `\`${shortened(first.missing || first.added, 40)}\` ${first.missing === '' ? 'would be there too often' : 'would be lost'}`,
        ),
      ],
    };
  if (wrong[0] !== undefined) return { refused: [unproven(file.path, wrong[0].page, wrong[0].numbers)] };
  const tables = blocks.filter((block) => block.kind === 'table');
  return {
    imported: {
      kind: 'pdf',
      root: built.root,
      metadata: readMetadata(opened.pdfium, opened.document, file.bytes),
      findings: gathered([
        ...findings,
        ...built.findings.filter((finding) => !isResolved(finding, notes)),
        ...noteFindings(notes),
      ]),
      counts: {
        pages: opened.pages,
        tables: tables.length,
        rows: tables.reduce((sum, table) => sum + table.rows.length, 0),
        pictures,
        footnotes: notes.length,
      },
      reader: READER,
    },
  };
}

function chosenPages(count: number, chosen: ImportChoices['pages']): readonly number[] {
  const all = Array.from({ length: count }, (_, index) => index + 1);
  return chosen === undefined
    ? all
    : all.filter((page) => chosen.some(({ first, last }) => page >= first && page <= last));
}

function runningFindings(running: RunningLines): readonly Finding[] {
  return running.lines.map(({ words, pages, number }) => ({
    kind: 'dropped',
    what: number ? 'page number' : 'running head or foot',
    where: `pages ${pageRanges(pages)}`,
    words: shortened(words),
  }));
}

/** A raised digit that has turned out to be the mark of a note is no longer doubtful. */
function isResolved(
  finding: Pick<Notice, 'what' | 'where' | 'message'>,
  notes: ReturnType<typeof findFootnotes>,
): boolean {
  return (
    finding.what === 'raised digits' &&
    notes.some(
      (note) =>
        !note.afterDigit &&
        finding.where === `page ${note.page}` &&
        finding.message?.startsWith(`\`${note.own.normalize('NFKC')}\``) === true,
    )
  );
}

function noteFindings(notes: ReturnType<typeof findFootnotes>): readonly Finding[] {
  return notes.map((note) => ({
    kind: note.afterDigit ? 'doubtful' : 'noted',
    what: 'footnote',
    where: `page ${note.page}`,
    words: shortened(wordsOf(note.note)),
    ...(note.afterDigit
      ? { message: 'its mark follows a digit and may be a power', hint: 'compare with the original' }
      : {}),
  }));
}

function unproven(path: string, page: number, what: string): Diagnostic {
  return importRefused(
    path,
    `page ${page} cannot be read without changing its text: ${what}`,
    'leave the page out with `--pages`, or print the PDF again and import that',
  );
}

/** The refusal for what a file does to the library; nothing for a fault of our own. */
function refusalOf(path: string, error: unknown): Diagnostic | undefined {
  if (error instanceof UnreadablePage) {
    return importRefused(
      path,
      `${error.message}: the PDF is damaged`,
      'get the file again, or leave the page out with `--pages`',
    );
  }
  if (error instanceof RangeError)
    return importRefused(path, error.message, 'print the PDF again, and import that');
  if (error instanceof WebAssembly.RuntimeError) {
    return importRefused(
      path,
      'the PDF is damaged in a way that it cannot be read',
      'open it in a viewer, print it to a new PDF, and import that',
    );
  }
  return undefined;
}
