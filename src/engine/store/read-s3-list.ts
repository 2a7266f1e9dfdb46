import { SaxesParser } from 'saxes';
import type { StoredObject } from './objects.ts';

/** A page of a list of objects. */
export interface S3List {
  readonly objects: readonly StoredObject[];
  /** What asks for the page after it. */
  readonly next?: string;
}

/**
 * Reads an answer to ListObjectsV2.
 *
 * @throws when it is no XML
 */
export function readS3List(xml: string): S3List {
  const objects: StoredObject[] = [];
  let next: string | undefined;
  let fields = new Map<string, string>();
  let text = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    text = '';
    if (name === 'Contents') fields = new Map();
  });
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'NextContinuationToken') next = text;
    fields.set(name, text);
    text = '';
    if (name !== 'Contents') return;
    const [key, bytes, written] = [fields.get('Key'), fields.get('Size'), fields.get('LastModified')];
    if (key === undefined) return;
    objects.push({ key, bytes: Number(bytes ?? 0), written: Date.parse(written ?? '') });
  });
  parser.write(xml).close();
  return { objects, ...(next !== undefined && next !== '' && { next }) };
}

/** The code of an error that a service reports, such as `NoSuchBucket`; nothing when it gives none. */
export function readS3Error(xml: string): string | undefined {
  return /<Code>([A-Za-z0-9]{1,60})<\/Code>/.exec(xml)?.[1];
}
