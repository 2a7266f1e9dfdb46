import type { Paragraph } from '../../ground/model/canonical-text.ts';
import type { DocumentExcerpt, ExcerptFront, KeptText } from '../../ground/model/document-excerpt.ts';

/** As long as a document may be. */
const LONGEST = 5_000_000;
const KINDS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'item', 'row', 'code']);

/** An excerpt from JSON, as `compose/excerpt-json.ts` writes it; nothing when it is none, or contradicts itself. */
export function readExcerpt(json: unknown): DocumentExcerpt | undefined {
  if (!isRecord(json)) return undefined;
  const { id, file, sha256, textSha256, front, length } = json;
  const paragraphs = listOf(json.paragraphs, readParagraph);
  const kept = listOf(json.kept, readKept);
  const pairs = listOf(json.pairs, (value) => (isOffset(value) ? value : undefined));
  if (typeof id !== 'string' || file !== `sources/documents/${id}.md`) return undefined;
  if (!isDigest(sha256) || !isDigest(textSha256) || !isRecord(front)) return undefined;
  if (!isOffset(length) || !paragraphs || !kept || !pairs) return undefined;
  const stretches = kept.map(({ start, text }) => ({ start, end: start + text.length }));
  if (!isRising(paragraphs, length) || !isRising(stretches, length)) return undefined;
  if (pairs.some((at) => at + 1 >= length)) return undefined;
  // What is in `front` is held against the schema of documents, like that of a document.
  return { id, file, sha256, textSha256, front: front as ExcerptFront, length, paragraphs, kept, pairs };
}

function readParagraph(value: unknown): Omit<Paragraph, 'number'> | undefined {
  const [, kind, start, end] =
    (typeof value === 'string' && /^([a-z]+) (\d{1,7})-(\d{1,7})$/.exec(value)) || [];
  if (kind === undefined || !KINDS.has(kind)) return undefined;
  return { kind: kind as Paragraph['kind'], start: Number(start), end: Number(end) };
}

function readKept(value: unknown): KeptText | undefined {
  if (!isRecord(value)) return undefined;
  const { start, text } = value;
  const lines = listOf(value.lines, readLine);
  if (!isOffset(start) || typeof text !== 'string' || text === '' || lines?.[0]?.start !== start)
    return undefined;
  const isIn = lines.every((line, index) => {
    const last = lines[index - 1]?.start ?? start - 1;
    return line.start > last && line.start < start + text.length;
  });
  return isIn ? { start, text, lines } : undefined;
}

function readLine(value: unknown): KeptText['lines'][number] | undefined {
  const [, start, line, column] =
    (typeof value === 'string' && /^(\d{1,7}) (\d{1,7}):(\d{1,7})$/.exec(value)) || [];
  if (start === undefined) return undefined;
  return { start: Number(start), line: Number(line), column: Number(column) };
}

function isRising(
  spans: readonly { readonly start: number; readonly end: number }[],
  length: number,
): boolean {
  return spans.every(({ start, end }, index) => {
    return start >= (spans[index - 1]?.end ?? 0) && end >= start && end <= length;
  });
}

function listOf<T>(value: unknown, read: (item: unknown) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value.flatMap((item) => read(item) ?? []);
  return items.length === value.length ? (items as readonly T[]) : undefined;
}

function isOffset(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= LONGEST;
}

function isDigest(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
