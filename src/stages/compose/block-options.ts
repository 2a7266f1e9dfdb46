import type { BoundItem, BoundPack } from '../../ground/model/bound.ts';
import type { CalendarDate } from '../../ground/model/calendar.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { badDate, badValue, unknownBlock, unknownOption } from '../../ground/model/diagnostics.ts';
import type { BlockNode } from '../../ground/model/narrative-nodes.ts';
import { didYouMean } from '../../ground/model/nearest-name.ts';
import { parseCalendarDate } from '../../ground/model/parse-calendar-date.ts';

/** The options that each block takes. */
export const BLOCK_OPTIONS = {
  contents: ['title'],
  'key-figures': ['title', 'topics', 'documents', 'limit', 'columns'],
  figures: ['title', 'topics', 'documents', 'limit'],
  timeline: ['title', 'topics', 'documents', 'from', 'to', 'limit'],
  claims: ['title', 'topics', 'documents', 'kind', 'limit'],
  quotations: ['title', 'topics', 'documents', 'limit'],
  people: ['title', 'topics', 'documents', 'kind', 'limit'],
  chart: ['title', 'topics', 'documents', 'limit'],
  comparison: ['title', 'topics', 'documents', 'limit'],
  sources: ['title', 'documents'],
  evidence: ['title', 'documents'],
  scales: ['title', 'likelihood'],
  notes: ['title', 'lines'],
} as const satisfies Readonly<Record<string, readonly OptionName[]>>;

export type BlockName = keyof typeof BLOCK_OPTIONS;
type OptionName =
  | 'title'
  | 'topics'
  | 'documents'
  | 'kind'
  | 'from'
  | 'to'
  | 'columns'
  | 'limit'
  | 'likelihood'
  | 'lines';

/** The options of a block, read and checked. */
export interface BlockOptions {
  readonly title: string | undefined;
  readonly topics: readonly string[] | undefined;
  readonly documents: readonly string[] | undefined;
  readonly kinds: readonly string[] | undefined;
  readonly from: CalendarDate | undefined;
  readonly to: CalendarDate | undefined;
  readonly columns: number | undefined;
  readonly limit: number | undefined;
  /** The yardstick of likelihood whose key is printed. */
  readonly likelihood: Likelihood | undefined;
  /** How many lines to rule. */
  readonly lines: number | undefined;
}

export type Likelihood = (typeof LIKELIHOODS)[number];

/** Checks the name and options of a block. Options that are wrong are told of and left out. */
export function readBlock(
  node: BlockNode,
  bound: BoundPack,
): {
  readonly name: BlockName | undefined;
  readonly options: BlockOptions;
  readonly diagnostics: readonly Diagnostic[];
} {
  const problems: Diagnostic[] = [];
  const options = readOptions(node, bound, problems);
  if (!isBlockName(node.name)) {
    const names = Object.keys(BLOCK_OPTIONS);
    const hint = didYouMean(node.name, names) ?? `the blocks are ${names.join(', ')}`;
    return { name: undefined, options, diagnostics: [unknownBlock(node.place, node.name, hint)] };
  }
  const allowed: readonly string[] = BLOCK_OPTIONS[node.name];
  for (const option of Object.keys(node.options)) {
    if (allowed.includes(option)) continue;
    const hint = didYouMean(option, allowed) ?? `its options are ${allowed.join(', ')}`;
    problems.push(unknownOption(node.place, option, node.name, hint));
  }
  return { name: node.name, options, diagnostics: problems };
}

function isBlockName(name: string): name is BlockName {
  return Object.hasOwn(BLOCK_OPTIONS, name);
}

function readOptions(node: BlockNode, bound: BoundPack, problems: Diagnostic[]): BlockOptions {
  const items = bound.documents.flatMap(({ extraction }) => extraction.items);
  const topics = new Set(items.flatMap(({ data }) => data.topics ?? []));
  const documents = bound.documents.map(({ document }) => document.id);
  const list = (name: OptionName, allowed: Iterable<string>): readonly string[] | undefined =>
    readList(node, name, [...allowed], problems);
  return {
    title: node.options.title,
    topics: list('topics', topics),
    documents: list('documents', documents),
    kinds: list('kind', node.name === 'claims' ? CLAIM_KINDS : ENTITY_KINDS),
    from: readDate(node, 'from', problems),
    to: readDate(node, 'to', problems),
    columns: readCount(node, 'columns', 6, problems),
    limit: readCount(node, 'limit', 5000, problems),
    likelihood: readChoice(node, 'likelihood', LIKELIHOODS, problems),
    lines: readCount(node, 'lines', 200, problems),
  };
}

const CLAIM_KINDS = ['reported', 'assumption', 'judgement'];
const LIKELIHOODS = ['phia', 'icd203'] as const;
const ENTITY_KINDS = ['person', 'organisation', 'place', 'group', 'product', 'law', 'other'];

function readList(
  { options, place }: BlockNode,
  name: OptionName,
  allowed: readonly string[],
  problems: Diagnostic[],
): readonly string[] | undefined {
  const words = options[name]?.split(/[\s,;]+/).filter((word) => word !== '');
  for (const word of words ?? []) {
    if (allowed.includes(word)) continue;
    const known = allowed.length === 0 ? 'there are none' : `there are ${allowed.join(', ')}`;
    problems.push(
      badValue(place, `\`${name}\` has no \`${word}\` in this pack`, didYouMean(word, allowed) ?? known),
    );
  }
  return words;
}

function readDate(
  { options, place }: BlockNode,
  name: OptionName,
  problems: Diagnostic[],
): CalendarDate | undefined {
  const text = options[name];
  if (text === undefined) return undefined;
  const parsed = parseCalendarDate(text);
  if ('date' in parsed) return parsed.date;
  problems.push(badDate(place, text, parsed.reason));
  return undefined;
}

function readCount(
  { options, place }: BlockNode,
  name: OptionName,
  most: number,
  problems: Diagnostic[],
): number | undefined {
  const text = options[name];
  if (text === undefined) return undefined;
  const count = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= most) return count;
  problems.push(badValue(place, `\`${name}\` is a whole number from 1 to ${most}, not “${text}”`));
  return undefined;
}

function readChoice<Choice extends string>(
  { options, place }: BlockNode,
  name: OptionName,
  choices: readonly Choice[],
  problems: Diagnostic[],
): Choice | undefined {
  const text = options[name];
  if (text === undefined) return undefined;
  const chosen = choices.find((choice) => choice === text);
  if (chosen !== undefined) return chosen;
  const hint = didYouMean(text, choices) ?? `it is one of ${choices.join(', ')}`;
  problems.push(badValue(place, `\`${name}\` cannot be “${text}”`, hint));
  return undefined;
}

/** The items of one kind that the options let through, in the order of the pack's documents. */
export function selectItems<Kind extends BoundItem['kind']>(
  kind: Kind,
  bound: BoundPack,
  options: BlockOptions,
): readonly Extract<BoundItem, { kind: Kind }>[] {
  const selected = bound.documents
    .filter(({ document }) => options.documents?.includes(document.id) ?? true)
    .flatMap(({ extraction }) => extraction.items)
    .filter((item): item is Extract<BoundItem, { kind: Kind }> => item.kind === kind)
    .filter(({ data }) => options.topics?.some((topic) => data.topics?.includes(topic)) ?? true);
  return selected;
}
