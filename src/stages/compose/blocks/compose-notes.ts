import type { BlockOptions } from '../../../ground/model/block-names.ts';
import type { NotesBlock } from '../../../ground/model/blocks/notes.ts';
import type { Heading } from '../../../ground/model/content-parts.ts';

/** Room for eight lines by hand is about a third of a page. */
const LINES = 8;

/** Ruled lines to write on. */
export function composeNotesBlock(
  heading: Heading | undefined,
  { lines = LINES }: BlockOptions['notes'],
): NotesBlock {
  return { block: 'notes', heading, lines: Array.from({ length: lines }, (_, index) => index + 1) };
}
