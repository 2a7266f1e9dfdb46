import { createHash, type Hash } from 'node:crypto';
import { keepLatest } from '../../../ground/model/keep-latest.ts';
import { parseValue } from '../../../ground/pdf/parse-value.ts';
import {
  isArray,
  isDictionary,
  isReference,
  isString,
  type PdfValue,
} from '../../../ground/pdf/pdf-values.ts';
import type { PdfFile } from '../../../ground/pdf/read-pdf.ts';
import type { PageMemory, ReadPage } from '../../../stages/proof/page-memory.ts';

/** Of so many packs. */
const PACKS = 8;
/** What says nothing about the text of a page: its place in the document, and the shapes of glyphs. */
const LEFT_OUT: ReadonlySet<string> = new Set(['Parent', 'FontDescriptor', 'StructParents', 'Annots']);

/**
 * Why: after one word was changed, watch takes 230 ms of the processor beside the browser's with it and 300 without.
 *
 * When it is sound: a page is found by a digest of everything that it draws with, fonts and forms included.
 */
export function openPageMemory(): PageMemory {
  const known = new Map<string, ReadonlyMap<string, ReadPage>>();
  return {
    pages: (pack, pdf, numbers, read) => {
      const before = known.get(pack);
      const digests = new Map<number, string>();
      const present = new Map<string, ReadPage>();
      const pages = numbers.map((number) => {
        const digest = digestOf(pdf, number, digests);
        const page = present.get(digest) ?? before?.get(digest) ?? read(number);
        present.set(digest, page);
        return page;
      });
      keepLatest(known, pack, present, PACKS);
      return pages;
    },
  };
}

/** A digest of an object, its stream, and all that it refers to, whatever the numbers of the objects are. */
function digestOf(pdf: PdfFile, number: number, digests: Map<number, string>): string {
  const known = digests.get(number);
  if (known !== undefined) return known;
  // What refers back to itself has no digest yet: its place in the tree stands for it.
  digests.set(number, 'above');
  const hash = createHash('sha1');
  const place = pdf.objects.get(number);
  if (place) {
    const { value, end } = parseValue(pdf.text, pdf.text.indexOf('obj', place.start) + 3);
    add(hash, value, pdf, digests);
    hash.update(pdf.bytes.subarray(end, place.end));
  }
  const digest = hash.digest('hex');
  digests.set(number, digest);
  return digest;
}

function add(hash: Hash, value: PdfValue, pdf: PdfFile, digests: Map<number, string>): void {
  if (isReference(value)) {
    hash.update('R').update(digestOf(pdf, value.ref, digests));
  } else if (isArray(value)) {
    hash.update(`[${value.length} `);
    for (const item of value) add(hash, item, pdf, digests);
  } else if (isDictionary(value)) {
    hash.update(`<${value.size} `);
    for (const [key, item] of value) {
      if (LEFT_OUT.has(key)) continue;
      hash.update(`/${key} `);
      add(hash, item, pdf, digests);
    }
  } else if (isString(value)) {
    hash.update(`(${value.string.length} `).update(value.string, 'latin1');
  } else {
    hash.update(`${String(value)} `);
  }
}
