import { type StartedWatch, startWatch } from '../../../api/verbs/start-watch.ts';
import type { Watch, WatchEvent } from '../../../engine/watch/watch-event.ts';
import { noPacks } from '../../../ground/model/diagnostics/files.ts';
import type { ServedDesk } from '../../desk/serve-desk.ts';
import { flatDiagnostic } from '../../report/report-json.ts';
import { type DefineCommand, inWorkspace, type PackOptions, withJobs, withPort } from '../command-options.ts';
import { exitStatus } from '../exit-status.ts';
import { watchForInterruption } from '../interruption.ts';
import { openOutside } from '../open-outside.ts';
import { packName } from '../pack-name.ts';
import { printResult } from '../print-result.ts';
import { openWatchScreen, type WatchScreen } from '../watch-screen.ts';

interface WatchOptions extends PackOptions {
  readonly jobs?: number;
  readonly once?: true;
  readonly preview?: true;
  readonly port?: number;
}

/** How long the end may take, in milliseconds: then what is left is left to the system. */
const END = 800;

export const defineWatch: DefineCommand = (program, done) => {
  withPort(withJobs(inWorkspace(program.command('watch [pack...]'))))
    .description('print all packs, those named first, and again whenever a source or template changes')
    .option('--once', 'end when all packs have been printed')
    .option('--preview', 'also open the desk in your browser: see `sourcebound desk`')
    .action(async (packs: string[], options: WatchOptions) => done(await runWatch(packs, options)));
};

/** `sourcebound watch [pack…]`: the exit status. */
async function runWatch(packs: readonly string[], options: WatchOptions): Promise<number> {
  const interruption = watchForInterruption();
  let screen: WatchScreen | undefined;
  let running: Watch | undefined;
  let desk: ServedDesk | undefined;
  let end = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  interruption.signal.addEventListener('abort', end);
  // `watch --format json | head -1`, or a program that has died: nobody is left to watch for.
  const onLost = (error: NodeJS.ErrnoException): void => {
    if (error.code === 'EPIPE') end();
  };
  process.stdout.on('error', onLost);
  const onEvent = (event: WatchEvent): void => {
    if (options.format === 'json') printEvent(event);
    else screen?.show(event);
    if (event.kind === 'idle' && options.once) end();
  };
  try {
    const opened = await startWatch({
      root: options.root,
      packs: packs.map((pack) => packName(pack, options.root)),
      jobs: options.jobs,
      environment: process.env,
      now: () => new Date(),
      onEvent,
    });
    running = opened.value?.watch;
    if (!opened.value || !running) {
      await printResult({ root: options.root, packs: [], diagnostics: opened.diagnostics }, options);
      return exitStatus(opened.diagnostics);
    }
    screen = openWatchScreen(running, process.stdout);
    if (options.preview) desk = await openDesk(opened.value, packs, options.port ?? 0);
    await done;
    const all = running.packs();
    // A watch waits for the first pack; one that is to end has nothing to wait for.
    const nothing = options.once && all.length === 0 && !interruption.signal.aborted;
    const diagnostics = nothing ? [noPacks()] : all.flatMap((pack) => pack.diagnostics);
    screen.end();
    if (nothing) await printResult({ root: running.root, packs: [], diagnostics }, options);
    await desk?.close();
    return await ended(running, interruption.status() ?? exitStatus(diagnostics));
  } finally {
    process.stdout.off('error', onLost);
    interruption.stop();
  }
}

/** The address goes to standard error: on standard output are the events. */
async function openDesk(
  started: StartedWatch,
  packs: readonly string[],
  port: number,
): Promise<ServedDesk | undefined> {
  const { openWatchDesk } = await import('../watch-desk.ts');
  const desk = await openWatchDesk(started, {
    packs: packs.map((pack) => packName(pack, started.watch.root)),
    port,
  });
  if ('reason' in desk) {
    process.stderr.write(`no desk: ${desk.reason}; choose another port with --port, or leave it out\n`);
    return undefined;
  }
  process.stderr.write(`desk: ${desk.url}\n`);
  await openOutside(desk.url, process.env);
  return desk;
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
