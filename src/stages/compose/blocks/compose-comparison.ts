import type { Language } from '../../../ground/language/language.ts';
import type { BlockOptions } from '../../../ground/model/block-names.ts';
import type {
  ComparisonBlock,
  ComparisonEntry,
  ComparisonRow,
} from '../../../ground/model/blocks/comparison.ts';
import type { BoundFigure, BoundItem, LetteredDocument } from '../../../ground/model/bound.ts';
import type { Heading } from '../../../ground/model/content-parts.ts';
import { selectItems } from '../../../ground/model/select-items.ts';
import { compareFigures } from '../compare-figures.ts';
import { type ComposeContext, refOf } from '../compose-context.ts';
import { composeMarks } from '../compose-evidence-words.ts';
import { composeExhibit } from '../compose-exhibit.ts';
import { formatList } from '../format/format-list.ts';
import { nameTopic } from '../format/name-topic.ts';
import { nestFigures } from '../nest-figures.ts';
import { labelOf, printFigure } from '../print-figure.ts';
import { bareWords } from './compose-quotations.ts';

/** How many documents stand side by side, at most. */
const ABREAST = 4;

/**
 * What each document says on each topic, those first that most documents speak of. Without topics, or with one
 * document, there is nothing to compare. What a single document says on a topic is counted, unless the topic
 * was asked for: other blocks have it.
 */
export function composeComparisonBlock(
  heading: Heading | undefined,
  options: BlockOptions['comparison'],
  context: ComposeContext,
): ComparisonBlock | undefined {
  const documents = context.bound.documents.filter(
    ({ document }) => options.documents?.includes(document.id) ?? true,
  );
  const figures = nestFigures(selectItems('figure', context.bound, options)).map(({ figure }) => figure);
  const items = [
    ...selectItems('claim', context.bound, options),
    ...figures,
    ...selectItems('quotation', context.bound, options),
  ];
  const topics = [...new Set(items.flatMap(({ data }) => data.topics ?? []))]
    .filter((topic) => options.topics?.includes(topic) ?? true)
    .slice(0, options.limit);
  if (documents.length < 2 || topics.length === 0) return undefined;
  const compared = items.filter(({ data }) => data.topics?.some((topic) => topics.includes(topic)));
  return {
    block: 'comparison',
    heading,
    ...composeExhibit(heading, compared, options.note, context),
    many: documents.length > ABREAST,
    documents: documents.map(({ letter, document }) => ({
      letter,
      title: document.front.data['title-short'] ?? document.front.data.title,
    })),
    rows: topics
      .map((topic) => composeRow(topic, documents, items, options.topics !== undefined, context))
      .toSorted((a, b) => countSpeaking(b) - countSpeaking(a)),
  };
}

type Comparable = Extract<BoundItem, { kind: 'claim' | 'figure' | 'quotation' }>;

function composeRow(
  topic: string,
  documents: readonly LetteredDocument[],
  all: readonly Comparable[],
  inFull: boolean,
  context: ComposeContext,
): ComparisonRow {
  const items = all.filter(({ data }) => data.topics?.includes(topic));
  const isAlone = new Set(items.map(({ document }) => document)).size === 1;
  const cells = documents.map(({ letter, document }) => {
    const own = items.filter((item) => item.document === document.id);
    const [first] = own;
    if (first === undefined) return { letter, entries: [] };
    return {
      letter,
      entries:
        isAlone && !inFull
          ? [countEntries(first, own, context)]
          : own.map((item) => composeEntry(item, context)),
    };
  });
  const speaking = cells.filter(({ entries }) => entries.length > 0).map(({ letter }) => letter);
  const figures = items.filter((item): item is BoundFigure => item.kind === 'figure');
  const finding = [
    whoSpeaks(speaking, cells.length, context.language),
    ...compareFigures(figures, context),
  ].join('. ');
  return { topic: nameTopic(topic), cells, finding };
}

function composeEntry(item: Comparable, context: ComposeContext): ComparisonEntry {
  const base = {
    ref: refOf(item),
    kind: item.kind,
    printed: undefined,
    qualifier: undefined,
    unit: undefined,
    marks: composeMarks([item], context),
  };
  switch (item.kind) {
    case 'claim':
      return { ...base, text: item.data.text };
    case 'quotation': {
      context.compared.add(item);
      const words = bareWords(item.evidence[0]?.words ?? item.data.words);
      return {
        ...base,
        printed: { ref: refOf(item), kind: 'quotation', text: words },
        text: item.data.about,
      };
    }
    case 'figure': {
      const { value, qualifier, unit } = printFigure(item, context);
      return { ...base, printed: value, qualifier, unit, text: labelOf(item, context) };
    }
  }
}

/** Such as `6 claims and 2 figures`. */
function countEntries(
  first: Comparable,
  items: readonly Comparable[],
  context: ComposeContext,
): ComparisonEntry {
  const counts = (['claim', 'figure', 'quotation'] as const).flatMap((kind) => {
    const count = items.filter((item) => item.kind === kind).length;
    return count === 0 ? [] : [context.language.printing.numbers.count(count, kind)];
  });
  return {
    ref: refOf(first),
    kind: 'count',
    printed: undefined,
    qualifier: undefined,
    unit: undefined,
    text: formatList(counts, context.language),
    marks: composeMarks(items, context),
  };
}

function countSpeaking({ cells }: ComparisonRow): number {
  return cells.filter(({ entries }) => entries.length > 0).length;
}

/** Who speaks of a topic, as far as was extracted. Whether words agree is for people to judge. */
function whoSpeaks(speaking: readonly string[], count: number, language: Language): string {
  const { everyone, only } = language.printing.comparison;
  return speaking.length < count ? only(formatList(speaking, language)) : everyone(count);
}
