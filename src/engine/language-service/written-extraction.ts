import { type DiskText, diskText } from '../../ground/edit/disk-text.ts';
import { looseTree } from '../../ground/edit/loose-tree.ts';
import { childNamed } from '../../ground/edit/write-value.ts';
import type { YamlNode } from '../../ground/edit/yaml-tree.ts';
import { ITEM_REFERENCES, SECTIONS, type Section } from '../../ground/model/item-references.ts';
import type { Span } from '../../ground/model/place.ts';

/** An extraction as far as it can be made out of its text, which may be half typed. Spans are of `disk.text`. */
export interface WrittenExtraction {
  readonly id: string;
  readonly disk: DiskText;
  /** The id of its document, where it is written. */
  readonly document: WrittenWord | undefined;
  readonly items: readonly WrittenItem[];
}

export interface WrittenItem {
  readonly section: Section;
  readonly id: string;
  /** Of its id, without quotation marks. */
  readonly key: Span;
  readonly span: Span;
  /** What it is called: its label, title, name, words or text. */
  readonly label: string;
  /** The items of the same extraction that it names. */
  readonly names: readonly WrittenName[];
  /** Words of documents, in order. */
  readonly quotes: readonly WrittenQuote[];
  readonly topics: readonly string[];
}

export interface WrittenWord {
  readonly word: string;
  /** Without quotation marks. */
  readonly span: Span;
}

export interface WrittenName extends WrittenWord {
  readonly target: Section;
}

export interface WrittenQuote extends WrittenWord {
  /** The document that it is of, where that is not the extraction's own. */
  readonly document: WrittenWord | undefined;
}

const SECTION_NAMES = Object.keys(SECTIONS) as readonly Section[];

export function writtenExtraction(id: string, file: string, text: string): WrittenExtraction {
  const disk = diskText({ file, text });
  const root = looseTree(file, disk.text);
  return {
    id,
    disk,
    document: wordOf(childNamed(root, 'document')),
    items: SECTION_NAMES.flatMap((section) => itemsIn(section, childNamed(root, section))),
  };
}

function itemsIn(section: Section, node: YamlNode | undefined): readonly WrittenItem[] {
  return (node?.entries ?? []).flatMap(({ name, key, value, start, end }) => {
    if (name === undefined || key === undefined) return [];
    const names = ITEM_REFERENCES.filter((reference) => reference.section === section).flatMap(
      ({ field, target }) => wordsIn(childNamed(value, field)).map((word) => ({ ...word, target })),
    );
    return [
      {
        section,
        id: name,
        key: wordOf(key)?.span ?? key,
        span: { start, end },
        label: labelOf(value),
        names,
        quotes: [...quotesIn(childNamed(value, 'words')), ...quotesIn(childNamed(value, 'evidence'))],
        topics: wordsIn(childNamed(value, 'topics')).map(({ word }) => word),
      },
    ];
  });
}

function labelOf(item: YamlNode | undefined): string {
  for (const field of ['label', 'title', 'name', 'words', 'text']) {
    const value = childNamed(item, field)?.value;
    if (typeof value === 'string') return value;
  }
  return '';
}

/** A text, a list of texts, or maps with a `quote`. */
function quotesIn(node: YamlNode | undefined): readonly WrittenQuote[] {
  if (node === undefined) return [];
  if (node.kind === 'seq') return node.entries.flatMap(({ value }) => quotesIn(value));
  const quote = wordOf(node.kind === 'map' ? childNamed(node, 'quote') : node);
  const document = node.kind === 'map' ? wordOf(childNamed(node, 'document')) : undefined;
  return quote === undefined ? [] : [{ ...quote, document }];
}

function wordsIn(node: YamlNode | undefined): readonly WrittenWord[] {
  if (node === undefined) return [];
  const word = wordOf(node);
  return word === undefined ? node.entries.flatMap(({ value }) => wordsIn(value)) : [word];
}

/** A text, with its place between the quotation marks. */
export function wordOf(node: YamlNode | undefined): WrittenWord | undefined {
  if (node?.kind !== 'scalar' || node.value === null) return undefined;
  const inside = node.style === 'single' || node.style === 'double' ? 1 : 0;
  const start = node.start + inside;
  return { word: String(node.value), span: { start, end: Math.max(start, node.end - inside) } };
}
