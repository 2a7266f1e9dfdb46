import type {
  AnnotationTool,
  ForeignAnnotation,
  UnreadAnnotation,
} from '../../ground/model/foreign-annotation.ts';

/** An annotation before it is known where it is; the line where each line is a value of its own. */
export type Found<Annotation> = Omit<Annotation, 'place'> & { readonly line: number };

/** What marks no words, with the id by which it is found in the file. */
export interface FoundUnread extends Found<UnreadAnnotation> {
  readonly mark?: string | undefined;
}

export interface FoundAnnotations {
  readonly tool: AnnotationTool;
  readonly annotations: readonly Found<ForeignAnnotation>[];
  readonly unread: readonly FoundUnread[];
}

/** Takes the annotations out of the values of a file. */
export type ReadAnnotations = (
  values: readonly { readonly value: unknown; readonly line: number }[],
  document: string,
) => FoundAnnotations;
