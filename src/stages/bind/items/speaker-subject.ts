import type { BoundEvidence, BoundItem } from '../../../ground/model/bound.ts';
import type { Entity } from '../../../ground/model/generated/extraction.ts';
import type { Place } from '../../../ground/model/place.ts';
import type { Document } from '../../../ground/model/sources.ts';
import type { ItemContext } from './item-context.ts';

/** An item that says who speaks, with the words that are said. */
export interface SpeakerSubject {
  readonly item: BoundItem;
  readonly speaker: Entity;
  /** The first evidence of the item. */
  readonly evidence: BoundEvidence;
  /** The document of that evidence. */
  readonly document: Document;
  readonly context: ItemContext;
  /** Where the extraction names the speaker. */
  readonly place: Place;
  /** The field that does. */
  readonly field: string;
}

/** Nothing for an item without a speaker, or whose speaker or words are not known. */
export function speakerSubject(item: BoundItem, context: ItemContext): SpeakerSubject | undefined {
  const named = namedSpeaker(item);
  if (named === undefined) return undefined;
  const { extraction, documents } = context;
  const speaker = extraction.content.data.entities?.[named.id];
  const evidence = item.evidence[0];
  const document = documents.get(evidence?.document ?? '');
  if (speaker === undefined || evidence === undefined || document === undefined) return undefined;
  const place = extraction.content.placeOf([named.section, item.id, named.field]);
  return { item, speaker, evidence, document, context, place, field: named.field };
}

interface NamedSpeaker {
  readonly id: string;
  readonly section: string;
  readonly field: string;
}

function namedSpeaker(item: BoundItem): NamedSpeaker | undefined {
  const named = (id: string | undefined, section: string, field: string): NamedSpeaker | undefined =>
    id === undefined ? undefined : { id, section, field };
  switch (item.kind) {
    case 'figure':
      return named(item.data['said-by'], 'figures', 'said-by');
    case 'event':
      return named(item.data['said-by'], 'events', 'said-by');
    case 'quotation':
      return named(item.data.speaker, 'quotations', 'speaker');
    case 'claim':
      return named(item.data.speaker, 'claims', 'speaker');
    case 'entity':
      return undefined;
  }
}
