import type { PackContent } from '../model/content.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { missingGlyph } from '../model/diagnostics.ts';
import type { Place } from '../model/place.ts';
import type { Template } from '../model/template.ts';
import { codePointsOf, hasGlyph } from './choose-fonts.ts';
import { plainCss } from './template/plain-css.ts';
import { type CodePoints, holds, readUnicodeRange } from './unicode-range.ts';

/**
 * One diagnostic for each character of the page that no font has: neither those that travel with the package
 * nor an `@font-face` of the template's own style sheet, which says with `unicode-range` what it has.
 */
export function findMissingGlyphs(
  body: string,
  css: string,
  content: PackContent,
  template: Template,
): readonly Diagnostic[] {
  const own = ownRanges(css);
  const shown = codePointsOf(`${textOf(body)}\n${plainCss(css)}`);
  return [...shown]
    .filter((point) => !hasGlyph(point) && !holds(own, point))
    .sort((a, b) => a - b)
    .map((point) => {
      const character = String.fromCodePoint(point);
      const found = locate(content, character, { where: 'the pack', file: packFile(content), line: 1 });
      const where = found ??
        inTemplate(template, character) ?? { where: 'the page', file: packFile(content) };
      return missingGlyph(placeOf(where), `${nameOf(point)} (${character})`, where.where);
    });
}

interface Found {
  readonly where: string;
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** What a reader sees of the body: its text, without the tags. References by number are read; no others occur. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));/gi, (_, hex?: string, decimal?: string) => {
      const point = hex === undefined ? Number.parseInt(decimal ?? '32', 10) : Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
    });
}

function ownRanges(css: string): readonly CodePoints[] {
  return [...css.matchAll(/@font-face[^}]*?unicode-range\s*:([^;}]*)/gi)].flatMap((match) =>
    readUnicodeRange(match[1] ?? ''),
  );
}

function nameOf(point: number): string {
  return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}

function packFile(content: PackContent): string {
  return `sources/packs/${content.id}.md`;
}

function placeOf({ file, line = 1, column = 1 }: Found): Place {
  return { file, start: { line, column }, end: { line, column: column + 1 } };
}

/** The first string of the content that has the character, with what a person would call it. */
function locate(value: unknown, character: string, near: Found): Found | undefined {
  if (typeof value === 'string') {
    return value.includes(character)
      ? { ...near, where: `${near.where}: ${around(value, character)}` }
      : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const here = Array.isArray(value) ? near : nearer(value, near);
  for (const [key, item] of Object.entries(value)) {
    const found = locate(item, character, nearField(key, here));
    if (found !== undefined) return found;
  }
  return undefined;
}

function nearer(value: object, near: Found): Found {
  const record: Readonly<Record<string, unknown>> = { ...value };
  const { ref, letter, id, position } = record;
  if (typeof ref === 'string') {
    const [document = '', item = ref] = ref.split(':');
    return { where: `\`${item}\` of document \`${document}\``, file: `sources/extractions/${document}.yaml` };
  }
  if (typeof letter === 'string' && typeof id === 'string') {
    return { where: `document ${letter}`, file: `sources/documents/${id}.md` };
  }
  if (typeof record.lines === 'string' && typeof record.label === 'string') {
    return { ...near, where: `${record.label}, ${record.lines}` };
  }
  const start = startOf(position);
  return start === undefined ? near : { ...near, where: 'the text', ...start };
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
  return near.where === 'the pack' && /^(title|subtitle|audience|supersedes|authors|marking)$/.test(key)
    ? { ...near, where: `the pack's ${key}` }
    : near;
}

function inTemplate(template: Template, character: string): Found | undefined {
  for (const file of template.files.values()) {
    const before = file.text.split(character, 2);
    if (before.length === 2) {
      const lines = (before[0] ?? '').split('\n');
      const column = (lines.at(-1)?.length ?? 0) + 1;
      return { where: 'the template', file: file.path, line: lines.length, column };
    }
  }
  return undefined;
}

function around(text: string, character: string): string {
  const at = text.indexOf(character);
  const start = Math.max(0, at - 20);
  const end = Math.min(text.length, at + 20);
  return `“${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}”`;
}
