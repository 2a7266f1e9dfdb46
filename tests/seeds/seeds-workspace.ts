import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '../../src/ground/model/source-file.ts';

/** The two real texts: a folder beside the repository, which does not travel with it. */
export const seedsFolder = fileURLToPath(new URL('../../../shared/seeds', import.meta.url));

export const seedIds = ['mi5-parker-interview', 'no-perfect-defense'] as const;

const here = fileURLToPath(new URL('.', import.meta.url));

/** Whether the texts are there; when they are not, says so, because nothing of them is then tested. */
export function seedsAreHere(): boolean {
  const found = seedIds.every((id) => existsSync(join(seedsFolder, `${id}.txt`)));
  if (!found) console.log(`NOT RUN: the real texts are not here (${seedsFolder}); tests/seeds needs them`);
  return found;
}

/** A workspace in a new temporary folder: the texts as they are, each behind its front matter. */
export function makeSeedsWorkspace(): string {
  const root = mkdtempSync(join(tmpdir(), 'sourcebound-seeds-'));
  mkdirSync(join(root, 'sources/documents'), { recursive: true });
  for (const id of seedIds) {
    const front = readFileSync(join(here, 'front-matter', `${id}.yaml`), 'utf8');
    const text = readFileSync(join(seedsFolder, `${id}.txt`), 'utf8');
    writeFileSync(join(root, 'sources/documents', `${id}.md`), `---\n${front}---\n\n${text}`);
  }
  cpSync(join(here, 'extractions'), join(root, 'sources/extractions'), { recursive: true });
  cpSync(join(here, 'packs'), join(root, 'sources/packs'), { recursive: true });
  return root;
}

/** A file of a workspace as the stages take it; `change` alters its text first. */
export function sourceFile(root: string, path: string, change: (text: string) => string = same): SourceFile {
  const bytes = new TextEncoder().encode(change(readFileSync(join(root, path), 'utf8')));
  return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function same(text: string): string {
  return text;
}
