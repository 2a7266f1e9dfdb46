import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import {
  printerNeedsAttention,
  printerRefused,
  printerUnreachable,
} from '../../../ground/model/diagnostics/printing.ts';
import { hasErrors } from '../../../ground/model/outcome.ts';
import { checkFacts } from './check-facts.ts';
import { cupsQueue } from './cups-server.ts';
import { followIppJob } from './follow-ipp-job.ts';
import { followLpJob } from './follow-lp-job.ts';
import type { IppConnection } from './ipp-connection.ts';
import { complaint, partsOfRequestId, queueState, rejection, requestId } from './lp-output.ts';
import { cupsMedia } from './media-names.ts';
import type { FollowWatch, PrintJob, PrintSettings, PrintTarget, Sent, Trouble } from './print-target.ts';
import { askFacts, type PrinterFacts } from './printer-facts.ts';
import type { ProgramRun, RunProgram } from './run-program.ts';

export interface LpPrinterOptions {
  readonly run: RunProgram;
  /** How CUPS itself is asked over IPP; the address is found out. */
  readonly connection: Omit<IppConnection, 'address'>;
}

/** A queue of CUPS: copies go through `lp`, as System V's printing commands have it, and CUPS has it. */
export function openLpPrinter(queue: string, options: LpPrinterOptions): PrintTarget {
  return {
    name: queue,
    async check(settings) {
      const diagnostics = await checkQueue(queue, options, settings);
      return { value: hasErrors(diagnostics) ? undefined : { model: '' }, diagnostics };
    },
    async send(job, watch) {
      const sent = sentBy(await options.run('lp', lpArguments(queue, job), SENDING));
      if (sent.kind === 'accepted') await watch.onId(sent.id);
      return sent;
    },
    follow: (id, watch) => follow(options, id, watch),
  };
}

/** CUPS copies the whole file into its spool before `lp` ends. Milliseconds. */
const SENDING = 5 * 60_000;
const ASKING = 30_000;

async function checkQueue(
  queue: string,
  options: LpPrinterOptions,
  settings: PrintSettings,
): Promise<readonly Diagnostic[]> {
  const running = await options.run('lpstat', ['-r'], ASKING);
  if (running === 'missing') {
    const hint =
      'install cups-client (Debian and Ubuntu) or cups, or speak to the printer itself: --printer ipp://…';
    return [printerUnreachable(queue, 'there is no `lp` and `lpstat` on this machine', hint)];
  }
  if (!/^scheduler is running/m.test(running.stdout)) {
    return [printerUnreachable(queue, 'CUPS is not running', 'start it (`systemctl start cups`)')];
  }
  const accepting = await options.run('lpstat', ['-a', queue], ASKING);
  const named = await options.run('lpstat', ['-e'], ASKING);
  const queues = named === 'missing' || named.status !== 0 ? [] : named.stdout.split('\n').filter(Boolean);
  if (failed(accepting) && !queues.includes(queue)) return [unknownQueue(queue, queues)];
  const closed = accepting === 'missing' ? undefined : rejection(accepting.stdout);
  if (closed !== undefined) {
    const reason = `its queue takes no jobs${closed && `: ${closed}`}`;
    return [printerRefused(queue, reason, `let it take jobs again: \`cupsaccept ${queue}\``)];
  }
  const facts = await queueFacts(queue, options);
  if (facts) return checkFacts(queue, facts, settings);
  return stoppedQueue(queue, await options.run('lpstat', ['-p', queue], ASKING));
}

function failed(run: ProgramRun | 'missing'): boolean {
  return run === 'missing' || run.status !== 0;
}

function unknownQueue(queue: string, queues: readonly string[]): Diagnostic {
  const hint = queues.length > 0 ? `it has ${queues.join(', ')}` : 'it has none: `lpadmin` makes one';
  return printerUnreachable(queue, 'CUPS has no queue of that name', hint);
}

function stoppedQueue(queue: string, run: ProgramRun | 'missing'): readonly Diagnostic[] {
  const { disabled, reason } = queueState(run === 'missing' ? '' : run.stdout);
  if (!disabled) return [];
  const hint = `check the printer, then \`cupsenable ${queue}\`; the run waits for it while copies are printed`;
  return [printerNeedsAttention(queue, `has stopped${reason && `: ${reason}`}`, hint)];
}

/** What CUPS says of the queue over IPP; undefined when it cannot be asked so. */
async function queueFacts(queue: string, options: LpPrinterOptions): Promise<PrinterFacts | undefined> {
  const where = await options.run('lpstat', ['-H'], ASKING);
  if (where === 'missing') return undefined;
  for (const kind of ['printers', 'classes'] as const) {
    // A queue's instance, `queue/draft`, has the abilities of the queue.
    const address = cupsQueue(where.stdout, kind, queue.replace(/\/.*/, ''));
    const facts: PrinterFacts | Trouble | undefined =
      address && (await askFacts({ ...options.connection, address }));
    if (facts && !('reason' in facts)) return facts;
  }
  return undefined;
}

/** The file comes after `--`, so that no name of a file is ever taken for an option. */
function lpArguments(queue: string, { name, settings, file }: PrintJob): readonly string[] {
  const option = (key: string, value: string | undefined): readonly string[] =>
    value === undefined ? [] : ['-o', `${key}=${value}`];
  return [
    ...['-d', queue, '-n', '1', '-t', name],
    ...option('media', settings.media && cupsMedia(settings.media)),
    ...option('sides', settings.sides),
    ...option('print-color-mode', settings.colour === 'auto' ? undefined : settings.colour),
    ...option('print-scaling', 'none'),
    ...['--', file.path],
  ];
}

function sentBy(run: ProgramRun | 'missing'): Sent {
  if (run === 'missing') {
    return { kind: 'refused', trouble: { reason: 'there is no `lp` on this machine', unreachable: true } };
  }
  if (run.status === null) return { kind: 'unknown', reason: '`lp` was ended before it was done' };
  if (run.status !== 0) {
    const said = complaint(run.stderr) || `\`lp\` ends with status ${run.status}`;
    const unreachable = /Bad file descriptor|scheduler|connect|No such file/i.test(said);
    return { kind: 'refused', trouble: { reason: said, unreachable } };
  }
  const id = requestId(run.stdout);
  if (id === undefined) return { kind: 'unknown', reason: '`lp` took the copy but gave it no id' };
  return { kind: 'accepted', id };
}

async function follow(
  options: LpPrinterOptions,
  id: string,
  watch: FollowWatch,
): ReturnType<PrintTarget['follow']> {
  const parts = partsOfRequestId(id);
  if (parts === undefined) return { kind: 'unknown', reason: `“${id}” is not an id of a job of CUPS` };
  const where = await options.run('lpstat', ['-H'], ASKING);
  const address = where === 'missing' ? undefined : cupsQueue(where.stdout, 'printers', parts.queue);
  if (address) {
    const connection = { ...options.connection, address };
    const fate = await followIppJob(connection, parts.job, watch);
    if (fate.kind !== 'pending' || !fate.unreachable) return fate;
  }
  return followLpJob(options.run, options.connection, { id, queue: parts.queue }, watch);
}
