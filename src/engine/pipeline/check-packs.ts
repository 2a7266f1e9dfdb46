import { append } from '../../ground/model/append.ts';
import type { BoundExtraction } from '../../ground/model/bound.ts';
import { countBySeverity } from '../../ground/model/count-by-severity.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { unusedExtraction } from '../../ground/model/diagnostics/files.ts';
import { extractionIdOf, extractionIds, extractionPath } from '../../ground/model/extraction-files.ts';
import { hasErrors, type Outcome } from '../../ground/model/outcome.ts';
import { sortDiagnostics } from '../../ground/model/sort-diagnostics.ts';
import { atOneGo, type Steps } from '../../ground/model/steps.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import { isOpenWarning } from '../../stages/bind/accepted/answer-warnings.ts';
import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import { documentIds, type Library } from '../workspace/load-library.ts';
import { readExtractionFile } from '../workspace/read-extraction-file.ts';
import type { SelectedPack } from '../workspace/select-packs.ts';
import { unreadFiles } from '../workspace/unread-files.ts';
import { faultOver } from './attempt-pack.ts';
import type { BuildResult, PackResult } from './build-result.ts';
import { type PreparedPack, preparePack } from './prepare-pack.ts';
import type { Run } from './run.ts';

export interface CheckPacksOptions {
  /** Also looks at the documents and extractions that no pack uses. */
  readonly everything: boolean;
  /** Takes open warnings of binding for errors. */
  readonly strict?: boolean | undefined;
}

/**
 * Does everything that needs no browser for the packs, and prints nothing.
 *
 * Errors besides those of the sources: with `strict`, every open warning of binding.
 */
export async function checkPacks(
  workspace: DiskWorkspace,
  packs: readonly SelectedPack[],
  { everything, strict = false }: CheckPacksOptions,
  run: Run,
): Promise<BuildResult> {
  const library = await run.library();
  const weigh = (one: Diagnostic): Diagnostic =>
    strict && isOpenWarning(one) ? { ...one, severity: 'error' } : one;
  const diagnostics: Diagnostic[] = [];
  const waiting = new Map<string, number>();
  const note = (extraction: BoundExtraction | undefined): void => {
    if (extraction !== undefined) waiting.set(extraction.document, extraction.proposed.length);
  };
  const results = packs.map((pack): PackResult => {
    const prepared = prepare(pack.id, workspace, library);
    const noticed = [...pack.diagnostics, ...prepared.diagnostics].map(weigh);
    append(diagnostics, noticed);
    const documents = prepared.value?.bound.documents;
    const items = documents?.flatMap(({ extraction }) => extraction.items);
    for (const { extraction } of documents ?? []) note(extraction);
    return {
      id: pack.id,
      status: hasErrors(noticed) ? 'failed' : 'checked',
      ...(items === undefined ? {} : { boundItems: items.length }),
      stale: false,
      ...countBySeverity(noticed),
    };
  });
  if (everything) append(diagnostics, checkLibrary(workspace, library, note).map(weigh));
  const fileOf = (document: string): string =>
    readExtractionFile(workspace, document).value?.path ?? extractionPath(document);
  return {
    root: workspace.root,
    packs: results,
    diagnostics: sortDiagnostics(diagnostics),
    proposals: [...waiting]
      .filter(([, count]) => count > 0)
      .map(([document, count]) => ({ document, file: fileOf(document), count }))
      .sort((a, b) => (a.document < b.document ? -1 : 1)),
  };
}

/** A fault of the program over one pack says nothing about the others. */
function prepare(id: string, workspace: DiskWorkspace, library: Library): Outcome<PreparedPack> {
  try {
    return preparePack(id, workspace, library);
  } catch (error) {
    return { value: undefined, diagnostics: [faultOver(id, error)] };
  }
}

function checkLibrary(
  workspace: DiskWorkspace,
  library: Library,
  note: (extraction: BoundExtraction | undefined) => void,
): readonly Diagnostic[] {
  return atOneGo(librarySteps(workspace, library, note));
}

/**
 * What there is to say of the documents and extractions of a workspace, whether or not a pack uses them. Pauses before
 * each of them.
 */
export function* librarySteps(
  workspace: DiskWorkspace,
  library: Library,
  note: (extraction: BoundExtraction | undefined) => void = () => undefined,
): Steps<readonly Diagnostic[]> {
  const documents = documentIds(workspace);
  const files = workspace.list('sources/extractions');
  const known = new Set(documents);
  const diagnostics = [...unreadFiles(workspace)];
  for (const id of documents) {
    yield;
    append(diagnostics, library.document(workspace, id)?.diagnostics ?? []);
  }
  for (const id of extractionIds(files)) {
    yield;
    const extraction = library.extraction(workspace, id);
    note(extraction?.value);
    append(diagnostics, extraction?.diagnostics ?? []);
  }
  for (const file of files) {
    const id = extractionIdOf(file);
    if (id === undefined || known.has(id)) continue;
    // One that says whose it is has another name than its document: that is reported where it says so.
    const wrong = library
      .extraction(workspace, id)
      ?.diagnostics.some(
        ({ code, place }) => code === 'BAD_VALUE' && place?.file === `sources/extractions/${file}`,
      );
    if (!wrong) diagnostics.push(unusedExtraction(wholeFile(`sources/extractions/${file}`), id));
  }
  return diagnostics;
}
