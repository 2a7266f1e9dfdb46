import type { ForeignAnnotation } from '../../../ground/model/foreign-annotation.ts';
import type { Class, Mapping } from '../../../ground/model/generated/mapping.ts';
import { DEFAULT_MAPPING } from './default-mapping.ts';

/** A field of an item that an attribute of the tool may fill. */
export type AttributeField = keyof NonNullable<Mapping['attributes']>;

/** An annotation with what it is to become. */
export interface MappedAnnotation {
  readonly annotation: ForeignAnnotation;
  readonly kind: Exclude<Class['kind'], 'skip'>;
  readonly entity: NonNullable<Class['entity']>;
  readonly claim: NonNullable<Class['claim']>;
  readonly topics: readonly string[];
  /** The class as the tool has it. */
  readonly className: string | undefined;
  /** What the tool says of a field. */
  attribute(field: AttributeField): string | undefined;
}

export interface MappedAnnotations {
  readonly mapped: readonly MappedAnnotation[];
  readonly skipped: number;
  /** Classes of which nobody has said what they become, with how often they come. */
  readonly unknown: ReadonlyMap<string, number>;
}

/**
 * Says of each annotation what it becomes. Of several tags the first that is known decides, and the others are topics;
 * annotations whose tags are all unknown are quotations, and so are those without any.
 */
export function applyMapping(
  annotations: readonly ForeignAnnotation[],
  own: Mapping | undefined,
): MappedAnnotations {
  const classes = new Map<string, Class>();
  for (const source of [DEFAULT_MAPPING.classes, own?.classes ?? {}]) {
    for (const [name, value] of Object.entries(source)) classes.set(plain(name), inFull(value));
  }
  const mapped: MappedAnnotation[] = [];
  const unknown = new Map<string, number>();
  let skipped = 0;
  for (const annotation of annotations) {
    const deciding = annotation.classes.find((name) => classFor(name, classes) !== undefined);
    const [first] = annotation.classes;
    if (
      deciding === undefined &&
      annotation.isClassed &&
      first !== undefined &&
      own?.otherwise === undefined
    ) {
      unknown.set(first, (unknown.get(first) ?? 0) + 1);
      continue;
    }
    const fallback: Class = { kind: (first !== undefined && own?.otherwise) || 'quotation' };
    const {
      kind,
      entity = 'other',
      claim = 'reported',
      topic,
    } = (deciding && classFor(deciding, classes)) || fallback;
    if (kind === 'skip') {
      skipped += 1;
      continue;
    }
    const attribute = attributeReader(annotation, own);
    const tags = annotation.isClassed ? [] : annotation.classes.filter((name) => name !== deciding);
    const others = (attribute('topics') ?? '').split(',');
    const topics = [
      ...new Set([...(topic === undefined ? [] : [topic]), ...[...tags, ...others].flatMap(asTopic)]),
    ];
    const className = deciding ?? (annotation.isClassed ? first : undefined);
    mapped.push({ annotation, kind, entity, claim, topics: topics.slice(0, 20), className, attribute });
  }
  return { mapped, skipped, unknown };
}

/** The line of a mapping that says what a class becomes. */
export function mappingLine(className: string): string {
  const name = /^[A-Za-z][\w -]*$/.test(className) ? className : JSON.stringify(className);
  return `  ${name}: figure`;
}

function inFull(value: Class['kind'] | Class): Class {
  return typeof value === 'string' ? { kind: value } : value;
}

/** By its name, or by that of one: `people` is listed, `amounts` is not. */
function classFor(name: string, classes: ReadonlyMap<string, Class>): Class | undefined {
  const wanted = plain(name);
  return classes.get(wanted) ?? classes.get(wanted.replace(/s$/, ''));
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
}

function attributeReader(
  { attributes }: ForeignAnnotation,
  own: Mapping | undefined,
): (field: AttributeField) => string | undefined {
  const byName = new Map(Object.entries(attributes).map(([name, value]) => [plain(name), value.trim()]));
  return (field) => {
    const names: readonly string[] = [
      ...(own?.attributes?.[field] ?? []),
      ...DEFAULT_MAPPING.attributes[field],
    ];
    return names.map((name) => byName.get(plain(name))).find((value) => value !== undefined && value !== '');
  };
}

/** A tag as a short name; nothing when it has no letters that such names have. */
function asTopic(tag: string): readonly string[] {
  const topic = tag
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^[-_]+|-+$/g, '')
    .slice(0, 64);
  return topic === '' ? [] : [topic];
}
