import type { LanguageFolder } from '../../engine/language-service/open-language-folder.ts';
import type { Publisher } from './publisher.ts';

/** Checks a workspace again after each change, when nothing more has come for a moment. It has to be closed. */
export interface Recheck {
  /** Something has changed. */
  stir(): void;
  close(): void;
}

export interface RecheckOptions {
  readonly folder: LanguageFolder;
  readonly publisher: Publisher;
  /** The files whose packs go first. */
  first(): ReadonlySet<string>;
  onFault(error: unknown): void;
}

/** After so long without a change, in milliseconds: less than between two letters of a fast typist. */
const QUIET = 30;
/** What is known by then is published while the rest is being checked. */
const PATIENCE = 100;
/** So long requests wait at most, but for a single step. */
const SLICE = 15;

export function openRecheck({ folder, publisher, first, onFault }: RecheckOptions): Recheck {
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let running = false;

  const run = async (): Promise<void> => {
    const basis = folder.changes;
    const isLate = (): boolean => closed || folder.changes !== basis;
    let published = performance.now();
    let paused = published;
    for (const _ of folder.check(first())) {
      if (isLate()) return;
      const now = performance.now();
      if (now - published > PATIENCE) {
        publisher.publish(folder.snapshot());
        published = now;
      }
      if (now - paused < SLICE) continue;
      await new Promise(setImmediate);
      paused = performance.now();
      if (isLate()) return;
    }
    publisher.publish(folder.snapshot());
  };
  const look = async (): Promise<void> => {
    timer = undefined;
    if (running) return;
    running = true;
    const basis = folder.changes;
    try {
      await run();
    } catch (error) {
      onFault(error);
    }
    running = false;
    // What has changed meanwhile is looked at in its turn.
    if (!closed && folder.changes !== basis && timer === undefined) stir();
  };
  const stir = (): void => {
    clearTimeout(timer);
    if (!closed) timer = setTimeout(() => void look(), QUIET);
  };
  return {
    stir,
    close: () => {
      closed = true;
      clearTimeout(timer);
    },
  };
}
