import { mkdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test.each(['paper: A5', 'type-size: large'])(
  'a quotation that is read leftward fits the page: %s',
  async (form) => {
    const words = 'המשטרה עצרה שלושה חשודים';
    const root = temporaryFolder({
      'sources/documents/paper.md': `---\ntitle: A paper\nlanguage: he\nissued: 2020-05-04\n---\n${words}.\n`,
      'sources/extractions/paper.yaml': `document: paper\nquotations:\n  held: { words: ${words} }\n`,
      'sources/packs/pack.md': `---\ntitle: Words\ndate: 2021-02-01\ndocuments: [paper]\n${form}\n---\n# Words\n\n::quotations\n`,
    });
    const scope = join(root, 'node_modules/@fontsource');
    mkdirSync(scope, { recursive: true });
    const font = createRequire(import.meta.url).resolve('@fontsource/noto-sans-hebrew/package.json');
    symlinkSync(dirname(font), join(scope, 'noto-sans-hebrew'));
    const { diagnostics } = await build({ root, environment: process.env });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  },
);

test('sentences with words, numbers and marks that are read leftward are seen where they are read', async () => {
  const text =
    'העירייה הוציאה 48 שקלים על כבישים בשנת 2024. ראש העיר אמר: „לא נסגור אף ספרייה השנה” (לפי הדוח).';
  const words = 'לא נסגור אף ספרייה השנה';
  const root = temporaryFolder({
    'sources/documents/paper.md': `---\ntitle: A paper\nlanguage: he\nissued: 2020-05-04\n---\n${text}\n`,
    'sources/extractions/paper.yaml': `document: paper\nquotations:\n  held: { words: ${words} }\nfigures:\n  cost: { label: Cost, value: 48, unit: שקלים, evidence: [{ quote: 48 שקלים על כבישים }] }\n`,
    'sources/packs/pack.md': `---\ntitle: Words\ndate: 2021-02-01\ndocuments: [paper]\n---\n# Words\n\nHe wrote: “${words}” [@held]. That is all.\n\n- **${words}** (“${words}”) [@held].\n- ${words}\n\n> ${words} [@held]\n\n${words}.[^1] “${words}” [@held]\n\n[^1]: ${words}.\n\n::evidence\n`,
  });
  const scope = join(root, 'node_modules/@fontsource');
  mkdirSync(scope, { recursive: true });
  const font = createRequire(import.meta.url).resolve('@fontsource/noto-sans-hebrew/package.json');
  symlinkSync(dirname(font), join(scope, 'noto-sans-hebrew'));
  const { diagnostics } = await build({ root, environment: process.env });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});
