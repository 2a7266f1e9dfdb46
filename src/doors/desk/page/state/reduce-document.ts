import type { DeskDocument } from '../../../../engine/desk/desk-types.ts';
import type { DocumentEvent } from './desk-event.ts';
import type { DocumentModel, ItemName } from './desk-model.ts';

/** The document that is read, and what is selected in it. */
export function reduceDocument(document: DocumentModel, event: DocumentEvent): DocumentModel {
  switch (event.type) {
    case 'document-chosen':
      if (document.id === event.id) return document;
      return { id: event.id, paragraph: 1, editing: false, find: '', reveal: document.reveal + 1 };
    case 'document-left':
      return { paragraph: 1, editing: false, find: '', reveal: document.reveal };
    case 'document-came':
      return event.document.id === document.id ? withData(document, event.document) : document;
    case 'caret-moved': {
      const { offers: _offers, unread: _unread, item: _item, ...rest } = document;
      return {
        ...rest,
        caret: event.caret,
        paragraph: paragraphAt(document.data, event.caret.head) ?? document.paragraph,
        editing: false,
        reveal: document.reveal + (event.reveal ? 1 : 0),
      };
    }
    case 'offers-came':
      return {
        ...document,
        offers: event.offers,
        ...(event.unread !== undefined && { unread: event.unread }),
      };
    case 'offer-changed':
      // Other words may have been selected meanwhile.
      if (!document.offers?.includes(event.before)) return document;
      return {
        ...document,
        offers: document.offers.map((one) => (one === event.before ? event.offer : one)),
      };
    case 'selection-cleared':
      return withoutSelection(document);
    case 'item-chosen':
      return withItem(document, event.item, event.reveal ?? false);
    case 'item-edited':
      return { ...document, editing: event.editing };
    case 'words-sought':
      return { ...document, find: event.find };
    default:
      return document;
  }
}

/** The number of the paragraph that has a place of the canonical text. */
export function paragraphAt(document: DeskDocument | undefined, offset: number): number | undefined {
  const paragraphs = document?.paragraphs ?? [];
  return paragraphs.findLast(({ start }) => start <= offset)?.number ?? paragraphs[0]?.number;
}

/** What an offer was about may be an item now, and an item may be gone. */
function withData(document: DocumentModel, data: DeskDocument): DocumentModel {
  const { item } = document;
  const isThere = item !== undefined && data.items.some((one) => isSame(one, item));
  const { item: _gone, ...rest } = document;
  return item === undefined || isThere ? { ...document, data } : { ...rest, data, editing: false };
}

function withoutSelection(document: DocumentModel): DocumentModel {
  const { caret: _caret, offers: _offers, unread: _unread, item: _item, ...rest } = document;
  return { ...rest, editing: false };
}

function withItem(document: DocumentModel, name: ItemName | undefined, reveal: boolean): DocumentModel {
  const { offers: _offers, unread: _unread, item: _item, caret: _caret, ...rest } = document;
  if (name === undefined) return { ...rest, editing: false };
  const mark = document.data?.marks.find((one) => isSame(one, name));
  const paragraph =
    (mark && paragraphAt(document.data, mark.start)) ??
    document.data?.items.find((one) => isSame(one, name))?.paragraph ??
    document.paragraph;
  return {
    ...rest,
    item: { section: name.section, id: name.id },
    paragraph,
    ...(mark && { caret: { anchor: mark.start, head: mark.end } }),
    editing: false,
    reveal: document.reveal + (reveal ? 1 : 0),
  };
}

function isSame(one: ItemName, other: ItemName): boolean {
  return one.section === other.section && one.id === other.id;
}
