import type { BoundFigure, BoundItem, BoundPack } from './bound.ts';

/** Options by which a block chooses its items. */
export interface Selection {
  readonly topics?: readonly string[] | undefined;
  readonly documents?: readonly string[] | undefined;
}

/** The items of one kind that the options let through, in the order of the pack's documents. */
export function selectItems<Kind extends BoundItem['kind']>(
  kind: Kind,
  bound: Pick<BoundPack, 'documents'>,
  { topics, documents }: Selection,
): readonly Extract<BoundItem, { kind: Kind }>[] {
  return bound.documents
    .filter(({ document }) => documents?.includes(document.id) ?? true)
    .flatMap(({ extraction }) => extraction.items)
    .filter((item): item is Extract<BoundItem, { kind: Kind }> => item.kind === kind)
    .filter(({ data }) => topics?.some((topic) => data.topics?.includes(topic)) ?? true);
}

/** The figures of these ids, `id` or `document:id`, in this order. */
export function figuresNamed(ids: readonly string[], { documents }: BoundPack): readonly BoundFigure[] {
  const figures = documents
    .flatMap(({ extraction }) => extraction.items)
    .filter((item) => item.kind === 'figure');
  return ids.flatMap(
    (id) => figures.find((figure) => figure.id === id || `${figure.document}:${figure.id}` === id) ?? [],
  );
}
