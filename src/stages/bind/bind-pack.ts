import type { Language } from '../../ground/language/language.ts';
import type { BoundPack, LetteredDocument } from '../../ground/model/bound.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { ownNotFound, ownTooBroad } from '../../ground/model/diagnostics/accepted.ts';
import { likelyFix, withFixes } from '../../ground/model/fix.ts';
import type { Located } from '../../ground/model/located.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { parseCalendarDate } from '../../ground/model/parse-calendar-date.ts';
import { printedTexts } from '../../ground/model/printed-fields.ts';
import type { Narrative, Pack } from '../../ground/model/sources.ts';
import { atOneGo, type Steps } from '../../ground/model/steps.ts';
import { textAtPlace } from '../../ground/model/text-at-place.ts';
import { type Answer, answerWarnings } from './accepted/answer-warnings.ts';
import { checkMarking, labelOf } from './check-marking.ts';
import { RULES_EDITION } from './generated/rules-edition.ts';
import { isMentioned, namesOf, peopleInFrontMatter } from './items/find-names.ts';
import { readNumbers } from './numbers/read-numbers.ts';
import { splitTokens } from './numbers/split-tokens.ts';
import { checkCharts } from './prose/check-charts.ts';
import { checkHeadline } from './prose/check-headline.ts';
import { countSpeakers, type NarrativeContext, narrativeSteps } from './prose/check-narrative.ts';
import { checkMarks, checkProse } from './prose/check-prose.ts';
import { citedBy } from './prose/flatten-narrative.ts';
import type { FlatProse } from './prose/flatten-prose.ts';
import { type DateFact, datesOfDocument, issueDates } from './prose/known-dates.ts';
import { printValues } from './prose/print-values.ts';
import type { ProseText } from './prose/prose.ts';
import { quotedWords } from './prose/quoted-words.ts';
import { readMultiples } from './prose/read-multiples.ts';
import { resolveNarrative } from './prose/resolve-narrative.ts';
import { NO_COUNTS } from './prose/structure-counts.ts';
import { NO_SUPPORT, numbersIn, type Support, supportOf, supportOfDocument } from './prose/support.ts';
import { withWrittenUnits } from './prose/written-units.ts';
import { authorLanguage, packLanguage } from './reading-language.ts';
import { foldText } from './text/fold.ts';
import { standsIn } from './text/stands-in.ts';

/** A pack, the narrative that it prints, and its documents. */
export interface ToBind {
  readonly pack: Pack;
  readonly narrative: Narrative;
  readonly documents: readonly LetteredDocument[];
}

/**
 * Holds a pack's title, headings and narrative against what they cite, and resolves its citations, values and
 * blocks. The narrative is the pack's own or, when it has none, its template's.
 */
export function bindPack(
  pack: Pack,
  narrative: Narrative,
  documents: readonly LetteredDocument[],
): Outcome<BoundPack> {
  return atOneGo(bind({ pack, narrative, documents }, undefined));
}

/** The same in steps, of which none takes much longer than a sentence. */
export function bindSteps(parts: ToBind): Steps<Outcome<BoundPack>> {
  return bind(parts, undefined);
}

type KnownWarnings = Pick<BoundPack, 'accepted' | 'openWarnings'>;

/** The same while somebody types: nothing is held against anything, and what warnings there are is what was known. */
export function bindAtOnce(parts: ToBind, before: KnownWarnings): Outcome<BoundPack> {
  return atOneGo(bind(parts, before));
}

