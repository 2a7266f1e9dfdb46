import { countBySeverity } from '../../ground/model/count-by-severity.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { unusedExtraction } from '../../ground/model/diagnostics.ts';
import { hasErrors } from '../../ground/model/outcome.ts';
import { sortDiagnostics } from '../../ground/model/sort-diagnostics.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import { documentIds, type Library, openLibrary } from '../workspace/load-library.ts';
import type { SelectedPack } from '../workspace/select-packs.ts';
import { extractionPath, idsIn } from '../workspace/source-paths.ts';
import { preparePack } from './build-pack.ts';
import type { BuildResult, PackResult } from './build-result.ts';

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
