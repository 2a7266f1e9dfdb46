import { attributesOf, numbers, strings } from './ipp-attributes.ts';
import { isSuccess, JOB_STATE, STATUS, statusName } from './ipp-codes.ts';
import { askPrinter, attribute, type IppConnection } from './ipp-connection.ts';
import { GROUP, type IppMessage } from './ipp-message.ts';
import type { Fate, FollowWatch } from './print-target.ts';
import { askReasons } from './printer-facts.ts';

/**
 * Asks for the job again and again until it has ended, telling what it waits for as that changes. Patience is
 * measured from the last change of anything: a long job on a slow printer goes on, one that is stuck ends.
 */
export async function followIppJob(connection: IppConnection, id: string, watch: FollowWatch): Promise<Fate> {
  if (!/^\d{1,10}$/.test(id)) return { kind: 'unknown', reason: `“${id}” is not an id of a job over IPP` };
  const { clock, waiting } = connection;
  let pause = waiting.pause;
  let [changed, lost, told, last] = [clock.now(), 0, '', ''];
  for (;;) {
    const final = watch.signal.aborted;
    const job = await askJob(connection, Number(id), watch.jobName);
    if ('kind' in job) return job;
    if ('lost' in job) {
      lost += 1;
      if (lost >= waiting.lost || final) return pending(`it can no longer be asked: ${job.lost}`, true);
    } else {
      lost = 0;
      const words = await wordsOf(connection, job);
      const state = `${job.state} ${job.out} ${words}`;
      if (state !== last) [last, changed] = [state, clock.now()];
      if (words !== told) watch.onState(words);
      told = words;
      const idle = clock.now() - changed;
      if (lacksDocument(job) && idle >= waiting.incomplete) return giveUp(connection, Number(id));
      if (idle >= waiting.patience)
        return pending(`no change within ${minutes(waiting.patience)}: ${words}`, false);
      if (final) return pending(words, false);
    }
    await clock.sleep(pause, watch.signal);
    pause = Math.min(pause * 1.5, waiting.longestPause);
  }
}

interface JobState {
  readonly state: number;
  readonly reasons: readonly string[];
  /** How much of it has come out, such as `3 sheets`; empty when nothing has. */
  readonly out: string;
}

async function askJob(
  connection: IppConnection,
  id: number,
  name: string | undefined,
): Promise<JobState | Fate | { readonly lost: string }> {
  const wanted = [
    'job-name',
    'job-state',
    'job-state-reasons',
    'job-media-sheets-completed',
    'job-impressions-completed',
  ];
  const reply = await askPrinter(connection, {
    operation: 'get-job-attributes',
    about: [
      attribute('job-id', { tag: 'integer', value: id }),
      attribute('requested-attributes', ...wanted.map((value) => ({ tag: 'keyword', value }) as const)),
    ],
  });
  if (reply.kind === 'fault') return { lost: reply.trouble.reason };
  const { message } = reply;
  if (message.code === STATUS.notFound || message.code === STATUS.gone) {
    return { kind: 'unknown', reason: `the printer no longer knows job ${id}` };
  }
  if (!isSuccess(message.code)) return { lost: `it answers ${statusName(message.code)}` };
  if (isAnother(message, name)) {
    return {
      kind: 'unknown',
      reason: `job ${id} of the printer is not “${name}”: it numbers its jobs again from the start, or renames them`,
    };
  }
  return ended(stateOf(message));
}

/**
 * True when the job has a name, and not the one that was sent: the printer has given its number to another. Some
 * printers cut names short, or change their signs.
 */
function isAnother(message: IppMessage, sent: string | undefined): boolean {
  const [name = ''] = strings(attributesOf(message, GROUP.job), 'job-name');
  return sent !== undefined && !lettersOf(sent).startsWith(lettersOf(name));
}

function lettersOf(name: string): string {
  return name.replace(/[^A-Za-z0-9]/g, '');
}

function stateOf(message: IppMessage): JobState {
  const attributes = attributesOf(message, GROUP.job);
  return {
    state: numbers(attributes, 'job-state')[0] ?? 0,
    reasons: strings(attributes, 'job-state-reasons').filter((reason) => reason !== 'none'),
    out:
      counted(numbers(attributes, 'job-media-sheets-completed')[0], 'sheet') ||
      counted(numbers(attributes, 'job-impressions-completed')[0], 'page'),
  };
}

function counted(count: number | undefined, unit: string): string {
  return count === undefined || count < 1 ? '' : `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** The fate, once there is one. */
function ended(job: JobState): JobState | Fate | { readonly lost: string } {
  switch (job.state) {
    case JOB_STATE.completed:
      return job.reasons.includes('job-completed-with-errors')
        ? { kind: 'unknown', reason: 'the printer says that it was completed with errors' }
        : { kind: 'printed' };
    case JOB_STATE.canceled:
      return { kind: 'failed', reason: `it was cancelled at the printer${details(job)}` };
    case JOB_STATE.aborted:
      return { kind: 'failed', reason: `the printer gave it up${details(job)}` };
    case 0:
      return { lost: 'its answer has no state of the job' };
    default:
      return job;
  }
}

function details({ reasons, out }: JobState): string {
  const why = reasons.filter((reason) => !/^(job-canceled-by-user|aborted-by-system)$/.test(reason));
  const paper = out === '' ? [] : [`${out} of it had come out`];
  const said = [...why.map((reason) => reason.replaceAll('-', ' ')), ...paper];
  return said.length > 0 ? `: ${said.join(', ')}` : '';
}

/** What the job is doing; when it is held up, what the printer needs. */
async function wordsOf(connection: IppConnection, job: JobState): Promise<string> {
  const needs = await askReasons(connection);
  const state = STATES[job.state] ?? 'in an unknown state';
  const out = job.out && `, ${job.out} out`;
  return needs.length > 0 ? `${state}${out}; the printer: ${needs.join(', ')}` : `${state}${out}`;
}

const STATES: Readonly<Record<number, string>> = {
  [JOB_STATE.pending]: 'waiting at the printer',
  [JOB_STATE.held]: 'held at the printer',
  [JOB_STATE.processing]: 'printing',
  [JOB_STATE.stopped]: 'stopped while printing',
};

/** Nothing is being sent while a job is followed: what has not come yet will not come. */
function lacksDocument({ state, reasons }: JobState): boolean {
  return (
    (state === JOB_STATE.pending || state === JOB_STATE.held) &&
    (reasons.includes('job-incoming') || reasons.includes('job-data-insufficient'))
  );
}

async function giveUp(connection: IppConnection, id: number): Promise<Fate> {
  const about = [attribute('job-id', { tag: 'integer', value: id })];
  const reply = await askPrinter(connection, { operation: 'cancel-job', about });
  return reply.kind === 'answer' && isSuccess(reply.message.code)
    ? { kind: 'failed', reason: 'the printer never got the whole copy, and its job was cancelled' }
    : pending('the printer waits for the rest of the copy', false);
}

function pending(reason: string, unreachable: boolean): Fate {
  return { kind: 'pending', reason, unreachable };
}

function minutes(milliseconds: number): string {
  return milliseconds >= 60_000 ? `${Math.round(milliseconds / 60_000)} min` : `${milliseconds / 1000} s`;
}
