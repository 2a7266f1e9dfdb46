import { type DefineCommand, withPort, withRoot } from '../command-options.ts';
import { exitStatus, MACHINE_FAILED } from '../exit-status.ts';
import { watchForInterruption } from '../interruption.ts';
import { openOutside } from '../open-outside.ts';
import { packName } from '../pack-name.ts';
import { printResult } from '../print-result.ts';

interface DeskOptions {
  readonly root: string;
  readonly open: boolean;
  readonly port?: number;
}

export const defineDesk: DefineCommand = (program, done) => {
  withPort(withRoot(program.command('desk [pack...]')))
    .description('read, mark up and write packs in your browser, on this machine only')
    .option('--no-open', 'print the address, and open no browser')
    .action(async (packs: string[], options: DeskOptions) => done(await runDesk(packs, options)));
};

/** `sourcebound desk [pack…]`: the exit status. It goes on until a signal comes. */
async function runDesk(packs: readonly string[], { root, open, port = 0 }: DeskOptions): Promise<number> {
  const { startDesk } = await import('../../desk/start-desk.ts');
  const interruption = watchForInterruption();
  const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);
  try {
    const started = await startDesk({
      root,
      packs: packs.map((pack) => packName(pack, root)),
      port,
      environment: process.env,
    });
    if ('diagnostics' in started) {
      const { diagnostics } = started;
      await printResult({ root, packs: [], diagnostics }, { format: 'text' }, process.stderr);
      return exitStatus(diagnostics);
    }
    if ('reason' in started) {
      say(`the desk cannot be opened: ${started.reason}`);
      return MACHINE_FAILED;
    }
    process.stdout.write(`desk: ${started.url}\n`);
    const refused = open ? await openOutside(started.url, process.env) : undefined;
    if (refused !== undefined) say(`no browser could be opened: ${refused}; open the address yourself`);
    await ended(interruption.signal);
    await started.close();
    return interruption.status() ?? 0;
  } finally {
    interruption.stop();
  }
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
