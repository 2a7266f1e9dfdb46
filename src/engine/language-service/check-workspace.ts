import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { hasErrors } from '../../ground/model/outcome.ts';
import { sortDiagnostics } from '../../ground/model/sort-diagnostics.ts';
import { faultOver } from '../pipeline/attempt-pack.ts';
import { librarySteps } from '../pipeline/check-packs.ts';
import { composeSteps, renderTemplated, type TemplatedPack } from '../pipeline/prepare-pack.ts';
import { changedFiles } from '../watch/changed-files.ts';
import type { DiskWorkspace, RecordingWorkspace } from '../workspace/disk-workspace.ts';
import type { Library } from '../workspace/load-library.ts';
import type { ReadRecord } from '../workspace/record-reads.ts';
import { allPacks, type SelectedPack } from '../workspace/select-packs.ts';
import { packPath } from '../workspace/source-paths.ts';

/** What `sourcebound check` says of a workspace, kept up to date while its files change. */
export interface WorkspaceChecker {
  /**
   * Checks what has changed since the last time, in steps of which none takes much longer than a document; says
   * `worth-telling` when documents and extractions say something else than before, and when there is nothing left but
   * what only laying out can find. What was done stays done when the steps are not taken to their end.
   *
   * @param first files whose packs go first, such as those that are open
   */
  check(workspace: DiskWorkspace, first: ReadonlySet<string>): Generator<'worth-telling' | undefined, void>;
  /**
   * What is known now: of packs whose turn has not come, what was said of them before, without what their documents
   * and extractions no longer say.
   */
  diagnostics(): readonly Diagnostic[];
  /** There is nothing any more. */
  forget(): void;
}

/** What is known of a pack. */
interface PackCheck {
  readonly selected: SelectedPack;
  /** Everything that was read, listed or looked for. */
  readonly record: readonly ReadRecord[];
  /** What reading, binding and composing found. */
  readonly composed: readonly Diagnostic[];
  /** What laying out found: that of the last time, where it waits. */
  readonly rendered: readonly Diagnostic[];
  /** What is to be laid out. */
  readonly waiting: { readonly pack: TemplatedPack; readonly workspace: RecordingWorkspace } | undefined;
  /** Something of it has been taken back: it has to be checked even if its files are again as they were. */
  readonly isOutdated: boolean;
}

export function openChecker(library: Library): WorkspaceChecker {
  const known = new Map<string, PackCheck>();
  let others: readonly Diagnostic[] = [];
  let all: readonly Diagnostic[] | undefined;
  const keep = (id: string, checked: PackCheck): void => {
    known.set(id, checked);
    all = undefined;
  };

  const check: WorkspaceChecker['check'] = function* (workspace, first) {
    const packs = allPacks(workspace);
    const there = new Set(packs.map(({ id }) => id));
    for (const id of [...known.keys()]) if (!there.has(id)) known.delete(id);
    all = undefined;
    const dirty = packs.filter((pack) => !isAsBefore(known.get(pack.id), pack, workspace));
    yield;
    const [open, closed] = partition(dirty, ({ id }) => first.has(packPath(id)));
    // One extraction may be in all of them: what is wrong with itself need not wait for that.
    const [reading, later] = partition(closed, ({ id }) =>
      (known.get(id)?.record ?? []).some(({ path }) => first.has(path)),
    );
    for (const pack of open) keep(pack.id, yield* composed(pack, workspace, library, known.get(pack.id)));
    const before = others;
    others = yield* checkRest(workspace, library);
    all = undefined;
    const waiting = [...reading, ...later];
    const gone = new Set(minus(before, others));
    for (const { id } of gone.size > 0 ? waiting : []) {
      const one = known.get(id);
      if (one) keep(id, without(gone, one));
    }
    if (waiting.length > 0 && (gone.size > 0 || minus(others, before).length > 0)) {
      yield 'worth-telling';
    }
    for (const pack of waiting) keep(pack.id, yield* composed(pack, workspace, library, known.get(pack.id)));
    yield 'worth-telling';
    for (const [id, one] of known) {
      if (one.waiting === undefined) continue;
      keep(id, rendered(one));
      yield;
    }
  };

  return {
    check,
    diagnostics: () => {
      all ??= sortDiagnostics([
        ...[...known.values()].flatMap((one) => [
          ...one.selected.diagnostics,
          ...one.composed,
          ...one.rendered,
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
  if (known === undefined || known.isOutdated) return false;
  const conflicts = (one: SelectedPack): string => JSON.stringify(one.diagnostics);
  return conflicts(known.selected) === conflicts(pack) && changedFiles(known.record, workspace).length === 0;
}

/** @param gone as the library has said it: of each content of a file, it says the same objects to all */
function without(gone: ReadonlySet<Diagnostic>, one: PackCheck): PackCheck {
  const left = one.composed.filter((diagnostic) => !gone.has(diagnostic));
  return left.length === one.composed.length ? one : { ...one, composed: left, isOutdated: true };
}

function minus<Item>(items: readonly Item[], others: readonly Item[]): readonly Item[] {
  const without = new Set(others);
  return items.filter((item) => !without.has(item));
}

function partition<Item>(
  items: readonly Item[],
  isFirst: (item: Item) => boolean,
): readonly [readonly Item[], readonly Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

/** A fault of the program over one pack says nothing about the others. */
function* composed(
  selected: SelectedPack,
  workspace: DiskWorkspace,
  library: Library,
  last: PackCheck | undefined,
): Generator<undefined, PackCheck> {
  const recording = workspace.recording();
  const checked = (diagnostics: readonly Diagnostic[], pack: TemplatedPack | undefined): PackCheck => ({
    selected,
    record: recording.record(),
    composed: diagnostics,
    rendered: pack ? (last?.rendered ?? []) : [],
    waiting: pack && { pack, workspace: recording },
    isOutdated: false,
  });
  try {
    const { value, diagnostics } = yield* withoutValues(composeSteps(selected.id, recording, library));
    return checked(diagnostics, hasErrors(diagnostics) ? undefined : value);
  } catch (error) {
    return checked([faultOver(selected.id, error)], undefined);
  }
}

function rendered(one: PackCheck): PackCheck {
  const { selected, waiting } = one;
  if (waiting === undefined) return one;
  const done = (diagnostics: readonly Diagnostic[]): PackCheck => ({
    ...one,
    record: waiting.workspace.record(),
    rendered: diagnostics,
    waiting: undefined,
  });
  try {
    return done(renderTemplated(waiting.pack, waiting.workspace).diagnostics);
  } catch (error) {
    return done([faultOver(selected.id, error)]);
  }
}

function* checkRest(workspace: DiskWorkspace, library: Library): Generator<undefined, readonly Diagnostic[]> {
  try {
    return yield* withoutValues(librarySteps(workspace, library));
  } catch (error) {
    return [faultOver('the workspace', error)];
  }
}

function* withoutValues<Made>(steps: Generator<void, Made>): Generator<undefined, Made> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield;
  }
}
