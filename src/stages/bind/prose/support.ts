import type { Language } from '../../../ground/language/language.ts';
import { listWords } from '../../../ground/language/word-list.ts';
import { append } from '../../../ground/model/append.ts';
import type { BoundEvidence, BoundItem } from '../../../ground/model/bound.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Qualifier } from '../../../ground/model/qualifier.ts';
import type { FigureData } from '../../../ground/model/quantity.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { isSameRate, type Rate, type Unit } from '../../../ground/model/unit.ts';
import { isMentioned, namesOf } from '../items/find-names.ts';
import { readRecordedUnit } from '../items/recorded-unit.ts';

import type { StatedNumber } from '../items/stated-number.ts';
import { numbersOfParagraph, statedNumbers } from '../items/stated-numbers.ts';
import { wordsOverCells } from '../items/words-over-cells.ts';
import type { ChangeRole } from '../numbers/change-role.ts';
import type { DeniedNumber } from '../numbers/denied-number.ts';
import type { Level } from '../numbers/level-of.ts';
import { isQuantity, lowUnitOf, type NumberKind, type NumberReading } from '../numbers/number-reading.ts';
import type { PartOfWhole } from '../numbers/part-of-whole.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { readQualifier } from '../numbers/read-qualifier.ts';
import type { ShareRelation } from '../numbers/share-relation.ts';
import type { ShareWhole } from '../numbers/share-whole.ts';
import { statesValue } from '../numbers/states-value.ts';
import type { WordsOfNumber } from '../numbers/words-of-number.ts';
import { authorLanguage, readingLanguage } from '../reading-language.ts';
import { paragraphAt } from '../text/folded-document.ts';
import { type DateFact, datesInDocument, datesOfItem } from './known-dates.ts';
import { splitSentences } from './split-sentences.ts';

type Value = number | readonly [number, number];

/** A number that prose may state, with the qualifiers under which its source gives it. */
export interface SupportedNumber {
  readonly values: readonly Value[];
  readonly qualifiers: readonly Qualifier[];
  /** The words under which the source states nothing with it: `none of`. */
  readonly denial?: string;
  readonly kind: NumberKind;
  /** Whether it says how many or how much. */
  readonly counts: boolean;
  /** `Dozens`, `several hundred`. */
  readonly vague: boolean;
  /** Per cent, percentage points too, or a range of them. */
  readonly percent: boolean;
  /** Percentage points: no share. */
  readonly points: boolean;
  readonly unit?: Unit;
  /** That of the lower end of a range. */
  readonly low?: Unit;
  readonly rate?: Rate;
  readonly alsoRate?: Rate;
  /** What it is to the change that the source tells. */
  readonly role?: () => ChangeRole | undefined;
  /** What is left of a whole: 68, of `all but 6 of the 74`. */
  readonly remainder?: true;
  /** What its source denies of it. */
  readonly denied?: () => DeniedNumber | undefined;
  /** Whether it is a part of something or a difference from it. */
  readonly relation?: () => ShareRelation | undefined;
  /** Whether it is a difference or stands for itself. */
  readonly level?: () => Level | undefined;
  /** Of what it is a share. */
  readonly shareOf?: () => ShareWhole | undefined;
  /** The number itself where it is, with the others of its sentence, each with its words. */
  readonly beside?: () => Beside | undefined;
  /** What is said of a part of it, or of all but a part. */
  readonly partOf?: () => PartOfWhole | undefined;
  /** Whether it counts a noun right after it: `3 charges`. */
  readonly countsNoun?: () => boolean;
  /** An age: it backs no count of anything. */
  readonly age?: true;
  /** A bare number that may be an age: `the youngest was 15`. */
  readonly mayBeAge?: true;
  /** What it measures, in the singular and in lower case: `year`, `month`; for a figure, the words of its unit. */
  readonly measures: readonly string[];
  /** The source's words for it, for messages. */
  readonly words: string;
}

/** A number among the others of its sentence. */
export interface Beside {
  readonly own: WordsOfNumber;
  readonly all: readonly WordsOfNumber[];
}

/** What prose rests on: the numbers and the words of all that it cites. */
export interface Support {
  readonly numbers: readonly SupportedNumber[];
  /** The exact words in which a quotation may be. */
  readonly words: readonly string[];
  /** The dates, times and weekdays that it may state. */
  readonly dates?: readonly DateFact[];
  /** The evidence of items, with what it says and the sentences that it is from. */
  readonly statements?: readonly Statement[];
  /** The evidence that is cited, with its document: what is around the words. */
  readonly cited?: readonly CitedEvidence[];
}

