import type { BoundFigure, BoundItem } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { SECTION_OF } from '../../../ground/model/item-references.ts';
import type { DataPath } from '../../../ground/model/located.ts';
import { printedTexts } from '../../../ground/model/printed-fields.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { isMentioned, namesOf } from '../items/find-names.ts';
import type { ItemContext } from '../items/item-context.ts';
import { numbersOfParagraph } from '../items/stated-numbers.ts';
import { authorLanguage } from '../reading-language.ts';
import { foldText } from '../text/fold.ts';
import { checkMarks, checkProse } from './check-prose.ts';
import type { KnownNames, ProseText, SpokenWords } from './prose.ts';
import { joinSupport, type Support, supportedNumber, supportOf } from './support.ts';
import { supportInDoubt } from './support-in-doubt.ts';

/**
 * Holds the author's own words in an item (a claim's text, a label, a note) against the item's evidence: every
 * printed field that `PRINTED_FIELDS` lists.
 */
export function checkItemText(
  item: BoundItem,
  known: KnownToItems,
  context: ItemContext,
): readonly Diagnostic[] {
  const { extraction } = context;
  // Without evidence everything would be unbacked, and the cause has been reported.
  const rests = item.kind === 'figure' && item.derived ? partsOf(item, known.figures) : [item];
  const isUnfounded =
    item.kind === 'entity'
      ? item.inDoubt === true && item.paragraphs.length === 0
      : rests.every(({ evidence }) => evidence.length === 0);
  if (isUnfounded) return [];
  const { content } = extraction;
  const texts = printedTexts('extraction', content.data, [SECTION_OF[item.kind], item.id]);
  const language = authorLanguage();
  let support: Support | undefined;
  return texts.flatMap(({ field, path, text }) => {
    if (field.rules === 'source') return [];
    const place = content.placeOf(path);
    support ??= supportOfText(item, rests, context);
    const { own, dates, isNamed } = known;
    const prose: ProseText = {
      text,
      language,
      support,
      own,
      dates,
      isNamed,
      people: known.people,
      known: known.known,
      spoken: spokenIn(item, context),
      isAllSpoken: rests.length === 1,
      in: 'item',
      isLabel: item.kind === 'figure' && !item.derived && path.at(-1) === 'label',
      isAside: !MAIN_FIELDS.has(path.at(-1)),
      placeOf: () => place,
    };
    if (field.rules === 'marks') return checkMarks(prose);
    const found = checkProse(prose, supportInDoubt([item, ...rests], context.documents));
    const unsaid = isFromElsewhere(item, path)
      ? 'UNBOUND_DATE'
      : isWorkedOut(item)
        ? 'DIRECTION_DIFFERS'
        : '';
    return found.filter(({ code }) => code !== unsaid);
  });
}

/** Who says the evidence of an item, by the item. */
function spokenIn(item: BoundItem, { extraction }: ItemContext): readonly SpokenWords[] {
  const { data, evidence } = item;
  const id = 'speaker' in data ? data.speaker : 'said-by' in data ? data['said-by'] : undefined;
  const speaker = extraction.content.data.entities?.[id ?? ''];
  return speaker === undefined
    ? []
    : [{ names: namesOf(speaker), words: evidence.map(({ words }) => words) }];
}

/** What is taken from what lies the other way than either: the games lost, of those played and won. It has a rule of its own. */
function isWorkedOut(item: BoundItem): boolean {
  const operation = item.kind === 'figure' ? item.derived?.operation : undefined;
  return operation === 'difference' || operation === 'change';
}

/** A note that says where an outside date is known from may give dates that no document has. */
function isFromElsewhere(item: BoundItem, path: DataPath): boolean {
  return item.kind === 'event' && item.data['date-basis'] === 'outside' && path.at(-1) === 'note';
}

/** The fields that say what the evidence does; others, such as notes, may say something beside it. */
const MAIN_FIELDS: ReadonlySet<unknown> = new Set(['label', 'title', 'text']);

/** What all texts of an extraction may hold: names such as `Five Eyes`, whose number counts nothing. */
export interface KnownToItems extends Pick<ProseText, 'own' | 'dates' | 'isNamed'> {
  readonly figures: ReadonlyMap<string, BoundFigure>;
  /** The names of every person among them, a list each. */
  readonly people: readonly (readonly string[])[];
  readonly known: KnownNames;
}

/**
 * Gathers what all texts of an extraction may hold, once for all items. A name that is in no document licenses
 * nothing: an alias could carry any number.
 */
export function knownToItems(items: readonly BoundItem[], { documents }: ItemContext): KnownToItems {
  return {
    // An alias licenses nothing, and neither does a name that the document does not have.
    own: items.flatMap((item) =>
      item.kind === 'entity' && isProperName(item.data.name) && isNamedIn(item.data.name, documents)
        ? [foldText(item.data.name)]
        : [],
    ),
    people: items.flatMap((item) =>
      item.kind === 'entity' && item.data.kind === 'person' ? [namesOf(item.data)] : [],
    ),
    known: {
      documents: [...documents.values()],
      entities: items.flatMap((item) => (item.kind === 'entity' ? [item.data] : [])),
    },
    dates: () => [],
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

/** @param rests the items that its words rest on: itself, or the parts of what it is worked out from */
function supportOfText(
  item: BoundItem,
  rests: readonly BoundItem[],
  { document, documents }: ItemContext,
): Support {
  const titles: Support = {
    numbers: [],
    words: rests
      .flatMap(({ evidence }) => evidence)
      .flatMap((evidence) => documents.get(evidence.document)?.front.data.title ?? []),
  };
  const supports = [...new Set([item, ...rests])].map((one) => supportOf(one, documents));
  return joinSupport([...supports, titles, supportOfMentions(item, document)]);
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
