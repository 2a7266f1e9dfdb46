import type { Language } from '../../../ground/language/language.ts';
import type { Span } from '../../../ground/model/place.ts';

/** A phrase between quotation marks in running text: `span` holds the words without their marks. */
export interface QuotedPhrase {
  readonly span: Span;
  readonly words: string;
  /** The mark that closes it is missing: it runs to the end of the text, as in a quotation of several paragraphs. */
  readonly open?: true;
}

/**
 * The phrases of a text that are between quotation marks of any kind, nested ones too. An apostrophe, feet, inches,
 * minutes and seconds are told from quotation marks by what is around them. Reads the text once.
 */
export function quotedPhrases(text: string, { prose }: Language): readonly QuotedPhrase[] {
  const open: OpenMark[] = [];
  const found: QuotedPhrase[] = [];
  const add = (start: number, end: number, unclosed = false): void => {
    const words = text.slice(start, end);
    if (/[\p{L}\p{N}]/u.test(words))
      found.push({ span: { start, end }, words, ...(unclosed && { open: true }) });
  };
  for (let at = 0; at < text.length; ) {
    const mark = markAt(text, at, prose.elided);
    if (mark === undefined) {
      at += 1;
      continue;
    }
    const index = open.findLastIndex(
      ({ kind, opener }) => kind === mark.kind && mark.closes.includes(opener),
    );
    const opened = open[index];
    if (opened !== undefined && mark.canClose && !(mark.canOpen && mark.prefersOpen)) {
      if (mark.kind === 'single' && belongsToWord(text, at, open)) {
        at += mark.length;
        continue;
      }
      add(opened.inner, at);
      open.length = index;
    } else if (mark.canOpen) {
      open.push({ kind: mark.kind, opener: mark.text, inner: at + mark.length });
      // Nothing is nested so deep: it keeps the search short.
      if (open.length > 16) open.shift();
    } else if (mark.canClose && mark.kind === 'double' && mark.curly && index < 0) {
      // It was opened in the paragraph before.
      add(0, at);
    }
    at += mark.length;
  }
  for (const { kind, inner, opener } of open) {
    if (kind === 'double' || !STRAIGHT.includes(opener)) add(inner, text.length, true);
  }
  return found.toSorted((a, b) => a.span.start - b.span.start);
}

interface OpenMark {
  readonly kind: 'double' | 'single';
  readonly opener: string;
  readonly inner: number;
}

interface Mark {
  readonly kind: 'double' | 'single';
  readonly text: string;
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** A mark that can do both, at a place where it begins a word. */
  readonly prefersOpen: boolean;
  readonly curly: boolean;
  /** The opening marks that it can close. */
  readonly closes: readonly string[];
}

const STRAIGHT = ["'", '’'];

/** Marks by what they open and close. Doubled single marks count as double ones. */
const OPENING = '“„‟「『《〈❝＂«‹»›‘‚‛"\'`″‶˝ʺ〝❛';

const CLOSED_BY: Readonly<Record<string, readonly string[]>> = {
  '”': ['“', '„', '‟', '”', '"'],
  '“': ['„', '‟'],
  '"': ['"', '“', '„'],
  '＂': ['＂'],
  '❞': ['❝'],
  '❜': ['❛'],
  '″': ['″', '‶'],
  '˝': ['˝'],
  ʺ: ['ʺ'],
  '〞': ['〝'],
  '〟': ['〝'],
  '»': ['«'],
  '«': ['»'],
  '›': ['‹'],
  '‹': ['›'],
  '」': ['「'],
  '』': ['『'],
  '》': ['《'],
  '〉': ['〈'],
  '’': ['‘', '‚', '‛', "'", '’', '`'],
  '‘': ['‚'],
  "'": ["'", '‘', '‚', '‛', '`'],
  "''": ["''", '``', '‘‘', '‚‚'],
  '’’': ['‘‘', '‚‚', '``', '’’'],
  '‘‘': ['‚‚'],
};

const DOUBLED = ["''", '``', '‘‘', '’’', '‚‚'];

const SINGLE = "'‘’‚‛‹›`❛❜";

