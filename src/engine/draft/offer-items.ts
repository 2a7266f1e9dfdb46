import type { ExtractionData } from '../../ground/model/generated/extraction.ts';
import type { Span } from '../../ground/model/place.ts';
import { quoteOf } from './choose-quotes.ts';
import { candidatesIn, type DraftInput, daysAbove, idsIn, speakersOf } from './draft-document.ts';
import { findNames } from './find-names.ts';
import { quotationOf } from './find-quotations.ts';
import { idMaker } from './make-ids.ts';
import { passagesOf } from './passages.ts';
import type { Candidate, LeftOut, Proposal } from './proposal.ts';
import { leftOut, type NamedCandidate, proveCandidates, withItems } from './prove-candidates.ts';

/** What selected words can be written down as, the likeliest first, and what they are not, with the reason. */
export interface Offers {
  readonly offers: readonly Proposal[];
  /** Those that do not bind in any way, written in the first way: with something against it. */
  readonly unproven: readonly Proposal[];
  readonly leftOut: readonly LeftOut[];
}

/** How many paragraphs before the selection are read for what it goes on from. */
const BEFORE = 2;

/**
 * Reads words that a person has selected as a draft would: each figure, date, quotation and name that they touch, in
 * the first way that binds; and the words themselves as a quotation. What the extraction has already is offered, too:
 * the person sees it there. Takes time in proportion to the selection.
 */
export function offerItems(input: Omit<DraftInput, 'sections' | 'all' | 'bound'>, selection: Span): Offers {
  const { reading, data, documents } = input;
  const { document } = reading;
  const touches = (span: Span): boolean =>
    span.start < Math.max(selection.end, selection.start + 1) &&
    selection.start < Math.max(span.end, span.start + 1);
  const selected = document.text.paragraphs.filter(touches);
  const [first] = selected;
  const last = selected.at(-1);
  if (first === undefined || last === undefined) return { offers: [], unproven: [], leftOut: [] };
  const heading = document.text.paragraphs.findLast(
    ({ kind, number }) => kind === 'heading' && number < first.number,
  );
  const heads = new Set([heading?.number, ...selected.map(({ head }) => head)]);
  const passages = passagesOf(
    reading,
    (number) => (number >= first.number - BEFORE && number <= last.number) || heads.has(number),
  );
  const own = passages.slice(first.number - 1, last.number);
  const known: ExtractionData = {
    document: data.document,
    ...(data.entities && { entities: data.entities }),
  };
  const speakers = speakersOf(known, [], []);
  const days = daysAbove(passages, reading);
  const sections = ['figures', 'events', 'quotations'] as const;
  const names = findNames(own, reading);
  const found: readonly Candidate[] = [
    ...own.flatMap((passage) => {
      const around = days[passage.paragraph.number - 1];
      return candidatesIn(passage, { passages, speakers, around }, { reading, sections });
    }),
    ...names.filter(({ name }) => !isNamed(name, data)),
  ].filter(({ span }) => touches(span));
  const quoted = found.some(({ section, span }) => section === 'quotations' && isSame(span, selection));
  const passage = own.length === 1 ? own[0] : undefined;
  const spoken =
    quoted || passage === undefined ? undefined : quotationOf(selection, passage, speakers, reading);
  const candidates = spoken === undefined ? found : [...found, spoken];

  const nameId = idMaker(idsIn(data), reading.words);
  const named = candidates.map(
    (candidate): NamedCandidate => ({ ...candidate, id: nameId(candidate.section, candidate.name) }),
  );
  const proven = proveCandidates(named, withItems(known, []), document, documents);
  const byNearness = (proposals: readonly Proposal[]): readonly Proposal[] =>
    proposals.toSorted((one, other) => distance(one.span, selection) - distance(other.span, selection));
  const isProven = new Set(proven.proposals.map(({ section, id }) => `${section} ${id}`));
  const unproven = named.flatMap((one): readonly Proposal[] => {
    if (isProven.has(`${one.section} ${one.id}`)) return [];
    const [item] = one.ways();
    return item === undefined ? [] : [{ ...one, item }];
  });
  const unquotable =
    quoteOf(selection, reading) === undefined && selection.end > selection.start && candidates.length === 0
      ? [
          leftOut(
            wordsAlone(selection, first.number, input),
            'these words cannot be quoted as they are',
            document,
          ),
        ]
      : [];
  return {
    offers: byNearness(proven.proposals),
    unproven: byNearness(unproven),
    leftOut: [...proven.leftOut, ...unquotable],
  };
}

function isNamed(name: string, { entities = {} }: ExtractionData): boolean {
  return Object.values(entities).some((entity) => entity.name === name);
}

function isSame(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}

/** How much of one is not in the other, in UTF-16 units. */
function distance(one: Span, other: Span): number {
  return Math.abs(one.start - other.start) + Math.abs(one.end - other.end);
}

function wordsAlone(span: Span, paragraph: number, { reading }: Pick<DraftInput, 'reading'>): Candidate {
  const words = reading.document.text.text.slice(span.start, span.end);
  return { section: 'quotations', span, paragraph, words, name: words, ways: () => [] };
}
