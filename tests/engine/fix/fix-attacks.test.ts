import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixesDiff } from '../../../src/doors/report/fixes-text.ts';
import { fixPacks } from '../../../src/engine/fix/fix-packs.ts';
import { writeFixed } from '../../../src/engine/fix/write-fixed.ts';
import { openWorkspace } from '../../../src/engine/workspace/disk-workspace.ts';
import { likelyFix, newText } from '../../../src/ground/model/fix.ts';
import { check, fix } from '../../../src/index.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { brokenWorkspaces, filesOfBroken } from './broken-workspaces.ts';

const EXTRACTION = 'sources/extractions/a.yaml';
const FIRST = brokenWorkspaces[0];

function firstFiles(): Readonly<Record<string, string>> {
  if (FIRST === undefined) throw new Error('there is no broken workspace');
  return filesOfBroken(FIRST);
}

const textIn = (root: string, path = EXTRACTION): string => readFileSync(join(root, path), 'utf8');

test('a dry run writes nothing, and its diff makes the files and takes them back', async () => {
  for (const one of brokenWorkspaces) {
    const files = filesOfBroken(one);
    const root = temporaryFolder(files);
    const dry = await fix({ root, dryRun: true });
    expect(dry.written, one.name).toBe(false);
    for (const [path, text] of Object.entries(files)) expect(textIn(root, path)).toBe(text);
    const patch = (...args: readonly string[]): void => {
      const options = ['-p1', '--binary', '--silent', '--no-backup-if-mismatch', ...args];
      execFileSync('patch', options, { cwd: root, input: fixesDiff(dry) });
    };
    patch();
    for (const { file, after } of dry.files) expect(textIn(root, file), one.name).toBe(after);
    expect((await check({ root })).diagnostics).toEqual(dry.diagnostics);
    patch('-R');
    for (const [path, text] of Object.entries(files)) expect(textIn(root, path), one.name).toBe(text);
  }
});

test('what is likely only is left alone', async () => {
  const files = {
    ...firstFiles(),
    'sources/packs/p.md': '---\ntitle: A pack\ndocuments: [a]\n---\nIt [@lefft].\n',
  };
  const root = temporaryFolder(files);
  const { diagnostics, fixed } = await fix({ root });
  expect(fixed.map(({ diagnostic }) => diagnostic.code)).toEqual(['QUALIFIER_WEAKER']);
  expect(diagnostics.map(({ code }) => code)).toEqual(['UNKNOWN_CITATION']);
  expect(textIn(root, 'sources/packs/p.md')).toBe(files['sources/packs/p.md']);
});

test('a citation that would put a sentence right is likely only: it is offered, and not written', async () => {
  const files = {
    ...firstFiles(),
    'sources/packs/p.md': '---\ntitle: A pack\ndocuments: [a]\n---\nMore than 800 people left the town.\n',
  };
  const root = temporaryFolder(files);
  const { diagnostics } = await fix({ root });
  const [wrong] = diagnostics.filter(({ code }) => code === 'UNBOUND_NUMBER');
  expect(wrong?.fixes?.[0]).toMatchObject({ certain: false });
  expect(wrong?.fixes?.[0]?.title).toContain('cite `left`');
  expect(textIn(root, 'sources/packs/p.md')).toBe(files['sources/packs/p.md']);
});

test('a fix that leads to an error elsewhere is not kept', async () => {
  const files: Readonly<Record<string, string>> = {
    ...firstFiles(),
    'sources/packs/p.md':
      '---\ntitle: A pack\ndocuments: [a]\n---\nAt least 800 people left, and :value[left] did [@left].\n',
    'sources/packs/q.md':
      '---\ntitle: A pack\ndocuments: [a]\n---\nIt was at least :value[left] people [@left].\n',
  };
  const root = temporaryFolder(files);
  const before = await check({ root });
  const { fixed, left, diagnostics } = await fix({ root });
  const errors = (all: typeof diagnostics): readonly string[] =>
    all.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  // The words before the value say what the figure said; with another qualifier they would not.
  expect(fixed).toEqual([]);
  expect(left[0]?.reason).toMatch(/^it would lead to QUALIFIER_CHANGED/);
  expect(errors(diagnostics)).toEqual(errors(before.diagnostics));
  expect(textIn(root)).toBe(files[EXTRACTION]);
});

