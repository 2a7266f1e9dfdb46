import type { Scale } from '../model/blocks/scales.ts';
import type { ChartKind } from '../model/chart-kinds.ts';
import type { ChangedField, SourceDifference } from '../model/edition-changes.ts';
import type { Qualifier } from '../model/qualifier.ts';
import type { Operation } from '../model/quantity.ts';
import type { ItemCounts } from '../model/rendered.ts';
import type { Rate } from '../model/unit.ts';

/** How what a pack prints is worded. What the templates say is theirs. */
export interface Printing {
  readonly dates: PrintedDates;
  readonly numbers: PrintedNumbers;
  readonly places: PrintedPlaces;
  readonly blocks: PrintedBlocks;
  readonly comparison: PrintedComparison;
  readonly sourcing: PrintedSourcing;
  readonly scales: PrintedScales;
  readonly documents: PrintedDocuments;
  readonly promise: PrintedPromise;
  readonly changes: PrintedChanges;
  /** What a recipient is told of a marking, by its label. */
  readonly handling: Readonly<Record<string, string>>;
}

export interface PrintedDates {
  /** BCP 47, for Intl.DateTimeFormat. */
  readonly locale: string;
  readonly seasons: Readonly<Record<'spring' | 'summer' | 'autumn' | 'winter', string>>;
  /** A part of a year by its number from one: `third quarter of 2024`. */
  readonly parts: Readonly<Record<'quarter' | 'third' | 'half', (number: number, year: string) => string>>;
  /** Of its two years, `2024–25`. */
  financialYear(years: string): string;
  readonly unknown: string;
  about(date: string): string;
  uncertain(date: string): string;
  until(date: string): string;
  since(date: string): string;
  fromTo(from: string, to: string): string;
  /** Why a date is not that of the source's words. */
  workedOut(letter: string): string;
  readonly outside: string;
}

/** What the things are that are counted in sentences. */
export type Countable = 'figure' | 'event' | 'quotation' | 'claim' | 'document' | 'origin';

export interface PrintedNumbers {
  /** From how many on a number is printed with a word for the rest: the largest first. */
  readonly scales: readonly { readonly least: number; readonly word: string }[];
  /** Between the ends of a range for which a dash would be read as a minus. */
  readonly to: string;
  /** The word or symbol of a unit, after one or several. */
  unit(name: string, several: boolean): string;
  /** `a day`, `per 100,000 people`. @param count how many, as it is printed */
  rate(count: string, rate: Rate): string;
  /**
   * The words before a number; nothing for one that is exact, or a range, which says what it is by itself.
   *
   * @param measured of something that has a unit: it is less, and not fewer
   */
  qualifier(qualifier: Qualifier | undefined, measured: boolean): string | undefined;
  /** What is worked out of parts, as they are printed. */
  readonly operation: Readonly<Record<Operation, (parts: readonly string[]) => string>>;
  /** Says that a figure is our own arithmetic. */
  readonly calculation: string;
  /** Where the words are that go into our own arithmetic: `For our calculation: A ¶7`. */
  forCalculation(locator: string): string;
  /** `1 figure`, `2 figures`. */
  count(count: number, of: Countable): string;
}

/** What the first page says of what was checked. */
export interface PrintedPromise {
  /** `41 figures`. */
  count(count: number, of: 'figure' | 'date' | 'quotation'): string;
  /** `41 figures, 9 dates found in the sources, by rules 2 (a1b2c3)`; the list comes joined. */
  found(list: string, rules: string): string;
  rules(version: number, fingerprint: string): string;
  /** Figures that are worked out from those of the sources. */
  calculated(count: number): string;
  /** Dates that no source states. */
  outside(count: number): string;
  /** Phrases in `own`. */
  own(count: number): string;
  accepted(count: number): string;
  /** Documents whose text was edited by hand after its import, by their letters: joined, and how many. */
  edited(letters: string, count: number): string;
  open(count: number): string;
  /** `Not printed here: 3 more claims, 1 more event.` */
  leftOut(counts: readonly (readonly [kind: keyof ItemCounts, count: number])[]): string;
}

export interface PrintedPlaces {
  /** `l. 31`, `ll. 31–33`. */
  lines(first: number, last: number): string;
  /** `p. 12`, `pp. 12–13`: pages as the original of a document labels them. */
  pages(first: string, last: string): string;
}

type ClaimKind = 'reported' | 'assumption' | 'judgement';

export interface PrintedBlocks {
  /** The title of the last page, which is on the pack itself. */
  readonly about: string;
  /** The heading of the annex when its author gives it none. */
  readonly evidence: string;
  /** Figures without a topic, where others have one. */
  readonly otherFigures: string;
  readonly claims: Readonly<Record<ClaimKind, { readonly title: string; readonly label: string }>>;
  readonly people: Readonly<Record<'people' | 'organisations' | 'places' | 'others', string>>;
  /** What an item of the annex is. */
  readonly items: Readonly<Record<'figure' | 'event' | 'quotation' | 'entity' | ClaimKind, string>>;
  quotation(words: string, about: string | undefined): string;
  readonly exhibits: PrintedExhibits;
  readonly references: PrintedReferences;
  readonly charts: PrintedCharts;
}

