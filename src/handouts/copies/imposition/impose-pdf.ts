import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import type { Outcome } from '../../../ground/model/outcome.ts';
import { pageBox } from '../../../ground/pdf/page-form.ts';
import type { PdfFile } from '../../../ground/pdf/read-pdf.ts';
import { type BookletOptions, bookletLayout } from './booklet-layout.ts';
import { collateLayout } from './collate-layout.ts';
import { draftSheets, type PageObject } from './draft-sheets.ts';
import { pageFinder } from './find-pages.ts';
import type { ImpositionJob, PageOf } from './imposition-job.ts';
import type { Layout } from './laid-side.ts';
import { type NUpOptions, nUpLayout } from './n-up-layout.ts';

/** What has been written. */
export interface Imposed {
  readonly jobs: number;
  /** Sheets of paper: the PDF has two pages for each. */
  readonly sheets: number;
}

/**
 * Writes booklets to be printed: A5 pages on A4, half-letter pages on Letter, in their own size, so that the
 * sheets of a job, turned over about the short edge, folded and nested, read from the first page to the last.
 * It is for printing only: links, tags and outlines stay with the document, which gives title and language.
 *
 * Jobs are asked for one by one, and of those that are done only numbers are kept. `write` gets the PDF piece
 * by piece; it is to be thrown away when the outcome has no value (NOT_BOOKLET_SIZE). A booklet that is too thick
 * to fold is written with a warning (SIGNATURE_TOO_THICK). Throws when there is no job, or not the page that a
 * job asks for.
 */
export function imposeBooklet(
  jobs: Iterable<ImpositionJob>,
  options: BookletOptions,
  write: (piece: Uint8Array) => void,
): Outcome<Imposed> {
  return impose(jobs, bookletLayout(options), write);
}

/** Writes reading copies to be printed, several pages to a side. Takes jobs, writes and throws as `imposeBooklet`. */
export function imposeNUp(
  jobs: Iterable<ImpositionJob>,
  options: NUpOptions,
  write: (piece: Uint8Array) => void,
): Outcome<Imposed> {
  return impose(jobs, nUpLayout(options), write);
}

/** Writes jobs one after the other, pages as they are, each job on sheets of its own. Takes, writes and throws likewise. */
export function imposeCollated(
  jobs: Iterable<ImpositionJob>,
  write: (piece: Uint8Array) => void,
): Outcome<Imposed> {
  return impose(jobs, collateLayout(), write);
}

function impose(
  jobs: Iterable<ImpositionJob>,
  layout: Layout,
  write: (piece: Uint8Array) => void,
): Outcome<Imposed> {
  const draft = draftSheets(layout, write);
  const objectsOf = pageFinder();
  const objectOf = ({ pdf, page }: PageOf): PageObject => {
    const object = objectsOf(pdf)[page - 1];
    if (object === undefined) throw new RangeError(`PDF: there is no page ${page}`);
    return { pdf, object };
  };
  // Copies of one document are all noticed alike: by message, each once.
  const noticed = new Map<string, Diagnostic>();
  let count = 0;
  let sides = 0;
  for (const job of jobs) {
    const pages = (job.pages ?? everyPage(job.pdf, objectsOf)).map((page) =>
      objectOf({ pdf: job.pdf, page }),
    );
    const { value, diagnostics } = layout.lay(pages.map(({ pdf, object }) => pageBox(pdf, object)));
    for (const diagnostic of diagnostics) noticed.set(diagnostic.message, diagnostic);
    if (value === undefined) return { value, diagnostics: [...noticed.values()] };
    if (count === 0) draft.describeAs(job.pdf);
    for (const side of value) {
      draft.addSide(side, (page) => {
        const over = job.over?.(page) ?? [];
        return [...pages.slice(page - 1, page), ...over.map(objectOf)];
      });
    }
    count++;
    sides += value.length;
  }
  if (count === 0) throw new RangeError('there is nothing to impose');
  draft.end();
  return { value: { jobs: count, sheets: sides / 2 }, diagnostics: [...noticed.values()] };
}

function everyPage(pdf: PdfFile, objectsOf: (pdf: PdfFile) => readonly number[]): readonly number[] {
  return objectsOf(pdf).map((_, index) => index + 1);
}
