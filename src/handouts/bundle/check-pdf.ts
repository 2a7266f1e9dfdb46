import type { Printed } from '../../ground/model/content-parts.ts';
import { counted } from '../../ground/model/counted.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { bundleDiffers, pdfUnreadable } from '../../ground/model/diagnostics/bundles.ts';
import type { PrintedCount } from '../../ground/model/printed-count.ts';
import type { MarginText } from '../../ground/model/rendered.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import { comparePages } from '../../stages/proof/compare-pages.ts';
import { marginsIn } from '../../stages/proof/margins-in.ts';
import type { PageMemory, ReadPage } from '../../stages/proof/page-memory.ts';
import { proofPack } from '../../stages/proof/proof-pack.ts';
import { type CarriedInside, reasonOf } from '../../stages/proof/read-carried.ts';
import type { Run } from '../../stages/proof/read-pages.ts';
import { firstDifference } from './first-difference.ts';
import type { Verification } from './verification.ts';

const CHANGED = 'the PDF was changed after it was made: ask for the original file';

/** What a PDF has to show. */
export interface Shown {
  readonly printed: readonly PrintedCount[];
  /** What it was printed from, which says what is in the margins; nothing where it is not there. */
  readonly html?: string;
  /** What its evidence says is in the margins, where there is no HTML. */
  readonly margins?: readonly MarginText[] | undefined;
}

/**
 * Looks for every string that the pack has to print on the pages of its PDF, and for its marking in their margins.
 * Gives what was read of the pages; nothing where they cannot be read.
 */
export async function checkProof(
  bytes: Uint8Array,
  file: string,
  { printed, html, margins: said = [] }: Shown,
  verification: Verification,
): Promise<readonly (readonly Run[])[] | undefined> {
  const strings = printed.flatMap(({ times, ...one }) => Array<Printed>(times).fill(one));
  const margins = html === undefined ? said : marginsIn(html);
  let read: readonly ReadPage[] | undefined;
  const memory: PageMemory = {
    pages: (_pack, _pdf, numbers, readOne) => {
      const pages = numbers.map(readOne);
      read = pages;
      return pages;
    },
  };
  const found = await orUnreadable(file, () => proofPack(bytes, { printed: strings, margins }, file, memory));
  const pages = 'value' in found && found.value ? found.value.pages : 0;
  const sentence = `On the pages: ${counted(strings.length, 'string')} that the pack has to print, quotations, figures and dates, each whole on ${counted(pages, 'page')} of ${file}${margins.length === 0 ? '' : '; marking and status line in the margins of each'}.`;
  verification.check(
    'proof',
    strings.length,
    sentence,
    found.diagnostics.map((one) => (one.code === 'PDF_UNREADABLE' ? one : { ...one, hint: CHANGED })),
  );
  return read?.map(({ runs }) => runs);
}

/** A PDF with the HTML that it was printed from. */
export interface ComparedPages {
  readonly pdf: Uint8Array;
  readonly file: string;
  readonly html: string;
  /** What has been read of its pages; without it, they are read here. */
  readonly runs: readonly (readonly Run[])[] | undefined;
}

/** Compares all words on the pages of a PDF with its HTML. */
export async function checkPages(
  { pdf, file, html, runs }: ComparedPages,
  verification: Verification,
): Promise<void> {
  const found = await orUnreadable(file, async () => comparePages(pdf, html, file, runs));
  const { words = 0, marginWords = 0, pages = 0 } = ('value' in found && found.value) || {};
  if (found.value !== undefined && marginWords === 0) {
    verification.cannot(
      `${words === 0 ? 'The words of the PDF were' : 'The text in the margins of the PDF was'} not compared with the HTML: a style sheet of the template adds words of its own.`,
    );
  }
  const sentence = `Words of the PDF: ${counted(words + marginWords, 'word')} on ${counted(pages, 'page')}, in order those of the HTML.`;
  verification.check('pages', words + marginWords, sentence, found.diagnostics);
}

/** Compares what travels inside a PDF with the same files outside it. */
export function checkAttachments(
  { attachments }: CarriedInside,
  file: string,
  wanted: ReadonlyMap<string, Uint8Array>,
  verification: Verification,
): void {
  const diagnostics: Diagnostic[] = [];
  for (const [name, bytes] of wanted) {
    const inside = attachments.get(name);
    if (inside === undefined) {
      diagnostics.push(
        bundleDiffers(wholeFile(file), `${name} is missing from what ${file} carries inside`, CHANGED),
      );
      continue;
    }
    const texts = [inside, bytes].map((one) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(one));
    const what = 'the file of that name in the bundle';
    const different = firstDifference(`${file}/${name}`, texts[0] ?? '', texts[1] ?? '', what, CHANGED);
    if (different) diagnostics.push(different);
  }
  for (const name of attachments.keys()) {
    if (wanted.has(name)) continue;
    diagnostics.push(
      bundleDiffers(wholeFile(file), `${file} carries ${name} inside, which is not part of it`, CHANGED),
    );
  }
  const sentence = `Inside the PDF: ${counted(wanted.size, 'file')}, the same as in the bundle.`;
  verification.check('attachments', wanted.size, sentence, diagnostics);
}

interface Found<T> {
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is wrong with the structure of a PDF is found only when that part of it is read. */
async function orUnreadable<T>(file: string, read: () => Promise<Found<T>>): Promise<Found<T>> {
  try {
    return await read();
  } catch (error) {
    return { value: undefined, diagnostics: [pdfUnreadable(file, reasonOf(error))] };
  }
}
