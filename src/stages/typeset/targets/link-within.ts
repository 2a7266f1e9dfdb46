import { annotationsOf } from '../../../ground/pdf/annotations.ts';
import { isReference, type PdfValue } from '../../../ground/pdf/pdf-values.ts';
import { dictionary, type PdfFile, pageNumbers, readPdf } from '../../../ground/pdf/read-pdf.ts';
import { writePdf } from '../../../ground/pdf/write-pdf.ts';
import type { Target } from '../in-page/mark-targets.ts';
import { openEdit } from '../repair/pdf-edit.ts';
import { TO } from './mark-form.ts';
import { type TargetPlace, targetOf } from './read-marks.ts';

/**
 * Turns links that have the numbers of targets for addresses into links within the document, and names the
 * targets' places (ISO 32000-1, 12.3.2.3), as Chromium does it.
 */
export function linkWithin(
  pdf: PdfFile,
  targets: readonly Target[],
  places: ReadonlyMap<number, TargetPlace>,
): PdfFile {
  const root = pdf.trailer.get('Root');
  if (!isReference(root)) throw new Error('PDF: no catalog');
  const changes = new Map<number, string | Uint8Array>();
  const edit = openEdit(pdf, changes);
  const nameOf = new Map(targets.map(([number, fragment]) => [number, nameIn(fragment)]));
  const destinations = new Map<string, PdfValue>(dictionary(pdf, pdf.catalog.get('Dests')));
  const pages = pageNumbers(pdf);
  for (const [number, { page, top }] of places) {
    const [name, object] = [nameOf.get(number), pages[page - 1]];
    if (name === undefined || object === undefined) continue;
    destinations.set(name, [{ ref: object }, 'XYZ', 0, top, 0]);
  }
  for (const page of pages) {
    for (const annotation of annotationsOf(pdf, page)) {
      const name = nameOf.get(targetOf(pdf, edit.read(annotation)) ?? -1);
      if (name !== undefined) edit.set(annotation, { A: undefined, Contents: undefined, Dest: name });
    }
  }
  edit.set(root.ref, { Dests: { ref: edit.add(destinations) } });
  return readPdf(writePdf(pdf, changes));
}

/** As the fragment of an address spells it. */
function nameIn(fragment: string): string {
  return new URL(`#${fragment}`, TO).hash.slice(1);
}
