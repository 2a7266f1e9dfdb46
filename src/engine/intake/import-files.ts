import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { importRefused } from '../../ground/model/diagnostics/imports.ts';
import type { ImportChoices } from '../../stages/intake/imported.ts';
import { openWorkspace } from '../workspace/disk-workspace.ts';
import { convertApart } from './convert-apart.ts';
import { documentIdOf, isDocumentId } from './document-id.ts';
import { type ImportMeans, importFile } from './import-file.ts';
import type { FileImport, ImportRequest, ImportResult } from './import-request.ts';
import { readOriginal } from './read-original.ts';

/**
 * Makes documents of files, one after the other; what is wrong with one does not stop the others.
 *
 * @param onDone told of each file
 */
export async function importFiles(
  root: string,
  request: ImportRequest & ImportMeans,
  onDone?: (imported: FileImport) => void,
): Promise<ImportResult> {
  const { files, as } = request;
  const problem = requestProblem(files, as);
  if (problem !== undefined) return { root, imports: [], diagnostics: [problem] };
  const imports: FileImport[] = [];
  const ids = new Map<string, string>();
  for (const file of files) {
    const id = as ?? documentIdOf(file);
    const other = id === undefined ? undefined : ids.get(id);
    // Each sees what the one before it has written.
    const done =
      other === undefined
        ? await importFile(openWorkspace(root), file, request)
        : await taken(file, id, { other, choices: request.choices ?? {} });
    if (id !== undefined && done.status !== 'refused') ids.set(id, file);
    imports.push(done);
    onDone?.(done);
  }
  return { root, imports, diagnostics: [] };
}

function requestProblem(files: readonly string[], as: string | undefined): Diagnostic | undefined {
  if (as === undefined) return undefined;
  if (files.length > 1) {
    return importRefused(
      undefined,
      '`--as` names one document, and there are several files',
      'import them one by one',
    );
  }
  if (isDocumentId(as)) return undefined;
  const hint = `write letters, digits, \`-\` and \`_\`, 64 at most, but no name that Windows keeps for a device: \`--as ${documentIdOf(as) ?? 'annual-report'}\``;
  return importRefused(undefined, `\`--as ${as}\`: that cannot be the id of a document`, hint);
}

/** Of a file that would become a document which another one has become: what is wrong with the file itself comes first. */
async function taken(
  file: string,
  id: string | undefined,
  { other, choices }: { readonly other: string; readonly choices: ImportChoices },
): Promise<FileImport> {
  const original = readOriginal(file);
  const outcome =
    'refused' in original
      ? { refused: [original.refused] }
      : await convertApart(file, original.sha256, choices);
  const hint = 'import one of them by itself, with `--as` and a name';
  const already = importRefused(file, `${other} becomes the document \`${id}\` already`, hint);
  return {
    file,
    document: id,
    status: 'refused',
    files: [],
    findings: [],
    diagnostics: 'refused' in outcome ? outcome.refused : [already],
    lineOf: () => undefined,
  };
}
