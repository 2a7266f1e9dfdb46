import type { Excerpts, Part, ShownExample } from './explanation.ts';

/** The files that every example begins with. */
export const PATHS = {
  document: 'sources/documents/report.md',
  extraction: 'sources/extractions/report.yaml',
  pack: 'sources/packs/briefing.md',
} as const;

/** A stretch of a file that an example shows. */
export interface Segment {
  readonly part: Part;
  readonly file: string;
  readonly text: string;
  /** The line of the file on which it begins, from 1. */
  readonly firstLine: number;
}

/** The words of a segment at which something is reported. */
export interface Mark {
  readonly segment: Segment;
  /** Within the segment, from 0. */
  readonly line: number;
  /** Within the line, in UTF-16 code units from 0. */
  readonly start: number;
  readonly end: number;
}

/** The whole workspace of an example, by path. */
export function exampleFiles(excerpts: Excerpts): Readonly<Record<string, string>> {
  const {
    source = 'The hospital has 412 beds and 38 wards.',
    front,
    extraction = 'figures:\n  beds: { label: Beds, value: 412, unit: beds, evidence: 412 beds }',
    narrative = 'The hospital has :value[beds] [@beds].',
    settings,
    files = {},
  } = excerpts;
  const made: Record<string, string | undefined> = {
    [PATHS.document]: `---\ntitle: A report\n${lines(front)}---\n${source}\n`,
    [PATHS.extraction]: `document: report\n${lines(trimmed(extraction))}`,
    [PATHS.pack]: `---\ntitle: A briefing\ndocuments: [report]\n${lines(settings)}---\n${narrative}\n`,
    ...files,
  };
  return Object.fromEntries(
    Object.entries(made).flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])),
  );
}

/** What an example shows of its files, in order: the pack last, as it is made of the others. */
export function segmentsOf({
  source,
  front,
  extraction,
  narrative,
  settings,
  files,
}: Excerpts): readonly Segment[] {
  const shown: readonly (readonly [Part, string, string | undefined, number])[] = [
    ['front', PATHS.document, front, 3],
    ['source', PATHS.document, source, 4 + count(front)],
    ['extraction', PATHS.extraction, extraction && trimmed(extraction), 2],
    ...Object.entries(files ?? {}).map(([path, text]) => [path, path, text, 1] as const),
    ['settings', PATHS.pack, settings, 4],
    ['narrative', PATHS.pack, narrative, 5 + count(settings)],
  ];
  return shown.flatMap(([part, file, text, firstLine]) =>
    text === undefined || text === '' ? [] : [{ part, file, text: text.replace(/\n+$/, ''), firstLine }],
  );
}

/** The segments of the right example that differ from the wrong one's. */
export function changedSegments({ wrong, right }: ShownExample): readonly Segment[] {
  const before = new Map(segmentsOf(wrong).map(({ part, text }) => [part, text]));
  return segmentsOf(right).filter(({ part, text }) => before.get(part) !== text);
}

/** Where an example has the words at which it is reported: in the pack, before other files. */
export function markOf({ wrong, at, in: where }: ShownExample): Mark | undefined {
  const words = at?.replace(/[\s},]+$/, '');
  if (words === undefined || words === '') return undefined;
  const segments = segmentsOf(wrong).filter(({ part }) => where === undefined || part === where);
  const segment = segments.findLast(({ text }) => text.includes(at ?? ''));
  if (segment === undefined) return undefined;
  const before = segment.text.slice(0, segment.text.indexOf(at ?? '')).split('\n');
  const start = before.at(-1)?.length ?? 0;
  const [first = ''] = words.split('\n');
  return { segment, line: before.length - 1, start, end: start + first.length };
}

function lines(text: string | undefined): string {
  return text === undefined || text === '' ? '' : `${text}\n`;
}

function count(text: string | undefined): number {
  return text === undefined ? 0 : text.split('\n').length;
}

function trimmed(text: string): string {
  return text.replace(/^\n/, '');
}
