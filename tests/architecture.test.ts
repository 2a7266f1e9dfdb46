import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');
const README = readFileSync(join(SRC, 'README.md'), 'utf8');

/** Rows of the table in src/README.md whose header begins with `name`: the code spans of each cell. */
function table(name: string): readonly (readonly (readonly string[])[])[] {
  const lines = README.split('\n');
  const header = lines.findIndex((line) => line.startsWith(`| ${name} |`));
  expect(header, `src/README.md has a table that begins with ${name}`).toBeGreaterThan(-1);
  const end = lines.findIndex((line, index) => index > header && !line.startsWith('|'));
  return lines.slice(header + 2, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')),
  );
}

interface Import {
  readonly file: string;
  readonly folder: string;
  readonly target: string;
  /** Types leave no trace in the program: they may come from anywhere outside. */
  readonly typeOnly: boolean;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

const files = filesIn(SRC).map((path) => ({
  file: relative(SRC, path),
  folder: relative(SRC, path).split('/')[0] ?? '',
  source: readFileSync(path, 'utf8'),
}));

const imports: readonly Import[] = files.flatMap(({ file, folder, source }) =>
  [
    ...source.matchAll(
      /^(?:import|export)( type)?\b[^'"]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm,
    ),
  ].map((match) => ({
    file,
    folder,
    target: match[2] ?? match[3] ?? match[4] ?? '',
    typeOnly: match[1] !== undefined,
  })),
);

describe('src/README.md', () => {
  const stages = new Map(table('Folder').map(([folder, may]) => [folder?.[0]?.replace('/', ''), may ?? []]));
  const homes = new Map(table('Library').map(([names, folders]) => [names?.[0], folders ?? []]));

  test('lists every folder of src', () => {
    const folders = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect([...stages.keys()].sort()).toEqual(folders.map(({ name }) => name).sort());
  });

  test('its folders import only what the table allows', () => {
    const wrong = imports.filter(({ file, folder, target }) => {
      if (!target.startsWith('.')) return false;
      const other = relative(SRC, resolve(SRC, file, '..', target)).split('/')[0] ?? '';
      return other !== folder && !stages.get(folder)?.includes(`${other}/`);
    });
    expect(wrong).toEqual([]);
  });

  test('every library stays in its home', () => {
    const wrong = imports.filter(({ folder, target, typeOnly }) => {
      const name = packageOf(target);
      return name !== undefined && !typeOnly && !homes.get(name)?.includes(`${folder}/`);
    });
    expect(wrong).toEqual([]);
  });

  test('gives every dependency a home', () => {
    const manifest = JSON.parse(readFileSync(resolve(SRC, '../package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect([...homes.keys()].sort()).toEqual(Object.keys(manifest.dependencies).sort());
  });

  test('only build/, cli/, print/ and preview/ touch the disk, the environment or the clock', () => {
    // A printer is spoken to over a connection, or through a program: by these files, and no others.
    const outside = ['open-socket', 'post-ipp', 'run-program'].map((name) => `handout/printing/${name}.ts`);
    const pure = files.filter(
      ({ folder, file }) => !['build', 'cli', 'print', 'preview'].includes(folder) && !outside.includes(file),
    );
    const modules = /'node:(fs|fs\/promises|child_process|os|http|https|net|process|worker_threads)'/;
    const globals =
      /\bprocess\.|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\bfetch\(/;
    const wrong = pure.filter(({ source }) => {
      const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return modules.test(code) || globals.test(code);
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});

/** The package of an import; nothing for our own files and for what comes with Node. */
function packageOf(target: string): string | undefined {
  if (target.startsWith('.') || target.startsWith('node:') || builtinModules.includes(target))
    return undefined;
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}
