import type { Diagnostic } from '../model/diagnostic.ts';
import { unusedExtraction } from '../model/diagnostics.ts';
import { hasErrors } from '../model/outcome.ts';
import { preparePack } from './build-pack.ts';
import { type BuildResult, countBySeverity, type PackResult } from './build-result.ts';
import type { DiskWorkspace } from './disk-workspace.ts';
import { documentIds, type Library, openLibrary } from './load-library.ts';
import { sortDiagnostics } from './report/sort-diagnostics.ts';
import type { SelectedPack } from './select-packs.ts';
import { extractionPath, idsIn } from './source-paths.ts';
import { wholeFile } from './whole-file.ts';

/**
 * Does everything that needs no browser for the packs, and prints nothing.
 *
 * @param everything also looks at the documents and extractions that no pack uses
 */
export function checkPacks(
  workspace: DiskWorkspace,
  packs: readonly SelectedPack[],
  everything: boolean,
): BuildResult {
  const library = openLibrary();
  const diagnostics: Diagnostic[] = [];
  const results = packs.map((pack): PackResult => {
    const prepared = preparePack(pack.id, workspace, library);
    const noticed = [...pack.diagnostics, ...prepared.diagnostics];
    diagnostics.push(...noticed);
    const items = prepared.value?.bound.documents.flatMap(({ extraction }) => extraction.items);
    return {
      id: pack.id,
      status: hasErrors(noticed) ? 'failed' : 'checked',
      ...(items === undefined ? {} : { boundItems: items.length }),
      stale: false,
      ...countBySeverity(noticed),
    };
  });
  if (everything) diagnostics.push(...checkLibrary(workspace, library));
  return { root: workspace.root, packs: results, diagnostics: sortDiagnostics(diagnostics) };
}

function checkLibrary(workspace: DiskWorkspace, library: Library): readonly Diagnostic[] {
  const documents = documentIds(workspace);
  const extractions = idsIn(workspace.list('sources/extractions'), '.yaml');
  const known = new Set(documents);
  return [
    ...documents.flatMap((id) => library.document(workspace, id)?.diagnostics ?? []),
    ...extractions.flatMap((id) => library.extraction(workspace, id)?.diagnostics ?? []),
    ...extractions
      .filter((id) => !known.has(id))
      .map((id) => unusedExtraction(wholeFile(extractionPath(id)), id)),
  ];
}
