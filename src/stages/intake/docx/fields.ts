import { textIn, type XmlElement } from './xml-tree.ts';

/** What is to be told of a field. */
export interface ToldField {
  readonly kind: 'doubtful' | 'noted' | 'dropped';
  readonly what: string;
  readonly message: string;
  /** The words concerned, where they are in its code. */
  readonly words?: string;
}

/** Where in the fields of a part the reading is: a field has a code, which nobody sees, and a result. */
export interface FieldState {
  /** Notices the marks of fields; true, if the element is one. */
  follow(element: XmlElement): boolean;
  /** True within the code of a field, or of one around it. */
  inCode(): boolean;
  /** The address of the hyperlink around. */
  link(): string | undefined;
  /** What is to be told of a field with this code. */
  told(code: string): ToldField | undefined;
}

export function fields(begun?: (field: ToldField) => void): FieldState {
  const open: OpenField[] = [];
  const fieldWithin = (around: OpenField | undefined): OpenField => ({
    code: '',
    result: false,
    isInCode: around !== undefined && (around.isInCode || !around.result),
    linkAround: linkOf(around),
  });
  return {
    follow(element) {
      if (element.name === 'w:instrText') {
        const field = open.at(-1);
        if (field !== undefined && !field.result) field.code += textIn(element);
        return true;
      }
      if (element.name !== 'w:fldChar') return false;
      const type = element.attributes['w:fldCharType'];
      if (type === 'begin') open.push(fieldWithin(open.at(-1)));
      const field = open.at(-1);
      if (field !== undefined && type === 'separate') {
        field.result = true;
        const what = toldField(field.code);
        if (what !== undefined) begun?.(what);
      }
      if (type === 'end') {
        open.pop();
        const shown = field !== undefined && !field.result ? shownCode(field.code) : undefined;
        if (shown !== undefined) begun?.(shown);
      }
      return true;
    },
    inCode() {
      const field = open.at(-1);
      return field !== undefined && (field.isInCode || !field.result);
    },
    link: () => linkOf(open.at(-1)),
    told: toldField,
  };
}

/** A field keeps what those around it come to: a document may open a hundred thousand, and close none. */
interface OpenField {
  code: string;
  result: boolean;
  /** Whether it is in the code of another. */
  readonly isInCode: boolean;
  /** The address of the hyperlink around it. */
  readonly linkAround: string | undefined;
}

function linkOf(field: OpenField | undefined): string | undefined {
  if (field?.result !== true || !/^\s*HYPERLINK\s/i.test(field.code)) return field?.linkAround;
  return /^\s*HYPERLINK\s+"([^"]+)"/i.exec(field.code)?.[1];
}

/** Fields without a result of which Word shows what it makes of their code. */
function shownCode(code: string): ToldField | undefined {
  const name = /^\s*([A-Z]+)/i.exec(code)?.[1]?.toUpperCase() ?? '';
  if (!/^(?:EQ|SYMBOL|AUTONUM(?:LGL|OUT)?|LISTNUM|MACROBUTTON|GOTOBUTTON|DISPLAYBARCODE|QUOTE)$/.test(name))
    return undefined;
  const words = code.trim();
  return {
    kind: 'dropped',
    what: 'field',
    message: `Word shows what the field ${name} makes of its code`,
    words,
  };
}

function toldField(code: string): ToldField | undefined {
  const name = /^\s*([A-Z]+)/i.exec(code)?.[1]?.toUpperCase() ?? '';
  if (/^(?:DATE|TIME|PRINTDATE|SAVEDATE|CREATEDATE|EDITTIME)$/.test(name))
    return {
      kind: 'doubtful',
      what: 'date that updates',
      message: 'Word puts the day there on which it is opened: this is the day it was last updated',
    };
  if (/^(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION|PAGEREF|NOTEREF)$/.test(name))
    return {
      kind: 'doubtful',
      what: 'number that updates',
      message: `it is what the field ${name} last showed`,
    };
  if (/^\s*=/.test(code))
    return {
      kind: 'doubtful',
      what: 'calculated number',
      message: `it is what the formula ${code.trim().slice(0, 60)} last gave: Word calculates it again only when asked`,
    };
  if (name === 'TOC' || name === 'INDEX')
    return {
      kind: 'noted',
      what: 'table of contents',
      message: 'it is in the document, with its page numbers',
    };
  if (/^(?:HYPERLINK|FORM[A-Z]+|)$/.test(name)) return undefined;
  return { kind: 'noted', what: 'field', message: `it is what the field ${name} last showed` };
}
