import { parse } from 'parse5';
import { importRefused } from '../../../ground/model/diagnostics.ts';
import type { Finding, Importer, ImportKind, ImportOutcome } from '../imported.ts';
import { decodeWindows1252 } from '../windows-1252.ts';
import { decodeHtml } from './decode-html.ts';
import { type HtmlElement, type HtmlNode, isElement, visit } from './elements.ts';
import { pageMetadata } from './page-metadata.ts';
import { planPage } from './page-plan.ts';
import { pageWords } from './page-words.ts';
import { TableTooLarge } from './tree/flow.ts';
import { wordDifference } from './tree/same-words.ts';
import { told } from './tree/told.ts';
import { type WrittenPage, writePage } from './write-page.ts';

/** How HTML is read that is no file of its own. */
export interface HtmlOptions {
  /** As the person named the file: for diagnostics. */
  readonly path: string;
  readonly kind?: ImportKind | undefined;
  /** The names of the parts that are left out. */
  readonly without?: readonly string[] | undefined;
  /** What was noticed before: it comes first. */
  readonly findings?: readonly Finding[] | undefined;
}

/** The library that reads HTML, with its version. */
export const HTML_READER = 'parse5 8.1.1';

const MOST_BYTES = 40_000_000;

/** A saved web page as a document. Nothing that it names is opened, and none of its programs runs. */
export const importHtml: Importer = async (file, choices) => {
  const refuse = (reason: string, hint: string): ImportOutcome => ({
    refused: [importRefused(file.path, reason, hint)],
  });
  if (file.bytes.byteLength > MOST_BYTES)
    return refuse(
      `${file.path} has ${Math.ceil(file.bytes.byteLength / 1e6)} MB, and the limit is ${MOST_BYTES / 1e6} MB`,
      'save the part of the page that you need',
    );
  const other = otherKind(file.bytes);
  if (other !== undefined) return refuse(other.reason, other.hint);
  const { text, encoding, known, bad } = decodeHtml(file.bytes);
  const findings: Finding[] = [];
  if (known === 'guessed')
    findings.push({
      kind: 'doubtful',
      what: 'encoding',
      where: 'the whole page',
      words: '',
      message:
        'the page does not say how its characters are encoded: it was read as Windows-1252, as browsers do',
      hint: 'compare a line with accents or signs such as € and “ with the page',
    });
  if (bad > 0)
    findings.push({
      kind: 'doubtful',
      what: 'unreadable characters',
      where: 'the whole page',
      words: '',
      message: `${bad} of its bytes mean nothing in ${encoding}, and appear as U+FFFD`,
      hint: 'save the page again from a browser',
    });
  return htmlToImported(text, { path: file.path, without: choices.without, findings });
};

/** HTML as a document: for a page, and for the body of a mail. The outcome is the same for the same text. */
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
  const plan = planPage(body);
  const notices = told();
  for (const finding of options.findings ?? []) notices.add(finding);
  const without = new Set(options.without ?? []);
  let page: WrittenPage;
  try {
    page = writePage(body, plan, without, notices);
  } catch (error) {
    if (!(error instanceof TableTooLarge)) throw error;
    return refuse('a table of it has more than 400,000 cells', 'save the part of the page that you need');
  }
  if (page.root.children.length === 0) return noText(plan.scripts, page, refuse);
  const original = pageWords(body, page.dropped, plan.unfolded);
  const difference = wordDifference(original.text, page.root);
  if (difference !== undefined)
    return refuse(`its words would not be those of the original: ${difference}`, REPORT);
  if (original.rows !== page.rows)
    return refuse(`its tables have ${original.rows} rows, and the document would have ${page.rows}`, REPORT);
  for (const name of without) {
    if (!page.offered.has(name))
      notices.add({
        kind: 'noted',
        what: 'nothing to leave out',
        where: 'the whole page',
        words: name,
        message: `no part of it is offered as ${name}`,
      });
  }
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

/** What a file is that is named like a web page and is none. */
function otherKind(bytes: Uint8Array): { readonly reason: string; readonly hint: string } | undefined {
  const head = decodeWindows1252(bytes.subarray(0, 4_096));
  if (/^%PDF-/.test(head)) return { reason: 'it is a PDF', hint: 'name it .pdf' };
  if (head.startsWith('PK\u0003\u0004'))
    return { reason: 'it is a ZIP archive, as a .docx is', hint: 'name it .docx, or unpack it' };
  if (/^bplist00/.test(head))
    return { reason: 'it is a web archive of Safari', hint: 'save it as “Page Source”, or print it to PDF' };
  if (/^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*MIME-Version:/i.test(head) && !/^\s*</.test(head))
    return {
      reason: 'it is a web archive (MHTML), or a mail',
      hint: 'save the page as “HTML only”, or print it to PDF; name a mail .eml',
    };
  if (/^[^<]*\0/.test(head) && !/^(?:ÿþ|þÿ)/.test(head))
    return { reason: 'it is no text', hint: 'see whether it is the file that you mean' };
  return undefined;
}
