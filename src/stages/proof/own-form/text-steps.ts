import type { Matrix } from '../geometry.ts';

/** Holds the glyphs of one text object to their order: each is read where it is seen. */
export interface TextSteps {
  /** A text object begins, or its line does: the next glyph may be anywhere. */
  start(): void;
  /**
   * The next glyph, from the beginning of the line, in the units of the text. Gives what is wrong with its place, as a
   * clause; nothing when it is where a browser would set it.
   */
  step(glyph: Step): string | undefined;
}

export interface Step {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly words: string;
}

/**
 * All lengths are parts of the type size. Chromium's own lines keep within -0.17 (kerning) and 0.04; style sheets may
 * set letters closer or wider. Letters that a font composes of several glyphs are let go further.
 */
const BACK = -0.5;
const APART = 1.5;
/** The same for letters of scripts in which no space between words needs to grow. */
const LETTERS_APART = 0.8;
const APART_AT_SPACE = 10;
const LEAST_STEP = 0.02;
/** How much the gaps between the letters of a line differ. */
const SPREAD = 0.45;
const DIGITS = { least: 0.08, most: 1.2, apart: 0.5 };
const LOOSE = { along: 2.5, across: 1.5 };
/** How far from the line letters are that have no marks to make room for. */
const OFF_LINE = 0.05;

const MOVED = 'is not in the order in which it is read';
const TORN = 'is torn apart';
const RAISED = 'is not on its line';

export function openTextSteps(): TextSteps {
  let before: Step | undefined;
  let end = 0;
  let [least, most] = [0, 0];
  const start = (): void => {
    before = undefined;
    [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  };
  start();
  return {
    start,
    step: (glyph) => {
      const { x, y, width, size, words } = glyph;
      if (!(size > 0)) return undefined;
      const kind = kindOf(words);
      const last = before;
      const gap = (x - end) / size;
      const off = Math.abs(y) / size;
      if (kind === 'part' || width === 0) {
        if (off > LOOSE.across) return RAISED;
        if (last !== undefined && Math.abs(gap) > LOOSE.along) return gap < 0 ? MOVED : TORN;
        if (width > 0) {
          end = last === undefined ? x + width : Math.max(end, x + width);
          before = glyph;
        }
        return undefined;
      }
      before = glyph;
      end = x + width;
      if (off > (kind === 'letter' || kind === 'digit' ? OFF_LINE : LOOSE.across)) return RAISED;
      if (last === undefined) return undefined;
      const other = kindOf(last.words);
      if (gap < BACK || x - last.x < LEAST_STEP * size) return MOVED;
      const isSpaced = kind === 'space' || other === 'space';
      if (gap > (isSpaced ? APART_AT_SPACE : APART)) return TORN;
      if (isSpaced || other === 'part') return undefined;
      const isNumber = isOfNumber(words) && isOfNumber(last.words);
      const step = (x - last.x) / size;
      if (isNumber && step < DIGITS.least) return MOVED;
      if (isNumber && (step > DIGITS.most || gap > DIGITS.apart)) return TORN;
      if (kind === 'other' || other === 'other') return undefined;
      if (gap > LETTERS_APART) return TORN;
      least = Math.min(least, gap);
      most = Math.max(most, gap);
      return most - least > SPREAD ? TORN : undefined;
    },
  };
}

/**
 * What is wrong with how text is turned, as a clause; nothing when it can be read. Text may lean and run up or down a
 * page; it is not mirrored, upside down or drawn out.
 */
export function turnedWrongly([a, b, c, d]: Matrix): string | undefined {
  const along = Math.hypot(a, b);
  const height = (a * d - b * c) / (along || 1);
  if (!(height > 0)) return 'is mirrored';
  if (a < -UPSIDE_DOWN * along) return 'is upside down';
  const lean = Math.abs(a * c + b * d) / (along || 1) / height;
  if (height > DRAWN_OUT * along || along > DRAWN_OUT * height || lean > LEANING) return 'is distorted';
  return undefined;
}

/** The cosine of the angle from which on text counts as upside down. */
const UPSIDE_DOWN = 0.3;
const DRAWN_OUT = 2.5;
const LEANING = 0.6;

type StepKind = 'digit' | 'letter' | 'space' | 'other' | 'part';

const DIGIT = /^\p{Nd}+$/u;
/** Of scripts whose letters are simply beside one another. */
const LETTER = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const kinds = new Map<string, StepKind>();

function kindOf(words: string): StepKind {
  let kind = kinds.get(words);
  if (kind === undefined) {
    if (words === '' || /^\p{M}+$/u.test(words)) kind = 'part';
    else if (words.trim() === '') kind = 'space';
    else if (DIGIT.test(words)) kind = 'digit';
    else kind = LETTER.test(words) ? 'letter' : 'other';
    if (kinds.size < MOST_KEPT) kinds.set(words, kind);
  }
  return kind;
}

const MOST_KEPT = 5_000;

function isOfNumber(words: string): boolean {
  return kindOf(words) === 'digit' || words === ',' || words === '.';
}
