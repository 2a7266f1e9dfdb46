// The last step of `npm run build`, after the types: the code and the libraries that it loads go into a few files.
// Eight hundred small ones take a quarter of a second to load, more than anything else that a build waits for.
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { EXPLANATIONS } from '../src/doors/explain/generated/explanations.ts';
import { bundlePage } from '../src/ground/machine/bundle-page.ts';
import { madeTemplatesSource } from './made-templates.ts';
import { thirdParty } from './third-party.ts';

const dist = new URL('../dist/', import.meta.url);
for (const name of readdirSync(dist)) {
  if (name !== 'types') rmSync(new URL(name, dist), { recursive: true });
}

const withTemplates: Plugin = {
  name: 'templates',
  setup: ({ onLoad }) => {
    onLoad({ filter: /render.template.made-templates\.ts$/ }, () => ({ contents: madeTemplatesSource() }));
  },
};
/** The scripts of pages are texts: their sources are in `page/`, beside the file that gives them. */
const withPages: Plugin = {
  name: 'pages',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]page-script\.ts$/ }, ({ path }) => {
      const folder = join(dirname(path), 'page');
      const main = existsSync(join(folder, 'main.tsx')) ? 'main.tsx' : 'main.ts';
      const script = bundlePage(relative(common.absWorkingDir, join(folder, main)));
      return { contents: `export const pageScript = () => ${JSON.stringify(script)};` };
    });
    onLoad({ filter: /[\\/]page-style\.ts$/ }, ({ path }) => {
      const style = bundlePage(relative(common.absWorkingDir, join(dirname(path), 'page/desk.css')));
      return { contents: `export const pageStyle = () => ${JSON.stringify(style)};` };
    });
  },
};
/** What there is to say of codes, as data: the rules, of whose cases it is made, are not loaded for it. */
const withExplanations: Plugin = {
  name: 'explanations',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]explain[\\/]generated[\\/]explanations\.ts$/ }, () => ({
      contents: `export const EXPLANATIONS = ${JSON.stringify(EXPLANATIONS)};`,
    }));
  },
};
const withCompiledCode: Plugin = {
  name: 'compiled code',
  setup: ({ onResolve, resolve }) => {
    const compiled = { 'run-command-line': 'compiled-command-line', 'serve-builds': 'compiled-serve-builds' };
    for (const [source, loader] of Object.entries(compiled)) {
      onResolve({ filter: new RegExp(`/${source}\\.ts$`) }, ({ resolveDir }) =>
        resolve(`./${loader}.ts`, { kind: 'import-statement', resolveDir }),
      );
    }
  },
};
/** The cases of a rule are for its tests and its documentation: what they are made with goes with them. */
const withoutCases: Plugin = {
  name: 'no cases',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]bind[\\/]rules[\\/][\w-]+\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/^export const cases: RuleCases = \{$[\s\S]*?^\};$/m, ''),
      loader: 'ts',
    }));
  },
};
/** Libraries that are CommonJS ask for modules of Node's. */
const requireBanner = {
  js: "import { createRequire as createRequireHere } from 'node:module';\nconst require = createRequireHere(import.meta.url);",
};
/** Libraries with a file of their own, and its name. */
const APART: Readonly<Record<string, string>> = {
  '@puppeteer/browsers': 'browsers',
  'vscode-languageserver/node': 'language-server',
  'vscode-languageserver-textdocument': 'text-document',
};
const common = {
  absWorkingDir: fileURLToPath(new URL('../', import.meta.url)),
  outbase: 'src',
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  mainFields: ['module', 'main'],
  // These are installed beside the program: a browser, a model of a language, and what only queues need.
  external: ['@sparticuz/chromium', 'wink-nlp', 'wink-eng-lite-web-model', 'bullmq', 'ioredis'],
  logLevel: 'warning',
  metafile: true,
} satisfies BuildOptions;

