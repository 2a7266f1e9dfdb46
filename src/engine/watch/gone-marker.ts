import type { Clock } from '../../ground/machine/clock.ts';
import { unknownPack } from '../../ground/model/diagnostics/files.ts';
import { readManifest } from '../results/manifest.ts';
import { markStale } from '../results/mark-stale.ts';
import { outputPath } from '../results/outputs.ts';
import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import { MARKING } from './watch-times.ts';

/** Marks the outputs of packs that have gone as stale. */
export interface GoneMarker {
  /** Does so unless the pack has come back. */
  mark(workspace: DiskWorkspace, id: string): Promise<void>;
  /** Resolves when the pack's outputs are not being marked: one that has come back would be marked after all. */
  settled(id: string): Promise<void>;
}

export interface GoneMarkerOptions {
  /** Whether there is such a pack again. */
  isBack(id: string): boolean;
  readonly clock: Clock;
  /** The date that the mark bears. */
  now(): Date;
}

export function openGoneMarker({ isBack, clock, now }: GoneMarkerOptions): GoneMarker {
  const marking = new Map<string, Promise<void>>();
  const tryToMark = async (workspace: DiskWorkspace, id: string): Promise<void> => {
    for (let trial = 0; trial < MARKING.trials; trial++) {
      const manifest = readManifest(workspace.root, outputPath(id));
      if (manifest?.status !== 'built' || isBack(id)) return;
      const noticed = await markStale(workspace, manifest, [unknownPack(id)], now());
      if (!noticed.some(({ code }) => code === 'OUTPUT_BUSY')) return;
      await clock.sleep(MARKING.apart);
    }
  };
  return {
    mark: (workspace, id) => {
      const marked = tryToMark(workspace, id).finally(() => {
        if (marking.get(id) === marked) marking.delete(id);
      });
      marking.set(id, marked);
      return marked;
    },
    settled: async (id) => marking.get(id),
  };
}
