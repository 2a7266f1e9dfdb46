import type { BoundPack, LetteredDocument } from '../../ground/model/bound.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { ownNotFound } from '../../ground/model/diagnostics.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { parseCalendarDate } from '../../ground/model/parse-calendar-date.ts';
import type { Place } from '../../ground/model/place.ts';
import type { Narrative, Pack } from '../../ground/model/sources.ts';
import { textAtPlace } from '../../ground/model/text-at-place.ts';
import { type Answer, answerWarnings } from './accepted/answer-warnings.ts';
import { checkMarking } from './check-marking.ts';
import { RULES_EDITION } from './generated/rules-edition.ts';
import { isMentioned } from './items/find-names.ts';
import { checkNarrative, type NarrativeContext } from './prose/check-narrative.ts';
import { checkProse } from './prose/check-prose.ts';
import { flattenNarrative } from './prose/flatten-narrative.ts';
import { type DateFact, datesOf, datesOfDocument, datesOfItem } from './prose/known-dates.ts';
import { quotedWords } from './prose/quoted-words.ts';
import { resolveNarrative } from './prose/resolve-narrative.ts';
import { withWrittenUnits } from './prose/written-units.ts';
import { authorLanguage } from './reading-language.ts';
import { foldText } from './text/fold.ts';
import { standsIn } from './text/stands-in.ts';

/**
 * Holds a pack's title, headings and narrative against what they cite, and resolves its citations, values and
 * blocks. The narrative is the pack's own or, when it has none, its template's.
 */
export function bindPack(
  pack: Pack,
  narrative: Narrative,
  documents: readonly LetteredDocument[],
): Outcome<BoundPack> {
  const resolved = resolveNarrative(narrative, documents);
  const root = withWrittenUnits(resolved.value ?? narrative.root, narrative, authorLanguage());
  const own = pack.front.data.own ?? [];
  const context: NarrativeContext = {
    narrative,
    language: authorLanguage(),
    own: own.map(foldText),
    documents: new Map(documents.map(({ document }) => [document.id, document])),
    dates: knownDates(pack, documents),
    isNamed: (name) => documents.some((one) => isKnownName(name, one)),
    titles: { numbers: [], words: documents.flatMap(({ document }) => titlesOf(document.front.data)) },
  };
  const found = [
    ...checkTitles(pack, context),
    ...checkReasons(pack, context),
    ...checkMarking(pack, documents),
    ...checkOwn(
      pack,
      flattenNarrative(root, narrative).map(({ text }) => text),
    ),
    ...resolved.diagnostics,
    ...checkNarrative(root, context),
  ];
  const answered = answerWarnings(found, packAnswers(pack), {
    language: context.language,
    textAt: (place) =>
      textAtPlace((place.file === narrative.file ? narrative.source : pack.front.source) ?? '', place),
  });
  const extractions = documents.map(({ extraction }) => extraction);
  return {
    value: {
      pack,
      documents,
      narrative,
      root,
      own,
      rules: RULES_EDITION,
      quoted: quotedWords(root, context),
      accepted: answered.accepted,
      openWarnings: extractions.reduce((sum, one) => sum + one.openWarnings, answered.openWarnings),
    },
    diagnostics: answered.diagnostics,
  };
}

/** The answers to warnings in the front matter. They reach over the pack, and the text that it takes from its template. */
function packAnswers({ front }: Pack): readonly Answer[] {
  return (front.data.accepted ?? []).map((entry, index) => ({
    entry,
    item: undefined,
    placeOf: (field) => front.placeOf(['accepted', index, field]),
    reaches: () => true,
  }));
}

/** What the answers give as their reasons is printed: it cites nothing, as the titles. */
function checkReasons(pack: Pack, context: NarrativeContext): readonly Diagnostic[] {
  const { language, own, dates, isNamed, titles } = context;
  return packAnswers(pack).flatMap(({ entry, placeOf }) =>
    checkProse({
      text: entry.why,
      language,
      support: titles,
      own,
      dates,
      isNamed,
      placeOf: () => placeOf('why'),
    }),
  );
}

function titlesOf(front: LetteredDocument['document']['front']['data']): readonly string[] {
  return [front.title, front['title-short'], front['container-title']].flatMap((title) => title ?? []);
}

/** The name of an entity counts, too: the extraction may know it from outside. An alias does not. */
function isKnownName(name: string, { document, extraction }: LetteredDocument): boolean {
  const entities = extraction.items.filter((item) => item.kind === 'entity');
  return (
    isMentioned(document, name) ||
    entities.some(({ data }) => standsIn(data.name, name, authorLanguage()))
  );
}

function knownDates({ front }: Pack, documents: readonly LetteredDocument[]): readonly DateFact[] {
  const ofPack = parseCalendarDate(front.data.date ?? '');
  return [
    ...('date' in ofPack ? datesOf(ofPack.date) : []),
    ...documents.flatMap(({ document, extraction }) => [
      ...datesOfDocument(document),
      ...extraction.items.flatMap(datesOfItem),
    ]),
  ];
}

/** A title cites nothing: its numbers and quotation marks are the author's own, or those of a document's title. */
function checkTitles(
  { front }: Pack,
  { language, own, dates, isNamed, titles }: NarrativeContext,
): readonly Diagnostic[] {
  return (['title', 'subtitle'] as const).flatMap((field) => {
    const text = front.data[field];
    if (text === undefined) return [];
    const placeOf = (): Place => front.placeOf([field]);
    return checkProse({ text, language, support: titles, own, dates, isNamed, placeOf });
  });
}

function checkOwn(pack: Pack, texts: readonly string[]): readonly Diagnostic[] {
  const { front } = pack;
  const language = authorLanguage();
  const { title, subtitle, audience, own, accepted } = front.data;
  const reasons = (accepted ?? []).map(({ why }) => why);
  const all = [title, subtitle ?? '', audience ?? '', ...reasons, ...texts];
  return (own ?? []).flatMap((phrase, index) =>
    all.some((text) => standsIn(text, phrase, language))
      ? []
      : [ownNotFound(front.placeOf(['own', index]), phrase)],
  );
}
