import type { Barrier } from './barrier.ts';
import type { Printed } from './content-parts.ts';
import type { Place } from './place.ts';
import type { HtmlDocument } from './slotted-html.ts';
import type { FontFace } from './template.ts';

/** One self-contained HTML file, not yet with page numbers. */
export interface RenderedPack extends HtmlDocument {
  readonly id: string;
  readonly title: string;
  /** The title and the headings, as they are written. */
  readonly titles: readonly string[];
  /** The titles of headings that are printed with marks, by what they read like on the page. */
  readonly markedTitles?: ReadonlyMap<string, string>;
  /** BCP 47. */
  readonly language: string;
  /** How many pages it may take. */
  readonly pagesAtMost: number | undefined;
  /** Every bound string that the template printed, once for each time. */
  readonly printed: readonly Printed[];
  /** How many items it does not print. */
  readonly leftOut?: ItemCounts;
  /** What has to be seen in the margins of its pages. */
  readonly margins: readonly MarginText[];
  /** How many pictures it has. */
  readonly pictures?: number;
  /** Whether it has fonts that do not travel with the package. */
  readonly ownFonts?: boolean;
  /** Of these, the files. */
  readonly fontFiles?: readonly Omit<FontFace, 'neededFor'>[];
  /** The template, where it is not one of the package as it is: what it prints is looked at as a reader would. */
  readonly ownTemplate?: OwnTemplate;
}

/** Items by their kind; a kind without any is absent. */
export type ItemCounts = Readonly<Partial<Record<'claim' | 'event' | 'figure' | 'quotation', number>>>;

/** A template that a workspace has, or has changed. */
export interface OwnTemplate {
  /** Where it is, for what is wrong with it as a whole. */
  readonly place: Place;
  /** Its style sheets, in the order of the cascade. */
  readonly sheets: readonly TemplateSheet[];
}

export interface TemplateSheet {
  readonly path: string;
  readonly text: string;
}

/** Words that every page has to show in its margin, whatever the template does. */
export interface MarginText {
  readonly what: 'marking' | 'status line';
  readonly text: string;
  readonly edge: 'top' | 'bottom';
  readonly side: 'left' | 'center' | 'right';
  /** Of the type, in points. */
  readonly size: number;
  /** The first page that has them. */
  readonly fromPage: number;
}

/** A printed pack. */
export interface PrintedPack {
  readonly pdf: Uint8Array;
  /** The HTML with its page numbers. */
  readonly html: string;
  readonly pages: number;
  /** The page of each anchor, from 1. */
  readonly pageOf: ReadonlyMap<string, number>;
  /** Why the PDF does not claim to be accessible and fit for archives; none for one that does. */
  readonly barriers: readonly Barrier[];
}
