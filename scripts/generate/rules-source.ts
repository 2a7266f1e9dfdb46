import { readdirSync } from 'node:fs';

const FOLDER = new URL('../../src/stages/bind/rules/', import.meta.url);
/** What is in the folder besides rules. */
const OTHERS = new Set(['rule.ts', 'apply-rules.ts']);

/** The source of a module that lists every rule of binding by its name, in order: a new file is a new rule. */
export function rulesSource(): string {
  const names = ruleNames();
  const imports = names.map((name) => `import { rule as ${identifier(name)} } from '../rules/${name}.ts';`);
  const entries = names.map((name) => `  '${name}': ${identifier(name)},`);
  return [
    '// Made from stages/bind/rules/ by `npm run generate`. Do not edit.',
    "import type { AnyRule } from '../rules/rule.ts';",
    ...imports,
    '',
    'export const RULES: Readonly<Record<string, AnyRule>> = {',
    ...entries,
    '};',
    '',
  ].join('\n');
}

/** The names of the rules, in order: their files without `.ts`. */
export function ruleNames(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts') && !OTHERS.has(name))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();
}

function identifier(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
