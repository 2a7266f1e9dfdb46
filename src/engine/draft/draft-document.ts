import type { BoundExtraction } from '../../ground/model/bound.ts';
import type { ExtractionData } from '../../ground/model/generated/extraction.ts';
import type { Span } from '../../ground/model/place.ts';
import type { Document } from '../../ground/model/sources.ts';
import { type DraftedParagraphs, draftedParagraphs } from './drafted-paragraphs.ts';
import { ambiguousDates, eventOf, type FoundDate, findDates, isSinceMost, periodsOf } from './find-dates.ts';
import { findFigures } from './find-figures.ts';
import { findNames } from './find-names.ts';
import { findQuotations, type Speaker } from './find-quotations.ts';
import { isKnown } from './is-known.ts';
import { idMaker } from './make-ids.ts';
import { type Passage, passagesOf, type Reading, sentenceAt } from './passages.ts';
import type { Candidate, DraftedSection, LeftOut, Proposal } from './proposal.ts';
import { leftOut, type NamedCandidate, proveCandidates, withItems } from './prove-candidates.ts';
import { skippedNumbers } from './skipped-numbers.ts';

/** What a document is drafted into. */
export interface DraftInput {
  readonly reading: Reading;
  /** What its extraction has; `{ document }` where there is none. */
  readonly data: ExtractionData;
  /** The same, bound; nothing where there is none. */
  readonly bound: BoundExtraction | undefined;
  /** Every document that the extraction quotes. */
  readonly documents: ReadonlyMap<string, Document>;
  readonly sections: readonly DraftedSection[];
  /** Also proposes what has been proposed before and was struck. */
  readonly all: boolean;
}

/** What to add to an extraction, in order of section and text. */
export interface Draft {
  readonly proposals: readonly Proposal[];
  readonly leftOut: readonly LeftOut[];
  /** Every other number in digits, with the reason why it is none of the above. */
  readonly skipped: readonly LeftOut[];
  /** How many things are not proposed because they were struck. */
  readonly struck: number;
  readonly paragraphs: DraftedParagraphs;
}

/** How many items a section of an extraction may have. */
const MOST = 5_000;

/**
 * Proposes an extraction that binds: every name, number, date and quotation of the document that its extraction does
 * not have, in the order of the text. Takes time in proportion to the length of the text.
 */
export function draftDocument(input: DraftInput): Draft {
  const { reading, data, sections } = input;
  const { document } = reading;
  const passages = passagesOf(reading);
  const paragraphs = draftedParagraphs(document.text, data.drafted);
  const choose = chooser(input, paragraphs);
  const nameId = idMaker(idsIn(data), reading.words);
  const name = (candidate: Candidate): NamedCandidate => ({
    ...candidate,
    id: nameId(candidate.section, candidate.name),
  });
  const prove = (candidates: readonly NamedCandidate[], around: ExtractionData) =>
    proveCandidates(candidates, around, document, input.documents);

  const names = choose(sections.includes('entities') ? findNames(passages, reading) : []);
  // Of what is there only those who may speak decide about what is proposed.
  const known: ExtractionData = {
    document: data.document,
    ...(data.entities && { entities: data.entities }),
  };
  const entities = prove(names.chosen.map(name), known);
  const around = withItems(known, entities.proposals);
  const speakers = speakersOf(around, names.chosen, entities.proposals);
  const days = daysAbove(passages, reading);
  const others = choose(
    passages.flatMap((passage, index) =>
      candidatesIn(passage, { passages, speakers, around: days[index] }, input),
    ),
  );
  const rest = prove(others.chosen.map(name), around);
  const byText = [...rest.proposals].sort((a, b) => a.span.start - b.span.start);
  return {
    proposals: [...entities.proposals, ...byText],
    leftOut: [
      ...tooLong(passages, reading),
      ...names.leftOut,
      ...entities.leftOut,
      ...others.leftOut,
      ...rest.leftOut,
    ],
    skipped: sections.includes('figures')
      ? skippedNumbers(
          passages,
          [...names.seen, ...others.seen, ...tooLongSpans(passages), ...numbersOfDates(passages, reading)],
          reading,
        )
      : [],
    struck: names.struck + others.struck,
    paragraphs,
  };
}

function tooLongSpans(passages: readonly Passage[]): readonly Span[] {
  return passages.filter(({ beyond }) => beyond !== undefined).map(({ paragraph }) => paragraph);
}

/** Dates that became no event are the period of a figure, or in its label. */
function numbersOfDates(passages: readonly Passage[], reading: Reading): readonly Span[] {
  return passages.flatMap((passage) =>
    passage.paragraph.kind === 'row' || passage.beyond !== undefined
      ? []
      : findDates(passage, reading).map(({ span }) => span),
  );
}

/** What the passages of a document are read with. */
export interface Around {
  readonly passages: readonly Passage[];
  readonly speakers: readonly Speaker[];
  /** The day that the heading above gives. */
  readonly around: string | undefined;
}

