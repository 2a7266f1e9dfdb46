import { readdirSync, readFileSync } from 'node:fs';

const DIAGNOSTICS = new URL('../../src/ground/model/diagnostics.ts', import.meta.url);
const BIND = new URL('../../src/stages/bind/', import.meta.url);

/** The source of a module with the severity of every code, and the codes of the warnings that binding gives. */
export function codesSource(): string {
  const made = [
    ...readFileSync(DIAGNOSTICS, 'utf8').matchAll(
      /^export function (\w+)\((?:(?!^export )[\s\S])*?\bmake\(\s*'([A-Z0-9_]+)',\s*'(error|warning)'/gm,
    ),
  ].map(([, name = '', code = '', severity = '']) => ({ name, code, severity }));
  const used = namesUsed();
  const warnings = made.filter(({ name, severity }) => severity === 'warning' && used.has(name));
  return [
    '// Made from ground/model/diagnostics.ts and what stages/bind/ imports of it, by `npm run generate`. Do not edit.',
    "import type { Severity } from '../../../ground/model/diagnostic.ts';",
    '',
    'export const SEVERITIES: ReadonlyMap<string, Severity> = new Map([',
    ...made.map(({ code, severity }) => `  ['${code}', '${severity}'],`),
    ']);',
    '',
    'export const BINDING_WARNINGS: ReadonlySet<string> = new Set([',
    ...warnings.map(({ code }) => `  '${code}',`),
    ']);',
    '',
  ].join('\n');
}

/** What the files of the room name in imports of diagnostics. */
function namesUsed(): ReadonlySet<string> {
  const files = readdirSync(BIND, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  return new Set(
    files.flatMap((name) =>
      [
        ...readFileSync(new URL(name, BIND), 'utf8').matchAll(
          /import \{([^}]*)\} from '[./]*\/ground\/model\/diagnostics\.ts'/g,
        ),
      ].flatMap(([, names = '']) => names.split(',').map((one) => one.trim())),
    ),
  );
}
