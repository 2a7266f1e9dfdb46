import type { Nodes, Parents, Root } from 'mdast';
import type { Language } from '../../../ground/language/language.ts';
import type { BoundFigure, BoundItem } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import type { WrittenNode } from '../../../ground/model/narrative-nodes.ts';
import type { Document, Narrative } from '../../../ground/model/sources.ts';
import { checkProse } from './check-prose.ts';
import { checkValues } from './check-values.ts';
import { type FlatProse, flattenProse } from './flatten-prose.ts';
import type { DateFact } from './known-dates.ts';
import { splitSentences } from './split-sentences.ts';
import type { StructureCounts } from './structure-counts.ts';
import { joinSupport, type Support, supportOf } from './support.ts';

/** What a narrative is held against, besides what it cites. */
export interface NarrativeContext {
  readonly narrative: Narrative;
  /** By whose rules the narrative is read. */
  readonly language: Language;
  readonly documents: ReadonlyMap<string, Document>;
  /** The author's own phrases, folded. */
  readonly own: readonly string[];
  readonly dates: readonly DateFact[];
  isNamed(name: string): boolean;
  /** Words that may stand between quotation marks anywhere: the titles of the documents. */
  readonly titles: Support;
  /** How many people speak in all that the pack may cite. */
  readonly speakers: number;
}

/** Holds each sentence of a narrative against what it cites. */
export function checkNarrative(root: Root, context: NarrativeContext): readonly Diagnostic[] {
  const lists = listLengths(root);
  return flattenNarrative(root, context.narrative).flatMap((flat) => [
    ...checkValues(flat, context.language),
    ...sentencesOf(flat, context.language).flatMap((sentence) =>
      checkSentence(sentence, flat, { ...context, lists }),
    ),
  ]);
}

/** The texts of a narrative: paragraphs, headings, table rows and code, the titles of blocks and of links. */
export function flattenNarrative(node: Nodes, narrative: Narrative): readonly FlatProse[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableRow':
      return [flattenProse(node, narrative), ...titlesWithin(node, narrative)];
    case 'code':
      return [flattenProse(node, narrative)];
    case 'definition':
      return titlesWithin(node, narrative);
    case 'block':
      return node.texts.map((text) => flattenWritten(text, narrative));
    case 'blockReference':
      return node.options
        .filter(({ name }) => name.value === 'title')
        .map(({ value }) => flattenWritten(value, narrative));
    default:
      return 'children' in node ? flattenChildren(node, narrative) : [];
  }
}

/** Each text knows how long the list right behind it is. */
function flattenChildren(node: Parents, narrative: Narrative): readonly FlatProse[] {
  return node.children.flatMap((child, index) => {
    const next = node.children[index + 1];
    const flats = flattenNarrative(child, narrative);
    if (next?.type !== 'list' || (child.type !== 'paragraph' && child.type !== 'heading')) return flats;
    return flats.map((flat) => ({ ...flat, listBehind: next.children.length }));
  });
}

/** The titles of links, pictures and definitions, which rest on what their paragraph cites. */
function titlesWithin(node: Nodes, narrative: Narrative): readonly FlatProse[] {
  const titles: string[] = [];
  const citations: BoundItem[] = [];
  const visit = (one: Nodes): void => {
    if ('title' in one && typeof one.title === 'string' && one.title !== '') titles.push(one.title);
    if (one.type === 'citation') citations.push(...one.items);
    if ('children' in one) one.children.forEach(visit);
  };
  visit(node);
  return titles.map((text) => ({
    text,
    citations: [{ offset: 0, items: citations }],
    values: [],
    placeOf: () => narrative.placeOf(node),
  }));
}

function listLengths(node: Nodes): readonly number[] {
  if (!('children' in node)) return [];
  const within = node.children.flatMap(listLengths);
  return node.type === 'list' ? [node.children.length, ...within] : within;
}

function flattenWritten(node: WrittenNode, narrative: Narrative): FlatProse {
  return { text: node.value, citations: [], values: [], placeOf: (span) => narrative.placeOf(node, span) };
}

export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly items: readonly BoundItem[];
}

/**
 * The sentences of a text with what each cites. A citation after the full stop belongs to the sentence before
 * it. A sentence that cites nothing rests on the next one in its paragraph that does, as with footnotes.
 */
export function sentencesOf(flat: FlatProse, language: Language): readonly Sentence[] {
  const whole = [{ start: 0, end: flat.text.length }];
  const spans = flat.text.includes('\t') ? whole : splitSentences(flat.text, language);
  const last = spans.length - 1;
  const cited = spans.map(({ start, end }, index) => {
    const within = ({ offset }: { readonly offset: number }): boolean =>
      offset >= start && (offset < end || index === last);
    const values = flat.values.filter(within).flatMap(({ node }) => node.figures);
    return [...flat.citations.filter(within).flatMap(({ items }) => items), ...values];
  });
  return spans.map((span, index) => ({
    ...span,
    items: cited.slice(index).find((items) => items.length > 0) ?? [],
  }));
}

function checkSentence(
  { start, end, items }: Sentence,
  flat: FlatProse,
  context: NarrativeContext & { readonly lists: readonly number[] },
): readonly Diagnostic[] {
  const { language, documents, own, dates, isNamed, titles } = context;
  return checkProse({
    text: flat.text.slice(start, end),
    language,
    support: joinSupport([titles, ...items.map((item) => supportOf(item, documents))]),
    figures: items.filter((item): item is BoundFigure => item.kind === 'figure'),
    own,
    dates,
    counts: countsOf(items, end === flat.text.length ? flat.listBehind : undefined, context),
    in: 'narrative',
    isNamed,
    placeOf: (span) => flat.placeOf({ start: span.start + start, end: span.end + start }),
  });
}

function countsOf(
  items: readonly BoundItem[],
  listBehind: number | undefined,
  { documents, speakers, lists }: NarrativeContext & { readonly lists: readonly number[] },
): StructureCounts {
  const cited = new Set(items.map(({ document }) => document));
  return {
    documents: [documents.size, cited.size],
    speakers: [speakers, countSpeakers(items)],
    lists,
    listBehind,
  };
}

/** How many people say what items report. */
export function countSpeakers(items: readonly BoundItem[]): number {
  const speakers = items.flatMap(({ document, data }) => {
    const speaker = 'speaker' in data ? data.speaker : 'said-by' in data ? data['said-by'] : undefined;
    return speaker === undefined ? [] : [`${document}:${speaker}`];
  });
  return new Set(speakers).size;
}
