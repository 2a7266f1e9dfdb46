import type { Nodes } from 'mdast';
import type { BoundItem } from '../../ground/model/bound.ts';
import type { EvidenceNote } from '../../ground/model/content-nodes.ts';
import type { EvidenceWords } from '../../ground/model/content-parts.ts';
import { groupBy } from '../../ground/model/group-by.ts';
import type { CitationNode, ValueNode } from '../../ground/model/narrative-nodes.ts';
import { type ComposeContext, refOf } from './compose-context.ts';
import { composeEvidence } from './compose-evidence-words.ts';

/** The notes of a paragraph or a table, and the citation or value beside which each stands. */
export interface PlacedNotes {
  readonly all: readonly EvidenceNote[];
  /** Empty for a table: its cells are no place for notes. */
  readonly at: ReadonlyMap<Nodes, readonly EvidenceNote[]>;
}

/**
 * Gathers what is cited in a stretch of running text. Words from the same lines of a source make one note, at
 * the first place that needs them: a citation if there is one, since a value in mid-sentence is no place to
 * interrupt. Words that stand in others of the same note are left out.
 */
export function placeNotes(node: Nodes, context: ComposeContext): PlacedNotes {
  const uses = [...usesIn(node)];
  const cited = new Set(uses.flatMap(([place, item]) => (place.type === 'citation' ? [item] : [])));
  const stretches = uses
    .filter(([place, item]) => place.type === 'citation' || !cited.has(item))
    .flatMap(([place, item]) => composeEvidence(item, context).map((words) => ({ place, item, words })));
  const own = new Set(stretches.filter(isOwn).map(({ words }) => keyOf(words)));
  // What goes into our own arithmetic, and is cited for its own sake besides, stands there once.
  const once = stretches.filter((one) => isOwn(one) || !own.has(keyOf(one.words)));
  const at = new Map<Nodes, EvidenceNote[]>();
  for (const [locator, here] of groupBy(once, ({ words }) => words.locator)) {
    const [first, ...rest] = withoutParts(here.map(({ words }) => words));
    const place = here[0]?.place;
    if (first === undefined || place === undefined) continue;
    const note = { locator, anchor: first.anchor, words: [first, ...rest] } as const;
    at.set(place, [...(at.get(place) ?? []), note]);
  }
  return { all: [...at.values()].flat(), at: node.type === 'table' ? new Map() : at };
}

function isOwn({ item, words }: { readonly item: BoundItem; readonly words: EvidenceWords }): boolean {
  return words.ref === refOf(item);
}

function keyOf({ ref, words }: EvidenceWords): string {
  return `${ref} ${words.text}`;
}

function* usesIn(node: Nodes): Generator<readonly [CitationNode | ValueNode, BoundItem]> {
  if (node.type === 'citation') for (const item of node.items) yield [node, item];
  else if (node.type === 'value') for (const item of node.figures) yield [node, item];
  else if ('children' in node) for (const child of node.children) yield* usesIn(child);
}

/** Of words that are the same, the first; of words within others, none. */
function withoutParts(words: readonly EvidenceWords[]): readonly EvidenceWords[] {
  const texts = words.map((one) => one.words.text);
  return words.filter((_, index) => {
    const text = texts[index] ?? '';
    return texts.every(
      (other, place) => place === index || !other.includes(text) || (other === text && place > index),
    );
  });
}
