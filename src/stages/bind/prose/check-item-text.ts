import type { BoundFigure, BoundItem } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { isMentioned } from '../items/find-names.ts';
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
  const rests = item.kind === 'figure' && item.derived ? partsOf(item, known.figures) : [item];
  if (written === undefined || rests.every(({ evidence }) => evidence.length === 0)) return [];
  const place = extraction.content.placeOf([written.section, item.id, written.field]);
  const titles: Support = {
    numbers: [],
    words: rests
      .flatMap(({ evidence }) => evidence)
      .flatMap(({ document }) => documents.get(document)?.front.data.title ?? []),
  };
  return checkProse({
    text: written.text,
    language: authorLanguage(),
    support: joinSupport([...[item, ...rests].map((one) => supportOf(one, documents)), titles]),
    own: known.own,
    dates: known.dates,
    isNamed: known.isNamed,
    placeOf: () => place,
  });
}

/** What all texts of an extraction may hold: names such as `Five Eyes`, whose number counts nothing, and dates. */
export interface KnownToItems extends Pick<ProseText, 'own' | 'dates' | 'isNamed'> {
  readonly figures: ReadonlyMap<string, BoundFigure>;
}

/** Gathers what all texts of an extraction may hold, once for all items. */
export function knownToItems(items: readonly BoundItem[], { documents }: ItemContext): KnownToItems {
  return {
    // An alias licenses nothing, and neither does a name that the document does not have.
    own: items.flatMap((item) =>
      item.kind === 'entity' && isProperName(item.data.name) && isNamedIn(item.data.name, documents)
        ? [foldText(item.data.name)]
        : [],
    ),
    dates: [...[...documents.values()].flatMap(datesOfDocument), ...items.flatMap(datesOfItem)],
    isNamed: (name) => isNamedIn(name, documents),
    figures: new Map(items.flatMap((item) => (item.kind === 'figure' ? [[item.id, item] as const] : []))),
  };
}

/** What a figure of our own arithmetic is made of, in the end. */
function partsOf(figure: BoundFigure, figures: ReadonlyMap<string, BoundFigure>): readonly BoundFigure[] {
  const found = new Set<BoundFigure>([figure]);
  for (const one of found) {
    for (const id of one.derived?.parts ?? []) {
      const part = figures.get(id);
      if (part !== undefined) found.add(part);
    }
  }
  return [...found].filter(({ derived }) => derived === undefined);
}

function isNamedIn(name: string, documents: ItemContext['documents']): boolean {
  return [...documents.values()].some((document) => isMentioned(document, name));
}

/** Every longer word begins with a capital: `Five Eyes`, and not `forty bridges` or `40`. */
function isProperName(name: string): boolean {
  const words = name.split(' ').filter((word) => word.length > 3);
  return (
    /\p{L}/u.test(name) &&
    words.length > 0 &&
    words.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word) || /\p{N}/u.test(word))
  );
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
