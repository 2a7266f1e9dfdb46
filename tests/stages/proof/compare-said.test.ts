import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { objectText } from '../../../src/ground/pdf/read-pdf.ts';
import { wrongSaid } from '../../../src/stages/proof/compare-said.ts';
import { readOwnForm } from '../../../src/stages/proof/own-form/read-own-form.ts';
import { hostilePdf } from '../../support/hostile-pdf.ts';

const HTML =
  '<html lang="en-GB"><head><meta name="author" content="A. Quay, B. Pier"><title>x</title></head>' +
  '<body><p lang="de">Guten Tag</p><img alt="The north\n quay"><svg aria-label="Rain by month"></svg></body></html>';
const SAID = {
  language: 'en-GB',
  languages: ['de'],
  alternatives: ['The north quay', 'Rain by month'],
};

describe('what a PDF says where no page shows it', () => {
  test('is what its HTML says', () => {
    expect(wrongSaid(SAID, HTML)).toBeUndefined();
  });

  test.each([
    ['another language', { language: 'fr' }, /language is “fr”, and the HTML “en-gb”/],
    ['a part in another language', { languages: ['de', 'fr'] }, /words in the language “fr”/],
    ['a figure that shows something else', { alternatives: ['900 dead'] }, /it shows “900 dead”/],
  ])('is not: %s', (_, change, reason) => {
    expect(wrongSaid({ ...SAID, ...change }, HTML)).toMatch(reason);
  });
});

test('words for screen-reader users are at figures alone', () => {
  const copy = new URL(
    '../../engine/results/first-edition/output/pack/copies/pack-edition-1-copy-001-ann-author.pdf',
    import.meta.url,
  );
  const hostile = hostilePdf(readFileSync(copy));
  const paragraph = [...hostile.pdf.objects.keys()].find((number) =>
    /\/S \/P\b/.test(objectText(hostile.pdf, number)),
  );
  const changed = hostile.replaced(paragraph ?? 0, '/S /P', '/Alt (900 dead) /S /P');
  expect(readOwnForm(changed)).toMatchObject({
    foreign: expect.stringMatching(/an element of the structure, has words in its place/) as string,
  });
});
