import { twoExtractions } from '../../ground/model/diagnostics/files.ts';
import { extractionPaths } from '../../ground/model/extraction-files.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { isMissing, type SourceFile, type Workspace } from '../../ground/model/source-file.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';

/**
 * The file that has the extraction of a document, whichever way it is written. Neither a value nor a diagnostic when
 * there is none. Error: TWO_EXTRACTIONS. All the names that it can have are looked for, so that a file which comes or
 * goes is noticed.
 */
export function readExtractionFile(workspace: Workspace, id: string): Outcome<SourceFile> {
  const [first, ...others] = extractionPaths(id).flatMap((path) => {
    const file = workspace.read(path);
    return isMissing(file) ? [] : [{ path, file }];
  });
  if (first === undefined) return { value: undefined, diagnostics: [] };
  if (others.length === 0) return first.file;
  const found = twoExtractions(
    wholeFile(first.path),
    id,
    others.map(({ path }) => path),
  );
  return { value: undefined, diagnostics: [found] };
}
