import { createHash } from 'node:crypto';
import type { CanonicalText } from './canonical-text.ts';

/** SHA-256 of a document's whole canonical text in UTF-8, in hex. */
export function textDigest({ text, sha256 }: CanonicalText): string {
  return sha256 ?? createHash('sha256').update(text).digest('hex');
}