export interface PrintedCharts {
  /** What a drawing shows, for screen-reader users. @param scope such as `Boats, 2019 to 2025` */
  alternative(
    kind: ChartKind,
    count: number,
    scope: string | undefined,
    ends: readonly [string, string],
  ): string;
  /** What the numbers along bars say, for screen-reader users. */
  scale(ends: readonly [string, string]): string;
  /** What the signs of a drawing mean, a sentence each. */
  readonly signs: Readonly<
    Record<
      'more' | 'less' | 'lessPoint' | 'about' | 'aboutPoint' | 'part' | 'range' | 'rest' | 'truncated',
      string
    >
  >;
  /** `2019 to 2025`. */
  fromTo(first: string, last: string): string;
}

export interface PrintedExhibits {
  /** `Figure 1`. */
  readonly label: Readonly<Record<'figure' | 'table' | 'box', (number: number) => string>>;
  /** `Figure 1: Boats in service`. */
  titled(label: string, title: string): string;
  /** `Source: A, paragraphs 3 and 7; B, paragraph 5`. @param documents each as `paragraphs` has it */
  source(documents: readonly string[]): string;
  /** `Note: small boats only`. */
  note(words: string): string;
  /** Of one document. `several` is true for a range or a list, which comes joined. */
  paragraphs(letter: string, paragraphs: string, several: boolean): string;
}

/** How running text refers to what is elsewhere in the pack. */
export interface PrintedReferences {
  /** Of an exhibit: `figure 3`. @param label as its heading has it */
  exhibit(label: string): string;
  /** `section 2.1`. */
  section(number: string): string;
  /** What an appendix is counted as: `Appendix 1`. */
  appendix(number: number): string;
  /** Of a section without a number: `section “Boats”`. */
  titled(title: string): string;
  /** `paragraph 12`. */
  paragraph(number: number | '…'): string;
  /** Of a note of the text: `note iii`. */
  note(label: string): string;
  /** What the number of a page follows. */
  readonly page: string;
}

export interface PrintedComparison {
  /** Documents that alone speak of a topic. */
  only(letters: string): string;
  /** All documents do, of which there are so many. */
  everyone(documents: number): string;
  sameFigure(letters: string, label: string, fromOneOrigin: boolean): string;
  differentFigures(letters: string, label: string, values: string): string;
}

/** The summary of the sourcing, sentence by sentence (ICD 206). Lists come joined. */
export interface PrintedSourcing {
  nothingExtracted(documents: string): string;
  /** `single` is true for one thing of one kind. */
  extracted(documents: string, items: string, single: boolean): string;
  readonly ungraded: string;
  reliability(grades: string): string;
  notGraded(count: number): string;
  kinds(documents: number, kinds: string): string;
  readonly kindNotStated: string;
  undated(documents: number): string;
  published(parts: string): string;
  between(count: number, first: string, last: string): string;
  inYear(count: number, year: string): string;
  notDated(count: number): string;
  readonly singleSource: string;
  readonly ownOrigins: string;
  sharedOrigins(documents: number, origins: string, shared: string): string;
  readonly noneConfirmed: string;
  readonly allConfirmed: string;
  someConfirmed(single: number, all: number): string;
  extraction(methods: string): string;
  readonly methodNotStated: string;
  readonly byHand: string;
  withTool(tool: string | undefined): string;
}

export interface PrintedScales {
  readonly reliability: GradeScale<'A' | 'B' | 'C' | 'D' | 'E' | 'F'>;
  readonly credibility: GradeScale<'1' | '2' | '3' | '4' | '5' | '6'>;
  readonly admiralty: string;
  readonly marking: {
    readonly title: string;
    readonly terms: Readonly<Record<string, string>>;
    readonly source: string;
  };
  readonly likelihood: Readonly<Record<'phia' | 'icd203', Scale>>;
}

export interface GradeScale<Grade extends string> {
  readonly title: string;
  readonly note: string;
  readonly terms: Readonly<Record<Grade, string>>;
}

export interface PrintedDocuments {
  volume(volume: string): string;
  issue(issue: string): string;
  number(number: string): string;
  /** `several` is true for a range or a list. */
  pages(pages: string, several: boolean): string;
  /** An article of a finer kind: `newspaper`. */
  article(kind: string): string;
  /** Of a text that was imported, and is another now. @param why what the author says of it */
  editedAfterImport(why: string | undefined): string;
  extractedBy(by: string, date: string | undefined, how: string): string;
  readonly byHand: string;
  withTool(tool: string | undefined): string;
}

/** What an edition says of its changes. A date comes as printed; nothing for an edition without one. */
export interface PrintedChanges {
  /** There is no earlier one. */
  readonly first: string;
  /** There was an earlier one, of which nothing is known. */
  readonly unrecorded: string;
  since(edition: number, date: string | undefined): string;
  nothing(edition: number, date: string | undefined): string;
  /** The earlier edition was checked by other rules. */
  rules(rules: string): string;
  readonly groups: Readonly<
    Record<'pack' | 'figure' | 'event' | 'quotation' | 'claim' | 'entity' | 'text' | 'source', string>
  >;
  readonly labels: Readonly<Record<'changed' | 'added' | 'withdrawn' | 'moved', string>>;
  readonly fields: Readonly<Record<ChangedField, string>>;
  /** What is different of a source. */
  readonly differs: Readonly<Record<SourceDifference, string>>;
  /** What is said of a source that came or went. */
  readonly sources: Readonly<Record<'added' | 'withdrawn', string>>;
  /** `credibility 2`. */
  credibility(grade: string): string;
  /** `part of Boats in service`. */
  part(whole: string): string;
  /** A passage with the same words rests on other evidence. */
  readonly otherEvidence: string;
}
