import { patience } from '../../ground/machine/patience.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { limitExceeded } from '../../ground/model/diagnostics/files.ts';
import { requestRefused } from '../../ground/model/diagnostics/page.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { Place } from '../../ground/model/place.ts';
import type { PrintedPack, RenderedPack } from '../../ground/model/rendered.ts';
import type { HtmlDocument } from '../../ground/model/slotted-html.ts';
import { NO_STOPWATCH, type Stopwatch } from '../../ground/model/stopwatch.ts';
import { pageNumbers } from '../../ground/pdf/read-pdf.ts';
import type { Attachment } from './attach-files.ts';
import { BrowserPage } from './browser-page.ts';
import { NO_FILLING } from './filling.ts';
import { findBrowser } from './find-browser.ts';
import { type FinishedPdf, finishPdf } from './finish-pdf.ts';
import { type BrowserProcess, type LaunchOptions, launchBrowser } from './launch-browser.ts';
import { prepareFonts } from './prepare-fonts.ts';
import { explainCrash, explainSilence, isCrash } from './print-failure.ts';
import { printPages } from './print-pages.ts';
import { PrinterFailure } from './printer-failure.ts';
import { workingTime } from './working-time.ts';
import { writingToCache } from './writing-to-cache.ts';

export interface PrinterOptions {
  /** Where the embedded browser is unpacked, and where running browsers keep their things. */
  readonly cacheFolder: string;
  /** The browser to use, whatever else there is. */
  readonly executable?: string;
  /** The process belongs to root, as whom Chromium refuses to run its sandbox. */
  readonly root: boolean;
  /** How many packs are printed at once. */
  readonly pages: number;
  /**
   * How long a pack may take, in milliseconds, with half of it more for each megabyte of HTML: a minute. A browser that
   * is kept from working by others has longer: until it has had so much time of processors.
   */
  readonly timeLimit?: number;
  readonly onNotice?: (text: string) => void;
  /** How much memory is free, in bytes; by default none is known to be, and no pack is printed that takes much. */
  readonly memory?: () => number;
  /** Called when a browser's process is on its way: the first, or one that takes its place. */
  readonly onSpawn?: (pid: number | undefined) => void;
  /** Called with the number of a browser's process, and of its group, just before it is ended. */
  readonly onEnding?: (pid: number) => void;
  /** Ends whatever browser is being started. */
  readonly signal?: AbortSignal;
  /** How long a browser may take to start, in milliseconds. */
  readonly startLimit?: number;
}

export interface PrintJob {
  readonly rendered: RenderedPack;
  /** The last build's, to start from: when they still hold, one print does. */
  readonly pageNumbers?: ReadonlyMap<string, number>;
  /** The date that the PDF bears. */
  readonly modified: Date;
  readonly attachments: readonly Attachment[];
  /** The tool that made the pack, such as `Sourcebound 1.0.0`. */
  readonly producer: string;
  readonly signal?: AbortSignal;
  /** The pack's file, for diagnostics. */
  readonly file: string;
  /** The file that its text is in, when that is another: a template's `default.md`. */
  readonly narrative?: string;
  readonly stopwatch?: Stopwatch;
}

/** A document that is printed as it is. */
export interface PlainJob extends Pick<PrintJob, 'signal' | 'file'> {
  readonly document: HtmlDocument;
}

type TabWork<T> = (page: BrowserPage, place: Place) => Promise<Outcome<T>>;

const TIME_LIMIT = 60_000;
/** The browser takes messages of up to 100 megabytes, in characters of the HTML. */
const SIZE_LIMIT = 64 * 1024 * 1024;
/** How many elements may be printed anywhere: about those of 3,000 figures on 570 pages. */
const ELEMENTS = 120_000;
/** How many may be printed where there is memory: a pack of 5,000 figures, with all its evidence, has 203,000. */
const MOST_ELEMENTS = 250_000;
/**
 * What all processes take while they print, in bytes: of themselves, and for each element, with room to spare. With
 * 203,000 elements, those of 5,000 figures and 1,668 events on 1,008 pages, 1,675 MB were measured (of 1,024 × 1,024
 * bytes): 364 of our own, and 1,311 of the browser. What processes share was counted once.
 */
