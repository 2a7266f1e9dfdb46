import type { BoundFigure, BoundItem, LetteredDocument } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import {
  ambiguousCitation,
  proposalCited,
  unknownCitation,
} from '../../../ground/model/diagnostics/citations.ts';
import { likelyFix, withFixes } from '../../../ground/model/fix.ts';
import { SECTION_OF } from '../../../ground/model/item-references.ts';
import { itemsById } from '../../../ground/model/items-by-id.ts';
import type { CitationNode, CitationReference } from '../../../ground/model/narrative-nodes.ts';
import { whichThereAre } from '../../../ground/model/nearest-name.ts';
import type { Outcome } from '../../../ground/model/outcome.ts';
import type { Place } from '../../../ground/model/place.ts';
import type { Narrative } from '../../../ground/model/sources.ts';
import type { WrittenNode } from '../../../ground/model/written-node.ts';

/** What `[@id]`, `[@document:id]` or `[@id; @id]` cites. */
export function findCitation(
  { ids }: CitationReference,
  { placeOf }: Narrative,
  documents: readonly LetteredDocument[],
): Outcome<Pick<CitationNode, 'items' | 'documents'>> {
  const outcomes = ids.map((id) => findKey(id.value, placeOf(id), documents));
  const found = outcomes.flatMap(({ value }) => (value === undefined ? [] : [value]));
  return {
    value: {
      items: found.flatMap(({ items }) => items),
      documents: found.flatMap((one) => one.documents),
    },
    diagnostics: outcomes.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** The figure that an id of `:value[id]` names. */
export function findFigure(
  written: WrittenNode,
  { placeOf }: Narrative,
  documents: readonly LetteredDocument[],
): Outcome<BoundFigure> {
  return findFigureNamed(written.value, placeOf(written), documents);
}

/** The figure that an id names. */
export function findFigureNamed(
  key: string,
  place: Place,
  documents: readonly LetteredDocument[],
): Outcome<BoundFigure> {
  const { id, within } = splitKey(key, documents);
  const items = itemsWith(id, within);
  const found = items.filter((item) => item.kind === 'figure');
  const [figure, other] = found;
  if (other !== undefined)
    return fail(
      ambiguousCitation(
        place,
        id,
        found.map(({ document }) => document),
      ),
    );
  if (figure !== undefined) return { value: figure, diagnostics: [] };
  const [item] = items;
  const proposed = proposedWith(id, within);
  if (item === undefined && proposed.length > 0)
    return {
      value: proposed.find((one) => one.kind === 'figure'),
      diagnostics: [citedProposal(place, key, proposed)],
    };
  const hint =
    item !== undefined
      ? `it is ${A_KIND[item.kind]}, and only figures have a value`
      : suggest(
          id,
          itemsOf(within)
            .filter((candidate) => candidate.kind === 'figure')
            .map((candidate) => candidate.id),
          'figures',
        );
  return fail(unknownCitation(place, key, hint));
}

/** Whether a citation of this name would find something. */
export function isId(key: string, documents: readonly LetteredDocument[]): boolean {
  if (documents.some(({ document }) => document.id === key)) return true;
  const { id, within } = splitKey(key, documents);
  return itemsWith(id, within).length > 0 || proposedWith(id, within).length > 0;
}

const A_KIND: Readonly<Record<BoundItem['kind'], string>> = {
  figure: 'a figure',
  event: 'an event',
  quotation: 'a quotation',
  claim: 'a claim',
  entity: 'an entity',
};

function findKey(
  key: string,
  place: Place,
  documents: readonly LetteredDocument[],
): Outcome<{ readonly items: readonly BoundItem[]; readonly documents: readonly string[] }> {
  const whole = documents.find(({ document }) => document.id === key);
  if (whole !== undefined) return { value: { items: [], documents: [key] }, diagnostics: [] };
  const { id, within } = splitKey(key, documents);
  const found = itemsWith(id, within);
  const owners = [...new Set(found.map(({ document }) => document))];
  if (owners.length > 1) return fail(ambiguousCitation(place, id, owners));
  // An entity and an event may share an id: the event is what is cited.
  const items = found.filter((item) => item.kind !== 'entity');
  if (found.length > 0)
    return { value: { items: items.length > 0 ? items : found, documents: [] }, diagnostics: [] };
  const proposed = proposedWith(id, within);
  // The rest of the sentence is checked as if it had been kept: to keep it is all that there is to do.
  if (proposed.length > 0)
    return {
      value: { items: proposed, documents: [] },
      diagnostics: [citedProposal(place, key, proposed)],
    };
  return fail(
    unknownCitation(
      place,
      key,
      suggest(
        id,
        itemsOf(within).map((item) => item.id),
        'items',
      ),
    ),
  );
}

function splitKey(
  key: string,
  documents: readonly LetteredDocument[],
): { readonly id: string; readonly within: readonly LetteredDocument[] } {
  const colon = key.indexOf(':');
  const owner = documents.find(({ document }) => document.id === key.slice(0, colon));
  if (colon < 0 || owner === undefined) return { id: key, within: documents };
  return { id: key.slice(colon + 1), within: [owner] };
}

/** In the order of the documents and their items. */
function itemsWith(id: string, documents: readonly LetteredDocument[]): readonly BoundItem[] {
  return documents.flatMap(({ extraction }) => itemsById(extraction).get(id) ?? []);
}

/** A proposal is kept by whoever deletes what calls it one. */
function citedProposal(place: Place, key: string, [item]: readonly BoundItem[]): Diagnostic {
  if (item === undefined) return proposalCited(place, key, { document: '<document>', id: key });
  const path = [SECTION_OF[item.kind], item.id, 'proposed'];
  const keep = likelyFix(`keep \`${item.id}\``, { kind: 'delete', file: item.place.file, path });
  return withFixes(proposalCited(place, key, item), keep);
}

function proposedWith(id: string, documents: readonly LetteredDocument[]): readonly BoundItem[] {
  return documents.flatMap(({ extraction }) => extraction.proposed.filter((item) => item.id === id));
}

function itemsOf(documents: readonly LetteredDocument[]): readonly BoundItem[] {
  return documents.flatMap(({ extraction }) => extraction.items);
}

function suggest(id: string, names: readonly string[], what: string): string {
  return (
    whichThereAre(id, names, what) ??
    'cite the id of an item in the extraction of one of the pack’s documents'
  );
}

function fail(...diagnostics: Outcome<never>['diagnostics']): Outcome<never> {
  return { value: undefined, diagnostics };
}
