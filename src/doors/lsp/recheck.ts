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

/** After so long without a change, in milliseconds: what an editor sends at once is taken together. */
const QUIET = 10;
/** What is known by then is published while the rest is being checked. */
const PATIENCE = 100;
/** At the latest it is published again after so long. */
const LONGEST = 2_000;
/** How long requests wait at most, but for a single step. */
const SLICE = 8;

export function openRecheck({ folder, publisher, first, onFault }: RecheckOptions): Recheck {
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let running = false;

  const run = async (): Promise<void> => {
    const basis = folder.changes;
    const isLate = (): boolean => closed || folder.changes !== basis;
    let paused = performance.now();
    let due = paused + PATIENCE;
    let wait = PATIENCE;
    const publish = async (): Promise<void> => {
      await publisher.publish(folder.snapshot());
      // What goes on and on is reported less and less often.
      wait = Math.min(2 * wait, LONGEST);
      due = performance.now() + wait;
    };
    for (const step of inTurn(folder, first())) {
      if (isLate()) return;
      if (step === 'worth-telling' || performance.now() > due) {
        await publish();
        if (isLate()) return;
      }
      if (performance.now() - paused < SLICE) continue;
      await messagesTaken();
      paused = performance.now();
      if (isLate()) return;
    }
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

/** A message is read in one turn, decoded in the next and acted on in the third. */
const TURNS = 3;

/** With fewer turns, a change that has come would wait for another slice. */
async function messagesTaken(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await new Promise(setImmediate);
}

/** All that there is to do after a change. */
function* inTurn(
  folder: LanguageFolder,
  first: ReadonlySet<string>,
): Generator<'worth-telling' | undefined, void> {
  yield* folder.check(first);
  yield 'worth-telling';
  yield* folder.warmUp();
}