function* bind(
  { pack, narrative, documents }: ToBind,
  before: KnownWarnings | undefined,
): Steps<Outcome<BoundPack>> {
  const resolved = resolveNarrative(narrative, documents);
  const written = withWrittenUnits(resolved.value ?? narrative.root, narrative, authorLanguage());
  const { root } = written;
  const language = packLanguage(pack.front.data.language);
  const texts = written.texts.map((text) => printValues(text, language));
  const own = pack.front.data.own ?? [];
  const context: NarrativeContext = {
    narrative,
    texts,
    language,
    own: own.map(foldText),
    documents: new Map(documents.map(({ document }) => [document.id, document])),
    dates: knownDates(pack),
    isNamed: (name) => documents.some((one) => isMentioned(one.document, name)),
    titles: { numbers: [], words: documents.flatMap(({ document }) => titlesOf(document.front.data)) },
    datesOfTitles: documents.flatMap(({ document }) => datesOfDocument(document)),
    names: namesIn(documents),
    people: documents.flatMap(peopleIn),
    known: {
      documents: documents.map(({ document }) => document),
      entities: documents.flatMap(({ extraction }) =>
        extraction.items.flatMap((item) => (item.kind === 'entity' ? [item.data] : [])),
      ),
      events: documents.flatMap(({ extraction }) => extraction.items.filter((item) => item.kind === 'event')),
    },
    speakers: countSpeakers(documents.flatMap(({ extraction }) => extraction.items)),
    lettered: documents,
  };
  const bound = { pack, documents, narrative, root, own, rules: RULES_EDITION, quoted: quotedWords(context) };
  if (before !== undefined) {
    const { accepted, openWarnings } = before;
    return { value: { ...bound, accepted, openWarnings }, diagnostics: resolved.diagnostics };
  }
  const found = [
    ...checkFields(pack, documents, context),
    ...checkMarking(pack, documents),
    ...checkOwn(pack, () => textsOf(pack, documents, texts), context.language),
    ...resolved.diagnostics,
    ...(yield* narrativeSteps(root, context)),
    ...checkCharts({ ...narrative, root }, documents, narrative.file === pack.front.placeOf([]).file),
  ];
  const answered = answerWarnings(found, packAnswers(pack), {
    language: context.language,
    textAt: (place) =>
      textAtPlace((place.file === narrative.file ? narrative.source : pack.front.source) ?? '', place),
    acceptedAt: ({ file }) => (file === pack.front.file ? { file, path: ['accepted'] } : undefined),
  });
  const extractions = documents.map(({ extraction }) => extraction);
  return {
    value: {
      ...bound,
      accepted: answered.accepted,
      openWarnings: extractions.reduce((sum, one) => sum + one.openWarnings, answered.openWarnings),
    },
    diagnostics: answered.diagnostics,
  };
}

function namesIn(documents: readonly LetteredDocument[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    documents.flatMap(({ document, extraction }) =>
      extraction.items.flatMap((item) =>
        item.kind === 'entity' ? [[`${document.id}:${item.id}`, namesOf(item.data)] as const] : [],
      ),
    ),
  );
}

/** Everybody who may speak: persons among the entities, the authors and those who ask. */
function peopleIn({ document, extraction }: LetteredDocument): readonly (readonly string[])[] {
  const { authors, interviewers } = peopleInFrontMatter(document);
  const persons = extraction.items.flatMap((item) =>
    item.kind === 'entity' && item.data.kind === 'person' ? [namesOf(item.data)] : [],
  );
  return [...persons, ...[...authors, ...interviewers].map((name) => [name])];
}

/** The answers to warnings in the front matter. They reach over the pack, and the text that it takes from its template. */
function packAnswers({ front }: Pack): readonly Answer[] {
  return (front.data.accepted ?? []).map((entry, index) => ({
    entry,
    file: front.file,
    path: ['accepted', index],
    item: undefined,
    placeOf: (field) => front.placeOf(['accepted', index, field]),
    reaches: () => true,
  }));
}

function titlesOf(front: LetteredDocument['document']['front']['data']): readonly string[] {
  return [front.title, front['title-short'], front['container-title']].flatMap((title) => title ?? []);
}

function knownDates({ front }: Pack): readonly DateFact[] {
  const ofPack = parseCalendarDate(front.data.date ?? '');
  return 'date' in ofPack ? issueDates(ofPack.date).map((fact) => ({ ...fact, isPack: true })) : [];
}

/**
 * Holds what front matter prints, of the pack and of its documents: nothing is cited there. Numbers in a title are
 * the author's own, or those of a document's title; its dates are those of the pack, of the documents and of what
 * the narrative cites; those of a descriptor may be in its document, too.
 */
