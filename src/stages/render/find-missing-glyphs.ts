import type { PackContent } from '../../ground/model/content.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { missingGlyph } from '../../ground/model/diagnostics/characters.ts';
import { extractionPath } from '../../ground/model/extraction-files.ts';
import { groupBy } from '../../ground/model/group-by.ts';
import type { Place } from '../../ground/model/place.ts';
import type { EmbeddedFont, Template } from '../../ground/model/template.ts';
import { codePointsOf, hasGlyph } from './choose-fonts.ts';
import { decidingFirst, packagesFor } from './script-packages.ts';
import { plainCss } from './template/plain-css.ts';
import { type CodePoints, holds, readUnicodeRange } from './unicode-range.ts';

/** Where an item is in its extraction, by reference: `document:id`. */
export type PlaceOfItem = (ref: string) => Place | undefined;

/** Where the text of a document has a character, among the words around it that are printed. */
export type PlaceInDocument = (words: string, character: string) => Place | undefined;

/** Where a character is first in the file of a place, from there on; the place itself when it does not. */
export type PlaceOfCharacter = (near: Place, character: string) => Place;

export interface GlyphOptions {
  readonly template: Template;
  /** Those that are embedded. */
  readonly fonts: readonly EmbeddedFont[];
  /** As `packagesFor` takes them. */
  readonly languages?: readonly string[] | undefined;
  readonly placeOfItem?: PlaceOfItem | undefined;
  readonly placeInDocument?: PlaceInDocument | undefined;
  readonly placeOfCharacter?: PlaceOfCharacter | undefined;
}

/**
 * The characters of the page that no font has: neither those that travel with the package or are installed, nor an
 * `@font-face` of the template's own style sheet, which says with `unicode-range` what it has. Those that one package
 * of fonts has make one diagnostic, and so do those of one text that no package has.
 */
export function findMissingGlyphs(
  body: string,
  css: string,
  content: PackContent,
  options: GlyphOptions,
): readonly Diagnostic[] {
  const { template, fonts, languages = [], placeOfItem, placeInDocument } = options;
  const { placeOfCharacter = (near) => near } = options;
  const isUnusual = (point: number): boolean => !hasGlyph(point);
  const ofSheets = pointsOfSheets(css);
  // Most pages have no such character, not even in their tags: only the others are taken apart.
  if (![...codePointsOf(withCharacters(body)), ...ofSheets].some(isUnusual)) return [];
  const own = [
    ...ownRanges(css),
    ...fonts.flatMap(({ unicodeRange, ofBrand }) => (ofBrand ? [] : readUnicodeRange(unicodeRange))),
  ];
  const shown = new Set([...codePointsOf(textOf(body)), ...ofSheets]);
  const missing = [...shown].filter((point) => isUnusual(point) && !holds(own, point)).sort((a, b) => a - b);
  const { headings: _, ...searched } = content;
  const found = missing.map((point): Found & { readonly point: number } => {
    const character = String.fromCodePoint(point);
    const inText = locate(
      searched,
      character,
      { where: 'the pack', place: startOfFile(packFile(content)) },
      placeOfItem ?? (() => undefined),
    );
    const inSource = inText?.isOfSource ? placeInDocument?.(inText.text ?? '', character) : undefined;
    if (inText && inSource) return { point, ...inText, place: inSource };
    const page: Found = { where: 'the page', place: startOfFile(packFile(content)) };
    const near = inText ?? inTemplate(template, character) ?? page;
    return { point, ...near, place: placeOfCharacter(near.place, character) };
  });
  const packages = packagesOf(missing, languages);
  const groups = groupBy(found, ({ point, place, text = '', where }) =>
    JSON.stringify(packages.get(point) ?? [place, text, where]),
  );
  return [...groups.values()].flatMap((group) => {
    const [shownFirst] = [...group].sort(
      (one, other) => Number(isWhole(one.place)) - Number(isWhole(other.place)),
    );
    if (shownFirst === undefined) return [];
    const first = earliest(shownFirst, group);
    const names = group.map(({ point }) => nameOf(point, languages));
    const where =
      first.text === undefined ? first.where : `${first.where}: ${around(first.text, first.point)}`;
    const shown =
      names.length > SHOWN ? [...names.slice(0, SHOWN), `and ${names.length - SHOWN} more`] : names;
    return [missingGlyph(first.place, shown, where, packages.get(first.point))];
  });
}

const TEXT = 'the text';
const OF_PACK = "the pack's ";

/** How many characters are named in a message. */
const SHOWN = 6;

/** The first in its file, in order of place: where the word begins. */
function earliest<One extends Found>(one: One, group: readonly One[]): One {
  const inFile = group.filter(({ place }) => place.file === one.place.file && !isWhole(place));
  return inFile.reduce((first, other) => (comesBefore(other.place, first.place) ? other : first), one);
}

function comesBefore({ start: one }: Place, { start: other }: Place): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}

function isWhole({ start }: Place): boolean {
  return start.line === 1 && start.column === 1;
}

/**
 * The package that has each character, as npm knows it: one that others need, too, for a sign of several scripts and for
 * Chinese characters; the letters of Korea and Japan are for sure in the font that is named after them alone.
 */
