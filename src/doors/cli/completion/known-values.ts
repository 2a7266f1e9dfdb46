import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { idsIn } from '../../../engine/workspace/source-paths.ts';
import { SEVERITIES } from '../../../stages/bind/generated/codes.ts';
import { currentFolder, findWorkspace } from '../current-workspace.ts';
import type { Candidate, KnownValues } from './complete-words.ts';

/**
 * Packs and documents by the names of their files, in the workspace that the line names or that is found from here, and
 * codes of diagnostics.
 */
export const knownValues: KnownValues = (argument, words) => {
  if (argument === 'code') return [...SEVERITIES.keys()].map((value) => ({ value, about: '' }));
  const folder = FOLDERS[argument];
  if (folder === undefined) return [];
  const root = namedRoot(words) ?? findWorkspace(currentFolder() ?? '', homedir());
  return root === undefined ? [] : idsOf(join(root, 'sources', folder));
};

const FOLDERS: Readonly<Record<string, string>> = { pack: 'packs', document: 'documents' };

function namedRoot(words: readonly string[]): string | undefined {
  const at = words.lastIndexOf('--root');
  return at < 0
    ? words.findLast((word) => word.startsWith('--root='))?.slice('--root='.length)
    : words[at + 1];
}

function idsOf(folder: string): readonly Candidate[] {
  try {
    return idsIn(readdirSync(folder), '.md')
      .toSorted()
      .map((value) => ({ value, about: '' }));
  } catch {
    return [];
  }
}
