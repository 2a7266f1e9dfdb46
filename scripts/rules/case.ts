import type { SECTION_OF } from '../../src/ground/model/item-references.ts';

export type ItemKind = keyof typeof SECTION_OF;

/** What a case is about: an item, a sentence of a narrative, the settings of a pack, or a document itself. */
export type CaseKind = ItemKind | 'prose' | 'settings' | 'document';

/** An item of an extraction, as data. */
export interface Item {
  readonly kind: ItemKind;
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Fields that are written into the file as they are, letter by letter. */
  readonly raw?: Readonly<Record<string, string>>;
}

/** One thing that is tried: honest work, or a distortion of it. */
export interface Case {
  /** The id of the text: its folder in `tests/rules`. */
  readonly text: string;
  /** The line of the list; a case that is derived has that of the honest one. */
  readonly line: number;
  readonly kind: CaseKind;
  readonly item?: Item;
  /** Markdown of the pack's body. */
  readonly narrative?: string;
  /** Lines of the pack's front matter, besides title and documents. */
  readonly settings?: string;
  /** Ids of items that the pack has besides those that it cites. */
  readonly others?: readonly string[];
  /** Markdown that takes the place of the text. */
  readonly source?: string;
}

/** A case in which something is false. */
export interface Distortion extends Case {
  readonly class: string;
  /** The words that are false; any of them is the right place. Without them the place is the item's own. */
  readonly at: readonly string[];
  /** Fields of the item that were changed. */
  readonly changed: readonly string[];
  /** The honest case that it was made from, if it was. */
  readonly honest?: Case;
}

/** A kind of distortion. */
export interface DistortionClass {
  readonly name: string;
  /** The codes that may be expected; for people, nothing depends on them. */
  readonly codes: readonly string[];
  /** Severity that the rules ask for: a warning is enough where a machine cannot be sure. */
  readonly asks: 'error' | 'warning';
}

/** A text with the honest work over it and the distortions of that. */
export interface Text {
  readonly id: string;
  readonly markdown: string;
  readonly items: ReadonlyMap<string, Item>;
  readonly honest: readonly Case[];
  readonly distortions: readonly Distortion[];
}
