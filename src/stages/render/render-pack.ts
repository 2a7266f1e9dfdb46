import { append } from '../../ground/model/append.ts';
import type { PackContent } from '../../ground/model/content.ts';
import { hasErrors, type Outcome } from '../../ground/model/outcome.ts';
import type { RenderedPack } from '../../ground/model/rendered.ts';
import { joinHtml } from '../../ground/model/slotted-html.ts';
import type { EmbeddedFont, Template } from '../../ground/model/template.ts';
import { drawnValue } from './drawn-characters.ts';
import { findMissingGlyphs, type GlyphOptions } from './find-missing-glyphs.ts';
import { marginSlot } from './margin-slot.ts';
import { marginTexts } from './page-furniture.ts';
import { pageLimit } from './page-limit.ts';
import { pageShell } from './page-shell.ts';
import { makePrintRecorder } from './print-recorder.ts';
import { compileTemplate } from './template/compile-template.ts';

/**
 * A pack's content in a template, as one self-contained HTML file, with the record of the bound strings in it.
 * `fonts` are the files of the faces that `fontsNeeded` names; `places` are for diagnostics.
 *
 * Errors: BAD_TEMPLATE for what is wrong in the template's files, before any of it is used; MISSING_GLYPH for
 * a character that no font has.
 */
export function renderPack(
  content: PackContent,
  template: Template,
  fonts: readonly EmbeddedFont[],
  places: Omit<GlyphOptions, 'template' | 'fonts'> = {},
): Outcome<RenderedPack> {
  const compiled = compileTemplate(template);
  if (compiled.value === undefined) return { value: undefined, diagnostics: compiled.diagnostics };
  const drawn = drawnValue(content);
  const recorder = makePrintRecorder(foreignLanguages(drawn));
  const body = compiled.value.run(drawn, recorder);
  const diagnostics = [...compiled.diagnostics, ...body.diagnostics];
  if (body.value === undefined) return { value: undefined, diagnostics };
  const { css, ownTemplate } = compiled.value;
  append(diagnostics, findMissingGlyphs(body.value.html, css, drawn, { template, fonts, ...places }));
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const { id, title, language, leftOutCounts } = drawn;
  // The contents have a heading that they do not list.
  const ofBlocks = [...drawn.blocks, ...drawn.closing].flatMap((block) =>
    'heading' in block ? (block.heading ?? []) : [],
  );
  const titles = [title, ...new Set([...drawn.headings, ...ofBlocks].map(({ text }) => text))];
  const markedTitles = new Map(
    drawn.headings.flatMap(({ text, shown = [] }) => shown.map((one) => [one, text] as const)),
  );
  const pagesAtMost = pageLimit(body.value.html, drawn.pagesAtMost);
  const document = pageShell(drawn, joinHtml([marginSlot(recorder, drawn), body.value]), css, fonts);
  const fontFiles = fonts
    .filter(({ file }) => file.includes('/'))
    .map(({ family, weight, style, unicodeRange, file }) => ({ family, weight, style, unicodeRange, file }));
  const value = {
    ...document,
    id,
    title,
    titles,
    markedTitles,
    language,
    pagesAtMost,
    printed: recorder.printed,
    leftOut: leftOutCounts,
    margins: marginTexts(drawn),
    pictures:
      (body.value.html.match(/<img /g)?.length ?? 0) +
      (css.match(/url\(\s*["']?data:image\//gi)?.length ?? 0),
    ownFonts: fontFiles.length > 0 || /@font-face/i.test(css),
    fontFiles,
    ...(ownTemplate && { ownTemplate }),
  };
  return { value, diagnostics };
}

/** The languages of documents that are not written in the pack's, by id: British and American English are one. */
function foreignLanguages({ documents, language }: PackContent): ReadonlyMap<string, string> {
  const spoken = (tag: string): string => tag.split('-', 1)[0]?.toLowerCase() ?? '';
  return new Map(
    documents.flatMap(({ id, languageTag }) =>
      spoken(languageTag) === spoken(language) ? [] : [[id, languageTag] as const],
    ),
  );
}
