import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { badTemplate } from '../../../ground/model/diagnostics/template.ts';
import { indexLines } from '../../../ground/model/line-index.ts';
import type { TemplateFile } from '../../../ground/model/template.ts';
import { cssFindings } from './css-findings.ts';

/** Finds what would make a style sheet reach out of the page, or out of its element. */
export function lintCss(file: TemplateFile): readonly Diagnostic[] {
  const lines = indexLines(file.text);
  return cssFindings(file.text).map(({ span, message, hint }) => {
    const [start, end] = [lines.positionAt(span.start), lines.positionAt(span.end)];
    return badTemplate({ file: file.path, start, end }, message, hint);
  });
}
