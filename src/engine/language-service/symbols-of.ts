import type { DiskText } from '../../ground/edit/disk-text.ts';
import { SECTIONS, type Section } from '../../ground/model/item-references.ts';
import type { Place, Span } from '../../ground/model/place.ts';
import { splitFrontMatter } from '../../ground/model/split-front-matter.ts';
import { documentPath, packPath } from '../workspace/source-paths.ts';
import { kindOf, type Snapshot } from './snapshot.ts';

/** A part of a file that has a name. */
export interface SourceSymbol {
  readonly name: string;
  readonly detail?: string;
  readonly kind: 'section' | 'heading' | 'block' | 'pack' | 'document' | (typeof SECTIONS)[Section];
  readonly place: Place;
  /** Of its name alone. */
  readonly named: Place;
  readonly children: readonly SourceSymbol[];
}

/** The sections and items of an extraction; headings and blocks of a pack, headings of a document. */
export function symbolsOf(snapshot: Snapshot, file: string): readonly SourceSymbol[] {
  const source = kindOf(file);
  const disk = snapshot.text(file);
  if (source === undefined || disk === undefined) return [];
  return source.kind === 'extraction'
    ? sectionsOf(snapshot, source.id)
    : headingsOf(disk, source.kind === 'pack');
}

/** Items by id and name, packs and documents by title, of all the workspace. */
export function findSymbols(snapshot: Snapshot, query: string): readonly SourceSymbol[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const isWanted = (...texts: readonly string[]): boolean => {
    const text = texts.join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const items = snapshot.extractionIds().flatMap((id) => {
    const extraction = snapshot.written(id);
    return (extraction?.items ?? [])
      .filter((item) => isWanted(id, item.id, item.label))
      .flatMap((item) => (extraction ? [symbolOf(extraction.disk, item)] : []));
  });
  const files = [
    ...snapshot.packIds().map((id) => ({ id, kind: 'pack', file: packPath(id) }) as const),
    ...snapshot.documentIds().map((id) => ({ id, kind: 'document', file: documentPath(id) }) as const),
  ].flatMap(({ id, kind, file }): readonly SourceSymbol[] => {
    const title = kind === 'pack' ? snapshot.pack(id)?.title : snapshot.document(id)?.front.data.title;
    if (!isWanted(id, title ?? '')) return [];
    const start = { line: 1, column: 1 };
    const place = { file, start, end: start };
    return [{ name: id, ...(title && { detail: title }), kind, place, named: place, children: [] }];
  });
  return [...files, ...items].slice(0, MOST);
}

const MOST = 500;

/** What can be folded: from its first line to its last. */
export function foldsOf(snapshot: Snapshot, file: string): readonly Place[] {
  const disk = snapshot.text(file);
  if (disk === undefined) return [];
  const front = file.endsWith('.md') ? splitFrontMatter(disk.text) : undefined;
  const all = (symbols: readonly SourceSymbol[]): readonly Place[] =>
    symbols.flatMap(({ place, children }) => [place, ...all(children)]);
  const parts = all(symbolsOf(snapshot, file));
  const folds = front ? [disk.placeOf({ start: 0, end: front.body - 1 }), ...parts] : parts;
  return folds.filter(({ start, end }) => end.line > start.line);
}

function sectionsOf(snapshot: Snapshot, id: string): readonly SourceSymbol[] {
  const extraction = snapshot.written(id);
  if (extraction === undefined) return [];
  const { disk, items } = extraction;
  return (Object.keys(SECTIONS) as Section[]).flatMap((section) => {
    const own = items.filter((item) => item.section === section);
    const [first] = own;
    if (first === undefined) return [];
    const end = Math.max(...own.map(({ span }) => span.end));
    const start = disk.text.lastIndexOf(`${section}`, first.span.start);
    const head = { start: Math.max(0, start), end: Math.max(0, start) + section.length };
    return [
      {
        name: section,
        kind: 'section',
        place: disk.placeOf({ start: head.start, end }),
        named: disk.placeOf(head),
        children: own.map((item) => symbolOf(disk, item)),
      },
    ];
  });
}

function symbolOf(
  disk: DiskText,
  { section, id, label, key, span }: { section: Section; id: string; label: string; key: Span; span: Span },
): SourceSymbol {
  return {
    name: id,
    detail: label,
    kind: SECTIONS[section],
    place: disk.placeOf(span),
    named: disk.placeOf(key),
    children: [],
  };
}

interface Heading {
  readonly level: number;
  readonly name: string;
  readonly start: number;
  readonly length: number;
  readonly isBlock: boolean;
}

/** Headings of `#`, as all that Sourcebound writes has them; blocks under their heading. Not those within code. */
function headingsOf(disk: DiskText, withBlocks: boolean): readonly SourceSymbol[] {
  const body = splitFrontMatter(disk.text)?.body ?? 0;
  const found: Heading[] = [];
  let offset = body;
  let fence: string | undefined;
  for (const line of disk.text.slice(body).split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) {
      fence = fence === undefined ? mark : undefined;
    }
    const heading =
      fence === undefined ? /^ {0,3}(#{1,6})[ \t]+(.+?)[ \t]*(?:\{[^}]*\})?[ \t]*$/.exec(line) : null;
    const block = withBlocks && fence === undefined ? /^ {0,3}:{2,3}([a-z][a-z-]*)/.exec(line) : null;
    if (heading) {
      found.push({
        level: heading[1]?.length ?? 1,
        name: heading[2] ?? '',
        start: offset,
        length: line.length,
        isBlock: false,
      });
    } else if (block) {
      found.push({ level: 7, name: block[0].trim(), start: offset, length: line.length, isBlock: true });
    }
    offset += line.length + 1;
  }
  return nested(disk, found, disk.text.trimEnd().length);
}

function nested(disk: DiskText, headings: readonly Heading[], end: number): readonly SourceSymbol[] {
  const symbols: SourceSymbol[] = [];
  for (let at = 0; at < headings.length; ) {
    const heading = headings[at] as Heading;
    const next = headings.findIndex(({ level }, index) => index > at && level <= heading.level);
    const until = next < 0 ? headings.length : next;
    const close = heading.isBlock ? heading.start + heading.length : (headings[next]?.start ?? end + 1) - 1;
    symbols.push({
      name: heading.name,
      kind: heading.isBlock ? 'block' : 'heading',
      place: disk.placeOf({ start: heading.start, end: Math.max(heading.start + heading.length, close) }),
      named: disk.placeOf({ start: heading.start, end: heading.start + heading.length }),
      children: nested(disk, headings.slice(at + 1, until), close),
    });
    at = until;
  }
  return symbols;
}
