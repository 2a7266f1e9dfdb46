import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import type { AnnotationTool } from '../../../ground/model/foreign-annotation.ts';
import type { Section } from '../../../ground/model/item-references.ts';
import type { Place } from '../../../ground/model/place.ts';

/** What somebody asks for. */
export interface ExtractionImportRequest {
  /** The file of the other tool, wherever it is. */
  readonly file: string;
  /** The id of the document whose words it marks. */
  readonly document: string;
  /** A file that says what its classes and tags become. */
  readonly mapping?: string | undefined;
  /** Who answers for the extraction; by default whom the annotations name, or else the tool. */
  readonly by?: string | undefined;
  /** Marks the items as proposed: they print nowhere until somebody keeps them. */
  readonly propose?: boolean | undefined;
  /** Says what would be written, and writes nothing. */
  readonly dryRun?: boolean | undefined;
}

/** An item that is added. */
export interface ImportedItem {
  readonly section: Section;
  readonly id: string;
  /** What the annotation is called: `annotation 3`. */
  readonly name: string;
  /** The words of the document that support it. */
  readonly words: string;
  readonly place: Place;
  /** What the tool says and the item does not, in a sentence. */
  readonly without?: string;
}

/** An annotation that becomes no item. */
export interface LeftOutAnnotation {
  readonly name: string;
  readonly words: string;
  readonly place: Place;
  readonly reason: string;
  /** The words of the document that look most like those. */
  readonly nearest?: string;
}

export interface ExtractionImport {
  readonly tool: AnnotationTool;
  /** The extraction, relative to the workspace. */
  readonly extraction: string;
  readonly annotations: number;
  readonly added: readonly ImportedItem[];
  /** Annotations of which the extraction has the item already, or that come twice. */
  readonly known: number;
  /** Annotations of classes of which nothing says what they become, by class. */
  readonly unmapped: Readonly<Record<string, number>>;
  /** Annotations of classes that the mapping skips. */
  readonly skipped: number;
  readonly leftOut: readonly LeftOutAnnotation[];
  /** Warnings that binding has for the items that are added. */
  readonly warnings: number;
}

export interface ExtractionImportResult {
  readonly root: string;
  readonly document: string;
  /** Nothing when the file could not be read, or the extraction not be written. */
  readonly import?: ExtractionImport;
  readonly diagnostics: readonly Diagnostic[];
}