const BASE_MEMORY = 300_000_000;
const ELEMENT_MEMORY = 9_000;
/** A document of fewer characters cannot hold too many. */
const FEW = 3 * ELEMENTS;
/** How long a page may take to be made ready beforehand, in milliseconds. */
const WARM_LIMIT = 10_000;
/** A tab is replaced after so many packs: it never gives back all of its memory. */
const JOBS_PER_TAB = 100;

/**
 * Opens a printer: finds or unpacks the browser and starts it. Throws a PrinterFailure when there is none or
 * it does not start.
 */
export async function openPrinter(options: PrinterOptions): Promise<Printer> {
  return writingToCache(options.cacheFolder, open(options));
}

async function open(options: PrinterOptions): Promise<Printer> {
  const [browser, fonts] = await Promise.all([findBrowser(options), prepareFonts(options.cacheFolder)]);
  if (options.root) options.onNotice?.('running as root, so the browser runs without its sandbox');
  const { cacheFolder, root, onSpawn, onEnding, signal, startLimit } = options;
  const launch: LaunchOptions = {
    browser,
    fonts,
    cacheFolder,
    root,
    ...(onSpawn && { onSpawn }),
    ...(onEnding && { onEnding }),
    ...(signal && { signal }),
    ...(startLimit !== undefined && { startLimit }),
  };
  return new Printer(launch, await launchUndamaged(launch, options), options);
}

/** A browser of ours that does not start may be damaged where the system does not tell: then it is unpacked again. */
async function launchUndamaged(launch: LaunchOptions, options: PrinterOptions): Promise<BrowserProcess> {
  try {
    return await launchBrowser(launch);
  } catch (error) {
    if (!(error instanceof PrinterFailure) || !launch.browser.embedded) throw error;
    let unpacked = false;
    const onNotice = (text: string): void => {
      unpacked = true;
      options.onNotice?.(text);
    };
    await findBrowser({ ...options, onNotice, thorough: true });
    if (!unpacked) throw error;
    return launchBrowser(launch);
  }
}

/** One warm browser that prints packs, several at once. It has to be closed. */
export class Printer {
  /** Such as `HeadlessChrome/147.0.7727.0`. */
  readonly version: string;
  readonly #launch: LaunchOptions;
  readonly #timeLimit: number;
  readonly #onNotice: PrinterOptions['onNotice'];
  readonly #memory: () => number;
  readonly #idle: BrowserPage[] = [];
  readonly #waiting: (() => void)[] = [];
  #browser: Promise<BrowserProcess>;
  #free: number;
  #closed = false;

  constructor(
    launch: LaunchOptions,
    browser: BrowserProcess,
    { pages, timeLimit, onNotice, memory }: PrinterOptions,
  ) {
    this.#launch = launch;
    this.#browser = Promise.resolve(browser);
    this.version = browser.version;
    this.#free = Math.max(1, pages);
    this.#timeLimit = timeLimit ?? TIME_LIMIT;
    this.#onNotice = onNotice;
    this.#memory = memory ?? (() => 0);
  }

