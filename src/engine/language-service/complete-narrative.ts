import type { DiskText } from '../../ground/edit/disk-text.ts';
import { blockNames, specOf } from '../../ground/model/block-names.ts';
import type { OptionSpec } from '../../ground/model/block-spec.ts';
import { isPanelName, panelNames, panelSpecs } from '../../ground/model/panels.ts';
import { completeDocuments, completeItems, completeTopics, type Into } from './complete-ids.ts';
import { type Completion, type Completions, NOTHING } from './completion.ts';
import { continueWords } from './continue-words.ts';
import type { Snapshot } from './snapshot.ts';
import type { WrittenItem } from './written-extraction.ts';

interface Spot {
  readonly snapshot: Snapshot;
  /** The documents of the pack. */
  readonly documents: readonly string[];
  readonly disk: DiskText;
  readonly offset: number;
  /** Replaces so many characters before the place. */
  into(length: number): Into;
}

/** What a pack's narrative can go on with: citations, values, blocks with their options, words between quotation marks. */
export function completeNarrative(
  snapshot: Snapshot,
  pack: string,
  disk: DiskText,
  offset: number,
): Completions {
  const line = disk.text.slice(disk.text.lastIndexOf('\n', offset - 1) + 1, offset);
  const spot: Spot = {
    snapshot,
    documents: [...new Set(snapshot.pack(pack)?.documents.map(({ word }) => word) ?? [])],
    disk,
    offset,
    into: (length) => ({
      place: disk.placeOf({ start: offset - length, end: offset }),
      written: (word) => word,
    }),
  };
  const cited = /\[(?:[^\][]*[\s;])?@([\w:-]*)$/.exec(line) ?? /(?:^|[\s(])@([\w:-]*)$/.exec(line);
  if (cited) return complete(citable(spot, cited[1] ?? ''));
  const value = /:(value|sum|ref)\[(?:[^\][]*\s)?([\w:-]*)$/.exec(line);
  if (value)
    return complete(value[1] === 'ref' ? labels(spot, value[2] ?? '') : figures(spot, value[2] ?? ''));
  const block = /^\s{0,3}(:{2,3})([a-z-]*)$/.exec(line);
  if (block) return complete(blocks(spot, block[1] === '::', block[2] ?? ''));
  const options = /^\s{0,3}:{2,3}([a-z-]+)\{([^}]*)$/.exec(line);
  if (options) return complete(inOptions(spot, options[1] ?? '', options[2] ?? ''));
  const inline = /(?:^|[^:\w]):([a-z]*)$/.exec(line);
  if (inline) return complete(directives(spot, inline[1] ?? ''));
  return quoted(spot, line);
}

function complete(items: readonly Completion[]): Completions {
  return { items, isIncomplete: false };
}

/** Everything that the pack may cite. An id that two of its documents have is named with its document. */
function citable(spot: Spot, typed: string): readonly Completion[] {
  const { snapshot, documents } = spot;
  const into = spot.into(typed.length);
  const isWanted = (id: string): boolean => documents.includes(id) && !typed.includes(':');
  const whole = completeDocuments(snapshot, into).filter(({ label }) => isWanted(label));
  return [...itemsOf(spot, typed, () => true), ...whole.map((one) => ({ ...one, sort: `~${one.label}` }))];
}

function figures(spot: Spot, typed: string): readonly Completion[] {
  return itemsOf(spot, typed, ({ section }) => section === 'figures');
}

function itemsOf(
  { snapshot, documents, into }: Spot,
  typed: string,
  isWanted: (item: WrittenItem) => boolean,
): readonly Completion[] {
  const owners = new Map<string, Set<string>>();
  for (const document of documents) {
    for (const { id } of snapshot.written(document)?.items ?? []) {
      owners.set(id, (owners.get(id) ?? new Set()).add(document));
    }
  }
  const colon = typed.indexOf(':');
  const given = colon < 0 ? undefined : typed.slice(0, colon);
  const isShort = (id: string): boolean => owners.get(id)?.size === 1 && !documents.includes(id);
  return documents
    .filter((document) => given === undefined || document === given)
    .flatMap((document) =>
      completeItems(snapshot, document, into(typed.length), isWanted, (id) =>
        given === undefined && isShort(id) ? id : `${document}:${id}`,
      ),
    );
}

/** What the text can refer to: headings and exhibits with an id. */
function labels({ disk, into }: Spot, typed: string): readonly Completion[] {
  const found = [
    ...disk.text.matchAll(/^#{1,6}[ \t]+(.*?)[ \t]*\{[^}\n]*#([\w-]+)[^}\n]*\}|\bid="([\w-]+)"/gm),
  ];
  return found.map(([, heading, id, other]) => ({
    label: id ?? other ?? '',
    kind: 'word',
    ...(heading && { detail: heading }),
    newText: id ?? other ?? '',
    place: into(typed.length).place,
  }));
}

function blocks({ into }: Spot, isLeaf: boolean, typed: string): readonly Completion[] {
  const { place } = into(typed.length);
  if (!isLeaf) {
    return panelNames.map((name) => ({
      label: name,
      kind: 'block',
      says: panelSpecs[name].says,
      newText: name,
      place,
    }));
  }
  return blockNames.map((name, index) => ({
    label: name,
    kind: 'block',
    says: specOf(name).says,
    newText: name,
    place,
    sort: String(index).padStart(3, '0'),
  }));
}

function directives({ into }: Spot, typed: string): readonly Completion[] {
  const { place } = into(typed.length);
  return Object.entries(DIRECTIVES).map(([name, says]) => ({
    label: name,
    kind: 'block',
    says,
    newText: `${name}[`,
    place,
  }));
}

const DIRECTIVES = {
  value: 'Prints a figure, with its qualifier and unit.',
  sum: 'Prints the sum of several figures.',
  ref: 'The number or page of a section or an exhibit.',
} as const;

/** Within the braces after the name of a block or a panel. */
function inOptions(spot: Spot, name: string, typed: string): readonly Completion[] {
  const specs: Readonly<Record<string, OptionSpec>> =
    specOf(name)?.options ?? (isPanelName(name) ? panelSpecs[name].options : {});
  const inValue = /([a-z-]+)=(["'])([^"']*)$/.exec(typed);
  if (inValue) {
    const spec = Object.hasOwn(specs, inValue[1] ?? '') ? specs[inValue[1] ?? ''] : undefined;
    return spec ? optionValues(spot, spec, inValue[3] ?? '') : [];
  }
  const word = /[a-z-]*$/.exec(typed)?.[0] ?? '';
  const { place } = spot.into(word.length);
  const taken = new Set([...typed.matchAll(/([a-z-]+)(?==|\s|$)/g)].map(([found]) => found));
  return Object.entries(specs)
    .filter(([option]) => option === word || !taken.has(option))
    .map(([option, { kind, says, required }]) => ({
      label: option,
      kind: 'field',
      ...(required && { detail: 'required' }),
      says,
      newText: kind === 'flag' ? option : `${option}="`,
      place,
    }));
}

function optionValues(spot: Spot, spec: OptionSpec, typed: string): readonly Completion[] {
  const word = /[^\s,;]*$/.exec(typed)?.[0] ?? '';
  const into = spot.into(word.length);
  switch (spec.kind) {
    case 'one-of':
    case 'some-of':
      return spec.words.map((one) => ({ label: one, kind: 'word', newText: one, place: into.place }));
    case 'figures':
      return figures(spot, word);
    case 'documents':
      return completeDocuments(spot.snapshot, into).filter(({ label }) => spot.documents.includes(label));
    case 'topics':
      return completeTopics(spot.snapshot, { of: undefined, typed: '' }, into);
    case 'file':
      return spot.snapshot.workspace
        .list('sources/pictures')
        .map((file) => ({ label: file, kind: 'word', newText: file, place: into.place }));
    default:
      return [];
  }
}

/** Between quotation marks: how the documents go on from the first words. */
function quoted({ snapshot, documents, into }: Spot, line: string): Completions {
  const opened = /(?:^|[\s(\p{Pd}])(?:“|")([^“”"]*)$/u.exec(line);
  const typed = opened?.[1] ?? '';
  if (opened === null || typed.trim().length < 2) return NOTHING;
  const items = documents.flatMap((id) => {
    const document = snapshot.document(id);
    return (document ? continueWords(document, typed) : []).map(
      ({ words, paragraph }, index): Completion => ({
        label: words,
        kind: 'words',
        detail: `${id}, paragraph ${paragraph}`,
        newText: words,
        place: into(typed.length).place,
        filter: typed,
        sort: String(index).padStart(3, '0'),
      }),
    );
  });
  return { items, isIncomplete: true };
}
