import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { circles } from './support/circles.ts';

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

interface Room {
  readonly floor: string;
  readonly name: string;
  /** Rooms of its own floor that it may import. */
  readonly may: readonly string[];
}

/** Every room of the table, and the floors from the ground up. */
function house(): { readonly rooms: ReadonlyMap<string, Room>; readonly floors: readonly string[] } {
  const rooms = new Map<string, Room>();
  const floors: string[] = [];
  for (const [floor, room, may] of table('Floor')) {
    if (floor?.[0] !== undefined) floors.push(floor[0]);
    const on = floors.at(-1) ?? '';
    const path = `${on}${room?.[0] ?? ''}`;
    rooms.set(path, { floor: on, name: path, may: (may ?? []).map((name) => `${on}${name}`) });
  }
  return { rooms, floors };
}

interface Import {
  readonly file: string;
  readonly target: string;
  /** Types leave no trace in the program: they may come from any library. */
  readonly typeOnly: boolean;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((file) => ({ file, source: readFileSync(join(SRC, file), 'utf8') }));

const imports: readonly Import[] = files.flatMap(({ file, source }) =>
  [
    ...source.matchAll(
      /^(?:import|export)( type)?\b[^'"]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm,
    ),
  ].map((match) => ({
    file,
    target: match[2] ?? match[3] ?? match[4] ?? '',
    typeOnly: match[1] !== undefined,
  })),
);

/** The imports of our own files, both ends as paths below src/. */
const arrows = imports
  .filter(({ target }) => target.startsWith('.'))
  .map(({ file, target }) => ({ from: file, to: normalize(join(dirname(file), target)) }));

/** The room of a file: `stages/read/`; files beside the floors have none. */
function roomOf(file: string): string | undefined {
  const [floor, room, ...rest] = file.split('/');
  return rest.length > 0 ? `${floor}/${room}/` : undefined;
}

describe('src/README.md', () => {
  const { rooms, floors } = house();
  const homes = new Map(table('Library').map(([names, folders]) => [names?.[0], folders ?? []]));

  test('lists every floor and every room, and no others', () => {
    const folders = (path: string): readonly string[] =>
      readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => `${name}/`);
    expect([...floors].sort()).toEqual([...folders(SRC)].sort());
    const found = floors.flatMap((floor) => folders(join(SRC, floor)).map((room) => `${floor}${room}`));
    expect([...rooms.keys()].sort()).toEqual(found.sort());
  });

  test('has every file in a room, but for what the package gives', () => {
    expect(files.map(({ file }) => file).filter((file) => roomOf(file) === undefined)).toEqual(['index.ts']);
  });

  test('its rooms import lower floors, and of their own only what their row allows', () => {
    const wrong = arrows.filter(({ from, to }) => {
      const [room, other] = [rooms.get(roomOf(from) ?? ''), rooms.get(roomOf(to) ?? '')];
      // What the package gives is on every floor but the last, and for others than us.
      if (to === 'index.ts') return true;
      if (from === 'index.ts') return other === undefined || other.floor === floors.at(-1);
      if (room === undefined || other === undefined) return true;
      if (room === other) return false;
      if (room.floor === other.floor) return !room.may.includes(other.name);
      return floors.indexOf(other.floor) > floors.indexOf(room.floor);
    });
    expect(wrong).toEqual([]);
  });

  test('draws no circle among rooms', () => {
    const allowed = [...rooms.values()].flatMap(({ name, may }) => may.map((to) => ({ from: name, to })));
    expect(circles(allowed)).toEqual([]);
  });

  test('what runs in a page takes nothing with it but its own text', () => {
    const taken = imports.filter(({ file, typeOnly }) => file.includes('/in-page/') && !typeOnly);
    expect(taken).toEqual([]);
  });

  test('no file imports itself by way of others, not even a type', () => {
    expect(circles(arrows)).toEqual([]);
  });

  test('every library stays in its home', () => {
    const wrong = imports.filter(({ file, target, typeOnly }) => {
      const name = packageOf(target);
      return name !== undefined && !typeOnly && !homes.get(name)?.includes(roomOf(file) ?? '');
    });
    expect(wrong).toEqual([]);
  });

  test('names no home where a library is not at home', () => {
    const used = new Set(
      imports
        .filter(({ typeOnly }) => !typeOnly)
        .map(({ file, target }) => `${packageOf(target)} ${roomOf(file)}`),
    );
    // Fonts and the browser are files of their packages, found by name; Ajv has made its code beforehand.
    const found = /^@fontsource\/|^@sparticuz\/|^ajv/;
    const idle = [...homes].flatMap(([name = '', folders]) =>
      folders
        .filter((folder) => !found.test(name) && !used.has(`${name} ${folder}`))
        .map((folder) => [name, folder]),
    );
    expect(idle).toEqual([]);
  });

  const manifest = JSON.parse(readFileSync(resolve(SRC, '../package.json'), 'utf8')) as Readonly<
    Record<
      'dependencies' | 'optionalDependencies' | 'peerDependencies' | 'devDependencies',
      Readonly<Record<string, string>>
    >
  >;

  test('has a home only for libraries that are installed, and one for each that users install', () => {
    const { dependencies, optionalDependencies, peerDependencies, devDependencies } = manifest;
    const users = { ...dependencies, ...optionalDependencies, ...peerDependencies };
    const names = [...homes.keys()].map((name) => name ?? '');
    expect(names.filter((name) => !(name in { ...devDependencies, ...users }))).toEqual([]);
    // Of Puppeteer, only the browser is used that it brings.
    expect(Object.keys(users).filter((name) => !names.includes(name))).toEqual(['puppeteer']);
  });

  test('users install what the build does not bundle, and nothing else', () => {
    const build = readFileSync(resolve(SRC, '../scripts/finish-build.ts'), 'utf8');
    const [, list = ''] = /^ {2}external: \[([^\]]+)\]/m.exec(build) ?? [];
    const external = [...list.matchAll(/'([^']+)'/g)].map(([, name]) => name);
    const { dependencies, optionalDependencies, peerDependencies } = manifest;
    const { puppeteer: _, ...peers } = peerDependencies;
    expect(Object.keys({ ...dependencies, ...optionalDependencies, ...peers }).sort()).toEqual(
      external.sort(),
    );
  });

  test('what is pure touches no disk, environment or clock', () => {
    // The machine, the browser, the engine, the API and the doors do. A printer is spoken to over a connection, or through a
    // program: by these files, and no others.
    const outside = ['open-socket', 'post-ipp', 'run-program'].map(
      (name) => `handouts/copies/printing/${name}.ts`,
    );
    const impure = [
      'ground/machine/',
      'stages/typeset/',
      'engine/',
      'handouts/bundle/',
      'handouts/copies/',
      'handouts/strangers/',
      'api/',
      'doors/',
    ];
    const inside = /^handouts\/copies\/(?:imposition|printing|register)\//;
    const pure = files.filter(
      ({ file }) =>
        file !== 'index.ts' &&
        !outside.includes(file) &&
        (inside.test(file) || !impure.some((room) => file.startsWith(room))),
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

  test('no folder is called like what tools make', () => {
    const made = new Set(['build', 'output', 'dist', 'coverage', 'out', 'target', 'node_modules']);
    const folders = files.flatMap(({ file }) => relative('.', file).split('/').slice(0, -1));
    expect(folders.filter((name) => made.has(name))).toEqual([]);
  });
});

describe('circles', () => {
  const arrow = (from: string, to: string): { from: string; to: string } => ({ from, to });

  test('finds those of two, of three, and of one', () => {
    expect(circles([arrow('a', 'b'), arrow('b', 'a')])).toEqual([['a', 'b']]);
    expect(circles([arrow('a', 'b'), arrow('b', 'c'), arrow('c', 'a'), arrow('c', 'd')])).toEqual([
      ['a', 'b', 'c'],
    ]);
    expect(circles([arrow('a', 'a')])).toEqual([['a']]);
  });

  test('takes two ways to one place for no circle', () => {
    expect(circles([arrow('a', 'b'), arrow('a', 'c'), arrow('b', 'd'), arrow('c', 'd')])).toEqual([]);
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
