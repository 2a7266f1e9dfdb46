import { openProblems } from '../../engine/desk/desk-problems.ts';
import type { DeskCopies } from '../../engine/desk/paper/paper-types.ts';
import type { Run } from '../../engine/pipeline/run.ts';
import { openWorkspace } from '../../engine/workspace/disk-workspace.ts';
import { selectPacks } from '../../engine/workspace/select-packs.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { copiesFiles, copiesPath, readCopiesFile, sheetFile } from '../../handouts/copies/copies-folder.ts';
import type { MakeCopiesOptions } from '../../handouts/copies/make-copies.ts';
import { loadRegister } from '../../handouts/copies/open-register.ts';
import { printingsOf, type RegisteredCopy } from '../../handouts/copies/register/register.ts';
import { runCopies } from '../../handouts/copies/run-copies.ts';

/** Makes the numbered copies of a pack's distribution list as `copies` does, with their register. */
export async function makeDeskCopies(
  root: string,
  pack: string,
  run: Run,
  options: Pick<MakeCopiesOptions, 'renumber' | 'onProgress'>,
): Promise<DeskCopies> {
  const workspace = openWorkspace(root);
  const selected = selectPacks(workspace, [pack]);
  const [one] = selected.value ?? [];
  if (one === undefined) return { copies: [], unlisted: [], problems: openProblems(selected.diagnostics) };
  const { copies: made, diagnostics } = await runCopies(workspace, one, { ...run, jobs: 1 }, options);
  const problems = openProblems(diagnostics);
  if (made === undefined) return { copies: [], unlisted: [], problems };
  const { edition, folder, register, unlisted } = made;
  const copies = made.copies.map(({ number, of, name, organisation, file, status }) => ({
    ...{ number, of, name, file, status },
    ...(organisation !== undefined && { organisation }),
  }));
  return { edition, folder, register, copies, unlisted, problems };
}

/** The copies of the last edition that the register of a pack has; none where there are none. */
export function copiesOf(root: string, pack: string): DeskCopies {
  const { edition, registered, diagnostics } = registeredCopies(root, pack);
  const copies = registered.map(({ number, of, name, organisation, file }) => ({
    ...{ number, of, name, file: `${copiesPath(pack)}/${file}`, status: 'kept' as const },
    ...(organisation !== undefined && { organisation }),
  }));
  const problems = openProblems(diagnostics);
  return {
    ...(edition !== undefined && { edition, register: `${copiesPath(pack)}/${copiesFiles.register}` }),
    ...{ copies, unlisted: [], problems },
  };
}

/** The file of a copy that the register of a pack has. */
export function copyFile(
  root: string,
  pack: string,
  number: number,
): { readonly name: string; readonly bytes: Uint8Array } | undefined {
  const wanted = registeredCopies(root, pack).registered.find((copy) => copy.number === number);
  const read = wanted && readCopiesFile(openWorkspace(root), pack, wanted.file);
  return wanted && read?.kind === 'bytes' ? { name: wanted.file, bytes: read.bytes } : undefined;
}

/** A file that is beside the copies of a pack: their register, the same as a table, and the last edition's sheet to sign. */
export function copiesFile(root: string, pack: string, name: string): Uint8Array | undefined {
  const edition = name === 'distribution.pdf' ? registeredCopies(root, pack).edition : undefined;
  const file = edition === undefined ? name : sheetFile(edition);
  if (edition === undefined && !Object.values<string>(copiesFiles).includes(name)) return undefined;
  const read = readCopiesFile(openWorkspace(root), pack, file);
  return read.kind === 'bytes' ? read.bytes : undefined;
}

function registeredCopies(
  root: string,
  pack: string,
): {
  readonly edition: number | undefined;
  readonly registered: readonly RegisteredCopy[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const { value: register, diagnostics } = loadRegister(openWorkspace(root), pack);
  const edition = register?.printings.map((one) => one.edition).sort((one, other) => other - one)[0];
  if (register === undefined || edition === undefined)
    return { edition: undefined, registered: [], diagnostics };
  const registered = printingsOf(register, edition)
    .flatMap((one) => one.copies)
    .filter(({ sha256 }) => sha256 !== null)
    .sort((one, other) => one.number - other.number);
  return { edition, registered, diagnostics };
}
