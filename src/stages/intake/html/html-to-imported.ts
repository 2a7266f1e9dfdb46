import { parse } from 'parse5';
import { importRefused } from '../../../ground/model/diagnostics/imports.ts';
import type { Finding, ImportChoices, ImportKind, ImportOutcome } from '../imported.ts';
import { type HtmlElement, type HtmlNode, isElement, visit } from './elements.ts';
import { pageMetadata } from './page-metadata.ts';
import { planPage } from './page-plan.ts';
import { pageWords } from './page-words.ts';
import { hiddenWords, sheetsIn, styledWords } from './styled-words.ts';
import { TableTooLarge } from './tree/flow.ts';
import { wordDifference } from './tree/same-words.ts';
import { told } from './tree/told.ts';
import { type WrittenPage, writePage } from './write-page.ts';

/** How HTML is read that is no file of its own. */
export interface HtmlOptions {
  /** As the person named the file: for diagnostics. */
  readonly path: string;
  readonly kind?: ImportKind | undefined;
  readonly choices: ImportChoices;
  /** What was noticed before: it comes first. */
  readonly findings?: readonly Finding[] | undefined;
}

/** The library that reads HTML, with its version. */
export const HTML_READER = 'parse5 8.1.1';

/** HTML as a document: for a page, and for the body of an email. The outcome is the same for the same text. */
export function htmlToImported(html: string, options: HtmlOptions): ImportOutcome {
  const refuse = (reason: string, hint: string): ImportOutcome => ({
    refused: [importRefused(options.path, reason, hint)],
  });
  const document = parse(html);
  const body = bodyOf(document);
  if (body === undefined || body.tagName === 'frameset')
    return refuse(
      'the page is made of frames, and its text is in other files',
      'save the frame with the text, and import that',
    );
  const sheets = sheetsIn(document);
  const plan = planPage(body, sheets);
  const notices = told();
  for (const finding of options.findings ?? []) notices.add(finding);
  const without = new Set(options.choices.without ?? []);
  let page: WrittenPage;
  try {
    page = writePage(body, plan, without, notices);
  } catch (error) {
    if (!(error instanceof TableTooLarge)) throw error;
    return refuse('a table of it has more than 400,000 cells', 'save the part of the page that you need');
  }
  if (page.root.children.length === 0) return noText(plan.scripts, page, refuse);
  const original = pageWords(body, page.dropped, page.gaps, plan.unfolded);
  const difference = wordDifference(original.text, page.root);
  if (difference !== undefined)
    return refuse(`its words would not be those of the original: ${difference}`, REPORT);
  if (original.rows !== page.rows)
    return refuse(`its tables have ${original.rows} rows, and the document would have ${page.rows}`, REPORT);
  for (const name of without) {
    if (!page.offered.has(name))
      notices.add({
        kind: 'doubtful',
        what: 'nothing to leave out',
        where: 'the whole page',
        words: name,
        message: `no part of it is offered as ${name}`,
        hint: 'write the name as the import offers it',
      });
  }
  for (const finding of [...styledWords(sheets), ...hiddenWords(body, sheets)]) notices.add(finding);
  if (plan.scripts > 0)
    notices.add({
      kind: 'noted',
      what: 'scripts',
      where: 'the whole page',
      words: '',
      message: `${plan.scripts} scripts were not run: what they would add or change is not in the document`,
    });
  return {
    imported: {
      kind: options.kind ?? 'html',
      root: page.root,
      metadata: pageMetadata(document),
      findings: notices.findings(),
      counts: { tables: page.tables, rows: page.rows, pictures: page.pictures, footnotes: 0 },
      reader: HTML_READER,
    },
  };
}

const REPORT =
  'nothing is imported; copy the text into a Markdown file by hand, and report this page as a bug';

function bodyOf(document: HtmlNode): HtmlElement | undefined {
  let body: HtmlElement | undefined;
  visit(document, (node) => {
    if (body === undefined && isElement(node) && (node.tagName === 'body' || node.tagName === 'frameset'))
      body = node;
    return body === undefined && !(isElement(node) && node.tagName === 'head');
  });
  return body;
}

function noText(
  scripts: number,
  page: WrittenPage,
  refuse: (reason: string, hint: string) => ImportOutcome,
): ImportOutcome {
  if (scripts > 0)
    return refuse(
      'the page has no text of its own: scripts put it there',
      'print the page to PDF, or save it after it has loaded',
    );
  if (page.pictures > 0)
    return refuse('the page has pictures and no text', 'recognise its text first (OCR), and import that');
  return refuse('the page has no text', 'see whether it is the file that you mean');
}
