import type {
  AnnotationTool,
  ForeignAnnotation,
  UnreadAnnotation,
} from '../../ground/model/foreign-annotation.ts';

/** An annotation before it is known where it is; the line where each line is a value of its own. */
export type Found<Annotation> = Omit<Annotation, 'place'> & { readonly line: number };

export interface FoundAnnotations {
  readonly tool: AnnotationTool;
  readonly annotations: readonly Found<ForeignAnnotation>[];
  readonly unread: readonly Found<UnreadAnnotation>[];
}

/** Takes the annotations out of the values of a file. */
export type ReadAnnotations = (
  values: readonly { readonly value: unknown; readonly line: number }[],
  document: string,
) => FoundAnnotations;
