import { isReference, isString, type PdfValue } from '../../../ground/pdf/pdf-values.ts';
import { textBytes } from '../../../ground/pdf/write-pdf.ts';
import { decodeText } from '../read-outline.ts';
import type { PdfEdit } from './pdf-edit.ts';

/**
 * Gives the entries of the outline their true titles. Chromium leaves out the space where a heading wraps, and
 * writes a title twice over when its heading had to move to the next page.
 *
 * @param marked titles by what their headings read like with marks and the numbers of notes
 */
export function repairOutline(
  edit: PdfEdit,
  titles: readonly string[],
  marked: ReadonlyMap<string, string> = new Map(),
): void {
  const shown = [...marked, ...titles.map((title) => [title, title] as const)];
  const known = new Map(shown.map(([words, title]) => [squeezed(words), title]));
  const visit = (first: PdfValue | undefined): void => {
    for (let at = first; isReference(at); ) {
      const entry = edit.read(at.ref);
      const title = entry.get('Title');
      const found = isString(title) ? truth(squeezed(decodeText(title.string)), known) : undefined;
      if (found !== undefined) edit.set(at.ref, { Title: { string: textBytes(found) } });
      visit(entry.get('First'));
      at = entry.get('Next');
    }
  };
  const outlines = edit.pdf.catalog.get('Outlines');
  if (isReference(outlines)) visit(edit.read(outlines.ref).get('First'));
}

function truth(written: string, known: ReadonlyMap<string, string>): string | undefined {
  for (const times of [1, 2, 3]) {
    const part = written.slice(0, written.length / times);
    const title = part.repeat(times) === written ? known.get(part) : undefined;
    if (title !== undefined) return title;
  }
  return undefined;
}

function squeezed(title: string): string {
  return title.replaceAll(/\s+/g, '');
}
