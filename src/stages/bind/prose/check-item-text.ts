import type { BoundItem } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { isMentioned, namesOf } from '../items/find-names.ts';
import type { ItemContext } from '../items/item-context.ts';
import { authorLanguage } from '../reading-language.ts';
import { foldText } from '../text/fold.ts';
import { checkProse } from './check-prose.ts';
import { datesOfDocument, datesOfItem } from './known-dates.ts';
import type { ProseText } from './prose.ts';
import { joinSupport, type Support, supportOf } from './support.ts';

/**
 * Holds the author's own words in an item (a claim's text, the label of a figure, the title of an event)
 * against the item's evidence.
 */
export function checkItemText(
  item: BoundItem,
  known: KnownToItems,
  { extraction, documents }: ItemContext,
): readonly Diagnostic[] {
  const written = textOf(item);
  // Without evidence everything would be unbacked, and the cause has been told.
  if (written === undefined || item.evidence.length === 0) return [];
  const place = extraction.content.placeOf([written.section, item.id, written.field]);
  const titles: Support = {
    numbers: [],
    words: item.evidence.flatMap(({ document }) => documents.get(document)?.front.data.title ?? []),
  };
  return checkProse({
    text: written.text,
    language: authorLanguage(),
    support: joinSupport([supportOf(item, documents), titles]),
    ...known,
    placeOf: () => place,
  });
}

/** What all texts of an extraction may hold: names such as `Five Eyes`, whose number counts nothing, and dates. */
export type KnownToItems = Pick<ProseText, 'own' | 'dates' | 'isNamed'>;

/** Gathers what all texts of an extraction may hold, once for all items. */
export function knownToItems(items: readonly BoundItem[], { documents }: ItemContext): KnownToItems {
  return {
    own: items.flatMap((item) => (item.kind === 'entity' ? namesOf(item.data).map(foldText) : [])),
    dates: [...[...documents.values()].flatMap(datesOfDocument), ...items.flatMap(datesOfItem)],
    isNamed: (name) => [...documents.values()].some((document) => isMentioned(document, name)),
  };
}

function textOf(
  item: BoundItem,
): { readonly section: string; readonly field: string; readonly text: string } | undefined {
  switch (item.kind) {
    case 'figure':
      return { section: 'figures', field: 'label', text: item.data.label };
    case 'event':
      return { section: 'events', field: 'title', text: item.data.title };
    case 'claim':
      return { section: 'claims', field: 'text', text: item.data.text };
    case 'quotation':
    case 'entity':
      return undefined;
  }
}
