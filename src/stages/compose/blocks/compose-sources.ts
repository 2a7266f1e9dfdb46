import type { BlockOptions } from '../../../ground/model/block-names.ts';
import type { SourcesBlock } from '../../../ground/model/blocks/sources.ts';
import type { BoundItem } from '../../../ground/model/bound.ts';
import type { DocumentContent, Heading } from '../../../ground/model/content-parts.ts';
import { groupBy } from '../../../ground/model/group-by.ts';
import { parseCslDate } from '../../../ground/model/parse-csl-date.ts';
import type { ComposeContext } from '../compose-context.ts';
import { formatCount, formatList } from '../format/format-list.ts';
import { RELIABILITY } from '../grade.ts';

/** The documents with their descriptors, and a summary of the sourcing (ICD 206). */
export function composeSourcesBlock(
  heading: Heading | undefined,
  options: BlockOptions['sources'],
  context: ComposeContext,
): SourcesBlock {
  const chosen = context.described.filter(({ id }) => options.documents?.includes(id) ?? true);
  return { block: 'sources', heading, documents: chosen, summary: summarise(chosen, context) };
}

type Documents = readonly DocumentContent[];

function summarise(documents: Documents, context: ComposeContext): readonly string[] {
  const items = documents.flatMap(({ id }) => context.documents.get(id)?.extraction.items ?? []);
  return [
    scope(documents, items, context),
    reliability(documents, context),
    kinds(documents, context),
    age(documents, context),
    independence(documents),
    corroboration(items, context),
    extraction(documents, context),
  ].filter((sentence) => sentence !== undefined);
}

function scope(documents: Documents, items: readonly BoundItem[], { language }: ComposeContext): string {
  const parts = (['figure', 'event', 'quotation', 'claim'] as const).flatMap((kind) => {
    const count = items.filter((item) => item.kind === kind).length;
    return count === 0 ? [] : [formatCount(count, kind)];
  });
  const count = formatCount(documents.length, 'document');
  if (parts.length === 0) return `${count}, from which nothing was extracted.`;
  const were = parts.length === 1 && parts[0]?.startsWith('1 ') ? 'was' : 'were';
  return `${count}, from which ${formatList(parts, language)} ${were} extracted.`;
}

function reliability(documents: Documents, { language }: ComposeContext): string {
  const counts = Object.entries(RELIABILITY).flatMap(([grade, words]) => {
    const count = documents.filter((document) => document.reliability?.startsWith(`${grade}:`)).length;
    return count === 0 ? [] : [`${count} ${grade} (${words})`];
  });
  const ungraded = documents.filter((document) => document.reliability === undefined).length;
  if (ungraded === documents.length) return 'Reliability of the sources: not graded.';
  const all = ungraded === 0 ? counts : [...counts, `${ungraded} not graded`];
  return `Reliability of the sources: ${formatList(all, language)}.`;
}

function kinds(documents: Documents, { language }: ComposeContext): string | undefined {
  if (documents.every(({ kind }) => kind === undefined)) return undefined;
  const counts = [...groupBy(documents, ({ kind }) => kind?.toLowerCase() ?? 'not stated')].map(
    ([kind, members]) => (documents.length === 1 ? kind : `${kind} (${members.length})`),
  );
  return `${documents.length === 1 ? 'Kind' : 'Kinds'} of source: ${formatList(counts, language)}.`;
}

/** So many years are counted one by one. */
const YEARS_COUNTED = 4;

function age(documents: Documents, { documents: lettered, language }: ComposeContext): string | undefined {
  const years = documents.flatMap(({ id }) => {
    const date = parseCslDate(lettered.get(id)?.document.front.data.issued);
    const day = date?.earliest ?? date?.latest;
    return day === undefined ? [] : [day.slice(0, 4)];
  });
  if (years.length === 0) return documents.length === 1 ? 'It is not dated.' : 'None of them is dated.';
  const undated = documents.length - years.length;
  const rest = undated === 0 ? [] : [`${undated} not dated`];
  const distinct = [...new Set(years)].toSorted();
  if (distinct.length > YEARS_COUNTED) {
    const between = `${years.length} between ${distinct[0]} and ${distinct.at(-1)}`;
    return `Published: ${formatList([between, ...rest], language)}.`;
  }
  const counts = distinct.map((year) => `${years.filter((other) => other === year).length} in ${year}`);
  return `Published: ${formatList([...counts, ...rest], language)}.`;
}

function independence(documents: Documents): string | undefined {
  if (documents.length < 2) return 'Everything rests on a single source.';
  const origins = groupBy(documents, ({ origin, id }) => origin ?? id);
  if (origins.size === documents.length) return 'Each document has an origin of its own.';
  const shared = [...origins]
    .filter(([, members]) => members.length > 1)
    .map(([origin, members]) => `${members.map(({ letter }) => letter).join(', ')} (${origin})`);
  return `The ${documents.length} documents go back to ${formatCount(origins.size, 'origin')}: those of one origin do not confirm each other. One origin: ${shared.join('; ')}.`;
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
  if (single.length === 0) return 'Every figure and claim is confirmed by a second, independent document.';
  return `${single.length} of ${graded.length} figures and claims rest on a single origin; the others are confirmed by a second, independent document.`;
}

function extraction(documents: Documents, context: ComposeContext): string | undefined {
  const ways = documents.map(({ id }) => context.documents.get(id)?.extraction.extracted);
  if (ways.every((way) => way === undefined)) return undefined;
  const methods = groupBy(ways, (way) => {
    if (way === undefined) return 'not stated';
    return way.method === 'manual' ? 'by hand' : `with ${way.tool ?? 'a tool'} (checked by a person)`;
  });
  const counts = [...methods].map(([method, members]) => `${members.length} ${method}`);
  return `Extracted: ${formatList(counts, context.language)}.`;
}
