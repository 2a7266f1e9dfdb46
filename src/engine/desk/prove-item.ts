import { applyEdits } from '../../ground/edit/apply-edits.ts';
import { fixEdits } from '../../ground/edit/fix-edits.ts';
import { writeYaml } from '../../ground/edit/write-value.ts';
import type { YamlValue } from '../../ground/edit/yaml-data.ts';
import { chain } from '../../ground/model/chain.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { Section } from '../../ground/model/item-references.ts';
import type { SourceFile } from '../../ground/model/source-file.ts';
import { bindExtraction } from '../../stages/bind/bind-extraction.ts';
import { readExtraction } from '../../stages/read/read-extraction.ts';
import { fieldsOf } from '../../stages/validate/plain-data.ts';
import { validateExtraction } from '../../stages/validate/validate-extraction.ts';
import { labelOfFields, statesOfFields } from '../draft/item-words.ts';
import { fixOfKey, openProblems } from './desk-problems.ts';
import type { DeskOffer } from './desk-types.ts';
import type { Around } from './extraction-around.ts';

/** An item that is in no file yet. */
export interface NewItem {
  readonly section: Section;
  readonly id: string;
  readonly item: Readonly<Record<string, YamlValue>>;
}

/**
 * An item as it would be beside those that are there, with what is against it: it is read, validated and bound as if
 * it were in a file.
 */
export function proveItem(around: Around, item: NewItem): DeskOffer {
  return offerOf(item, diagnosticsOf(around, item).diagnostics);
}

/** The same item after a fix of what is against it, by its key; nothing where there is no such fix any more. */
export function fixItem(around: Around, item: NewItem, key: string): DeskOffer | undefined {
  const { file, diagnostics } = diagnosticsOf(around, item);
  const fix = fixOfKey(diagnostics, key);
  const text = new TextDecoder().decode(file.bytes);
  const made = fix && fixEdits(fix, (path) => (path === file.path ? text : undefined));
  if (made === undefined || 'refusal' in made) return undefined;
  const applied = applyEdits({ file: file.path, text }, made.edits);
  if ('refusal' in applied) return undefined;
  const root = fieldsOf(JSON.parse(applied.text));
  const fixed = fieldsOf(fieldsOf(root[item.section])[item.id]) as NewItem['item'];
  return Object.keys(fixed).length === 0 ? undefined : proveItem(around, { ...item, item: fixed });
}

/** Why the item cannot be written: it would make its extraction one that cannot be read. */
export function shapeProblem(around: Around, item: NewItem): string | undefined {
  const { diagnostics, isReadable } = diagnosticsOf(around, item);
  if (isReadable) return undefined;
  return diagnostics[0]?.message ?? 'this cannot be an item of an extraction';
}

export function offerOf({ section, id, item }: NewItem, diagnostics: readonly Diagnostic[]): DeskOffer {
  return {
    section,
    id,
    label: labelOfFields(item) ?? id,
    states: statesOfFields(item),
    item,
    yaml: writeYaml({ [id]: item }),
    problems: openProblems(diagnostics),
  };
}

interface Proven {
  readonly file: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether it is an item at all, if perhaps one that does not bind. */
  readonly isReadable: boolean;
}

/** On a line of its own, so that the line of a diagnostic says what it is of. */
function diagnosticsOf({ document, data, documents }: Around, { section, id, item }: NewItem): Proven {
  const { entities, figures } = data;
  // Only a figure or a fellow may name a figure.
  const isRelated = section === 'figures' && (item.derived !== undefined || item['subset-of'] !== undefined);
  const beside = { ...(entities && { entities }), ...(isRelated && figures && { figures }) };
  const others = fieldsOf(fieldsOf(beside)[section]);
  const rest = Object.entries(beside).filter(([name]) => name !== section);
  const lines = [
    JSON.stringify({ document: document.id, ...Object.fromEntries(rest) }).slice(0, -1),
    `, ${JSON.stringify(section)}: {`,
    `${JSON.stringify(id)}: ${JSON.stringify(item)}`,
    ...Object.entries(others).flatMap(([name, other]) =>
      name === id ? [] : [`, ${JSON.stringify(name)}: ${JSON.stringify(other)}`],
    ),
    '}}',
  ];
  const path = `sources/extractions/${document.id}.json`;
  const file = { path, bytes: new TextEncoder().encode(lines.join('\n')), sha256: '' };
  const valid = chain(readExtraction(file), validateExtraction);
  const bound = valid.value === undefined ? [] : bindExtraction(valid.value, documents).diagnostics;
  const diagnostics = [...valid.diagnostics, ...bound].filter(({ place }) => place?.start.line === LINE);
  return { file, diagnostics, isReadable: valid.value !== undefined };
}

/** The line of the item, counted from 1. */
const LINE = 3;
