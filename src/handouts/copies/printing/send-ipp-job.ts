import { attributesOf, numbers } from './ipp-attributes.ts';
import { isSuccess, JOB_STATE, STATUS, statusName } from './ipp-codes.ts';
import {
  askPrinter,
  attribute,
  clipOctets,
  type IppConnection,
  type IppQuestion,
  statusMessage,
} from './ipp-connection.ts';
import { GROUP, type IppAttribute, type IppMessage } from './ipp-message.ts';
import { spelledBy } from './media-names.ts';
import type { Handed } from './post-ipp.ts';
import type { PrintJob, PrintSettings, SendWatch, Sent, Trouble } from './print-target.ts';
import type { PrinterFacts } from './printer-facts.ts';

/**
 * Hands one job over. In two steps where the printer can (Create-Job and Send-Document, RFC 8011 sections 4.2.4
 * and 4.3.1): its id is then known before the first octet of the document is sent, and the printer can be asked
 * for its fate whatever happens to the connection. In one step (Print-Job, section 4.2.1) otherwise.
 */
export async function sendIppJob(
  connection: IppConnection,
  facts: PrinterFacts,
  job: PrintJob,
  watch: SendWatch,
): Promise<Sent> {
  const about = [
    attribute('job-name', { tag: 'name', value: clipOctets(job.name) }),
    // Rather no paper than the wrong paper: what is asked for has been checked against what the printer has.
    attribute('ipp-attribute-fidelity', { tag: 'boolean', value: true }),
  ];
  const template = jobAttributes(facts, job.settings);
  if (!facts.createsJobs) {
    const question = {
      operation: 'print-job',
      about: [...about, PDF],
      job: template,
      document: job.file,
    } as const;
    const reply = await patiently(connection, question, watch);
    if ('trouble' in reply) return lost(reply);
    return accepted(idOf(reply.message), watch);
  }
  const created = await patiently(connection, { operation: 'create-job', about, job: template }, watch);
  if ('trouble' in created) return { kind: 'refused', trouble: created.trouble };
  const id = idOf(created.message);
  if (id === undefined) return { kind: 'refused', trouble: NO_ID };
  await watch.onId(String(id));
  return sendDocument(connection, id, job, watch);
}

const PDF = attribute('document-format', { tag: 'mime-media-type', value: 'application/pdf' });

const NO_ID: Trouble = { reason: 'it took the job but gave it no id', unreachable: false };

/** Job Template attributes: those that the printer knows. What was asked for and is missing was found by the check. */
function jobAttributes(facts: PrinterFacts, settings: PrintSettings): readonly IppAttribute[] {
  const keyword = (name: string, value: string | undefined, known: boolean): readonly IppAttribute[] =>
    value !== undefined && known ? [attribute(name, { tag: 'keyword', value })] : [];
  const media = settings.media === undefined ? undefined : spelledBy(facts.media, settings.media);
  return [
    // One job for each numbered copy: `copies` would print the same number twice.
    ...(facts.copies ? [attribute('copies', { tag: 'integer', value: 1 })] : []),
    ...keyword('sides', settings.sides, facts.sides.includes(settings.sides)),
    ...keyword('media', media, true),
    ...keyword('print-color-mode', settings.colour, facts.colours.includes(settings.colour)),
    ...keyword('print-scaling', 'none', facts.scalings.includes('none')),
  ];
}

async function sendDocument(
  connection: IppConnection,
  id: number,
  job: PrintJob,
  watch: SendWatch,
): Promise<Sent> {
  const about = [
    jobId(id),
    attribute('document-name', { tag: 'name', value: clipOctets(job.name) }),
    PDF,
    attribute('last-document', { tag: 'boolean', value: true }),
  ];
  const question = { operation: 'send-document', about, document: job.file } as const;
  const reply = await patiently(connection, question, watch);
  if (!('trouble' in reply)) return { kind: 'accepted', id: String(id) };
  if (reply.handed === 'all') return lost(reply, String(id));
  // The job would wait for its document, and some printers take no other meanwhile.
  const gone = await cancelJob(connection, id);
  if (reply.handed === 'nothing') return { kind: 'refused', trouble: reply.trouble };
  if (!gone) return lost(reply);
  const reason = `${reply.trouble.reason}, halfway; the printer has thrown the job away`;
  return { kind: 'refused', trouble: { ...reply.trouble, reason } };
}

interface Refusal {
  readonly trouble: Trouble;
  readonly handed: Handed;
}

/** Asks, and asks again after a pause while the printer says that it is busy: then it has not taken anything. */
async function patiently(
  connection: IppConnection,
  question: IppQuestion,
  watch: SendWatch,
): Promise<{ readonly message: IppMessage } | Refusal> {
  const pauses = [...connection.waiting.busy];
  for (;;) {
    const reply = await askPrinter(connection, question);
    if (reply.kind === 'answer' && isSuccess(reply.message.code)) return { message: reply.message };
    const refusal: Refusal =
      reply.kind === 'fault' ? reply : { trouble: refusalOf(reply.message), handed: 'nothing' };
    const busy = reply.kind === 'fault' ? reply.busy : BUSY.has(reply.message.code);
    const pause = pauses.shift();
    if (!busy || pause === undefined || watch.signal.aborted) return refusal;
    watch.onState(`${refusal.trouble.reason}; trying again in ${Math.max(1, Math.round(pause / 1000))} s`);
    await connection.clock.sleep(pause, watch.signal);
    if (watch.signal.aborted) return refusal;
  }
}

const BUSY: ReadonlySet<number> = new Set([
  STATUS.busy,
  STATUS.serviceUnavailable,
  STATUS.temporaryError,
  STATUS.tooManyJobs,
]);

function refusalOf(message: IppMessage): Trouble {
  const words = statusMessage(message);
  const unsupported = [...attributesOf(message, GROUP.unsupported).keys()];
  const about = unsupported.length > 0 ? ` (${unsupported.join(', ')})` : '';
  return {
    reason: `it answers ${statusName(message.code)}${about}${words && `: ${words}`}`,
    unreachable: false,
  };
}

function lost({ trouble, handed }: Refusal, id?: string): Sent {
  if (handed === 'nothing') return { kind: 'refused', trouble };
  const how = handed === 'all' ? 'when the whole copy had been sent' : 'when part of the copy had been sent';
  return { kind: 'unknown', reason: `${trouble.reason} ${how}`, ...(id === undefined ? {} : { id }) };
}

async function accepted(id: number | undefined, watch: SendWatch): Promise<Sent> {
  if (id === undefined) return { kind: 'unknown', reason: 'the printer took the job but gave it no id' };
  await watch.onId(String(id));
  return { kind: 'accepted', id: String(id) };
}

/** True when the printer has given the job up, by this or of itself. */
async function cancelJob(connection: IppConnection, id: number): Promise<boolean> {
  await askPrinter(connection, { operation: 'cancel-job', about: [jobId(id)] });
  const reply = await askPrinter(connection, {
    operation: 'get-job-attributes',
    about: [jobId(id), attribute('requested-attributes', { tag: 'keyword', value: 'job-state' })],
  });
  if (reply.kind === 'fault') return false;
  const state = numbers(attributesOf(reply.message, GROUP.job), 'job-state')[0];
  return state === JOB_STATE.canceled || state === JOB_STATE.aborted;
}

function jobId(id: number): IppAttribute {
  return attribute('job-id', { tag: 'integer', value: id });
}

function idOf(message: IppMessage): number | undefined {
  return numbers(attributesOf(message, GROUP.job), 'job-id')[0];
}
