import type { Paragraph } from '../../ground/model/canonical-text.ts';
import type { DocumentExcerpt, ExcerptFront, KeptText } from '../../ground/model/document-excerpt.ts';
import type { EvidenceJson } from '../../ground/model/generated/evidence.ts';

type ExcerptJson = EvidenceJson['documents'][number];

/**
 * An excerpt from JSON, as `compose/excerpt-json.ts` writes it; nothing when it contradicts itself.
 *
 * @param json proven against its schema
 */
export function readExcerpt(json: ExcerptJson): DocumentExcerpt | undefined {
  const { id, file, sha256, textSha256, front, length, pairs } = json;
  const pages = new Map((json.pages ?? []).map(readPage));
  let page: string | undefined;
  const paragraphs = json.paragraphs.map((text, index) => {
    page = pages.has(index + 1) ? pages.get(index + 1) : page;
    return { ...readParagraph(text), ...(page !== undefined && { page }) };
  });
  const kept = json.kept.map(({ start, text, lines }) => ({ start, text, lines: lines.map(readLine) }));
  const stretches = kept.map(({ start, text }) => ({ start, end: start + text.length }));
  if (file !== `sources/documents/${id}.md` || !kept.every(hasLinesInside)) return undefined;
  if (!isRising(paragraphs, length) || !isRising(stretches, length)) return undefined;
  if (!paragraphs.every((one, index) => isBelowHead(one, index + 1, paragraphs))) return undefined;
  if (pairs.some((at) => at + 1 >= length)) return undefined;
  // What is in `front` is checked against the schema of documents, like that of a document.
  return { id, file, sha256, textSha256, front: front as ExcerptFront, length, paragraphs, kept, pairs };
}

function readParagraph(text: string): Omit<Paragraph, 'number'> {
  const [kind, start, end, head] = text.split(/[ -]/);
  const span = { kind: kind as Paragraph['kind'], start: Number(start), end: Number(end) };
  return head === undefined ? span : { ...span, head: Number(head) };
}

/** A paragraph's number, and the page that begins there; none where none is known any more. */
function readPage(text: string): readonly [number, string | undefined] {
  const blank = text.indexOf(' ');
  return blank < 0 ? [Number(text), undefined] : [Number(text.slice(0, blank)), text.slice(blank + 1)];
}

/** The head of a row is a row at or before it, and is the head of itself. */
function isBelowHead(
  { kind, head }: Omit<Paragraph, 'number'>,
  number: number,
  all: readonly Omit<Paragraph, 'number'>[],
): boolean {
  return head === undefined || (kind === 'row' && head <= number && all[head - 1]?.head === head);
}

function readLine(text: string): KeptText['lines'][number] {
  const [start, line, column] = text.split(/[ :]/);
  return { start: Number(start), line: Number(line), column: Number(column) };
}

/** The first line begins where the stretch does, and each other one after the one before it. */
function hasLinesInside({ start, text, lines }: KeptText): boolean {
  if (lines[0]?.start !== start) return false;
  return lines.every((line, index) => {
    const last = lines[index - 1]?.start ?? start - 1;
    return line.start > last && line.start < start + text.length;
  });
}

function isRising(
  spans: readonly { readonly start: number; readonly end: number }[],
  length: number,
): boolean {
  return spans.every(({ start, end }, index) => {
    return start >= (spans[index - 1]?.end ?? 0) && end >= start && end <= length;
  });
}
