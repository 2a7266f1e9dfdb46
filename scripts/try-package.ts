/**
 * Packs the package and tries the tarball as a user would: in an empty project, offline from npm's cache, globally, and
 * in a place that cannot be written; from the shell, and from a program, whose types are checked with those of the
 * package.
 *
 *   npm run package                          on Node 20.19, 22, 24 and 26
 *   npm run package -- --node 20.19,24       on these
 *   npm run package -- --tarball FILE        of what was packed before
 *
 * Versions of Node come from npm. Nothing is written outside a temporary folder but npm's cache.
 */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Installed, with all that comes along, in bytes of files. */
const MOST_BYTES = 100_000_000;
const NOBODY = 65534;

const { values } = parseArgs({
  options: { node: { type: 'string', default: '20.19,22,24,26' }, tarball: { type: 'string' } },
});
const npm = join(dirname(realpathSync(process.execPath)), '../lib/node_modules/npm/bin/npm-cli.js');
const npmCli = existsSync(npm)
  ? npm
  : realpathSync(execFileSync('which', ['npm'], { encoding: 'utf8' }).trim());
const work = realpathSync(mkdtempSync(join(tmpdir(), 'sourcebound-package-')));
try {
  const tarball = values.tarball === undefined ? pack() : resolve(values.tarball);
  for (const [index, version] of values.node.split(',').entries()) {
    const node = installNode(version);
    const place = join(work, `on-${version}`);
    mkdirSync(place);
    const project = tryProject(node, join(place, 'project'), tarball, index > 0);
    if (index === 0) {
      tryTypes(project);
      tryProject(node, join(place, 'offline'), tarball, true);
      tryGlobally(node, join(place, 'global'), tarball);
      tryReadOnly(node, project, join(place, 'read-only'));
    }
    rmSync(place, { recursive: true });
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** What runs a version of Node, and npm with it. */
interface Node {
  readonly version: string;
  readonly folder: string;
}

function pack(): string {
  const said = say('packing', () =>
    execFileSync(process.execPath, [npmCli, 'pack', '--json', '--pack-destination', work], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  // npm 11 gives a list, npm 12 a record; what `prepack` prints comes before.
  const [, filename] = /"filename":\s*"([^"]+)"/.exec(said) ?? [];
  if (filename === undefined) throw new Error(`npm pack said:\n${said}`);
  return join(work, filename);
}

function installNode(version: string): Node {
  const folder = join(work, `node-${version}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{}');
  const name = `node-${process.platform}-${process.arch}`;
  execFileSync(process.execPath, [npmCli, 'install', '--silent', '--prefix', folder, `${name}@${version}`], {
    cwd: folder,
  });
  const bin = join(folder, 'node_modules', name, 'bin');
  const found = execFileSync(join(bin, 'node'), ['--version'], { encoding: 'utf8' }).trim();
  return { version: found, folder: bin };
}

/** A new project that depends on the package: its folder. */
function tryProject(node: Node, project: string, tarball: string, offline: boolean): string {
  return say(`Node ${node.version}: an empty project${offline ? ', offline' : ''}`, () => {
    mkdirSync(project);
    runNpm(node, project, ['init', '-y']);
    runNpm(node, project, ['install', ...(offline ? ['--offline'] : []), tarball]);
    const bytes = bytesIn(join(project, 'node_modules'));
    if (bytes > MOST_BYTES) throw new Error(`${bytes} bytes are installed, more than ${MOST_BYTES}`);
    console.log(`  ${(bytes / 1e6).toFixed(1)} MB installed`);
    const packs = join(project, 'demo');
    runNpx(node, project, ['--no-install', 'sourcebound', 'init', 'demo']);
    runNpx(node, packs, ['--no-install', 'sourcebound', 'build']);
    expectFile(join(packs, 'output/riverside/riverside.pdf'));
    writeFileSync(
      join(project, 'use.mjs'),
      `import { build } from 'sourcebound';
       const { packs } = await build({ root: 'demo', force: true, environment: process.env });
       if (packs[0]?.status !== 'built') throw new Error(JSON.stringify(packs));\n`,
    );
    run(node, project, [join(node.folder, 'node'), 'use.mjs']);
    // Each brings libraries that are loaded by nothing else.
    writeFileSync(join(packs, 'note.html'), '<!doctype html><title>A note</title><p>It took 12 weeks.</p>');
    runNpx(node, packs, ['--no-install', 'sourcebound', 'import', 'note.html']);
    cpSync(join(ROOT, 'docs/walk/inspection.pdf'), join(packs, 'inspection.pdf'));
    runNpx(node, packs, ['--no-install', 'sourcebound', 'import', 'inspection.pdf']);
    runNpx(node, packs, ['--no-install', 'sourcebound', 'draft', 'note']);
    runNpx(node, packs, ['--no-install', 'sourcebound', 'verify', 'output/riverside/riverside.pdf']);
    return project;
  });
}

/** A program in TypeScript, without `skipLibCheck`. */
function tryTypes(project: string): void {
  say('the types of the API', () => {
    const types = join(project, 'node_modules/@types');
    mkdirSync(types, { recursive: true });
    cpSync(join(ROOT, 'node_modules/@types/node'), join(types, 'node'), { recursive: true });
    cpSync(join(ROOT, 'node_modules/undici-types'), join(project, 'node_modules/undici-types'), {
      recursive: true,
    });
    writeFileSync(
      join(project, 'use.ts'),
      `import { build, check, type BuildResult } from 'sourcebound';
       const result: BuildResult = await build({ root: 'demo', jobs: 2 });
       const found = await check({ root: 'demo' });
       // @ts-expect-error: the types are those of the API, not \`any\`
       const wrong: number = result.packs;
       console.log(result.packs[0]?.pages, found.diagnostics.length, wrong);\n`,
    );
    const options = {
      module: 'nodenext',
      target: 'es2023',
      strict: true,
      skipLibCheck: false,
      noEmit: true,
      types: ['node'],
    };
    const config = { compilerOptions: options, files: ['use.ts'] };
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(config));
    writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
    execFileSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', project], { stdio: 'inherit' });
  });
}

function tryGlobally(node: Node, prefix: string, tarball: string): void {
  say(`Node ${node.version}: globally`, () => {
    mkdirSync(prefix);
    runNpm(node, prefix, ['install', '--global', '--offline', '--prefix', prefix, tarball]);
    const command = process.platform === 'win32' ? 'sourcebound.cmd' : 'bin/sourcebound';
    run(node, prefix, [join(prefix, command), 'init', 'packs']);
    run(node, join(prefix, 'packs'), [join(prefix, command), 'build']);
    expectFile(join(prefix, 'packs/output/riverside/riverside.pdf'));
  });
}

/** Where the package itself cannot be written, as in an image, or a system's folder. */
function tryReadOnly(node: Node, project: string, place: string): void {
  say(`Node ${node.version}: in a place that cannot be written`, () => {
    mkdirSync(place);
    const packs = join(place, 'packs');
    const command = [join(node.folder, 'node'), join(project, 'node_modules/sourcebound/dist/cli/main.js')];
    const isRoot = process.getuid?.() === 0;
    // Root may write everywhere: then it is somebody who may not.
    if (isRoot) {
      for (const folder of [work, dirname(project)]) chmodSync(folder, 0o755);
      execFileSync('chown', [`${NOBODY}`, place]);
    } else execFileSync('chmod', ['-R', 'a-w', join(project, 'node_modules')]);
    const as = isRoot ? ['setpriv', '--reuid', `${NOBODY}`, '--regid', `${NOBODY}`, '--clear-groups'] : [];
    try {
      const environment = { HOME: place, XDG_CACHE_HOME: join(place, 'cache') };
      run(node, place, [...as, ...command, 'init', 'packs'], environment);
      run(node, packs, [...as, ...command, 'build'], environment);
      expectFile(join(packs, 'output/riverside/riverside.pdf'));
    } finally {
      if (!isRoot) execFileSync('chmod', ['-R', 'u+w', join(project, 'node_modules')]);
    }
  });
}

function runNpm(node: Node, cwd: string, args: readonly string[]): void {
  run(node, cwd, [join(node.folder, 'node'), npmCli, '--no-audit', '--no-fund', '--silent', ...args]);
}

function runNpx(node: Node, cwd: string, args: readonly string[]): void {
  run(node, cwd, [join(node.folder, 'node'), join(dirname(npmCli), 'npx-cli.js'), ...args]);
}

function run(
  node: Node,
  cwd: string,
  [program = '', ...args]: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): void {
  const env = {
    ...process.env,
    ...environment,
    PATH: `${node.folder}${delimiter}${process.env.PATH ?? ''}`,
  };
  try {
    execFileSync(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string };
    throw new Error(`in ${cwd}: ${[program, ...args].join(' ')}\n${stdout}\n${stderr}`);
  }
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

function expectFile(path: string): void {
  if (!existsSync(path)) throw new Error(`${path} was not made`);
}

function say<T>(what: string, action: () => T): T {
  const started = performance.now();
  console.log(what);
  const result = action();
  console.log(`  works, ${((performance.now() - started) / 1000).toFixed(0)} s`);
  return result;
}
