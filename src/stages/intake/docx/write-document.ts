import type { Root } from 'mdast';
import { append } from '../../../ground/model/append.ts';
import { type Flow, flow, HIGHEST_START, type Opened } from '../html/tree/flow.ts';
import type { Marks } from '../html/tree/phrasing.ts';
import { hasRaisable, type Raised, raise } from '../html/tree/raised.ts';
import { hasControls, withoutControls } from '../html/tree/same-words.ts';
import { shortened, type Told } from '../html/tree/told.ts';
import type { Finding } from '../imported.ts';
import type { DocxParts, Relationship } from './docx-parts.ts';
import { drawingsIn, equationText, isLinearEquation } from './drawings.ts';
import { type FieldState, fields } from './fields.ts';
import type { Numbering } from './numbering.ts';
import type { RunLook, Styles } from './styles.ts';
import { symbolOf, symbolText } from './symbols.ts';
import { isEmpty, isHeaded, layoutReason, rowsOf } from './tables.ts';
import { storedText } from './tracked-changes.ts';
import {
  child,
  descendants,
  elementsOf,
  isOn,
  outermost,
  settingOf,
  textIn,
  type XmlElement,
} from './xml-tree.ts';

/** A part whose changes are decided, with what it leads to. */
export interface DecidedPart {
  readonly root: XmlElement;
  readonly links: ReadonlyMap<string, Relationship>;
}

export interface DecidedParts {
  readonly document: DecidedPart;
  readonly footnotes: DecidedPart | undefined;
  readonly endnotes: DecidedPart | undefined;
  readonly drawing: DocxParts['drawing'];
}

/** A document as a Markdown tree, and the elements whose words are not in it: each of them is among the findings. */
export interface WrittenDocument {
  readonly root: Root;
  readonly tables: number;
  readonly rows: number;
  readonly pictures: number;
  readonly footnotes: number;
  readonly dropped: ReadonlySet<XmlElement>;
  readonly unfolded: ReadonlySet<XmlElement>;
  /** The notes that are in the document. */
  readonly notes: ReadonlySet<XmlElement>;
}

interface Context {
  readonly part: DecidedPart;
  readonly paragraph?: XmlElement | undefined;
  readonly href?: string | undefined;
  readonly raised?: Raised | undefined;
  readonly boxes: XmlElement[];
}

