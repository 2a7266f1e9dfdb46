import type { FontTables } from './font-tables.ts';

/** The texts that a glyph may be drawn for. */
export type GlyphTexts = ReadonlyMap<number, ReadonlySet<string>>;

/**
 * Features that draw a character as another one would look: small raised and lowered digits, fractions, ordinals. A
 * page that has them does not say what its letters say.
 */
const OTHER_MEANING = new Set([
  'sups',
  'subs',
  'sinf',
  'numr',
  'dnom',
  'frac',
  'afrc',
  'ordn',
  'ornm',
  'hist',
  'ruby',
]);
/** How often what one substitution gives may be put into another, and how many texts a glyph may have. */
const ROUNDS = 4;
const MOST_TEXTS = 24;

/**
 * What the glyphs of a font are drawn for: the characters of its map, and what its substitutions make of them, such as
 * ligatures and digits of one width (OpenType 1.9, `cmap` and `GSUB`).
 */
export function glyphTexts(tables: FontTables): GlyphTexts {
  const texts = new Map<number, Set<string>>();
  const add = (glyph: number, text: string): void => {
    const known = texts.get(glyph) ?? new Set();
    if (known.size < MOST_TEXTS) known.add(text);
    texts.set(glyph, known);
  };
  readCharacters(tables('cmap'), (point, glyph) => add(glyph, String.fromCodePoint(point)));
  const substitutions = readSubstitutions(tables('GSUB'));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { from, to } of substitutions) {
      const [first, ...rest] = to;
      const made = from.reduce<readonly string[]>(
        (before, glyph) => before.flatMap((text) => [...(texts.get(glyph) ?? [])].map((next) => text + next)),
        [''],
      );
      if (first !== undefined) for (const text of made) add(first, text);
      for (const glyph of rest) add(glyph, '');
    }
  }
  return texts;
}

function readCharacters(cmap: DataView | undefined, add: (point: number, glyph: number) => void): void {
  if (cmap === undefined) return;
  for (let index = 0; index < cmap.getUint16(2); index++) {
    const at = cmap.getUint32(8 + index * 8);
    const format = cmap.getUint16(at);
    if (format === 4) readSegments(cmap, at, add);
    if (format === 12) readGroups(cmap, at, add);
  }
}

function readSegments(cmap: DataView, at: number, add: (point: number, glyph: number) => void): void {
  const double = cmap.getUint16(at + 6);
  const [ends, starts] = [at + 14, at + 16 + double];
  const [deltas, ranges] = [starts + double, starts + 2 * double];
  for (let index = 0; index < double; index += 2) {
    const [first, last] = [cmap.getUint16(starts + index), cmap.getUint16(ends + index)];
    const [delta, range] = [cmap.getUint16(deltas + index), cmap.getUint16(ranges + index)];
    for (let point = first; point <= last && point < 0xffff; point++) {
      const found = range === 0 ? point : cmap.getUint16(ranges + index + range + (point - first) * 2);
      const glyph = found === 0 ? 0 : (found + delta) & 0xffff;
      if (glyph !== 0) add(point, glyph);
    }
  }
}

function readGroups(cmap: DataView, at: number, add: (point: number, glyph: number) => void): void {
  for (let index = 0; index < cmap.getUint32(at + 12); index++) {
    const group = at + 16 + index * 12;
    const [first, last, glyph] = [
      cmap.getUint32(group),
      cmap.getUint32(group + 4),
      cmap.getUint32(group + 8),
    ];
    for (let point = first; point <= last; point++) add(point, glyph + point - first);
  }
}

interface Substitution {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Those of single glyphs, alternates, ligatures and sequences; contexts only say when those of others hold. */
function readSubstitutions(gsub: DataView | undefined): readonly Substitution[] {
  if (gsub === undefined) return [];
  const found: Substitution[] = [];
  const list = gsub.getUint16(8);
  const excluded = lookupsOf(gsub, OTHER_MEANING);
  for (let index = 0; index < gsub.getUint16(list); index++) {
    if (excluded.has(index)) continue;
    const lookup = list + gsub.getUint16(list + 2 + index * 2);
    const type = gsub.getUint16(lookup);
    for (let part = 0; part < gsub.getUint16(lookup + 4); part++) {
      const at = lookup + gsub.getUint16(lookup + 6 + part * 2);
      if (type === 7) readPart(gsub, gsub.getUint16(at + 2), at + gsub.getUint32(at + 4), found);
      else readPart(gsub, type, at, found);
    }
  }
  return found;
}

/** The lookups that only features of those names have. */
function lookupsOf(gsub: DataView, names: ReadonlySet<string>): ReadonlySet<number> {
  const features = gsub.getUint16(6);
  const [theirs, others] = [new Set<number>(), new Set<number>()];
  for (let index = 0; index < gsub.getUint16(features); index++) {
    const record = features + 2 + index * 6;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((offset) => gsub.getUint8(record + offset)));
    const feature = features + gsub.getUint16(record + 4);
    for (let one = 0; one < gsub.getUint16(feature + 2); one++)
      (names.has(name) ? theirs : others).add(gsub.getUint16(feature + 4 + one * 2));
  }
  return new Set([...theirs].filter((lookup) => !others.has(lookup)));
}

function readPart(gsub: DataView, type: number, at: number, found: Substitution[]): void {
  if (type < 1 || type > 4) return;
  const covered = coverage(gsub, at + gsub.getUint16(at + 2));
  const format = gsub.getUint16(at);
  for (const [index, glyph] of covered.entries()) {
    if (type === 1) {
      const to = format === 1 ? (glyph + gsub.getInt16(at + 4)) & 0xffff : gsub.getUint16(at + 6 + index * 2);
      found.push({ from: [glyph], to: [to] });
      continue;
    }
    const set = at + gsub.getUint16(at + 6 + index * 2);
    const items = words(gsub, set);
    if (type === 2) found.push({ from: [glyph], to: items });
    if (type === 3) for (const to of items) found.push({ from: [glyph], to: [to] });
    if (type === 4)
      for (const offset of items) {
        const rest = Math.max(0, gsub.getUint16(set + offset + 2) - 1);
        const others = Array.from({ length: rest }, (_, one) => gsub.getUint16(set + offset + 4 + one * 2));
        found.push({ from: [glyph, ...others], to: [gsub.getUint16(set + offset)] });
      }
  }
}

/** A count, and so many words. */
function words(view: DataView, at: number): readonly number[] {
  return Array.from({ length: view.getUint16(at) }, (_, index) => view.getUint16(at + 2 + index * 2));
}

function coverage(gsub: DataView, at: number): readonly number[] {
  if (gsub.getUint16(at) === 1) return words(gsub, at + 2);
  const glyphs: number[] = [];
  for (let index = 0; index < gsub.getUint16(at + 2); index++) {
    const range = at + 4 + index * 6;
    for (let glyph = gsub.getUint16(range); glyph <= gsub.getUint16(range + 2); glyph++) glyphs.push(glyph);
  }
  return glyphs;
}
