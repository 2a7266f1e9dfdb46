import { openWorkspace } from '../../workspace/disk-workspace.ts';
import type { SelectedPack } from '../../workspace/select-packs.ts';
import { buildHere } from '../build-here.ts';
import { openRun } from '../run.ts';
import type { FromWorker, ToWorker, WorkerStart } from './messages.ts';
import { openQueue } from './queue.ts';

/**
 * What a worker's process does: it builds the packs that it is sent, and ends when no others come, or when the process
 * that started it is gone.
 */
export function serveBuilds(): void {
  const packs = openQueue<SelectedPack>();
  const calledOff = new AbortController();
  let now = 0;
  process.on('message', (message: ToWorker) => {
    switch (message.kind) {
      case 'start':
        // What is thrown here is a fault of the program: it ends the process, and the stack goes to standard error.
        void serve(message, packs.take, calledOff.signal, () => new Date(now));
        break;
      case 'pack':
        now = message.now;
        packs.put(message.pack);
        break;
      case 'last':
        packs.end();
        break;
      case 'stop':
        calledOff.abort();
        packs.end();
        break;
    }
  });
  // Whoever started it is gone: what is open is closed, what is half written removed.
  process.once('disconnect', () => process.exit(0));
  process.once('SIGTERM', () => process.exit(143));
  // A terminal sends these to all of its processes: the one that hands out the packs says what is to be done.
  for (const name of ['SIGINT', 'SIGHUP'] as const) process.on(name, () => undefined);
}

async function serve(
  { root, environment, pages, force, origin }: WorkerStart,
  next: () => Promise<SelectedPack | undefined>,
  signal: AbortSignal,
  now: () => Date,
): Promise<void> {
  const run = openRun({
    environment,
    jobs: pages,
    signal,
    now,
    keeps: true,
    shares: true,
    ...(origin !== undefined && { clock: () => performance.timeOrigin + performance.now() - origin }),
    onNotice: (sentence) => send({ kind: 'notice', sentence }),
  });
  const workspace = openWorkspace(root, { digestsOf: run.digestsOf });
  const onAllPrinted = (): void => void run.browser.close();
  const builder = buildHere(workspace, run, { force, onAllPrinted });
  builder.begin();
  send({ kind: 'ready' });
  await builder.build(next, ({ id }, outcome) => {
    const timings = run.stopwatch.timings(id)?.filter(({ pack }) => pack === id) ?? [];
    send({ kind: 'done', id, outcome, timings, digests: workspace.digests?.drain() ?? [] });
  });
  await run.close();
  const timings = run.stopwatch.timings()?.filter(({ pack }) => pack === undefined) ?? [];
  const { user, system } = process.cpuUsage();
  const processor = { node: (user + system) / 1000, browser: run.browser.processorTime() };
  send({ kind: 'closed', timings, processor });
  process.disconnect();
  process.exit(0);
}

function send(message: FromWorker): void {
  // It may be gone meanwhile.
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
}
