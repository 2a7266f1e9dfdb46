import type { Span } from '../../../ground/model/place.ts';
import { rememberTexts } from '../../../ground/model/remember-texts.ts';

/** A string made comparable, with the way back to the string that it was made from. */
export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text`: where the stretch that it was made from starts in the original. */
  readonly starts: Uint32Array;
  /** The same for its end, exclusive. */
  readonly ends: Uint32Array;
}

/**
 * Folds a string for matching: canonical composition cluster by cluster, quotation marks made straight,
 * dashes made hyphens, the ellipsis character made three dots, typographic ligatures taken apart, runs of
 * white space made one space, soft hyphens and zero-width characters dropped. Case, digits and punctuation
 * stay. Compatibility composition (NFKC) is never used: it turns 10² into 102.
 */
export function fold(original: string): Folded {
  if (!CHANGED.test(original)) return unchanged(original);
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  while (at < original.length) {
    if (isPlain(original, at)) {
      units.push(original.charAt(at));
      starts.push(at);
      at += 1;
      ends.push(at);
      continue;
    }
    const end = clusterEnd(original, at);
    const folded = foldCluster(original.slice(at, end));
    const after = units.length - 1;
    if (folded === ' ' && units[after] === ' ') {
      ends[after] = end;
    } else {
      for (const unit of folded.split('')) {
        units.push(unit);
        starts.push(at);
        ends.push(end);
      }
    }
    at = end;
  }
  return { text: units.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** Most sentences are printable ASCII with single spaces between the words: folding changes nothing in them. */
const CHANGED = /[^ -~]| {2}/;

function unchanged(text: string): Folded {
  const { length } = text;
  if (length <= SHORT)
    return { text, starts: COUNTED.subarray(0, length), ends: COUNTED.subarray(1, length + 1) };
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    starts[at] = at;
    ends[at] = at + 1;
  }
  return { text, starts, ends };
}

/** Texts up to this length share one list of offsets, which nobody writes to: sentences are folded by the thousand. */
const SHORT = 4_000;
const COUNTED = Uint32Array.from({ length: SHORT + 1 }, (_, at) => at);

/** The stretch of the original that a stretch of folded text was made from. */
export function unfold(folded: Folded, span: Span): Span {
  return { start: folded.starts[span.start] ?? 0, end: folded.ends[span.end - 1] ?? 0 };
}

/** Folded text without white space at its ends. */
export function foldText(original: string): string {
  return CHANGED.test(original) ? foldedText(original) : original.trim();
}

/** Many rules fold the same sentences. */
const REMEMBERED = 1_000;
const foldedText = rememberTexts(REMEMBERED, (original) => fold(original).text.trim());

/** Most characters: printable ASCII that no mark follows. */
function isPlain(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code <= 0x20 || code >= 0x7f) return false;
  const next = text.charCodeAt(at + 1);
  return Number.isNaN(next) || next < 0x300;
}

const MARK = /^\p{M}/u;

/**
 * The end of the combining sequence that starts at an offset: a base character with its marks, or the parts
 * of a Hangul syllable. Written by hand because Intl.Segmenter is quadratic on long strings in Node 20.
 */
function clusterEnd(text: string, start: number): number {
  let end = start + width(text, start);
  while (end < text.length) {
    const next = text.codePointAt(end) ?? 0;
    if (next < 0x300) break;
    const joins = isHangulTail(next) || MARK.test(String.fromCodePoint(next));
    if (!joins) break;
    end += width(text, end);
  }
  return end;
}

function width(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Vowels and final consonants of Hangul, which compose with the consonant before them. */
function isHangulTail(codePoint: number): boolean {
  return codePoint >= 0x1160 && codePoint <= 0x11ff;
}

const WHITE_SPACE = /^\p{White_Space}+$/u;
const DROPPED = /^[\u00ad\u200b-\u200f\u2060\ufeff]$/;

const REPLACED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "'": '‘’‚‛ʼ‹›',
    '"': '“”„‟«»',
    '-': '‐‑‒–—―−﹘﹣－⸺⸻',
    '...': '…',
    ff: 'ﬀ',
    fi: 'ﬁ',
    fl: 'ﬂ',
    ffi: 'ﬃ',
    ffl: 'ﬄ',
    st: 'ﬅﬆ',
  }).flatMap(([plain, fancy]) => [...fancy].map((character) => [character, plain] as const)),
);

/** What folding does, for the fingerprint of the rules. */
export const FOLDS = {
  whiteSpace: WHITE_SPACE,
  dropped: DROPPED,
  replaced: REPLACED,
  composed: 'NFC',
} as const;

function foldCluster(cluster: string): string {
  if (cluster === ' ') return cluster;
  if (WHITE_SPACE.test(cluster)) return ' ';
  if (DROPPED.test(cluster)) return '';
  return REPLACED.get(cluster) ?? cluster.normalize('NFC');
}
