import { stringify } from 'yaml';
import { SECTION_OF } from '../../src/ground/model/item-references.ts';
import type { RunFiles } from '../../tests/support/run-files.ts';
import type { Case, Item, Text } from './case.ts';

/** The smallest workspace in which a case can be tried: its item, those that it needs, its sentence. */
export function workspaceOf(one: Case, text: Text): RunFiles {
  const items = new Map<string, Item>();
  const add = (item: Item | undefined): void => {
    if (item === undefined || items.has(item.id)) return;
    items.set(item.id, item);
    for (const id of referencesOf(item)) add(text.items.get(id));
  };
  const cited = [...(one.narrative ?? '').matchAll(/@([\w-]+)|:value\[([\w-]+)\]/g)];
  add(one.item);
  for (const id of [...cited.map(([, id, figure]) => id ?? figure ?? ''), ...(one.others ?? [])])
    add(text.items.get(id));
  const document = one.source === undefined ? text.markdown : withFront(one.source);
  const extraction = writeExtraction(text.id, [...items.values()]);
  if (one.narrative === undefined) return { document, extraction };
  const front = [/^title:/m.test(one.settings ?? '') ? '' : 'title: A pack', `documents: [${text.id}]`];
  const lines = [...front, one.settings ?? ''].filter((line) => line !== '');
  return { document, extraction, pack: `---\n${lines.join('\n')}\n---\n${one.narrative}\n` };
}

function withFront(source: string): string {
  return source.startsWith('---') ? source : `---\ntitle: A source\n---\n${source}\n`;
}

function referencesOf({ data }: Item): readonly string[] {
  const named = ['speaker', 'said-by', 'member-of', 'subset-of'].flatMap((field) => {
    const id = data[field];
    return typeof id === 'string' ? [id] : [];
  });
  const parts = Object.values((data.derived ?? {}) as Readonly<Record<string, readonly string[]>>).flat();
  return [...named, ...parts];
}

/** A field a line, so that a place tells which field is meant. */
function writeExtraction(id: string, items: readonly Item[]): string {
  const sections = Object.entries(SECTION_OF).flatMap(([kind, section]) => {
    const own = items.filter((item) => item.kind === kind);
    return own.length === 0 ? [] : [`${section}:`, ...own.flatMap(writeItem)];
  });
  return [`document: ${id}`, ...sections, ''].join('\n');
}

function writeItem({ id, data, raw = {} }: Item): readonly string[] {
  const fields = stringify(data, { lineWidth: 0 }).trimEnd().split('\n');
  const verbatim = Object.entries(raw).map(([field, value]) => `${field}: ${value}`);
  const lines = [...fields, ...verbatim].filter((line) => line !== '{}');
  return [`  ${id === '-' ? 'new' : id}:`, ...lines.map((line) => `    ${line}`)];
}
