import type { BoundExtraction, BoundItem } from '../../ground/model/bound.ts';
import type { ExtractionData } from '../../ground/model/generated/extraction.ts';
import type { Span } from '../../ground/model/place.ts';
import { numbersOfParagraph } from '../../stages/bind/items/stated-numbers.ts';
import { statesValue } from '../../stages/bind/numbers/states-value.ts';
import { sameName } from '../../stages/bind/text/same-name.ts';
import type { Reading } from './passages.ts';
import type { Candidate } from './proposal.ts';

/** Whether an extraction has a thing already, kept or proposed, whatever its id and its label. */
export function isKnown(
  candidate: Candidate,
  data: ExtractionData,
  bound: BoundExtraction | undefined,
  reading: Reading,
): boolean {
  if (bound === undefined) return false;
  if (candidate.section === 'entities') return isKnownName(candidate, data, reading);
  return itemsOf(bound, candidate).some((item) => isSame(item, candidate, reading));
}

function itemsOf(bound: BoundExtraction, { section }: Candidate): readonly BoundItem[] {
  const kind = ({ entities: 'entity', figures: 'figure', events: 'event', quotations: 'quotation' } as const)[
    section
  ];
  return [...bound.items, ...bound.proposed].filter((item) => item.kind === kind);
}

function isSame(item: BoundItem, { span, section, edtfs }: Candidate, { document }: Reading): boolean {
  const pieces = item.evidence.filter((one) => one.document === document.id).flatMap((one) => one.pieces);
  switch (item.kind) {
    case 'figure': {
      if (!pieces.some((piece) => piece.start <= span.start && span.end <= piece.end)) return false;
      const paragraph = document.text.paragraphs.find(
        ({ start, end }) => start <= span.start && span.start < end,
      );
      const numbers = paragraph === undefined ? [] : numbersOfParagraph(document, paragraph.number);
      return numbers.some((one) => one.span.start === span.start && statesValue(one.number, item.data.value));
    }
    case 'event':
      return (
        pieces.some((piece) => piece.start < span.end && span.start < piece.end) &&
        (edtfs ?? []).includes(String(item.data.date))
      );
    case 'quotation':
      return (
        section === 'quotations' && pieces.some((piece) => overlap(piece, span) > (span.end - span.start) / 2)
      );
    default:
      return false;
  }
}

function overlap(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function isKnownName(
  { names = [] }: Candidate,
  { entities }: ExtractionData,
  { language }: Reading,
): boolean {
  const known = Object.values(entities ?? {}).flatMap(({ name, aliases }) => [
    name,
    ...(aliases ?? []).map((alias) => (typeof alias === 'string' ? alias : alias.name)),
  ]);
  return names.some((name) =>
    known.some((one) => one === name || (name.includes(' ') && sameName(name, one, language))),
  );
}
