import type { Workspace } from '../../ground/model/source-file.ts';
import type { Library } from '../workspace/load-library.ts';
import { documentPath } from '../workspace/source-paths.ts';
import type { EvidenceSources } from './evidence-text.ts';

/** Finds documents in a workspace, with the sums of their files. */
export function documentSource(workspace: Workspace, library: Library): EvidenceSources['sourceOf'] {
  return (id) => {
    const document = library.document(workspace, id)?.value;
    const file = workspace.read(documentPath(id)).value;
    return document && file && { document, sha256: file.sha256 };
  };
}
