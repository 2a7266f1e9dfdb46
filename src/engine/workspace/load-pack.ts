import { chain } from '../../ground/model/chain.ts';
import { unknownPack } from '../../ground/model/diagnostics/files.ts';
import { badValue } from '../../ground/model/diagnostics/values.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { isMissing, type Workspace } from '../../ground/model/source-file.ts';
import type { Narrative, Pack } from '../../ground/model/sources.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import type { Library } from './load-library.ts';
import { packPath } from './source-paths.ts';

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;

/** Reads and validates a pack. */
export function loadPack(library: Library, workspace: Workspace, id: string): Outcome<Pack> {
  const file = workspace.read(packPath(id));
  if (!ID.test(id)) {
    const reason = `\`${id}\` cannot be the id of a pack`;
    const hint = 'name the file with letters, digits, - and _, beginning with a letter or digit';
    return { value: undefined, diagnostics: [badValue(wholeFile(packPath(id)), reason, hint)] };
  }
  if (isMissing(file)) return { value: undefined, diagnostics: [unknownPack(id)] };
  return chain(file, library.pack);
}

/** The text of a pack that has none of its own. */
export function loadDefaultNarrative(
  library: Library,
  workspace: Workspace,
  template: string,
): Outcome<Narrative> {
  const own = workspace.read(`templates/${template}/default.md`);
  if (!isMissing(own)) return chain(own, library.narrative);
  return chain(workspace.read('templates/base/default.md'), library.narrative);
}
