import { formatQuantity } from '../../ground/language/printed/format-number.ts';
import type { BoundEvidence, BoundItem } from '../../ground/model/bound.ts';
import type { Document } from '../../ground/model/sources.ts';
import { packLanguage } from '../../stages/bind/reading-language.ts';
import { formatDate } from '../../stages/compose/format/format-date.ts';
import type { Snapshot } from './snapshot.ts';

/** What an item says, in one line: the value with its qualifier, the date, the words. */
export function saidBy(item: BoundItem): string {
  const language = packLanguage(undefined);
  switch (item.kind) {
    case 'figure': {
      const { qualifier, amount, unit } = formatQuantity(item.quantity, language);
      const period = item.period && formatDate(item.period, language);
      return [[qualifier, amount, unit].filter((part) => part !== undefined).join(' '), period]
        .filter((part) => part !== undefined)
        .join(', ');
    }
    case 'event':
      return formatDate(item.date, language);
    case 'quotation':
      return `“${item.evidence[0]?.words ?? item.data.words}”`;
    case 'claim':
      return item.data.text;
    case 'entity':
      return item.data.role ?? item.data.kind;
  }
}

/** What an item is called. */
export function nameOf(item: BoundItem): string {
  switch (item.kind) {
    case 'figure':
      return item.data.label;
    case 'event':
      return item.data.title;
    case 'quotation':
      return item.data.about ?? 'Quotation';
    case 'claim':
      return `Claim, ${item.data.kind}`;
    case 'entity':
      return item.data.name;
  }
}

/** An item for a hover, in Markdown: its name and value, then the source's words in their paragraph. */
export function describeItem(snapshot: Snapshot, item: BoundItem): string {
  const note = item.kind !== 'entity' && 'note' in item.data ? item.data.note : undefined;
  const head = `**${escaped(nameOf(item))}** — ${item.kind} \`${item.document}:${item.id}\``;
  const value = escaped(saidBy(item));
  const printed =
    item.kind === 'figure' && item.derived === undefined
      ? `as printed: “${escaped(item.asPrinted)}”`
      : undefined;
  const evidence = item.evidence.map((one) => describeEvidence(snapshot, one));
  return [head, [value, printed].filter((part) => part !== undefined).join(' · '), note, ...evidence]
    .filter((part) => part !== undefined && part !== '')
    .join('\n\n');
}

/** How much of a paragraph is shown before and after the words. */
const AROUND = 160;

function describeEvidence(snapshot: Snapshot, evidence: BoundEvidence): string {
  const document = snapshot.document(evidence.document);
  const where = whereOf(evidence, document);
  const [first] = evidence.pieces;
  const last = evidence.pieces.at(-1) ?? first;
  const text = document?.text.text;
  const paragraph = document?.text.paragraphs.find(
    ({ start, end }) => start <= first.start && first.start < end,
  );
  if (text === undefined || paragraph === undefined) return `> ${escaped(evidence.words)}\n\n${where}`;
  const from = Math.max(paragraph.start, first.start - AROUND);
  const to = Math.min(Math.max(paragraph.end, last.end), last.end + AROUND);
  const before = `${from > paragraph.start ? '…' : ''}${text.slice(from, first.start)}`;
  const behind = `${text.slice(last.end, to)}${to < paragraph.end ? '…' : ''}`;
  return `> ${oneLine(before)}**${oneLine(evidence.words)}**${oneLine(behind)}\n\n${where}`;
}

function whereOf(
  { document, paragraphs, pieces, lines }: BoundEvidence,
  found: Document | undefined,
): string {
  const [first, last] = paragraphs;
  const page = found?.text.paragraphs.findLast(
    (one) => one.page !== undefined && one.start <= pieces[0].start,
  )?.page;
  const parts = [
    first === last ? `paragraph ${first}` : `paragraphs ${first} to ${last}`,
    page === undefined ? undefined : `page ${page}`,
    lines[0] === lines[1] ? `line ${lines[0]}` : `lines ${lines[0]} to ${lines[1]}`,
  ];
  return `*${document}*, ${parts.filter((part) => part !== undefined).join(', ')}`;
}

function oneLine(text: string): string {
  return escaped(text.replace(/\s+/g, ' '));
}

/** Markdown that a source's words would make is none here. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}
