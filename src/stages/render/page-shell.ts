import Handlebars from 'handlebars';
import type { PackContent } from '../../ground/model/content.ts';
import { type HtmlDocument, joinHtml, type SlottedHtml } from '../../ground/model/slotted-html.ts';
import type { EmbeddedFont } from '../../ground/model/template.ts';
import { brandStyles } from './brand-styles.ts';
import { hanStyles } from './han-styles.ts';
import { notePlaceOf } from './note-place.ts';
import { pageFurniture, runningHeads } from './page-furniture.ts';
import { runningHeadsSlot } from './slots.ts';
import { isSmallSheet } from './small-sheet.ts';

/** One self-contained page around a body: nothing in it is fetched, and its own policy says so. */
export function pageShell(
  content: PackContent,
  body: SlottedHtml,
  css: string,
  fonts: readonly EmbeddedFont[],
): HtmlDocument {
  const { before, after } = pageFurniture(content);
  const families = installedFamilies(fonts);
  const scripts = families.length === 0 ? [] : [`:root{--scripts:${families.map(quoted).join(',')}}`];
  const styles = [
    ...scripts,
    ...brandStyles(content.brand),
    ...(lacksCut(fonts) ? [':root{font-synthesis-weight:none;font-synthesis-style:none}'] : []),
    before,
    css,
    ...[hanStyles(families, css)].filter((sheet) => sheet !== ''),
    after,
  ].join('\n');
  const head = [
    '<!DOCTYPE html>',
    `<html lang="${escapeText(content.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width">',
    '<meta name="generator" content="Sourcebound">',
    ...(content.authors.length > 0
      ? [`<meta name="author" content="${escapeText(content.authors.join(', '))}">`]
      : []),
    `<title>${escapeText(content.title)}</title>`,
    '<style>\n',
  ].join('\n');
  const faces = fonts.flatMap((font) => [fontFace(font), '\n']);
  const sheets = `${styles}\n</style>\n`;
  const top = joinHtml([head, ...faces, sheets, runningHeadsSlot(runningHeads(content)), '\n</head>\n']);
  const opening = [
    `<body class="${bodyClasses(content)}"${pageLimit(content)}>`,
    fontPrimer(content),
    '',
  ].join('\n');
  const whole = joinHtml([top, opening, body, '\n</body>\n</html>\n']);
  return { ...whole, bodyStart: top.html.length };
}

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * The text of the page's margins, unseen. A browser fetches a font when the page's content asks for it, and
 * margins do not count: without this a title in Greek would be in another font at the head of each page.
 */
function fontPrimer({ title, headings, closing, marking }: PackContent): string {
  const style =
    'position:absolute;visibility:hidden;width:0;height:0;overflow:hidden;font-family:var(--sans)';
  const texts = [
    title,
    ...headings.map(({ text }) => text),
    ...closing.flatMap((block) => ('heading' in block ? (block.heading?.text ?? []) : [])),
  ];
  const words = `${escapeText(texts.join(' '))} <b>${escapeText(marking?.label ?? '')}</b>`;
  return `<div aria-hidden="true" style="${style}">${words}</div>`;
}

/** Whether a typeface of the brand lacks a cut: a browser would smear or slant another. */
function lacksCut(fonts: readonly EmbeddedFont[]): boolean {
  const own = fonts.filter(({ ofBrand }) => ofBrand);
  const families = [...new Set(own.map(({ family }) => family))];
  const has = (family: string, is: (font: EmbeddedFont) => boolean): boolean =>
    own.some((font) => font.family === family && is(font));
  return families.some(
    (family) => !has(family, ({ weight }) => weight > 400) || !has(family, ({ style }) => style === 'italic'),
  );
}

function fontFace(font: EmbeddedFont): string {
  const format = fontFormat(font.base64);
  return (
    `@font-face{font-family:"${font.family}";font-weight:${font.weight};font-style:${font.style};` +
    `unicode-range:${font.unicodeRange};src:url(data:font/${format};base64,${font.base64}) format("${format}")}`
  );
}

/** By how its bytes begin. */
function fontFormat(base64: string): string {
  if (base64.startsWith('d09GMg')) return 'woff2';
  if (base64.startsWith('d09GR')) return 'woff';
  return base64.startsWith('T1RUT') ? 'opentype' : 'truetype';
}

/** The families that come from packages which the workspace has installed: `var(--scripts)` in style sheets. */
function installedFamilies(fonts: readonly EmbeddedFont[]): readonly string[] {
  return [
    ...new Set(
      fonts.flatMap(({ file, family, ofBrand }) => (file.includes('/') && !ofBrand ? [family] : [])),
    ),
  ];
}

function quoted(family: string): string {
  return `"${family}"`;
}

/**
 * What style sheets go by: paper, type size, whether evidence is in a margin or under its paragraph, and
 * whether tables have room for their columns or each row becomes a record.
 */
function bodyClasses(content: PackContent): string {
  const { paper, typeSize, status } = content;
  const notes = `notes-${notePlaceOf(content)}`;
  const tables = isSmallSheet(paper) || typeSize === 'large' ? 'tables-stacked' : 'tables-across';
  return [`paper-${paper.toLowerCase()}`, `type-${typeSize}`, notes, tables, `status-${status}`].join(' ');
}

/** Read when the pack is printed, as the limit of a template is. */
function pageLimit({ pagesAtMost }: PackContent): string {
  return pagesAtMost === undefined ? '' : ` data-pages-at-most="${pagesAtMost}"`;
}

function escapeText(text: string): string {
  return Handlebars.escapeExpression(text);
}
