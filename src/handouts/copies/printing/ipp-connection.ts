import type { Clock } from '../../../ground/machine/clock.ts';
import { attributesOf } from './ipp-attributes.ts';
import { OPERATION } from './ipp-codes.ts';
import { GROUP, type IppAttribute, type IppGroup, type IppValue } from './ipp-message.ts';
import { type IppReply, type PostOptions, postIpp } from './post-ipp.ts';
import type { PrintFile } from './print-target.ts';
import type { PrinterAddress } from './printer-address.ts';

/** What every request to one printer has in common. */
export interface IppConnection {
  readonly address: PrinterAddress;
  /** Who asks: `requesting-user-name`. */
  readonly user: string;
  readonly post: PostOptions;
  readonly clock: Clock;
  readonly waiting: Waiting;
}

/** Patience; times in milliseconds. */
export interface Waiting {
  /** How long a job may show no change at all before the waiting ends. */
  readonly patience: number;
  /** The first pause between two questions, and the longest: it grows by half each time. */
  readonly pause: number;
  readonly longestPause: number;
  /** The pauses before a busy printer is tried again; after the last it is left alone. */
  readonly busy: readonly number[];
  /** How many questions in a row may be lost before a printer counts as gone. */
  readonly lost: number;
  /** How long a job may wait for a document that is not coming any more. */
  readonly incomplete: number;
}

export interface IppQuestion {
  readonly operation: keyof typeof OPERATION;
  /** Operation attributes after those that every request has. */
  readonly about: readonly IppAttribute[];
  readonly job?: readonly IppAttribute[];
  readonly document?: PrintFile;
}

/** Asks once. Every request begins with the same four attributes (RFC 8011 sections 4.1.4 and 4.1.5). */
export function askPrinter(connection: IppConnection, question: IppQuestion): Promise<IppReply> {
  const groups: IppGroup[] = [
    {
      tag: GROUP.operation,
      attributes: [
        attribute('attributes-charset', { tag: 'charset', value: 'utf-8' }),
        attribute('attributes-natural-language', { tag: 'natural-language', value: 'en' }),
        attribute('printer-uri', { tag: 'uri', value: connection.address.uri }),
        ...question.about.filter(({ name }) => name === 'job-id'),
        attribute('requesting-user-name', { tag: 'name', value: clipOctets(connection.user) }),
        ...question.about.filter(({ name }) => name !== 'job-id'),
      ],
    },
    ...(question.job?.length ? [{ tag: GROUP.job, attributes: question.job }] : []),
  ];
  const message = {
    // What is asked for here is all in IPP/1.1, which every printer speaks.
    version: { major: 1, minor: 1 },
    code: OPERATION[question.operation],
    requestId: 1,
    groups,
  };
  return postIpp(connection.address, message, question.document, connection.post);
}

export function attribute(name: string, ...values: readonly IppValue[]): IppAttribute {
  return { name, values };
}

/** What a printer says in words beside a status: RFC 8011 section 4.1.6.2. */
export function statusMessage(message: Parameters<typeof attributesOf>[0]): string {
  const value = attributesOf(message, GROUP.operation).get('status-message')?.values[0];
  return value && 'value' in value && typeof value.value === 'string' ? value.value : '';
}

/** Names have 255 octets at most (RFC 8011 section 5.1.3). No character is cut in two. */
export function clipOctets(text: string): string {
  let [clipped, octets] = ['', 0];
  for (const character of text) {
    octets += Buffer.byteLength(character);
    if (octets > 255) break;
    clipped += character;
  }
  return clipped;
}