/** The words of one piece of evidence, or the text of a claim. */
export interface Statement {
  readonly words: string;
  /** What the words are; evidence when left out. */
  readonly of?: 'claim';
  /** The sentences of the document that the words are part of. */
  sentence(): string;
}

export interface CitedEvidence {
  readonly evidence: BoundEvidence;
  readonly document: Document;
}

export const NO_SUPPORT: Support = { numbers: [], words: [] };

/** What an item lends to prose that cites it. It is made once for an item and the documents that it is from. */
export function supportOf(item: BoundItem, documents: ReadonlyMap<string, Document>): Support {
  const from = [item.document, ...item.evidence.map(({ document }) => document)].map((id) =>
    documents.get(id),
  );
  const known = supports.get(item);
  if (known?.from.every((document, index) => document === from[index]) === true) return known.support;
  const support = makeSupport(item, documents);
  supports.set(item, { from, support });
  return support;
}

const supports = new WeakMap<
  BoundItem,
  { readonly from: readonly (Document | undefined)[]; readonly support: Support }
>();

function makeSupport(item: BoundItem, documents: ReadonlyMap<string, Document>): Support {
  const stated = item.evidence.flatMap((evidence) => {
    const document = documents.get(evidence.document);
    return document === undefined ? [] : statedNumbers(evidence, document);
  });
  // Few texts have a date that would have to be found among these.
  let dates: readonly DateFact[] | undefined;
  const numbers = (item.kind === 'figure' ? ofSameCell(stated, item.data) : stated).flatMap((one) => [
    ...supportedNumbers(one),
    ...remainderOf(one),
  ]);
  // `In the 26 weeks to March`, of a cell under such a head.
  const over = item.evidence.length === 0 ? [] : overCells(item, documents);
  return {
    numbers: [
      ...(item.kind === 'figure'
        ? withFigure(numbers, item.data, readingLanguage(documents.get(item.document)))
        : numbers),
      ...over,
    ],
    get dates() {
      dates ??= datesOfItem(item, documents);
      return dates;
    },
    statements: item.evidence.map((evidence) => {
      let sentence: string | undefined;
      return {
        words: evidence.words,
        sentence: () => {
          sentence ??= sentencesAround(evidence, documents);
          return sentence;
        },
      };
    }),
    words: [...item.evidence.map((evidence) => evidence.words), ...ownWords(item, documents)],
    cited: item.evidence.flatMap((evidence) => {
      const document = documents.get(evidence.document);
      return document === undefined ? [] : [{ evidence, document }];
    }),
  };
}

/** The times and ranges in the head of a column and in the caption, of which the cells below are: `26 weeks`, `5–12`. */
function overCells(item: BoundItem, documents: ReadonlyMap<string, Document>): readonly SupportedNumber[] {
  const ids = new Set(item.evidence.map(({ document }) => document));
  return [...ids].flatMap((id) => {
    const document = documents.get(id);
    const numbers = document === undefined ? [] : wordsOverCells(item, document).flatMap(numbersIn);
    return numbers.filter(({ kind, unit }) => unit?.family === 'time' || kind === 'range');
  });
}

/**
 * A row is quoted from its head to the cell that is meant: what is in between and has the same unit is of another
 * year, or of another place.
 */
function ofSameCell(stated: readonly StatedNumber[], { value }: FigureData): readonly StatedNumber[] {
  const own = stated.filter(({ cell, number }) => cell !== undefined && statesValue(number, value));
  const isAlike = (one: StatedNumber, other: StatedNumber): boolean =>
    one.number.kind === other.number.kind &&
    one.number.unit?.name === other.number.unit?.name &&
    isSameRate(one.number.rate, other.number.rate);
  const isOfOther = (one: StatedNumber): boolean =>
    one.cell !== undefined && one.cell.column > 0 && own.some((other) => isAlike(one, other));
  return own.length === 0 ? stated : stated.filter((one) => own.includes(one) || !isOfOther(one));
}

/** `46 out of 92` states its two numbers besides; `one in eight` neither. */
function supportedNumbers(stated: StatedNumber): readonly SupportedNumber[] {
  const { kind, ends } = stated.number;
  const whole = supportedNumber(stated);
  if (kind !== 'fraction' || ends === undefined) return [whole];
  const isOneIn = ends[0].values.includes(1);
  return [whole, ...(isOneIn ? [] : ends).map((number) => supportedNumber({ ...stated, number }))];
}

