import type { FieldKind, FormField } from '../../src/doors/desk/page/forms/form-field.ts';
import { ITEM_REFERENCES, SECTIONS, type Section } from '../../src/ground/model/item-references.ts';

interface SchemaNode {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly maxLength?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly anyOf?: readonly SchemaNode[];
  readonly items?: SchemaNode;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

/** Fields that a form of the desk leaves alone: the program writes them, or another part of the desk does. */
const NOT_IN_FORMS = new Set(['accepted', 'derived', 'evidence', 'proposed', 'proposed-by', 'as-printed']);

/**
 * The source of a module with the fields of the desk's forms, as the schemas list them.
 *
 * @param schemas the texts of the schemas, by the names of their files
 */
export function formFieldsSource(schemas: ReadonlyMap<string, string>): string {
  const read = (kind: string): SchemaNode =>
    JSON.parse(schemas.get(`${kind}.schema.json`) ?? '{}') as SchemaNode;
  const pack = fieldsOf(read('pack'));
  const extraction = read('extraction');
  const sections = Object.entries(SECTIONS) as [Section, string][];
  const items = Object.fromEntries(
    sections.map(([section, kind]) => [section, fieldsOf(extraction.$defs?.[kind] ?? {}, section)]),
  );
  return [
    '// Made from schemas/ by `npm run generate`. Do not edit.',
    "import type { Section } from '../../../../ground/model/item-references.ts';",
    "import type { FormField } from '../forms/form-field.ts';",
    '',
    '/** What the front matter of a pack can say. */',
    `export const FRONT_FIELDS: readonly FormField[] = ${JSON.stringify(pack, undefined, 2)};`,
    '',
    '/** What an item can say, by its section. */',
    `export const ITEM_FIELDS: Readonly<Record<Section, readonly FormField[]>> = ${JSON.stringify(items, undefined, 2)};`,
    '',
  ].join('\n');
}

function fieldsOf(node: SchemaNode, section?: Section): readonly FormField[] {
  return Object.entries(node.properties ?? {})
    .filter(([name]) => !NOT_IN_FORMS.has(name))
    .map(([name, field]): FormField => {
      const target = ITEM_REFERENCES.find((one) => one.section === section && one.field === name)?.target;
      const [example] = field.examples ?? [];
      return {
        name,
        title: field.title ?? name,
        says: field.description ?? '',
        kind: target === undefined ? kindOf(name, field) : 'reference',
        required: node.required?.includes(name) ?? false,
        ...(field.enum && { choices: field.enum }),
        ...(target && { target }),
        ...(typeof field.default === 'string' && { usual: field.default }),
        ...(typeof example === 'string' && { example }),
      };
    });
}

function kindOf(name: string, field: SchemaNode): FieldKind {
  if (
    name === 'marking' ||
    name === 'distribution' ||
    name === 'documents' ||
    name === 'value' ||
    name === 'key'
  )
    return name;
  if (field.enum) return 'choice';
  if (field.type === 'integer') return 'number';
  if (field.type === 'boolean') return 'yes-no';
  const ways = field.anyOf ?? [field];
  if (ways.some(({ format }) => format === 'edtf')) return 'date';
  if (ways.some(({ type }) => type === 'array')) return 'list';
  return (field.maxLength ?? 0) >= 1000 ? 'words' : 'text';
}