function checkFields(
  pack: Pack,
  documents: readonly LetteredDocument[],
  context: NarrativeContext,
): readonly Diagnostic[] {
  const { titles, speakers } = context;
  const counts = { ...NO_COUNTS, documents: [documents.length], speakers: [speakers] };
  const markings = documents.flatMap(({ document }) => labelOf(document.front.data.marking) ?? []);
  // Few titles have a date that would have to be found among all that the narrative cites.
  let dates: readonly DateFact[] | undefined;
  const ofPack: Support = {
    numbers: [...titles.words, ...markings].flatMap(numbersIn),
    words: [...titles.words, ...markings],
    get dates() {
      dates ??= [
        ...context.datesOfTitles,
        ...citedBy(context.texts).flatMap((item) => supportOf(item, context.documents).dates ?? []),
      ];
      return dates;
    },
  };
  return [
    ...checkTexts('pack', pack.front, () => ofPack, { ...context, counts }),
    ...documents.flatMap(({ document }) =>
      checkTexts('document', document.front, () => supportOfDocument(document), { ...context, counts }),
    ),
  ];
}

function checkTexts(
  file: 'pack' | 'document',
  front: Located<unknown>,
  supportOfFile: () => Support,
  context: NarrativeContext & Required<Pick<ProseText, 'counts'>>,
): readonly Diagnostic[] {
  const { language, own, dates, isNamed, counts, documents, texts: inPack } = context;
  const texts = printedTexts(file, front.data).filter(({ field }) => field.rules !== 'source');
  // What a whole document supports is gathered only where something has to rest on it.
  const support = texts.length === 0 ? NO_SUPPORT : supportOfFile();
  const datesHere = (): readonly DateFact[] => dates;
  return texts.flatMap(({ field, path, text }) => {
    const prose: ProseText = {
      text,
      language,
      support,
      own,
      dates: datesHere,
      isNamed,
      counts,
      in: 'field',
      placeOf: () => front.placeOf(path),
    };
    if (field.rules !== 'backed') return checkMarks(prose);
    const found = checkProse(prose);
    const isTitle = file === 'pack' && path.some((part) => TITLES.has(part));
    return isTitle && found.length === 0 ? checkHeadline(prose, citedBy(inPack), documents) : found;
  });
}

/** The fields of a pack that are titles of all that it cites. */
const TITLES: ReadonlySet<unknown> = new Set(['title', 'subtitle', 'short-title']);

function checkOwn(
  { front }: Pack,
  allTexts: () => readonly string[],
  language: Language,
): readonly Diagnostic[] {
  const own = front.data.own ?? [];
  const texts = own.length === 0 ? [] : allTexts();
  return own.flatMap((phrase, index) => {
    const place = front.placeOf(['own', index]);
    const gone = likelyFix('delete it from `own`', {
      kind: 'delete',
      file: front.file,
      path: ['own', index],
    });
    if (isBareNumber(phrase, language)) return [ownTooBroad(place, phrase)];
    return texts.some((text) => standsIn(text, phrase, language))
      ? []
      : [withFixes(ownNotFound(place, phrase), gone)];
  });
}

/** All that the author wrote and the pack prints: a phrase of the author's own has to be in it. */
function textsOf(
  pack: Pack,
  documents: readonly LetteredDocument[],
  texts: readonly FlatProse[],
): readonly string[] {
  const fields = [
    ...printedTexts('pack', pack.front.data),
    ...documents.flatMap(({ document }) => printedTexts('document', document.front.data)),
  ];
  return [
    ...fields
      .filter(({ path, field }) => path[0] !== 'own' && field.rules !== 'source')
      .map(({ text }) => text),
    ...texts.map(({ text }) => text),
  ];
}

/** A phrase that holds a number and no word beside it would license that number wherever it is. */
function isBareNumber(phrase: string, language: Language): boolean {
  const all = readNumbers(phrase, language);
  // `£412.6 million` and `40 per cent` tell what they are of; names and dates are licensed as they are.
  const numbers = all.filter(
    ({ kind, measure, unit }) =>
      kind !== 'name' && kind !== 'date' && measure === undefined && unit === undefined,
  );
  if (numbers.length < all.length) return false;
  if (numbers.length === 0 && readMultiples(phrase, language).length === 0) return false;
  const spans = [...numbers, ...readMultiples(phrase, language)].map(({ span }) => span);
  const { empty } = language.structure;
  return !splitTokens(phrase, language).some(
    ({ kind, lower, start, end }) =>
      kind === 'word' && !empty.has(lower) && !spans.some((span) => span.start <= start && end <= span.end),
  );
}
