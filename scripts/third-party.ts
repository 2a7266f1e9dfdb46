import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Installed {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** The licence's text, as the package brings it, and its notices. */
  readonly texts: readonly string[];
}

const ALLOWED =
  /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Zlib|OFL-1\.1|MIT-0|CC0-1\.0|Python-2\.0)$/;
const LICENCE_FILE = /^(licen[cs]e|copying|notice|copyright)/i;

/**
 * What has to be said of the work of others in the package: each library of which something was bundled, and each
 * package from which font files were copied, with the text of its licence.
 *
 * @param inputs the files that esbuild put into its outputs, from the folder `root`
 * @throws when a licence is not one of those that we take, or its text is missing
 */
export function thirdParty(root: string, inputs: Iterable<string>, fonts: readonly string[]): string {
  const folders = new Set(
    [...inputs].flatMap((input) => folderOf(input) ?? []).concat(fonts.map((name) => `node_modules/${name}`)),
  );
  const packages = [...folders]
    .map((folder) => installedIn(join(root, folder)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const seen = new Set<string>();
  /** Of each text, whose it was first. */
  const first = new Map<string, string>();
  const parts = packages.flatMap((one) => {
    const title = `${one.name} ${one.version} (${one.license})`;
    if (seen.has(title)) return [];
    seen.add(title);
    const texts = one.texts.map((text) => {
      const before = first.get(text);
      if (before === undefined) first.set(text, title);
      return before === undefined ? text : `The text is that of ${before}, above.`;
    });
    return [[title, '-'.repeat(title.length), '', texts.join('\n\n')].join('\n')];
  });
  return `${HEAD}\n${parts.join('\n\n\n')}\n`;
}

const HEAD = `Sourcebound contains code and fonts of others. This file is made by the build, from what it has bundled.
`;

/** The folder of the package that a file belongs to; nothing for our own. */
function folderOf(input: string): string | undefined {
  const at = input.lastIndexOf('node_modules/');
  if (at < 0) return undefined;
  const [first = '', second = ''] = input.slice(at + 'node_modules/'.length).split('/');
  return input.slice(0, at) + join('node_modules', first, first.startsWith('@') ? second : '');
}

function installedIn(folder: string): Installed {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
    readonly author?: string | { readonly name?: string };
  };
  const { name, version } = manifest;
  const license = (manifest.license ?? 'none').replace(/[()]/g, '').split(' OR ')[0] ?? 'none';
  if (!license.split(' AND ').every((one) => ALLOWED.test(one)))
    throw new Error(`the licence of ${name} is ${license}`);
  const texts = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim());
  if (texts.length > 0) return { name, version, license, texts };
  const readme = ['README.md', 'readme.md', 'README'].find((file) => existsSync(join(folder, file)));
  const said = readme === undefined ? '' : licenceIn(readFileSync(join(folder, readme), 'utf8'));
  const author = typeof manifest.author === 'string' ? manifest.author : manifest.author?.name;
  if (said === '' && author === undefined) throw new Error(`${name} has no text of its licence`);
  const own = said === '' ? `Copyright ${author ?? ''}\n\n${standardText(license, folder)}` : said;
  return { name, version, license, texts: [own] };
}

/** The text of a licence whose name is all that a package brings of it: as another package brings it. */
function standardText(license: string, folder: string): string {
  const beside = STANDARD[license];
  if (beside === undefined) throw new Error(`${folder} has no text of its licence, ${license}`);
  const root = folder.slice(0, folder.lastIndexOf('node_modules/'));
  const text = readFileSync(join(root, 'node_modules', beside), 'utf8').replace(/\r\n?/g, '\n');
  return text
    .split('\n')
    .filter((line) => !/^\s*Copyright (?:\(c\) )?\d|^\s*Copyright \(c\) /i.test(line))
    .join('\n')
    .trim();
}

const STANDARD: Readonly<Record<string, string>> = {
  MIT: 'handlebars/LICENSE',
  ISC: 'semver/LICENSE',
  'Apache-2.0': '@opendataloader/pdf/LICENSE',
};

/** What a README says under a heading “License”. */
function licenceIn(readme: string): string {
  const [, text = ''] = /^#+ *licen[cs]e\s*\n([\s\S]*?)(?=^#+ |$(?![\s\S]))/im.exec(readme) ?? [];
  return text.trim();
}
