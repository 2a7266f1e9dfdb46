import { readFileSync } from 'node:fs';
import {
  isArray,
  isDictionary,
  isReference,
  isString,
  type PdfDictionary,
  type PdfValue,
} from '../../src/ground/pdf/pdf-values.ts';
import { dictionary, type PdfFile, pageNumbers, readPdf, resolve } from '../../src/ground/pdf/read-pdf.ts';
import { joinText, WRAP } from '../../src/stages/proof/join-text.ts';
import { type Run, readPages } from '../../src/stages/proof/read-pages.ts';

// Run with a file, it prints what is in it: npx tsx tests/support/read-aloud.ts output/riverside/riverside.pdf

/**
 * What a screen reader says of a PDF, as far as its structure tells: a line for each block, in order of the
 * structure, with what it is in front; alternative texts in braces, languages that differ in brackets.
 */
export function readAloud(bytes: Uint8Array): string {
  const pdf = readPdf(bytes);
  const pages = readPages(pdf);
  const speech: Speech = { pdf, pieces: pieces(pdf, pages), roles: rolesOf(pdf), lines: [] };
  speak(speech, dictionary(pdf, pdf.catalog.get('StructTreeRoot')).get('K'), undefined, 0);
  return `${speech.lines.map(({ depth, text }) => `${'  '.repeat(depth)}${text.replaceAll(/ {2,}/g, ' ')}`.trimEnd()).join('\n')}\n`;
}

interface Speech {
  readonly pdf: PdfFile;
  /** Runs of a page's object, by marked content. */
  readonly pieces: ReadonlyMap<number, ReadonlyMap<number | undefined, Run[]>>;
  readonly roles: PdfDictionary;
  readonly lines: { depth: number; text: string }[];
}

/** What begins a line of its own; all else goes on in the line of what it is in. */
const BLOCKS = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Figure Formula Note Aside'.split(
    ' ',
  ),
);

function speak(speech: Speech, value: PdfValue | undefined, page: number | undefined, depth: number): void {
  const { pdf, lines } = speech;
  if (typeof value === 'number') {
    add(speech, textOf(speech, page, value), depth);
    return;
  }
  const element = resolve(pdf, value);
  if (isArray(element)) {
    for (const kid of element) speak(speech, kid, page, depth);
    return;
  }
  if (!isDictionary(element)) return;
  const on = element.get('Pg');
  const own = isReference(on) ? on.ref : page;
  if (element.get('Type') === 'MCR') {
    const id = element.get('MCID');
    if (typeof id === 'number') add(speech, textOf(speech, own, id), depth);
    return;
  }
  if (element.get('Type') === 'OBJR') {
    const words = dictionary(pdf, element.get('Obj')).get('Contents');
    add(speech, `{→ ${isString(words) ? textString(words.string) : '?'}}`, depth);
    return;
  }
  const type = String(element.get('S'));
  const role = String(speech.roles.get(type) ?? type);
  const said = describe(element);
  const isBlock = BLOCKS.has(role);
  const inner = isBlock ? depth + 1 : depth;
  if (isBlock) lines.push({ depth, text: `${type}${attributes(speech, element)}:${said}` });
  else if (role !== 'NonStruct') add(speech, `<${type}${said}>`, depth);
  speak(speech, element.get('K'), own, inner);
  if (isBlock) lines.push({ depth, text: '' });
  else if (role !== 'NonStruct') add(speech, `</${type}>`, depth);
  if (isBlock) while (lines.at(-1)?.text === '') lines.pop();
}

/** Goes on in the line of the block that is open. */
function add({ lines }: Speech, text: string, depth: number): void {
  const last = lines.at(-1);
  if (last !== undefined && last.depth >= depth - 1 && last.text !== '')
    last.text += ` ${text}`.replace(/^ {2}/, ' ');
  else lines.push({ depth, text });
}

function describe(element: PdfDictionary): string {
  const parts: string[] = [];
  const [lang, alt, actual, expansion] = ['Lang', 'Alt', 'ActualText', 'E'].map((key) => element.get(key));
  if (isString(lang)) parts.push(`[${textString(lang.string)}]`);
  if (isString(alt)) parts.push(`{alt: ${textString(alt.string)}}`);
  if (isString(actual)) parts.push(`{actual: ${textString(actual.string)}}`);
  if (isString(expansion)) parts.push(`{short for: ${textString(expansion.string)}}`);
  return parts.length === 0 ? '' : ` ${parts.join(' ')}`;
}

function attributes({ pdf }: Speech, element: PdfDictionary): string {
  const all = resolve(pdf, element.get('A'));
  const found = (isArray(all) ? all : [all]).flatMap((one) => {
    const entries = dictionary(pdf, one);
    return ['Scope', 'ColSpan', 'RowSpan', 'ListNumbering'].flatMap((key) =>
      entries.has(key) ? [`${key}=${String(entries.get(key))}`] : [],
    );
  });
  return found.length === 0 ? '' : `(${found.join(' ')})`;
}

function textOf({ pieces }: Speech, page: number | undefined, id: number): string {
  const runs = page === undefined ? undefined : pieces.get(page)?.get(id);
  return runs === undefined ? '' : joinText(runs, true).replaceAll(WRAP, ' ').replaceAll('\f', ' ');
}

function pieces(
  pdf: PdfFile,
  pages: readonly (readonly Run[])[],
): ReadonlyMap<number, ReadonlyMap<number | undefined, Run[]>> {
  const numbers = pageNumbers(pdf);
  return new Map(
    pages.map((runs, index) => {
      const found = new Map<number | undefined, Run[]>();
      for (const run of runs) found.set(run.content, [...(found.get(run.content) ?? []), run]);
      return [numbers[index] ?? 0, found] as const;
    }),
  );
}

function rolesOf(pdf: PdfFile): PdfDictionary {
  return dictionary(pdf, dictionary(pdf, pdf.catalog.get('StructTreeRoot')).get('RoleMap'));
}

function textString(bytes: string): string {
  if (!bytes.startsWith('\u00fe\u00ff')) return bytes;
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le');
}

if (process.argv[1] === import.meta.filename) {
  process.stdout.write(readAloud(readFileSync(process.argv[2] ?? '')));
}
