import { basename } from 'node:path';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { importExists, importRefused } from '../../ground/model/diagnostics.ts';
import type { ImportJson } from '../../ground/model/generated/import.ts';
import type { Converted } from '../../stages/intake/convert-file.ts';
import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import { documentPath, importRecordPath, originalPath } from '../workspace/source-paths.ts';
import { compareBindings } from './compare-bindings.ts';
import { compareTexts } from './compare-texts.ts';
import { convertApart } from './convert-apart.ts';
import { documentIdOf } from './document-id.ts';
import { makeFront } from './front-matter.ts';
import { digest, importRecord, partsOf, plainChoices, readImportRecord } from './import-record.ts';
import type { FileImport, ImportRequest } from './import-request.ts';
import { makeDocument } from './make-document.ts';
import { placeFindings } from './place-findings.ts';
import { type Original, readOriginal } from './read-original.ts';
import { writeImport } from './write-import.ts';

/**
 * Makes a document of one file, or gives a document the text of a newer edition of its file. Either everything is
 * written or nothing: the original, the document and the record of the import. Front matter that is there stays.
 * Errors: those of the importers, IMPORT_EXISTS, and what keeps files from being written.
 */
export async function importFile(
  workspace: DiskWorkspace,
  file: string,
  request: Omit<ImportRequest, 'files'>,
): Promise<FileImport> {
  const { choices = {}, replace = false, dryRun = false } = request;
  const id = request.as ?? documentIdOf(file);
  const original = readOriginal(file);
  if ('refused' in original) return refused(file, id, [original.refused]);
  if (id === undefined) {
    const hint = 'name the document: `--as annual-report`';
    return refused(file, id, [importRefused(file, 'its name gives no id for the document', hint)]);
  }
  const there = workspace.read(documentPath(id));
  if (there.diagnostics.length > 0) return refused(file, id, there.diagnostics);
  const record = readImportRecord(workspace.root, id);
  const body = there.value && partsOf(there.value.bytes);
  if (record && body && isSame(record, original, choices)) {
    return { ...nothing(file, id), status: 'unchanged', edited: isEdited(record, body) };
  }
  if (record && body && !replace && record.original.name.toLowerCase() !== basename(file).toLowerCase()) {
    return refused(file, id, [importExists(documentPath(id), file, record.original.name)]);
  }
  const outcome = await convertApart(file, original.sha256, choices);
  if ('refused' in outcome) return refused(file, id, outcome.refused);
  const { converted } = outcome;
  const front = makeFront(converted, basename(file));
  // What nobody has edited is renewed with the text.
  const isOwnFront = body !== undefined && body.front !== '' && digest(body.front) !== record?.text.front;
  const made = makeDocument(id, isOwnFront ? body.front : front.yaml, converted, file);
  if ('refused' in made) return refused(file, id, made.refused);
  const findings = [...converted.findings, ...(isOwnFront ? [] : front.findings)];
  const next = partsOf(made.file.bytes);
  const difference = body && compareTexts(documentPath(id), body.body, next.body);
  const told = {
    ...summaryOf(converted, findings),
    difference,
    ...(difference !== undefined && compareBindings(workspace, id, made.file)),
    lineOf: linesOf(made.file.path, made.file.bytes),
  };
  // Edited by hand, or typed from the first: a person has seen to it, and decides.
  const isByHand = body !== undefined && (record === undefined || digest(body.body) !== record.text.body);
  if (difference !== undefined && isByHand && !replace) {
    const exists = importExists(documentPath(id), file, record === undefined ? undefined : 'edited');
    return { ...refused(file, id, [exists]), ...told };
  }
  const extension = extensionOf(file, converted);
  const kept = {
    path: originalPath(id, extension),
    name: basename(file),
    sha256: original.sha256,
    bytes: original.bytes.length,
  };
  const earlier = earlierOf(record, kept);
  const files = new Map<string, Uint8Array | string>([
    [kept.path, original.bytes],
    [made.file.path, made.file.bytes],
    [
      importRecordPath(id),
      `${JSON.stringify(importRecord({ id, original: kept, earlier: earlier.records, converted, findings, choices, made }), undefined, 2)}\n`,
    ],
  ]);
  const problems = dryRun ? [] : await writeImport(workspace.root, files, earlier.move);
  if (problems.length > 0) return refused(file, id, problems);
  return {
    ...nothing(file, id),
    ...told,
    status: body === undefined ? 'new' : 'updated',
    files: [...files.keys()],
    diagnostics: [...made.diagnostics, ...placeFindings(findings, converted.paragraphs, made.document)],
  };
}

function isSame(
  record: ImportJson,
  { sha256 }: Original,
  choices: NonNullable<ImportRequest['choices']>,
): boolean {
  return (
    record.original.sha256 === sha256 &&
    JSON.stringify(record.choices) === JSON.stringify(plainChoices(choices))
  );
}

function isEdited(record: ImportJson, { body }: { readonly body: string }): boolean {
  return digest(body) !== record.text.body;
}

/** The file that was imported before stays, under a name with the beginning of its digest. */
function earlierOf(
  record: ImportJson | undefined,
  { sha256 }: ImportJson['original'],
): {
  readonly records: NonNullable<ImportJson['earlier']>;
  readonly move: readonly { readonly from: string; readonly to: string }[];
} {
  const before = record?.earlier ?? [];
  if (record === undefined || record.original.sha256 === sha256) return { records: before, move: [] };
  const { original } = record;
  const to = original.path.replace(/(\.[a-z0-9]+)$/i, `.${original.sha256.slice(0, 8)}$1`);
  return { records: [{ ...original, path: to }, ...before], move: [{ from: original.path, to }] };
}

const EXTENSIONS = {
  docx: 'docx',
  pdf: 'pdf',
  html: 'html',
  mail: 'eml',
  text: 'txt',
  markdown: 'md',
} as const;

/** That of the file; that of its kind where it has none. */
function extensionOf(file: string, { kind }: Converted): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(basename(file))?.[1]?.toLowerCase() ?? EXTENSIONS[kind];
}

function summaryOf(
  { kind, paragraphs, counts }: Converted,
  findings: FileImport['findings'],
): Pick<FileImport, 'kind' | 'paragraphs' | 'counts' | 'findings'> {
  return { kind, paragraphs: paragraphs.length, counts, findings };
}

function linesOf(path: string, bytes: Uint8Array): FileImport['lineOf'] {
  let lines: readonly string[] | undefined;
  return (file, line) => {
    if (file !== path) return undefined;
    lines ??= new TextDecoder().decode(bytes).split('\n');
    return lines[line - 1];
  };
}

function nothing(file: string, document: string | undefined): Omit<FileImport, 'status'> {
  return { file, document, files: [], findings: [], diagnostics: [], lineOf: () => undefined };
}

function refused(file: string, document: string | undefined, diagnostics: readonly Diagnostic[]): FileImport {
  return { ...nothing(file, document), status: 'refused', diagnostics };
}
