import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { referenceRows, sampleContent, withTemplateReference } from '../../scripts/template-reference.ts';
import { helperShapes, templateFields } from '../../src/stages/render/template/template-fields.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/templates.md'), 'utf8');
const FIX = 'give the pack in tests/templates/sample a value for it, and run `npm run generate`';

test('docs/templates.md is what `npm run generate` makes of it', () => {
  expect(withTemplateReference(page)).toBe(page);
});

test('every value that a template can use is listed, with an example', () => {
  const rows = referenceRows(sampleContent());
  expect(rows.length).toBe(Object.values(templateFields).flatMap(Object.keys).length);
  expect(
    rows.filter(({ example }) => example === undefined).map(({ shape, field }) => `${shape}.${field}`),
    FIX,
  ).toEqual([]);
  for (const shape of Object.keys(templateFields)) expect(page).toContain(`\n### ${shape}\n`);
  for (const { field } of rows) expect(page).toContain(`\n| \`${field}\` | `);
});

test('every helper is listed, with its use', () => {
  for (const name of helperShapes.keys()) {
    expect(page).toMatch(new RegExp(`\\n\\| \`${name}\` \\|.*\\{\\{`));
  }
});

test('links lead to headings of the page', () => {
  const headings = new Set([...page.matchAll(/^#+ (.+)$/gm)].map(([, text = '']) => text.toLowerCase()));
  const targets = [...page.matchAll(/\]\(#([\w-]+)\)/g)].map(([, target = '']) => target);
  expect(targets.length).toBeGreaterThan(50);
  for (const target of targets)
    expect([...headings].map((text) => text.replaceAll(' ', '-'))).toContain(target);
});
