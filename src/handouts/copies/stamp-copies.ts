import { createHash } from 'node:crypto';
import { draftPdf, type PdfDraft } from '../../ground/pdf/draft-pdf.ts';
import { addPageForm, pageBox } from '../../ground/pdf/page-form.ts';
import { isArray, isString, type PdfDictionary, type PdfValue } from '../../ground/pdf/pdf-values.ts';
import { dictionary, type PdfFile, pageNumbers, readPdf, resolve } from '../../ground/pdf/read-pdf.ts';
import { firstFreeNumber, streamSource } from '../../ground/pdf/write-pdf.ts';
import { writeValue } from '../../ground/pdf/write-value.ts';
import { type CopyMark, metadataOf, objectNumber, titleSuffix, withCopyMark } from './copy-mark.ts';

/** A numbered copy of a pack. */
export interface StampedCopy {
  /** The PDF, in pieces: most of them are shared by all copies. */
  readonly pieces: readonly Uint8Array[];
  readonly sha256: string;
}

/** Makes copies of one pack. */
export interface CopyMaker {
  /**
   * Takes the labels of some copies: a PDF with two pages for each, the label of the first page and the line for
   * the foot of every page. The result makes the copy of the index.
   */
  take(labels: Uint8Array): (index: number, mark: Omit<CopyMark, 'packSha256'>) => StampedCopy;
}

/**
 * Makes ready to stamp numbered copies of a pack. The labels are laid over its pages as they are, text in their
 * own fonts; everything else of the pack stays: structure, links, outline, attachments. A label is no part of
 * what the pack says, so that it is marked as an artifact (ISO 32000-1, 14.8.2.2.2).
 *
 * All that the copies have in common is made once, and hashed once: a copy costs its own few objects.
 */
export function prepareCopies(pack: Uint8Array): CopyMaker {
  const pdf = readPdf(pack);
  const packSha256 = createHash('sha256').update(pack).digest('hex');
  const common: Uint8Array[] = [];
  const draft = draftPdf((piece) => common.push(piece));
  const own = includeStampable(draft, pdf);
  return {
    take: (labels) => {
      const label = readPdf(withOwnFontTags(labels));
      const pages = pageNumbers(label);
      const fonts: Uint8Array[] = [];
      const base = draft.fork((piece) => fonts.push(piece));
      for (const page of pages.slice(0, 2)) base.copy(label, resourcesOf(label, page));
      const shared = Buffer.concat([...common, ...fonts]);
      const hash = createHash('sha256').update(shared);
      return (index, mark) => {
        const [first, line] = pages.slice(2 * index, 2 * index + 2);
        if (first === undefined || line === undefined) throw new Error(`no label for copy ${mark.number}`);
        const pieces: Uint8Array[] = [shared];
        const sum = hash.copy();
        const copy = base.fork((piece) => {
          pieces.push(piece);
          sum.update(piece);
        });
        addPageForm(copy, label, first, own.first);
        addPageForm(copy, label, line, own.line);
        copy.add(infoSource(pdf, mark), own.info);
        const packet = withCopyMark(metadataOf(pdf), { ...mark, packSha256 });
        copy.add(streamSource('/Type /Metadata /Subtype /XML', Buffer.from(packet, 'utf8')), own.metadata);
        copy.end(own.root, own.info, documentId(pdf));
        return { pieces, sha256: sum.digest('hex') };
      };
    },
  };
}

/**
 * A font that is embedded in part has six letters before its name that tell the parts apart (ISO 32000-1, 9.6.4).
 * Chromium counts them from AAAAAA in every document: two parts of a font would have one name in a copy, and
 * some printers keep fonts by name.
 */
function withOwnFontTags(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const retagged = text.replace(/(\/(?:BaseFont|FontName) \/[A-Z]{5})[A-Z](?=\+)/g, '$1L');
  return Buffer.from(retagged, 'latin1');
}

/** The numbers of the objects that differ from copy to copy, and of the catalog. */
interface OwnObjects {
  readonly first: number;
  readonly line: number;
  readonly info: number;
  readonly metadata: number;
  readonly root: number;
}

