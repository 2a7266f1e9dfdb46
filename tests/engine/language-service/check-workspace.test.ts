import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import {
  type LanguageFolder,
  openLanguageFolder,
} from '../../../src/engine/language-service/open-language-folder.ts';
import { starterFiles } from '../../../src/engine/workspace/starter-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const EXTRACTION = 'sources/extractions/riverside-library.yaml';
const RIGHT = starterFiles.get(EXTRACTION) ?? '';
const WRONG = RIGHT.replace('value: 48000', 'value: 47000');
const OPEN: ReadonlySet<string> = new Set([EXTRACTION]);

/** A workspace in which several packs are made from one document. */
function folderOfPacks(extraction: string): LanguageFolder {
  const root = temporaryFolder();
  const pack = starterFiles.get('sources/packs/riverside.md') ?? '';
  const packs = ['north', 'south', 'west'].map((id) => [`sources/packs/${id}.md`, pack] as const);
  for (const [file, text] of [...starterFiles, ...packs, [EXTRACTION, extraction] as const]) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return openLanguageFolder(root);
}

function codes(folder: LanguageFolder): readonly string[] {
  return folder.snapshot()?.diagnostics.map(({ code }) => code) ?? [];
}

function checkAll(folder: LanguageFolder): readonly string[] {
  for (const _ of folder.check(OPEN));
  return codes(folder);
}

/** What is known each time when there is something to say. */
function told(folder: LanguageFolder): readonly (readonly string[])[] {
  const said: (readonly string[])[] = [];
  for (const step of folder.check(OPEN)) if (step === 'worth-telling') said.push(codes(folder));
  return said;
}

/** Stops as soon as there is something to say, as a check does when one types on. */
function startCheck(folder: LanguageFolder): void {
  for (const step of folder.check(OPEN)) if (step === 'worth-telling') return;
}

test('an error that is fixed in an extraction is gone before the packs that use it are composed again', () => {
  const folder = folderOfPacks(WRONG);
  expect(checkAll(folder)).toContain('FIGURE_NOT_STATED');
  folder.setText(EXTRACTION, RIGHT);
  expect(told(folder)).toEqual([[], []]);
});

test('an error that is made in an extraction is told before the packs that use it are composed again', () => {
  const folder = folderOfPacks(RIGHT);
  expect(checkAll(folder)).toEqual([]);
  folder.setText(EXTRACTION, WRONG);
  const [first, last] = told(folder);
  expect(first).toContain('FIGURE_NOT_STATED');
  expect(last).toEqual(first);
});

test('an error above which a line is added is told once, where it is now', () => {
  const folder = folderOfPacks(WRONG);
  checkAll(folder);
  const before = folder.snapshot()?.diagnostics.map(({ place }) => place?.start.line);
  folder.setText(EXTRACTION, `# One more line\n${WRONG}`);
  startCheck(folder);
  const now = folder.snapshot()?.diagnostics.map(({ place }) => place?.start.line);
  expect(now).toEqual(before?.map((line) => (line ?? 0) + 1));
});

test('what packs alone say comes back when a file is as it was before they were checked again', () => {
  // Without the item, each pack has a citation of nothing, which is its own to say.
  const without = WRONG.replace('\n  loans:', '\n  lent:');
  const folder = folderOfPacks(without);
  const broken = checkAll(folder);
  expect(broken).toContain('UNKNOWN_CITATION');
  folder.setText(EXTRACTION, RIGHT);
  startCheck(folder);
  folder.setText(EXTRACTION, without);
  expect(checkAll(folder)).toEqual(broken);
});
