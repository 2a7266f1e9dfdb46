import { attributesOf, flag, numbers, strings } from './ipp-attributes.ts';
import { isSuccess, OPERATION, PRINTER_STATE, statusName } from './ipp-codes.ts';
import { askPrinter, attribute, type IppConnection, statusMessage } from './ipp-connection.ts';
import { GROUP } from './ipp-message.ts';
import type { Trouble } from './print-target.ts';
import { reasonWords } from './printer-reasons.ts';

/** What a printer says of itself (RFC 8011 section 5.4, PWG 5100.1 to 5100.14). A list is empty when it is silent. */
export interface PrinterFacts {
  readonly model: string;
  readonly accepting: boolean;
  readonly stopped: boolean;
  /** In words: what it needs. */
  readonly reasons: readonly string[];
  readonly formats: readonly string[];
  readonly sides: readonly string[];
  readonly media: readonly string[];
  /** What is in its trays. */
  readonly ready: readonly string[];
  readonly colours: readonly string[];
  readonly scalings: readonly string[];
  readonly copies: boolean;
  /** It takes a job and its document one after the other, so that the job's id is known before. */
  readonly createsJobs: boolean;
}

/** Asks for everything that decides whether and how to print. */
export async function askFacts(connection: IppConnection): Promise<PrinterFacts | Trouble> {
  const reply = await askPrinter(connection, {
    operation: 'get-printer-attributes',
    about: [
      attribute('requested-attributes', ...WANTED.map((value) => ({ tag: 'keyword', value }) as const)),
    ],
  });
  if (reply.kind === 'fault') return reply.trouble;
  const { message } = reply;
  if (!isSuccess(message.code)) {
    const words = statusMessage(message);
    return {
      reason: `it answers ${statusName(message.code)}${words && `: ${words}`}`,
      hint: 'check its address; most printers are at /ipp/print, queues at /printers/<name>',
      unreachable: false,
    };
  }
  const attributes = attributesOf(message, GROUP.printer);
  const operations = numbers(attributes, 'operations-supported');
  return {
    model: strings(attributes, 'printer-make-and-model')[0] ?? '',
    accepting: flag(attributes, 'printer-is-accepting-jobs') ?? true,
    stopped: numbers(attributes, 'printer-state')[0] === PRINTER_STATE.stopped,
    reasons: reasonWords(strings(attributes, 'printer-state-reasons')),
    formats: strings(attributes, 'document-format-supported'),
    sides: strings(attributes, 'sides-supported'),
    media: strings(attributes, 'media-supported'),
    ready: strings(attributes, 'media-ready'),
    colours: strings(attributes, 'print-color-mode-supported'),
    scalings: strings(attributes, 'print-scaling-supported'),
    copies: attributes.has('copies-supported'),
    createsJobs:
      operations.includes(OPERATION['create-job']) && operations.includes(OPERATION['send-document']),
  };
}

/** What the printer needs at the moment, in words; nothing when it cannot be asked. */
export async function askReasons(connection: IppConnection): Promise<readonly string[]> {
  const reply = await askPrinter(connection, {
    operation: 'get-printer-attributes',
    about: [attribute('requested-attributes', { tag: 'keyword', value: 'printer-state-reasons' })],
  });
  if (reply.kind === 'fault') return [];
  return reasonWords(strings(attributesOf(reply.message, GROUP.printer), 'printer-state-reasons'));
}

const WANTED = [
  'printer-make-and-model',
  'printer-state',
  'printer-state-reasons',
  'printer-is-accepting-jobs',
  'document-format-supported',
  'sides-supported',
  'media-supported',
  'media-ready',
  'print-color-mode-supported',
  'print-scaling-supported',
  'copies-supported',
  'operations-supported',
];
