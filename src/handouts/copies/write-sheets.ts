import { createHash } from 'node:crypto';
import type { Run } from '../../engine/pipeline/run.ts';
import type { OutputFolder } from '../../engine/results/write-outputs.ts';
import { packPath } from '../../engine/workspace/source-paths.ts';
import { append } from '../../ground/model/append.ts';
import type { PackContent } from '../../ground/model/content.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { hasErrors, type Outcome } from '../../ground/model/outcome.ts';
import type { Place } from '../../ground/model/place.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import { type PdfFile, readPdf } from '../../ground/pdf/read-pdf.ts';
import type { HandoutPack } from './handout-pack.ts';
import { type Imposed, imposeBooklet, imposeCollated, imposeNUp } from './imposition/impose-pdf.ts';
import type { ImpositionJob } from './imposition/imposition-job.ts';
import { LABELS_AT_A_TIME, printLabels } from './print-labels.ts';
import type { RegisteredCopy, RegisteredJob } from './register/register.ts';
import { reprintPack } from './reprint-pack.ts';

/** How copies are laid on sheets to be printed. */
export interface SheetForm {
  /** Pages to a side; a booklet has two, in an order to be folded. `single`: pages as they are. */
  readonly layout: 'single' | 'booklet' | '2-up' | '4-up';
  /** All copies in one file, each beginning on a sheet of its own; otherwise a file for each. */
  readonly collate: boolean;
  readonly foldMarks: boolean;
  /** Sheets that are folded together, at most; as many as can be folded when left out. */
  readonly sheetsPerSignature?: number | undefined;
  /** Millimetres: how thick a sheet is. */
  readonly caliper?: number | undefined;
}

/** A file to be printed. */
export interface PrintSheets extends RegisteredJob {
  readonly sheets: number;
}

/** Booklets are made of pages half as large as the sheet, laid out for that size: nothing is shrunk. */
const BOOKLET_PAGE: Readonly<Record<PackContent['paper'], PackContent['paper']>> = {
  A4: 'A5',
  A5: 'A5',
  Letter: 'Half-letter',
  'Half-letter': 'Half-letter',
};

/**
 * Lays copies on sheets and writes the files to be printed. Text in them is text, but links and structure stay
 * with the copies themselves.
 *
 * Errors: what printing the pack on smaller paper may bring; SIGNATURE_TOO_THICK is a warning.
 */
export async function writeSheets(
  pack: HandoutPack,
  copies: readonly RegisteredCopy[],
  form: SheetForm,
  folder: OutputFolder,
  run: Run,
): Promise<Outcome<readonly PrintSheets[]>> {
  const diagnostics: Diagnostic[] = [];
  const stopped = { value: undefined, diagnostics };
  const paper = BOOKLET_PAGE[pack.content.paper];
  const laidOut =
    form.layout !== 'booklet' || paper === pack.content.paper
      ? { value: pack, diagnostics: [] }
      : await reprintPack(pack, paper, run);
  append(diagnostics, laidOut.diagnostics);
  if (!laidOut.value) return stopped;

  const jobs: { readonly copy: RegisteredCopy; readonly job: ImpositionJob }[] = [];
  const pdf = readPdf(laidOut.value.pdf);
  for (let start = 0; start < copies.length; start += LABELS_AT_A_TIME) {
    const batch = copies.slice(start, start + LABELS_AT_A_TIME);
    const labels = await printLabels(laidOut.value, batch, run);
    append(diagnostics, labels.diagnostics);
    if (!labels.value) return stopped;
    const label = readPdf(labels.value);
    for (const [index, copy] of batch.entries()) jobs.push({ copy, job: labelled(pdf, label, index) });
  }
  const groups = form.collate ? [jobs] : jobs.map((job) => [job]);
  const written: PrintSheets[] = [];
  for (const group of groups) {
    const file = fileName(
      pack,
      group.map(({ copy }) => copy),
      form,
    );
    const hash = createHash('sha256');
    let imposed: Outcome<Imposed> = { value: undefined, diagnostics: [] };
    const problems = folder.put(file, (write) => {
      const place = wholeFile(packPath(pack.id));
      imposed = impose(
        group.map(({ job }) => job),
        form,
        place,
        (piece) => {
          hash.update(piece);
          write(piece);
        },
      );
      return imposed.value !== undefined;
    });
    const fresh = newOnes(imposed.diagnostics, diagnostics);
    append(diagnostics, problems);
    append(diagnostics, fresh);
    if (!imposed.value || hasErrors(diagnostics)) return stopped;
    const numbers = group.map(({ copy }) => copy.number);
    written.push({ file, sha256: hash.digest('hex'), copies: numbers, sheets: imposed.value.sheets });
  }
  return { value: written, diagnostics };
}

/** The labels of the copy of that index have two pages: one for the first page, one for every page's foot. */
function labelled(pdf: PdfFile, labels: PdfFile, index: number): ImpositionJob {
  const label = { pdf: labels, page: 2 * index + 1 };
  const line = { pdf: labels, page: 2 * index + 2 };
  return { pdf, over: (page) => (page === 1 ? [label, line] : [line]) };
}

function impose(
  jobs: readonly ImpositionJob[],
  form: SheetForm,
  place: Place,
  write: (piece: Uint8Array) => void,
): Outcome<Imposed> {
  const { foldMarks, sheetsPerSignature, caliper } = form;
  switch (form.layout) {
    case 'single':
      return imposeCollated(jobs, write);
    case '2-up':
      return imposeNUp(jobs, { perSide: 2 }, write);
    case '4-up':
      return imposeNUp(jobs, { perSide: 4 }, write);
    case 'booklet':
      return imposeBooklet(
        jobs,
        {
          foldMarks,
          place,
          ...(sheetsPerSignature === undefined ? {} : { sheetsPerSignature }),
          ...(caliper === undefined ? {} : { caliper }),
        },
        write,
      );
  }
}

/** Such as `p-edition-1-copies-1-25-booklet.pdf`, or the copy's own name with `-booklet`. */
function fileName(
  pack: HandoutPack,
  copies: readonly RegisteredCopy[],
  { layout, collate }: SheetForm,
): string {
  const end = layout === 'single' ? '' : `-${layout}`;
  const [first, last] = [copies[0], copies.at(-1)];
  if (!collate) return `${first?.file.replace(/\.pdf$/, '') ?? pack.id}${end}.pdf`;
  const numbers = first === last ? `copy-${first?.number}` : `copies-${first?.number}-${last?.number}`;
  return `${pack.id}-edition-${pack.edition}-${numbers}${end}.pdf`;
}

/** Copies of one pack are all noticed alike. */
function newOnes(found: readonly Diagnostic[], known: readonly Diagnostic[]): readonly Diagnostic[] {
  return found.filter(
    (one) => !known.some(({ code, message }) => code === one.code && message === one.message),
  );
}
