// `npm run vscode`: the extension in editors/vscode/ as dist/sourcebound-vscode.vsix, or at the path that is given.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { build } from 'esbuild';
import { thirdParty } from './third-party.ts';

/** Nothing else gets in: the licence has to be named, or it stays out. */
const PACKED = ['extension.cjs', 'icon.png', 'LICENSE', 'THIRD-PARTY.txt', 'README.md', 'syntaxes'];

const root = resolve(import.meta.dirname, '..');
const source = join(root, 'editors/vscode');
const target = resolve(process.argv[2] ?? join(root, 'dist/sourcebound-vscode.vsix'));
const folder = mkdtempSync(join(tmpdir(), 'sourcebound-vscode-'));
try {
  for (const name of ['package.json', 'README.md', 'icon.png', 'syntaxes']) {
    cpSync(join(source, name), join(folder, name), { recursive: true });
  }
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  // One version for all.
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const manifest = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as object;
  writeFileSync(
    join(folder, 'package.json'),
    `${JSON.stringify({ ...manifest, version, files: PACKED }, null, 2)}\n`,
  );
  const { metafile } = await build({
    entryPoints: [join(source, 'extension.mts')],
    outfile: join(folder, 'extension.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    minify: true,
    // Their authors' names and licences are in a file of their own, with the whole texts.
    legalComments: 'none',
    absWorkingDir: root,
    metafile: true,
    logLevel: 'warning',
  });
  writeFileSync(join(folder, 'THIRD-PARTY.txt'), thirdParty(root, Object.keys(metafile.inputs), []));
  mkdirSync(dirname(target), { recursive: true });
  await createVSIX({
    cwd: folder,
    packagePath: target,
    dependencies: false,
    allowMissingRepository: true,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
