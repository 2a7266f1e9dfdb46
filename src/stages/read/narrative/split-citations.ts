import type { PhrasingContent, Text } from 'mdast';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { badCitation } from '../../../ground/model/diagnostics/citations.ts';
import { type Change, likelyFix, newText, withFixes } from '../../../ground/model/fix.ts';
import type { CitationReference } from '../../../ground/model/narrative-nodes.ts';
import type { Place, Span } from '../../../ground/model/place.ts';
import type { WrittenNode } from '../../../ground/model/written-node.ts';
import { placeBetween, type SourceText } from '../source-text.ts';
import { type NarrativePlaces, positionAt } from './narrative-places.ts';

/** A text in pieces, and what looks like a citation in it and is none. */
export interface SplitText {
  readonly parts: readonly PhrasingContent[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Cuts `[@id; @document:id]` out of a text. Each piece has its own exact position. What is cited in another way,
 * such as `[see @id]`, is reported, and counts as a citation all the same: what rests on it is not reported, too.
 */
export function splitCitations(node: Text, source: SourceText, { offsetOf }: NarrativePlaces): SplitText {
  const at = (unit: number): number => offsetOf(node, unit);
  const positionOf = (start: number, end: number): NonNullable<Text['position']> =>
    positionAt(source, at(start), at(end));
  const parts: PhrasingContent[] = [];
  const diagnostics: Diagnostic[] = [];
  const pushText = (start: number, end: number): void => {
    if (start === end) return;
    parts.push({ type: 'text', value: node.value.slice(start, end), position: positionOf(start, end) });
  };
  const idAt = ({ start, end }: Span): WrittenNode => ({
    type: 'written',
    value: node.value.slice(start, end),
    position: positionOf(start, end),
  });
  let from = 0;
  for (const { index, 0: match } of node.value.matchAll(BRACKETS)) {
    const end = index + match.length;
    // An escape or a character reference is the sign itself.
    const isMeant = [index, end - 1].every(
      (unit) => source.text.charAt(at(unit)) === node.value.charAt(unit),
    );
    if (!isMeant) continue;
    const read = readCitation(match);
    if (read === undefined || read.ids.length === 0) continue;
    const escaped = read.signs.every((sign) => source.text.charAt(at(index + sign)) !== '@');
    if (escaped) continue;
    pushText(from, index);
    if (read.wrong !== undefined)
      diagnostics.push(
        withFixes(
          badCitation(placeBetween(source, at(index), at(end)), ...explained(read.wrong, match)),
          likelyFix(...plainCitation(read, match, placeBetween(source, at(index), at(end)))),
        ),
      );
    parts.push({
      type: 'citationReference',
      ids: read.ids.map(({ start, end: idEnd }) => idAt({ start: index + start, end: index + idEnd })),
      position: positionOf(index, end),
    } satisfies CitationReference);
    from = end;
  }
  if (from === 0) return { parts: [node], diagnostics };
  pushText(from, node.value.length);
  return { parts, diagnostics };
}

const BRACKETS = /\[[^[\]]{0,400}@[^[\]]{0,400}\]/g;
const BETWEEN_IDS = /\s*[;,]\s*/g;
/** An `@` that begins a name: not that of an address of mail. */
const SIGN = /(?<![\p{L}\p{N}._%+-])-?@/gu;
const ID = /^[A-Za-z0-9][\w:.-]*$/;
const LOCATOR =
  /^(?:(?:at|see)\s+)?(?:pp?|pages?|ch|chaps?|chapters?|secs?|sections?|paras?|paragraphs?|figs?|figures?|ll?|lines?|vols?|nos?|fols?|cols?|[¶§])\.?\s*[\divxlcdm]|^(?:\d[\d–—-]*|[ivx]{1,7})$/i;

type Wrong = 'locator' | 'form';

interface ReadCitation {
  readonly ids: readonly Span[];
  /** Where the signs `@` are. */
  readonly signs: readonly number[];
  readonly wrong: Wrong | undefined;
}

/** What is between two brackets, `[` and `]` included; nothing when no sign of a citation is in it. */
function readCitation(text: string): ReadCitation | undefined {
  const signs = [...text.matchAll(SIGN)].map(({ index, 0: sign }) => index + sign.length - 1);
  if (signs.length === 0) return undefined;
  const parts = splitAt(text.slice(1, -1)).map(({ start, end }) => ({ start: start + 1, end: end + 1 }));
  const ids: Span[] = [];
  let wrong: Wrong | undefined;
  for (const [index, { start, end }] of parts.entries()) {
    const part = text.slice(start, end);
    const plain = /^@?(\S*)$/.exec(part)?.[1];
    if (plain === '' || (plain !== undefined && ID.test(plain) && !(index > 0 && isLocator(part)))) {
      ids.push({ start: end - plain.length, end });
      continue;
    }
    const found = [...part.matchAll(/(?<![\p{L}\p{N}._%+-])-?@\{?([A-Za-z0-9][\w:.-]*\w|[A-Za-z0-9])/gu)];
    for (const { index: from, 0: whole, 1: id = '' } of found) {
      const idStart = start + from + whole.length - id.length;
      ids.push({ start: idStart, end: idStart + id.length });
    }
    const beyond = found.length === 1 && /^-?@/.test(part) ? part.slice(found[0]?.[0].length).trim() : part;
    wrong = wrong === 'form' || !isLocator(beyond) ? 'form' : 'locator';
  }
  return { ids, signs, wrong };
}

function isLocator(part: string): boolean {
  return !part.includes('@') && LOCATOR.test(part.trim());
}

function explained(wrong: Wrong, written: string): [message: string, hint: string] {
  const shown = written.replace(/\s+/g, ' ');
  if (wrong === 'locator')
    return [
      `a citation takes no page or paragraph: ${shown}`,
      'write [@id] alone: its evidence says where it is, and the page and the line are printed from there',
    ];
  return [
    `a citation holds ids and nothing else: ${shown}`,
    'write [@id] or [@id; @document:id], and words such as “see” before it; write an @ that is part of the text as `\\@`',
  ];
}

/** The citation alone, with the words that go before it. */
function plainCitation({ ids }: ReadCitation, written: string, place: Place): [string, Change] {
  const alone = `[${ids.map(({ start, end }) => `@${written.slice(start, end)}`).join('; ')}]`;
  const before = /^\[(\p{L}[^@;,]*?)\s*@/u.exec(written)?.[1];
  return [`write ${alone}`, newText(place, before === undefined ? alone : `${before} ${alone}`)];
}

function splitAt(text: string): readonly Span[] {
  const parts: Span[] = [];
  let from = 0;
  for (const { index, 0: match } of text.matchAll(BETWEEN_IDS)) {
    parts.push(trimmed(text, from, index));
    from = index + match.length;
  }
  return [...parts, trimmed(text, from, text.length)];
}

function trimmed(text: string, start: number, end: number): Span {
  const part = text.slice(start, end);
  const words = part.trim();
  if (words === '') return { start: end, end };
  const from = start + part.indexOf(words);
  return { start: from, end: from + words.length };
}
