import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileLimit } from '../../ground/machine/file-limit.ts';
import { groupProcessorTime } from '../../ground/machine/processor-time.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { tooFewFiles } from '../../ground/model/diagnostics/machine.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { NO_STOPWATCH, type Stopwatch } from '../../ground/model/stopwatch.ts';
import type { Printer, PrinterOptions } from '../../stages/typeset/open-printer.ts';
import { PrinterFailure } from '../../stages/typeset/printer-failure.ts';
import { cacheFolder, findCacheFolder } from '../workspace/cache/cache-folder.ts';
import type { Environment } from '../workspace/environment.ts';
import { freeMemory } from './default-jobs.ts';

/** What a build needs of a printer. */
export type PackPrinter = Pick<Printer, 'version' | 'print' | 'printPlain' | 'hasEnded' | 'warm' | 'close'>;

/** A printer that is opened when it is first needed, once. */
export interface LazyPrinter {
  /** Begins to start the browser; what comes of it is told by `ready`. */
  start(): void;
  /** Resolves when the browser's process is on its way, or there is none to be had: starts it, too. */
  spawned(): Promise<void>;
  /** The printer, or the reason why there is none. */
  ready(): Promise<Outcome<PackPrinter>>;
  /** A name for the very browser that packs are printed with, without starting it; null when there is none. */
  browser(): Promise<string | null>;
  /** Forgets a printer that could not be opened, or whose browser does not start any more: the next is tried. */
  renew(): Promise<void>;
  close(): Promise<void>;
  /** What its browsers have taken of processors, in milliseconds, as far as the system tells. */
  processorTime(): number | undefined;
}

export interface LazyPrinterOptions {
  readonly environment: Environment;
  /** How many packs are printed at a time. */
  readonly pages: number;
  readonly onNotice: ((sentence: string) => void) | undefined;
  readonly stopwatch?: Stopwatch | undefined;
  /** Somebody wants to know what the browsers take of processors. */
  readonly measures?: boolean;
}

export function lazyPrinter(options: LazyPrinterOptions): LazyPrinter {
  let opening: Promise<Outcome<PackPrinter>> | undefined;
  let naming: Promise<string | null> | undefined;
  let spawning: Promise<void> = Promise.resolve();
  let starting = new AbortController();
  let running: number | undefined;
  const taken = new Map<number, number | undefined>();
  const measure = (pid: number): void => void taken.set(pid, groupProcessorTime(pid) ?? taken.get(pid));
  const ready = (): Promise<Outcome<PackPrinter>> => {
    opening ??= (options.stopwatch ?? NO_STOPWATCH).time('start the browser', () => {
      let onSpawn = (): void => undefined;
      spawning = new Promise((resolve) => {
        onSpawn = resolve;
      });
      starting = new AbortController();
      const { folder, refused } = findCacheFolder(options.environment);
      if (refused !== undefined) options.onNotice?.(`${refused}, so the caches are kept in ${folder}`);
      const opened = open({
        ...printerOptions(options),
        onSpawn: (pid) => {
          if (pid !== undefined) running = pid;
          onSpawn();
        },
        onEnding: (pid) => {
          running = undefined;
          if (options.measures) measure(pid);
        },
        signal: starting.signal,
      });
      opened.then(onSpawn, onSpawn);
      return opened;
    });
    return opening;
  };
  const close = async (): Promise<void> => {
    // A browser that is being started may take long, or for ever.
    starting.abort();
    const outcome = await opening?.catch(() => undefined);
    await outcome?.value?.close();
  };
  return {
    start: () => {
      // A failure is reported when somebody asks for the printer.
      ready().catch(() => undefined);
    },
    spawned: () => {
      ready().catch(() => undefined);
      return spawning;
    },
    ready,
    browser: () => {
      naming ??= nameBrowser(printerOptions(options));
      return naming;
    },
    renew: async () => {
      const closing = close();
      opening = undefined;
      naming = undefined;
      await closing;
    },
    close,
    processorTime: () => {
      if (running !== undefined) measure(running);
      const times = [...taken.values()];
      return times.includes(undefined)
        ? undefined
        : times.reduce<number>((sum, time) => sum + (time ?? 0), 0);
    },
  };
}

/** What the browser opens before it has a page, and for each page: measured, with room to spare. */
const BASE_FILES = 64;
const FILES_EACH = 16;

function printerOptions({ environment, pages, onNotice }: LazyPrinterOptions): PrinterOptions {
  const { SOURCEBOUND_BROWSER: executable } = environment;
  return {
    cacheFolder: cacheFolder(environment),
    ...(executable ? { executable } : {}),
    root: process.getuid?.() === 0,
    pages,
    memory: freeMemory,
    ...(onNotice ? { onNotice } : {}),
  };
}

async function open(options: PrinterOptions): Promise<Outcome<Printer>> {
  const lack = lackOfFiles(options);
  if (lack !== undefined) return { value: undefined, diagnostics: [lack] };
  const { openPrinter } = await import('../../stages/typeset/open-printer.ts');
  try {
    const printer = await openPrinter(options);
    // A page is made ready, too; what is wrong with it is reported when something is printed.
    await printer.warm().catch(() => undefined);
    return { value: printer, diagnostics: [] };
  } catch (error) {
    if (error instanceof PrinterFailure) return { value: undefined, diagnostics: [error.diagnostic] };
    throw error;
  }
}

function lackOfFiles({ pages }: PrinterOptions): Diagnostic | undefined {
  const needed = BASE_FILES + FILES_EACH * pages;
  const limit = fileLimit();
  return limit !== undefined && limit < needed ? tooFewFiles(limit, needed) : undefined;
}

async function nameBrowser(options: PrinterOptions): Promise<string | null> {
  if (lackOfFiles(options) !== undefined) return null;
  const { findBrowser } = await import('../../stages/typeset/find-browser.ts');
  try {
    const { executable, embedded } = await findBrowser(options);
    // The embedded one is in a folder that is named for its version and content.
    if (embedded) return basename(dirname(executable));
    const { size, mtimeMs } = statSync(executable);
    return `${basename(executable)} ${size} ${Math.floor(mtimeMs)}`;
  } catch (error) {
    if (error instanceof PrinterFailure) return null;
    throw error;
  }
}
