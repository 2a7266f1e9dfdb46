import { importRefused } from '../../ground/model/diagnostics/imports.ts';
import type { ImportOutcome, OriginalFile } from './imported.ts';

/** What is said of a file in which no importer finds a word. */
export function refuseWithoutWords(file: OriginalFile): ImportOutcome {
  const hint = 'open it and see whether its text can be selected: only that can be imported';
  return { refused: [importRefused(file.path, 'there are no words in it', hint)] };
}
