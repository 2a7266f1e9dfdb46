import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../../src/index.ts';
import { readAloud } from '../../support/read-aloud.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const FILES = {
  'sources/documents/rapport.md':
    '---\ntitle: Le rapport\nlanguage: fr\nissued: 2020-05-04\n---\nIl a réparé 240 conduites. La rivière reste basse.\n\nElle est propre.\n',
  'sources/extractions/rapport.yaml': [
    'document: rapport',
    'figures:',
    '  pipes: { label: Pipes repaired, value: 240, unit: pipes, as-printed: "240", evidence: [{ quote: Il a réparé 240 conduites }] }',
    'claims:',
    '  low: { text: The river is low., kind: reported, evidence: [{ quote: La rivière reste basse }] }',
    '  clean: { text: It is clean., kind: reported, evidence: [{ quote: Elle est propre }] }',
  ].join('\n'),
  'sources/packs/p.md':
    '---\ntitle: Water\ndate: 2020-06-01\ndocuments: [rapport]\n---\n# What they say\n\nThe river is low [@low], the service repaired :value[pipes] pipes [@pipes], and the water is clean [@clean].\n\n- An item [@low] that goes on.\n  - One within it.\n\n| Place | Open |\n|---|---|\n| North | |\n| | yes |\n\n::evidence\n',
};

describe('a pack is read as it is meant', () => {
  let lines: readonly string[] = [];

  beforeAll(async () => {
    const { mkdtempSync, mkdirSync, rmSync, writeFileSync } = await import('node:fs');
    const { tmpdir } = await import('node:os');
    const { dirname } = await import('node:path');
    const root = mkdtempSync(join(tmpdir(), 'sourcebound-test-'));
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const { packs } = await build({ root, environment: process.env });
    lines = readAloud(readFileSync(join(root, packs[0]?.pdf ?? ''))).split('\n');
    rmSync(root, { recursive: true });
  }, 60_000);

  const behind = (words: string): readonly string[] => {
    const at = lines.findIndex((line) => line.includes(words));
    return lines.slice(at, at + 4).map((line) => line.trim());
  };

  it('a sentence to its end, then the words that it rests on, in their own language', () => {
    const [sentence = '', ...notes] = behind('The river is low');
    expect(sentence).toMatch(
      /^P: The river is low,? .*the service repaired 240 pipes.*and the water is clean/,
    );
    expect(notes).toEqual([
      expect.stringMatching(
        /^Note: .*<Span \[fr\]> ?La rivière reste basse.*<Span \[fr\]> ?Il a réparé 240 conduites/,
      ),
      expect.stringMatching(/^Note: .*<Span \[fr\]> ?Elle est propre/),
      expect.stringMatching(/^L\(/),
    ]);
  });

  it('the note of an item before the list within it', () => {
    const [item = '', note, list] = behind('An item');
    expect(item).toMatch(/^LBody: An item .*that goes on\.$/);
    expect(note).toMatch(/^Note: /);
    expect(list).toMatch(/^L\(/);
  });

  it('a cell without words', () => {
    const rows = lines.map((line) => line.trim().replace(/\(.*?\)/, ''));
    const first = rows.findIndex((line) => line.endsWith('North'));
    expect(rows.slice(first - 1, first + 5)).toEqual(['TR:', 'TD: North', 'TD:', 'TR:', 'TD:', 'TD: yes']);
  });

  it('the paragraphs of a source, and its title, in its language', () => {
    expect(lines.some((line) => /P: \[fr\] .*Il a réparé 240 conduites/.test(line))).toBe(true);
    expect(lines.filter((line) => line.includes('<Span [fr]> Le rapport')).length).toBeGreaterThan(1);
  });
});

it('nothing is said of what is not a PDF', () => {
  expect(() => readAloud(readFileSync(join(temporaryFolder({ x: 'x' }), 'x')))).toThrow('PDF');
});
