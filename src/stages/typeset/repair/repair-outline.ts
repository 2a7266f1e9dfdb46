import { isReference, isString, type PdfValue } from '../../../ground/pdf/pdf-values.ts';
import { textBytes } from '../../../ground/pdf/write-pdf.ts';
import { squeezedTitle, titleOfEntry } from '../outline-title.ts';
import { decodeText } from '../read-outline.ts';
import type { PdfEdit } from './pdf-edit.ts';

/**
 * Gives the entries of the outline their true titles. Chromium leaves out the space where a heading wraps, and when a
 * heading had to move to the next page, writes before its title what had been set of it on the page before.
 *
 * @param marked titles by what their headings read like with marks and the numbers of notes
 */
export function repairOutline(
  edit: PdfEdit,
  titles: readonly string[],
  marked: ReadonlyMap<string, string> = new Map(),
): void {
  const shown = [...marked, ...titles.map((title) => [title, title] as const)];
  const known = new Map(shown.map(([words, title]) => [squeezedTitle(words), title]));
  // A style sheet may set a heading in capitals: those are what Chromium takes, too.
  const inCapitals = new Map(shown.map(([words, title]) => [squeezedTitle(words).toUpperCase(), title]));
  const visit = (first: PdfValue | undefined): void => {
    for (let at = first; isReference(at); ) {
      const entry = edit.read(at.ref);
      const title = entry.get('Title');
      const written = isString(title) ? squeezedTitle(decodeText(title.string)) : undefined;
      const found =
        written === undefined
          ? undefined
          : (titleOfEntry(written, known) ?? titleOfEntry(written.toUpperCase(), inCapitals));
      if (found !== undefined) edit.set(at.ref, { Title: { string: textBytes(found) } });
      visit(entry.get('First'));
      at = entry.get('Next');
    }
  };
  const outlines = edit.pdf.catalog.get('Outlines');
  if (isReference(outlines)) visit(edit.read(outlines.ref).get('First'));
}