test('an extraction of two packs is fixed once', async () => {
  const files = firstFiles();
  const root = temporaryFolder({ ...files, 'sources/packs/q.md': files['sources/packs/p.md'] ?? '' });
  const { fixed, diagnostics } = await fix({ root });
  expect(fixed).toHaveLength(1);
  expect(diagnostics).toEqual([]);
});

test('a file that nobody may write is left as it is', async () => {
  const files = firstFiles();
  const root = temporaryFolder(files);
  chmodSync(join(root, EXTRACTION), 0o444);
  const { fixed, left, diagnostics } = await fix({ root });
  expect(fixed).toEqual([]);
  expect(left.map(({ reason }) => reason)).toEqual([`${EXTRACTION} is read-only`]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['QUALIFIER_WEAKER']);
  expect(textIn(root)).toBe(files[EXTRACTION]);
});

test('a link within the workspace is followed, and one that leads out of it is not', async () => {
  const { [EXTRACTION]: text = '', ...others } = firstFiles();
  const inside = temporaryFolder({ ...others, 'kept/a.yaml': text });
  mkdirSync(join(inside, 'sources/extractions'));
  symlinkSync('../../kept/a.yaml', join(inside, EXTRACTION));
  expect((await fix({ root: inside })).fixed).toHaveLength(1);
  expect(textIn(inside, 'kept/a.yaml')).toBe(text.replace('at-least', 'more-than'));
  const away = temporaryFolder({ 'a.yaml': text });
  const outside = temporaryFolder(others);
  mkdirSync(join(outside, 'sources/extractions'));
  symlinkSync(join(away, 'a.yaml'), join(outside, EXTRACTION));
  expect((await fix({ root: outside })).fixed).toEqual([]);
  expect(textIn(away, 'a.yaml')).toBe(text);
});

test('a file that was changed meanwhile is not overwritten, nor is any other', () => {
  const root = temporaryFolder({ 'sources/a.md': 'one', 'sources/b.md': 'two' });
  const failed = writeFixed(openWorkspace(root), [
    { file: 'sources/a.md', before: 'one', after: 'eins' },
    { file: 'sources/b.md', before: 'zwei', after: 'deux' },
  ]);
  expect(failed.map(({ code, place }) => [code, place?.file])).toEqual([['FILE_CHANGED', 'sources/b.md']]);
  expect([textIn(root, 'sources/a.md'), textIn(root, 'sources/b.md')]).toEqual(['one', 'two']);
});

test('what is typed while the fixes are worked out is kept', async () => {
  const files = firstFiles();
  const root = temporaryFolder(files);
  const workspace = openWorkspace(root);
  let checks = 0;
  const result = await fixPacks(
    workspace,
    async (now) => {
      checks += 1;
      const { value } = now.read(EXTRACTION);
      const isFixed = new TextDecoder().decode(value?.bytes).includes('more-than');
      if (checks === 2) writeFileSync(join(root, EXTRACTION), 'typed');
      const place = { file: EXTRACTION, start: { line: 3, column: 60 }, end: { line: 3, column: 68 } };
      const at = (files[EXTRACTION] ?? '').split('\n')[2]?.indexOf('at-least') ?? 0;
      const word = { ...place, start: { line: 3, column: at + 1 }, end: { line: 3, column: at + 9 } };
      const problem = {
        code: 'QUALIFIER_WEAKER',
        severity: 'warning' as const,
        message: 'weak',
        place,
        fixes: [{ ...likelyFix('write it', newText(word, 'more-than')), certain: true }],
      };
      return { root, packs: [], diagnostics: isFixed ? [] : [problem] };
    },
    { dryRun: false },
  );
  expect(result.diagnostics.map(({ code }) => code)).toEqual(['FILE_CHANGED']);
  expect(result.written).toBe(false);
  expect(textIn(root)).toBe('typed');
});

