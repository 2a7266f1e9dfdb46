import { objectsWith } from '../../../ground/pdf/objects-with.ts';
import { isArray } from '../../../ground/pdf/pdf-values.ts';
import { dictionary, objectText, type PdfFile, resolve } from '../../../ground/pdf/read-pdf.ts';
import type { Condition, ConditionCases, Finding } from './condition.ts';

export const condition: Condition = {
  clause: 'PDF/UA-1 7.21, PDF/A-3 6.2.11',
  holds: 'Each font is embedded, with a list of the characters that its glyphs represent.',
  remedy: 'use the fonts of the package in the style sheet: `var(--serif)`, `var(--sans)`',
  check: ({ edit: { pdf } }) => fontsOf(pdf).flatMap((number) => checkFont(pdf, number)),
};

function fontsOf(pdf: PdfFile): readonly number[] {
  return [...objectsWith(pdf, '/Type /Font\n')].filter((number) =>
    /\/Subtype \/(?:Type0|Type3|TrueType|Type1)\b/.test(objectText(pdf, number)),
  );
}

function checkFont(pdf: PdfFile, number: number): readonly Finding[] {
  const entries = dictionary(pdf, { ref: number });
  const inner = resolve(pdf, entries.get('DescendantFonts'));
  const descended = isArray(inner) ? dictionary(pdf, inner[0]) : entries;
  const descriptor = dictionary(pdf, descended.get('FontDescriptor'));
  const isDrawn = entries.get('Subtype') === 'Type3';
  const name = String(entries.get('BaseFont') ?? 'without a name').replace(/^[A-Z]{6}\+/, '');
  const isInside = isDrawn || ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(key));
  return [
    ...(isInside ? [] : [{ says: `uses the font ${name}, which is not embedded` }]),
    ...(entries.has('ToUnicode') ? [] : [{ says: `uses the font ${name}, whose text cannot be read` }]),
  ];
}

export const cases: ConditionCases = { pass: ['<p>a <i>b</i></p>'], fail: [] };
