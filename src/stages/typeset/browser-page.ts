import type { CDPSession, Connection } from 'puppeteer-core';
import { collectGarbage } from '../../ground/machine/collect-garbage.ts';
import { append } from '../../ground/model/append.ts';
import type { HtmlDocument } from '../../ground/model/slotted-html.ts';
import { callExpression } from './call-expression.ts';
import { documentParts, fontsApart } from './document-parts.ts';
import { type Filling, fill } from './filling.ts';
import { adoptSheets } from './in-page/adopt-sheets.ts';
import { divideTables } from './in-page/divide-tables.ts';
import { fillPlaces } from './in-page/fill-places.ts';
import { findRefreshes } from './in-page/find-refreshes.ts';
import { linkAnchors } from './in-page/link-anchors.ts';
import { loadFonts } from './in-page/load-fonts.ts';
import { makeRoom, TALL } from './in-page/make-room.ts';
import { type PageKnowledge, prepareTags } from './in-page/prepare-tags.ts';
import { writeDocument } from './in-page/write-document.ts';
import type { BrowserProcess } from './launch-browser.ts';
import { marginCss } from './margin/margin-css.ts';
import { pageScript } from './page-script.ts';
import { changeOf, patchExpression, replaceExpression } from './patch-body.ts';
import { WrongAnswer } from './print-failure.ts';
import { refuseRequests } from './refuse-requests.ts';
import { MARKS_CSS } from './targets/mark-form.ts';

/** How a page is printed. */
export interface PaperOptions {
  /** Structure and outline: a final print. Without them printing takes half the time. */
  readonly tagged: boolean;
}

/** Spares the browser the layout for the screen, which nobody sees and which takes a quarter of the time. */
const OFF_SCREEN = '@media screen { body { display: none !important } }';
const NO_INK = `@media print { html, html * { visibility: hidden !important } }\n${MARKS_CSS}`;

/** A body of so many characters is worth the tenth of a second that it takes to make room for printing it. */
const LARGE = 1_000_000;

/** A large document's tables have so many rows at most, or twice as many: about fifteen pages. */
const ROWS = 250;

/** Bytes of a large PDF that are sent at once. */
const PIECE = 4 * 1024 * 1024;

/** Millimetres in an inch: the protocol counts in inches. */
const INCH = 25.4;

/** A tab of the browser. It is used for many packs, one after the other. */
export class BrowserPage {
  readonly #connection: Connection;
  readonly #session: CDPSession;
  readonly #target: string;
  #frame = '';
  /** Why the page can do nothing more. */
  #failure: Error | undefined;
  /** Those who wait for an answer of the page: told when there will be none. */
  readonly #waiting = new Set<(error: Error) => void>();
  readonly #onCrash = ({ targetId }: { readonly targetId: string }): void => {
    if (targetId === this.#target) this.#fail(new Error('Page crashed!'));
  };
  #refused: string[] = [];
  /** The width of the window, in pixels, where it was set. */
  #width: number | undefined;
  /** The head of the document that is shown, without its running heads; none when it cannot be patched. */
  #head: string | undefined;
  /** What the titles and style sheets in it hold. */
  #texts: readonly (string | null)[] = [];
  /** The body that the page has been sent to patch its own with. */
  #body = '';
  /** Ours for the document that is shown. */
  #sheets: readonly string[] = [];
  /** What the document knew of itself at the last print with tags. */
  knowledge: PageKnowledge = { unheard: [], shapes: [] };
  #isLarge = false;
  /** How many packs it has printed. */
  jobs = 0;

  static async open(browser: BrowserProcess): Promise<BrowserPage> {
    const { connection, ended } = browser;
    const crashes = new Set<string>();
    const onCrash = ({ targetId }: { readonly targetId: string }): Set<string> => crashes.add(targetId);
    connection.on('Target.targetCrashed', onCrash);
    try {
      const targetId = await browser.openTarget();
      const { sessionId } = await connection.send('Target.attachToTarget', { targetId, flatten: true });
      const session = connection.session(sessionId);
      if (session === null || crashes.has(targetId)) throw new Error('Page crashed!');
      const page = new BrowserPage(connection, session, targetId, ended);
      await page.#orCrash(page.#prepare());
      return page;
    } finally {
      connection.off('Target.targetCrashed', onCrash);
    }
  }

