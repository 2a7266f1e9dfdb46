import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackPromise } from '../../../ground/model/content.ts';
import { countBySeverity } from '../../../ground/model/count-by-severity.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { keepLatest } from '../../../ground/model/keep-latest.ts';
import { hasErrors } from '../../../ground/model/outcome.ts';
import type { PrintedPack } from '../../../ground/model/rendered.ts';
import { fillAsKnown } from '../../../stages/typeset/fill-again.ts';
import { PrinterFailure } from '../../../stages/typeset/printer-failure.ts';
import { isAsChecked } from '../../pipeline/compose-bound.ts';
import { type ItemEvidence, openEvidence } from '../../pipeline/item-evidence.ts';
import { type PreparedPack, prepareUnproven, type UnprovenPack } from '../../pipeline/prepare-pack.ts';
import type { Run } from '../../pipeline/run.ts';
import { packState } from '../../results/current-pack.ts';
import { readManifest } from '../../results/manifest.ts';
import { outputFiles, outputPath } from '../../results/outputs.ts';
import { openFileMemory } from '../../workspace/cache/file-memory.ts';
import { openPageMemory } from '../../workspace/cache/page-memory.ts';
import { type DiskWorkspace, openWorkspace } from '../../workspace/disk-workspace.ts';
import { overlayWorkspace } from '../../workspace/overlay-workspace.ts';
import { digestOf } from '../../workspace/record-reads.ts';
import { allPacks } from '../../workspace/select-packs.ts';
import { packPath } from '../../workspace/source-paths.ts';
import { openProblems } from '../desk-problems.ts';
import { openDrawings } from './open-drawings.ts';
import { findPageStarts, pageOfPlace } from './page-starts.ts';
import { type PageText, pageText } from './page-text.ts';
import type {
  DeskItemPages,
  DeskPage,
  DeskPageCounts,
  DeskPageStart,
  DeskPages,
  DeskPaper,
} from './paper-types.ts';
import { textsOfPages } from './texts-of-pages.ts';

/** The printed pages of a workspace's packs, as the desk shows them. It has to be closed. */
export interface Paper {
  /** The ids of all packs. */
  packs(): readonly string[];
  /**
   * The page of a pack, in the time that composing and rendering it take: no browser is asked. What is wrong with a text
   * keeps nothing from being shown, as long as it can be read.
   *
   * @param text the pack's text where it is not the one on disk
   * @param quick the words alone, while somebody types: they are held against nothing before `pages` is asked
   */
  page(pack: string, text?: string, quick?: boolean): DeskPage;
  /** Measures the page that was made last of a pack, as its PDF will be; `digest` is the one that is asked about. */
  pages(pack: string, digest: string): Promise<DeskPages>;
  /** A page as a picture, PNG; of the page with the digest where it has been measured, else of the last PDF. */
  picture(pack: string, number: number, width: number, digest?: string): Promise<Buffer | undefined>;
  /** What there is of a pack on disk. */
  paper(pack: string): DeskPaper;
  pdf(pack: string): Promise<Buffer | undefined>;
  /** The documents that an item of a pack rests on, with its words marked. */
  evidence(pack: string, ref: string): readonly ItemEvidence[];
  /** The pages of all packs on which an item, `document:id`, is printed. */
  pagesOf(ref: string): Promise<readonly DeskItemPages[]>;
}

/** The page of a pack that was made last. */
interface Made {
  readonly digest: string;
  readonly prepared: UnprovenPack;
  /** The text that is not saved. */
  readonly text: string | undefined;
  readonly html: string;
  readonly counts: DeskPageCounts;
}

/** A page that has been measured. */
interface Measured {
  readonly digest: string;
  readonly printed: PrintedPack;
  readonly starts: readonly DeskPageStart[];
}

/** Of so many packs the last page is kept. */
const KEPT = 12;

