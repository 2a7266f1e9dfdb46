import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { templateTypes } from '../../scripts/generate/generate-code.ts';
import {
  referenceShapes,
  sampleContent,
  withTemplateReference,
} from '../../scripts/generate/template-reference.ts';
import { templateFields } from '../../src/stages/render/template/generated/template-fields.ts';
import { helperShapes } from '../../src/stages/render/template/template-fields.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/templates.md'), 'utf8');
const types = await templateTypes();
const FIX = 'give the pack in tests/templates/sample a value for it, and run `npm run generate:docs`';

test('docs/templates.md is what `npm run generate:docs` makes of it', () => {
  expect(withTemplateReference(page, types)).toBe(page);
});

test('every value that a template can use is listed, with its meaning and an example', () => {
  const shapes = referenceShapes(sampleContent(), types);
  expect(shapes.map(({ name }) => name)).toEqual(Object.keys(templateFields));
  expect(
    shapes.flatMap((shape) =>
      shape.fields.filter(({ example }) => example === undefined).map(({ name }) => `${shape.name}.${name}`),
    ),
    FIX,
  ).toEqual([]);
  for (const { name, meaning, fields } of shapes) {
    expect(meaning, name).not.toBe('');
    const section = page.split(`\n### ${name}\n`)[1]?.split('\n### ')[0] ?? '';
    const listed = [...section.matchAll(/^\| `(\w+)` \| .+? \| (.+?) \| .+ \|$/gm)].map(([, field]) => field);
    expect(listed).toEqual(fields.map((field) => field.name));
  }
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
