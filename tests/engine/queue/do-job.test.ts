import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { preparePack } from '../../../src/engine/pipeline/prepare-pack.ts';
import { openRun } from '../../../src/engine/pipeline/run.ts';
import type { BuilderProcess } from '../../../src/engine/queue/builder-process.ts';
import { doJob, type JobOutcome } from '../../../src/engine/queue/do-job.ts';
import { type JobList, jobId } from '../../../src/engine/queue/job.ts';
import { sendInputs } from '../../../src/engine/queue/send-inputs.ts';
import type { BuildAnswer, BuildQuestion } from '../../../src/engine/queue/serve-jobs.ts';
import { folderObjects } from '../../../src/engine/store/folder-objects.ts';
import { secondKey } from '../../../src/engine/store/pack-key.ts';
import { firstOf, openPackStore, type PackStore } from '../../../src/engine/store/pack-store.ts';
import { openWorkspace } from '../../../src/engine/workspace/disk-workspace.ts';
import { unboundNumber } from '../../../src/ground/model/diagnostics/figures.ts';
import { cannotWrite } from '../../../src/ground/model/diagnostics/files.ts';
import { browserFailed } from '../../../src/ground/model/diagnostics/machine.ts';
import { build } from '../../../src/index.ts';
import { starterWorkspace } from '../../support/starter.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const NOW = new AbortController().signal;

/** A job as a sender makes it, with the store in which its inputs are. */
async function sent(files: Readonly<Record<string, string>> = {}): Promise<{
  readonly store: PackStore;
  readonly folder: string;
  readonly name: string;
  readonly list: string;
  readonly run: ReturnType<typeof openRun>;
  readonly does: (name: string, data: unknown, builder?: BuilderProcess) => Promise<JobOutcome>;
}> {
  const [root, folder] = [starterWorkspace(files), temporaryFolder()];
  const store = openPackStore(folderObjects(folder), NOW);
  const run = openRun({ environment: process.env });
  const workspace = openWorkspace(root).recording();
  expect(preparePack('riverside', workspace, await run.library()).diagnostics).toEqual([]);
  const madeBy = await run.madeBy();
  const inputs = workspace.record();
  const first = firstOf('riverside', inputs, madeBy) ?? '';
  const list =
    (await sendInputs({ pack: 'riverside', undated: madeBy.undated }, inputs, workspace, store)) ?? '';
  const does = (name: string, data: unknown, builder: BuilderProcess = stub('no build')) =>
    doJob(name, data, { store, builder, environment: process.env, madeBy });
  return { store, folder, name: jobId(secondKey(first, inputs)), list, run, does };
}

/** A builder that answers, or dies, and knows what it was asked. */
function stub(
  answer: BuildAnswer | string,
  look: (question: BuildQuestion) => void = () => undefined,
): BuilderProcess & { readonly asked: BuildQuestion[] } {
  const asked: BuildQuestion[] = [];
  return {
    asked,
    build: async (question) => {
      asked.push(question);
      look(question);
      return answer;
    },
    close: () => undefined,
  };
}

/** A builder that builds in this process. */
const builds: BuilderProcess = {
  build: async ({ root, pack, environment }) => {
    const { packs, diagnostics } = await build({ root, packs: [pack], environment });
    return { diagnostics, built: packs[0]?.status === 'built' };
  },
  close: () => undefined,
};

test('a job is built in a workspace of its inputs alone, which goes when it is done, and is done once', async () => {
  const css = {
    'templates/briefing/own.css': 'p { color: black; }',
    'templates/briefing/README.txt': 'not read',
  };
  const { store, name, list, does } = await sent(css);
  const roots: string[] = [];
  const builder: BuilderProcess = {
    ...builds,
    build: (question) => {
      roots.push(question.root);
      return builds.build(question);
    },
  };
  expect(await does(name, { format: 1, list }, builder)).toMatchObject({
    kind: 'answer',
    answer: { status: 'built' },
  });
  expect(store.diagnostics()).toEqual([]);
  expect(roots).toEqual([expect.stringContaining('sourcebound-work-')]);
  expect(roots.filter((root) => existsSync(root))).toEqual([]);
  // A worker that died before it said so has no other build it again.
  const idle = stub('no build');
  expect(await does(name, { format: 1, list }, idle)).toMatchObject({ answer: { status: 'built' } });
  expect(idle.asked).toEqual([]);
});

test('everything that a pack can be made from travels: a brand and its logo, pictures, a template of its own', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4"/></svg>';
  const { name, list, does } = await sent({
    'brand.yml': 'logo: { file: brand/logo.svg, alt: A dot }\n',
    'brand/logo.svg': svg,
    'templates/briefing/own.css': 'p { color: black; }',
  });
  expect(await does(name, { format: 1, list }, builds)).toMatchObject({ answer: { status: 'built' } });
});

