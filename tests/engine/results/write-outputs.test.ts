import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { takeOutputFolder } from '../../../src/engine/results/write-outputs.ts';
import { TSX } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  return { ...real, readdirSync: vi.fn(real.readdirSync) };
});

function take(root: string) {
  const { value, diagnostics } = takeOutputFolder(root, 'output/p');
  if (!value) throw new Error(diagnostics[0]?.message);
  return value;
}

test('writes all files, and leaves nothing else behind', async () => {
  const root = temporaryFolder();
  const folder = take(root);
  expect(
    await folder.write(new Map([['p.pdf', new Uint8Array([1])], ['manifest.json', '{}'] as never])),
  ).toEqual([]);
  folder.release();
  expect(readdirSync(join(root, 'output/p')).sort()).toEqual(['manifest.json', 'p.pdf']);
});

test('when one file cannot be written, the old ones stay as they are', async () => {
  const root = temporaryFolder({ 'output/p/p.pdf': 'old', 'output/p/manifest.json': 'old' });
  const folder = take(root);
  const long = `${'x'.repeat(300)}.json`;
  const [problem] = await folder.write(
    new Map([
      ['p.pdf', 'new'],
      [long, 'new'],
      ['manifest.json', 'new'],
    ]),
  );
  folder.release();
  expect(problem?.code).toBe('CANNOT_WRITE');
  expect(readdirSync(join(root, 'output/p')).sort()).toEqual(['manifest.json', 'p.pdf']);
  expect(readFileSync(join(root, 'output/p/p.pdf'), 'utf8')).toBe('old');
  expect(readFileSync(join(root, 'output/p/manifest.json'), 'utf8')).toBe('old');
});

test('what speaks for the others changes last', async () => {
  const root = temporaryFolder({ 'output/p/manifest.json': 'old' });
  mkdirSync(join(root, 'output/p/p.pdf/x'), { recursive: true });
  const folder = take(root);
  const [problem] = await folder.write(
    new Map([
      ['p.pdf', 'new'],
      ['manifest.json', 'new'],
    ]),
  );
  expect(problem).toMatchObject({
    code: 'CANNOT_WRITE',
    message: 'cannot write output/p: a folder is where the file should be',
  });
  expect(readFileSync(join(root, 'output/p/manifest.json'), 'utf8')).toBe('old');
});

test('sweeps what a run that died has left', () => {
  const root = temporaryFolder({ 'output/p/.p.pdf.123.tmp': 'half', 'output/p/p.pdf': 'whole' });
  take(root).release();
  expect(readdirSync(join(root, 'output/p'))).toEqual(['p.pdf']);
});

test("a leftover that cannot be removed is in nobody's way", () => {
  const root = temporaryFolder({ 'output/p/.q.tmp': 'half' });
  mkdirSync(join(root, 'output/p/.p.tmp'));
  for (let time = 0; time < 2; time++) take(root).release();
  expect(readdirSync(join(root, 'output/p'))).toEqual(['.p.tmp']);
});

test('a folder that cannot be swept is not kept taken', () => {
  const root = temporaryFolder();
  const denied = () => {
    throw Object.assign(new Error('denied'), { code: 'EACCES' });
  };
  vi.mocked(readdirSync).mockImplementationOnce(denied);
  expect(takeOutputFolder(root, 'output/p').diagnostics).toMatchObject([{ code: 'CANNOT_WRITE' }]);
  take(root).release();
});

test('a process that is ended in the middle leaves nothing half written, and nothing taken', () => {
  const root = temporaryFolder();
  const module = new URL('../../../src/engine/results/write-outputs.ts', import.meta.url);
  const program = `
    import { readdirSync } from 'node:fs';
    import { takeOutputFolder } from ${JSON.stringify(module.href)};
    const folders = Array.from({ length: 20 }, (_, at) => takeOutputFolder(process.argv[1], 'output/p' + at).value);
    for (const folder of folders) folder.begin(new Map([['p.pdf', 'half']]));
    const begun = () => readdirSync(process.argv[1], { recursive: true }).filter((name) => name.endsWith('.tmp'));
    const end = () => {
      if (begun().length < folders.length) return setImmediate(end);
      console.log(begun().length);
      process.exit(130);
    };
    end();`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', TSX, '--input-type=module', '--eval', program, root],
    { encoding: 'utf8' },
  );
  expect({ status, stdout, stderr }).toEqual({ status: 130, stdout: '20\n', stderr: '' });
  const left = readdirSync(join(root, 'output'), { recursive: true, encoding: 'utf8' });
  expect(left.filter((name) => /\.(?:lock|tmp)$/.test(name))).toEqual([]);
});

test('a folder that another run is writing is not touched', () => {
  const root = temporaryFolder();
  const first = take(root);
  const second = takeOutputFolder(root, 'output/p');
  expect(second.diagnostics.map(({ code }) => code)).toEqual(['OUTPUT_BUSY']);
  first.release();
});

test('a file in the place of the folder, or a link out of the workspace, is refused', () => {
  const inTheWay = temporaryFolder({ output: 'a file' });
  expect(takeOutputFolder(inTheWay, 'output/p').diagnostics).toMatchObject([
    { code: 'CANNOT_WRITE', message: 'cannot write output/p: a file is where the folder should be' },
  ]);
  const outside = temporaryFolder();
  const root = temporaryFolder();
  symlinkSync(outside, join(root, 'output'));
  expect(takeOutputFolder(root, 'output/p').diagnostics.map(({ code }) => code)).toEqual(['CANNOT_WRITE']);
  expect(readdirSync(outside)).toEqual([]);
  writeFileSync(join(outside, 'x'), '');
});
