import { append } from '../model/append.ts';
import { type Change, type Fix, fileOfChange, type PlacedEdit } from '../model/fix.ts';
import { groupBy } from '../model/group-by.ts';
import { SECTIONS, type Section } from '../model/item-references.ts';
import type { Place } from '../model/place.ts';
import { applyEdits, chainEdits } from './apply-edits.ts';
import { deletePath } from './delete-path.ts';
import { type DiskText, diskText } from './disk-text.ts';
import { findPlace } from './find-place.ts';
import { insertItem } from './insert-item.ts';
import { findSpot, openYaml } from './open-yaml.ts';
import { renameInExtraction } from './rename-in-extraction.ts';
import { renameKey } from './rename-key.ts';
import { replaceText } from './replace-text.ts';
import { replaceValue } from './replace-value.ts';
import { setValue } from './set-value.ts';
import type { Edited, EditSource, EditStep, TextEdit } from './text-edit.ts';
import { isNothing } from './yaml-tree.ts';

/** The text of a file as it is on disk or in an editor; nothing when there is no such file. */
export type TextOf = (file: string) => string | undefined;

/**
 * The text edits of a fix, of all its files or of none: refused where one of its changes cannot be made without
 * touching something else. Places and paths are those of the text that the diagnostic was made from.
 */
export function fixEdits({ changes }: Pick<Fix, 'changes'>, textOf: TextOf): Edited {
  const edits: TextEdit[] = [];
  for (const [file, own] of groupBy(changes, fileOfChange)) {
    const text = textOf(file);
    const source = { file, text: text ?? '' };
    if (text === undefined) return diskText(source).refuse('there is no such file', { start: 0, end: 0 });
    const placed = own.filter((change) => change.kind === 'text');
    const steps = own.filter((change) => change.kind !== 'text').map((change): EditStep => stepOf(change));
    const made = chainEdits(source, [...(placed.length > 0 ? [textStep(placed)] : []), ...steps]);
    if ('refusal' in made) return made;
    append(edits, made.edits);
  }
  return { edits };
}

/** Text edits by line and column, as places have them. The new texts have the line ends of their files. */
export function placeEdits(edits: readonly TextEdit[], textOf: TextOf): readonly PlacedEdit[] {
  const disks = new Map<string, DiskText>();
  return edits.map(({ file, start, end, newText }) => {
    const disk = disks.get(file) ?? diskText({ file, text: textOf(file) ?? '' });
    disks.set(file, disk);
    return { place: disk.placeOf({ start: disk.fromDisk(start), end: disk.fromDisk(end) }), newText };
  });
}

/** All at once: their places are those of the text as it was read. */
function textStep(changes: readonly PlacedEdit[]): EditStep {
  return (source) => {
    const edits: TextEdit[] = [];
    for (const { place, newText } of changes) {
      const made = replaceText(source, place, newText);
      if ('refusal' in made) return made;
      append(edits, made.edits);
    }
    const applied = applyEdits(source, edits);
    return 'refusal' in applied ? applied : { edits };
  };
}

function stepOf(change: Exclude<Change, { kind: 'text' }>): EditStep {
  switch (change.kind) {
    case 'value':
      return (source) => setPlaced(source, change);
    case 'beside':
      return (source) => setBeside(source, change);
    case 'set':
      return (source) => setValue(source, change.path, change.value);
    case 'append':
      return (source) => appendItem(source, change);
    case 'rename':
      return (source) => renameField(source, change);
    case 'delete':
      return (source) => deletePath(source, change.path, { whenEmpty: 'delete' });
  }
}

function appendItem(source: EditSource, { path, value }: Extract<Change, { kind: 'append' }>): Edited {
  const file = openYaml(source);
  if ('refusal' in file) return file;
  const spot = findSpot(file, path);
  const list = 'refusal' in spot ? undefined : spot.node;
  if (list?.kind !== 'seq') {
    return list === undefined || isNothing(list)
      ? setValue(source, path, [value])
      : file.refuse('this is not a list', list);
  }
  return insertItem(source, path, list.entries.length, value);
}

/** What refers to an item by its id is renamed with it. */
function renameField(source: EditSource, { path, name }: Extract<Change, { kind: 'rename' }>): Edited {
  const [section, id, ...more] = path;
  const isItem =
    typeof section === 'string' &&
    Object.hasOwn(SECTIONS, section) &&
    typeof id === 'string' &&
    more.length === 0 &&
    source.file.startsWith('sources/extractions/');
  if (!isItem) return renameKey(source, path, name);
  const file = openYaml(source);
  if ('refusal' in file) return file;
  const taken = findSpot(file, [section, name]);
  if (!('refusal' in taken))
    return file.refuse(`\`${name}\` is taken in \`${section}\``, taken.entry ?? ORIGIN);
  return renameInExtraction(file, { section: section as Section, id, newId: name });
}

const ORIGIN = { start: 0, end: 0 };

/** In data, the field or the name that is there; in a narrative, the words. */
function setPlaced(source: EditSource, { place, value }: Extract<Change, { kind: 'value' }>): Edited {
  const at = findPlace(source, place);
  if (at === 'narrative') return replaceText(source, place, inNarrative(source, place, String(value)));
  if ('refusal' in at) return at;
  return at.part === 'key' ? renameKey(source, at.path, String(value)) : setValue(source, at.path, value);
}

/** The value of an option keeps the quotation marks that it has. */
function inNarrative(source: EditSource, place: Place, value: string): string {
  const disk = diskText(source);
  const first = disk.text.charAt(disk.offsetOf(place.start));
  return first === '"' || first === "'" ? `${first}${value}${first}` : value;
}

/** Evidence that is words alone becomes a map, which has room for more. */
function setBeside(source: EditSource, { place, fields }: Extract<Change, { kind: 'beside' }>): Edited {
  const at = findPlace(source, place);
  if (at === 'narrative') return diskText(source).refuse('there are no fields here', ORIGIN);
  if ('refusal' in at) return at;
  const name = at.path.at(-1);
  if (name === 'quote' || name === 'words') {
    const steps = Object.entries(fields).map(([field, value]): EditStep => {
      const path = [...at.path.slice(0, -1), field];
      return (now) => (value === null ? deletePath(now, path) : setValue(now, path, value));
    });
    return chainEdits(source, steps);
  }
  const written = { quote: String(at.node?.value ?? ''), ...fields };
  return replaceValue(source, at.path, typeof name === 'number' ? written : [written]);
}
