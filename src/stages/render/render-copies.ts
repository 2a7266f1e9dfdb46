import { append } from '../../ground/model/append.ts';
import type { CopyLabel, DistributionSheet, PackContent } from '../../ground/model/content.ts';
import { hasErrors, type Outcome } from '../../ground/model/outcome.ts';
import type { RenderedPack } from '../../ground/model/rendered.ts';
import { type HtmlDocument, joinHtml } from '../../ground/model/slotted-html.ts';
import type { EmbeddedFont, Template } from '../../ground/model/template.ts';
import { drawnValue } from './drawn-characters.ts';
import { findMissingGlyphs } from './find-missing-glyphs.ts';
import { marginTexts, sheetHeight } from './page-furniture.ts';
import { pageLimit } from './page-limit.ts';
import { pageShell } from './page-shell.ts';
import { compileTemplate } from './template/compile-template.ts';

/**
 * The labels of numbered copies as a document of their own, two pages for each copy: the label of its first
 * page, where the template has its place for it (`.copy-place`), and the line at the foot of every page. All
 * else on them is empty: they are laid over the pages of the pack.
 *
 * Errors: BAD_TEMPLATE, MISSING_GLYPH.
 */
export function renderCopyLabels(
  content: PackContent,
  labels: readonly CopyLabel[],
  template: Template,
  fonts: readonly EmbeddedFont[],
): Outcome<HtmlDocument> {
  const compiled = compileTemplate(template);
  if (compiled.value === undefined) return { value: undefined, diagnostics: compiled.diagnostics };
  const drawn = drawnValue(labels);
  const first = compiled.value.runSheet('parts/copy-label', content, drawn);
  const line = compiled.value.runSheet('parts/copy-line', content, drawn);
  const diagnostics = [...first.diagnostics, ...line.diagnostics];
  const pages = (first.value ?? []).map(
    (label, index) =>
      `<div class="copy-first"><div class="copy-place">${label.html}</div></div>\n<div class="copy-foot">${line.value?.[index]?.html ?? ''}</div>`,
  );
  const body = pages.join('\n');
  append(diagnostics, findMissingGlyphs(body, '', content, { template, fonts }));
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const { css } = compiled.value;
  const shell = pageShell({ ...drawnValue(content), headings: [] }, joinHtml([body]), css, fonts);
  const bare = withoutMarginBoxes(shell.html.slice(0, shell.bodyStart));
  const head = bare.replace('</style>', `${labelSheet(content)}\n</style>`);
  const html = head + shell.html.slice(shell.bodyStart);
  return { value: { html, slots: [], bodyStart: head.length }, diagnostics };
}

/**
 * The sheet on which recipients sign for their copies, in the template's dress.
 *
 * Errors: BAD_TEMPLATE, MISSING_GLYPH.
 */
export function renderDistributionSheet(
  content: PackContent,
  sheet: DistributionSheet,
  template: Template,
  fonts: readonly EmbeddedFont[],
): Outcome<RenderedPack> {
  const compiled = compileTemplate(template);
  if (compiled.value === undefined) return { value: undefined, diagnostics: compiled.diagnostics };
  const drawn = drawnValue({ ...content, headings: [], pagesAtMost: undefined });
  const made = compiled.value.runSheet('parts/distribution-sheet', drawn, [drawnValue(sheet)]);
  const body = joinHtml(made.value ?? []);
  const diagnostics = [
    ...made.diagnostics,
    ...findMissingGlyphs(body.html, '', content, { template, fonts }),
  ];
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const document = pageShell(drawn, body, compiled.value.css, fonts);
  const { id, title, language } = drawn;
  const pagesAtMost = pageLimit(body.html, undefined);
  const value = {
    ...document,
    id,
    title,
    titles: [title],
    language,
    pagesAtMost,
    printed: [],
    margins: marginTexts(drawn),
  };
  return { value, diagnostics };
}

/** The first pages are right pages, as those of packs are; the lines have pages without margins. */
function labelSheet(content: PackContent): string {
  return [
    '@page copy-foot { margin: 0 }',
    '.copy-first { break-before: page }',
    `.copy-foot { break-before: page; page: copy-foot; position: relative; height: ${sheetHeight(content)} }`,
  ].join('\n');
}

/** What is in the margins of the pack's pages is on them already. */
function withoutMarginBoxes(head: string): string {
  return head.replace(
    /@(?:top|bottom|left|right)-(?:left|center|right|top|middle|bottom)(?:-corner)?\s*\{(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^{}"'])*\}/g,
    '',
  );
}