export function openPaper(root: string, run: Run, library: Awaited<ReturnType<Run['library']>>): Paper {
  const memory = openFileMemory(Date.now);
  const texts = openPageMemory();
  const made = new Map<string, Made>();
  const measured = new Map<string, Measured>();
  const measuring = new Map<string, Promise<unknown>>();
  const drawings = openDrawings();
  const evidence = openEvidence(root);
  const open = (): DiskWorkspace => openWorkspace(root, { memory });
  const output = (pack: string, kind: 'html' | 'pdf'): Promise<Buffer | undefined> =>
    readFile(join(root, outputPath(pack), outputFiles(pack)[kind])).catch(() => undefined);

  /** What was filled in last: of a page that was measured, or of the PDF. */
  const numbersOf = (pack: string): ReadonlyMap<string, number> => {
    const known = measured.get(pack)?.printed.pageOf;
    return known ?? new Map(Object.entries(readManifest(root, outputPath(pack))?.anchors ?? {}));
  };
  const make = (pack: string, text?: string, quick = false): DeskPage => {
    const base = open();
    const unsaved = text === undefined ? undefined : new Map([[packPath(pack), text]]);
    const before = made.get(pack);
    const { value, diagnostics } = prepareUnproven(
      pack,
      unsaved === undefined ? base : overlayWorkspace(base, unsaved),
      library,
      { before: quick ? before?.prepared.bound : undefined },
    );
    if (value === undefined) return pageOf(pack, before, measured.get(pack), diagnostics, false);
    const { rendered } = value;
    const digest = digestOf(rendered.html);
    const html = fillAsKnown(rendered, numbersOf(pack));
    const now: Made = { digest, text, prepared: value, html, counts: countsOf(value) };
    keepLatest(made, pack, now, KEPT);
    return pageOf(pack, now, measured.get(pack), diagnostics, true);
  };

  const measure = async (pack: string, { prepared, digest }: Made): Promise<readonly Diagnostic[]> => {
    const { rendered, bound } = prepared;
    const printer = await run.browser.ready();
    if (!printer.value) return printer.diagnostics;
    try {
      const guess = numbersOf(pack);
      const printed = await printer.value.print({
        rendered,
        ...(guess.size > 0 && { pageNumbers: guess }),
        modified: new Date(0),
        attachments: [],
        producer: 'Sourcebound',
        signal: run.signal,
        file: packPath(pack),
        narrative: bound.narrative.file,
      });
      if (!printed.value) return printed.diagnostics;
      const { pdf, html } = printed.value;
      const starts = findPageStarts(pageText(html), textsOfPages(pdf, html, { name: pack, memory: texts }));
      keepLatest(measured, pack, { digest, printed: printed.value, starts }, KEPT);
      return [];
    } catch (error) {
      if (!(error instanceof PrinterFailure)) throw error;
      return [error.diagnostic];
    }
  };
  const pages = async (pack: string, digest: string): Promise<DeskPages> => {
    // One after the other: the browser keeps a pack's page, and prints it again in half the time.
    for (let before = measuring.get(pack); before; before = measuring.get(pack)) await before;
    const now = made.get(pack);
    if (now?.digest !== digest) return { settled: false, superseded: true, problems: [] };
    if (!isAsChecked(now.prepared.parts, now.prepared.bound)) {
      // There are other warnings than there were, and the page says how many.
      make(pack, now.text);
      return { settled: false, superseded: true, problems: [] };
    }
    const known = measured.get(pack);
    if (known?.digest !== digest) {
      const work = measure(pack, now).finally(() => measuring.delete(pack));
      measuring.set(
        pack,
        work.catch(() => undefined),
      );
      const diagnostics = await work;
      if (hasErrors(diagnostics) || measured.get(pack)?.digest !== digest) {
        return { settled: false, superseded: false, problems: openProblems(diagnostics) };
      }
    }
    const found = measured.get(pack);
    if (found === undefined) return { settled: false, superseded: true, problems: [] };
    const { html } = found.printed;
    return { settled: true, digest, pages: found.starts, ...(html !== now.html && { html }) };
  };

  const pagesOf = async (ref: string): Promise<readonly DeskItemPages[]> => {
    const found: DeskItemPages[] = [];
    for (const { id } of allPacks(open())) {
      const on = await pagesIn(id, ref);
      if (on !== undefined) found.push(on);
    }
    return found;
  };
  const pagesIn = async (pack: string, ref: string): Promise<DeskItemPages | undefined> => {
    const known = measured.get(pack);
    if (known !== undefined && known.digest === made.get(pack)?.digest) {
      const { html } = known.printed;
      return itemPages(pack, ref, true, html, () => known.starts);
    }
    const html = (await output(pack, 'html'))?.toString('utf8');
    const pdf = html?.includes(ref) ? await output(pack, 'pdf') : undefined;
    if (html === undefined || pdf === undefined) return undefined;
    const current = packState(open(), pack).state === 'current';
    const name = `output ${pack}`;
    return itemPages(pack, ref, current, html, (text) =>
      findPageStarts(text, textsOfPages(pdf, html, { name, memory: texts })),
    );
  };

  return {
    packs: () => allPacks(open()).map(({ id }) => id),
    page: make,
    pages,
    picture: async (pack, number, width, digest) => {
      const known = measured.get(pack);
      const isLive = known !== undefined && known.digest === digest;
      const pdf = isLive ? known.printed.pdf : await output(pack, 'pdf');
      return pdf === undefined ? undefined : drawings.draw(pack, pdf, number, width);
    },
    paper: (pack) => paperOf(open(), pack),
    pdf: (pack) => output(pack, 'pdf'),
    evidence,
    pagesOf,
  };
}

function pageOf(
  pack: string,
  made: Made | undefined,
  measured: Measured | undefined,
  diagnostics: readonly Diagnostic[],
  current: boolean,
): DeskPage {
  const { errors, warnings } = countBySeverity(diagnostics);
  if (made === undefined) return { pack, current, errors, warnings };
  const { digest, html, counts } = made;
  const isMeasured = measured?.digest === digest;
  return {
    ...{ pack, digest, html: isMeasured ? measured.printed.html : html, current, errors, warnings, counts },
    ...(isMeasured && { pages: measured.starts }),
  };
}

function countsOf({ content: { promise, leftOut } }: PreparedPack): DeskPageCounts {
  const { found, besides, open }: PackPromise = promise;
  return {
    ...(found !== undefined && { found }),
    besides,
    ...(open !== undefined && { open }),
    ...(leftOut !== undefined && { leftOut }),
  };
}

function itemPages(
  pack: string,
  ref: string,
  current: boolean,
  html: string,
  startsOf: (text: PageText) => readonly DeskPageStart[],
): DeskItemPages | undefined {
  const text = pageText(html);
  const own = text.items.filter((item) => item.ref === ref);
  if (own.length === 0) return undefined;
  const starts = startsOf(text);
  const pages = [...new Set(own.map(({ start }) => pageOfPlace(starts, start)))];
  return { pack, current, pages: pages.sort((one, other) => one - other) };
}

function paperOf(workspace: DiskWorkspace, pack: string): DeskPaper {
  const found = packState(workspace, pack);
  if (found.state === 'not-built') return { state: 'not-built' };
  const { manifest, state } = found;
  const { pdf } = outputFiles(pack);
  return {
    state,
    ...('why' in found && { why: found.why }),
    pages: manifest.pages,
    digest: manifest.outputs.find(({ path }) => path === pdf)?.sha256 ?? '',
    file: `${outputPath(pack)}/${pdf}`,
  };
}
