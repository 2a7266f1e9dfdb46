import { basename } from 'node:path';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { importExists, importRefused, type WhyKept } from '../../ground/model/diagnostics/imports.ts';
import type { ImportJson } from '../../ground/model/generated/import.ts';
import type { Converted } from '../../stages/intake/convert-file.ts';
import { properExtension } from '../../stages/intake/file-extension.ts';
import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import { documentIds } from '../workspace/load-library.ts';
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
import { readOriginal } from './read-original.ts';
import { rememberChoices } from './remembered-choices.ts';
import { anotherDocument, identityOf } from './same-document.ts';
import { writeImport } from './write-import.ts';

/** What an import by other means than the command brings along. */
export interface ImportMeans {
  /** How files are written: by default as `writeImport` does. */
  readonly write?: typeof writeImport | undefined;
  /** What the person calls a document that has no front matter yet. */
  readonly title?: string | undefined;
}

/**
 * Makes a document of one file, or gives a document the text of a newer edition of its file. Either everything is
 * written or nothing: the original, the document and the record of the import. Front matter that is there stays.
 * Errors: those of the importers, IMPORT_EXISTS, and what keeps files from being written.
 */
export async function importFile(
  workspace: DiskWorkspace,
  file: string,
  request: Omit<ImportRequest, 'files'> & ImportMeans,
): Promise<FileImport> {
  const { replace = false, dryRun = false, write = writeImport } = request;
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
  const isSameFile = record?.original.sha256 === original.sha256;
  const isOfName = isSameFile || record?.original.name.toLowerCase() === basename(file).toLowerCase();
  const twin =
    body === undefined && request.as === undefined ? madeOf(original.sha256, workspace) : undefined;
  if (twin !== undefined)
    return refused(file, id, [
      importExists(documentPath(twin.document), file, { why: 'same file', name: twin.original.name, as: id }),
    ]);
  const { choices, remembered } = rememberChoices(
    request.choices ?? {},
    isOfName ? record : undefined,
    isSameFile,
  );
  const isSame = isSameFile && JSON.stringify(record.choices) === JSON.stringify(plainChoices(choices));
  // Edited by hand, or typed from the first: a person has seen to it, and decides.
  const isByHand = body !== undefined && (record === undefined || digest(body.body) !== record.text.body);
  if (isSame && body && !isByHand)
    return { ...nothing(file, id), status: 'unchanged', edited: false, remembered };
  // What a file is comes first: whose place it would take is no question where no document can be made of it.
  const outcome = await convertApart(file, original.sha256, choices);
  if ('refused' in outcome) return refused(file, id, outcome.refused);
  const { converted } = outcome;
  if (record && body && !isSameFile) {
    const other = isOfName
      ? anotherDocument(record.identity, identityOf(converted), body.body, converted.markdown)
      : undefined;
    if (!replace && !isOfName) return exists({ why: 'other file', name: record.original.name });
    if (!replace && other !== undefined) return exists({ why: 'other document', reason: other });
    // The choices that were made for one document say nothing of another.
    if (other !== undefined && remembered.length > 0) {
      return importFile(workspace, file, {
        ...request,
        choices: { without: [], pages: [], ...request.choices },
      });
    }
  }
  const front = makeFront(converted, basename(file), request.title);
  // What nobody has edited is renewed with the text.
  const isOwnFront = body !== undefined && body.front !== '' && digest(body.front) !== record?.text.front;
  const made = makeDocument(id, isOwnFront ? body.front : front.yaml, converted, file);
  if ('refused' in made) return refused(file, id, made.refused);
  const findings = [...converted.findings, ...(isOwnFront ? [] : front.findings)];
  const next = partsOf(made.file.bytes);
  const difference = body && compareTexts(documentPath(id), body.body, next.body);
  const told = {
    ...summaryOf(converted, findings),
    remembered,
    difference,
    ...(difference !== undefined && compareBindings(workspace, id, made.file)),
    lineOf: linesOf(made.file.path, made.file.bytes),
  };
  if (difference !== undefined && isByHand && !replace) {
    if (isSame) return { ...nothing(file, id), ...told, findings: [], status: 'unchanged', edited: true };
    return { ...exists({ why: record === undefined ? 'typed' : 'edited' }), ...told };
  }
  const kept = {
    path: isSameFile ? record.original.path : originalPath(id, properExtension(file, converted.kind)),
    name: isSameFile ? record.original.name : basename(file),
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
  const problems = dryRun ? [] : await write(workspace.root, files, earlier.move);
  if (problems.length > 0) return refused(file, id, problems);
  return {
    ...nothing(file, id),
    ...told,
    status: body === undefined ? 'new' : 'updated',
    files: [...files.keys()],
    diagnostics: [...made.diagnostics, ...placeFindings(findings, converted.paragraphs, made.document)],
  };

  function exists(kept: WhyKept): FileImport {
    return refused(file, id, [importExists(documentPath(id ?? ''), file, kept)]);
  }
}

/** The record of a document that was made from the same bytes; of one that was deleted nothing is said. */
function madeOf(sha256: string, workspace: DiskWorkspace): ImportJson | undefined {
  return documentIds(workspace)
    .flatMap((id) => readImportRecord(workspace.root, id) ?? [])
    .find(({ original }) => original.sha256 === sha256);
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
