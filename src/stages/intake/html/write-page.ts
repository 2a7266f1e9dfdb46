import type { Root } from 'mdast';
import type { Finding } from '../imported.ts';
import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  type HtmlText,
  isBlock,
  isCode,
  isElement,
  isText,
  visit,
  wordsOf,
} from './elements.ts';
import { NOTE_MARKS, offeredPart } from './offered-parts.ts';
import { isNoteMark, leftOut, raisedBy } from './page-parts.ts';
import type { PagePlan } from './page-plan.ts';
import { type Flow, flow, HIGHEST_START, type Opened } from './tree/flow.ts';
import type { Marks } from './tree/phrasing.ts';
import { hasRaisable, type Raised, raise } from './tree/raised.ts';
import { hasControls, withoutControls } from './tree/same-words.ts';
import { type Some, shortened, type Told } from './tree/told.ts';

/** A page as a Markdown tree, and the nodes whose words are not in it: each of them is among the findings. */
export interface WrittenPage {
  readonly root: Root;
  readonly tables: number;
  readonly rows: number;
  readonly pictures: number;
  readonly dropped: ReadonlySet<HtmlNode>;
  /** Of these, and of pictures, those that a reader sees: words on their two sides are two. */
  readonly gaps: ReadonlySet<HtmlNode>;
  /** The names under which parts were offered, whether they were left out or not. */
  readonly offered: ReadonlySet<string>;
}

interface Context {
  readonly marks: Marks;
  readonly raised?: Raised | undefined;
  readonly pre: boolean;
  readonly offered: boolean;
  readonly inText: boolean;
  readonly inHeading: boolean;
  readonly quotes: number;
  /** The table that it is in, if that is written as one. */
  readonly table?: { readonly number: number; row: number } | undefined;
}

interface LastText {
  readonly parent: HtmlNode | null;
  /** Whether a digit ends it. */
  readonly digit: boolean;
  /** Whether a style sheet has begun or ended a part of its own since. */
  readonly parted: boolean;
}

