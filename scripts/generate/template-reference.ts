import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { preparePack } from '../../src/engine/pipeline/prepare-pack.ts';
import { openWorkspace } from '../../src/engine/workspace/disk-workspace.ts';
import { openLibrary } from '../../src/engine/workspace/load-library.ts';
import type { DistributionSheet, PackContent } from '../../src/ground/model/content.ts';
import { composeCopy } from '../../src/stages/compose/compose-copy.ts';
import {
  blockShapes,
  fileShapes,
  templateFields,
} from '../../src/stages/render/template/generated/template-fields.ts';
import {
  elementOf,
  type FieldType,
  fieldsOf,
  helperShapes,
} from '../../src/stages/render/template/template-fields.ts';
import { ROOT } from './generate-code.ts';
import type { TemplateTypes } from './template-types.ts';

/** A workspace whose one pack has a value for everything that a template can use. */
export const SAMPLE = join(ROOT, 'tests/templates/sample');

/** A shape, and each of its fields with the first value that the sample pack has for it. */
export interface ReferenceShape {
  readonly name: string;
  readonly meaning: string;
  readonly fields: readonly ReferenceField[];
}

export interface ReferenceField {
  readonly name: string;
  readonly type: FieldType;
  readonly meaning: string;
  /** Nothing when the sample pack has no value. */
  readonly example: string | undefined;
}

/** The page with what is made from the code put in between its markers, `<!-- made: values -->` and so on. */
export function withTemplateReference(page: string, types: TemplateTypes): string {
  const made: Readonly<Record<string, () => string>> = {
    classes: classTable,
    values: () => valuesSection(referenceShapes(sampleContent(), types)),
    helpers: helpersSection,
    variables: variablesSection,
    files: filesSection,
  };
  return page.replace(
    /(<!-- made: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, start: string, name: string, end: string) => `${start}\n${made[name]?.() ?? ''}\n${end}`,
  );
}

/** Everything that a template can use. */
export function referenceShapes(content: PackContent, { shapes }: TemplateTypes): readonly ReferenceShape[] {
  const examples = new Map<string, string>();
  collect('Pack', content, examples);
  collect('DistributionSheet', sampleSheet(content), examples);
  return Object.entries(templateFields).map(([name, fields]) => {
    const shape = shapes.find((one) => one.name === name);
    const meaningOf = (field: string): string =>
      shape?.fields.find((one) => one.name === field)?.meaning ?? '';
    return {
      name,
      meaning: shape?.meaning ?? '',
      fields: Object.entries(fields).map(([field, type]) => ({
        name: field,
        type,
        meaning: meaningOf(field),
        example: examples.get(`${name}.${field}`),
      })),
    };
  });
}

/** What the sample pack says. Throws when it has errors. */
export function sampleContent(): PackContent {
  const { value, diagnostics } = preparePack('sample', openWorkspace(SAMPLE), openLibrary());
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value.content;
}

/** As for a list of one. */
function sampleSheet(content: PackContent): DistributionSheet {
  const copy = { number: 3, of: 25, name: 'B. Reader', organisation: 'City Council' };
  const label = composeCopy({ ...content, returnBy: content.returnBy ?? content.date }, copy);
  return { issue: `Edition 2, ${content.date}`, returnBy: label.returnBy, copies: [label] };
}

function collect(type: FieldType, value: unknown, examples: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (type === 'tree') collectMarks(value, examples);
  const element = elementOf(type);
  if (Array.isArray(value)) {
    if (element !== undefined) for (const one of value) collect(element, one, examples);
    return;
  }
  const block = type === 'Block' && 'block' in value ? String(value.block) : undefined;
  const shape = Object.entries(blockShapes).find(([name]) => name === block)?.[1];
  if (shape !== undefined) collect(shape, value, examples);
  const own: Readonly<Record<string, unknown>> = { ...value };
  for (const [field, inner] of fieldsOf(type)) {
    const key = `${type}.${field}`;
    const example = inWords(inner, own[field]);
    if (example !== undefined && !examples.has(key)) examples.set(key, example);
    collect(inner, own[field], examples);
  }
}

/** In running text marks are nodes of the tree. */
function collectMarks(node: object, examples: Map<string, string>): void {
  if ('marks' in node) collect('Mark[]', node.marks, examples);
  if (!('children' in node) || !Array.isArray(node.children)) return;
  for (const child of node.children) if (typeof child === 'object') collectMarks(child, examples);
}

function inWords(type: FieldType, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (type === 'tree') return '`{{narrative root}}`';
  if (type === 'Printed' && typeof value === 'object' && 'text' in value) return code(String(value.text));
  if (Array.isArray(value)) {
    if (value.length === 0) return undefined;
    return type === 'text[]' || type === 'number[]' ? code(value.join('; ')) : `${value.length} of them`;
  }
  return typeof value === 'object' ? 'see there' : code(String(value));
}

function code(text: string): string {
  const plain = inCell(text.replace(/\s+/g, ' ')).replaceAll('`', 'ˋ');
  return `\`${plain.length > 60 ? `${plain.slice(0, 59)}…` : plain}\``;
}

