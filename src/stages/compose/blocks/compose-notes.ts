import type { Heading, NotesBlock } from '../../../ground/model/content.ts';
import type { BlockOptions } from '../block-options.ts';

/** Room for eight lines by hand is about a third of a page. */
const LINES = 8;

/** Ruled lines to write on. */
export function composeNotes(heading: Heading | undefined, { lines = LINES }: BlockOptions): NotesBlock {
  return { block: 'notes', heading, lines: Array.from({ length: lines }, (_, index) => index + 1) };
}