test.each<readonly [string, (list: string) => unknown]>([
  ['nothing', () => undefined],
  ['a text', () => 'list'],
  ['another format', (list) => ({ format: 2, list })],
  ['a path for a digest', () => ({ format: 1, list: '../../etc/passwd' })],
])('data that are %s are refused', async (_, data) => {
  const { name, list, does } = await sent();
  expect(await does(name, data(list))).toMatchObject({ kind: 'refused' });
});

test.each<readonly [string, (list: JobList) => unknown]>([
  ['leads out of the workspace', (list) => swap(list, 'sources/../../../tmp/x.md')],
  ['is absolute', (list) => swap(list, '/etc/passwd')],
  ['is in no room of a workspace', (list) => swap(list, 'node_modules/x.js')],
  [
    'names a file outside its folder',
    (list) => ({ ...list, inputs: [{ path: 'templates/x/', sha256: null, names: ['../y'] }] }),
  ],
  ['names no pack', (list) => ({ ...list, pack: '../x' })],
  ['is not a list', () => 'x'],
])('a list that %s is refused, and nothing is written', async (_, forge) => {
  const { store, name, list, does } = await sent();
  const read = JSON.parse(Buffer.from((await store.getBlob(list)) ?? []).toString()) as JobList;
  const forged = (await store.putBlob(JSON.stringify(forge(read)))) ?? '';
  const builder = stub('no build');
  expect(await does(name, { format: 1, list: forged }, builder)).toMatchObject({ kind: 'refused' });
  expect(builder.asked).toEqual([]);
  expect(existsSync('/tmp/x.md')).toBe(false);
});

function swap(list: JobList, path: string): JobList {
  return { ...list, inputs: list.inputs.map((input, index) => (index === 0 ? { ...input, path } : input)) };
}

test('a job under another name than the key of its inputs is refused: another version, or a forgery', async () => {
  const [one, other] = [await sent(), await sent({ 'templates/briefing/own.css': 'p { color: black; }' })];
  expect(await one.does(other.name, { format: 1, list: one.list })).toMatchObject({ kind: 'refused' });
});

test('inputs that are not in the store, or are damaged there, leave the job to another try', async () => {
  const { folder, name, list, does } = await sent();
  expect(
    await does(name, { format: 1, list: list.replace(/^./, list.startsWith('0') ? '1' : '0') }),
  ).toMatchObject({
    kind: 'again',
    reason: expect.stringContaining('list'),
  });
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, file);
    if (/[0-9a-f]{64}$/.test(file) && !file.endsWith(list))
      writeFileSync(path, `${readFileSync(path, 'utf8')} `);
  }
  expect(await does(name, { format: 1, list })).toEqual({
    kind: 'again',
    reason: 'what it is made from is not in the store',
  });
});

test('a build that reads other things than the list names is not kept', async () => {
  const { store, name, list, does } = await sent();
  const meddling: BuilderProcess = {
    ...builds,
    build: (question) => {
      const path = join(question.root, 'sources/documents/riverside-library.md');
      writeFileSync(path, `${readFileSync(path, 'utf8')}\nMore.\n`);
      return builds.build(question);
    },
  };
  expect(await does(name, { format: 1, list }, meddling)).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('other inputs'),
  });
  expect(await does(name, { format: 1, list }, stub('died'))).toMatchObject({
    kind: 'again',
    reason: 'died',
  });
  expect(store.diagnostics()).toEqual([]);
});

test('what is wrong with the pack travels by the store; what is wrong with the machine ends the work there', async () => {
  const { store, name, list, does } = await sent();
  const place = {
    file: 'sources/packs/riverside.md',
    start: { line: 1, column: 1 },
    end: { line: 1, column: 2 },
  };
  const wrong = unboundNumber(place, '7');
  const failed = await does(name, { format: 1, list }, stub({ built: false, diagnostics: [wrong] }));
  if (failed.kind !== 'answer' || failed.answer.status !== 'failed') throw new Error(failed.kind);
  const report = await store.getBlob(failed.answer.report);
  expect(JSON.parse(Buffer.from(report ?? []).toString())).toEqual([wrong]);
  // A browser that dies over this pack, each time, is the pack's fault, and no other's.
  const died = stub({ built: false, diagnostics: [browserFailed('it died twice', undefined, place)] });
  expect(await does(name, { format: 1, list }, died)).toMatchObject({ answer: { status: 'failed' } });
  const full = stub({
    built: false,
    diagnostics: [cannotWrite('output/riverside', 'no space is left on the disk')],
  });
  expect(await does(name, { format: 1, list }, full)).toMatchObject({
    kind: 'machine',
    diagnostic: { code: 'CANNOT_WRITE' },
  });
  const secrets = { ...process.env, AWS_SECRET_ACCESS_KEY: 'secret' };
  const nosy = stub('died');
  const madeBy = await openRun({ environment: process.env }).madeBy();
  await doJob(name, { format: 1, list }, { store, builder: nosy, environment: secrets, madeBy });
  expect(JSON.stringify(nosy.asked)).not.toContain('secret');
});
