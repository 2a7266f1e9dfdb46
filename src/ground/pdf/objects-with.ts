import type { PdfFile } from './read-pdf.ts';

/** The numbers of the objects in whose source a text is: a search through the file, and not of each object. */
export function objectsWith(pdf: PdfFile, text: string): ReadonlySet<number> {
  const found = new Set<number>();
  let next = pdf.text.indexOf(text);
  for (const [number, { start, end }] of pdf.objects) {
    if (next >= 0 && next < start) next = pdf.text.indexOf(text, start);
    if (next < 0) break;
    if (next < end) found.add(number);
  }
  return found;
}