/** What libraries load for something that is never asked of them, and what is there in its place. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  // Of mailparser: text made of HTML (`skipHtmlToText`).
  'html-to-text': `exports.htmlToText = () => { throw new Error('HTML is not made into text here'); };`,
  // Of handlebars, which has a replacement of its own: maps of templates that it compiles.
  'source-map': 'module.exports = {};',
  // Of Puppeteer's installer: proxies that a script chooses, for which it brings an interpreter of JavaScript, 1 MB.
  'pac-proxy-agent': `exports.PacProxyAgent = class {
    constructor() {
      throw new Error('a proxy that a script chooses (pac+…) is not supported: name the proxy itself in HTTPS_PROXY');
    }
  };`,
};
const withoutUnused: Plugin = {
  name: 'without the unused',
  setup: ({ onLoad, onResolve }) => {
    const names = Object.keys(LEFT_OUT).join('|');
    onResolve({ filter: new RegExp(`^(?:${names})$`) }, ({ path }) => ({ path, namespace: 'left-out' }));
    onLoad({ filter: /./, namespace: 'left-out' }, ({ path }) => ({ contents: LEFT_OUT[path] ?? '' }));
  },
};
/** Of Puppeteer's installer, what we call: not its command line. */
const withLittleInstaller: Plugin = {
  name: 'little of the installer',
  setup: ({ onLoad, onResolve, resolve }) => {
    const used = 'Browser, detectBrowserPlatform, getInstalledBrowsers, install, resolveBuildId';
    onResolve({ filter: /^@puppeteer\/browsers$/ }, async ({ kind, pluginData, resolveDir }) => {
      if (kind === 'entry-point') return { path: 'used', namespace: 'installer' };
      if (pluginData === 'asked') return undefined;
      return {
        ...(await resolve('@puppeteer/browsers', { kind, pluginData: 'asked', resolveDir })),
        sideEffects: false,
      };
    });
    onLoad({ filter: /./, namespace: 'installer' }, () => ({
      contents: `export { ${used} } from '@puppeteer/browsers';`,
      resolveDir: common.absWorkingDir,
    }));
  },
};

// What few commands need has a file of its own, which is not loaded by the others: `imports` in package.json names the
// folder.
const apart = await build({
  ...common,
  entryPoints: Object.fromEntries(Object.entries(APART).map(([library, name]) => [`apart/${name}`, library])),
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  minify: true,
  lineLimit: 120,
  plugins: [withLittleInstaller, withoutUnused],
});
const pdfReader = await build({
  ...common,
  entryPoints: { 'apart/pdfium': '@hyzyla/pdfium' },
  outExtension: { '.js': '.mjs' },
  format: 'esm',
  minify: true,
  lineLimit: 120,
  banner: requireBanner,
});
cpSync(
  new URL('../node_modules/@hyzyla/pdfium/dist/pdfium.wasm', import.meta.url),
  new URL('apart/pdfium.wasm', dist),
);
const withApart: Plugin = {
  name: 'apart',
  setup: ({ onResolve }) => {
    for (const [library, name] of Object.entries(APART)) {
      const pattern = new RegExp(`^${library.replace(/\//g, '\\/')}$`);
      onResolve({ filter: pattern }, () => ({ path: `#apart/${name}.cjs`, external: true }));
    }
    onResolve({ filter: /^@hyzyla\/pdfium$/ }, () => ({ path: '#apart/pdfium.mjs', external: true }));
  },
};

// Of Puppeteer, of which the whole takes ten times as long to load, only what is imported of it by name: nothing
// that it does by itself when it is loaded is needed, nor what it loads later.
const puppeteer = await build({
  ...common,
  stdin: { contents: "export { Connection } from 'puppeteer-core';", resolveDir: common.absWorkingDir },
  format: 'esm',
  write: false,
  plugins: [
    {
      name: 'without side effects',
      setup: ({ onResolve, resolve }) => {
        onResolve({ filter: /./ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
          if (kind === 'dynamic-import') return { path, external: true };
          if (kind !== 'import-statement' || pluginData === 'asked') return undefined;
          const found = await resolve(path, { importer, resolveDir, kind, pluginData: 'asked' });
          return { ...found, pluginData: undefined, sideEffects: false };
        });
      },
    },
  ],
});
const withLittlePuppeteer: Plugin = {
  name: 'little of Puppeteer',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]puppeteer-core\.js$/ }, () => ({
      contents: puppeteer.outputFiles[0]?.text ?? '',
    }));
  },
};

