import type { Nodes, Table } from 'mdast';
import type { BoundItem } from '../../ground/model/bound.ts';
import type { EvidenceNote, NoteWords } from '../../ground/model/content-nodes.ts';
import type { EvidenceWords, Mark } from '../../ground/model/content-parts.ts';
import { groupBy } from '../../ground/model/group-by.ts';
import type { CitationNode, ValueNode } from '../../ground/model/narrative-nodes.ts';
import { type ComposeContext, refOf } from './compose-context.ts';
import { composeEvidence, restsOn, shortenFor, supportOf } from './compose-evidence-words.ts';
import type { PlacedNotes } from './note-labels.ts';

/**
 * Gathers what is cited in a stretch of running text. Words from the same lines of a source make one note, at
 * the first place that needs them: a citation if there is one, since a value in mid-sentence is no place to
 * interrupt. Words that are in others of the same note are left out. Whatever else of the stretch rests on them has
 * the number of that note; another stretch has a note of its own, since it is beside other lines. A row of a table
 * has one note with all that it rests on.
 *
 * @param behind the text right behind: what it prints is not printed here
 */
export function placeNotes(node: Nodes, context: ComposeContext, behind?: Nodes): PlacedNotes {
  const known = context.notes.placed.get(node);
  if (known !== undefined) return known;
  const placed = node.type === 'table' ? placeByRow(node, context) : placeByPlace(node, context, behind);
  context.notes.placed.set(node, placed);
  return placed;
}

function placeByPlace(node: Nodes, context: ComposeContext, behind?: Nodes): PlacedNotes {
  const at = new Map<Nodes, EvidenceNote[]>();
  const calls = new Map<Nodes, Mark[]>();
  const groups = groupsIn(node, context);
  const next = behind === undefined || groups.length === 0 ? [] : groupsIn(behind, context);
  const isShared = (group: Group): boolean => next.some((other) => isPartOf(group, other));
  // Those that are printed here have their numbers first.
  for (const group of [...groups.filter((one) => !isShared(one)), ...groups.filter(isShared)]) {
    const { locator, words, here, place } = group;
    const printed =
      behind === undefined || !isShared(group)
        ? undefined
        : placeNotes(behind, context).all.find((other) =>
            [other, ...(other.more ?? [])].some((words) => isPartOf(group, words)),
          );
    const note = printed ?? { ...context.notes.number(), locator, anchor: words[0].anchor, words };
    if (printed === undefined) addTo(at, place, note);
    for (const [caller, uses] of groupBy(here, (stretch) => stretch.place)) {
      const [ref = '', ...also] = new Set(uses.map((use) => use.words.ref));
      addTo(calls, caller, { ref, ...(also.length > 0 && { also }), label: note.label, anchor: note.id });
    }
  }
  return { all: [...at.values()].flat(), at, calls };
}

/** Cells are no place for notes: they are under the table. */
function placeByRow(table: Table, context: ComposeContext): PlacedNotes {
  const labelled = context.notes.letters();
  const calls = new Map<Nodes, Mark[]>();
  const all = table.children.flatMap((row): readonly EvidenceNote[] => {
    const groups = groupsIn(row, context);
    const [first, ...more] = groups.map(
      ({ locator, words }): NoteWords => ({ locator, anchor: words[0].anchor, words }),
    );
    if (first === undefined) return [];
    const note: EvidenceNote = { ...labelled(), ...first, ...(more.length > 0 && { more }) };
    const here = groups.flatMap((group) => group.here);
    for (const [caller, uses] of groupBy(here, (stretch) => stretch.place)) {
      const [ref = '', ...also] = new Set(uses.map((use) => use.words.ref));
      addTo(calls, caller, { ref, ...(also.length > 0 && { also }), label: note.label, anchor: note.id });
    }
    return [note];
  });
  return { all, at: new Map(), calls };
}

interface Stretch extends Use {
  readonly words: EvidenceWords;
}

/** Where an item is cited or printed, and what the text says up to there. */
interface Use {
  readonly place: CitationNode | ValueNode;
  readonly item: BoundItem;
  readonly said: string;
}

/** What makes one note. */
interface Group extends Pick<EvidenceNote, 'locator' | 'words'> {
  readonly place: Nodes;
  readonly here: readonly Stretch[];
}

function groupsIn(node: Nodes, context: ComposeContext): readonly Group[] {
  return [...groupBy(stretchesIn(node, context), ({ words }) => words.locator)].flatMap(([locator, here]) => {
    const [first, ...rest] = withoutParts(here, context);
    const place = here[0]?.place;
    return first === undefined || place === undefined
      ? []
      : [{ locator, words: [first, ...rest], place, here }];
  });
}

type Said = Pick<EvidenceNote, 'locator' | 'words'>;

function isPartOf(one: Said, other: Said): boolean {
  const texts = other.words.map(({ words }) => words.text);
  return (
    one.locator === other.locator &&
    one.words.every(({ words }) => texts.some((text) => text.includes(words.text)))
  );
}

function stretchesIn(node: Nodes, context: ComposeContext): readonly Stretch[] {
  const uses = usesIn(node);
  const cited = new Set(uses.flatMap(({ place, item }) => (place.type === 'citation' ? [item] : [])));
  const stretches = uses
    .filter(({ place, item }) => place.type === 'citation' || !cited.has(item))
    .flatMap((use) => composeEvidence(use.item, context, use.said).map((words) => ({ ...use, words })));
  const own = new Set(stretches.filter(isOwn).map(({ words }) => keyOf(words)));
  // What goes into our own arithmetic, and is cited for its own sake besides, is there once.
  return stretches.filter((one) => isOwn(one) || !own.has(keyOf(one.words)));
}

function isOwn({ item, words }: Stretch): boolean {
  return words.ref === refOf(item);
}

function keyOf({ ref, words }: EvidenceWords): string {
  return `${ref} ${words.text}`;
}

/** What is cited and printed, each with the words since the citation before. */
function usesIn(node: Nodes): readonly Use[] {
  const uses: Use[] = [];
  let said = '';
  let fresh = '';
  const visit = (child: Nodes): void => {
    if (child.type === 'citation' || child.type === 'value') {
      if (fresh.trim() !== '') said = fresh;
      const items = child.type === 'citation' ? child.items : child.figures;
      uses.push(...items.map((item) => ({ place: child, item, said })));
      if (child.type === 'citation') fresh = '';
    } else if ('children' in child) child.children.forEach(visit);
    else if ('value' in child && typeof child.value === 'string') fresh += child.value;
  };
  visit(node);
  return uses;
}

/**
 * Of words that are the same, the first; of words within others, none. What stays is cut around all that it is there
 * for.
 */
function withoutParts(stretches: readonly Stretch[], context: ComposeContext): readonly EvidenceWords[] {
  const texts = stretches.map(({ words }) => words.words.text);
  return stretches.flatMap(({ words }, index) => {
    const text = texts[index] ?? '';
    const isPart = texts.some(
      (other, place) => place !== index && other.includes(text) && (other !== text || place <= index),
    );
    if (isPart) return [];
    const supports = stretches.flatMap(({ item, said }, place) =>
      text.includes(texts[place] ?? text)
        ? restsOn(item, context).map((one) => supportOf(one, context, said))
        : [],
    );
    const keep = [...new Set(supports.flatMap((one) => one.keep))];
    const said = [...new Set(supports.map((one) => one.said))].join(' ');
    return [{ ...words, shortened: shortenFor(words.ref, words.words.text, { keep, said }, context) }];
  });
}

function addTo<Value>(map: Map<Nodes, Value[]>, key: Nodes, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
