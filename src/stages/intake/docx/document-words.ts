import type { Styles } from './styles.ts';
import { symbolOf, symbolText } from './symbols.ts';
import { alternative } from './tracked-changes.ts';
import { child, elementsOf, textIn, type XmlElement } from './xml-tree.ts';

/** What a document says, and how many rows its tables have, read apart from what is made of it: for the proof. */
export interface DocumentWords {
  readonly text: string;
  readonly rows: number;
}

/**
 * All text of elements but for what was dropped, as it is stored, with a line end where a paragraph, a cell, a line or
 * a tab ends and at the mark of a note, and with spaces around each raised digit.
 *
 * @param roots the body, and the notes that it has marks of
 * @param unfolded tables that are not written as tables: their rows do not count
 */
export function documentWords(
  roots: readonly XmlElement[],
  dropped: ReadonlySet<XmlElement>,
  unfolded: ReadonlySet<XmlElement>,
  styles: Styles,
): DocumentWords {
  const parts: string[] = [];
  /** Boxes hang in the middle of words. */
  const boxes: XmlElement[] = [];
  let rows = 0;
  let paragraph: XmlElement | undefined;
  const walk = (element: XmlElement, raised: 'sup' | 'sub' | undefined, font: string | undefined): void => {
    const { name } = element;
    if (dropped.has(element)) {
      if (name.startsWith('m:')) parts.push('\n');
      return;
    }
    if (name === 'w:txbxContent') {
      boxes.push(element);
      return;
    }
    if (name === 'w:t' || name === 'm:t') {
      const text = symbolText(textIn(element), font);
      parts.push(raised === undefined ? text : apart(text, raised));
    } else if (name === 'w:sym') parts.push(symbolOf(element) ?? '\n');
    else if (name === 'w:noBreakHyphen') parts.push('\u2011');
    if (ENDS.test(name)) parts.push('\n');
    if (name === 'w:tbl' && !unfolded.has(element)) rows += rowsIn(element, dropped);
    if (name === 'w:p') paragraph = element;
    const look = name === 'w:r' ? styles.run(element, paragraph) : undefined;
    const math = name === 'm:sup' ? 'sup' : name === 'm:sub' ? 'sub' : raised;
    for (const inside of elementsOf(element)) walk(inside, look?.raised ?? math, look?.font ?? font);
    if (ENDS.test(name)) parts.push('\n');
  };
  for (const root of roots) walk(root, undefined, undefined);
  for (const box of boxes) {
    parts.push('\n');
    for (const inside of elementsOf(box)) walk(inside, undefined, undefined);
  }
  return { text: parts.join(''), rows };
}

/** The characters of an element as it is stored, but for what a decision about changes takes away. */
export function decidedText(element: XmlElement, choice: 'accept' | 'reject'): string {
  const [stretch, mark] =
    choice === 'accept'
      ? [/^w:(?:del|moveFrom)$/, /^w:(?:del|cellDel)$/]
      : [/^w:(?:ins|moveTo)$/, /^w:(?:ins|cellIns)$/];
  if (stretch.test(element.name)) return '';
  if (element.name === 'w:tr' || element.name === 'w:tc') {
    const properties = child(element, element.name === 'w:tr' ? 'w:trPr' : 'w:tcPr');
    if (properties !== undefined && elementsOf(properties).some(({ name }) => mark.test(name))) return '';
  }
  if (/^(?:w:t|w:delText|m:t|a:t)$/.test(element.name)) return textIn(element);
  const all = elementsOf(element);
  const chosen = element.name === 'mc:AlternateContent' ? alternative(element) : undefined;
  const inside = chosen === undefined ? all : elementsOf(chosen);
  return inside.map((one) => decidedText(one, choice)).join('');
}

const ENDS = /^(?:w:(?:p|tc|tr|br|cr|tab|ptab|object|footnoteReference|endnoteReference)|wp:inline)$/;

/** The rows of a table in which anything is printed; a table in it is counted by itself, and so is one in a box. */
function rowsIn(table: XmlElement, dropped: ReadonlySet<XmlElement>): number {
  let rows = 0;
  let words = false;
  const walk = (element: XmlElement, boxed: boolean): void => {
    if (dropped.has(element)) return;
    if (element.name === 'w:tr' && !boxed) rows += 1;
    words ||= /^[wm]:t$/.test(element.name) && textIn(element).trim() !== '';
    words ||= element.name === 'w:sym' && symbolOf(element) !== undefined;
    words ||= /^w:(?:noBreakHyphen|footnoteReference|endnoteReference)$/.test(element.name);
    for (const inside of elementsOf(element)) walk(inside, boxed || inside.name === 'w:txbxContent');
  };
  walk(table, false);
  return words ? rows : 0;
}

function apart(text: string, raised: 'sup' | 'sub'): string {
  if (raised === 'sup' && /^\s*[ni]\s*$/.test(text)) return ` ${text} `;
  return text.replace(/−/g, '-').replace(/[0-9+=()-]/g, ' $& ');
}
