import type { Stopwatch } from '../../ground/model/stopwatch.ts';
import { madeByThis } from '../results/made-by.ts';
import type { MadeBy } from '../results/manifest.ts';
import { NO_RUN_STOPWATCH, openStopwatch, type RunStopwatch } from '../results/timings.ts';
import { type FileDigests, openFileDigests } from '../workspace/cache/file-digests.ts';
import { openCache } from '../workspace/cache/open-cache.ts';
import { openSourceCache, type SourceCache } from '../workspace/cache/source-cache.ts';
import type { Environment } from '../workspace/environment.ts';
import type { Library } from '../workspace/load-library.ts';
import { toolVersion } from '../workspace/package-folder.ts';
import { defaultJobs } from './default-jobs.ts';
import { type LazyPrinter, lazyPrinter } from './lazy-printer.ts';

/**
 * What everything that one command does has in common. It is opened once, at the door, and closed once, whatever
 * happens in between. Nothing in it costs anything before it is asked for.
 */
export interface Run {
  readonly environment: Environment;
  /** Ends the run: the browser is closed, and whatever is under way stops at the next good moment. */
  readonly signal: AbortSignal;
  now(): Date;
  readonly stopwatch: RunStopwatch;
  /** How many packs are printed at a time, by however many processes. */
  readonly jobs: number;
  /** How many of them this process prints, in tabs of its one browser. */
  readonly pages: number;
  /** The one browser of the run. */
  readonly browser: LazyPrinter;
  /** This tool with the browser that the run prints with, for manifests. */
  madeBy(): Promise<MadeBy>;
  /** What has been read and bound so far. Its code is loaded when it is first asked for. */
  library(): Promise<Library>;
  /** The digests of files that earlier runs have read, for a workspace; nothing where nothing is kept. */
  digestsOf(root: string): FileDigests | undefined;
  /** Ends the browser, and writes down what the next run may use. */
  close(): Promise<void>;
}

export interface RunOptions {
  /** By default nothing is taken from the environment. */
  readonly environment?: Environment | undefined;
  readonly signal?: AbortSignal | undefined;
  /** By default the machine's clock. */
  readonly now?: (() => Date) | undefined;
  /** Milliseconds since the process began. What takes how long is noted only where there is one. */
  readonly clock?: (() => number) | undefined;
  readonly jobs?: number | undefined;
  /** Sentences that a person may want to see. */
  readonly onNotice?: ((sentence: string) => void) | undefined;
  /** Takes up what earlier runs have kept in this user's caches, and adds to it. */
  readonly keeps?: boolean;
  /** The same packs are made again and again, as while they are watched. */
  readonly again?: boolean;
}

/** Of so many packs that are made again the text is kept. */
const PACKS = 40;
/** One browser does not get faster with more tabs than this. */
const MOST_PAGES = 8;

export function openRun(options: RunOptions = {}): Run {
  const { environment = {}, signal = new AbortController().signal, now = () => new Date(), clock } = options;
  const jobs = options.jobs ?? defaultJobs();
  const stopwatch = clock ? openStopwatch(clock) : NO_RUN_STOPWATCH;
  stopwatch.noteStart('start');
  const pages = Math.min(jobs, MOST_PAGES);
  const browser = lazyPrinter({ environment, pages, onNotice: options.onNotice, stopwatch });
  const sources = options.keeps ? keptSources(environment) : undefined;
  const digests: FileDigests[] = [];
  let library: Promise<Library> | undefined;
  let made: { readonly browser: string | null; readonly by: MadeBy } | undefined;
  const stop = (): void => void browser.close();
  signal.addEventListener('abort', stop);
  return {
    environment,
    signal,
    now,
    stopwatch,
    jobs,
    pages,
    browser,
    madeBy: async () => {
      const name = await browser.browser();
      if (made?.browser !== name) made = { browser: name, by: madeByThis(environment, name) };
      return made.by;
    },
    library: () => {
      library ??= loadLibrary(sources, stopwatch, options.again ? PACKS : undefined);
      return library;
    },
    digestsOf: (root) => {
      if (!options.keeps) return undefined;
      const opened = openFileDigests(openCache(environment, 'files'), root, Date.now);
      digests.push(opened);
      return opened;
    },
    close: async () => {
      signal.removeEventListener('abort', stop);
      const closing = browser.close();
      // The browser ends meanwhile.
      await new Promise(setImmediate);
      sources?.save();
      for (const some of digests) some.save();
      await closing;
    },
  };
}

/** Code that runs from its sources may change between two runs, unnoticed. */
function keptSources(environment: Environment): SourceCache | undefined {
  const { code } = toolVersion();
  return code === null ? undefined : openSourceCache(openCache(environment, 'sources'), code);
}

async function loadLibrary(
  cache: SourceCache | undefined,
  stopwatch: Stopwatch,
  packs: number | undefined,
): Promise<Library> {
  const { openLibrary } = await import('../workspace/load-library.ts');
  return openLibrary({ cache, stopwatch, ...(packs !== undefined && { packs }) });
}