/** `All but 6 of the 74 were inspected` says that 68 were. */
function remainderOf({ partOf, ...stated }: StatedNumber): readonly SupportedNumber[] {
  const found = partOf?.();
  const [whole] = stated.number.values;
  const [part] = found?.part.values ?? [];
  if (found?.isTakenOut !== true || typeof whole !== 'number' || typeof part !== 'number') return [];
  const number = { ...stated.number, values: [whole - part] };
  return [{ ...supportedNumber({ ...stated, number }), remainder: true }];
}

/** A number of a source, as prose may state it. */
export function supportedNumber({
  number,
  qualifier,
  role,
  partOf,
  relation,
  level,
  shareOf,
  denied,
  countsNoun,
  beside,
  cell,
  language,
}: StatedNumber): SupportedNumber {
  const low = lowUnitOf(number);
  return {
    values: number.values,
    qualifiers: qualifier.qualifiers,
    kind: number.kind,
    counts: isQuantity(number) || number.also === 'cardinal',
    vague: number.vague === true,
    ...(qualifier.denial === undefined ? {} : { denial: qualifier.denial }),
    ...percentOf(number),
    ...(number.unit === undefined || number.unitOpen === true ? {} : { unit: number.unit }),
    ...(low === undefined ? {} : { low }),
    ...(number.rate === undefined ? {} : { rate: number.rate }),
    ...(role === undefined ? {} : { role }),
    ...(partOf === undefined ? {} : { partOf }),
    ...(denied === undefined ? {} : { denied }),
    ...(relation === undefined ? {} : { relation }),
    ...(level === undefined ? {} : { level }),
    ...(shareOf === undefined ? {} : { shareOf }),
    ...(countsNoun === undefined ? {} : { countsNoun }),
    ...(beside === undefined || cell !== undefined ? {} : { beside: () => besideOf(number, beside()) }),
    ...(number.alsoRate === undefined ? {} : { alsoRate: number.alsoRate }),
    ...(number.age === undefined ? {} : { age: number.age }),
    ...(number.mayBeAge === undefined ? {} : { mayBeAge: number.mayBeAge }),
    measures: number.measure === undefined ? [] : [language.nouns.singular(number.measure)],
    words: qualifier.words === '' ? number.text : qualifier.words,
  };
}

function besideOf(number: NumberReading, all: readonly WordsOfNumber[]): Beside | undefined {
  const own = all.find((one) => one.number.span.start === number.span.start);
  return own === undefined ? undefined : { own, all };
}

/** What a whole document lends to what describes it. */
export const supportOfDocument: (document: Document) => Support = onceFor((document) => {
  const { front, text } = document;
  const { title } = front.data;
  // Few descriptions have a number or a date: the others need no document read through.
  let numbers: readonly SupportedNumber[] | undefined;
  let dates: readonly DateFact[] | undefined;
  return {
    get numbers() {
      numbers ??= [
        ...text.paragraphs.flatMap(({ number }) => numbersOfParagraph(document, number)).map(supportedNumber),
        ...numbersIn(title),
      ];
      return numbers;
    },
    words: [title, text.text],
    get dates() {
      dates ??= datesInDocument(document);
      return dates;
    },
  };
});

/** Whether a number is a percentage, and of which kind. */
export function percentOf({ kind, unit }: NumberReading): Pick<SupportedNumber, 'percent' | 'points'> {
  const points = unit?.family === 'percentage-points';
  return { points, percent: kind === 'percent' || points || unit?.family === 'per-cent' };
}

/** The numbers of a text that is by itself, such as the title of a document. */
export function numbersIn(text: string): readonly SupportedNumber[] {
  const language = readingLanguage(undefined);
  return readNumbers(text, language).map((number) =>
    supportedNumber({
      number,
      qualifier: readQualifier(text, number, language),
      span: number.span,
      whole: number.span,
      language,
    }),
  );
}

/** What several items lend together. */
export function joinSupport(all: readonly Support[]): Support {
  const numbers: SupportedNumber[] = [];
  const words: string[] = [];
  const statements: Statement[] = [];
  const cited: CitedEvidence[] = [];
  for (const one of all) {
    append(numbers, one.numbers);
    append(words, one.words);
    append(statements, one.statements ?? []);
    append(cited, one.cited ?? []);
  }
  let dates: readonly DateFact[] | undefined;
  return {
    numbers,
    words,
    get dates() {
      dates ??= all.flatMap((one) => one.dates ?? []);
      return dates;
    },
    statements,
    cited,
  };
}

