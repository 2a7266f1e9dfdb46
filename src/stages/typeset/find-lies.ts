import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { badTemplate } from '../../ground/model/diagnostics/template.ts';
import type { Place } from '../../ground/model/place.ts';
import type { TemplateSheet } from '../../ground/model/rendered.ts';
import type { BrowserPage } from './browser-page.ts';
import { type Disguised, findDisguised } from './in-page/find-disguised.ts';

/**
 * What the package's own style sheets hide: second forms of what is shown, and heads of records, which are for those
 * who listen.
 */
const UNSEEN = [
  '.stacked-label',
  'thead',
  '.whole',
  '.of-which',
  'br',
  'td:empty',
  '.record-letter',
  'td.silent',
].join(', ');

/** The width of a page's text, in pixels: what a template does hardly hangs on it. */
const WIDTH = 640;

/**
 * Says what a template's style sheets keep from being read as it is, in the document that is shown; nothing when there
 * is nothing. The place is the rule that does it, where one of the sheets has it.
 *
 * @param sheets the template's own style sheets
 * @param place where the template is
 */
export async function findLies(
  page: BrowserPage,
  sheets: readonly TemplateSheet[],
  place: Place,
): Promise<Diagnostic | undefined> {
  const found = await page.inPrint(WIDTH, () => page.call(findDisguised, UNSEEN));
  if (found === undefined) return undefined;
  const { words, element, reason, property } = found;
  const message = `the words “${words}” (\`${element}\`) ${reason}`;
  return badTemplate(
    ruleOf(found, sheets) ?? place,
    message,
    `take out what a style sheet says of \`${property}\` there: what a pack says is to be read as it is`,
  );
}

/** The place of the rule that says it, by its selector, in the last sheet that has it. */
function ruleOf({ selectors }: Disguised, sheets: readonly TemplateSheet[]): Place | undefined {
  for (const selector of selectors) {
    const wanted = squeezed(selector);
    for (const { path, text } of sheets.toReversed()) {
      for (const { index, 0: head } of text.matchAll(/[^{};]+(?=\{)/g)) {
        if (squeezed(head.replaceAll(/\/\*[\s\S]*?\*\//g, '')) !== wanted) continue;
        const behind = head.lastIndexOf('*/') + 1 && head.lastIndexOf('*/') + 2;
        const blanks = head.length - behind - head.slice(behind).trimStart().length;
        const lines = text.slice(0, index + behind + blanks).split('\n');
        const start = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
        return {
          file: path,
          start,
          end: { line: start.line, column: start.column + head.slice(behind).trim().length },
        };
      }
    }
  }
  return undefined;
}

function squeezed(selector: string): string {
  return selector.replaceAll(/\s+/g, '').toLowerCase();
}
