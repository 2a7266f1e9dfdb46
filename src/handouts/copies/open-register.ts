import type { OutputFolder } from '../../engine/results/write-outputs.ts';
import type { DiskWorkspace } from '../../engine/workspace/disk-workspace.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { copiesDiffer, registerDamaged } from '../../ground/model/diagnostics/copies.ts';
import { withFixes } from '../../ground/model/fix.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import { nextEdition } from '../editions/next-edition.ts';
import { copiesFiles, copiesPath, readCopiesFile } from './copies-folder.ts';
import type { HandoutPack } from './handout-pack.ts';
import {
  emptyRegister,
  printingsOf,
  type Register,
  readRegister,
  registerText,
  withdrawEdition,
} from './register/register.ts';
import { registerCsv } from './register/register-csv.ts';

/**
 * The register as it is to be continued for an edition.
 *
 * Errors: REGISTER_DAMAGED; COPIES_DIFFER when copies of the edition say something else.
 *
 * @param withdrawn the day on which the edition's copies are declared void, as ISO 8601; they are valid otherwise
 */
export function openRegister(
  workspace: DiskWorkspace,
  pack: HandoutPack,
  withdrawn: string | undefined,
): Outcome<Register> {
  const loaded = loadRegister(workspace, pack.id);
  if (!loaded.value) return loaded;
  const { edition } = pack;
  if (withdrawn !== undefined) {
    return { value: withdrawEdition(loaded.value, edition, withdrawn), diagnostics: [] };
  }
  const others = printingsOf(loaded.value, edition).filter(
    ({ contentSha256 }) => contentSha256 !== pack.contentSha256,
  );
  const count = others.reduce((sum, { copies }) => sum + copies.length, 0);
  if (count === 0) return loaded;
  return {
    value: undefined,
    diagnostics: [
      withFixes(copiesDiffer(pack.editionPlace, edition, count), nextEdition(pack.editionPlace, edition)),
    ],
  };
}

/** The register as it stands on disk; an empty one when there is none. Errors: REGISTER_DAMAGED. */
export function loadRegister(workspace: DiskWorkspace, id: string): Outcome<Register> {
  const path = `${copiesPath(id)}/${copiesFiles.register}`;
  const file = readCopiesFile(workspace, id, copiesFiles.register);
  if (file.kind === 'absent') return { value: emptyRegister(id), diagnostics: [] };
  if (file.kind !== 'bytes') {
    return {
      value: undefined,
      diagnostics: [registerDamaged(wholeFile(path), 'it is not a file that can be read')],
    };
  }
  return readRegister(file.bytes, id, path);
}

/** Writes the register, and the same as a table. */
export async function saveRegister(folder: OutputFolder, register: Register): Promise<readonly Diagnostic[]> {
  return folder.write(
    new Map([
      [copiesFiles.table, registerCsv(register)],
      [copiesFiles.register, registerText(register)],
    ]),
  );
}
