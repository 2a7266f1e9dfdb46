import { type CharacterMap, isPrivate, saysCharacters } from './character-map.ts';
import type { Cluster } from './spoken-clusters.ts';

export interface ShareOptions {
  /** Those of one font. */
  readonly clusters: readonly Cluster[];
  /** What the font says of its glyphs, NUL included. */
  readonly texts: CharacterMap;
  /** How far a code moves the pen, in any unit. */
  widthOf(code: number): number;
}

/**
 * What a glyph gets that is a piece of what another stands for, such as the dots of an Arabic letter: U+034F, which
 * nobody sees, and which keeps the characters around it together.
 */
export const PIECE = '\u034F';

/**
 * What the glyphs stand for of which a font does not say it, by the clusters that they are in: a glyph alone has the
 * text of its cluster, one among glyphs that are known has what these leave of it. Where several are left, the widest
 * has it all. A glyph that is drawn outside of all clusters has no text that would be known, and is left out.
 */
export function shareTexts({ clusters, texts, widthOf }: ShareOptions): CharacterMap {
  const known = new Map<number, string>();
  for (const [code, text] of texts) if (saysCharacters(text) && !isPrivate(text)) known.set(code, text);
  const found = new Map<number, string>();
  const unspoken = new Set<number>();
  const waiting = new Map<
    string,
    { readonly codes: readonly number[]; readonly text: string; count: number }
  >();
  for (const { codes, text } of clusters) {
    if (codes.every((code) => known.has(code))) continue;
    if (text === undefined) {
      for (const code of codes) unspoken.add(code);
      continue;
    }
    const key = `${codes.join(' ')} ${text}`;
    const before = waiting.get(key);
    if (before === undefined) waiting.set(key, { codes, text: plain(text), count: 1 });
    else before.count++;
  }
  let open = [...waiting.values()].filter(({ text }) => text !== '');
  for (const rounds of [alone, remainder, remainder, remainder, remainder]) {
    const votes = new Map<number, Map<string, number>>();
    for (const { codes, text, count } of open) {
      const vote = rounds(codes, text, known);
      if (vote === undefined) continue;
      const of = votes.get(vote.code) ?? new Map<string, number>();
      of.set(vote.text, (of.get(vote.text) ?? 0) + count);
      votes.set(vote.code, of);
    }
    for (const [code, of] of votes) {
      const text = favourite(of);
      known.set(code, text);
      found.set(code, text);
    }
    open = open.filter(({ codes }) => codes.some((code) => !known.has(code)));
  }
  for (const { codes, text } of open) {
    const lost = [...new Set(codes.filter((code) => !known.has(code)))];
    const { rest, idle } = subtract(codes, text, known);
    const widest = lost.reduce((one, other) => (widthOf(other) > widthOf(one) ? other : one), lost[0] ?? 0);
    for (const code of lost) {
      const own = code === widest && !idle && rest !== '' ? rest : PIECE;
      known.set(code, own);
      found.set(code, own);
    }
  }
  for (const code of unspoken) found.delete(code);
  return found;
}

interface Vote {
  readonly code: number;
  readonly text: string;
}

function alone(codes: readonly number[], text: string): Vote | undefined {
  const [code] = codes;
  return code !== undefined && codes.length === 1 ? { code, text } : undefined;
}

/** What the glyphs that are known leave for the only one that is not. */
function remainder(codes: readonly number[], text: string, known: CharacterMap): Vote | undefined {
  const lost = codes.filter((code) => !known.has(code));
  const [code] = lost;
  if (code === undefined || lost.length > 1) return undefined;
  const { rest, idle } = subtract(codes, text, known);
  return { code, text: rest === '' || idle ? PIECE : rest };
}

/** What is left of a text without those of known glyphs. `idle`: one of them has a text that is not in it. */
function subtract(
  codes: readonly number[],
  text: string,
  known: CharacterMap,
): { readonly rest: string; readonly idle: boolean } {
  const left = [...parts(text)];
  let idle = false;
  for (const code of codes) {
    const own = known.get(code);
    if (own === undefined || own === PIECE) continue;
    const places: number[] = [];
    for (const character of parts(own)) {
      const at = indexOf(left, character, places);
      if (at >= 0) places.push(at);
    }
    if (places.length < [...parts(own)].length) idle = true;
    else for (const at of places.sort((one, other) => other - one)) left.splice(at, 1);
  }
  return { rest: left.join('').normalize('NFC'), idle };
}

/** Where a character is, and has not been found before: small capitals are drawn with the glyphs of large letters. */
function indexOf(text: readonly string[], character: string, places: readonly number[]): number {
  const find = (same: (one: string) => boolean): number =>
    text.findIndex((one, index) => same(one) && !places.includes(index));
  const exact = find((one) => one === character);
  return exact >= 0 ? exact : find((one) => one.toUpperCase() === character.toUpperCase());
}

/** A text taken apart as fonts take letters apart: base and marks, and the vowel sign am of Thai and Lao. */
function parts(text: string): string {
  return text.normalize('NFD').replace(/[\u0E33\u0EB3]/g, (sign) => sign.normalize('NFKD'));
}

/** A text without what must not be in a character map. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is taken out
  return text.replace(/[\u0000\uFEFF\uFFFE\uFFFF]/g, '');
}

/** The text with the most votes, the first of several. */
function favourite(votes: ReadonlyMap<string, number>): string {
  let best = '';
  for (const [text, count] of votes) if (count > (votes.get(best) ?? 0)) best = text;
  return best;
}
