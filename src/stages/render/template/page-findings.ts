import type { Atrule, CssNode, Declaration, Rule } from 'css-tree';
import generateCss from 'css-tree/generator';
import parseCss from 'css-tree/parser';
import { ident } from 'css-tree/utils';
import walkCss from 'css-tree/walker';
import { signFaces, textFaces } from '../font-faces.ts';
import { ADDED_TEXT_HINT, addedText } from './added-text.ts';
import type { CssFinding } from './css-finding.ts';

/**
 * Finds what a template's style sheet says of the margins of pages and is not its to say. A page number may be moved
 * or left out, and is never another; marking and status line are the program's. So rules of pages hold only what is
 * listed here, and outrank nothing; page counters count pages; and the fonts of the margins are those of the package.
 */
export function pageFindings(css: string, context: 'stylesheet' | 'declarationList'): readonly CssFinding[] {
  const findings: CssFinding[] = [];
  const report = (node: CssNode, message: string, hint?: string): void => {
    const span = { start: node.loc?.start.offset ?? 0, end: node.loc?.end.offset ?? 0 };
    findings.push({ span, message, hint });
  };
  walkCss(parseCss(css, { context, positions: true }), function (node) {
    if (node.type === 'Atrule') {
      const name = node.name.toLowerCase();
      if (name === 'page') checkPage(node, report);
      else if (name === 'counter-style' && preludeOf(node).some((word) => word.startsWith(RUNNING_HEAD))) {
        report(
          node,
          `a counter style of a template may not be called \`${RUNNING_HEAD}\``,
          'choose another name',
        );
      }
    }
    if (node.type !== 'Declaration') return;
    const property = ident.decode(node.property).toLowerCase();
    if (property.startsWith('outline') && this.rule && isChanged(this.rule) && !isOurOutline(node)) {
      report(
        node,
        'what is `.changed` has an outline that says where its bar belongs: with another there is no bar',
        'style it otherwise; a pack without bars says `::changes{bars="no"}`',
      );
    }
    const added = OWN_TEXT.test(this.atrule?.name ?? '') ? undefined : addedText(node);
    if (added !== undefined) report(node, added, ADDED_TEXT_HINT);
    if (/^counter-(?:reset|set|increment)$/.test(property) && countsPages(node)) {
      report(
        node,
        'page numbers count pages, and nothing else',
        'count something of your own, by another name',
      );
    }
    if (this.atrule?.name.toLowerCase() === 'font-face' && property === 'font-family' && isOurs(node)) {
      report(
        node,
        'a font of a template may not take the name of a font of the package',
        'choose another name',
      );
    }
  });
  return findings;
}

/** Whether a rule is for something that has changed, not for what is in it. */
function isChanged({ prelude }: Rule): boolean {
  if (prelude.type !== 'SelectorList') return false;
  return prelude.children.some((selector) => {
    if (selector.type !== 'Selector') return false;
    const parts = selector.children.toArray();
    const subject = parts.slice(parts.findLastIndex(({ type }) => type === 'Combinator') + 1);
    return subject.some((part) => part.type === 'ClassSelector' && ident.decode(part.name) === 'changed');
  });
}

/** As templates/base/blocks/changes.css has it. */
function isOurOutline({ property, value }: Declaration): boolean {
  return property === 'outline-offset' || /rgb\(251 3 24[37]\)/.test(generateCss(value));
}

/** Margins of pages, looked at by themselves, and what writes numbers and no text. */
const OWN_TEXT = /^(?:page|counter-style|font-face|(?:top|bottom|left|right)-.*)$/i;

type Report = (node: CssNode, message: string, hint?: string) => void;

/** Of the counter style that names sections, and of the one that goes on when it ends. */
const RUNNING_HEAD = 'running-head';

const OF_PAGE = /^(?:size|margin(?:-(?:top|right|bottom|left))?)$/;
const OF_BOX = new RegExp(
  `^(?:${[
    'content|color|background(?:-color)?|letter-spacing|line-height|white-space|hyphens',
    'font(?:-(?:family|size|style|weight|variant|variant-numeric|kerning))?',
    'text-(?:align|transform|wrap)|vertical-align|(?:min-|max-)?(?:width|height)',
    '(?:padding|margin)(?:-(?:top|right|bottom|left))?',
    'border(?:-(?:top|right|bottom|left))?(?:-(?:color|style|width))?',
  ].join('|')})$`,
);

