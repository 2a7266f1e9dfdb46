import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { tooWide } from '../../ground/model/diagnostics/page.ts';
import type { Place } from '../../ground/model/place.ts';
import { isArray } from '../../ground/pdf/pdf-values.ts';
import { dictionary, type PdfFile, pageNumbers, streamBytes } from '../../ground/pdf/read-pdf.ts';
import type { BrowserPage } from './browser-page.ts';
import { findWidest, type Widest } from './in-page/find-widest.ts';

/** How the browser has drawn what is between the margins of a page. */
export interface DrawnArea {
  /** 1 as long as nothing is wider than the page: the browser shrinks all pages to fit the widest thing in. */
  readonly scale: number;
  /** The width between the margins, in pixels of CSS. */
  readonly width: number;
}

/** How the pages of a PDF, as Chromium writes it, are drawn; nothing for a document that is built otherwise. */
export function drawnArea(pdf: PdfFile): DrawnArea | undefined {
  for (const number of pageNumbers(pdf)) {
    const contents = dictionary(pdf, { ref: number }).get('Contents');
    const streams = isArray(contents) ? contents : [contents];
    const source = streams.map((stream) => streamBytes(pdf, stream).toString('latin1')).join('\n');
    const unit = Number(/^(\.\d+) 0 0 -\.\d+ 0 [\d.]+ cm$/m.exec(source)?.[1]);
    const found = AREA.exec(source);
    const [, width = 0, scale = 0] = found?.map(Number) ?? [];
    if (unit > 0 && width > 0 && scale > 0)
      return { scale: (unit * scale) / PIXEL, width: (width * unit) / PIXEL };
  }
  return undefined;
}

/** Points in a pixel of CSS. */
const PIXEL = 0.75;
/** Smaller than this is shrunk; the rest is rounding. */
const WHOLE = 0.995;
/** A rectangle that clips, and the scale of what is drawn in it. */
const AREA = /[\d.]+ [\d.]+ ([\d.]+) [\d.]+ re\s+W\*? n\s+q\s+([\d.]+) 0 0 [\d.]+ /;

/**
 * Says what made the browser shrink the pages of the document that is shown; nothing when nothing is found that is
 * wider than the page.
 *
 * @param file the file that `data-line` counts in
 * @param place where the pack is, for what comes from no line of a file
 */
export async function findTooWide(
  page: BrowserPage,
  { scale, width }: DrawnArea,
  file: string,
  place: Place,
): Promise<Diagnostic | undefined> {
  const widest = await page.inPrint(width, () => page.call(findWidest, width));
  if (widest === undefined) return undefined;
  const start = { line: widest.line ?? 1, column: 1 };
  const where = widest.line === undefined ? place : { file, start, end: start };
  return tooWide(where, inWords(widest), Math.round(scale * 100));
}

/** Whether a browser has shrunk the pages. */
export function isShrunk(area: DrawnArea | undefined): area is DrawnArea {
  return area !== undefined && area.scale < WHOLE;
}

function inWords({ words, tag, block }: Widest): string {
  const kind = tag === 'table' ? 'a table' : tag === 'pre' ? 'code' : undefined;
  const where = block === undefined || block === 'narrative' ? '' : `, in block \`${block}\`,`;
  if (kind !== undefined) return `${kind}${where}`;
  return words === '' ? `a drawing or a box${where}` : `“${words}”${where}`;
}