/** Marks of feet, inches and the like, which are typed for quotation marks. */
const PRIMES = '″˝ʺ';

function markAt(text: string, at: number, elided: RegExp): Mark | undefined {
  const one = text.charAt(at);
  if (one < '\u0080' && one !== '"' && one !== "'" && one !== '`') return undefined;
  const two = text.slice(at, at + 2);
  const doubled = DOUBLED.includes(two);
  const mark = doubled ? two : one;
  const closes = CLOSED_BY[mark] ?? [];
  if (closes.length === 0 && !OPENING.includes(one)) return undefined;
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at + mark.length, at + mark.length + 12);
  const kind = doubled || !SINGLE.includes(one) || '‹›'.includes(one) ? 'double' : 'single';
  const inWord = /[\p{L}\p{N}]$/u.test(before);
  const startsWord = /^[\p{L}\p{N}([…\p{Sc}"“‘«'+~−-]/u.test(after) || /^\.{3}/.test(after);
  if (isPrime(text, at, mark)) return undefined;
  // An apostrophe within a word.
  if (kind === 'single' && inWord && /^[\p{L}\p{N}]/u.test(after)) return undefined;
  const isElision =
    kind === 'single' && !inWord && (mark === "'" || mark === '’' || mark === '‘') && elided.test(after);
  const closesOnly = '”❞」』》〉'.includes(one) && mark === one;
  const canOpen =
    (OPENING.includes(one) || mark === '”') &&
    !isElision &&
    (kind === 'double' && !`"'”${PRIMES}`.includes(one) && !doubled ? true : !inWord && startsWord) &&
    !(mark === '’') &&
    mark !== '’’' &&
    !closesOnly;
  const canClose = closes.length > 0 && !isElision;
  const opensHere = !inWord && startsWord && !/[.,;:!?…)\]]$/u.test(before) && !/^\s/u.test(after);
  return {
    kind,
    text: mark,
    length: mark.length,
    canOpen,
    canClose,
    prefersOpen: opensHere && (before === '' || /[\s([—–-]$/u.test(before)),
    curly: !STRAIGHT.includes(one) && !`"\`${PRIMES}`.includes(one),
    closes,
  };
}

/** Feet and inches, minutes and seconds: `6'2"`, `5' 11"`, `a 12" pipe`. */
function isPrime(text: string, at: number, mark: string): boolean {
  if (mark !== '"' && mark !== "'" && mark !== '’' && mark !== '”' && mark !== "''" && !PRIMES.includes(mark))
    return false;
  const before = text.slice(Math.max(0, at - 12), at);
  if (!/\d[½¼¾]?$/u.test(before)) return false;
  const after = text.slice(at + mark.length, at + mark.length + 6);
  if (mark === "'" || mark === '’')
    return /^ ?\d{1,2}(?:\.\d+|[½¼¾])?(?:["”″]|''|’’)/u.test(after) || /^\s?[x×]\s?\d/u.test(after);
  if (/\d['’′] ?\d{1,2}(?:\.\d+|[½¼¾])?$/u.test(before)) return true;
  return /^\s?[x×]\s?\d/u.test(after);
}

/** The apostrophe of `the officials' view`, within a phrase whose own mark comes later. */
function belongsToWord(text: string, at: number, open: readonly OpenMark[]): boolean {
  if (!/s$/i.test(text.slice(0, at).slice(-1)) || !/^ \p{Ll}/u.test(text.slice(at + 1, at + 3))) return false;
  const opener = open.findLast(({ kind }) => kind === 'single')?.opener;
  const rest = text.slice(at + 1, at + 120);
  for (const { index, 0: mark } of rest.matchAll(/['’‘]/gu)) {
    const inWord = /[\p{L}\p{N}]$/u.test(rest.slice(0, index));
    const before = /[\p{L}\p{N}.,!?…]$/u.test(rest.slice(0, index));
    const after = /^[\p{L}\p{N}]/u.test(rest.slice(index + 1));
    if (inWord && after) continue;
    if (!before && after) return false;
    if (before && !after) return mark !== '‘' || opener === '‚';
  }
  return false;
}
