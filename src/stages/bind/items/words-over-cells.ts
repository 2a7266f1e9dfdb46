import type { BoundItem } from '../../../ground/model/bound.ts';
import type { Paragraph } from '../../../ground/model/canonical-text.ts';
import type { Span } from '../../../ground/model/place.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { readDates } from '../dates/read-dates.ts';
import { statesValue } from '../numbers/states-value.ts';
import { readingLanguage } from '../reading-language.ts';
import { paragraphAt } from '../text/folded-document.ts';
import { cellsOf } from './label-unit.ts';
import { statedNumbers } from './stated-numbers.ts';
import { captionsOf } from './table-units.ts';

/**
 * What a table says of the cells that an item rests on: the head of each column, and the caption. Of a figure only the
 * cell with its value counts: the others of a row are of another year.
 */
export function wordsOverCells(item: BoundItem, document: Document): readonly string[] {
  const spans = item.evidence
    .filter((evidence) => evidence.document === document.id)
    .flatMap((evidence): readonly (Span | undefined)[] => {
      const own =
        item.kind === 'figure'
          ? statedNumbers(evidence, document).filter(({ number }) => statesValue(number, item.data.value))
          : [];
      if (own.length > 0)
        return own.flatMap(({ cell, span }) => [
          cell?.head,
          ...captionAt(document, span).filter(
            (caption) => !isOfOtherColumn(caption, cell?.head, span, document),
          ),
        ]);
      return evidence.pieces.flatMap((piece) => [
        ...headsOver(document, piece),
        ...captionAt(document, piece),
      ]);
    });
  const distinct = new Map(
    spans.flatMap((span) => (span === undefined ? [] : [[span.start, span] as const])),
  );
  return [...distinct.values()].map(({ start, end }) => document.text.text.slice(start, end));
}

/** A note under a table whose columns have dates is of one of them, not of each. */
function isOfOtherColumn(caption: Span, head: Span | undefined, cell: Span, document: Document): boolean {
  if (head === undefined || caption.start < cell.start) return false;
  return readDates(document.text.text.slice(head.start, head.end), readingLanguage(document)).length > 0;
}

function rowAt({ text }: Document, { start }: Span): { row: Paragraph; head: Paragraph } | undefined {
  const row = paragraphAt(text, start);
  const head = row?.head === undefined ? undefined : text.paragraphs[row.head - 1];
  return row === undefined || head === undefined ? undefined : { row, head };
}

function headsOver(document: Document, piece: Span): readonly (Span | undefined)[] {
  const found = rowAt(document, piece);
  if (found === undefined) return [];
  const heads = cellsOf(document.text.text, found.head);
  return cellsOf(document.text.text, found.row).flatMap(({ start, end }, column) =>
    start < piece.end && piece.start < end ? [heads[column]] : [],
  );
}

function captionAt(document: Document, span: Span): readonly Span[] {
  const found = rowAt(document, span);
  return found === undefined ? [] : captionsOf(document.text, found.head, readingLanguage(document));
}
