import type { Clock } from '../../ground/machine/clock.ts';
import { append } from '../../ground/model/append.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { isMissing } from '../../ground/model/source-file.ts';
import { type Attempt, resultOf, settleAttempt } from '../pipeline/attempt-pack.ts';
import { MACHINE_CODES } from '../pipeline/build-result.ts';
import { outputPath } from '../results/outputs.ts';
import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import { allPacks, type SelectedPack } from '../workspace/select-packs.ts';
import { packPath } from '../workspace/source-paths.ts';
import { causes, changedFiles } from './changed-files.ts';
import { type GoneMarker, openGoneMarker } from './gone-marker.ts';
import { missingOutputs } from './missing-outputs.ts';
import { newPackState, type PackState, type Running, soil } from './pack-state.ts';
import type { PackWork } from './pack-work.ts';
import { openUnsettled, type Unsettled } from './unsettled.ts';
import type { WatchEvent, WatchedPack } from './watch-event.ts';
import { BUSY, GLANCE, PATIENCE, STARVED } from './watch-times.ts';

export interface SessionOptions {
  readonly root: string;
  /** Packs that come first, by id. */
  readonly named: readonly string[];
  readonly work: PackWork;
  readonly clock: Clock;
  /** The workspace as it is now; nothing while its folder or its sources are not there. */
  open(): DiskWorkspace | undefined;
  emit(event: WatchEvent): void;
  /** Told of what should never happen, and ends nothing. */
  onTrouble(error: unknown): void;
  /** Asks for another look in so many milliseconds. */
  lookAgain(delay: number): void;
}

/** Decides which packs are built, and when, and tells what came of it. It has to be closed. */
export class WatchSession {
  readonly #options: SessionOptions;
  readonly #states = new Map<string, PackState>();
  readonly #clock: Clock;
  readonly #unsettled: Unsettled;
  readonly #goneMarker: GoneMarker;
  #workspace: DiskWorkspace | undefined;
  #preferred: string | undefined;
  #running = 0;
  #idle = false;
  #looked = false;
  #lost = false;
  #closed = false;
  /** What is under way, to be waited for at the end. */
  readonly #tasks = new Set<Promise<void>>();

  constructor(options: SessionOptions) {
    const { clock, work } = options;
    this.#options = options;
    this.#clock = clock;
    this.#unsettled = openUnsettled(PATIENCE, clock.now);
    this.#goneMarker = openGoneMarker({ isBack: (id) => this.#states.has(id), clock, now: work.now });
  }