function valuesSection(shapes: readonly ReferenceShape[]): string {
  return shapes
    .map(({ name, meaning, fields }) => {
      const rows = fields.map(
        (field) =>
          `| \`${field.name}\` | ${linked(field.type)} | ${inCell(field.meaning)} | ${field.example ?? ''} |`,
      );
      return [
        `### ${name}`,
        '',
        [meaning, ...givenTo(name)].join(' '),
        '',
        '| Field | Is | | Such as |',
        '|---|---|---|---|',
        ...rows,
        '',
      ].join('\n');
    })
    .join('\n');
}

/** Which files are given a shape, in a sentence; none when it is only a part of others. */
function givenTo(shape: string): readonly string[] {
  if (shape === fileShapes.layout) return ['Given to `layout.hbs`; elsewhere it is `@root`.'];
  const blocks = Object.entries(blockShapes).map(([name, given]) => [`blocks/${name}`, given] as const);
  const files = [...Object.entries(fileShapes), ...blocks].flatMap(([name, given]) =>
    given === shape ? `\`${name}.hbs\`` : [],
  );
  return files.length === 0 ? [] : [`Given to ${files.join(' and ')}.`];
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function linked(type: FieldType): string {
  const element = elementOf(type);
  if (type === 'text') return 'text';
  if (type === 'tree') return 'running text';
  if (type === 'number') return 'number';
  if (type === 'truth') return 'true or false';
  if (element === 'text' || element === 'number') return `list of ${element}s`;
  const name = element ?? type;
  return `${element === undefined ? '' : 'list of '}[${name}](#${name.toLowerCase()})`;
}

function helpersSection(): string {
  const source = readFileSync(join(ROOT, 'src/stages/render/helpers/make-helpers.ts'), 'utf8');
  const rows = [...helperShapes].map(([name, { takes, choices, gives }]) => {
    const pattern = new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*\\n\\s+${name}:`);
    const comment = (pattern.exec(source)?.[1] ?? '').replace(/\s*\n\s*\* ?/g, ' ').trim();
    const words =
      choices === undefined ? '' : `, then one of ${choices.map((word) => `"${word}"`).join(', ')}`;
    const given = takes.map((type) => (type === 'any' ? 'anything' : linked(type))).join(' and ');
    const result = { html: 'HTML', text: 'text', truth: 'true or false' }[gives];
    return `| \`${name}\` | ${given}${words} | ${result} | ${comment} |`;
  });
  return ['| Helper | Takes | Gives | |', '|---|---|---|---|', ...rows, ''].join('\n');
}

function variablesSection(): string {
  const css = readFileSync(join(ROOT, 'templates/base/base.css'), 'utf8');
  const rules = [...css.matchAll(/^(:root[^{]*?)\s*\{([^}]*)\}/gm)].map(([, selector = '', body = '']) => ({
    selector,
    values: new Map(
      [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
    ),
  }));
  const base = rules.find(({ selector }) => selector === ':root')?.values ?? new Map<string, string>();
  const inRule = (name: string, type: string): string =>
    rules.find(({ selector }) => selector === `:root:has(body${type})`)?.values.get(name) ?? '';
  const small = ':is(.paper-a5, .paper-half-letter).type-standard';
  const rows = [...base].map(([name, value]) => {
    const others = ['.type-clear', '.type-large', small].map((type) => inRule(name, type));
    return `| \`${name}\` | ${[value, ...others].map((text) => (text === '' ? '' : `\`${text}\``)).join(' | ')} |`;
  });
  return [
    '| Variable | `standard` | `clear` | `large` | `standard` on a small sheet |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function filesSection(): string {
  const folder = join(ROOT, 'templates');
  const templates = readdirSync(folder).sort();
  const filesOf = new Map(
    templates.map((name) => [
      name,
      readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
        .map((path) => path.replaceAll('\\', '/'))
        .filter((path) => /\.\w+$/.test(path)),
    ]),
  );
  const all = [...new Set([...filesOf.values()].flat())].sort();
  const rows = all.map((path) => {
    const cells = templates.map((name) => (filesOf.get(name)?.includes(path) ? 'own' : ''));
    return `| \`${path}\` | ${cells.join(' | ')} |`;
  });
  return [
    `| File | ${templates.map((name) => `\`${name}\``).join(' | ')} |`,
    `|---|${templates.map(() => '---').join('|')}|`,
    ...rows,
    '',
  ].join('\n');
}

/** The classes that the markup of each block gives its elements, as it spells them. */
function classTable(): string {
  const folder = join(ROOT, 'templates/base/blocks');
  const rows = readdirSync(folder)
    .filter((name) => name.endsWith('.hbs'))
    .map((name) => {
      const markup = readFileSync(join(folder, name), 'utf8').replaceAll(/\{\{[^{}]*\}\}/g, ' ');
      const names = [...markup.matchAll(/\bclass="([^"]*)"/g)].flatMap(([, list = '']) => list.split(/\s+/));
      const classes = [...new Set(names)].filter((one) => /^[a-z][a-z-]*[a-z]$/.test(one)).toSorted();
      return `| \`${name.slice(0, -'.hbs'.length)}\` | ${classes.map((one) => `\`${one}\``).join(', ')} |`;
    });
  return ['| Block | Classes |', '|---|---|', ...rows].join('\n');
}
