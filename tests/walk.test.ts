import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { convertFile } from '../src/stages/intake/convert-file.ts';
import { runCli } from './support/run-cli.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

// The walk in the README, step by step, as it is written there.
const README = readFileSync(resolve(import.meta.dirname, '../README.md'), 'utf8');
const WALK = section('## From three files to a printed pack', '## Where to read on');
const FILES = resolve(import.meta.dirname, '../docs/walk');
const BLOCKS = blocksOf(WALK);

test('a person gets from a DOCX, a PDF and a web page to a printed pack as the README says', async () => {
  const root = join(temporaryFolder(), 'packs');
  const run = async (command: string) => {
    const args = wordsOf(command).map((word) => word.replace('$files', FILES).replace('~/packs', root));
    const isInit = args[0] === 'init';
    return runCli(args, isInit ? {} : { cwd: root });
  };
  for (const block of BLOCKS) {
    if (block.startsWith('---\n')) {
      writeFileSync(join(root, 'sources/packs/ferry.md'), block);
      continue;
    }
    for (const line of block.split('\n')) {
      if (!line.startsWith('sourcebound ')) continue;
      const { status, stdout, stderr } = await run(line.slice('sourcebound '.length));
      expect({ line, status }, `${stdout}\n${stderr}`).toEqual({ line, status: 0 });
      expect(stdout, line).not.toContain('IMPORT_DOUBTFUL');
    }
  }
  const { stdout } = await run('build ferry');
  expect(stdout).toContain('1 up to date');

  const wrong = join(root, 'sources/extractions/inspection.yaml');
  writeFileSync(wrong, readFileSync(wrong, 'utf8').replace('value: 7 mm', 'value: 8 mm'));
  const refused = await run('build ferry');
  const [said] = BLOCKS.filter((block) => block.startsWith('sources/extractions/'));
  expect(refused.status).toBe(1);
  expect(`${refused.stdout}${refused.stderr}`).toContain(said);
}, 240_000);

test('for 900 words of source at most 200 are typed', async () => {
  let source = 0;
  for (const name of ['annual-report.docx', 'inspection.pdf', 'news.html']) {
    const outcome = await convertFile({ path: name, bytes: readFileSync(join(FILES, name)) }, {});
    if ('refused' in outcome) throw new Error(outcome.refused[0].message);
    source += outcome.converted.paragraphs.flatMap(({ text }) => wordsOf(text)).length;
  }
  const typed = BLOCKS.filter((block) => !block.startsWith('npm') && !block.startsWith('sources/'))
    .flatMap((block) => block.split(/[\s,]+/))
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  expect(source).toBeGreaterThan(700);
  expect(typed / source).toBeLessThan(200 / 900);
});

function section(from: string, to: string): string {
  const start = README.indexOf(from);
  const end = README.indexOf(to, start);
  if (start < 0 || end < 0) throw new Error(`the README has no section from ${from} to ${to}`);
  return README.slice(start, end);
}

/** The indented blocks of the section, without their indentation. */
function blocksOf(text: string): readonly string[] {
  return [...text.matchAll(/(?:^ {4}.*\n(?:\n(?= {4}))?)+/gm)].map(([block]) =>
    block.replace(/^ {4}/gm, '').trimEnd().concat('\n').trimEnd(),
  );
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
