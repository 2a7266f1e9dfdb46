import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Faces of five scripts, and one with ligatures, named `Whole`. */
export const SCRIPT_FACES = [
  ...['arabic', 'hebrew', 'devanagari', 'thai'].map((script) =>
    face(script, `@fontsource/noto-sans-${script}`, `files/noto-sans-${script}-${script}-400-normal.woff2`),
  ),
  face('tibetan', '@fontsource/noto-serif-tibetan', 'files/noto-serif-tibetan-tibetan-400-normal.woff2'),
  face('Whole', 'source-serif', 'WOFF2/TTF/SourceSerif4-Regular.ttf.woff2'),
  'body { font-family: Book, arabic, hebrew, devanagari, thai, tibetan, Whole }\n',
].join('');

function face(family: string, name: string, file: string): string {
  const data = readFileSync(join(dirname(require.resolve(`${name}/package.json`)), file)).toString('base64');
  return `@font-face { font-family: ${family}; src: url(data:font/woff2;base64,${data}) }\n`;
}
