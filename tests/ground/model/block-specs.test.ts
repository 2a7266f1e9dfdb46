import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withBlockReference } from '../../../scripts/generate/block-reference.ts';
import { blockNames, specOf } from '../../../src/ground/model/block-names.ts';

const ROOT = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('the list of blocks', () => {
  it('has an order without ties', () => {
    const orders = blockNames.map((name) => specOf(name).order);
    expect(orders).toEqual([...new Set(orders)].sort((a, b) => a - b));
  });

  it('has no name that every object has', () => {
    expect(specOf('constructor')).toBeUndefined();
    expect(specOf('figures')?.name).toBe('figures');
  });
});

describe.each(blockNames)('%s', (name) => {
  const { says, options } = specOf(name);

  it('can have a title unless it prints nothing, and says in a sentence what it prints and what each option does', () => {
    if (name !== 'page-break') expect(options.title).toMatchObject({ kind: 'text' });
    for (const sentence of [says, ...Object.values(options).map((option) => option.says)])
      expect(sentence).toMatch(/^[A-Z][^|]+\.$/);
  });

  it('has its markup', () => {
    expect(existsSync(join(ROOT, `templates/base/blocks/${name}.hbs`))).toBe(true);
  });
});

it.each(['docs/files.md', 'docs/blocks.md'])('%s lists the blocks as they are', (page) => {
  const text = read(page);
  expect(withBlockReference(text)).toBe(text);
  for (const name of blockNames)
    expect(text).toContain(`\`${name}\``.replace(/`/g, page === 'docs/files.md' ? '`' : ''));
});
