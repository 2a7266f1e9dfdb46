import { chain } from '../../ground/model/chain.ts';
import { isDeviceName } from '../../ground/model/device-name.ts';
import { unknownPack } from '../../ground/model/diagnostics/files.ts';
import { badValue } from '../../ground/model/diagnostics/values.ts';
import { isFileId } from '../../ground/model/file-id.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { isMissing, type Workspace } from '../../ground/model/source-file.ts';
import type { Narrative, Pack } from '../../ground/model/sources.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import type { Library } from './load-library.ts';
import { packPath } from './source-paths.ts';

/** The longest id: outputs have longer names, which every file system has to take. */
const LONGEST = 100;

/** Reads and validates a pack. */
export function loadPack(library: Library, workspace: Workspace, id: string): Outcome<Pack> {
  const file = workspace.read(packPath(id));
  if (!isFileId(id, LONGEST)) {
    const reason = `\`${id}\` cannot be the id of a pack`;
    const hint = isDeviceName(id)
      ? `Windows keeps that name for a device: rename the file, to ${id}-pack.md for example`
      : `name the file with letters, digits, - and _, beginning with a letter or digit, ${LONGEST} at most`;
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
