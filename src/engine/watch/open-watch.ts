import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Clock, machineClock } from '../../ground/machine/clock.ts';
import { packageFolder } from '../../ground/machine/package-folder.ts';
import { openFileMemory } from '../workspace/cache/file-memory.ts';
import { type DiskWorkspace, openWorkspace } from '../workspace/disk-workspace.ts';
import { fontScopes } from '../workspace/layers.ts';
import { allPacks } from '../workspace/select-packs.ts';
import { openBatcher } from './batcher.ts';
import { type FolderWatcher, type OpenFolderWatcher, watchFolders } from './folder-watcher.ts';
import type { PackWork } from './pack-work.ts';
import type { Watch, WatchEvent } from './watch-event.ts';
import { WatchSession } from './watch-session.ts';
import { BATCH, LATE, REARM, RESCAN, TICK } from './watch-times.ts';

export interface OpenWatchOptions {
  /** The real path of the workspace's folder. */
  readonly root: string;
  readonly named: readonly string[];
  readonly onEvent: ((event: WatchEvent) => void) | undefined;
  /** What is done with packs; `emit` tells of it. */
  openWork(emit: (event: WatchEvent) => void): PackWork;
  readonly openFolders?: OpenFolderWatcher;
  /** By default the machine's. */
  readonly clock?: Clock;
}

/** How many packs are made ready when there is nothing else to do. */
const WARM = 8;

/** Watches a workspace, and keeps the outputs of its packs up to date. */
export function openWatch(options: OpenWatchOptions): Watch {
  const { root, openFolders = watchFolders, clock = machineClock } = options;
  /** Raised when the watch is closed. */
  const ending = new AbortController();
  const ended = ending.signal;
  const listeners = new Set<(event: WatchEvent) => void>(options.onEvent ? [options.onEvent] : []);
  const emit = (event: WatchEvent): void => {
    for (const listener of [...listeners]) listener(event);
    if (event.kind === 'idle') warmUp();
  };
  const notice = (text: string): void => emit({ kind: 'notice', text });
  let troubled: string | undefined;
  /** Whatever happens, watching goes on. The same trouble again is no news. */
  const trouble = (error: unknown): void => {
    const reason = error instanceof Error ? error.message : String(error);
    if (reason !== troubled) notice(`something is wrong: ${reason}; watching goes on`);
    troubled = reason;
  };

  const memory = openFileMemory(Date.now);
  const open = (): DiskWorkspace | undefined => openIfThere(root, memory);
  const work = options.openWork(emit);
  let again = false;
  const session = new WatchSession({
    root,
    named: options.named,
    work,
    clock,
    open,
    emit,
    onTrouble: trouble,
    lookAgain: (delay) => {
      if (again) return;
      again = true;
      void clock.sleep(delay, ended).then(() => {
        again = false;
        look();
      });
    },
  });
  const look = (): void => {
    try {
      session.look();
    } catch (error) {
      trouble(error);
    }
  };
  const batcher = openBatcher({ ...BATCH, clock, look });

  let watcher: FolderWatcher | undefined;
  let identity = identityOf(root);
  /** The system does not tell of changes: they are looked for. */
  let polling = false;
  let announced = false;
  let lastStir = Number.NEGATIVE_INFINITY;
  const arm = (): Promise<void> => {
    identity = identityOf(root);
    watcher = openFolders({
      root,
      others: resolve(packageFolder) === root ? [] : [join(packageFolder, 'templates')],
      fontScopes: fontScopes(root),
      onStir: (path) => {
        lastStir = clock.now();
        if (path === 'output') session.lookAtOutputs();
        batcher.stir();
      },
      onExhausted: () => {
        polling = true;
        if (!announced)
          notice('the system cannot watch more files: looking for changes every second instead');
        announced = true;
      },
      onTrouble: (reason) => notice(`cannot watch everything: ${reason}`),
    });
    return watcher.ready;
  };
  const rearm = async (): Promise<void> => {
    await watcher?.close();
    if (ended.aborted) return;
    await arm();
    session.look();
  };

  let ticks = 0;
  const tick = async (): Promise<void> => {
    ticks++;
    const now = identityOf(root);
    if (now !== undefined && now !== identity) {
      notice('the folder has been replaced: watching the new one');
      await rearm();
    }
    session.lookAtOutputs();
    await work.mend().catch(trouble);
    if (polling || ticks % RESCAN === 0) await rescan();
    if (ticks % RESCAN === 0) session.retry();
    if (polling && ticks % REARM === 0) await tryToWatch();
  };
  const keepTicking = async (): Promise<void> => {
    for (;;) {
      await clock.sleep(TICK, ended);
      if (ended.aborted) return;
      await tick().catch(trouble);
    }
  };
  const rescan = async (): Promise<void> => {
    const began = clock.now();
    if (!session.look() || polling) return;
    await clock.sleep(LATE, ended);
    if (lastStir > began - LATE || ended.aborted) return;
    notice('changes had not been noticed: watching again');
    await rearm();
  };
  const tryToWatch = async (): Promise<void> => {
    polling = false;
    await rearm();
    if (polling) return;
    announced = false;
    notice('the system can watch files again');
  };

  const start = async (): Promise<void> => {
    if (ended.aborted) return;
    await arm();
    if (ended.aborted) return;
    const packs = open();
    emit({ kind: 'started', root, packs: packs ? allPacks(packs).map(({ id }) => id) : [] });
    session.look();
    void keepTicking();
  };
  let warmed = false;
  const warmUp = (): void => {
    const workspace = warmed || ended.aborted ? undefined : open();
    if (!workspace) return;
    warmed = true;
    const ids = new Set(
      session
        .packs()
        .slice(0, WARM)
        .map(({ id }) => id),
    );
    const packs = allPacks(workspace).filter(({ id }) => ids.has(id));
    // What goes wrong is reported when a pack is built.
    work.warm(packs, workspace.recording()).catch(() => undefined);
  };

  const starting = new Promise<void>((resolve) => {
    setImmediate(() => resolve(start()));
  });
  return {
    root,
    packs: () => session.packs(),
    prefer: (pack) => session.prefer(pack),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      ending.abort();
      batcher.close();
      await Promise.all([session.close(), watcher?.close(), work.close(), starting]);
    },
  };
}

function openIfThere(root: string, memory: ReturnType<typeof openFileMemory>): DiskWorkspace | undefined {
  try {
    return existsSync(join(root, 'sources')) ? openWorkspace(root, { memory }) : undefined;
  } catch {
    // It went between the one and the other.
    return undefined;
  }
}

/** Tells a folder from another one at the same place; nothing when there is none. */
function identityOf(folder: string): string | undefined {
  try {
    const { dev, ino } = statSync(folder, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    // Not there, or out of reach just now, as on a network drive.
    return undefined;
  }
}
