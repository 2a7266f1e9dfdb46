import { type Watch, type WatchEvent, watch } from '../../build/api.ts';
import { flatDiagnostic } from '../../build/report/report-json.ts';
import { exitStatus } from '../exit-status.ts';
import { watchForInterruption } from '../interruption.ts';
import { printResult } from '../print-result.ts';
import type { WatchCommandOptions } from '../run-command-line.ts';
import { openWatchScreen, type WatchScreen } from '../watch-screen.ts';

/** How long the end may take, in milliseconds: then what is left is left to the system. */
const END = 800;

/** `sourcebound watch [pack…]`: the exit status. */
export async function runWatch(packs: readonly string[], options: WatchCommandOptions): Promise<number> {
  const interruption = watchForInterruption();
  let screen: WatchScreen | undefined;
  let running: Watch | undefined;
  const done = Promise.withResolvers<void>();
  interruption.signal.addEventListener('abort', () => done.resolve());
  const onEvent = (event: WatchEvent): void => {
    if (options.format === 'json') printEvent(event);
    else screen?.show(event);
    if (event.kind === 'idle' && options.once) done.resolve();
  };
  try {
    const opened = await watch({
      root: options.root,
      packs,
      jobs: options.jobs,
      environment: process.env,
      now: () => new Date(),
      onEvent,
    });
    running = opened.value;
    if (!running) {
      printResult({ root: options.root, packs: [], diagnostics: opened.diagnostics }, options.format);
      return exitStatus(opened.diagnostics);
    }
    screen = openWatchScreen(running, process.stdout);
    await done.promise;
    const diagnostics = running.packs().flatMap((pack) => pack.diagnostics);
    screen.end();
    return await ended(running, interruption.status() ?? exitStatus(diagnostics));
  } finally {
    interruption.stop();
  }
}

async function ended(running: Watch, status: number): Promise<number> {
  const late = setTimeout(() => process.exit(status), END);
  await running.close();
  clearTimeout(late);
  return status;
}

/** One line of JSON. The HTML of a pack is not for a log. */
function printEvent(event: WatchEvent): void {
  if (event.kind === 'rendered') return;
  const flat =
    'diagnostics' in event ? { ...event, diagnostics: event.diagnostics.map(flatDiagnostic) } : event;
  process.stdout.write(`${JSON.stringify(flat)}\n`);
}
