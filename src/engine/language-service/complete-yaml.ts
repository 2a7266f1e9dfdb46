import type { DiskText } from '../../ground/edit/disk-text.ts';
import { inlineScalar } from '../../ground/edit/write-scalar.ts';
import { ITEM_REFERENCES, type Section } from '../../ground/model/item-references.ts';
import type { DataPath } from '../../ground/model/located.ts';
import {
  completeDocuments,
  completeItems,
  completeTemplates,
  completeTopics,
  type Into,
} from './complete-ids.ts';
import { type Completion, type Completions, NOTHING } from './completion.ts';
import { continueWords } from './continue-words.ts';
import { jsonCursor } from './json-cursor.ts';
import { fieldsAt, type Schema, type SchemaField, valuesAt } from './schema-fields.ts';
import { kindOf, type Snapshot } from './snapshot.ts';
import { type YamlCursor, yamlCursor } from './yaml-cursor.ts';

export interface YamlSpotTyped {
  readonly snapshot: Snapshot;
  readonly disk: DiskText;
  readonly file: string;
  /** Where somebody types, in `disk.text`. */
  readonly offset: number;
  /** Where the YAML begins. */
  readonly begin: number;
}

/** Fields and their values, by the schema; ids that are named; words of the document after `quote`. */
export function completeYaml(spot: YamlSpotTyped, schema: Schema): Completions {
  const { disk, offset, begin } = spot;
  const cursor = cursorAt(spot);
  if (cursor === undefined) return NOTHING;
  const place = disk.placeOf({ start: begin + cursor.from, end: offset });
  const into: Into = { place, written: (word) => written(word, cursor) };
  const items: Completion[] = [];
  let isIncomplete = false;
  if (cursor.at !== 'key') {
    const words = quotedWords(spot, cursor);
    isIncomplete = words !== undefined;
    items.push(...(words ?? []), ...namedIds(spot, cursor, into));
    for (const { value, says } of valuesAt(schema, cursor.path)) {
      items.push({ label: value, kind: 'word', says, newText: into.written(value), place });
    }
  }
  if (cursor.at !== 'value' && (cursor.quote === '' || cursor.isJson)) {
    items.push(...fields(schema, cursor, into));
  }
  return { items, isIncomplete };
}

function cursorAt({ disk, file, offset, begin }: YamlSpotTyped): YamlCursor | undefined {
  const before = disk.text.slice(begin, offset);
  return file.endsWith('.json') ? jsonCursor(before) : yamlCursor(before);
}

function fields(schema: Schema, cursor: YamlCursor, { place }: Into): readonly Completion[] {
  const taken = new Set(cursor.siblings);
  return fieldsAt(schema, cursor.path)
    .filter(({ name }) => !taken.has(name))
    .map(({ name, says, required, shape }, index) => ({
      label: name,
      kind: 'field',
      ...(required && { detail: 'required' }),
      says,
      newText: newField(name, shape, cursor),
      place,
      sort: `${required ? 0 : 1}${String(index).padStart(3, '0')}`,
    }));
}

function newField(name: string, shape: SchemaField['shape'], { isJson, quote, inFlow }: YamlCursor): string {
  // An editor has typed the mark that closes it already.
  if (isJson) return quote === '"' ? name : `"${name}": `;
  return shape === 'map' && !inFlow ? `${name}:` : `${name}: `;
}

/** What a path of an extraction or a pack names. */
function namedIds(spot: YamlSpotTyped, { path, typed }: YamlCursor, into: Into): readonly Completion[] {
  const { snapshot, file } = spot;
  const source = kindOf(file);
  if (source?.kind === 'pack') {
    if (path[0] === 'documents') return completeDocuments(snapshot, into);
    return path.length === 1 && path[0] === 'template' ? completeTemplates(snapshot, into) : [];
  }
  if (source?.kind !== 'extraction') return [];
  const [section, id, field] = path;
  if (path.length === 1 && section === 'document') return completeDocuments(snapshot, into);
  if (field === 'topics') return completeTopics(snapshot, { of: source.id, typed }, into);
  if (path.at(-1) === 'document') return completeDocuments(snapshot, into);
  const target = targetOf(section, field);
  if (target === undefined) return [];
  return completeItems(snapshot, source.id, into, (item) => item.section === target && item.id !== id);
}

function targetOf(
  section: DataPath[number] | undefined,
  field: DataPath[number] | undefined,
): Section | undefined {
  return ITEM_REFERENCES.find((reference) => reference.section === section && reference.field === field)
    ?.target;
}

/** Words of the document, where a quote is typed; nothing elsewhere. */
function quotedWords(spot: YamlSpotTyped, cursor: YamlCursor): readonly Completion[] | undefined {
  const source = kindOf(spot.file);
  if (source?.kind !== 'extraction' || !isQuote(cursor.path)) return undefined;
  const { snapshot, disk, begin, offset } = spot;
  const own = snapshot.written(source.id)?.document?.word ?? source.id;
  const document = snapshot.document(documentNear(disk.text, offset, own)) ?? snapshot.document(own);
  if (document === undefined) return [];
  const start = begin + cursor.from;
  return continueWords(document, cursor.typed).map(({ words, paragraph }, index) => ({
    label: words,
    kind: 'words',
    detail: `paragraph ${paragraph}`,
    newText: cursor.inBlockScalar ? words : written(words, cursor),
    place: disk.placeOf({ start, end: offset }),
    filter: cursor.typed === '' ? words : cursor.typed,
    sort: String(index).padStart(3, '0'),
  }));
}

function isQuote(path: DataPath): boolean {
  const [section, , field] = path;
  if (section === 'quotations' && field === 'words') return path.length === 3;
  if (field !== 'evidence') return false;
  const last = path.at(-1);
  return last === 'quote' || last === 'evidence' || (typeof last === 'number' && path.length === 4);
}

/** The document that the evidence beside the place names. */
function documentNear(text: string, offset: number, own: string): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /["']?document["']?:[ \t]*["']?([A-Za-z0-9][\w-]*)[^{]*$/.exec(line)?.[1] ?? own;
}

/** A word in the quotes that are open, or as it has to be written where none are. */
function written(word: string, { quote, inFlow, isJson }: YamlCursor): string {
  if (isJson) return quote === '' ? jsonValue(word) : JSON.stringify(word).slice(1, -1);
  if (quote === "'") return word.replaceAll("'", "''");
  if (quote === '"') return word.replace(/["\\]/g, '\\$&');
  return inlineScalar(word, { flow: inFlow, style: 'plain' });
}

function jsonValue(word: string): string {
  return word === 'true' || word === 'false' ? word : JSON.stringify(word);
}