/** Adds the pack with a place for the labels on each page. */
function includeStampable(draft: PdfDraft, pdf: PdfFile): OwnObjects {
  const free = firstFreeNumber(pdf);
  const [before, after, afterFirst, first, line] = [free, free + 1, free + 2, free + 3, free + 4];
  const changes = new Map<number, string | Uint8Array>([
    // The pack's own content may leave its coordinates changed.
    [before, streamSource('', Buffer.from('q\n'))],
    [after, streamSource('', Buffer.from(`Q\n${artifact('Footer', 'CopyLine')}`))],
    [
      afterFirst,
      streamSource('', Buffer.from(`Q\n${artifact('Header', 'CopyLabel')}${artifact('Footer', 'CopyLine')}`)),
    ],
  ]);
  const tails = new Map<number, number>([[0, after]]);
  const pages = pageNumbers(pdf);
  const widthOf = (page: number): number => {
    const { left, right } = pageBox(pdf, page);
    return Math.round(right - left);
  };
  for (const [index, page] of pages.entries()) {
    // On a page that is turned the line is in the middle, too.
    const wider = widthOf(page) - widthOf(pages[0] ?? page);
    const known = tails.get(wider);
    const number = known ?? line + tails.size;
    if (known === undefined) {
      tails.set(wider, number);
      changes.set(number, streamSource('', Buffer.from(`Q\n${artifact('Footer', 'CopyLine', wider / 2)}`)));
    }
    const tail = index === 0 ? afterFirst : number;
    const forms = new Map([
      ['CopyLine', { ref: line }],
      ...(index === 0 ? [['CopyLabel', { ref: first }] as const] : []),
    ]);
    changes.set(page, writeValue(stampedPage(pdf, page, { before, after: tail, forms })));
  }
  const own = {
    first,
    line,
    info: objectNumber(pdf, 'Info'),
    metadata: objectNumber(pdf, 'Metadata'),
    root: objectNumber(pdf, 'Root'),
  };
  draft.include(pdf, changes, new Set([first, line, own.info, own.metadata]));
  return own;
}

function artifact(subtype: string, form: string, right = 0): string {
  const moved = right === 0 ? '' : `1 0 0 1 ${right} 0 cm `;
  return `/Artifact <</Type /Pagination /Subtype /${subtype}>> BDC\nq ${moved}/${form} Do Q\nEMC\n`;
}

function stampedPage(
  pdf: PdfFile,
  page: number,
  {
    before,
    after,
    forms,
  }: { readonly before: number; readonly after: number; readonly forms: PdfDictionary },
): PdfDictionary {
  const entries = new Map(dictionary(pdf, { ref: page }));
  const contents = entries.get('Contents') ?? [];
  const resolved = resolve(pdf, contents);
  const parts = isArray(resolved) ? resolved : [contents];
  const resources = new Map(resourcesOf(pdf, page));
  resources.set('XObject', new Map([...dictionary(pdf, resources.get('XObject')), ...forms]));
  entries.set('Contents', [{ ref: before }, ...parts, { ref: after }]);
  entries.set('Resources', resources);
  return entries;
}

function resourcesOf(pdf: PdfFile, page: number): PdfDictionary {
  return dictionary(pdf, dictionary(pdf, { ref: page }).get('Resources'));
}

/** The title says which copy it is, so that a window does. */
function infoSource(pdf: PdfFile, mark: Omit<CopyMark, 'packSha256'>): string {
  const info = new Map<string, PdfValue>(dictionary(pdf, pdf.trailer.get('Info')));
  const title = info.get('Title');
  if (isString(title))
    info.set('Title', { string: title.string + sameEncoding(titleSuffix(mark), title.string) });
  return writeValue(info);
}

/** ASCII in the encoding of a text string: UTF-16 after its mark, or ASCII. */
function sameEncoding(words: string, text: string): string {
  return text.startsWith('\u00fe\u00ff') ? words.replace(/./g, '\0$&') : words;
}

function documentId(pdf: PdfFile): string | undefined {
  const id = pdf.trailer.get('ID');
  const document = isArray(id) ? id[0] : undefined;
  return isString(document) ? Buffer.from(document.string, 'latin1').toString('hex') : undefined;
}