/** Writes down what Word shows of the text and the notes of a document. */
export function writeDocument(
  parts: DecidedParts,
  styles: Styles,
  numbering: Numbering,
  told: Told,
): WrittenDocument {
  const dropped = new Set<XmlElement>();
  const unfolded = new Set<XmlElement>();
  const written = new Set<XmlElement>();
  const notes = new Map<string, XmlElement>();
  for (const [kind, part] of [
    ['footnote', parts.footnotes],
    ['endnote', parts.endnotes],
  ] as const) {
    for (const note of part === undefined ? [] : elementsOf(part.root)) {
      const type = note.attributes['w:type'] ?? 'normal';
      if (type === 'normal') notes.set(`${kind} ${note.attributes['w:id']}`, note);
    }
  }
  /** The notes that the text has marks of, in this order. */
  const marked = new Map<
    XmlElement,
    { readonly identifier: string; readonly kind: 'footnote' | 'endnote'; readonly number: number }
  >();
  const numbers = { footnote: 0, endnote: 0 };
  let tables = 0;
  let pictures = 0;
  /** Within how many cells of tables. */
  let cells = 0;
  let heading = '';
  /** The paragraphs of the text that say something, up to here. */
  let paragraphs = 0;
  let place: string | undefined;
  const newFields = (): FieldState =>
    fields(({ kind, what, message, words }) => note(kind, what, words ?? out.before(), { message }));
  /** The levels of the lists that are open. */
  let lists: { readonly level: number; readonly id: string; readonly ordered: boolean }[] = [];

  const where = (): string =>
    place ?? (heading === '' ? `paragraph ${Math.max(paragraphs, 1)}` : `under “${heading}”`);
  const note = (kind: Finding['kind'], what: string, words: string, more: Partial<Finding> = {}): void =>
    told.addSome({ kind, what, where: where(), words, block: out.block(), ...more });
  const out: Flow = flow({
    digitsMeet: (words) =>
      note('doubtful', 'digits that meet', words, {
        message: 'only a line end or a blank is between them',
        hint: 'compare the numbers with the original',
      }),
    tooDeep: () => note('noted', 'deep nesting', '', { message: 'lists are nested less deeply here' }),
  });
  let field = newFields();
  const drop = (element: XmlElement, what: string, more: Partial<Finding> = {}): void => {
    dropped.add(element);
    const words = storedText(element);
    note('dropped', what, words, more);
  };
  const closeLists = (to = 0): void => {
    while (lists.length > to) {
      out.close();
      out.close();
      lists = lists.slice(0, -1);
    }
  };

  const writeText = (value: string, look: RunLook, context: Context): void => {
    const raised = context.raised ?? look.raised;
    if (hasControls(value))
      note('dropped', 'control characters', value, {
        message: 'they print nothing, or reorder what is printed',
      });
    const plain = withoutControls(symbolText(value, look.font));
    if (plain !== withoutControls(value))
      note('noted', 'symbols', plain, {
        message: `they are of the font ${look.font}`,
        hint: 'compare them with the original',
      });
    const text = raised === undefined ? plain : raise(plain, raised);
    if (raised !== undefined && hasRaisable(plain, raised)) {
      note('doubtful', raised === 'sup' ? 'raised digits' : 'lowered digits', `${out.before()}${text}`, {
        message: 'they are kept as raised or lowered characters: an exponent, a unit, or the mark of a note',
        hint: 'compare them with the original',
      });
    }
    if (look.capitals && /\p{Ll}/u.test(plain))
      note('noted', 'capitals', plain, {
        message: 'Word shows capitals: the text has the letters as they are stored',
      });
    if (look.struck && /\S/u.test(plain))
      note('doubtful', 'struck-out words', plain, { message: 'they are in the document' });
    // A table has colours behind its words that its style gives it.
    const isFaint = look.faint === 'tiny' || (look.faint === 'white' && place === undefined && cells === 0);
    if (isFaint && /\S/u.test(plain))
      note('doubtful', look.faint === 'tiny' ? 'tiny words' : 'white words', plain, {
        message: 'nobody sees them on paper, and they are in the document',
        hint: 'delete them where they are no part of the text',
      });
    out.text(text, marksOf(look, context));
  };

  const writeRun = (run: XmlElement, context: Context): void => {
    const look = styles.run(run, context.paragraph);
    for (const element of elementsOf(run)) {
      const { name } = element;
      if (field.follow(element)) {
        writeForm(element);
        continue;
      }
      const words = storedText(element).trim() !== '';
      if (look.hidden && (words || HIDDEN_TOO.test(name))) drop(element, 'hidden text');
      else if (field.inCode() && words) drop(element, 'code of a field');
      else if (name === 'w:t')
        writeText(textIn(element), look, { ...context, href: context.href ?? field.link() });
      else if (name === 'w:tab' || name === 'w:ptab') out.gap();
      else if (name === 'w:br' || name === 'w:cr') out.lineBreak();
      else if (name === 'w:noBreakHyphen') out.text('\u2011', marksOf(look, context));
      else if (name === 'w:sym') writeSymbol(element, look, context);
      else if (/^w:(?:foot|end)noteReference$/.test(name)) writeMark(element);
      else if (name === 'w:ruby') writeRuby(element, context);
      else if (DATES.has(name))
        note('dropped', 'date or number that updates', '', { message: 'Word makes it each time' });
      else if (name === 'w:object' || name === 'w:pict' || name === 'w:drawing')
        writeDrawing(element, context);
      else if (words && !/^w:(?:rPr|instrText)$/.test(name)) drop(element, 'unknown element');
    }
  };

  /** Form fields of old have their value beside the text. */
  const writeForm = (element: XmlElement): void => {
    const form = child(element, 'w:ffData');
    const list = child(form, 'w:ddList');
    const entries = list === undefined ? [] : descendants(list, /^w:listEntry$/);
    const chosen = entries[Number.parseInt(settingOf(list, 'w:result') ?? '0', 10)]?.attributes['w:val'];
    if (list !== undefined)
      note('dropped', 'drop-down', chosen ?? '', { message: 'it shows this of its list' });
    const box = child(form, 'w:checkBox');
    const checked = isOn(box, 'w:checked') ?? isOn(box, 'w:default') ?? false;
    if (box !== undefined)
      note('dropped', 'checkbox', out.before(), { message: `it is ${checked ? '' : 'not '}checked` });
  };

  const writeSymbol = (element: XmlElement, look: RunLook, context: Context): void => {
    const symbol = symbolOf(element);
    const shown = `${element.attributes['w:font'] ?? ''} ${element.attributes['w:char'] ?? ''}`.trim();
    if (symbol === undefined) {
      out.gap();
      note('dropped', 'symbol', out.before(), {
        message: `it is of the font ${shown}, and Unicode has none like it`,
      });
    } else {
      note('noted', 'symbols', `${out.before()}${symbol}`, {
        message: `it is of the font ${shown}`,
        hint: 'compare it with the original',
      });
      out.text(symbol, marksOf(look, context));
    }
  };

  const writeMark = (element: XmlElement): void => {
    const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const found = notes.get(`${kind} ${element.attributes['w:id']}`);
    if (found === undefined) {
      note('doubtful', 'mark of a missing note', out.before(), { message: `there is no such ${kind} in it` });
      return;
    }
    let mark = marked.get(found);
    if (mark === undefined) {
      numbers[kind] += 1;
      mark = { identifier: `${kind === 'footnote' ? '' : 'e'}${numbers[kind]}`, kind, number: numbers[kind] };
      marked.set(found, mark);
    }
    if (
      isOn(element, 'w:customMarkFollows') ??
      /^(?:1|true|on)$/.test(element.attributes['w:customMarkFollows'] ?? '')
    )
      note('noted', 'note with a mark of its own', out.before(), {
        message: `its mark is in the text; it is ${kind} ${mark.number}`,
      });
    out.footnoteMark(mark.identifier);
  };

  const writeRuby = (ruby: XmlElement, context: Context): void => {
    const text = child(ruby, 'w:rt');
    if (text !== undefined) drop(text, 'ruby');
    const base = child(ruby, 'w:rubyBase');
    if (base !== undefined) writeInline(base, context);
  };

  const writeDrawing = (element: XmlElement, context: Context): void => {
    for (const { what, words, message } of drawingsIn(element, context.part.links, parts.drawing)) {
      if (what === 'picture') pictures += 1;
      note('dropped', what, words, message === undefined ? {} : { message });
    }
    // What floats beside the line parts no words of it.
    if (element.name === 'w:object' || descendants(element, /^wp:inline$/).length > 0) out.gap();
    append(context.boxes, outermost(element, 'w:txbxContent'));
  };

  /** What is within a paragraph: runs, links, fields, content controls, equations. */
  const writeInline = (parent: XmlElement, context: Context): void => {
    for (const element of elementsOf(parent)) {
      const { name } = element;
      if (name === 'w:r') writeRun(element, context);
      else if (name === 'w:hyperlink') {
        const link = context.part.links.get(element.attributes['r:id'] ?? '');
        writeInline(element, link?.external === true ? { ...context, href: link.target } : context);
      } else if (name === 'w:fldSimple') {
        const what = field.told(element.attributes['w:instr'] ?? '');
        if (what !== undefined) note(what.kind, what.what, storedText(element), { message: what.message });
        writeInline(element, context);
      } else if (name === 'w:sdt')
        writeControl(element, () => writeInline(child(element, 'w:sdtContent') ?? EMPTY, context));
      else if (name === 'm:oMath' || name === 'm:oMathPara') writeEquation(element, context);
      else if (name === 'w:bdo') {
        note('doubtful', 'direction of writing', storedText(element), {
          message:
            'it is set in a direction of its own: the characters are in the order in which they are stored',
        });
        writeInline(element, context);
      } else if (THROUGH.has(name)) writeInline(element, context);
      else if (name !== 'w:pPr' && storedText(element).trim() !== '')
        drop(element, 'unknown element', { message: `it is <${name}>` });
    }
  };

  const writeControl = (control: XmlElement, write: () => void): void => {
    const properties = child(control, 'w:sdtPr');
    const words = storedText(child(control, 'w:sdtContent') ?? EMPTY);
    if (isOn(properties, 'w:showingPlcHdr') === true)
      note('doubtful', 'placeholder', words, { message: 'nobody has filled in this field' });
    else if (child(properties, 'w:dropDownList') ?? child(properties, 'w:comboBox'))
      note('noted', 'drop-down', words);
    else if (child(properties, 'w:date')) note('noted', 'date picker', words);
    else if (child(properties, 'w14:checkbox')) note('noted', 'checkbox', words);
    write();
  };

  const writeEquation = (equation: XmlElement, context: Context): void => {
    if (!isLinearEquation(equation)) {
      dropped.add(equation);
      out.gap();
      note('dropped', 'equation', equationText(equation), {
        hint: 'write it into the document by hand, or quote around it',
      });
      return;
    }
    note('noted', 'equation', equationText(equation), {
      message: 'it is written in one line',
      hint: 'compare it with the original',
    });
    writeMath(equation, context);
  };

  const writeMath = (parent: XmlElement, context: Context): void => {
    for (const element of elementsOf(parent)) {
      const raised = element.name === 'm:sup' ? 'sup' : element.name === 'm:sub' ? 'sub' : context.raised;
      if (element.name === 'm:t') writeText(textIn(element), NO_LOOK, { ...context, raised: context.raised });
      else if (element.name === 'w:br') out.lineBreak();
      else if (!/Pr$/.test(element.name)) writeMath(element, { ...context, raised });
    }
  };

  const writeParagraph = (paragraph: XmlElement, part: DecidedPart): void => {
    const properties = child(paragraph, 'w:pPr');
    const look = styles.paragraph(properties);
    const blank = isEmpty(paragraph);
    if (!blank) paragraphs += 1;
    const list = blank ? undefined : look.list;
    const number = list === undefined ? undefined : numbering(list);
    const context: Context = { part, paragraph, boxes: [] };
    const block: Opened | undefined =
      look.heading !== undefined && place === undefined
        ? { kind: 'heading', depth: look.heading }
        : look.quote
          ? { kind: 'quote' }
          : undefined;
    const isCounted = number !== undefined && number.number >= 0 && number.number < HIGHEST_START;
    if (number !== undefined && block?.kind !== 'heading' && list !== undefined)
      openItem(list, { number: number.number, ordered: number.ordered && isCounted });
    else if (!blank || block !== undefined) closeLists();
    if (number?.ordered === true && (block?.kind === 'heading' || !number.plain || !isCounted))
      note(block?.kind === 'heading' ? 'dropped' : 'noted', 'automatic number', storedText(paragraph), {
        message: `Word prints ${number.label} before it, and the text may refer to that`,
      });
    if (block !== undefined) out.open(block);
    writeInline(paragraph, context);
    if (block !== undefined) out.close();
    else out.separate();
    if (block?.kind === 'heading' && !blank) heading = shortened(storedText(paragraph)).slice(0, 60);
    writeBoxes(context.boxes, part);
  };

  const writeBoxes = (boxes: readonly XmlElement[], part: DecidedPart): void => {
    for (const box of boxes) {
      const words = storedText(box);
      if (words.trim() === '') continue;
      note('doubtful', 'text box', words, {
        message: 'its words follow the paragraph at which it is anchored',
      });
      const outside = field;
      field = newFields();
      writeBlocks(box, part);
      field = outside;
    }
  };

  const openItem = (
    list: { readonly id: string; readonly level: number },
    { ordered, number }: { readonly ordered: boolean; readonly number: number },
  ): void => {
    while (lists.length > 0 && (lists.at(-1)?.level ?? 0) > list.level) closeLists(lists.length - 1);
    const last = lists.at(-1);
    if (last !== undefined && last.level === list.level && (last.id !== list.id || last.ordered !== ordered))
      closeLists(lists.length - 1);
    if (lists.at(-1)?.level === list.level) out.close();
    else {
      out.open({ kind: 'list', ordered, start: number });
      lists = [...lists, { ...list, ordered }];
    }
    out.open({ kind: 'item' });
  };

  const writeTable = (table: XmlElement, part: DecidedPart): void => {
    closeLists();
    const outside = place;
    const reason = layoutReason(table);
    const empty = isEmpty(table);
    if (reason !== undefined) {
      unfolded.add(table);
      if (!empty)
        note('noted', 'table unfolded', storedText(table), {
          message: `its cells are paragraphs, for ${reason}`,
        });
    } else if (!empty) {
      tables += 1;
      if (outside === undefined) place = `table ${tables}, row 1`;
      if (!isHeaded(table))
        note('doubtful', 'table without a head', storedText(table), {
          message: 'tables in Markdown need a header row: the first row has become it',
          hint: 'see whether it names the columns',
        });
      out.open({ kind: 'table' });
    } else out.separate();
    const number = tables;
    for (const [index, { cells, before, after }] of rowsOf(table).entries()) {
      if (reason === undefined && !empty) {
        if (outside === undefined) place = `table ${number}, row ${index + 1}`;
        out.open({ kind: 'row', part: 'body' });
        if (before > 0) emptyCells(before);
      }
      for (const cell of cells) writeCell(cell, part, reason === undefined && !empty);
      if (reason === undefined && !empty) {
        if (after > 0) emptyCells(after);
        out.close();
      }
    }
    if (reason === undefined && !empty) out.close();
    place = outside;
  };

  const emptyCells = (columns: number): void => {
    out.open({ kind: 'cell', columns, rows: 1 });
    out.close();
  };

  const writeCell = (cell: XmlElement, part: DecidedPart, inTable: boolean): void => {
    const properties = child(cell, 'w:tcPr');
    const columns = Number.parseInt(settingOf(properties, 'w:gridSpan') ?? '1', 10);
    const merge = child(properties, 'w:vMerge');
    const merged = child(properties, 'w:hMerge') ?? merge;
    const goesOn = merged !== undefined && merged.attributes['w:val'] !== 'restart';
    if (inTable && (columns > 1 || merged?.attributes['w:val'] === 'restart'))
      note('doubtful', 'merged cells', storedText(cell), {
        message: 'the words are in the first of the cells, and the others are empty',
      });
    if (inTable && goesOn && storedText(cell).trim() !== '')
      note('doubtful', 'words in a merged cell', storedText(cell), {
        message: 'Word hides them behind the cell above',
      });
    if (inTable) out.open({ kind: 'cell', columns: columns > 1 && columns <= 200 ? columns : 1, rows: 1 });
    cells += 1;
    writeBlocks(cell, part);
    cells -= 1;
    if (inTable) out.close();
    else out.separate();
  };

  const writeBlocks = (parent: XmlElement, part: DecidedPart): void => {
    const outside = lists;
    lists = [];
    writeEach(parent, part);
    closeLists();
    lists = outside;
  };

  const writeEach = (parent: XmlElement, part: DecidedPart): void => {
    for (const element of elementsOf(parent)) {
      const { name } = element;
      if (name === 'w:p') writeParagraph(element, part);
      else if (name === 'w:tbl') writeTable(element, part);
      else if (name === 'w:sdt')
        writeControl(element, () => writeEach(child(element, 'w:sdtContent') ?? EMPTY, part));
      else if (name === 'w:customXml' || name === 'w:smartTag') writeEach(element, part);
      else if (name === 'm:oMathPara' || name === 'm:oMath') {
        writeEquation(element, { part, boxes: [] });
        out.separate();
      } else if (name === 'w:r') {
        const context: Context = { part, boxes: [] };
        writeRun(element, context);
        out.separate();
        writeBoxes(context.boxes, part);
      } else if (!/^w:(?:tcPr|sectPr)$/.test(name) && storedText(element).trim() !== '')
        drop(element, 'unknown element', { message: `it is <${name}>` });
    }
  };

  writeBlocks(child(parts.document.root, 'w:body') ?? EMPTY, parts.document);
  // A note may have the mark of another: the list grows while it is gone through.
  for (const [element, { identifier, kind, number }] of marked) {
    const part = kind === 'footnote' ? parts.footnotes : parts.endnotes;
    if (part === undefined) continue;
    place = `${kind} ${number}`;
    field = newFields();
    written.add(element);
    out.open({ kind: 'footnote', identifier });
    writeBlocks(element, part);
    out.close();
  }
  for (const [name, element] of notes) {
    if (written.has(element)) continue;
    place = name;
    note('dropped', 'note without a mark', storedText(element), { message: 'the text does not refer to it' });
  }
  const { root, ...counts } = out.finish();
  return {
    root,
    tables: counts.tables,
    rows: counts.rows,
    pictures,
    footnotes: written.size,
    dropped,
    unfolded,
    notes: written,
  };
}

/** Elements that print something without having text. */
const HIDDEN_TOO = /^w:(?:sym|footnoteReference|endnoteReference)$/;
const EMPTY: XmlElement = { name: '', attributes: {}, children: [] };
const NO_LOOK: RunLook = {
  hidden: false,
  raised: undefined,
  strong: false,
  emphasis: false,
  struck: false,
  capitals: false,
  font: undefined,
  faint: undefined,
};
const THROUGH: ReadonlySet<string> = new Set(
  'w:smartTag w:customXml w:dir w:sdtContent w:rubyBase w:ins w:moveTo'.split(' '),
);
const DATES: ReadonlySet<string> = new Set(
  'w:dayLong w:dayShort w:monthLong w:monthShort w:yearLong w:yearShort w:pgNum'.split(' '),
);

function marksOf(look: RunLook, { href }: Context): Marks {
  return {
    ...(look.strong ? { strong: true } : {}),
    ...(look.emphasis ? { emphasis: true } : {}),
    ...(look.struck ? { struck: true } : {}),
    ...(href !== undefined && /^(?:https?:\/\/|mailto:)[^\s<>]{1,2000}$/i.test(href) ? { href } : {}),
  };
}
