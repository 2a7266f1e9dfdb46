import type { PdfDictionary, PdfValue } from '../../../ground/pdf/pdf-values.ts';
import type { Unheard } from '../in-page/prepare-tags.ts';
import type { PdfEdit } from '../repair/pdf-edit.ts';
import type { StructureElement } from '../repair/structure-tree.ts';

/** A document with its structure as it is going to be written, repairs and all. */
export interface TaggedDocument {
  readonly edit: PdfEdit;
  /** None for a document without structure. */
  readonly root: StructureElement | undefined;
  /** Each before its children. */
  readonly elements: readonly StructureElement[];
  /** What the types mean that PDF does not know. */
  readonly roles: ReadonlyMap<string, string>;
  /** BCP 47. */
  readonly language: string;
  /** What the page was found to show and not to tell. */
  readonly unheard: readonly Unheard[];
}

/** What does not meet a condition. */
export interface Finding {
  readonly element?: StructureElement;
  /** The object of its page, for what is no element. */
  readonly page?: number;
  readonly words?: string;
  readonly line?: number;
  /** The end of a sentence that begins with where it is: `has no heads`. */
  readonly says: string;
}

/**
 * One condition for claiming PDF/UA-1 and PDF/A-3a. Its file is named for it and exports `condition` and `cases`.
 */
export interface Condition {
  /** Clauses of the standards, or what else asks for it. */
  readonly clause: string;
  /** What holds where the condition is met, in one sentence. */
  readonly holds: string;
  /** What to do where it is not, as an imperative. */
  readonly remedy: string;
  check(document: TaggedDocument): readonly Finding[];
}

/** Bodies of HTML, as small as can be. Of `fail` each breaks this condition alone. */
export interface ConditionCases {
  readonly pass: readonly string[];
  readonly fail: readonly string[];
  /** Failing cases in which the standards see nothing wrong, and we do. */
  readonly stricter?: readonly string[];
}

/** Elements of a type, with their dictionaries. */
export function ofType(
  { edit, elements }: TaggedDocument,
  type: string,
): readonly (readonly [element: StructureElement, entries: PdfDictionary])[] {
  return elements
    .filter((element) => element.type === type)
    .map((element) => [element, edit.read(element.number)]);
}

/** An attribute of an element (ISO 32000-1, 14.7.5): in a dictionary, or one of several. */
export function attributeOf(entries: PdfDictionary, name: string): PdfValue | undefined {
  const attributes = entries.get('A');
  const all: readonly PdfValue[] = Array.isArray(attributes)
    ? attributes
    : attributes === undefined
      ? []
      : [attributes];
  for (const one of all) if (one instanceof Map && one.has(name)) return one.get(name);
  return undefined;
}