/** The day of the last heading with one, for each passage: what is below it happened around then. */
export function daysAbove(passages: readonly Passage[], reading: Reading): readonly (string | undefined)[] {
  let day: string | undefined;
  return passages.map((passage) => {
    if (passage.paragraph.kind !== 'heading') return day;
    const found = findDates(passage, reading, day).find(({ isDay }) => isDay);
    day = found?.edtfs[0] ?? day;
    return day;
  });
}

function tooLong(passages: readonly Passage[], { document }: Reading): readonly LeftOut[] {
  return passages.flatMap(({ paragraph, text, beyond }) =>
    beyond === undefined
      ? []
      : {
          section: 'figures',
          paragraph: paragraph.number,
          line: document.text.positionAt(paragraph.start).line,
          words: text.slice(0, 60),
          reason: `its paragraph has more than ${beyond}, and nothing in it is looked at: divide it, and draft again`,
          unread: true,
        },
  );
}

/** Figures, events and quotations of a passage. A date that is no day is that of a figure beside it, if there is one. */
export function candidatesIn(
  passage: Passage,
  { passages, speakers, around }: Around,
  { reading, sections }: Pick<DraftInput, 'reading' | 'sections'>,
): readonly Candidate[] {
  if (passage.paragraph.kind === 'code' || passage.beyond !== undefined) return [];
  const dates = findDates(passage, reading, around);
  const periods = periodsOf(dates, reading.document.text, reading);
  const { figures, used } = findFigures(passage, passages, periods, reading);
  // A year that is in the label of its figure needs no event.
  const isNamed = ({ span, isDay }: FoundDate): boolean => {
    const words = reading.document.text.text.slice(span.start, span.end);
    return !isDay && figures.some(({ name }) => name.includes(words));
  };
  const { text } = reading.document.text;
  const isOfFigure = (date: FoundDate): boolean =>
    isSinceMost(date, text, reading.words) &&
    figures.some(({ span }) => sentenceAt(passage, span.start) === sentenceAt(passage, date.span.start));
  const events = dates
    .filter((date) => !used.has(date.span.start) && !isNamed(date) && !isOfFigure(date))
    .flatMap((date) => eventOf(date, passage, reading));
  return [
    ...(sections.includes('figures') ? figures : []),
    ...(sections.includes('events') ? [...events, ...ambiguousDates(passage, reading)] : []),
    ...(sections.includes('quotations') ? findQuotations(passage, speakers, reading) : []),
  ];
}

interface Chosen {
  readonly chosen: readonly Candidate[];
  readonly leftOut: readonly LeftOut[];
  readonly struck: number;
  /** Where everything is that was to be chosen from. */
  readonly seen: readonly Span[];
}

/** Leaves out what the extraction has, what was struck, and what it has no room for. */
function chooser(
  { reading, data, bound, all }: DraftInput,
  paragraphs: DraftedParagraphs,
): (candidates: readonly Candidate[]) => Chosen {
  const { document } = reading;
  const room = new Map<DraftedSection, number>();
  return (candidates) => {
    const chosen: Candidate[] = [];
    const left: LeftOut[] = [];
    let struck = 0;
    for (const candidate of candidates) {
      const { section } = candidate;
      if (isKnown(candidate, data, bound, reading)) continue;
      if (!all && wasDrafted(candidate, paragraphs)) {
        struck += 1;
        continue;
      }
      const used = room.get(section) ?? Object.keys(data[section] ?? {}).length;
      room.set(section, used + 1);
      if (used < MOST) chosen.push(candidate);
      else left.push(leftOut(candidate, `an extraction has room for ${MOST} ${section}`, document));
    }
    return { chosen, leftOut: left, struck, seen: candidates.map(({ span }) => span) };
  };
}

/** A name is known from any paragraph that has it. */
function wasDrafted({ section, paragraph, mentioned }: Candidate, paragraphs: DraftedParagraphs): boolean {
  return (mentioned ?? [paragraph]).some((number) => paragraphs.has(section, number));
}

export function idsIn({ entities, figures, events, quotations, claims }: ExtractionData): readonly string[] {
  return [entities, figures, events, quotations, claims].flatMap((items) => Object.keys(items ?? {}));
}

/** Everybody in the extraction who may speak, with the names by which the document calls them. */
export function speakersOf(
  { entities }: ExtractionData,
  candidates: readonly Candidate[],
  proposals: readonly Proposal[],
): readonly Speaker[] {
  const byName = new Map(candidates.map(({ name, names }) => [name, names ?? []]));
  const proposed = new Set(proposals.map(({ id }) => id));
  // `told us at a school in Saltby`: a place says nothing.
  const all = Object.entries(entities ?? {}).filter(([, { kind }]) => kind !== 'place');
  return all.map(([id, { kind, name, aliases }]) => ({
    id,
    isPerson: kind === 'person',
    names: [
      name,
      ...(aliases ?? []).map((alias) => (typeof alias === 'string' ? alias : alias.name)),
      ...(proposed.has(id) ? (byName.get(name) ?? []) : []),
    ],
  }));
}
