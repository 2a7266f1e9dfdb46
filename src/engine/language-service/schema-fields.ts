import type { DataPath } from '../../ground/model/located.ts';

/** As much of a JSON Schema as completion looks at. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string;
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
}

export interface SchemaField {
  readonly name: string;
  readonly says: string;
  readonly required: boolean;
  /** What its value is, by which one knows how to begin it. */
  readonly shape: 'map' | 'list' | 'value';
}

export interface SchemaValue {
  readonly value: string;
  readonly says: string;
}

/** The fields that a map at a path may have, in the order of the schema. */
export function fieldsAt(schema: Schema, path: DataPath): readonly SchemaField[] {
  return nodesAt(schema, path).flatMap((node) =>
    Object.entries(node.properties ?? {}).map(([name, field]): SchemaField => {
      const [first, ...others] = choices(schema, field);
      const says = field.description ?? first?.description ?? '';
      const simple = [first, ...others].some((one) => one?.type === undefined || isSimple(one.type));
      const shape = simple ? 'value' : first?.type === 'array' ? 'list' : 'map';
      return { name, says, required: node.required?.includes(name) ?? false, shape };
    }),
  );
}

/** The words that a value at a path may be, where there is a list of them. Examples are none. */
export function valuesAt(schema: Schema, path: DataPath): readonly SchemaValue[] {
  return nodesAt(schema, path).flatMap((node) => {
    const words =
      node.enum ?? (node.const === undefined ? (node.type === 'boolean' ? [true, false] : []) : [node.const]);
    return words.map((word) => ({
      value: String(word),
      says: [node.description ?? '', node.default === word ? 'The default.' : ''].join(' ').trim(),
    }));
  });
}

function nodesAt(root: Schema, path: DataPath): readonly Schema[] {
  let nodes = choices(root, root);
  for (const step of path) {
    nodes = nodes.flatMap((node) => {
      const next = typeof step === 'number' ? node.items : fieldOf(node, step);
      return next === undefined ? [] : choices(root, next);
    });
  }
  return nodes;
}

function fieldOf(node: Schema, name: string): Schema | undefined {
  const { properties = {}, additionalProperties: others } = node;
  if (Object.hasOwn(properties, name)) return properties[name];
  return typeof others === 'object' ? others : undefined;
}

/** What a schema may be: itself, what it refers to, each of its alternatives. */
function choices(root: Schema, schema: Schema): readonly Schema[] {
  const { $ref, description } = schema;
  if ($ref !== undefined) {
    const meant = root.$defs?.[$ref.replace('#/$defs/', '')];
    return meant === undefined ? [] : choices(root, meant);
  }
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives === undefined) return [schema];
  return alternatives.flatMap((one) =>
    choices(root, one).map((choice) => ({ ...(description && { description }), ...choice })),
  );
}

function isSimple(type: string): boolean {
  return type !== 'object' && type !== 'array';
}