  private constructor(connection: Connection, session: CDPSession, target: string, ended: Promise<never>) {
    this.#connection = connection;
    this.#session = session;
    this.#target = target;
    // The session may not live to tell: the browser does.
    connection.on('Target.targetCrashed', this.#onCrash);
    ended.catch((error: Error) => this.#fail(error));
    refuseRequests(session, (url) => this.#refused.push(url));
  }

  /** What the page has asked for since it was last given a document, sorted. Data URLs do not count: they go nowhere. */
  get refused(): readonly string[] {
    return [...new Set(this.#refused)].sort();
  }

  /**
   * Shows a document and waits for its pictures and fonts. A document that can be divided is shown in two steps:
   * its head, and when its fonts are there, its body. When its fonts are those of the last, they are there already: of
   * another document the texts of the head and the body are replaced, and of the same only what is new in its body.
   */
  async show(document: HtmlDocument, filling: Filling): Promise<void> {
    this.#refused = [];
    this.#isLarge = document.html.length - document.bodyStart > LARGE;
    const parts = documentParts(document, filling);
    const known = this.#head;
    this.#head = undefined;
    if (parts === undefined) {
      this.#sheets = [];
      await this.#adoptSheets();
      const whole = fill(document, filling);
      await this.#replaceAll(whole);
      await this.#refuseRefreshes();
      if (this.#isLarge) await this.#call(divideTables, ROWS);
      if (TALL.test(whole)) await this.#call(makeRoom);
      return;
    }
    if (parts.head !== known) {
      await this.#replaceAll(
        `${fontsApart(fill(document, filling, 0, document.bodyStart))}<body></body></html>`,
      );
      // What can be shown in two steps loads nothing that it would only ask for when it is laid out.
      this.#sheets = [OFF_SCREEN];
      await this.#adoptSheets();
      this.#body = '';
    } else if (parts.texts.some((text, index) => text !== this.#texts[index])) {
      await this.#run(replaceExpression(parts.texts));
      this.#body = '';
    }
    await this.#run(patchExpression(parts.runningHeads, changeOf(this.#body, parts.body)));
    await this.#refuseRefreshes();
    if (this.#isLarge) await this.#call(divideTables, ROWS);
    if (TALL.test(parts.body)) await this.#call(makeRoom);
    // What has been divided is not what a patch would be made for.
    this.#head = this.#isLarge ? undefined : parts.head;
    this.#body = this.#isLarge ? '' : parts.body;
    this.#texts = parts.texts;
  }

  async #replaceAll(html: string): Promise<void> {
    const loaded = this.#loaded();
    await this.#call(writeDocument, html);
    await this.#orCrash(loaded);
    // The script stays with the document: what changes its body needs it.
    await this.#run(`${pageScript()}
${callExpression(loadFonts, [])}`);
  }

  /** A page that wants to go elsewhere may be printed before it goes, or not: it is refused in any case. */
  async #refuseRefreshes(): Promise<void> {
    append(this.#refused, await this.#call(findRefreshes));
  }

  /** Writes what printing has shown into the document that is shown, without loading it again. */
  async fill({ numbers, lists, heads, leaves, margin }: Filling): Promise<void> {
    await this.#call(fillPlaces, {
      numbers: [...numbers],
      lists: [...lists],
      heads,
      leaves: [...leaves],
      margin: marginCss(margin),
    });
  }

  /** What a function sees in the document that is shown, and leaves as it is. As for `callExpression`. */
  async look<Given extends readonly unknown[], Found>(
    work: (...given: Given) => Found,
    ...given: Given
  ): Promise<Awaited<Found>> {
    return this.#call(work, ...given);
  }

  /** What a function finds or does in the document that is shown. As for `callExpression`. */
  async call<Given extends readonly unknown[], Found>(
    work: (...given: Given) => Found,
    ...given: Given
  ): Promise<Awaited<Found>> {
    // It may change the document.
    this.#head = undefined;
    return this.#call(work, ...given);
  }

  /**
   * Does something while the document is laid out as for print, on one endless page of a width in pixels. The window
   * keeps that width, since resizing takes longer than most of what is done: no print depends on it.
   */
  async inPrint<Found>(width: number, work: () => Promise<Found>): Promise<Found> {
    const session = this.#session;
    const metrics = { width: Math.floor(width), height: 1000, deviceScaleFactor: 1, mobile: false };
    if (this.#width !== metrics.width) {
      await this.#orCrash(session.send('Emulation.setDeviceMetricsOverride', metrics));
      this.#width = metrics.width;
    }
    await this.#orCrash(session.send('Emulation.setEmulatedMedia', { media: 'print' }));
    try {
      return await work();
    } finally {
      await this.#orCrash(session.send('Emulation.setEmulatedMedia', { media: '' }));
    }
  }

  /** Whether the document that is shown takes much of the browser's memory, as long as it is there. */
  get isLarge(): boolean {
    return this.#isLarge;
  }

  /** The document that is shown, as a PDF. */
  async print(options: PaperOptions): Promise<Buffer> {
    return this.#print({ ...options, ink: true });
  }

  /**
   * The document as a PDF in which nothing can be seen: where its anchors are, is all that it tells. That takes
   * two thirds of the time of a print without tags.
   *
   * @param anchors what is measured besides the targets of the document's own links
   */
  async measure(anchors: readonly string[] = []): Promise<Buffer> {
    await this.#adoptSheets(NO_INK);
    if (anchors.length > 0) await this.#call(linkAnchors, anchors);
    const printed = await this.#print({ tagged: false, ink: false });
    if (anchors.length > 0) await this.#call(linkAnchors, []);
    await this.#adoptSheets();
    return printed;
  }

  async #print({ tagged, ink }: PaperOptions & { readonly ink: boolean }): Promise<Buffer> {
    if (tagged) this.knowledge = await this.#call(prepareTags);
    // Nothing makes the browser collect what the last print and layout have left before it runs out of memory: with
    // this a pack of five hundred pages takes half of it. Meanwhile this process does the same.
    if (this.#isLarge) {
      const collected = this.#session.send('HeapProfiler.collectGarbage');
      collectGarbage();
      await this.#orCrash(collected);
    }
    const printed = this.#session.send('Page.printToPDF', {
      preferCSSPageSize: true,
      printBackground: ink,
      // A4, for a document that does not say; margins are the document's.
      paperWidth: 210 / INCH,
      paperHeight: 297 / INCH,
      marginTop: 0,
      marginBottom: 0,
      marginLeft: 0,
      marginRight: 0,
      generateTaggedPDF: tagged,
      generateDocumentOutline: tagged,
      // A large one is not sent in one message, of which there would be a copy in each process.
      transferMode: this.#isLarge ? 'ReturnAsStream' : 'ReturnAsBase64',
    });
    const { data, stream } = await this.#orCrash(printed);
    // What a large document leaves behind is not there while its PDF is worked on.
    if (tagged && this.#isLarge) await this.#clear();
    if (stream !== undefined) return this.#readStream(stream);
    // `%PDF-`, in base64.
    if (typeof data !== 'string' || !data.startsWith('JVBERi')) throw new WrongAnswer('Page.printToPDF');
    return Buffer.from(data, 'base64');
  }

  async #readStream(handle: string): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for (;;) {
      const piece = await this.#orCrash(this.#session.send('IO.read', { handle, size: PIECE }));
      if (typeof piece.data !== 'string') throw new WrongAnswer('IO.read');
      pieces.push(Buffer.from(piece.data, piece.base64Encoded ? 'base64' : 'latin1'));
      if (piece.eof) break;
    }
    await this.#orCrash(this.#session.send('IO.close', { handle }));
    if (!pieces[0]?.toString('latin1', 0, 5).startsWith('%PDF-')) throw new WrongAnswer('IO.read');
    return Buffer.concat(pieces);
  }

  /** Shows nothing, and gives back the memory of what was shown. */
  async #clear(): Promise<void> {
    this.#head = undefined;
    this.#body = '';
    this.#sheets = [];
    await this.#call(writeDocument, '');
    await this.#orCrash(this.#session.send('HeapProfiler.collectGarbage'));
  }

  /** Closes the tab, however busy its document is. Nobody waits for that: the browser may be gone. */
  close(): void {
    this.#connection.off('Target.targetCrashed', this.#onCrash);
    this.#head = undefined;
    this.#body = '';
    this.#connection.send('Target.closeTarget', { targetId: this.#target }).catch(() => undefined);
  }

  async #adoptSheets(...more: readonly string[]): Promise<void> {
    await this.#call(adoptSheets, [...this.#sheets, ...more]);
  }

  async #prepare(): Promise<void> {
    const session = this.#session;
    const [{ frameTree }] = await Promise.all([
      session.send('Page.getFrameTree'),
      session.send('Page.enable'),
      session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      session.send('Emulation.setScriptExecutionDisabled', { value: true }),
      session.send('Audits.enable'),
      session.send('Log.enable'),
      session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    ]);
    if (typeof frameTree?.frame?.id !== 'string') throw new WrongAnswer('Page.getFrameTree');
    this.#frame = frameTree.frame.id;
  }

  async #call<Given extends readonly unknown[], Found>(
    work: (...given: Given) => Found,
    ...given: Given
  ): Promise<Awaited<Found>> {
    // JSON has carried it from there.
    return (await this.#run(callExpression(work, given))) as Awaited<Found>;
  }

  async #run(expression: string): Promise<unknown> {
    const evaluated = this.#session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    const { result, exceptionDetails } = await this.#orCrash(evaluated);
    if (result === undefined) throw new WrongAnswer('Runtime.evaluate');
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  /**
   * Resolves when the next document has been loaded. The page itself cannot tell: its scripts are off, and
   * with them its listeners.
   */
  async #loaded(): Promise<void> {
    return new Promise((resolve) => {
      let began = false;
      const listen = ({ name, frameId }: { readonly name: string; readonly frameId: string }): void => {
        if (frameId !== this.#frame) return;
        if (name === 'init') began = true;
        if (name !== 'load' || !began) return;
        this.#session.off('Page.lifecycleEvent', listen);
        resolve();
      };
      this.#session.on('Page.lifecycleEvent', listen);
    });
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const reject of this.#waiting) reject(error);
  }

  async #orCrash<T>(answer: Promise<T>): Promise<T> {
    // The one that loses the race may still fail.
    answer.catch(() => undefined);
    if (this.#failure) throw this.#failure;
    // A promise that lived as long as the page would keep all answers for as long.
    let reject = (_: Error): void => undefined;
    const failure = new Promise<never>((_, fail) => {
      reject = fail;
    });
    this.#waiting.add(reject);
    try {
      return await Promise.race([answer, failure]);
    } finally {
      this.#waiting.delete(reject);
    }
  }
}
