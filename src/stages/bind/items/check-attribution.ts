import type { BoundItem } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { attributionUnsupported } from '../../../ground/model/diagnostics.ts';
import { isInFrontMatter, namesOf, paragraphsNaming } from './find-names.ts';
import type { ItemContext } from './item-context.ts';

/** How many paragraphs away from the words their speaker may be named. */
const REACH = 2;

/**
 * Doubts a speaker who is named nowhere near the words. The author of a document speaks in all of it. That
 * the words are the speaker's own cannot be told by rule when both names stand nearby.
 */
export function checkAttribution(
  item: BoundItem,
  { extraction, documents }: ItemContext,
): readonly Diagnostic[] {
  const speaker = speakerOf(item);
  if (speaker === undefined) return [];
  const entity = extraction.content.data.entities?.[speaker.id];
  const evidence = item.evidence[0];
  const document = documents.get(evidence?.document ?? '');
  if (entity === undefined || evidence === undefined || document === undefined) return [];
  const names = namesOf(entity);
  if (names.some((name) => isInFrontMatter(document, name))) return [];
  const [first, last] = evidence.paragraphs;
  const near = paragraphsNaming(document, names).some(
    (number) => number >= first - REACH && number <= last + REACH,
  );
  if (near) return [];
  const place = extraction.content.placeOf([speaker.section, item.id, speaker.field]);
  return [attributionUnsupported(place, entity.name, first)];
}

function speakerOf(
  item: BoundItem,
): { readonly id: string; readonly section: string; readonly field: string } | undefined {
  const [id, section, field] = (() => {
    switch (item.kind) {
      case 'figure':
        return [item.data['said-by'], 'figures', 'said-by'] as const;
      case 'event':
        return [item.data['said-by'], 'events', 'said-by'] as const;
      case 'quotation':
        return [item.data.speaker, 'quotations', 'speaker'] as const;
      case 'claim':
        return [item.data.speaker, 'claims', 'speaker'] as const;
      case 'entity':
        return [undefined, 'entities', 'name'] as const;
    }
  })();
  return id === undefined ? undefined : { id, section, field };
}
