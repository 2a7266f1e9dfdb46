import type { BoundFigure, BoundItem, LetteredDocument } from '../../model/bound.ts';
import type { ComparisonBlock, ComparisonEntry, ComparisonRow, Heading } from '../../model/content.ts';
import { groupBy } from '../../model/group-by.ts';
import { type BlockOptions, selectItems } from '../block-options.ts';
import { type ComposeContext, refOf } from '../compose-context.ts';
import { composeMarks } from '../compose-evidence-words.ts';
import { formatList } from '../format/format-list.ts';
import { formatQualifier, formatUnit } from '../format/format-number.ts';
import { nameTopic } from '../format/name-topic.ts';
import { printedValue } from './compose-figures.ts';

/** What each document says on each topic. Without topics, or with one document, there is nothing to compare. */
export function composeComparison(
  heading: Heading | undefined,
  options: BlockOptions,
  context: ComposeContext,
): ComparisonBlock | undefined {
  const documents = context.bound.documents.filter(
    ({ document }) => options.documents?.includes(document.id) ?? true,
  );
  const items = [
    ...selectItems('claim', context.bound, options),
    ...selectItems('figure', context.bound, options),
    ...selectItems('quotation', context.bound, options),
  ];
  const topics = [...new Set(items.flatMap(({ data }) => data.topics ?? []))]
    .filter((topic) => options.topics?.includes(topic) ?? true)
    .slice(0, options.limit);
  if (documents.length < 2 || topics.length === 0) return undefined;
  const rows = topics.map((topic) => composeRow(topic, documents, items, context));
  return {
    block: 'comparison',
    heading,
    documents: documents.map(({ letter, document }) => ({
      letter,
      title: document.front.data['title-short'] ?? document.front.data.title,
    })),
    rows,
  };
}

type Comparable = Extract<BoundItem, { kind: 'claim' | 'figure' | 'quotation' }>;

function composeRow(
  topic: string,
  documents: readonly LetteredDocument[],
  items: readonly Comparable[],
  context: ComposeContext,
): ComparisonRow {
  const cells = documents.map(({ letter, document }) => {
    const own = items.filter((item) => item.document === document.id && item.data.topics?.includes(topic));
    return { letter, entries: own.map((item) => composeEntry(item, context)) };
  });
  const figures = items.filter(
    (item): item is BoundFigure => item.kind === 'figure' && (item.data.topics?.includes(topic) ?? false),
  );
  return { topic: nameTopic(topic), cells, finding: findingOf(cells, figures, context) };
}

function composeEntry(item: Comparable, context: ComposeContext): ComparisonEntry {
  const base = { ref: refOf(item), kind: item.kind, marks: composeMarks([item], context) };
  switch (item.kind) {
    case 'claim':
      return { ...base, printed: undefined, qualifier: undefined, text: item.data.text };
    case 'quotation': {
      const words = item.evidence[0]?.words ?? item.data.words;
      return {
        ...base,
        printed: { ref: refOf(item), kind: 'quotation', text: words },
        qualifier: undefined,
        text: item.data.about,
      };
    }
    case 'figure': {
      const text = [formatUnit(item.data.unit), item.data.label]
        .filter((part) => part !== undefined)
        .join(': ');
      return {
        ...base,
        printed: printedValue(item, context),
        qualifier: formatQualifier(item.data.qualifier, item.data.unit),
        text,
      };
    }
  }
}

/** Agreement in words is for people to judge; figures of the same label, unit and period can be compared. */
function findingOf(
  cells: ComparisonRow['cells'],
  figures: readonly BoundFigure[],
  { language, documents }: ComposeContext,
): string {
  const speaking = cells.filter(({ entries }) => entries.length > 0).map(({ letter }) => letter);
  const who = speaking.length === cells.length ? 'All speak of it' : `Only ${formatList(speaking, language)}`;
  const twins = [
    ...groupBy(figures, ({ data }) => [data.label, data.unit, data.period].join('\n')).values(),
  ].filter((same) => new Set(same.map(({ document }) => document)).size > 1);
  const verdicts = twins.map((same) => {
    const letters = formatList(
      same.map(({ document }) => documents.get(document)?.letter ?? '?'),
      language,
    );
    const values = new Set(same.map(({ data }) => `${data.qualifier ?? 'exactly'} ${String(data.value)}`));
    return `${letters} ${values.size === 1 ? 'give the same figure' : 'give different figures'}: ${same[0]?.data.label ?? ''}`;
  });
  return [cells.length === 2 && speaking.length === 2 ? 'Both speak of it' : who, ...verdicts].join('. ');
}
