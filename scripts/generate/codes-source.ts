import { readdirSync, readFileSync } from 'node:fs';

const DIAGNOSTICS = new URL('../../src/ground/model/diagnostics/', import.meta.url);
const BIND = new URL('../../src/stages/bind/', import.meta.url);

/** The source of a module with the severity of every code, and the codes of the warnings that binding gives. */
export function codesSource(): string {
  const made = madeDiagnostics();
  const used = namesUsed();
  const warnings = made.filter(({ name, severity }) => severity === 'warning' && used.has(name));
  return [
    '// Made from ground/model/diagnostics/ and what stages/bind/ imports of it, by `npm run generate`. Do not edit.',
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

interface MadeDiagnostic {
  /** The function that makes it. */
  readonly name: string;
  readonly code: string;
  readonly severity: string;
}

/** The codes that functions of `ground/model/diagnostics/` make, in their order. */
export function madeDiagnostics(): readonly MadeDiagnostic[] {
  return readdirSync(DIAGNOSTICS)
    .flatMap((name) => [
      ...readFileSync(new URL(name, DIAGNOSTICS), 'utf8').matchAll(
        /^export function (\w+)\((?:(?!^export )[\s\S])*?\bmake\(\s*'([A-Z0-9_]+)',\s*'(error|warning)'/gm,
      ),
    ])
    .map(([, name = '', code = '', severity = '']) => ({ name, code, severity }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
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
          /import \{([^}]*)\} from '[./]*\/ground\/model\/diagnostics\/[\w-]+\.ts'/g,
        ),
      ].flatMap(([, names = '']) => names.split(',').map((one) => one.trim())),
    ),
  );
}