/** The extraction has settled how the figure's number reads: other readings of the same digits fall away. */
function withFigure(
  numbers: readonly SupportedNumber[],
  figure: FigureData,
  { nouns, numbers: words }: Language,
): readonly SupportedNumber[] {
  const qualifier = figure.qualifier ?? (typeof figure.value === 'number' ? 'exactly' : 'between');
  const agrees = ({ values }: SupportedNumber): boolean =>
    values.some((value) => String(value) === String(figure.value));
  const recorded = readRecordedUnit(figure.unit ?? '', authorLanguage());
  const match = numbers.find(agrees);
  const unit = recorded.unit ?? match?.unit;
  const rate = recorded.rate ?? match?.rate;
  const alsoRate = recorded.alsoRate ?? match?.alsoRate;
  const own: SupportedNumber = {
    ...(unit === undefined ? {} : { unit }),
    ...(rate === undefined ? {} : { rate }),
    ...(alsoRate === undefined ? {} : { alsoRate }),
    ...(match?.low === undefined ? {} : { low: match.low }),
    ...(match?.role === undefined ? {} : { role: match.role }),
    ...(match?.age === undefined ? {} : { age: match.age }),
    ...(match?.mayBeAge === undefined ? {} : { mayBeAge: match.mayBeAge }),
    ...(match?.denied === undefined ? {} : { denied: match.denied }),
    ...(match?.relation === undefined ? {} : { relation: match.relation }),
    ...(match?.level === undefined ? {} : { level: match.level }),
    ...(match?.shareOf === undefined ? {} : { shareOf: match.shareOf }),
    ...(match?.partOf === undefined ? {} : { partOf: match.partOf }),
    ...(match?.countsNoun === undefined ? {} : { countsNoun: match.countsNoun }),
    ...(match?.beside === undefined ? {} : { beside: match.beside }),
    values: [figure.value],
    qualifiers: limitsOf(qualifier, match),
    // A share stays one, of which `25 per cent` is another form of `a quarter`.
    kind: match?.kind === 'fraction' ? 'fraction' : 'cardinal',
    counts: true,
    vague: false,
    points:
      listWords((figure.unit ?? '').toLowerCase()).some((word) => words.percent.percentage.has(word)) ||
      numbers.some((number) => number.points && agrees(number)),
    percent:
      words.percent.within.test(figure.unit ?? '') ||
      numbers.some((number) => number.percent && agrees(number)),
    measures: [
      ...(figure.unit ?? '').split(/[^\p{L}]+/u).map((word) => nouns.singular(word.toLowerCase())),
      ...numbers.filter(agrees).flatMap(({ measures }) => measures),
    ],
    words: match?.qualifiers.includes(qualifier) ? match.words : inWords(figure, qualifier, unit),
  };
  return [own, ...numbers.filter((number) => !agrees(number))];
}

/** `Almost` says that it is less, too, where the figure has the one or the other. */
function limitsOf(qualifier: Qualifier, match: SupportedNumber | undefined): readonly Qualifier[] {
  const both: readonly Qualifier[] = ['about', 'fewer-than'];
  const isNearly = both.includes(qualifier) && both.every((one) => match?.qualifiers.includes(one) === true);
  return isNearly ? [qualifier, ...both.filter((one) => one !== qualifier)] : [qualifier];
}

/** A figure that its source words otherwise, as prose may give it. */
function inWords({ value }: FigureData, qualifier: Qualifier, unit: Unit | undefined): string {
  const { numbers } = authorLanguage().printing;
  const limit = numbers.qualifier(qualifier, unit !== undefined);
  const number = typeof value === 'number' ? String(value) : value.join(numbers.to);
  return limit === undefined ? number : `${limit} ${number}`;
}

/** A name that is in no document is the author's, and backs no quotation. */
function ownWords(item: BoundItem, documents: ReadonlyMap<string, Document>): readonly string[] {
  switch (item.kind) {
    case 'entity': {
      const document = documents.get(item.document);
      return document === undefined ? [] : namesOf(item.data).filter((name) => isMentioned(document, name));
    }
    case 'quotation':
      return [item.data.words];
    default:
      return [];
  }
}

function sentencesAround(
  { document, pieces }: BoundEvidence,
  documents: ReadonlyMap<string, Document>,
): string {
  const found = documents.get(document);
  if (found === undefined) return '';
  const { text } = found;
  const paragraph = paragraphAt(text, pieces[0].start);
  if (paragraph === undefined) return '';
  const words = text.text.slice(paragraph.start, paragraph.end);
  const last = pieces.at(-1) ?? pieces[0];
  return splitSentences(words, readingLanguage(found))
    .filter(({ start, end }) => paragraph.start + start < last.end && pieces[0].start < paragraph.start + end)
    .map(({ start, end }) => words.slice(start, end))
    .join(' ');
}
