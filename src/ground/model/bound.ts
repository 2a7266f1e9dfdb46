import type { Root } from 'mdast';
import type { Brand } from './brand.ts';
import type { CalendarDate } from './calendar.ts';
import type { EditionRecord } from './edition-changes.ts';
import type { Claim, Entity, Event, ExtractionData, Quotation } from './generated/extraction.ts';
import type { Picture } from './picture.ts';
import type { Place, Span } from './place.ts';
import type { Derivation, FigureData, FigureQuantity } from './quantity.ts';
import type { RulesEdition } from './rules-edition.ts';
import type { Document, Narrative, Pack } from './sources.ts';

/** Evidence whose words have been found in the canonical text of a document. */
export interface BoundEvidence {
  /** The id of the document that the words are in. */
  readonly document: string;
  /** The source's words as they stand there, white space folded; pieces are joined by ` … `. */
  readonly words: string;
  /** The source's words right before and after that have to be read with them, where the extraction shows them. */
  readonly before?: string;
  readonly behind?: string;
  /** Where each piece is in the canonical text, in order. */
  readonly pieces: readonly [Span, ...Span[]];
  /** First and last paragraph, by number. */
  readonly paragraphs: readonly [number, number];
  /** First and last line in the document's file. */
  readonly lines: readonly [number, number];
  /** Where the evidence is in the extraction. */
  readonly place: Place;
}

interface BoundBase {
  readonly id: string;
  /** The id of the document to whose extraction the item belongs. */
  readonly document: string;
  /** Where the item's id is in the extraction. */
  readonly place: Place;
  readonly evidence: readonly BoundEvidence[];
  /**
   * It says what its evidence does not, or rests on an item that does: an error has been reported, and prose that is
   * right about the document is not to be reported besides.
   */
  readonly inDoubt?: true;
}

export interface BoundFigure extends BoundBase {
  readonly kind: 'figure';
  readonly data: FigureData;
  /** The number to print, with its unit and its qualifier. */
  readonly quantity: FigureQuantity;
  /** Of a figure of our own arithmetic, which has no evidence of its own. */
  readonly derived?: Derivation;
  /** The figures that it is worked out from: what prose says of when they are is true of it. */
  readonly madeOf?: readonly BoundFigure[];
  /** The number as the source prints it, such as `3.000` or `Twenty`. */
  readonly asPrinted: string;
  /** The head of the column where its number is a cell of a table. */
  readonly columnHead?: string;
  readonly period: CalendarDate | undefined;
  /** The ids of the figures of the same extraction that contain it, nearest first. */
  readonly supersets: readonly string[];
}

export interface BoundEvent extends BoundBase {
  readonly kind: 'event';
  readonly data: Event;
  readonly date: CalendarDate;
  /** What the evidence says of its date, as the source writes it. */
  readonly datesAsPrinted?: readonly string[];
}

export interface BoundQuotation extends BoundBase {
  readonly kind: 'quotation';
  readonly data: Quotation;
}

export interface BoundClaim extends BoundBase {
  readonly kind: 'claim';
  readonly data: Claim;
}

export interface BoundEntity extends BoundBase {
  readonly kind: 'entity';
  readonly data: Entity;
  /** The paragraphs of the document in which the name or an alias is, by number. */
  readonly paragraphs: readonly number[];
}

export type BoundItem = BoundFigure | BoundEvent | BoundQuotation | BoundClaim | BoundEntity;

/**
 * An extraction of which every item has been held against the documents. Items keep the order of the file; an
 * id may stand for an entity and an event at once.
 */
export interface BoundExtraction {
  readonly document: string;
  /** Who made the extraction, when and how. */
  readonly extracted: ExtractionData['extracted'];
  readonly items: readonly BoundItem[];
  /** What a program has proposed and nobody has kept yet: it is bound, printed nowhere, and cannot be cited. */
  readonly proposed: readonly BoundItem[];
  /** Warnings of its items that their author has answered. */
  readonly accepted: readonly AcceptedWarning[];
  /** How many of its warnings nobody has answered. */
  readonly openWarnings: number;
}

/** A warning that the author has answered. */
export interface AcceptedWarning {
  readonly code: string;
  /** The words at which it is reported, as the answer gives them. */
  readonly at: string;
  readonly why: string;
  /** The item of which it is reported, `document:id`; nothing for one in a pack. */
  readonly item: string | undefined;
}

/** A document of a pack with the letter that stands for it on paper: A, B, … Z, AA. */
export interface LetteredDocument {
  readonly letter: string;
  readonly document: Document;
  readonly extraction: BoundExtraction;
}

/** A pack whose narrative, title and headings have been held against what they cite. */
export interface BoundPack {
  readonly pack: Pack;
  readonly documents: readonly LetteredDocument[];
  readonly narrative: Narrative;
  /** The narrative with citations, values and blocks resolved: see `narrative-nodes.ts`. */
  readonly root: Root;
  /** The author's own phrases, for the evidence annex. */
  readonly own: readonly string[];
  /** The rules under which it was bound. */
  readonly rules: RulesEdition;
  /** The pictures that its narrative places, by the names of their files. */
  readonly pictures?: ReadonlyMap<string, Picture>;
  /** What it is printed with; nothing where the workspace has no `brand.yml`. */
  readonly brand?: Brand | undefined;
  /** The last edition that was handed out before this one, where the pack says what has changed since. */
  readonly lastEdition?: EditionRecord | undefined;
  /** What is quoted in the narrative and in what it cites: each phrase once, folded. */
  readonly quoted: readonly QuotedWords[];
  /** Warnings in the pack that its author has answered. */
  readonly accepted: readonly AcceptedWarning[];
  /** How many warnings of binding, of the pack and of its extractions, nobody has answered. */
  readonly openWarnings: number;
}

/** A quotation in the narrative. */
export interface QuotedWords {
  readonly words: string;
  /** The item whose words they are. */
  readonly item: BoundItem;
}