const sourcePlugins = [
  withTemplates,
  withPages,
  withExplanations,
  withoutCases,
  withLittlePuppeteer,
  withApart,
  withoutUnused,
];

// For those who import it; with the processes that build the packs of a queue, look into files of strangers, and read
// files of other programs: they have most of it in common.
const library = await build({
  ...common,
  entryPoints: {
    index: 'src/index.ts',
    'queue/child': 'src/engine/queue/child.ts',
    'strangers/child': 'src/handouts/strangers/child.ts',
    'intake/child': 'src/engine/intake/child.ts',
  },
  chunkNames: 'chunks/[name]-[hash]',
  splitting: true,
  format: 'esm',
  minify: true,
  lineLimit: 120,
  banner: requireBanner,
  plugins: sourcePlugins,
});

// For the command, and for the processes that build packs, in one file: V8 keeps what it has compiled of a script, and in Node 20
// not of modules.
const scripts = await build({
  ...common,
  stdin: {
    contents: `export { runCommandLine } from './src/doors/cli/run-command-line.ts';
      export { serveBuilds } from './src/engine/pipeline/workers/serve-builds.ts';`,
    resolveDir: common.absWorkingDir,
    loader: 'ts',
  },
  entryNames: 'cli/command-line',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  // Scripts of this kind cannot import.
  supported: { 'dynamic-import': false },
  minify: true,
  // For the stack of a fault.
  lineLimit: 120,
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
  plugins: sourcePlugins,
});
const main = await build({
  ...common,
  entryPoints: {
    'cli/main': 'src/doors/cli/main.ts',
    'workers/child': 'src/engine/pipeline/workers/child.ts',
  },
  format: 'esm',
  plugins: [withCompiledCode],
});

// ASCII is read five times as fast. What is left of other characters is in regular expressions and comments.
const script = new URL('cli/command-line.cjs', dist);
writeFileSync(script, readFileSync(script, 'utf8').replace(/[^\0-\x7f]/g, escaped));

// The command can be run, and the frame of the desk's page is sent as it is.
chmodSync(new URL('cli/main.js', dist), 0o755);
cpSync(new URL('../src/doors/desk/page/desk.html', import.meta.url), new URL('cli/page/desk.html', dist));

// Whose work is in these files, and in `fonts/`.
const bundled = [apart, pdfReader, puppeteer, library, scripts].flatMap(({ metafile }) =>
  Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([input, { bytesInOutput }]) => (bytesInOutput > 0 ? [input] : [])),
  ),
);
writeFileSync(new URL('THIRD-PARTY.txt', dist), thirdParty(common.absWorkingDir, bundled, fontPackages()));

// The compiled code knows its own digest, by which packs that an older build has made are built again.
const hash = createHash('sha256').update(readFileSync(new URL('../package.json', import.meta.url)));
const outputs = [apart, pdfReader, library, scripts, main].flatMap(({ metafile }) =>
  Object.keys(metafile.outputs),
);
for (const file of outputs.sort()) {
  hash.update(`${file}\n`).update(readFileSync(new URL(`../${file}`, import.meta.url)));
}
writeFileSync(new URL('code.sha256', dist), `${hash.digest('hex')}\n`);

/** The packages that font files were copied from. */
function fontPackages(): readonly string[] {
  const { devDependencies } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  ) as { readonly devDependencies: Readonly<Record<string, string>> };
  return Object.keys(devDependencies).filter((name) => /^@fontsource\/|^source-(?:sans|serif)$/.test(name));
}

/** A unit of UTF-16, as both strings and regular expressions have it. */
function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