test('fixing what is fixed changes nothing', async () => {
  const root = temporaryFolder(firstFiles());
  await fix({ root });
  const text = textIn(root);
  expect(await fix({ root })).toMatchObject({ fixed: [], files: [], diagnostics: [] });
  expect(textIn(root)).toBe(text);
});

test('two fixes that touch are taken one after the other, and those that fail take no others with them', async () => {
  const text = 'abcdef';
  const root = temporaryFolder({ 'sources/packs/p.md': text });
  const file = 'sources/packs/p.md';
  const at = (from: number, to: number) => ({
    file,
    start: { line: 1, column: from },
    end: { line: 1, column: to },
  });
  const wanted = [
    { code: 'A', from: 1, to: 3, old: 'ab', text: 'AB' },
    { code: 'B', from: 3, to: 5, old: 'cd', text: 'CD' },
    { code: 'C', from: 5, to: 6, old: 'e', text: 'BAD' },
    { code: 'D', from: 6, to: 7, old: 'f', text: 'F' },
  ];
  const result = await fixPacks(
    openWorkspace(root),
    async (now) => {
      const shown = new TextDecoder().decode(now.read(file).value?.bytes);
      const open = wanted
        .filter(({ old }) => shown.includes(old))
        .map(({ code, old, text: written }) => {
          const place = at(shown.indexOf(old) + 1, shown.indexOf(old) + 1 + old.length);
          const change = { ...likelyFix(`write ${written}`, newText(place, written)), certain: true };
          return { code, severity: 'warning' as const, message: code, place, fixes: [change] };
        });
      const bad = shown.includes('BAD')
        ? [{ code: 'WORSE', severity: 'error' as const, message: 'it is worse' }]
        : [];
      return { root, packs: [], diagnostics: [...open, ...bad] };
    },
    { dryRun: false },
  );
  expect(textIn(root, file)).toBe('ABCDeF');
  expect(result.fixed.map(({ diagnostic }) => diagnostic.code).sort()).toEqual(['A', 'B', 'D']);
  expect(result.left).toMatchObject([
    { diagnostic: { code: 'C' }, reason: 'it would lead to WORSE: it is worse' },
  ]);
});

test('whatever words are around it, only the qualifier changes', async () => {
  const blank = fc.constantFrom('', ' ', '  ', ' # comment, with: signs {}');
  const word = fc.constantFrom('Größe', '人数', 'e\u0301tat', '😀', 'x', "it's", 'a b');
  const end = fc.constantFrom('\n', '\r\n');
  const quote = fc.constantFrom('', '"', "'");
  await fc.assert(
    fc.asyncProperty(
      blank,
      word,
      end,
      quote,
      fc.boolean(),
      fc.boolean(),
      async (tail, label, eol, mark, mapped, bom) => {
        const lines = mapped
          ? [
              `  left:${tail}`,
              `    label: "${label}"${tail}`,
              `    value: 800${tail}`,
              `    qualifier: ${mark}at-least${mark}${tail}`,
              '    evidence:',
              `      - quote: 800 people left`,
            ]
          : [
              `  left: { label: "${label}", value: 800, qualifier: ${mark}at-least${mark}, evidence: [800 people left] }${tail}`,
            ];
        const text = `${bom ? '\u{FEFF}' : ''}${['document: a', 'figures:', ...lines, ''].join(eol)}`;
        const root = temporaryFolder({ ...firstFiles(), [EXTRACTION]: text });
        const { fixed } = await fix({ root });
        expect(fixed.map(({ diagnostic }) => diagnostic.code)).toEqual(['QUALIFIER_WEAKER']);
        expect(textIn(root)).toBe(text.replace('at-least', 'more-than'));
      },
    ),
    { numRuns: 40 },
  );
});
