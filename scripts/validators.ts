import { _, type AnySchemaObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';

/** What the generated code needs of ours, in place of what Ajv would load of itself. */
const IMPORTS = [
  "import type { ErrorObject } from 'ajv/dist/2020.js';",
  "import { countCharacters } from '../count-characters.ts';",
  "import { dateFormats } from '../date-formats.ts';",
];
const LENGTH = /require\("ajv\/dist\/runtime\/ucs2length"\)\.default/g;

/**
 * The source of a module that holds data against schemas: compiling them takes longer than everything that a
 * build then does with them. It has one function for each schema, named for its kind, which returns the errors.
 */
export function validatorSource(banner: string, schemas: ReadonlyMap<string, AnySchemaObject>): string {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
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
  const names = Object.fromEntries([...schemas].map(([kind, { $id }]) => [`check_${kind}`, String($id)]));
  const code = standaloneCode
    .default(ajv, names)
    .replace('"use strict";', '')
    .replaceAll(LENGTH, 'countCharacters');
  const stranger = /\brequire\([^)]*\)/.exec(code);
  if (stranger !== null)
    throw new Error(`validators: the code wants ${stranger[0]}: give it something of ours`);
  const functions = [...schemas.keys()].map(
    (kind) =>
      `export function ${kind}Errors(data: unknown): readonly ErrorObject[] {\n  return check_${kind}(data) ? [] : check_${kind}.errors;\n}\n`,
  );
  const body = code.replaceAll(/^export const check_(\w+) = /gm, 'const check_$1 = ').trim();
  return [`// @ts-nocheck\n${banner}`, IMPORTS.join('\n'), ...functions, `${body}\n`].join('\n\n');
}
