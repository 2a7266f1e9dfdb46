import type { BoundItem } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { printedTexts } from '../../../ground/model/printed-fields.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { isMentioned, namesOf } from '../items/find-names.ts';
import type { ItemContext } from '../items/item-context.ts';
import { numbersOfParagraph } from '../items/stated-numbers.ts';
import { readingLanguage } from '../reading-language.ts';
import { foldText } from '../text/fold.ts';
import { checkMarks, checkProse } from './check-prose.ts';
import { datesOfDocument, datesOfItem } from './known-dates.ts';
import type { ProseText } from './prose.ts';
import { joinSupport, type Support, supportedNumber, supportOf } from './support.ts';

/**
 * Holds the author's own words in an item (a claim's text, a label, a note) against the item's evidence: every
 * printed field that `PRINTED_FIELDS` lists.
 */
export function checkItemText(
  item: BoundItem,
  known: KnownToItems,
  { extraction, document, documents }: ItemContext,
): readonly Diagnostic[] {
  // Without evidence everything would be unbacked, and the cause has been reported.
  if (item.kind !== 'entity' && item.evidence.length === 0) return [];
  const { content } = extraction;
  const texts = printedTexts('extraction', content.data, [SECTIONS[item.kind], item.id]);
  const language = readingLanguage(document);
  let support: Support | undefined;
  return texts.flatMap(({ field, path, text }) => {
    if (field.rules === 'source') return [];
    const place = content.placeOf(path);
    support ??= supportOfText(item, document, documents);
    const prose: ProseText = { text, language, support, ...known, in: 'item', placeOf: () => place };
    return field.rules === 'backed' ? checkProse(prose) : checkMarks(prose);
  });
}

const SECTIONS = {
  entity: 'entities',
  figure: 'figures',
  event: 'events',
  quotation: 'quotations',
  claim: 'claims',
} as const satisfies Record<BoundItem['kind'], string>;

/** What all texts of an extraction may hold: names such as `Five Eyes`, whose number counts nothing, and dates. */
export type KnownToItems = Pick<ProseText, 'own' | 'dates' | 'isNamed'>;

/**
 * Gathers what all texts of an extraction may hold, once for all items. A name that is in no document licenses
 * nothing: an alias could carry any number.
 */
export function knownToItems(
  items: readonly BoundItem[],
  { document, documents }: ItemContext,
): KnownToItems {
  return {
    own: items.flatMap((item) =>
      item.kind === 'entity'
        ? namesOf(item.data)
            .filter((name) => isMentioned(document, name))
            .map(foldText)
        : [],
    ),
    dates: [...[...documents.values()].flatMap(datesOfDocument), ...items.flatMap(datesOfItem)],
    isNamed: (name) => [...documents.values()].some((document) => isMentioned(document, name)),
  };
}

function supportOfText(
  item: BoundItem,
  document: Document,
  documents: ReadonlyMap<string, Document>,
): Support {
  const titles: Support = {
    numbers: [],
    words: item.evidence.flatMap(({ document }) => documents.get(document)?.front.data.title ?? []),
  };
  return joinSupport([supportOf(item, documents), titles, supportOfMentions(item, document)]);
}

/** An entity seldom has evidence of its own: its role rests on the paragraphs that name it. */
function supportOfMentions(item: BoundItem, document: Document): Support {
  if (item.kind !== 'entity') return { numbers: [], words: [] };
  return {
    numbers: item.paragraphs.flatMap((number) => numbersOfParagraph(document, number).map(supportedNumber)),
    words: item.paragraphs.flatMap((number) => {
      const paragraph = document.text.paragraphs[number - 1];
      return paragraph === undefined ? [] : [document.text.text.slice(paragraph.start, paragraph.end)];
    }),
  };
}
