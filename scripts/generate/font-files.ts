import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { codeFaces } from '../../src/stages/render/code-faces.ts';
import { signFaces, textFaces } from '../../src/stages/render/font-faces.ts';

/** What the whole faces are called in the packages that Adobe publishes. */
const WHOLE: Readonly<Record<string, string>> = {
  'source-serif-4-whole-400-normal.woff2': 'source-serif/WOFF2/TTF/SourceSerif4-Regular.ttf.woff2',
  'source-serif-4-whole-400-italic.woff2': 'source-serif/WOFF2/TTF/SourceSerif4-It.ttf.woff2',
  'source-serif-4-whole-600-normal.woff2': 'source-serif/WOFF2/TTF/SourceSerif4-Semibold.ttf.woff2',
  'source-sans-3-whole-400-normal.woff2': 'source-sans/WOFF2/TTF/SourceSans3-Regular.ttf.woff2',
  'source-sans-3-whole-400-italic.woff2': 'source-sans/WOFF2/TTF/SourceSans3-It.ttf.woff2',
  'source-sans-3-whole-600-normal.woff2': 'source-sans/WOFF2/TTF/SourceSans3-Semibold.ttf.woff2',
};

const require = createRequire(import.meta.url);

/**
 * Copies the font files that travel with the package into a folder, from the packages that they come in: those have
 * some hundred times as many. Files that are there already are left alone, others go. None is changed: their licence
 * keeps the name of a typeface for the files as they are.
 */
export function copyFonts(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const files = new Set([...textFaces, ...signFaces, ...codeFaces].map(({ file }) => file));
  for (const name of readdirSync(folder)) {
    if (!files.has(name)) rmSync(join(folder, name), { recursive: true });
  }
  for (const file of files) {
    const [from, to] = [originOf(file), join(folder, file)];
    if (!isSame(from, to)) copyFileSync(from, to);
  }
}

/** Where a file comes from. */
function originOf(file: string): string {
  const whole = WHOLE[file];
  if (whole !== undefined) {
    const [name = '', ...path] = whole.split('/');
    return join(dirname(require.resolve(`${name}/package.json`)), ...path);
  }
  const family = families.find((name) => file.startsWith(`${name}-`)) ?? '';
  return join(dirname(require.resolve(`@fontsource/${family}/package.json`)), 'files', file);
}

/** The longest first: one name may begin another. */
const families: readonly string[] = [...textFaces, ...signFaces, ...codeFaces]
  .map(({ family }) => family.toLowerCase().replaceAll(' ', '-'))
  .sort((one, other) => other.length - one.length);

function isSame(from: string, to: string): boolean {
  const there = statSync(to, { throwIfNoEntry: false });
  return there?.size === statSync(from).size && readFileSync(from).equals(readFileSync(to));
}
