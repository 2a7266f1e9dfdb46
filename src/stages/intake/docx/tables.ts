import { storedText } from './tracked-changes.ts';
import { child, descendants, elementsOf, isOn, settingOf, type XmlElement } from './xml-tree.ts';

export interface TableRowCells {
  readonly row: XmlElement;
  readonly cells: readonly XmlElement[];
  /** Columns that are left out before the first cell, and after the last. */
  readonly before: number;
  readonly after: number;
}

/** The rows of a table and their cells, those in content controls included. */
export function rowsOf(table: XmlElement): readonly TableRowCells[] {
  return within(table, 'w:tr').map((row) => {
    const properties = child(row, 'w:trPr');
    return {
      row,
      cells: within(row, 'w:tc'),
      before: columnsOf(settingOf(properties, 'w:gridBefore')),
      after: columnsOf(settingOf(properties, 'w:gridAfter')),
    };
  });
}

/** Why a table is none: it only places things on the page. */
export function layoutReason(table: XmlElement): string | undefined {
  if (descendants(table, /^w:tbl$/).length > 1) return 'a table is inside it';
  const rows = rowsOf(table);
  if (rows.every(({ cells }) => cells.length <= 1)) return 'it has one column';
  return undefined;
}

/** True if nothing is printed in a table, or in a paragraph. */
export function isEmpty(element: XmlElement): boolean {
  if (storedText(element).trim() !== '') return false;
  return descendants(element, /^w:(?:sym|noBreakHyphen|footnoteReference|endnoteReference)$/).length === 0;
}

/** True if the table says that its first row is a head. */
export function isHeaded(table: XmlElement): boolean {
  const first = rowsOf(table)[0];
  if (first !== undefined && isOn(child(first.row, 'w:trPr'), 'w:tblHeader') === true) return true;
  const look = child(child(table, 'w:tblPr'), 'w:tblLook')?.attributes;
  if (look?.['w:firstRow'] !== undefined) return /^(?:1|true|on)$/.test(look['w:firstRow']);
  return (Number.parseInt(look?.['w:val'] ?? '0', 16) & FIRST_ROW) !== 0;
}

const FIRST_ROW = 0x0020;

function within(parent: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(parent).flatMap((element) => {
    if (element.name === name) return [element];
    return /^w:(?:sdt|sdtContent|customXml|smartTag)$/.test(element.name) ? within(element, name) : [];
  });
}

function columnsOf(value: string | undefined): number {
  const columns = Number.parseInt(value ?? '0', 10);
  return columns > 0 && columns <= 200 ? columns : 0;
}