/** Goes through a page once and writes down what a browser shows of it. */
export function writePage(
  body: HtmlNode,
  plan: PagePlan,
  without: ReadonlySet<string>,
  told: Told,
): WrittenPage {
  const dropped = new Set<HtmlNode>();
  const gaps = new Set<HtmlNode>();
  const gap = (element: HtmlElement): void => {
    gaps.add(element);
    before = undefined;
    out.gap();
  };
  const offered = new Set<string>();
  const contexts: Context[] = [START];
  const leaving: ((() => void) | undefined)[] = [];
  let heading = '';
  let tables = 0;
  let pictures = 0;
  /** The last text, if nothing came since. */
  let before: LastText | undefined;
  /** A style sheet begins or ends a part of its own here. */
  const noteApart = (node: HtmlNode): void => {
    if (before !== undefined && isElement(node) && plan.setApart.has(node))
      before = { ...before, parted: true };
  };

  const context = (): Context => contexts.at(-1) ?? START;
  const where = (): string => {
    const { table } = context();
    if (table !== undefined) return `table ${table.number}, row ${table.row}`;
    return heading === '' ? 'before any heading' : `under “${heading}”`;
  };
  const note = (
    kind: Finding['kind'],
    what: string,
    words: Some['words'],
    more: Partial<Finding> = {},
  ): void => told.addSome({ kind, what, where: where(), words, block: out.block(), ...more });
  const out: Flow = flow({
    digitsMeet: (words) =>
      note('doubtful', 'digits at a line end', words, { hint: 'compare the numbers with the page' }),
    tooDeep: () =>
      note('noted', 'deep nesting', '', { message: 'quotes and lists are nested less deeply here' }),
  });
  const open = (block: Opened): void => {
    before = undefined;
    out.open(block);
  };
  const close = (): void => {
    before = undefined;
    out.close();
  };
  const separate = (): void => {
    before = undefined;
    out.separate();
  };
  const drop = (
    element: HtmlElement,
    what: string,
    words: string,
    more: Partial<Finding>,
    quiet: boolean,
  ): void => {
    dropped.add(element);
    // Digits on the two sides of what is left out are seen to meet.
    if (before !== undefined) before = { ...before, parent: element };
    if (quiet && words.trim() === '') return;
    note('dropped', what, words, more);
  };

  const write = (node: HtmlText): void => {
    const { value, parentNode: parent } = node;
    const { marks, raised, pre } = context();
    if (hasControls(value))
      note('dropped', 'control characters', value, {
        message: 'they print nothing, or reorder what is printed',
      });
    const plain = withoutControls(value);
    const text = raised === undefined ? plain : raise(plain, raised);
    if (before?.digit === true && before.parent !== parent && /^\p{Nd}/u.test(text) && before.parted) {
      gaps.add(node);
      out.gap();
    } else if (before?.digit === true && before.parent !== parent && /^\p{Nd}/u.test(text)) {
      note('doubtful', 'digits side by side', `${out.before()}${text}`, {
        message: 'two parts of the page meet between digits, and a style sheet may part them',
        hint: 'compare the number with the page',
      });
    }
    const lines = pre ? text.split('\n') : [text];
    for (const [index, line] of lines.entries()) {
      if (index > 0) out.lineBreak();
      out.text(line, marks);
    }
    if (text !== '') before = { parent, digit: /\p{Nd}$/u.test(text), parted: false };
  };

  /** What an element opens; gives what is to be done at its end. */
  const enterElement = (
    element: HtmlElement,
  ): { readonly context: Context; readonly leave?: () => void } | undefined => {
    const { tagName } = element;
    const around = context();
    if (isCode(element)) return undefined;
    const omitted = leftOut(element, plan.aroundText);
    if (omitted !== undefined) {
      const { what, words, message, quiet, shown } = omitted;
      drop(element, what, words, message === undefined ? {} : { message }, quiet === true);
      if (shown === true) gap(element);
      return undefined;
    }
    const isMark = isNoteMark(element);
    if (isMark) {
      if (without.has(NOTE_MARKS)) {
        offered.add(NOTE_MARKS);
        drop(element, NOTE_MARKS, wordsOf(element), { message: leftOutAsAsked(NOTE_MARKS) }, true);
        return undefined;
      }
      if (!offered.has(NOTE_MARKS)) {
        note('offered', NOTE_MARKS, () => `${out.before()}${wordsOf(element)}`, {
          message: 'marks of notes are in the sentences, this one and all that follow',
          hint: `leave them out with --without ${NOTE_MARKS}`,
        });
      }
      offered.add(NOTE_MARKS);
    }
    const part = around.offered ? undefined : offeredPart(element, around.inText);
    let inside: Context = around;
    if (part !== undefined) {
      const words = wordsOf(element);
      if (words !== '') offered.add(part);
      if (without.has(part)) {
        drop(element, part, words, { message: leftOutAsAsked(part) }, true);
        separate();
        return undefined;
      }
      if (words !== '') note('offered', part, words, { hint: `leave it out with --without ${part}` });
      inside = { ...inside, offered: true };
    }
    if (tagName === 'main' || tagName === 'article') inside = { ...inside, inText: true };
    const raised = raisedBy(element);
    if (raised !== undefined && around.raised === undefined) {
      // What has been said of the marks of notes need not be said of their digits, unless one looks like an exponent.
      const isPlainMark = isMark && !/\p{Nd}$/u.test(out.before());
      inside = isPlainMark ? { ...inside, raised } : raisedContext(element, inside, raised);
    }
    return enterNamed(element, inside);
  };

  const raisedContext = (element: HtmlElement, inside: Context, raised: Raised): Context => {
    const words = wordsOf(element);
    if (hasRaisable(words, raised)) {
      note(
        'doubtful',
        raised === 'sup' ? 'raised digits' : 'lowered digits',
        `${out.before()}${raise(words, raised)}`,
        {
          message:
            'they are kept as raised or lowered characters: an exponent, a unit, or the mark of a note',
          hint: 'compare them with the page',
        },
      );
    }
    return { ...inside, raised };
  };

  const enterNamed = (
    element: HtmlElement,
    inside: Context,
  ): { readonly context: Context; readonly leave?: () => void } | undefined => {
    const { tagName } = element;
    const level = /^h([1-6])$/.exec(tagName)?.[1];
    if (level !== undefined && !plan.opened.has(element)) {
      open({ kind: 'heading', depth: Number(level) });
      const leave = (): void => {
        close();
        if (!inside.inHeading) heading = shortened(wordsOf(element)).slice(0, 60);
      };
      return { context: { ...inside, inHeading: true }, leave };
    }
    switch (tagName) {
      case 'img':
      case 'picture':
        if (tagName === 'img') {
          pictures += 1;
          gap(element);
          note('dropped', 'picture', attribute(element, 'alt') ?? attribute(element, 'title') ?? '');
        }
        return { context: inside };
      case 'br':
        before = undefined;
        out.lineBreak();
        return { context: inside };
      case 'math':
        note('noted', 'equation', () => wordsOf(element), {
          message: 'it is written in one line',
          hint: 'compare it with the page',
        });
        return { context: inside };
      case 'blockquote':
        open({ kind: 'quote' });
        return { context: inside, leave: close };
      case 'pre':
      case 'listing':
      case 'xmp':
      case 'plaintext':
        if (plan.opened.has(element)) {
          separate();
          return { context: { ...inside, pre: true }, leave: separate };
        }
        open({ kind: 'code' });
        return { context: { ...inside, pre: true }, leave: close };
      case 'ul':
      case 'menu':
      case 'dir':
        open({ kind: 'list', ordered: false });
        return { context: inside, leave: close };
      case 'ol':
        return { context: inside, leave: openOrdered(element) };
      case 'li':
        open({ kind: 'item' });
        return { context: inside, leave: close };
      case 'table':
        return enterTable(element, inside);
      case 'caption':
        if (inside.table === undefined) break;
        open({ kind: 'caption' });
        return { context: inside, leave: close };
      case 'tr':
        if (inside.table === undefined) break;
        inside.table.row += 1;
        open({ kind: 'row', part: partOf(element) });
        return { context: inside, leave: close };
      case 'td':
      case 'th':
        if (inside.table === undefined) break;
        return enterCell(element, inside);
      case 'details':
        if (attribute(element, 'open') === undefined)
          note('noted', 'folded part', () => wordsOf(element), {
            message: 'the page shows it after a click',
          });
        break;
      case 'q': {
        const [left, right] = inside.quotes % 2 === 0 ? ['“', '”'] : ['‘', '’'];
        note('noted', 'quotation marks', () => wordsOf(element), {
          message: 'browsers print them; the page does not have them',
        });
        out.text(left, inside.marks);
        return {
          context: { ...inside, quotes: inside.quotes + 1 },
          leave: () => out.text(right, inside.marks),
        };
      }
      case 'bdo':
        note('doubtful', 'direction of writing', () => wordsOf(element), {
          message:
            'the page sets it in a direction of its own: the characters are in the order in which they are stored',
        });
        break;
      default:
        break;
    }
    if (isStruck(element))
      note('doubtful', 'struck-out words', () => wordsOf(element), {
        message: 'the page takes them back: they are in the document',
      });
    if (tagName === 'ins') note('noted', 'inserted words', () => wordsOf(element));
    const marks = marksOf(element, inside.marks);
    const next = marks === inside.marks ? inside : { ...inside, marks };
    if (!isBlock(element)) return { context: next };
    separate();
    return { context: next, leave: separate };
  };

  const openOrdered = (list: HtmlElement): (() => void) => {
    const numbers = numbersOf(list);
    const [first = 1] = numbers;
    const isPlain = /^1?$/.test(attribute(list, 'type') ?? '');
    const rises =
      numbers.every((number, index) => number === first + index) && first >= 0 && first < HIGHEST_START;
    const isShown = !plan.unnumbered.has(list);
    if (isShown && (!rises || !isPlain)) {
      const shown = isPlain
        ? `with ${numbers.slice(0, 8).join(', ')}${numbers.length > 8 ? ', …' : ''}`
        : 'by letters';
      note('doubtful', 'numbers of a list', () => wordsOf(list), {
        message: `the page numbers it ${shown}: the document has no numbers there`,
        hint: 'write them by hand where the text refers to them',
      });
    }
    const ordered = isShown && rises && isPlain;
    open({ kind: 'list', ordered, ...(ordered && { start: first }) });
    return close;
  };

  const enterTable = (
    table: HtmlElement,
    inside: Context,
  ): { readonly context: Context; readonly leave: () => void } => {
    const reason = plan.unfolded.get(table);
    if (reason !== undefined) {
      separate();
      if (plan.worded.has(table))
        note('noted', 'table unfolded', '', { message: `its cells are paragraphs, for ${reason}` });
      return { context: { ...inside, table: undefined }, leave: separate };
    }
    const words = plan.worded.has(table);
    if (words) tables += 1;
    const next = { ...inside, table: { number: tables, row: 0 } };
    if (words && !plan.headed.has(table)) {
      contexts.push({ ...next, table: { number: tables, row: 1 } });
      note('doubtful', 'table without a head', () => wordsOf(table), {
        message: 'tables in Markdown need a header row: the first row has become it',
        hint: 'see whether it names the columns',
      });
      contexts.pop();
    }
    open({ kind: 'table' });
    return { context: next, leave: close };
  };

  const enterCell = (
    cell: HtmlElement,
    inside: Context,
  ): { readonly context: Context; readonly leave: () => void } => {
    const [columns, rows] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
    if (columns > 1 || rows !== 1)
      note('doubtful', 'merged cells', () => wordsOf(cell), {
        message: 'the words are in the first of the cells, and the others are empty',
      });
    open({ kind: 'cell', columns: Math.max(1, columns), rows });
    return { context: inside, leave: close };
  };

  visit(
    body,
    (node) => {
      if (isText(node)) write(node);
      noteApart(node);
      const entered = isElement(node) && node !== body ? enterElement(node) : { context: context() };
      contexts.push(entered?.context ?? context());
      leaving.push(entered === undefined ? undefined : entered.leave);
      return entered !== undefined;
    },
    (node) => {
      const leave = leaving.pop();
      contexts.pop();
      leave?.();
      noteApart(node);
    },
  );
  const { root, ...counts } = out.finish();
  return { root, tables: counts.tables, rows: counts.rows, pictures, dropped, gaps, offered };
}

