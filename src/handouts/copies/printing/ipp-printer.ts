import type { Clock } from '../../../ground/machine/clock.ts';
import { printerRefused, printerUnreachable } from '../../../ground/model/diagnostics/printing.ts';
import type { Outcome } from '../../../ground/model/outcome.ts';
import { hasErrors } from '../../../ground/model/outcome.ts';
import { checkFacts } from './check-facts.ts';
import { followIppJob } from './follow-ipp-job.ts';
import type { IppConnection, Waiting } from './ipp-connection.ts';
import type { PostOptions } from './post-ipp.ts';
import type { PrinterDescription, PrintSettings, PrintTarget } from './print-target.ts';
import type { PrinterAddress } from './printer-address.ts';
import { askFacts, type PrinterFacts } from './printer-facts.ts';
import { sendIppJob } from './send-ipp-job.ts';

export interface IppPrinterOptions {
  /** The name under which the printer lists the jobs. */
  readonly user: string;
  readonly clock: Clock;
  /** SHA-256 fingerprint of a certificate that nobody vouches for, and that is trusted all the same. */
  readonly fingerprint?: string;
  readonly timeouts?: Partial<Pick<PostOptions, 'connectTimeout' | 'answerTimeout' | 'dataTimeout'>>;
  readonly waiting?: Partial<Waiting>;
}

/** A printer, or a queue of a print server, that is spoken to over IPP. */
export function openIppPrinter(address: PrinterAddress, options: IppPrinterOptions): PrintTarget {
  const connection: IppConnection = { ...ippConnection(options), address };
  let known: PrinterFacts | undefined;
  return {
    name: address.uri,
    async check(settings) {
      const facts = await askFacts(connection);
      if (!('reason' in facts)) known = facts;
      return describe(address.uri, facts, settings);
    },
    async send(job, watch) {
      const facts = known ?? (await askFacts(connection));
      if ('reason' in facts) return { kind: 'refused', trouble: facts };
      return sendIppJob(connection, facts, job, watch);
    },
    follow: (id, watch) => followIppJob(connection, id, watch),
  };
}

/** What the options say of any printer, with the usual patience where they say nothing. */
export function ippConnection(options: IppPrinterOptions): Omit<IppConnection, 'address'> {
  const { user, clock, fingerprint, timeouts, waiting } = options;
  const trusted = fingerprint === undefined ? {} : { fingerprint };
  return { user, clock, post: { ...TIMEOUTS, ...timeouts, ...trusted }, waiting: { ...WAITING, ...waiting } };
}

const TIMEOUTS = { connectTimeout: 10_000, answerTimeout: 30_000, dataTimeout: 5 * 60_000 };

const WAITING: Waiting = {
  patience: 10 * 60_000,
  pause: 250,
  longestPause: 2_000,
  busy: [1_000, 2_000, 5_000, 10_000, 20_000],
  lost: 5,
  incomplete: 15_000,
};

function describe(
  printer: string,
  facts: Awaited<ReturnType<typeof askFacts>>,
  settings: PrintSettings,
): Outcome<PrinterDescription> {
  if ('reason' in facts) {
    const made = facts.unreachable ? printerUnreachable : printerRefused;
    return { value: undefined, diagnostics: [made(printer, facts.reason, facts.hint)] };
  }
  const diagnostics = checkFacts(printer, facts, settings);
  return { value: hasErrors(diagnostics) ? undefined : { model: facts.model }, diagnostics };
}
