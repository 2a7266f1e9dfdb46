import { type Fix, likelyFix } from '../../../ground/model/fix.ts';
import type { Span } from '../../../ground/model/place.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import type { Prose } from './prose.ts';

/**
 * To list a phrase in `own`: what nothing backs may be the author's. A number takes the word after it along, or the one
 * before, since by itself it would be licensed wherever it is.
 */
export function ownFix({ text, language, in: where, placeOf }: Prose, span: Span): Fix | undefined {
  const { file } = placeOf(span);
  // The text of a template is that of many packs, and an item has no list of its author's phrases.
  if (where === 'item' || !file.startsWith('sources/packs/')) return undefined;
  const phrase = text.slice(span.start, span.end);
  const behind = /^ \p{L}[\p{L}\p{M}’'-]*/u.exec(text.slice(span.end))?.[0];
  const before = /\p{L}[\p{L}\p{M}’'-]* $/u.exec(text.slice(0, span.start))?.[0];
  const isAlone = readNumbers(phrase, language).length > 0;
  const own = isAlone ? (behind ? phrase + behind : (before ?? '') + phrase) : phrase;
  return likelyFix(`list “${own}” in \`own\``, { kind: 'append', file, path: ['own'], value: own });
}
