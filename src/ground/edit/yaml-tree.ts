import { type CST, isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode } from 'yaml';
import type { Span } from '../model/place.ts';

/** A value in a YAML text and where it is: a scalar, a map or a list. */
export interface YamlNode extends Span {
  /** Block scalars end before their last line end, collections in block style with their last entry. */
  readonly kind: 'scalar' | 'map' | 'seq' | 'alias';
  /** `pair`: a map of one field, written without brackets within a list in flow style. */
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'block' | 'flow' | 'pair';
  /** Of a scalar; the name of an alias. */
  readonly value: YamlScalar;
  readonly entries: readonly YamlEntry[];
  /** It has an anchor or a tag, or is an alias. */
  readonly marked: boolean;
}

export type YamlScalar = string | number | boolean | null;

/** A field of a map or an item of a list, from its key or dash to the end of its value. */
export interface YamlEntry extends Span {
  /** The field's name; nothing for an item. */
  readonly name: string | undefined;
  readonly key: YamlNode | undefined;
  /** Where a value begins at the earliest: after the `:` or `-`; after the key where there is none. */
  readonly valueFrom: number;
  /** Whether there is a `:`; always true in lists. */
  readonly colon: boolean;
  /** Written with `?`. */
  readonly explicit: boolean;
  /** Nothing where no value is written. */
  readonly value: YamlNode | undefined;
}

/** The tree of a text that was composed with its tokens; nothing where the text holds no value. */
export function yamlTree(text: string, root: ParsedNode | null): YamlNode | undefined {
  return nodeOf(text, root);
}

/** Whether nothing, or a written `null`, is there. */
export function isNothing(node: YamlNode | undefined): boolean {
  return node === undefined || (node.kind === 'scalar' && node.value === null && !node.marked);
}

function nodeOf(text: string, node: unknown): YamlNode | undefined {
  if (isAlias(node)) {
    const [start, end] = rangeOf(node);
    return { kind: 'alias', style: 'plain', value: node.source, entries: [], marked: true, start, end };
  }
  if (isScalar(node)) return scalarOf(text, node);
  if (isMap(node)) return collection(text, node, mapEntries(text, node.items as Pair[]));
  if (isSeq(node)) return collection(text, node, seqEntries(text, node.items, node.srcToken));
  return undefined;
}

function rangeOf(node: { range?: readonly [number, number, number] | null | undefined }): [number, number] {
  return [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
}

const SCALAR_STYLES: Readonly<Record<string, YamlNode['style']>> = {
  BLOCK_FOLDED: 'folded',
  BLOCK_LITERAL: 'literal',
  PLAIN: 'plain',
  QUOTE_DOUBLE: 'double',
  QUOTE_SINGLE: 'single',
};

interface Marked {
  readonly range?: readonly [number, number, number] | null;
  readonly anchor?: string;
  readonly tag?: string;
  readonly srcToken?: CST.Token;
}

function scalarOf(
  text: string,
  node: Marked & { readonly value: unknown; readonly type?: string },
): YamlNode | undefined {
  const marked = node.anchor !== undefined || node.tag !== undefined;
  const [start, rangeEnd] = rangeOf(node as { range?: readonly [number, number, number] });
  if (start === rangeEnd && !marked) return undefined;
  const style = SCALAR_STYLES[node.type ?? 'PLAIN'] ?? 'plain';
  const isBlock = style === 'folded' || style === 'literal';
  const end = isBlock && text[rangeEnd - 1] === '\n' ? rangeEnd - 1 : rangeEnd;
  const { value } = node;
  const known = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string';
  return { kind: 'scalar', style, value: known ? value : null, entries: [], marked, start, end };
}

function collection(text: string, node: Marked, entries: readonly YamlEntry[]): YamlNode {
  const [start, end] = rangeOf(node as { range?: readonly [number, number, number] });
  const marked = node.anchor !== undefined || node.tag !== undefined;
  const kind = isMap(node) ? 'map' : 'seq';
  const base = { kind, value: null, entries, marked, start } as const;
  const opening = text[start];
  const token = node.srcToken?.type;
  if (token === 'flow-collection') return { ...base, style: 'flow', end };
  if (token === undefined && opening !== '-')
    return { ...base, style: 'pair', end: entries.at(-1)?.end ?? end };
  return { ...base, style: 'block', end: entries.at(-1)?.end ?? end };
}

type SourcePair = Pair & { readonly srcToken?: CST.CollectionItem };

function mapEntries(text: string, pairs: readonly SourcePair[]): readonly YamlEntry[] {
  return pairs.map(({ key, value, srcToken }) => {
    const keyNode = nodeOf(text, key);
    const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
    const question = srcToken?.start.find(({ type }) => type === 'explicit-key-ind');
    const valueNode = nodeOf(text, value);
    const start = question?.offset ?? keyNode?.start ?? colon?.offset ?? 0;
    const valueFrom = colon === undefined ? (keyNode?.end ?? start + 1) : colon.offset + 1;
    return {
      name: keyNode === undefined ? 'null' : String(keyNode.value),
      key: keyNode,
      explicit: question !== undefined,
      colon: colon !== undefined,
      valueFrom,
      value: valueNode,
      start,
      end: valueNode?.end ?? valueFrom,
    };
  });
}

function seqEntries(
  text: string,
  items: readonly unknown[],
  token: CST.Token | undefined,
): readonly YamlEntry[] {
  const dashes =
    token?.type === 'block-seq'
      ? token.items.flatMap(({ start }) => start.filter(({ type }) => type === 'seq-item-ind'))
      : undefined;
  return items.map((item, index) => {
    const value = nodeOf(text, item);
    const dash = dashes?.[index]?.offset;
    const start = dash ?? value?.start ?? 0;
    const valueFrom = dash === undefined ? start : dash + 1;
    const end = value?.end ?? valueFrom;
    return { name: undefined, key: undefined, explicit: false, colon: true, valueFrom, value, start, end };
  });
}
