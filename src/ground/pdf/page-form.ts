import { deflateSync } from 'node:zlib';
import type { PdfDraft } from './draft-pdf.ts';
import { isArray, type PdfValue } from './pdf-values.ts';
import { dictionary, type PdfFile, rawStream, resolve, streamBytes } from './read-pdf.ts';
import { streamSource } from './write-pdf.ts';
import { writeValue } from './write-value.ts';

/** A rectangle in points, from the lower left corner of the page. */
export interface PdfBox {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Where the page of this object number lies: its `/MediaBox`, which its parents may say. */
export function pageBox(pdf: PdfFile, page: number): PdfBox {
  const box = resolve(pdf, inherited(pdf, page, 'MediaBox'));
  const [left, bottom, right, top] = (isArray(box) ? box : []).map((value) => Number(resolve(pdf, value)));
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) {
    throw new Error(`PDF: page ${page} has no size`);
  }
  return { left, bottom, right, top };
}

/**
 * Adds a page of another PDF as a form (ISO 32000-1, 8.10): a picture of it, with real text, that can be placed
 * on pages with `Do`. Its own coordinates stay. Links and structure stay behind; marks of structure in it mean
 * nothing there. Returns the number of the form: the one given, or the next.
 */
export function addPageForm(draft: PdfDraft, pdf: PdfFile, page: number, number?: number): number {
  const { left, bottom, right, top } = pageBox(pdf, page);
  const resources = draft.copy(pdf, inherited(pdf, page, 'Resources') ?? new Map<string, PdfValue>());
  const { filter, bytes } = contentOf(pdf, page);
  const head = `/Type /XObject /Subtype /Form /BBox [${left} ${bottom} ${right} ${top}] /Resources ${writeValue(resources)}`;
  return draft.add(streamSource(`${head}${filter}`, bytes), number);
}

function inherited(pdf: PdfFile, page: number, key: string): PdfValue | undefined {
  const seen = new Set<PdfValue>();
  for (
    let at: PdfValue | undefined = { ref: page };
    at !== undefined;
    at = dictionary(pdf, at).get('Parent')
  ) {
    const value = dictionary(pdf, at).get(key);
    if (value !== undefined) return value;
    const node = dictionary(pdf, at);
    if (seen.has(node) || seen.size > 50) return undefined;
    seen.add(node);
  }
  return undefined;
}

/** The page's content, as it is where it is one stream, joined where it is several. */
function contentOf(pdf: PdfFile, page: number): { readonly filter: string; readonly bytes: Uint8Array } {
  const contents = dictionary(pdf, { ref: page }).get('Contents');
  const single = rawStream(pdf, contents);
  if (single !== undefined) {
    const filter = single.entries.get('Filter');
    return { filter: filter === undefined ? '' : ` /Filter ${writeValue(filter)}`, bytes: single.bytes };
  }
  const parts = resolve(pdf, contents);
  const joined = (isArray(parts) ? parts : []).flatMap((part) => [streamBytes(pdf, part), Buffer.from('\n')]);
  return { filter: ' /Filter /FlateDecode', bytes: deflateSync(Buffer.concat(joined)) };
}
