import type { BlockOptions } from '../../../ground/model/block-names.ts';
import type { SourcesBlock } from '../../../ground/model/blocks/sources.ts';
import type { BoundItem } from '../../../ground/model/bound.ts';
import type { DocumentContent, Heading } from '../../../ground/model/content-parts.ts';
import { groupBy } from '../../../ground/model/group-by.ts';
import { parseCslDate } from '../../../ground/model/parse-csl-date.ts';
import type { ComposeContext } from '../compose-context.ts';
import { formatList } from '../format/format-list.ts';

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
    independence(documents, context),
    corroboration(items, context),
    extraction(documents, context),
  ].filter((sentence) => sentence !== undefined);
}

function scope(documents: Documents, items: readonly BoundItem[], { language }: ComposeContext): string {
  const { printing } = language;
  let total = 0;
  const parts = (['figure', 'event', 'quotation', 'claim'] as const).flatMap((kind) => {
    const count = items.filter((item) => item.kind === kind).length;
    total += count;
    return count === 0 ? [] : [printing.numbers.count(count, kind)];
  });
  const count = printing.numbers.count(documents.length, 'document');
  if (parts.length === 0) return printing.sourcing.nothingExtracted(count);
  return printing.sourcing.extracted(count, formatList(parts, language), total === 1);
}

function reliability(documents: Documents, { language }: ComposeContext): string {
  const { scales, sourcing } = language.printing;
  const counts = Object.entries(scales.reliability.terms).flatMap(([grade, words]) => {
    const count = documents.filter((document) => document.reliability?.startsWith(`${grade}:`)).length;
    return count === 0 ? [] : [`${count} ${grade} (${words})`];
  });
  const ungraded = documents.filter((document) => document.reliability === undefined).length;
  if (ungraded === documents.length) return sourcing.ungraded;
  const all = ungraded === 0 ? counts : [...counts, sourcing.notGraded(ungraded)];
  return sourcing.reliability(formatList(all, language));
}

function kinds(documents: Documents, { language }: ComposeContext): string | undefined {
  if (documents.every(({ kind }) => kind === undefined)) return undefined;
  const { sourcing } = language.printing;
  const counts = [...groupBy(documents, ({ kind }) => kind?.toLowerCase() ?? sourcing.kindNotStated)].map(
    ([kind, members]) => (documents.length === 1 ? kind : `${kind} (${members.length})`),
  );
  return sourcing.kinds(documents.length, formatList(counts, language));
}

/** How many years are counted one by one. */
const YEARS_COUNTED = 4;

function age(documents: Documents, { documents: lettered, language }: ComposeContext): string | undefined {
  const years = documents.flatMap(({ id }) => {
    const date = parseCslDate(lettered.get(id)?.document.front.data.issued);
    const day = date?.earliest ?? date?.latest;
    return day === undefined ? [] : [day.slice(0, 4)];
  });
  const { sourcing } = language.printing;
  if (years.length === 0) return sourcing.undated(documents.length);
  const undated = documents.length - years.length;
  const rest = undated === 0 ? [] : [sourcing.notDated(undated)];
  const distinct = [...new Set(years)].toSorted();
  if (distinct.length > YEARS_COUNTED) {
    const between = sourcing.between(years.length, distinct[0] ?? '', distinct.at(-1) ?? '');
    return sourcing.published(formatList([between, ...rest], language));
  }
  const counts = distinct.map((year) =>
    sourcing.inYear(years.filter((other) => other === year).length, year),
  );
  return sourcing.published(formatList([...counts, ...rest], language));
}

function independence(documents: Documents, { language }: ComposeContext): string | undefined {
  const { numbers, sourcing } = language.printing;
  if (documents.length < 2) return sourcing.singleSource;
  const origins = groupBy(documents, ({ origin, id }) => origin ?? id);
  if (origins.size === documents.length) return sourcing.ownOrigins;
  const shared = [...origins]
    .filter(([, members]) => members.length > 1)
    .map(([origin, members]) => `${members.map(({ letter }) => letter).join(', ')} (${origin})`);
  return sourcing.sharedOrigins(documents.length, numbers.count(origins.size, 'origin'), shared.join('; '));
}

function corroboration(
  items: readonly BoundItem[],
  { documents, language }: ComposeContext,
): string | undefined {
  const { sourcing } = language.printing;
  const graded = items.filter((item) => item.kind === 'claim' || item.kind === 'figure');
  if (graded.length === 0) return undefined;
  const origin = (id: string): string => documents.get(id)?.document.front.data.origin ?? id;
  const single = graded.filter(
    ({ evidence }) => new Set(evidence.map(({ document }) => origin(document))).size < 2,
  );
  if (single.length === graded.length) return sourcing.noneConfirmed;
  if (single.length === 0) return sourcing.allConfirmed;
  return sourcing.someConfirmed(single.length, graded.length);
}

function extraction(documents: Documents, context: ComposeContext): string | undefined {
  const ways = documents.map(({ id }) => context.documents.get(id)?.extraction.extracted);
  if (ways.every((way) => way === undefined)) return undefined;
  const { sourcing } = context.language.printing;
  const methods = groupBy(ways, (way) => {
    if (way === undefined) return sourcing.methodNotStated;
    return way.method === 'manual' ? sourcing.byHand : sourcing.withTool(way.tool);
  });
  const counts = [...methods].map(([method, members]) => `${members.length} ${method}`);
  return sourcing.extraction(formatList(counts, context.language));
}
