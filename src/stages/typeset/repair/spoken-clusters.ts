import { objectsWith } from '../../../ground/pdf/objects-with.ts';
import { parseValue } from '../../../ground/pdf/parse-value.ts';
import {
  isDictionary,
  isReference,
  type PdfDictionary,
  type PdfValue,
} from '../../../ground/pdf/pdf-values.ts';
import { dictionary, type PdfFile, pageNumbers, streamBytes } from '../../../ground/pdf/read-pdf.ts';
import { textString } from '../../../ground/pdf/text-string.ts';

/** Glyphs that stand for a text together, as their shaping has put them, and as the page says itself. */
export interface Cluster {
  /** The object number of their font. */
  readonly font: number;
  /** The object number of the page; nothing for what a form has. */
  readonly page: number | undefined;
  /** From the left to the right. */
  readonly codes: readonly number[];
  /** In the order of reading; nothing for a glyph that is drawn outside of all clusters. */
  readonly text: string | undefined;
}

/**
 * The clusters of a document, in the order of its pages, then of its forms. Chromium puts glyphs whose font does not
 * lead from a character to them alone into spans with an `ActualText`.
 *
 * @param fonts object numbers of the fonts that are asked for, with the bytes of a code
 */
export function spokenClusters(pdf: PdfFile, fonts: ReadonlyMap<number, number>): readonly Cluster[] {
  const clusters: Cluster[] = [];
  for (const page of pageNumbers(pdf)) {
    const entries = dictionary(pdf, { ref: page });
    readClusters({ pdf, fonts, clusters, page }, entries, entries.get('Contents'));
  }
  for (const form of objectsWith(pdf, '/Subtype /Form\n'))
    readClusters({ pdf, fonts, clusters, page: undefined }, dictionary(pdf, { ref: form }), { ref: form });
  return clusters;
}

interface Reading {
  readonly pdf: PdfFile;
  readonly fonts: ReadonlyMap<number, number>;
  readonly clusters: Cluster[];
  readonly page: number | undefined;
}

function readClusters(
  { pdf, fonts, clusters, page }: Reading,
  owner: PdfDictionary,
  content: PdfValue | undefined,
): void {
  const named = dictionary(pdf, dictionary(pdf, owner.get('Resources')).get('Font'));
  const wanted = new Map(
    [...named].flatMap(([name, value]) =>
      isReference(value) && fonts.has(value.ref) ? [[name, value.ref] as const] : [],
    ),
  );
  if (wanted.size === 0) return;
  let font: number | undefined;
  let open: { text: string; depth: number; codes: number[]; font: number | undefined } | undefined;
  let depth = 0;
  for (const line of streamBytes(pdf, content).toString('latin1').split('\n')) {
    if (line.endsWith(' Tf')) font = wanted.get(line.slice(1, line.indexOf(' ')));
    else if (line.endsWith(' Tj')) {
      const size = font === undefined ? undefined : fonts.get(font);
      if (font === undefined || size === undefined) continue;
      const codes = codesOf(line, size);
      if (open === undefined)
        for (const code of codes) clusters.push({ font, page, codes: [code], text: undefined });
      else {
        open.font ??= font;
        open.codes.push(...codes);
      }
    } else if (line.endsWith('BDC') || line.endsWith('BMC')) {
      depth++;
      const text = line.includes('/ActualText') ? actualText(line) : undefined;
      if (text !== undefined) open ??= { text, depth, codes: [], font: undefined };
    } else if (line === 'EMC') {
      if (open?.depth === depth) {
        if (open.font !== undefined)
          clusters.push({ font: open.font, page, codes: open.codes, text: open.text });
        open = undefined;
      }
      depth--;
    }
  }
}

function codesOf(line: string, size: number): readonly number[] {
  const hex = line.slice(line.indexOf('<') + 1, line.lastIndexOf('>'));
  return (hex.match(size === 2 ? /.{4}/g : /../g) ?? []).map((code) => Number.parseInt(code, 16));
}

function actualText(line: string): string | undefined {
  const { value } = parseValue(line, line.indexOf('<<'));
  return isDictionary(value) ? textString(value.get('ActualText')) : undefined;
}