const START: Context = { marks: {}, pre: false, offered: false, inText: false, inHeading: false, quotes: 0 };

const MARKS: ReadonlyMap<string, Marks> = new Map<string, Marks>([
  ...['em', 'i', 'cite', 'dfn', 'var'].map((name) => [name, { emphasis: true }] as const),
  ...['strong', 'b'].map((name) => [name, { strong: true }] as const),
  ...['code', 'kbd', 'samp', 'tt'].map((name) => [name, { code: true }] as const),
]);

function leftOutAsAsked(part: string): string {
  return `${part} left out, as you asked`;
}

/** The numbers that a page prints before the items of a list. */
function numbersOf(list: HtmlElement): readonly number[] {
  const items = list.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'li');
  const step = attribute(list, 'reversed') === undefined ? 1 : -1;
  const start = Number.parseInt(attribute(list, 'start') ?? '', 10);
  let next = Number.isSafeInteger(start) ? start : step === 1 ? 1 : items.length;
  return items.map((item) => {
    const own = Number.parseInt(attribute(item, 'value') ?? '', 10);
    const number = Number.isSafeInteger(own) ? own : next;
    next = number + step;
    return number;
  });
}

function isStruck(element: HtmlElement): boolean {
  const { tagName } = element;
  if (tagName === 'del' || tagName === 's' || tagName === 'strike') return true;
  return /text-decoration[^;]*:[^;]*line-through/i.test(attribute(element, 'style') ?? '');
}

function marksOf(element: HtmlElement, around: Marks): Marks {
  if (element.tagName === 'a') {
    const href = attribute(element, 'href')?.trim() ?? '';
    return /^(?:https?:\/\/|mailto:)[^\s<>]{1,2000}$/i.test(href) ? { ...around, href } : around;
  }
  const own = isStruck(element) ? { struck: true } : MARKS.get(element.tagName);
  return own === undefined ? around : { ...around, ...own };
}

function partOf(row: HtmlElement): 'head' | 'body' | 'foot' {
  const part = row.parentNode !== null && isElement(row.parentNode) ? row.parentNode.tagName : '';
  return part === 'thead' ? 'head' : part === 'tfoot' ? 'foot' : 'body';
}

function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attribute(cell, name) ?? '1', 10);
  if (!Number.isSafeInteger(span) || span < 0) return 1;
  return name === 'colspan' ? Math.max(1, Math.min(span, 1_000)) : Math.min(span, 65_534);
}
