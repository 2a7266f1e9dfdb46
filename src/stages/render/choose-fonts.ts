import type { PackContent } from '../../ground/model/content.ts';
import { onceFor } from '../../ground/model/once-for.ts';
import type { FontFace, Template } from '../../ground/model/template.ts';
import { codeFacesFor } from './code-faces.ts';
import { drawnText, isInvisible } from './drawn-characters.ts';
import { signFaces, textFaces } from './font-faces.ts';
import { type CodePoints, holds, readUnicodeRange } from './unicode-range.ts';

/**
 * The font faces that the characters of a pack and its template need. The caller reads their files from
 * `fonts/` and gives them to `renderPack`.
 */
export function fontsNeeded(content: PackContent, template: Template): readonly FontFace[] {
  return [...facesFor(allPoints(content, template)), ...codeFacesFor(content)];
}

/** The code points of a pack and its template that no font of the package has, in order. */
export function pointsWithoutFont(content: PackContent, template: Template): readonly number[] {
  return [...allPoints(content, template)]
    .filter((point) => !hasGlyph(point))
    .sort((one, other) => one - other);
}

function allPoints(content: PackContent, template: Template): ReadonlySet<number> {
  return new Set([...templatePoints(template), ...contentPoints(content)]);
}

const contentPoints = onceFor((content: PackContent): ReadonlySet<number> => {
  const texts: string[] = [];
  collectStrings(content, texts);
  return codePointsOf(texts.join('\n'));
});

/** By the hash of the file: a template is the same for many packs, and from one rebuild to the next. */
const pointsOfFile = new Map<string, ReadonlySet<number>>();
const FILES = 500;

const templatePoints = onceFor((template: Template): ReadonlySet<number> => {
  const points = new Set<number>();
  for (const { sha256, text } of template.files.values()) {
    const known = pointsOfFile.get(sha256) ?? codePointsOf(text);
    if (pointsOfFile.size >= FILES) pointsOfFile.clear();
    pointsOfFile.set(sha256, known);
    for (const point of known) points.add(point);
  }
  return points;
});

/**
 * The faces that some of the code points are in. The latin ones are always among them; those of signs are there for
 * what no text face has, of the first family that has it.
 */
export function facesFor(codePoints: Iterable<number>): readonly FontFace[] {
  const points = [...codePoints].filter((point) => point > LAST_ASCII);
  const signs = points.filter((point) => !isIn(textFaces, point));
  const chosen = new Set<FontFace>();
  for (const face of textFaces) {
    const ranges = rangesOf(face);
    if (holds(ranges, 0x41) || points.some((point) => holds(ranges, point))) chosen.add(face);
  }
  for (const point of signs) {
    const having = signFaces.filter((face) => holds(rangesOf(face), point));
    for (const face of having) if (face.family === having[0]?.family) chosen.add(face);
  }
  return [...textFaces, ...signFaces].filter((face) => chosen.has(face));
}

/** The distinct code points beyond ASCII that need a glyph, in the form in which they are drawn. */
export function codePointsOf(text: string): ReadonlySet<number> {
  const seen = new Set<string>();
  for (const run of text.match(BEYOND_ASCII) ?? []) for (const character of run) seen.add(character);
  const points = new Set<number>();
  for (const character of drawnText([...seen].join('\n'))) {
    const drawn = character.codePointAt(0) ?? 0;
    if (drawn > LAST_ASCII && !isInvisible(drawn)) points.add(drawn);
  }
  return points;
}

/** The last that every face has. */
const LAST_ASCII = 0x7e;
const BEYOND_ASCII = /[^\0-\x7e]+/g;

/** True when a font that travels with the package has the character. */
export function hasGlyph(codePoint: number): boolean {
  return isInvisible(codePoint) || isIn(textFaces, codePoint) || isIn(signFaces, codePoint);
}

/** Every string in the value, added to `into`; Markdown positions hold none worth a look. */
export function collectStrings(value: unknown, into: string[]): void {
  if (typeof value === 'string') into.push(value);
  else if (Array.isArray(value)) for (const item of value) collectStrings(item, into);
  else if (typeof value === 'object' && value !== null) {
    const fields = value as Readonly<Record<string, unknown>>;
    for (const key of Object.keys(fields)) if (key !== 'position') collectStrings(fields[key], into);
  }
}

function isIn(faces: readonly FontFace[], codePoint: number): boolean {
  return faces.some((face) => holds(rangesOf(face), codePoint));
}

/** By their text: the cuts of a family share it. */
const known = new Map<string, readonly CodePoints[]>();

function rangesOf({ neededFor }: FontFace): readonly CodePoints[] {
  const ranges = known.get(neededFor) ?? readUnicodeRange(neededFor);
  known.set(neededFor, ranges);
  return ranges;
}