function packagesOf(points: readonly number[], languages: readonly string[]): ReadonlyMap<number, string> {
  const chosen = new Map<number, string>();
  for (const point of decidingFirst(points, languages)) {
    const { script, packages = [] } = packagesFor(point, languages) ?? {};
    const names = packages.map((name) => `@fontsource/${name}`);
    const others = new Set(script === undefined || script === 'Han' ? chosen.values() : []);
    const name = names.find((one) => others.has(one)) ?? names[0];
    if (name !== undefined) chosen.set(point, name);
  }
  return chosen;
}

interface Found {
  /** What a person would call the text that has the character. */
  readonly where: string;
  readonly place: Place;
  readonly text?: string;
  /** True for the words of a document; what is said of them is in its extraction. */
  readonly isOfSource?: boolean;
}

/** The style sheets of a template are the same for many packs. */
const ofLastSheets = new Map<string, ReadonlySet<number>>();
const SHEETS = 8;

function pointsOfSheets(css: string): ReadonlySet<number> {
  const known = ofLastSheets.get(css) ?? codePointsOf(plainCss(css));
  if (ofLastSheets.size >= SHEETS) ofLastSheets.clear();
  ofLastSheets.set(css, known);
  return known;
}

/** What a reader sees of the body: its text, without the tags. */
function textOf(html: string): string {
  return withCharacters(html.replace(/<[^>]*>/g, ' '));
}

/** With the characters that are given by their numbers; there are no other references. */
function withCharacters(html: string): string {
  return html.replace(/&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));/gi, (_, hex?: string, decimal?: string) => {
    const point = hex === undefined ? Number.parseInt(decimal ?? '32', 10) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
  });
}

function ownRanges(css: string): readonly CodePoints[] {
  return [...css.matchAll(/@font-face[^}]*?unicode-range\s*:([^;}]*)/gi)].flatMap((match) =>
    readUnicodeRange(match[1] ?? ''),
  );
}

/** Such as `U+0623 (أ, Arabic)`. */
function nameOf(point: number, languages: readonly string[]): string {
  const script = packagesFor(point, languages)?.script;
  const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  const character = String.fromCodePoint(point);
  return script === undefined ? `${code} (${character})` : `${code} (${character}, ${script})`;
}

function packFile(content: PackContent): string {
  return `sources/packs/${content.id}.md`;
}

function startOfFile(file: string): Place {
  return { file, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
}

/** The first string of the content that has the character, with what a person would call it. */
function locate(value: unknown, character: string, near: Found, placeOfItem: PlaceOfItem): Found | undefined {
  if (typeof value === 'string') return value.includes(character) ? { ...near, text: value } : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const here = Array.isArray(value) ? near : nearer(value, near, placeOfItem);
  for (const [key, item] of Object.entries(value)) {
    const found = locate(item, character, nearField(key, here), placeOfItem);
    if (found !== undefined) return found;
  }
  return undefined;
}

function nearer(value: object, near: Found, placeOfItem: PlaceOfItem): Found {
  const record: Readonly<Record<string, unknown>> = { ...value };
  const { ref, letter, id, position, kind } = record;
  if (typeof ref === 'string') {
    const [document = '', item = ref] = ref.split(':');
    const place = placeOfItem(ref) ?? startOfFile(extractionPath(document));
    const isOfSource = kind === 'quotation' || kind === 'evidence';
    return { where: `\`${item}\` of document \`${document}\``, place, isOfSource };
  }
  if (typeof letter === 'string' && typeof id === 'string') {
    return { where: `document ${letter}`, place: startOfFile(`sources/documents/${id}.md`) };
  }
  if (typeof record.lines === 'string' && typeof record.label === 'string') {
    return { ...near, where: `${record.label}, ${record.lines}`, isOfSource: true };
  }
  const start = startOf(position);
  if (start === undefined) return near;
  const end = { ...start, column: start.column + 1 };
  return { where: TEXT, place: { file: near.place.file, start, end } };
}

function startOf(position: unknown): { line: number; column: number } | undefined {
  if (typeof position !== 'object' || position === null || !('start' in position)) return undefined;
  const { start } = position;
  if (typeof start !== 'object' || start === null || !('line' in start) || !('column' in start)) {
    return undefined;
  }
  const { line, column } = start;
  return typeof line === 'number' && typeof column === 'number' ? { line, column } : undefined;
}

function nearField(key: string, near: Found): Found {
  if (key === 'before' || key === 'behind') return { ...near, isOfSource: true };
  return near.where === 'the pack' &&
    /^(title|subtitle|shortTitle|audience|supersedes|authors|marking)$/.test(key)
    ? { ...near, where: `${OF_PACK}${key === 'shortTitle' ? 'short title' : key}` }
    : near;
}

function inTemplate(template: Template, character: string): Found | undefined {
  for (const file of template.files.values()) {
    const before = file.text.split(character, 2);
    if (before.length === 2) {
      const lines = (before[0] ?? '').split('\n');
      const column = (lines.at(-1)?.length ?? 0) + 1;
      const start = { line: lines.length, column };
      return {
        where: 'the template',
        place: { file: file.path, start, end: { ...start, column: column + 1 } },
      };
    }
  }
  return undefined;
}

function around(text: string, point: number): string {
  const at = text.indexOf(String.fromCodePoint(point));
  const start = Math.max(0, at - 20);
  const end = Math.min(text.length, at + 20);
  const words = text.slice(start, end).replaceAll(/\s+/g, ' ').trim();
  return `“${start > 0 ? '…' : ''}${words}${end < text.length ? '…' : ''}”`;
}
