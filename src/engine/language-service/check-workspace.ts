import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { sortDiagnostics } from '../../ground/model/sort-diagnostics.ts';
import { faultOver } from '../pipeline/attempt-pack.ts';
import { checkLibrary } from '../pipeline/check-packs.ts';
import { prepareSteps } from '../pipeline/prepare-pack.ts';
import { changedFiles } from '../watch/changed-files.ts';
import type { DiskWorkspace, ReadRecord } from '../workspace/disk-workspace.ts';
import type { Library } from '../workspace/load-library.ts';
import { allPacks, type SelectedPack } from '../workspace/select-packs.ts';
import { packPath } from '../workspace/source-paths.ts';

/** What `sourcebound check` says of a workspace, kept up to date while its files change. */
export interface WorkspaceChecker {
  /**
   * Checks what has changed since the last time, in steps of which none takes much longer than a document. What was
   * done of it stays done when the steps are not taken to their end.
   *
   * @param first files whose packs go first, such as those that are open
   */
  check(workspace: DiskWorkspace, first: ReadonlySet<string>): Generator<void, void>;
  /** What is known now: that of packs whose turn has not come is what was said of them before. */
  diagnostics(): readonly Diagnostic[];
  /** There is nothing any more. */
  forget(): void;
}

interface PackCheck {
  readonly selected: SelectedPack;
  readonly record: readonly ReadRecord[];
  readonly diagnostics: readonly Diagnostic[];
}

export function openChecker(library: Library): WorkspaceChecker {
  const known = new Map<string, PackCheck>();
  let others: readonly Diagnostic[] = [];
  let all: readonly Diagnostic[] | undefined;

  const check = function* (workspace: DiskWorkspace, first: ReadonlySet<string>): Generator<void, void> {
    const packs = allPacks(workspace);
    const there = new Set(packs.map(({ id }) => id));
    for (const id of [...known.keys()]) if (!there.has(id)) known.delete(id);
    const dirty = packs.filter((pack) => !isAsBefore(known.get(pack.id), pack, workspace));
    const isFirst = ({ id }: SelectedPack): boolean =>
      first.has(packPath(id)) || (known.get(id)?.record ?? []).some(({ path }) => first.has(path));
    yield;
    all = undefined;
    others = checkRest(workspace, library);
    yield;
    const [now, later] = [dirty.filter(isFirst), dirty.filter((pack) => !isFirst(pack))];
    for (const pack of [...now, ...later]) {
      const checked = yield* checkPack(pack, workspace, library);
      known.set(pack.id, checked);
      all = undefined;
      yield;
    }
  };

  return {
    check,
    diagnostics: () => {
      all ??= sortDiagnostics([
        ...[...known.values()].flatMap(({ selected, diagnostics }) => [
          ...selected.diagnostics,
          ...diagnostics,
        ]),
        ...others,
      ]);
      return all;
    },
    forget: () => {
      known.clear();
      others = [];
      all = undefined;
    },
  };
}

function isAsBefore(known: PackCheck | undefined, pack: SelectedPack, workspace: DiskWorkspace): boolean {
  if (known === undefined) return false;
  const conflicts = (one: SelectedPack): string => JSON.stringify(one.diagnostics);
  return conflicts(known.selected) === conflicts(pack) && changedFiles(known.record, workspace).length === 0;
}

/** A fault of the program over one pack says nothing about the others. */
function* checkPack(
  selected: SelectedPack,
  workspace: DiskWorkspace,
  library: Library,
): Generator<void, PackCheck> {
  const recording = workspace.recording();
  try {
    const { diagnostics } = yield* prepareSteps(selected.id, recording, library);
    return { selected, record: recording.record(), diagnostics };
  } catch (error) {
    const diagnostics = [faultOver(selected.id, error)];
    return { selected, record: recording.record(), diagnostics };
  }
}

function checkRest(workspace: DiskWorkspace, library: Library): readonly Diagnostic[] {
  try {
    return checkLibrary(workspace, library);
  } catch (error) {
    return [faultOver('the workspace', error)];
  }
}