  /**
   * Prints a pack. When the browser breaks down it is tried once more in a fresh one. Throws the signal's
   * reason when the job is called off, and a PrinterFailure when no browser starts any more.
   */
  async print(job: PrintJob): Promise<Outcome<PrintedPack>> {
    const { rendered } = job;
    const printed = await this.#inTab({ document: rendered, ...job }, (page, place) =>
      printPages(page, rendered, job.pageNumbers, place, job.narrative ?? job.file, job.stopwatch),
    );
    const pages = printed.value;
    if (pages === undefined) return { value: undefined, diagnostics: printed.diagnostics };
    const { html, pageOf, knowledge } = pages;
    const finish = (): FinishedPdf => finishPdf(pages.pdf, { ...job.rendered, ...job, ...knowledge });
    const { pdf, barriers } = (job.stopwatch ?? NO_STOPWATCH).time('finish', finish);
    const value = { pdf, html, pages: pageNumbers(pages.pdf).length, pageOf, barriers };
    return { value, diagnostics: printed.diagnostics };
  }

  /**
   * Prints a document just as it stands: no page numbers, no structure, no outline. Throws as `print` does.
   */
  async printPlain(job: PlainJob): Promise<Outcome<Buffer>> {
    return this.#inTab(job, async (page) => {
      await page.show(job.document, NO_FILLING);
      return { value: await page.print({ tagged: false }), diagnostics: [] };
    });
  }

  /** Does a piece of work in a tab, when it is this job's turn, and in a fresh browser when the first breaks down. */
  async #inTab<T>(job: PlainJob, work: TabWork<T>): Promise<Outcome<T>> {
    const place: Place = { file: job.file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
    const size = job.document.html.length;
    if (size > SIZE_LIMIT) {
      const found = `the pack is ${Math.ceil(size / 1024 / 1024)} MB of HTML`;
      return failed(limitExceeded(place, found, `${SIZE_LIMIT / 1024 / 1024} MB`, 'split the pack'));
    }
    const elements = size > FEW ? countElements(job.document.html) : 0;
    const limit = mostElements(this.#memory());
    if (elements > limit) {
      const found = `the pack has ${inWords(elements)} elements of HTML`;
      const isShort = elements <= MOST_ELEMENTS;
      const where = isShort ? ` with the ${inGigabytes(this.#memory())} of memory that are free` : '';
      const room = isShort ? `, or make room: it takes ${inGigabytes(memoryFor(elements))}` : '';
      const hint = `split the pack, or print less of it: give its blocks \`topics\`, \`documents\` or a \`limit\`${room}`;
      return failed(limitExceeded(place, found, `${inWords(limit)} elements${where}`, hint));
    }
    await this.#takeTurn();
    try {
      for (let attempt = 1; ; attempt++) {
        job.signal?.throwIfAborted();
        const browser = await this.#running();
        try {
          return await this.#workIn(browser, job, place, work);
        } catch (error) {
          if (this.#closed) throw error;
          if (error instanceof Expired) {
            const answers = await browser.answers();
            await this.#discard(browser);
            // A browser that is silent about everything is not silent because of the pack.
            if (answers || attempt === 2) return failed(explainSilence(place, error.limit / 1000, answers));
          } else if (isCrash(error)) {
            await this.#discard(browser);
            if (attempt === 2) return failed(explainCrash(place, error));
          } else throw error;
        }
      }
    } finally {
      this.#free++;
      this.#waiting.shift()?.();
    }
  }

  /** Whether the browser has ended by itself, or by somebody else's hand. The next job starts another. */
  async hasEnded(): Promise<boolean> {
    const browser = await this.#browser.catch(() => undefined);
    return !this.#closed && browser?.isRunning !== true;
  }

  /** Makes ready for the next job: a browser that runs, and a page of it. Throws as `print` does. */
  async warm(): Promise<void> {
    const browser = await this.#running();
    if (this.#idle.length > 0 || this.#closed) return;
    const opening = BrowserPage.open(browser);
    const page = await Promise.race([opening, expiry(WARM_LIMIT, AbortSignal.any([]))]);
    if (browser === (await this.#browser) && !this.#closed) this.#idle.push(page);
    else page.close();
  }

  /** Ends the browser. Jobs that are under way fail. */
  async close(): Promise<void> {
    this.#closed = true;
    const browser = await this.#browser.catch(() => undefined);
    await browser?.close();
  }

  async #takeTurn(): Promise<void> {
    while (this.#free === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#free--;
  }

  async #running(): Promise<BrowserProcess> {
    const current = this.#browser;
    const browser = await current;
    if (browser.isRunning) return browser;
    await this.#discard(browser);
    return this.#browser;
  }

  /** Replaces a browser that broke down. Only the first job that notices does it; the others wait for it. */
  async #discard(broken: BrowserProcess): Promise<void> {
    const seen = this.#browser;
    if ((await seen) !== broken || this.#closed) return;
    // Another job has noticed at the same time, and was first.
    if (this.#browser !== seen) return;
    this.#idle.length = 0;
    this.#onNotice?.('the browser has ended: another is started');
    this.#browser = broken.close().then(() => launchBrowser(this.#launch));
    await this.#browser;
  }

  async #workIn<T>(
    browser: BrowserProcess,
    job: PlainJob,
    place: Place,
    work: TabWork<T>,
  ): Promise<Outcome<T>> {
    const limit = Math.round(this.#timeLimit * (1 + job.document.html.length / 1024 / 1024 / 2));
    const watch = new AbortController();
    const deadline = Promise.race([expiry(limit, watch.signal, browser), abortion(job.signal, watch.signal)]);
    deadline.catch(() => undefined);
    const idle = this.#idle.pop();
    const opening = idle ? Promise.resolve(idle) : BrowserPage.open(browser);
    let page: BrowserPage | undefined;
    try {
      page = await Promise.race([opening, deadline]);
      const done = await Promise.race([work(page, place), deadline]);
      page.jobs++;
      const refused = refusals(page, place);
      // A page that wanted to go elsewhere may be on its way; a large one is in the way of the next.
      if (page.jobs < JOBS_PER_TAB && refused.length === 0 && !page.isLarge) this.#idle.push(page);
      else page.close();
      if (refused.length === 0) return done;
      return { value: undefined, diagnostics: [...refused, ...done.diagnostics] };
    } catch (error) {
      // A job may be called off before its page is there.
      opening.then(
        (opened) => opened.close(),
        () => undefined,
      );
      const refused = page === undefined || job.signal?.aborted ? [] : refusals(page, place);
      // It has gone elsewhere, and the work with it.
      if (refused.length > 0) return { value: undefined, diagnostics: refused };
      throw error;
    } finally {
      watch.abort();
    }
  }
}

/** How many elements can be printed with so much memory free, in bytes. What this process has already is part of its base. */
function mostElements(free: number): number {
  const room = Math.floor((free - BASE_MEMORY) / ELEMENT_MEMORY / 1000) * 1000;
  return Math.min(MOST_ELEMENTS, Math.max(ELEMENTS, room));
}

function memoryFor(elements: number): number {
  return BASE_MEMORY + ELEMENT_MEMORY * elements;
}

function inWords(count: number): string {
  return count.toLocaleString('en-GB');
}

function inGigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

function countElements(html: string): number {
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const next = html.charCodeAt(at + 1) | 0x20;
    if (next >= 0x61 && next <= 0x7a) count++;
  }
  return count;
}

function refusals(page: BrowserPage, place: Place): readonly Diagnostic[] {
  return page.refused.map((url) => requestRefused(place, url.length > 200 ? `${url.slice(0, 200)}…` : url));
}

function failed(diagnostic: ReturnType<typeof limitExceeded>): Outcome<never> {
  return { value: undefined, diagnostics: [diagnostic] };
}

/** A job has taken longer than it may. */
class Expired extends Error {
  /** In milliseconds. */
  readonly limit: number;

  constructor(limit: number) {
    super('the browser has not answered in time');
    this.limit = limit;
  }
}

/** @param browser what works, where the clock alone does not decide */
async function expiry(limit: number, done: AbortSignal, browser?: BrowserProcess): Promise<never> {
  return new Promise((_, reject) => {
    const end = (): void => reject(new Expired(limit));
    const callOff = browser ? workingTime(limit, () => browser.processorTime, end) : patience(limit, end);
    done.addEventListener('abort', callOff, { once: true });
  });
}

async function abortion(signal: AbortSignal | undefined, done: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal?.aborted) reject(signal.reason);
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true, signal: done });
  });
}
