import type { PackContent } from '../../ground/model/content.ts';

/** A sheet without room for a margin of notes, for the columns of a table, or for long running heads. */
export function isSmallSheet(paper: PackContent['paper']): boolean {
  return paper === 'A5' || paper === 'Half-letter';
}
