import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { stillRunning } from '../../support/processes.ts';
import { TSX } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const source = (path: string): string =>
  JSON.stringify(pathToFileURL(resolve(import.meta.dirname, '../../../src', path)).href);

test('work that never comes to an end ends with whoever asked for it, however that one ends', async () => {
  const folder = temporaryFolder();
  const [asker = '', worker = '', begun = ''] = ['asker.mjs', 'worker.mjs', 'begun'].map((name) =>
    join(folder, name),
  );
  writeFileSync(
    worker,
    `import { writeFileSync } from 'node:fs';
     import { answerOnce } from ${source('ground/machine/answer-once.ts')};
     answerOnce(async () => { writeFileSync(${JSON.stringify(begun)}, ''); for (;;); });`,
  );
  writeFileSync(
    asker,
    `import { fork } from 'node:child_process';
     const child = fork(${JSON.stringify(worker)}, { execArgv: ['--import', ${JSON.stringify(TSX)}] });
     child.send('anything', () => console.log(child.pid));
     setInterval(() => {}, 1000);`,
  );
  const asking = spawn(process.execPath, [asker], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(asking.stdout, 'data')) as [Buffer];
  const pid = Number(said.toString());
  await expect.poll(() => existsSync(begun)).toBe(true);
  expect(stillRunning([pid])).toEqual([pid]);
  asking.kill('SIGKILL');
  await expect.poll(() => stillRunning([pid])).toEqual([]);
});
