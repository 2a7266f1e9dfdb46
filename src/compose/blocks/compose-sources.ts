import type { BoundItem } from '../../model/bound.ts';
import type { DocumentContent, Heading, SourcesBlock } from '../../model/content.ts';
import type { BlockOptions } from '../block-options.ts';
import type { ComposeContext } from '../compose-context.ts';
import { formatCount, formatList } from '../format/format-list.ts';
import { RELIABILITY } from '../grade.ts';

/** The documents with their descriptors, and a summary of the sourcing (ICD 206). */
export function composeSources(
  heading: Heading | undefined,
  options: BlockOptions,
  documents: readonly DocumentContent[],
  context: ComposeContext,
): SourcesBlock {
  const chosen = documents.filter(({ id }) => options.documents?.includes(id) ?? true);
  return { block: 'sources', heading, documents: chosen, summary: summarise(chosen, context) };
}

function summarise(documents: readonly DocumentContent[], context: ComposeContext): readonly string[] {
  const items = documents.flatMap(({ id }) => context.documents.get(id)?.extraction.items ?? []);
  return [
    scope(documents, items),
    reliability(documents, context.language),
    independence(documents),
    corroboration(items, context),
  ].filter((sentence) => sentence !== undefined);
}

function scope(documents: readonly DocumentContent[], items: readonly BoundItem[]): string {
  const count = (kind: BoundItem['kind']): number => items.filter((item) => item.kind === kind).length;
  const parts = [
    formatCount(count('figure'), 'figure'),
    formatCount(count('event'), 'event'),
    formatCount(count('quotation'), 'quotation'),
    formatCount(count('claim'), 'claim'),
  ];
  return `${formatCount(documents.length, 'document')}, from which ${formatList(parts, 'en-GB')} were extracted.`;
}

function reliability(documents: readonly DocumentContent[], language: string): string {
  const counts = Object.entries(RELIABILITY).flatMap(([grade, words]) => {
    const count = documents.filter((document) => document.reliability?.startsWith(`${grade}:`)).length;
    return count === 0 ? [] : [`${count} ${grade} (${words})`];
  });
  const ungraded = documents.filter((document) => document.reliability === undefined).length;
  const all = ungraded === 0 ? counts : [...counts, `${ungraded} not graded`];
  return `Reliability of the sources: ${formatList(all, language)}.`;
}

function independence(documents: readonly DocumentContent[]): string | undefined {
  if (documents.length < 2) return 'Everything rests on a single source.';
  const origins = new Set(documents.map(({ origin, id }) => origin ?? id));
  if (origins.size === documents.length) return 'Each document has an origin of its own.';
  return `The ${documents.length} documents go back to ${formatCount(origins.size, 'origin')}; those of the same origin do not confirm each other.`;
}

function corroboration(items: readonly BoundItem[], { documents }: ComposeContext): string | undefined {
  const graded = items.filter((item) => item.kind === 'claim' || item.kind === 'figure');
  if (graded.length === 0) return undefined;
  const origin = (id: string): string => documents.get(id)?.document.front.data.origin ?? id;
  const single = graded.filter(
    ({ evidence }) => new Set(evidence.map(({ document }) => origin(document))).size < 2,
  );
  if (single.length === graded.length)
    return 'No figure or claim is confirmed by a second, independent document.';
  return `${single.length} of ${graded.length} figures and claims rest on a single origin.`;
}
