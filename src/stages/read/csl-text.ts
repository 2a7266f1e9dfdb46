import type { Located } from '../../ground/model/located.ts';
import { decodeEntity } from './decode-entity.ts';

/**
 * A document's front matter with its texts as they are printed. Reference managers export titles with HTML in them
 * (`<i>`, `<sub>`, `<span class="nocase">`, `&amp;`), or with Markdown (`*words*`, `[words]{.nocase}`), numbers without
 * quotes, and languages as `en_GB`. What is not built like front matter is the schema's to report.
 */
export function withPlainTexts(front: Located<unknown>): Located<unknown> {
  const { data } = front;
  if (!isMap(data)) return front;
  const changed: Record<string, unknown> = Object.assign(Object.create(null), data);
  for (const [name, value] of Object.entries(data)) {
    if (TEXTS.has(name)) changed[name] = plainTexts(value);
    else if (NAMES.has(name) && Array.isArray(value)) changed[name] = value.map(plainName);
    else if (CODES.has(name) && typeof value === 'number') changed[name] = String(value);
    else if (name === 'language' && typeof value === 'string') changed[name] = languageTag(value);
    else if (name === 'keyword' && isTextList(value)) changed[name] = value.join(', ');
    // An export has empty fields; of our own they are a mistake.
    if (changed[name] === '' && (CODES.has(name) || EXPORTED.has(name))) delete changed[name];
  }
  return { ...front, data: changed };
}

/** The plain words of a text as CSL writes it. */
export function plainText(text: string): string {
  if (!/[<&*_[^~]/.test(text)) return text;
  return text
    .replace(/<\/?(?:i|b|em|strong|sub|sup|sc|span)(?:\s[^<>]*)?>/gi, '')
    .replace(/&(?:#[xX][\dA-Fa-f]{1,6}|#\d{1,7}|[A-Za-z][\dA-Za-z]{0,31});/g, decodeEntity)
    .replace(/\[([^[\]]+)\]\{\.[^{}]*\}/g, '$1')
    .replace(/(?<![\p{L}\p{N}*])(\*{1,3})(?=[^\s*])([^*]*[^\s*])\1(?![\p{L}\p{N}*])/gu, '$2')
    .replace(/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]*[^\s_])_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/(?<=[\p{L}\p{N})])~([\p{L}\p{N}+-]{1,10})~/gu, '$1')
    .replace(/(?<=[\p{L}\p{N})])\^([\p{L}\p{N}+-]{1,10})\^/gu, '$1');
}

const TEXTS = new Set([
  ...['title', 'title-short', 'container-title', 'publisher', 'publisher-place', 'genre', 'abstract', 'note'],
]);
const NAMES = new Set(['author', 'editor', 'interviewer']);
/** What looks like a number, and is none. */
const CODES = new Set(['id', 'ISBN', 'ISSN', 'DOI']);
const EXPORTED = new Set([
  'abstract',
  'note',
  'keyword',
  'source',
  'volume',
  'issue',
  'page',
  'number',
  'URL',
  'language',
]);
/** What CSL says of a name and nobody prints. */
const SILENT = new Set(['comma-suffix', 'static-ordering', 'parse-names', 'isInstitution', 'multi']);

/** `en_GB` and `English` as tags; what is neither stays as it is. */
function languageTag(written: string): string {
  return LANGUAGES.get(written.trim().toLowerCase()) ?? written.replaceAll('_', '-');
}

const LANGUAGES: ReadonlyMap<string, string> = new Map(
  [
    ...[
      'ar',
      'bg',
      'bn',
      'bs',
      'ca',
      'cs',
      'cy',
      'da',
      'de',
      'el',
      'en',
      'es',
      'et',
      'fa',
      'fi',
      'fr',
      'ga',
      'he',
    ],
    ...[
      'hi',
      'hr',
      'hu',
      'hy',
      'id',
      'is',
      'it',
      'ja',
      'ka',
      'ko',
      'la',
      'lt',
      'lv',
      'mk',
      'mt',
      'nl',
      'no',
      'pl',
    ],
    ...['ps', 'pt', 'ro', 'ru', 'sk', 'sl', 'sq', 'sr', 'sv', 'sw', 'th', 'tr', 'uk', 'ur', 'vi', 'zh'],
  ].map((tag) => [new Intl.DisplayNames('en', { type: 'language' }).of(tag)?.toLowerCase() ?? tag, tag]),
);

function plainTexts(value: unknown): unknown {
  return typeof value === 'string' ? plainText(value) : value;
}

function plainName(name: unknown): unknown {
  if (!isMap(name)) return plainTexts(name);
  const parts = Object.entries(name).filter(([part, value]) => !SILENT.has(part) && value !== '');
  return Object.assign(
    Object.create(null),
    Object.fromEntries(parts.map(([part, value]) => [part, plainTexts(value)])),
  );
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((word) => typeof word === 'string');
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
