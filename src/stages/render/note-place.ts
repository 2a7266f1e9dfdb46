import type { PackContent } from '../../ground/model/content.ts';
import { isSmallSheet } from './small-sheet.ts';

/** Where the source's words are: in the margin beside the line, under the paragraph, or not at all. */
export type NotePlace = (typeof notePlaces)[number];

export const notePlaces = ['beside', 'below', 'none'] as const;

/** A margin of notes takes paper: on a small sheet, and in larger type, they are under their paragraph. */
export function notePlaceOf({ paper, typeSize }: PackContent): 'beside' | 'below' {
  return !isSmallSheet(paper) && typeSize === 'standard' ? 'beside' : 'below';
}
