import { addressOf, annotationsOf } from '../../../ground/pdf/annotations.ts';
import { isArray, type PdfDictionary } from '../../../ground/pdf/pdf-values.ts';
import { dictionary, type PdfFile, pageNumbers, resolve } from '../../../ground/pdf/read-pdf.ts';
import { AT, TO } from './mark-form.ts';

/** Where a target is. */
export interface TargetPlace {
  /** From 1. */
  readonly page: number;
  /** The top of its first words, in points from the foot of the page. */
  readonly top: number;
}

export interface Marks {
  /** The places of the targets, by number. */
  readonly places: ReadonlyMap<number, TargetPlace>;
  /** Where every link to a target is, and to which: two prints in which that is the same are laid out the same. */
  readonly links: string;
}

/** Reads what `markTargets` has put into a document from a PDF that was printed of it. */
export function readMarks(pdf: PdfFile): Marks {
  const places = new Map<number, TargetPlace & { readonly height: number }>();
  const links: string[] = [];
  for (const [index, pageObject] of pageNumbers(pdf).entries()) {
    for (const annotation of annotationsOf(pdf, pageObject)) {
      const entries = dictionary(pdf, { ref: annotation });
      const address = addressOf(pdf, entries);
      const box = resolve(pdf, entries.get('Rect'));
      if (address === undefined || !isArray(box)) continue;
      const [, bottom = 0, , top = 0] = box.map(Number);
      const page = index + 1;
      const target = numberIn(address, AT);
      // Of what is at the head of a page Chromium also puts a part below the foot of the page before it.
      if (target !== undefined && top - bottom > (places.get(target)?.height ?? 0)) {
        places.set(target, { page, top, height: top - bottom });
      }
      if (address.startsWith(TO)) links.push(`${page} ${address} ${box.join(' ')}`);
    }
  }
  return { places, links: links.sort().join('\n') };
}

/** The number of the target that a link's annotation leads to. */
export function targetOf(pdf: PdfFile, annotation: PdfDictionary): number | undefined {
  return numberIn(addressOf(pdf, annotation) ?? '', TO);
}

function numberIn(address: string, base: string): number | undefined {
  return address.startsWith(base) ? Number(address.slice(base.length)) : undefined;
}
