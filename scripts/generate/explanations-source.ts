import { readdirSync } from 'node:fs';

const FOLDER = new URL('../../src/doors/explain/codes/', import.meta.url);

/** The source of a module that lists what there is to say of every code: a new file is a new code. */
export function explanationsSource(): string {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -'.ts'.length));
  // In order of code: `_` comes behind letters there, and `-` before them in names of files.
  const codes = names.map((name) => ({ name, code: name.replaceAll('-', '_').toUpperCase() }));
  codes.sort((a, b) => (a.code < b.code ? -1 : 1));
  return [
    '// Made from doors/explain/codes/ by `npm run generate`. Do not edit.',
    "import type { Explanation } from '../explanation.ts';",
    ...codes.map(({ name, code }) => `import { explanation as ${code} } from '../codes/${name}.ts';`),
    '',
    'export const EXPLANATIONS: Readonly<Record<string, Explanation>> = {',
    ...codes.map(({ code }) => `  ${code},`),
    '};',
    '',
  ].join('\n');
}