function checkPage(page: Atrule, report: Report): void {
  for (const node of page.block?.children ?? []) {
    if (node.type === 'Declaration') {
      checkDeclaration(node, OF_PAGE, report, '`size`, `margin` and the boxes of the margin');
    } else if (node.type === 'Atrule') {
      for (const inner of node.block?.children ?? []) {
        if (inner.type !== 'Declaration') report(inner, 'a box of a page margin holds declarations alone');
        else checkDeclaration(inner, OF_BOX, report, 'its text, type, colour, rules and size');
      }
    } else report(node, 'this cannot be read in a rule of pages');
  }
}

function checkDeclaration(node: Declaration, allowed: RegExp, report: Report, what: string): void {
  const property = ident.decode(node.property).toLowerCase();
  if (!allowed.test(property)) {
    report(node, `a rule of pages may not hold \`${property}\``, `here a template says only ${what}`);
  } else if (node.important !== false) {
    report(
      node,
      'a rule of pages may not be `!important`',
      'marking and status line are not a template\u2019s',
    );
  } else if (property === 'size' && !isSheet(node)) {
    report(
      node,
      'a page is a sheet of paper, between 90 and 450 millimetres wide and high',
      'write `size: A4 landscape`, or lengths in mm, cm, in or pt',
    );
  } else if (property === 'content' && saysMore(node)) {
    report(
      node,
      'markings, editions and the numbers of pages are the program’s words',
      'write `"Page " counter(page) " of " counter(pages)`',
    );
  } else if (property === 'content' && !isPlainContent(node)) {
    report(
      node,
      'the text of a page margin is of words, `counter(page)` and `counter(pages)`',
      'it holds no other numbers: they would be the same on every page',
    );
  }
}

/** Words that are about the page or how it is to be handled, where no counter says them. */
function saysMore({ value }: Declaration): boolean {
  if (value.type === 'Raw') return false;
  const parts = [...value.children];
  const words = parts.map((node) => (node.type === 'String' ? node.value : '')).join(' ');
  if (/\bTLP\b|\bedition\b|\bdraft\b/i.test(words)) return true;
  return /\bpage\b/i.test(words) && !parts.some((node) => node.type === 'Function');
}

const SHEETS = /^(?:a[3-5]|b[45]|jis-b[45]|letter|legal|ledger|landscape|portrait|auto)$/i;
/** In millimetres. */
const UNITS: Readonly<Record<string, number>> = {
  mm: 1,
  cm: 10,
  in: 25.4,
  pt: 25.4 / 72,
  pc: 25.4 / 6,
  px: 25.4 / 96,
};
const [LEAST, MOST] = [90, 450];

function isSheet({ value }: Declaration): boolean {
  if (value.type === 'Raw') return false;
  return [...value.children].every((node) => {
    if (node.type === 'Identifier') return SHEETS.test(ident.decode(node.name));
    if (node.type !== 'Dimension') return false;
    const length = Number(node.value) * (UNITS[node.unit.toLowerCase()] ?? 0);
    return length >= LEAST && length <= MOST;
  });
}

function isPlainContent({ value }: Declaration): boolean {
  if (value.type === 'Raw') return false;
  return [...value.children].every((node) => {
    if (node.type === 'String') return !/\p{N}/u.test(node.value);
    if (node.type === 'Identifier') return /^(?:none|normal)$/i.test(ident.decode(node.name));
    if (node.type !== 'Function' || !/^counter$/i.test(ident.decode(node.name))) return false;
    const words = [...node.children].map((word) => (word.type === 'Identifier' ? word.name : ''));
    const [counter = '', , style = 'decimal'] = words;
    if (words.length > 3 || !/^pages?$/.test(counter)) return false;
    return style === 'decimal' || (style === RUNNING_HEAD && counter === 'page');
  });
}

/** What is not written out may be anything. */
function countsPages({ value }: Declaration): boolean {
  if (value.type === 'Raw') return true;
  return [...value.children].some(
    (node) =>
      node.type === 'Function' || (node.type === 'Identifier' && /^pages?$/i.test(ident.decode(node.name))),
  );
}

function isOurs({ value }: Declaration): boolean {
  if (value.type === 'Raw') return true;
  const words = [...value.children].flatMap((node) => {
    if (node.type === 'String') return [node.value];
    return node.type === 'Identifier' ? [ident.decode(node.name)] : [];
  });
  const name = words.join(' ').replace(/\s+/g, ' ').trim().toLowerCase();
  return [...textFaces, ...signFaces].some(({ family }) => family.toLowerCase() === name);
}

function preludeOf({ prelude }: Atrule): readonly string[] {
  if (prelude === null) return [];
  if (prelude.type === 'Raw') return [prelude.value.trim()];
  return [...prelude.children].flatMap((node) =>
    node.type === 'Identifier' ? [ident.decode(node.name)] : [],
  );
}
