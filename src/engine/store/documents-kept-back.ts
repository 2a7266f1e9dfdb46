import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { notToBeSent } from '../../ground/model/diagnostics/machine.ts';
import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import type { Library } from '../workspace/load-library.ts';
import type { ReadRecord } from '../workspace/record-reads.ts';
import { idsIn } from '../workspace/source-paths.ts';

const FOLDER = 'sources/documents/';

/**
 * Of the documents among the inputs, those that say `redistribution: none`: an error for each. What a pack prints of
 * them goes to a store with the pack, and the whole of them to a queue.
 */
export function documentsKeptBack(
  inputs: readonly ReadRecord[],
  workspace: DiskWorkspace,
  library: Library,
): readonly Diagnostic[] {
  const names = inputs.flatMap(({ path, sha256 }) =>
    sha256 !== null && path.startsWith(FOLDER) && !path.endsWith('/') ? [path.slice(FOLDER.length)] : [],
  );
  return idsIn(names, '.md').flatMap((id) => {
    const front = library.document(workspace, id)?.value?.front;
    if (front?.data.redistribution !== 'none') return [];
    return [notToBeSent(front.placeOf(['redistribution']), id)];
  });
}
