import generateCss from 'css-tree/generator';
import parseCss from 'css-tree/parser';
import type { TemplateFile } from '../../../ground/model/template.ts';
import { MADE } from './made-templates.ts';

/**
 * A style sheet as it goes into the page: written again from the tree that was looked at, so that the browser has
 * nothing else to read. Comments go on the way.
 */
export function checkedCss({ text, sha256 }: TemplateFile): string {
  return MADE.sheets.get(sha256) ?? writtenAnew(text);
}

/** The same, made now. */
export function writtenAnew(css: string): string {
  return generateCss(parseCss(css));
}
