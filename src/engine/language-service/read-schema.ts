import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../../ground/machine/package-folder.ts';
import type { SchemaOf } from './complete-at.ts';
import type { Schema } from './schema-fields.ts';

const read = new Map<string, Schema>();

/** The schemas of the package, each read once. */
export const packagedSchema: SchemaOf = (name) => {
  const known = read.get(name);
  if (known !== undefined) return known;
  const file = join(packageFolder, 'schemas', `${name}.schema.json`);
  const schema = JSON.parse(readFileSync(file, 'utf8')) as Schema;
  read.set(name, schema);
  return schema;
};
