import { existsSync, rmdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeFolder } from '../../ground/machine/make-folder.ts';
import { packageFolder } from '../../ground/machine/package-folder.ts';
import { counted } from '../../ground/model/counted.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { extractionIds } from '../../ground/model/extraction-files.ts';
import { signFaces, textFaces } from '../../stages/render/font-faces.ts';
import { browserAge } from '../../stages/typeset/browser-age.ts';
import { otherBrowsers } from '../../stages/typeset/other-browsers.ts';
import { findCacheFolder } from '../workspace/cache/cache-folder.ts';
import { type DiskWorkspace, openWorkspace } from '../workspace/disk-workspace.ts';
import type { Environment } from '../workspace/environment.ts';
import { fontFolder, toolVersion } from '../workspace/package-folder.ts';
import { idsIn } from '../workspace/source-paths.ts';
import { lazyPrinter } from './lazy-printer.ts';

/** One thing that printing needs. */
export interface Finding {
  readonly what: string;
  readonly works: boolean;
  readonly detail: string;
  readonly remedy?: string;
}

export interface ExamineOptions {
  readonly root: string;
  readonly environment: Environment;
  /** The day by which the age of the browser is counted. */
  readonly now: Date;
}

const OLDEST_NODE: readonly [number, number] = [20, 19];
/** A page with a word on it, in the way that packs are printed. */
const PAGE = '<!doctype html><html lang="en"><head><title>Test</title></head><body><p>Test</p></body></html>';

/** Looks at everything that a build needs on this machine and in this workspace. */
export async function examine({ root, environment, now }: ExamineOptions): Promise<readonly Finding[]> {
  return [
    examineNode(),
    examinePackage(),
    examineFonts(),
    examineCache(environment),
    ...(await examineBrowser(environment, now)),
    ...examineWorkspace(root),
  ];
}

function examineNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [leastMajor, leastMinor] = OLDEST_NODE;
  const works = major > leastMajor || (major === leastMajor && minor >= leastMinor);
  const what = { what: 'Node', works, detail: process.versions.node };
  return works ? what : { ...what, remedy: `install Node ${OLDEST_NODE.join('.')} or later` };
}

function examinePackage(): Finding {
  const { version } = toolVersion();
  const templates = join(packageFolder, 'templates');
  const works = existsSync(join(templates, 'base'));
  const what = { what: 'Sourcebound', works, detail: `${version}; its templates are in ${templates}` };
  return works ? what : { ...what, remedy: 'its templates are missing: install the package again' };
}

function examineFonts(): Finding {
  const faces = [...textFaces, ...signFaces];
  const missing = faces.filter(({ file }) => !existsSync(join(fontFolder, file)));
  const detail = [...new Set(faces.map(({ family }) => family))].join(', ');
  if (missing.length === 0) return { what: 'Fonts', works: true, detail };
  const remedy = 'run `npm run build` in the package, or install it again';
  return { what: 'Fonts', works: false, detail: `${missing[0]?.file} is missing in ${fontFolder}`, remedy };
}

function examineCache(environment: Environment): Finding {
  const { folder, refused } = findCacheFolder(environment);
  const works = canWrite(folder);
  const what = {
    what: 'Cache',
    works,
    detail: refused === undefined ? folder : `${folder}, because ${refused}`,
  };
  return works ? what : { ...what, remedy: 'set XDG_CACHE_HOME to a folder that can be written' };
}

async function examineBrowser(environment: Environment, now: Date): Promise<readonly Finding[]> {
  const notices: string[] = [];
  const printer = lazyPrinter({ environment, pages: 1, onNotice: (sentence) => notices.push(sentence) });
  try {
    const opened = await printer.ready();
    if (!opened.value) return [failing('Browser', opened.diagnostics)];
    const build = await printer.browser();
    const age = browserAge(opened.value.version, now);
    const aged = age && `released in ${age.released} or so, ${counted(age.months, 'month')} ago`;
    const detail = [opened.value.version, aged, build, ...notices].filter((part) => part).join('; ');
    const remedy = age?.isOld ? await youngerBrowser(opened.value.version, environment) : undefined;
    const document = { html: PAGE, slots: [], bodyStart: PAGE.indexOf('<body') };
    const about = {
      id: 'test',
      title: 'Test',
      titles: [],
      language: 'en',
      pagesAtMost: undefined,
      printed: [],
      margins: [],
    };
    const rendered = { ...document, ...about };
    const job = { rendered, modified: new Date(0), attachments: [], producer: 'Sourcebound', file: 'test' };
    const printed = await opened.value.print(job);
    const page: Finding = printed.value
      ? { what: 'Printing', works: true, detail: 'a test page came out' }
      : failing('Printing', printed.diagnostics);
    return [{ what: 'Browser', works: true, detail, ...(remedy === undefined ? {} : { remedy }) }, page];
  } finally {
    await printer.close();
  }
}

/** What to do about an old browser: use a younger one that is there, or install one. */
async function youngerBrowser(version: string, environment: Environment): Promise<string> {
  const mine = milestoneOf(version);
  const younger = (await otherBrowsers(environment)).find((other) => milestoneOf(other.version) > mine);
  if (younger)
    return `it is old: ${younger.version} is installed here; set SOURCEBOUND_BROWSER=${younger.executable}`;
  return 'it is old: update sourcebound, or set SOURCEBOUND_BROWSER to a newer Chromium or Chrome';
}

function milestoneOf(version: string): number {
  return Number(/(\d+)\.\d+\.\d+/.exec(version)?.[1] ?? 0);
}

function examineWorkspace(root: string): readonly Finding[] {
  const folder = resolve(root);
  if (!existsSync(join(folder, 'sources'))) {
    const detail = `${folder} has no folder \`sources\``;
    const remedy = 'go to your workspace, name it with --root, or make one with `sourcebound init`';
    return [{ what: 'Workspace', works: false, detail, remedy }];
  }
  const workspace = openWorkspace(folder);
  const output = canWrite(join(workspace.root, 'output'));
  return [
    { what: 'Workspace', works: true, detail: `${workspace.root}: ${contents(workspace)}` },
    {
      what: 'Output',
      works: output,
      detail: join(workspace.root, 'output'),
      ...(output ? {} : { remedy: "correct the folder's permissions, or free some space" }),
    },
  ];
}

function contents(workspace: DiskWorkspace): string {
  const names = (folder: string): readonly string[] => workspace.list(`sources/${folder}`);
  return [
    counted(idsIn(names('documents'), '.md').length, 'document'),
    counted(extractionIds(names('extractions')).length, 'extraction'),
    counted(idsIn(names('packs'), '.md').length, 'pack'),
  ].join(', ');
}

function failing(what: string, [diagnostic]: readonly Diagnostic[]): Finding {
  const { message, hint } = diagnostic ?? { message: 'failed', hint: undefined };
  return { what, works: false, detail: message, ...(hint === undefined ? {} : { remedy: hint }) };
}

/** Tries it: permissions alone do not tell of full disks and file systems that are read-only. */
function canWrite(folder: string): boolean {
  const trial = join(folder, `.trial-${process.pid}`);
  try {
    for (const made of makeFolder(trial).toReversed()) rmdirSync(made);
    return true;
  } catch {
    return false;
  }
}
