import type { Section } from '../../../../ground/model/item-references.ts';

/** How a field of a form is filled in. */
export type FieldKind =
  | 'text'
  /** Longer than a line. */
  | 'words'
  | 'number'
  | 'yes-no'
  | 'date'
  | 'choice'
  /** Several texts, one a line. */
  | 'list'
  /** The id of another item. */
  | 'reference'
  /** Each has a shape of its own. */
  | 'value'
  | 'key'
  | 'marking'
  | 'distribution'
  | 'documents';

/** A field of an item or of a pack's front matter, as its schema has it. */
export interface FormField {
  readonly name: string;
  readonly title: string;
  /** What it means, in a sentence or two. */
  readonly says: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly choices?: readonly string[];
  /** The section whose items it can name. */
  readonly target?: Section;
  /** What holds where nothing is said. */
  readonly usual?: string;
  readonly example?: string;
}
