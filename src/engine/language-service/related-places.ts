import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { Place } from '../../ground/model/place.ts';
import { keyOf, wordsOf } from './find-places.ts';
import { itemsOfUse } from './named-at.ts';
import { kindOf, type Snapshot } from './snapshot.ts';

/** Another place that a diagnostic has to do with. */
export interface RelatedPlace {
  readonly place: Place;
  readonly says: string;
}

/**
 * Where to look besides: the source's words for an item of which something is reported, the items that the line of a
 * narrative cites, the first of two things that have one name.
 */
export function relatedPlaces(snapshot: Snapshot, diagnostic: Diagnostic): readonly RelatedPlace[] {
  const { code, place } = diagnostic;
  if (place === undefined) return [];
  if (code === 'DUPLICATE_KEY') return firstKey(snapshot, place);
  if (code === 'DUPLICATE_LABEL') return firstLabel(snapshot, place, diagnostic.message);
  const source = kindOf(place.file);
  if (source?.kind === 'extraction') return wordsOfItem(snapshot, source.id, place);
  return source?.kind === 'pack' ? citedBeside(snapshot, source.id, place) : [];
}

function wordsOfItem(snapshot: Snapshot, id: string, place: Place): readonly RelatedPlace[] {
  const extraction = snapshot.written(id);
  if (extraction === undefined) return [];
  const offset = extraction.disk.offsetOf(place.start);
  const item = extraction.items.find(({ span }) => span.start <= offset && offset < span.end);
  if (item === undefined) return [];
  const name = { document: id, section: item.section, id: item.id };
  return wordsOf(snapshot, name).map((words) => ({
    place: words,
    says: `the source's words for ${item.id}`,
  }));
}

const MOST = 8;

/** What is cited in the paragraph. */
function citedBeside(snapshot: Snapshot, id: string, place: Place): readonly RelatedPlace[] {
  const pack = snapshot.pack(id);
  if (pack === undefined) return [];
  const { text } = pack.disk;
  const offset = pack.disk.offsetOf(place.start);
  if (offset < pack.body) return [];
  const start = Math.max(text.lastIndexOf('\n\n', offset), pack.body);
  const next = text.indexOf('\n\n', offset);
  const end = next < 0 ? text.length : next;
  const items = pack
    .uses()
    .filter(({ span }) => start <= span.start && span.end <= end)
    .flatMap((use) => itemsOfUse(snapshot, pack, use));
  const distinct = [
    ...new Map(items.map((item) => [`${item.document}:${item.section}:${item.id}`, item])).values(),
  ];
  return distinct.slice(0, MOST).flatMap((item) => {
    const words = wordsOf(snapshot, item);
    const says = words.length > 0 ? `the source's words for ${item.id}` : `${item.id} is here`;
    return (words.length > 0 ? words : keyOf(snapshot, item)).map((one) => ({ place: one, says }));
  });
}

/** The nearest line above with the same key and the same indent, in the same map. */
function firstKey(snapshot: Snapshot, place: Place): readonly RelatedPlace[] {
  const lines = snapshot.text(place.file)?.text.split('\n') ?? [];
  const line = lines[place.start.line - 1] ?? '';
  const before = line.slice(0, place.start.column - 1);
  const key = line.slice(place.start.column - 1, place.end.column - 1);
  if (key === '') return [];
  const says = `\`${key}\` is here first`;
  const at = (number: number, column: number): RelatedPlace => ({
    place: {
      file: place.file,
      start: { line: number, column },
      end: { line: number, column: column + key.length },
    },
    says,
  });
  const beside = before.lastIndexOf(key);
  if (before.trim() !== '') return beside < 0 ? [] : [at(place.start.line, beside + 1)];
  for (let number = place.start.line - 1; number > 0; number--) {
    const above = lines[number - 1] ?? '';
    if (above.startsWith(`${before}${key}`) && /^\s*:/.test(above.slice(before.length + key.length))) {
      return [at(number, before.length + 1)];
    }
    if (above.trim() !== '' && !above.startsWith(before) && !above.trimStart().startsWith('#')) return [];
  }
  return [];
}

function firstLabel(snapshot: Snapshot, place: Place, message: string): readonly RelatedPlace[] {
  const number = Number(/in line (\d+)/.exec(message)?.[1]);
  const line = snapshot.text(place.file)?.text.split('\n')[number - 1];
  if (line === undefined) return [];
  const end = { line: number, column: line.length + 1 };
  return [
    {
      place: { file: place.file, start: { line: number, column: 1 }, end },
      says: 'the id is given here first',
    },
  ];
}
