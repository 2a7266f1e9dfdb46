// The last step of `npm run build`, after the types: the code and the libraries that it loads go into a few files.
// Eight hundred small ones take a quarter of a second to load, more than anything else that a build waits for.
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { madeTemplatesSource } from './made-templates.ts';

const dist = new URL('../dist/', import.meta.url);
for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  if (/\.js(\.map)?$/.test(file)) rmSync(new URL(file.replaceAll('\\', '/'), dist));
}
const withTemplates: Plugin = {
  name: 'templates',
  setup: ({ onLoad }) => {
    onLoad({ filter: /render.template.made-templates\.ts$/ }, () => ({ contents: madeTemplatesSource() }));
  },
};
const { metafile } = await build({
  absWorkingDir: fileURLToPath(new URL('../', import.meta.url)),
  entryPoints: ['src/cli/main.ts', 'src/build/api.ts'],
  outbase: 'src',
  outdir: 'dist',
  // Two folders below the package, as every file of src/ is that looks for it.
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  mainFields: ['module', 'main'],
  // These bring more than code, or are not needed where the embedded browser runs.
  external: ['@sparticuz/chromium', '@puppeteer/browsers', '@fontsource/*'],
  // Libraries that are CommonJS ask for modules of Node's.
  banner: {
    js: "import { createRequire as createRequireHere } from 'node:module';\nconst require = createRequireHere(import.meta.url);",
  },
  plugins: [withTemplates],
  logLevel: 'warning',
  metafile: true,
});

// The command can be run, and the page of the preview is sent as it is.
chmodSync(new URL('cli/main.js', dist), 0o755);
cpSync(new URL('../src/preview/page/', import.meta.url), new URL('chunks/page/', dist), { recursive: true });

// The compiled code knows its own digest, by which packs that an older build has made are built again.
const hash = createHash('sha256').update(readFileSync(new URL('../package.json', import.meta.url)));
for (const file of Object.keys(metafile.outputs).sort()) {
  hash.update(`${file}\n`).update(readFileSync(new URL(`../${file}`, import.meta.url)));
}
writeFileSync(new URL('code.sha256', dist), `${hash.digest('hex')}\n`);
