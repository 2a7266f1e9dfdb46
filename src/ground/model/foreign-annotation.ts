import type { Place } from './place.ts';

/** The tools whose annotations can be read. */
export type AnnotationTool = 'LangExtract' | 'Hypothesis' | 'Web Annotations' | 'Zotero';

/** Words that another tool has marked in a source, and what it says of them. */
export interface ForeignAnnotation {
  /** Where it is in the tool's file. */
  readonly place: Place;
  /** What it is called in a report: `annotation 3, page 12`. */
  readonly name: string;
  readonly words: string;
  /** The one class of an extraction, or the tags of an annotation. */
  readonly classes: readonly string[];
  /** Whether `classes` is a class, which says what it is; tags need not. */
  readonly isClassed: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  /** What the reader wrote beside the words. */
  readonly comment?: string | undefined;
  /** Words right before and after, as the tool has them: they only help to choose among several places. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** Where the words begin, in code points; it counts only where it hits one of several places. */
  readonly offset?: number | undefined;
  readonly creator?: string | undefined;
  /** Where its words are in a text of a known digest, where it has no words of its own (`words` is empty). */
  readonly position?: TextPosition | undefined;
}

/** A stretch of a text, in code points. */
export interface TextPosition {
  readonly start: number;
  readonly end: number;
  /** The SHA-256 of that text, in small hexadecimal digits; nothing where the tool does not say. */
  readonly sha256?: string | undefined;
}

/** An annotation that marks no words, or none that can be read. */
export interface UnreadAnnotation {
  readonly place: Place;
  readonly name: string;
  readonly reason: string;
}

/** What a file of another tool holds. */
export interface ForeignFile {
  readonly tool: AnnotationTool;
  readonly annotations: readonly ForeignAnnotation[];
  readonly unread: readonly UnreadAnnotation[];
}
