import { groupBy } from './group-by.ts';
import type { DataPath } from './located.ts';

/**
 * Everything that is printed and was written by an author, in one place: a new field is one line. Rules of prose,
 * and what reading says of YAML that shortens a text, go by this list.
 */
export interface PrintedField {
  readonly file: 'document' | 'extraction' | 'pack';
  /** From the root of the data; `*` is for every key and index there is. */
  readonly path: readonly string[];
  /**
   * `backed`: numbers, names, dates and quotations have to be in what the text rests on. `marks`: nothing can be
   * cited there, so that only quotation marks are looked at. `source`: the source's own words or description,
   * held by other rules.
   */
  readonly rules: 'backed' | 'marks' | 'source';
  /** May run over several paragraphs. */
  readonly long?: true;
}

const ITEMS = ['entities', 'figures', 'events', 'quotations', 'claims'];

export const PRINTED_FIELDS: readonly PrintedField[] = [
  field('pack', 'title', 'backed'),
  field('pack', 'subtitle', 'backed'),
  field('pack', 'short-title', 'backed'),
  field('pack', 'marking', 'backed'),
  field('pack', 'marking.label', 'backed'),
  field('pack', 'accepted.*.why', 'backed'),
  field('pack', 'audience', 'marks'),
  field('pack', 'author', 'marks'),
  field('pack', 'author.*', 'marks'),
  field('pack', 'distribution.*.name', 'marks'),
  field('pack', 'distribution.*.organisation', 'marks'),
  field('pack', 'own.*', 'source'),
  ...ITEMS.flatMap((items) => [
    { ...field('extraction', `${items}.*.note`, 'backed'), long: true as const },
    field('extraction', `${items}.*.accepted.*.why`, 'backed'),
  ]),
  field('extraction', 'entities.*.role', 'backed'),
  field('extraction', 'entities.*.name', 'source'),
  field('extraction', 'entities.*.aliases.*', 'source'),
  field('extraction', 'figures.*.label', 'backed'),
  // Which numerals a unit may hold is a rule of its own.
  field('extraction', 'figures.*.unit', 'marks'),
  field('extraction', 'events.*.title', 'backed'),
  field('extraction', 'events.*.place', 'backed'),
  field('extraction', 'quotations.*.words', 'source'),
  field('extraction', 'quotations.*.about', 'backed'),
  field('extraction', 'claims.*.text', 'backed'),
  field('extraction', 'extracted.by', 'marks'),
  field('extraction', 'extracted.tool', 'marks'),
  { ...field('document', 'descriptor', 'backed'), long: true },
  // What may be reprinted is set down by whoever holds the rights: no source of the pack can state it.
  { ...field('document', 'rights', 'marks'), long: true },
  // The author says what they did to the text: no source can state it.
  field('document', 'edited', 'marks'),
  ...['title', 'title-short', 'container-title', 'publisher', 'publisher-place', 'genre', 'source'].map(
    (name) => field('document', name, 'source'),
  ),
  ...['author', 'editor', 'interviewer'].flatMap((name) => [
    field('document', `${name}.*`, 'source'),
    field('document', `${name}.*.family`, 'source'),
    field('document', `${name}.*.given`, 'source'),
    field('document', `${name}.*.literal`, 'source'),
  ]),
];

/** Texts beside these that YAML could shorten: the words of sources. They may have line breaks and tabs in them. */
const WORDS_OF_SOURCES = ['quote', 'evidence', 'prefix', 'suffix', 'as-printed'];

/** Whether a field of this name, or a list of this name, holds running text, and what may be in it. */
export function textField(name: string): { readonly lines: boolean; readonly tabs: boolean } | undefined {
  return TEXT_FIELDS.get(name);
}

const TEXT_FIELDS = new Map<string, { readonly lines: boolean; readonly tabs: boolean }>([
  // A marking is one word of a scale more often than a text.
  ...PRINTED_FIELDS.filter(({ path }) => path.at(-1) !== 'marking').map(
    ({ path, long }) =>
      [path.findLast((step) => step !== '*') ?? '', { lines: long === true, tabs: false }] as const,
  ),
  ...WORDS_OF_SOURCES.map((name) => [name, { lines: true, tabs: true }] as const),
]);

/** A text of a printed field, and where it is. */
export interface PrintedText {
  readonly field: PrintedField;
  readonly path: DataPath;
  readonly text: string;
}

/** The texts that the fields of a file hold, in order of the list. `under` narrows them to what is below a path. */
export function printedTexts(
  file: PrintedField['file'],
  data: unknown,
  under: DataPath = [],
): readonly PrintedText[] {
  const fits = ({ path }: PrintedField): boolean =>
    under.every((step, index) => path[index] === '*' || path[index] === String(step));
  const [first] = under;
  const fields = first === undefined ? FIELDS_OF.get(file) : FIELDS_UNDER.get(`${file} ${first}`);
  return (fields ?? []).filter(fits).flatMap((one) =>
    textsAt(
      data,
      one.path.map((step, depth) => under[depth] ?? step),
    ).map(({ path, text }) => ({ field: one, path, text })),
  );
}

// Asked for every item.
const FIELDS_OF = groupBy(PRINTED_FIELDS, ({ file }) => file);
const FIELDS_UNDER = groupBy(PRINTED_FIELDS, ({ file, path }) => `${file} ${path[0]}`);

function field(file: PrintedField['file'], path: string, rules: PrintedField['rules']): PrintedField {
  return { file, path: path.split('.'), rules };
}

/** The texts at a path, where `*` is for every key and index, in the value that is at `path`. */
function textsAt(
  value: unknown,
  steps: DataPath,
  path: DataPath = [],
): readonly { readonly path: DataPath; readonly text: string }[] {
  const step = steps[path.length];
  if (step === undefined) return typeof value === 'string' ? [{ path, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  const keys = step === '*' ? Object.keys(value) : Object.hasOwn(value, step) ? [String(step)] : [];
  return keys.flatMap((key) =>
    textsAt((value as Readonly<Record<string, unknown>>)[key], steps, [
      ...path,
      Array.isArray(value) ? Number(key) : key,
    ]),
  );
}
