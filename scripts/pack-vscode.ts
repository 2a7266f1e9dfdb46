// `npm run vscode`: the extension in editors/vscode/ as dist/sourcebound-vscode.vsix, or at the path that is given.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const source = join(root, 'editors/vscode');
const target = resolve(process.argv[2] ?? join(root, 'dist/sourcebound-vscode.vsix'));
const folder = mkdtempSync(join(tmpdir(), 'sourcebound-vscode-'));
try {
  for (const name of ['package.json', 'README.md', 'syntaxes']) {
    cpSync(join(source, name), join(folder, name), { recursive: true });
  }
  const licence = join(root, 'LICENSE');
  if (existsSync(licence)) cpSync(licence, join(folder, 'LICENSE'));
  // One version for all.
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const manifest = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as object;
  writeFileSync(
    join(folder, 'package.json'),
    `${JSON.stringify({ ...manifest, version, files: ['extension.cjs', 'syntaxes'] }, null, 2)}\n`,
  );
  await build({
    entryPoints: [join(source, 'extension.mts')],
    outfile: join(folder, 'extension.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    minify: true,
    logLevel: 'warning',
  });
  mkdirSync(dirname(target), { recursive: true });
  await createVSIX({
    cwd: folder,
    packagePath: target,
    dependencies: false,
    allowMissingRepository: true,
    skipLicense: !existsSync(licence),
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