  /** The packs as they stand, in the order in which they are built. */
  packs(): readonly WatchedPack[] {
    return this.#inOrder().map((state) => ({
      id: state.id,
      state: stateOf(state),
      result: state.told?.result,
      diagnostics: state.told?.diagnostics ?? [],
    }));
  }

  prefer(pack: string | undefined): void {
    this.#preferred = pack;
  }

  /** True when packs wait or are being built. */
  get isBusy(): boolean {
    return !this.#idle;
  }

  /** Looks at what has changed since the packs were built. Returns whether anything has. */
  look(): boolean {
    if (this.#closed) return false;
    const workspace = this.#options.open();
    if (!workspace) {
      this.#lose();
      return false;
    }
    this.#find();
    this.#workspace = workspace;
    const dirty = this.#compare(workspace, allPacks(workspace));
    this.#unsettled.sweep();
    this.#looked = true;
    const files = causes(dirty.flatMap(([, paths]) => paths));
    if (dirty.length > 0) {
      this.#options.emit({ kind: 'dirty', files, packs: dirty.map(([{ id }]) => id) });
    }
    this.#pump();
    return dirty.length > 0;
  }

  /** Builds again the packs whose outputs are no longer there. Returns whether there are any. */
  lookAtOutputs(): boolean {
    const workspace = this.#workspace;
    if (this.#closed || !workspace || this.#lost) return false;
    // Without its sources there is nothing to make them from.
    if (!this.#options.open()) {
      this.#lose();
      return false;
    }
    const dirty: PackState[] = [];
    const missing: string[] = [];
    for (const state of this.#states.values()) {
      if (!state.told?.attempt.manifest || state.running || state.settling || state.dirty) continue;
      const paths = missingOutputs(workspace.root, state.told.attempt.manifest);
      if (paths.length === 0) continue;
      soil(state, paths.length > 1 ? [`${outputPath(state.id)}/`] : paths, this.#clock.now());
      dirty.push(state);
      append(missing, paths.length > 1 ? [`${outputPath(state.id)}/`] : paths);
    }
    if (dirty.length === 0) return false;
    this.#options.emit({ kind: 'dirty', files: missing.sort(), packs: dirty.map(({ id }) => id) });
    this.#pump();
    return true;
  }

  /** Tries again what failed for reasons that no edit fixes: a full disk, no browser. */
  retry(): void {
    if (this.#closed || this.#lost) return;
    for (const state of this.#states.values()) {
      const codes = state.told?.diagnostics.map(({ code }) => code) ?? [];
      const isMachine = codes.some((code) => MACHINE_CODES.has(code) && code !== 'INTERNAL_FAULT');
      if (isMachine && !state.dirty && !state.running && !state.settling) soil(state, [], this.#clock.now());
    }
    this.#pump();
  }

  /** Calls off what is under way, and waits until it has ended. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { running } of this.#states.values()) running?.controller.abort();
    await Promise.all(this.#tasks);
  }

  /** Finds the packs whose parts have changed, and calls off their builds. */
  #compare(
    workspace: DiskWorkspace,
    packs: readonly SelectedPack[],
  ): readonly (readonly [PackState, readonly string[]])[] {
    const dirty: (readonly [PackState, readonly string[]])[] = [];
    const now = this.#clock.now();
    const there = new Set(packs.map(({ id }) => id));
    for (const state of [...this.#states.values()]) {
      if (!there.has(state.id)) this.#miss(state);
    }
    for (const selected of packs) {
      const known = this.#states.get(selected.id);
      const paths = known ? this.#changesOf(known, selected, workspace) : [packPath(selected.id)];
      if (paths.length === 0) continue;
      if (this.#looked && paths.some((path) => this.#unsettled.waitsFor(path, workspace.fingerprint(path)))) {
        this.#options.lookAgain(GLANCE);
        continue;
      }
      const state = known ?? newPackState(selected);
      this.#states.set(selected.id, state);
      state.selected = selected;
      soil(state, paths, now);
      this.#supersede(state, now);
      dirty.push([state, paths]);
    }
    return dirty;
  }

  #changesOf(state: PackState, selected: SelectedPack, workspace: DiskWorkspace): readonly string[] {
    const paths = changedFiles(state.running?.workspace.record() ?? state.record, workspace);
    // Its name may have come into conflict with that of a new pack.
    const conflicts = (pack: SelectedPack): string => JSON.stringify(pack.diagnostics);
    return conflicts(selected) === conflicts(state.selected) ? paths : [...paths, packPath(state.id)];
  }

  #supersede(state: PackState, now: number): void {
    if (!state.running || state.running.controller.signal.aborted) return;
    state.supersededSince ??= now;
    if (now - state.supersededSince < STARVED) state.running.controller.abort();
  }

  /** The pack's file is not there: for good, when it has not come back in a moment. */
  #miss(state: PackState): void {
    if (this.#unsettled.waitsFor(packPath(state.id), null)) {
      this.#options.lookAgain(GLANCE);
      return;
    }
    this.#states.delete(state.id);
    state.running?.controller.abort();
    this.#options.emit({ kind: 'gone', pack: state.id });
    this.#markGone(state.id);
  }

  #markGone(id: string): void {
    if (this.#workspace) this.#task(this.#goneMarker.mark(this.#workspace, id));
  }

  #lose(): void {
    if (this.#lost) return;
    this.#lost = true;
    for (const { running } of this.#states.values()) running?.controller.abort();
    this.#options.emit({
      kind: 'notice',
      text: `${this.#options.root} has no sources any more: waiting for them`,
    });
  }

  #find(): void {
    if (!this.#lost) return;
    this.#lost = false;
    this.#options.emit({ kind: 'notice', text: 'the sources are back' });
  }

  /** Starts builds, as many as may run at a time. */
  #pump(): void {
    while (!this.#closed && !this.#lost && this.#running < this.#options.work.jobs) {
      const next = this.#inOrder().find((state) => this.#isReady(state));
      if (!next || this.#giveWay(next)) break;
      this.#idle = false;
      this.#running++;
      this.#task(
        this.#build(next).finally(() => {
          this.#running--;
          this.#pump();
        }),
      );
    }
    const isBusy = [...this.#states.values()].some((state) => state.dirty || state.running || state.settling);
    if (isBusy || this.#idle || this.#closed) return;
    this.#idle = true;
    this.#options.emit({ kind: 'idle' });
  }

  /** A pack whose file is not there waits until it comes back, or has gone for good. */
  #isReady({ id, dirty, running, settling }: PackState): boolean {
    if (!dirty || running || settling || !this.#workspace) return false;
    return !isMissing(this.#workspace.read(packPath(id)));
  }

  /** A pack that was asked for has the machine to itself. */
  #giveWay(next: PackState): boolean {
    return [...this.#states.values()].some(
      (state) => (state.running || state.settling) && this.#rank(state) < this.#rank(next),
    );
  }

  #inOrder(): readonly PackState[] {
    return [...this.#states.values()].sort(
      (one, other) => this.#rank(one) - this.#rank(other) || (one.id < other.id ? -1 : 1),
    );
  }

  #rank({ id }: PackState): number {
    const { named } = this.#options;
    if (named.includes(id)) return named.indexOf(id);
    return named.length + (id === this.#preferred ? 0 : 1);
  }

  async #build(state: PackState): Promise<void> {
    const basis = this.#workspace;
    const dirty = state.dirty;
    if (!basis || !dirty) return;
    const running = { controller: new AbortController(), workspace: basis.recording(), basis };
    const files = causes([...dirty.paths].filter((path) => state.told || path !== packPath(state.id)));
    state.dirty = undefined;
    state.running = running;
    this.#options.emit({ kind: 'building', pack: state.id, files });
    const attempt = await this.#attempt(state, running);
    state.running = undefined;
    if (this.#closed) return;
    if (this.#hasGone(state)) {
      // While it was being built its outputs could not be marked.
      this.#markGone(state.id);
      return;
    }
    if (attempt.status === 'not-started') {
      // What has superseded it is dirty already; what was called off for want of sources is built when they come.
      soil(state, dirty.paths, this.#clock.now());
      return;
    }
    state.record = attempt.record;
    // It may have been changed after the look, and before the build read it.
    if (this.#workspace && this.#workspace !== basis) {
      const since = changedFiles(attempt.record, this.#workspace);
      if (since.length > 0) soil(state, since, this.#clock.now());
    }
    if (this.#comesAgain(state, attempt, dirty.paths)) return;
    state.settling = true;
    try {
      await this.#settle(state, attempt, files, dirty.since, running.workspace);
    } finally {
      state.settling = false;
    }
  }

  /** What comes back after it has gone is another state. */
  #hasGone(state: PackState): boolean {
    return this.#states.get(state.id) !== state;
  }

  async #attempt(state: PackState, { workspace, controller }: Running): Promise<Attempt> {
    await this.#goneMarker.settled(state.id);
    return this.#options.work.attempt(state.selected, workspace, controller.signal);
  }

  /** True when what came of an attempt is not worth telling: the pack is tried again in a moment. */
  #comesAgain(state: PackState, attempt: Attempt, paths: ReadonlySet<string>): boolean {
    if (!attempt.diagnostics.some(({ code }) => code === 'OUTPUT_BUSY')) {
      state.busySince = undefined;
      return attempt.status === 'failed' && state.dirty !== undefined;
    }
    state.busySince ??= this.#clock.now();
    if (this.#clock.now() - state.busySince > BUSY.told) return false;
    state.settling = true;
    this.#task(
      this.#clock.sleep(BUSY.tried).then(() => {
        state.settling = false;
        soil(state, paths, this.#clock.now());
        this.#pump();
      }),
    );
    return true;
  }

  async #settle(
    state: PackState,
    attempt: Attempt,
    files: readonly string[],
    since: number,
    workspace: Parameters<typeof settleAttempt>[1],
  ): Promise<void> {
    const { emit, work } = this.#options;
    const hasFailed = attempt.status === 'failed';
    if (hasFailed && !(await this.#isConfirmed(state, attempt, since))) return;
    const marked = await settleAttempt(attempt, workspace, work.now());
    if (this.#hasGone(state)) return;
    const diagnostics = [...attempt.diagnostics, ...marked];
    const result = resultOf(state.id, attempt, diagnostics);
    const before = state.told;
    state.told = { attempt, result, diagnostics };
    state.supersededSince = undefined;
    // Whoever is told may ask how the packs stand.
    state.settling = false;
    const news = { pack: state.id, files, ms: this.#clock.now() - since, result, diagnostics };
    if (!hasFailed) {
      if (before?.attempt.status === 'failed') emit({ kind: 'mended', pack: state.id });
      emit({ kind: 'built', ...news });
      return;
    }
    // What is tried again because the machine failed is reported once.
    if (files.length === 0 && before && isSame(before.diagnostics, diagnostics)) return;
    emit({ kind: 'failed', ...news });
    const isNews = before?.result.stale !== true;
    if (result.stale && isNews && result.pdf !== undefined) {
      emit({ kind: 'stale', pack: state.id, pdf: result.pdf });
    }
  }

  /** Whether the sources still have the fault a moment after the change that brought it. */
  async #isConfirmed(state: PackState, attempt: Attempt, since: number): Promise<boolean> {
    for (let last = false; !last; ) {
      await this.#clock.sleep(GLANCE);
      last = this.#clock.now() - since > PATIENCE;
      if (this.#closed || this.#hasGone(state) || state.dirty) return false;
      const workspace = this.#options.open();
      const paths = workspace ? changedFiles(attempt.record, workspace) : [];
      if (!workspace || paths.length === 0) continue;
      this.#workspace = workspace;
      soil(state, paths, this.#clock.now());
      return false;
    }
    return true;
  }

  #task(work: Promise<void>): void {
    const task = work.catch(this.#options.onTrouble).finally(() => this.#tasks.delete(task));
    this.#tasks.add(task);
  }
}

function stateOf({ dirty, running, settling, told }: PackState): WatchedPack['state'] {
  if (running || settling || (dirty && told)) return 'building';
  if (!told) return 'waiting';
  return told.attempt.status === 'failed' ? 'failed' : 'good';
}

function isSame(some: readonly Diagnostic[], others: readonly Diagnostic[]): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}
