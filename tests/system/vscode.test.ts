import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

const PACKAGE = resolve(import.meta.dirname, '../..');

test('the extension for VS Code is packed whole: its program, its grammar, the version of the package', () => {
  const file = join(temporaryFolder(), 'sourcebound.vsix');
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/pack-vscode.ts', file], {
    cwd: PACKAGE,
    stdio: 'pipe',
  });
  const files = unzipSync(readFileSync(file));
  const text = (name: string): string => new TextDecoder().decode(files[`extension/${name}`]);
  const manifest = JSON.parse(text('package.json')) as {
    readonly main: string;
    readonly version: string;
    readonly contributes: {
      readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
      readonly grammars: readonly { readonly path: string }[];
    };
  };
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  expect(manifest.version).toBe(version);
  expect(
    Object.keys(files)
      .filter((name) => name.startsWith('extension/'))
      .sort(),
  ).toEqual(
    ['LICENSE.txt', 'THIRD-PARTY.txt', 'extension.cjs', 'icon.png', 'package.json', 'readme.md']
      .concat('syntaxes/sourcebound.tmLanguage.json')
      .map((name) => `extension/${name}`),
  );
  expect(text('LICENSE.txt')).toBe(readFileSync(join(PACKAGE, 'LICENSE'), 'utf8'));
  expect(text('THIRD-PARTY.txt')).toMatch(/^vscode-languageclient [\d.]+ \(MIT\)$/m);
  expect(text('readme.md')).toContain(
    Object.keys(manifest.contributes.configuration.properties).join('` and `'),
  );
  const grammar = JSON.parse(text(manifest.contributes.grammars[0]?.path.replace('./', '') ?? '')) as {
    readonly patterns: readonly { readonly match?: string }[];
  };
  expect(new RegExp(grammar.patterns[0]?.match ?? '^$').exec('says [@loans; @a:b].')?.[0]).toBe(
    '[@loans; @a:b]',
  );
  expect(new RegExp(grammar.patterns[1]?.match ?? '^$').exec('lent :value[loans]')?.[0]).toBe(
    ':value[loans]',
  );
  // All that the program asks for is in it, but for Node's modules and VS Code itself.
  const program = text(manifest.main.replace('./', ''));
  const asked = [...program.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name ?? '');
  expect(asked.filter((name) => !/^(?:node:|vscode$)/.test(name) && !BUILT_IN.has(name))).toEqual([]);
  expect(() => runInNewContext(`(function () {${program}\n})`)).not.toThrow();
});

const BUILT_IN: ReadonlySet<string> = new Set(builtinModules);
