import { _, type AnySchemaObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';

/** What the generated code needs of ours, in place of what Ajv would load of itself. */
const IMPORTS = new Map([
  ['ErrorObject', "import type { ErrorObject } from 'ajv/dist/2020.js';"],
  ['countCharacters', "import { countCharacters } from '../count-characters.ts';"],
  ['dateFormats', "import { dateFormats } from '../date-formats.ts';"],
]);
/**
 * What people write: they are told everything at once. Of the files that the program writes itself, the first error
 * is enough, and one from a stranger may have millions.
 */
const WRITTEN_BY_PEOPLE: ReadonlySet<string> = new Set([
  'brand',
  'document',
  'extraction',
  'mapping',
  'pack',
]);
const LENGTH = /require\("ajv\/dist\/runtime\/ucs2length"\)\.default/g;

/**
 * The sources of modules that hold data against schemas: compiling those takes longer than everything that a build
 * then does with them. Each kind has a module of its own, with a function that returns the errors; `validators.ts`
 * has them all, by kind.
 */
export function validatorSources(schemas: ReadonlyMap<string, AnySchemaObject>): ReadonlyMap<string, string> {
  const sources = [...schemas.keys()].map((kind): [string, string] => [
    `${kind}.ts`,
    validatorSource(kind, schemas),
  ]);
  return new Map([...sources, ['validators.ts', tableSource([...schemas.keys()])]]);
}

function validatorSource(kind: string, schemas: ReadonlyMap<string, AnySchemaObject>): string {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: WRITTEN_BY_PEOPLE.has(kind),
    // Each error carries its schema and the data that it is about.
    verbose: true,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true, formats: _`dateFormats` },
  });
  // For the generated types only: validation turns a plain year into text.
  ajv.addVocabulary(['tsType']);
  // Only the name counts here: the format itself is `date-formats.ts`.
  ajv.addFormat('edtf', { type: 'string', validate: () => true });
  for (const schema of schemas.values()) ajv.addSchema(schema);
  const code = standaloneCode
    .default(ajv, { check: String(schemas.get(kind)?.$id) })
    .replace('"use strict";', '')
    .replaceAll(LENGTH, 'countCharacters')
    .replace('export const check = ', 'const check = ')
    .trim();
  const stranger = /\brequire\([^)]*\)/.exec(code);
  if (stranger !== null)
    throw new Error(`validators: the code wants ${stranger[0]}: give it something of ours`);
  const imports = [...IMPORTS].flatMap(([name, line]) =>
    name === 'ErrorObject' || code.includes(name) ? line : [],
  );
  // A kind that a command does not use costs it nothing: the schema is an object only once it is needed.
  return `// @ts-nocheck
// Made from schemas/ by \`npm run generate\`. Do not edit.

${imports.join('\n')}

export function ${functionOf(kind)}(data: unknown): readonly ErrorObject[] {
  check ??= makeCheck();
  return check(data) ? [] : check.errors;
}

let check;

function makeCheck() {
${code}
return check;
}
`;
}

function tableSource(kinds: readonly string[]): string {
  const imports = kinds.map((kind) => `import { ${functionOf(kind)} } from './${kind}.ts';\n`);
  const entries = kinds.map((kind) => `  '${kind}': ${functionOf(kind)},\n`);
  return `// Made from schemas/ by \`npm run generate\`. Do not edit.

${imports.join('')}
export const VALIDATORS = {
${entries.join('')}};
`;
}

/** Such as `copyRegisterErrors` for `copy-register`. */
function functionOf(kind: string): string {
  return `${kind.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Errors`;
}
