import type { BuildProgress } from '../../engine/pipeline/build-result.ts';
import type { Environment } from '../../engine/workspace/environment.ts';
import type { PackSelection } from './pack-selection.ts';

export interface BuildOptions extends PackSelection {
  /** How many packs are printed at a time; by default one for each core, fewer where memory is short. */
  readonly jobs?: number | undefined;
  /** Builds packs that are up to date, too. */
  readonly force?: boolean | undefined;
  /** Goes on with the other packs when the machinery fails: a full disk, a lost browser. */
  readonly keepGoing?: boolean | undefined;
  /**
   * A store of finished work, `file:///…` or `s3://bucket/prefix`: packs that anybody has built of the same inputs are
   * taken from there, and others put there. Keys to it are read from the environment.
   */
  readonly store?: string | undefined;
  /**
   * A queue, `redis://…` or `rediss://…`: packs are built by its workers, which see the same store. Passwords to it are
   * read from the environment.
   */
  readonly queue?: string | undefined;
  /** Leaves in the queue what is not done when the signal comes. */
  readonly detach?: boolean | undefined;
  /** Also puts packs into the store whose documents say `redistribution: none`. */
  readonly send?: boolean | undefined;
  /**
   * SOURCEBOUND_BROWSER (a browser to print with), SOURCE_DATE_EPOCH (the date in PDFs of packs without one)
   * and where the system keeps caches. Give `process.env`; without it, nothing is taken from there.
   */
  readonly environment?: Environment | undefined;
  /**
   * Notes what takes how long, by this clock: milliseconds since the process began. The times are in the
   * result, and each pack's in its manifest.
   */
  readonly clock?: (() => number) | undefined;
  /**
   * For the time since when an output is stale, and the day on which copies get their numbers: by default the
   * machine's clock. Nothing else depends on it.
   */
  readonly now?: (() => Date) | undefined;
  /** Ends the build: the browser is closed and what is half written removed. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
  /** Sentences that a person may want to see, such as that the browser is being unpacked. */
  readonly onNotice?: ((sentence: string) => void) | undefined;
}
