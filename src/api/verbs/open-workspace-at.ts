import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Run } from '../../engine/pipeline/run.ts';
import { type DiskWorkspace, openWorkspace } from '../../engine/workspace/disk-workspace.ts';
import { isInside } from '../../engine/workspace/read-regular-file.ts';
import { cannotRead, noWorkspace } from '../../ground/model/diagnostics/files.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';

export function openWorkspaceAt(root = '.', run?: Run): Outcome<DiskWorkspace> {
  const sources = join(root, 'sources');
  if (!existsSync(sources)) return { value: undefined, diagnostics: [noWorkspace(resolve(root))] };
  const workspace = openWorkspace(root, run && { digestsOf: run.digestsOf });
  if (isInside(workspace.root, realpathSync.native(sources))) return { value: workspace, diagnostics: [] };
  const hint = 'name the workspace that it leads to with --root';
  const problem = cannotRead(wholeFile('sources'), 'it leads out of the workspace', hint);
  return { value: undefined, diagnostics: [problem] };
}
