import { expect, test } from 'vitest';
import { parseValue } from '../../../src/ground/pdf/parse-value.ts';
import {
  isDictionary,
  isString,
  type PdfDictionary,
  type PdfValue,
} from '../../../src/ground/pdf/pdf-values.ts';
import { textString } from '../../../src/ground/pdf/text-string.ts';
import type { PdfEdit } from '../../../src/stages/typeset/repair/pdf-edit.ts';
import { repairOutline } from '../../../src/stages/typeset/repair/repair-outline.ts';

const TITLES = [
  'Cooperation',
  'International cooperation and threats',
  'and threats',
  'Threats',
  '2.1 Limits set',
];

/** What becomes of an entry that Chromium wrote. */
function repaired(written: string): string {
  const objects = new Map<number, PdfDictionary>([
    [1, dictionary('<</First 2 0 R>>')],
    [2, dictionary(`<</Title (${written})>>`)],
  ]);
  const catalog = dictionary('<</Outlines 1 0 R>>');
  const edit: Pick<PdfEdit, 'read' | 'set'> & { readonly pdf: { readonly catalog: PdfDictionary } } = {
    pdf: { catalog },
    read: (number) => objects.get(number) ?? new Map(),
    set: (number, entries) => {
      for (const [key, value] of Object.entries(entries))
        objects.set(number, new Map([[key, value ?? null]]));
    },
  };
  repairOutline(edit as PdfEdit, TITLES);
  const title: PdfValue | undefined = objects.get(2)?.get('Title');
  return isString(title) ? textString(title) : '';
}

function dictionary(text: string): PdfDictionary {
  const { value } = parseValue(text, 0);
  return isDictionary(value) ? value : new Map();
}

test.each([
  ['a heading that wraps', 'International cooperationand threats', 'International cooperation and threats'],
  ['one that moved to the next page', 'ThreatsThreats', 'Threats'],
  [
    'one of which a line had been set',
    'International cooperationInternational cooperation and threats',
    'International cooperation and threats',
  ],
  [
    'one that moved twice',
    'International Internationalcooperation International cooperationand threats',
    'International cooperation and threats',
  ],
  ['one that ends like another', 'Cooperation', 'Cooperation'],
  ['one with a number that moved', '2.12.1Limits setLimits set', '2.1 Limits set'],
  ['one with a number of which a line had been set', '2.12.1LimitsLimits set', '2.1 Limits set'],
  ['one in capitals', 'THREATS', 'Threats'],
  ['one in capitals that moved', 'THREATSThreats', 'Threats'],
  ['what is not a title', 'Something else', 'Something else'],
  ['what only ends like one', 'No Threats', 'No Threats'],
])('%s', (_, written, title) => {
  expect(repaired(written)).toBe(title);
});
