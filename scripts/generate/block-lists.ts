import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BlockSpec } from '../../src/ground/model/block-spec.ts';

const SPECS = 'src/ground/model/blocks';
const ROOT = join(import.meta.dirname, '../..');

/** Sources of lists of all blocks. A block is what has a file in `ground/model/blocks/`, named as it is. */
export interface BlockLists {
  /** Their specifications, and what they say. */
  readonly placed: string;
  /** What composes them. */
  readonly composers: string;
}

/** Throws when a file does not have the specification of its name. */
export async function blockLists(): Promise<BlockLists> {
  const specs = await readSpecs();
  return { placed: specList(specs), composers: composerList(specs) };
}

async function readSpecs(): Promise<readonly BlockSpec[]> {
  const names = readdirSync(join(ROOT, SPECS)).flatMap((file) => /^(.*)\.ts$/.exec(file)?.[1] ?? []);
  const specs = await Promise.all(
    names.map(async (name) => {
      const module: Readonly<Record<string, BlockSpec | undefined>> = await import(
        pathToFileURL(join(ROOT, SPECS, `${name}.ts`)).href
      );
      const spec = module[camelCase(name)];
      if (spec?.name !== name)
        throw new Error(`${SPECS}/${name}.ts has to export \`${camelCase(name)}\`, named ${name}`);
      return spec;
    }),
  );
  return specs.sort((a, b) => a.order - b.order);
}

function specList(specs: readonly BlockSpec[]): string {
  const names = specs.map(({ name }) => name);
  return [
    banner(SPECS),
    ...names.map(
      (name) => `import { ${camelCase(name)}, type ${pascalCase(name)}Block } from '../${name}.ts';`,
    ),
    '',
    '/** Every block, in order. */',
    'export const blockSpecs = {',
    ...names.map((name) => `  '${name}': ${camelCase(name)},`),
    '} as const;',
    '',
    '/** What a block that a narrative places says. */',
    'export type PlacedBlock =',
    `${names.map((name) => `  | ${pascalCase(name)}Block`).join('\n')};`,
    '',
  ].join('\n');
}

function composerList(specs: readonly BlockSpec[]): string {
  const names = specs.map(({ name }) => name);
  return [
    banner(SPECS),
    ...names.map((name) => `import { compose${pascalCase(name)}Block } from '../blocks/compose-${name}.ts';`),
    "import type { Composers } from '../composer.ts';",
    '',
    '/** What composes each block. */',
    'export const composers: Composers = {',
    ...names.map((name) => `  '${name}': compose${pascalCase(name)}Block,`),
    '};',
    '',
  ].join('\n');
}

function banner(from: string): string {
  return `// Made from ${from}/ by \`npm run generate\`. Do not edit.`;
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function pascalCase(name: string): string {
  return camelCase(`-${name}`);
}
