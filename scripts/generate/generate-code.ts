import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnySchemaObject } from 'ajv';
import { blockLists } from './block-lists.ts';
import { codesSource } from './codes-source.ts';
import { explanationsSource } from './explanations-source.ts';
import { copyFonts } from './font-files.ts';
import { formFieldsSource } from './form-fields-source.ts';
import { rulesEditionSource } from './rules-edition-source.ts';
import { rulesSource } from './rules-source.ts';
import { templateFieldsSource } from './template-fields-source.ts';
import { readTemplateTypes, type TemplateTypes } from './template-types.ts';
import { isMadeFrom, markedAs, writeFolder } from './write-folder.ts';

export const ROOT: string = join(import.meta.dirname, '../..');

/** The folders that `generateCode` fills, and nobody else. */
export const FOLDERS = {
  types: 'src/ground/model/generated',
  validators: 'src/stages/validate/generated',
  blocks: 'src/ground/model/blocks/generated',
  composers: 'src/stages/compose/generated',
  rules: 'src/stages/bind/generated',
  templates: 'src/stages/render/template/generated',
  explanations: 'src/doors/explain/generated',
  forms: 'src/doors/desk/page/generated',
  fonts: 'fonts',
} as const;

/**
 * Makes the code that is not checked in: types and validators of every schema in `schemas/`, the lists of blocks and of rules, and
 * the names that a template can use; and copies the fonts. Files that are as they should be are left alone. Throws when a type cannot be used by templates,
 * or lacks a doc comment.
 */
export async function generateCode(): Promise<void> {
  copyFonts(join(ROOT, FOLDERS.fonts));
  await generateFromSchemas();
  const { placed, composers } = await blockLists();
  writeFolder(join(ROOT, FOLDERS.blocks), new Map([['placed-block.ts', placed]]));
  writeFolder(join(ROOT, FOLDERS.composers), new Map([['composers.ts', composers]]));
  await generateRules();
  writeFolder(join(ROOT, FOLDERS.explanations), new Map([['explanations.ts', explanationsSource()]]));
  writeFolder(
    join(ROOT, FOLDERS.forms),
    new Map([['form-fields.ts', formFieldsSource(textsIn('schemas', '.schema.json'))]]),
  );
  const source = templateFieldsSource(await templateTypes());
  writeFolder(join(ROOT, FOLDERS.templates), new Map([['template-fields.ts', source]]));
}

/** The list of rules comes first: their fingerprint is taken from what it lists. */
async function generateRules(): Promise<void> {
  const folder = join(ROOT, FOLDERS.rules);
  const edition = 'rules-edition.ts';
  const lists = new Map([
    ['rules.ts', rulesSource()],
    ['codes.ts', codesSource()],
  ]);
  writeFolder(folder, lists, [edition]);
  writeFolder(folder, new Map([...lists, [edition, await rulesEditionSource()]]));
}

/** What the files of a template are given. */
export function templateTypes(): Promise<TemplateTypes> {
  return readTemplateTypes(join(import.meta.dirname, 'template-types.tsconfig.json'));
}

/** Each kind is the name of a file: `schemas/<kind>.schema.json`. */
async function generateFromSchemas(): Promise<void> {
  const texts = textsIn('schemas', '.schema.json');
  const made = digestOf([
    ...texts,
    ...textsIn('scripts/generate', '.ts'),
    ...textsIn('.', 'package-lock.json'),
  ]);
  const kinds = [...texts.keys()].map((name) => name.replace('.schema.json', ''));
  const names = kinds.map((kind) => `${kind}.ts`);
  const folders = { types: join(ROOT, FOLDERS.types), validators: join(ROOT, FOLDERS.validators) };
  if (
    isMadeFrom(made, folders.types, names) &&
    isMadeFrom(made, folders.validators, [...names, 'validators.ts'])
  )
    return;
  // Loading what makes them takes longer than all the rest.
  const { schemaTypes } = await import('./schema-types.ts');
  const { validatorSources } = await import('./validator-sources.ts');
  const schemas = new Map(
    [...texts.values()].map((text, index) => [kinds[index] ?? '', JSON.parse(text) as AnySchemaObject]),
  );
  const types = new Map<string, string>();
  for (const [kind, schema] of schemas) types.set(`${kind}.ts`, await schemaTypes(kind, schema));
  writeFolder(folders.types, markedAs(made, types));
  writeFolder(folders.validators, markedAs(made, validatorSources(schemas)));
}

/** The files of a folder whose name ends so, in order of their names. */
function textsIn(folder: string, ending: string): ReadonlyMap<string, string> {
  const names = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith(ending));
  return new Map(names.sort().map((name) => [name, readFileSync(join(ROOT, folder, name), 'utf8')]));
}

function digestOf(texts: readonly (readonly [string, string])[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex');
}
