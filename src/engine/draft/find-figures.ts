import type { Evidence, Figure } from '../../ground/model/generated/extraction.ts';
import type { Span } from '../../ground/model/place.ts';
import type { StatedNumber } from '../../stages/bind/items/stated-number.ts';
import { numbersOfParagraph } from '../../stages/bind/items/stated-numbers.ts';
import { isQuantity } from '../../stages/bind/numbers/number-reading.ts';
import { quotesAround } from './choose-quotes.ts';
import { isHeadOfRow, labelCell } from './label-cell.ts';
import { type FigureName, labelFigure } from './label-figure.ts';
import { markOf } from './number-mark.ts';
import { type Passage, type Reading, type Sentence, sentenceAt } from './passages.ts';
import type { Period } from './period.ts';
import { periodOfCell } from './period-of-cell.ts';
import type { Candidate } from './proposal.ts';
import type { PreviousFigure } from './sentence-parts.ts';
import { isTableHead } from './table-head.ts';
import type { TaggedWord } from './tag-words.ts';
import { countedNoun, spanOf, valueForms } from './value-forms.ts';

/** The figures of a passage, and where the dates begin that are their periods. */
export interface FoundFigures {
  readonly figures: readonly Candidate[];
  readonly used: ReadonlySet<number>;
}

/** Every number of a passage that counts or measures something, with the date of its clause as its period. */
export function findFigures(
  passage: Passage,
  passages: readonly Passage[],
  periods: readonly Period[],
  reading: Reading,
): FoundFigures {
  const { paragraph } = passage;
  // The head of a table is no row of it.
  if (isTableHead(passage, passages)) return { figures: [], used: new Set() };
  const all = numbersOfParagraph(reading.document, paragraph.number).filter((one) =>
    counts(one, passage, reading),
  );
  const numbers = all.filter(
    (one, index) =>
      (one.number.article !== true || isBesideAnother(one, all, passage)) &&
      !isSaidAgain(one, all[index - 1], reading.document.text.text),
  );
  const figures: Candidate[] = [];
  const used = new Set<number>();
  const history: History[] = [];
  for (const stated of numbers) {
    const sentence = sentenceAt(passage, stated.span.start);
    if (sentence === undefined) continue;
    const previous = previousOf(stated, history, sentence);
    const context = { passage, passages, sentence, reading, previous };
    const name = nameOf(stated, context);
    const period = periodOf(stated, numbers, periods, context);
    if (period !== undefined) used.add(period.span.start);
    figures.push(candidateOf(stated, name, context, period ?? periodOfCell(stated.span, context)));
    history.push({ name, sentence, end: spanOf(stated).end });
  }
  return { figures: paragraph.kind === 'row' ? withoutTwins(figures) : figures, used };
}

/** `three (3) minutes`: the same number, in digits. */
function isSaidAgain(one: StatedNumber, before: StatedNumber | undefined, text: string): boolean {
  if (before === undefined) return false;
  const between = text.slice(before.number.span.end, one.number.span.start);
  const isInside = /^\s?\($/.test(between) && text.charAt(one.number.span.end) === ')';
  return isInside && String(one.number.values[0]) === String(before.number.values[0]);
}

/** Of cells of one row that would have the same label nobody could tell one from the other. */
function withoutTwins(figures: readonly Candidate[]): readonly Candidate[] {
  const counts = new Map<string, number>();
  for (const { name } of figures) counts.set(name, (counts.get(name) ?? 0) + 1);
  return figures.map((one) =>
    counts.get(one.name) === 1 || one.doubt !== undefined
      ? one
      : {
          ...one,
          ways: () => [],
          doubt: 'the heads of its table give another number of its row the same label',
        },
  );
}

interface History {
  readonly name: FigureName;
  readonly sentence: Sentence;
  readonly end: number;
}

/** The figure that a number may go on from: the last one of its family in the sentence, else the last one. */
function previousOf(
  { number }: StatedNumber,
  history: readonly History[],
  sentence: Sentence,
): PreviousFigure | undefined {
  const isShare = number.kind === 'fraction' || number.kind === 'percent';
  const family = number.unit?.family ?? (isShare ? 'per-cent' : undefined);
  const alike = history.findLast((one) => one.name.family === family && one.sentence === sentence);
  const last = alike ?? history.at(-1);
  if (last === undefined) return undefined;
  // `them` are those that the sentence began with.
  const counts = history.filter(({ name }) => name.noun !== undefined);
  const opening =
    counts.find((one) => one.sentence === sentence) ??
    counts.find((one) => one.sentence === counts.at(-1)?.sentence) ??
    counts.at(-1);
  const noun = opening?.name.noun;
  const named = history.findLast(({ name }) => !/, (?:CI|SD|SE|SEM|IQR)$/.test(name.label)) ?? last;
  return {
    last: named.name.label,
    opening: opening?.name.label ?? last.name.label,
    label: last.name.label,
    noun,
    family: last.name.family,
    sameSentence: last.sentence === sentence,
    end: last.end,
  };
}

interface NumberContext {
  readonly passage: Passage;
  readonly passages: readonly Passage[];
  readonly sentence: Sentence;
  readonly reading: Reading;
  readonly previous: PreviousFigure | undefined;
}

/** Numbers that say how many or how much; no names, no years, none without a value. */
function counts(stated: StatedNumber, passage: Passage, { words, document, language }: Reading): boolean {
  const { number, qualifier, span, whole } = stated;
  if (markOf(passage, span) !== undefined || namesRow(stated, passage, document.text.text)) return false;
  if (isOfDate(stated, document.text.text, words) || isOfClock(stated, document.text.text, words))
    return false;
  if (!isQuantity(number) || number.vague === true || (number.level === true && number.unit === undefined))
    return false;
  if (number.values.length === 0 || qualifier.qualifiers.length === 0) return false;
  // `24/0617` is the mark of a file.
  if (number.kind === 'fraction' && /\d{3}\/|\/\d{3}|\/0/.test(number.text)) return false;
  const { text } = document.text;
  // `95% CI` is no share of anything.
  if (/^\s*(?:CI|confidence)\b/.test(text.slice(whole.end, whole.end + 14))) return false;
  const [behind = ''] =
    /[\p{L}.]+/u.exec(text.slice(Math.max(span.end, whole.end), Math.max(span.end, whole.end) + 9)) ?? [];
  if (language.names.halvesOfDay.has(behind.replaceAll('.', '').toLowerCase())) return false;
  if (
    number.unit?.family === 'time' &&
    words?.timeShifts.has(behind.replaceAll('.', '').toLowerCase()) &&
    LONG.has(number.unit.name)
  )
    return false;
  const sentence = sentenceAt(passage, span.start);
  if (words === undefined || sentence === undefined || passage.paragraph.kind === 'row') return true;
  return !isMark(stated, sentence) && !isTitle(sentence, span.start);
}

/** `65–69`, `85 and over` in the first cell of a row: what the row is about. */
function namesRow({ span }: StatedNumber, { paragraph, sentences }: Passage, text: string): boolean {
  const [first, ...rest] = sentences;
  if (paragraph.kind !== 'row' || first === undefined || span.end > first.end) return false;
  const cells = rest.map(({ start, end }) => text.slice(start, end));
  const name = text.slice(first.start, first.end);
  // `Limit of 7.5 tonnes`, with numbers in two or more cells after it
  const isNamed = /\p{L}{3}/u.test(name.slice(0, span.start - first.start));
  const numbers = cells.filter((cell) => /\d/.test(cell)).length;
  return (isHeadOfRow(name) && numbers > 0) || (isNamed && numbers > 1);
}

/** `In the first six months of 2025`, `Figures for 2024`: that is when. */
function isOfDate({ number, span, whole }: StatedNumber, text: string, words: Reading['words']): boolean {
  const before = text.slice(Math.max(0, span.start - 30), span.start);
  const behind = text.slice(whole.end, whole.end + 40);
  if (number.unit?.family === 'time' && words?.dates.endingBehind.test(behind) === true) return true;
  if (number.unit?.family === 'time' && /\b(?:first|last|next|past|previous) $/.test(before))
    return /^ of (?:the |this |last )?(?:(?:1[5-9]|20)\d\d|year)\b/.test(behind);
  return (
    number.unit === undefined &&
    /^(?:1[5-9]|20)\d\d$/.test(number.text) &&
    /\b(?:for|in|of|from|since|until|by|during|to|and|mid|early|late|©)[ -]$/i.test(before) &&
    !/^ (?!and\b|to\b)\p{Ll}+s\b/u.test(behind.replace(/^ (?:is|was|has|does)\b/, ''))
  );
}

/** `from nine in the evening until ten past four`: hours and minutes of a clock count nothing. */
function isOfClock({ number, span }: StatedNumber, text: string, words: Reading['words']): boolean {
  const hour = Number(number.values[0]);
  if (words === undefined || number.unit !== undefined || !(hour >= 1 && hour < 30)) return false;
  const { clockBefore, clockBehind, hourBefore, hourBehind, minutesBehind, minutesBetween } = words.dates;
  const before = text.slice(Math.max(0, span.start - 30), span.start);
  const behind = text.slice(span.end, span.end + 40);
  if (minutesBehind.test(behind)) return true;
  if (minutesBetween.before.test(before) && minutesBetween.behind.test(behind)) return true;
  if (hour > 12) return false;
  return (
    clockBehind.test(behind) ||
    clockBefore.test(before) ||
    (hourBefore.test(before) && hourBehind.test(behind))
  );
}

/** `Vessels delivered` in a table whose corner says `£m`: its number is none of pounds. */
function isCountUnderMoney(
  { number, above }: StatedNumber,
  { sentences }: Passage,
  words: Reading['words'],
): boolean {
  if (above === undefined || number.unit?.family !== 'currency' || words === undefined) return false;
  const row = sentences[0]?.words ?? [];
  const [noun, done] = row;
  const isCounted =
    /s$/.test(noun?.lower ?? '') && done?.tag === 'VERB' && /(?:ed|wn|lt|de|nt)$/.test(done.lower);
  return (
    isCounted ||
    row.some(({ lower }) => words.people.has(lower) || lower === words.wording.number.toLowerCase())
  );
}

/** `Three vehicles, one driver`: beside another number `one` is one, too, if something follows that it counts. */
function isBesideAnother(one: StatedNumber, all: readonly StatedNumber[], passage: Passage): boolean {
  const sentence = sentenceAt(passage, one.span.start);
  const next = sentence?.words.find(({ start }) => start >= one.whole.end);
  if (sentence === undefined || (next?.tag !== 'NOUN' && next?.tag !== 'VERB')) return false;
  return all.some(
    ({ number, span }) =>
      number.article !== true &&
      number.unit === undefined &&
      sentence.start <= span.start &&
      span.end <= sentence.end,
  );
}

/** Of these `two weeks before` is a date. */
const LONG = new Set(['year', 'month', 'week']);

/** `rack 17`: a number after one thing is its name. */
function isMark({ number, span, whole }: StatedNumber, { words }: Sentence): boolean {
  const at = words.findIndex(({ end }) => end > span.start);
  const [lead, noun] = [words[at - 2], words[at - 1]];
  const behind = words.findIndex(({ start }) => start >= whole.end);
  const next = words[behind];
  if (number.unit !== undefined || number.kind !== 'cardinal' || !/^\d+$/.test(number.text)) return false;
  if (noun === undefined || noun.end + 1 < span.start) return false;
  // `Pump 3 trips`: at the beginning of a sentence a thing has a capital.
  const opens = lead === undefined && /^\p{Lu}\p{Ll}+$/u.test(noun.text) && !/s$/.test(noun.lower);
  if (
    opens &&
    (next === undefined || next.tag === 'PUNCT' || (next.tag !== 'NUM' && words[behind + 1]?.tag !== 'NOUN'))
  )
    return noun.tag === 'NOUN' || noun.tag === 'PROPN';
  if (
    !/^(?:NOUN|VERB)$/.test(noun.tag) ||
    noun.lower !== noun.lemma ||
    (noun.tag !== 'NOUN' && lead?.tag === 'ADV')
  )
    return false;
  return (
    /^(?:ADP|DET|VERB)$/.test(lead?.tag ?? '') &&
    (next === undefined || /^(?:PUNCT|ADP|AUX|VERB)$/.test(next.tag))
  );
}

/** `“Five Stay Open”`: a number in a name. */
function isTitle({ words }: Sentence, at: number): boolean {
  const index = words.findIndex(({ end }) => end > at);
  const isCapital = (word: TaggedWord | undefined): boolean => /^\p{Lu}\p{Ll}/u.test(word?.text ?? '');
  return isCapital(words[index]) && isCapital(words[index + 1]) && isCapital(words[index + 2]) && index > 0;
}

function candidateOf(
  stated: StatedNumber,
  { label, plainer, denied }: FigureName,
  context: NumberContext,
  period: Period | undefined,
): Candidate {
  const { passage, sentence, reading } = context;
  const { text } = reading.document.text;
  const span = spanOf(stated);
  const behind = sentence.words.findIndex(({ start }) => start >= span.end);
  const isRow = passage.paragraph.kind === 'row';
  const counted = isRow
    ? peopleInHead(stated, label, reading.words)
    : behind < 0 || reading.words === undefined
      ? undefined
      : countedNoun(sentence.words, behind);
  const written = valueForms(stated, { text, counted, sentence, reading });
  const forms = isMeasuredBy(stated, passage, reading)
    ? written.filter((one) => isUnlimited(one, stated, text))
    : written;
  // Where the date is not said of what the label says, the period has it; of cells it tells one from the other.
  const undated = period === undefined || isRow ? label : label.replace(/ in \d{4}$/, '');
  const names = new Set([label, undated, plainer ?? label]);
  function* ways(): Generator<Figure, void> {
    const quotes = [...quotesAround(span, passage, reading)];
    // The better name with longer evidence comes before the plainer one, and the number alone as evidence last.
    const isAlone = ({ quote }: Evidence): boolean => quote.length <= span.end - span.start;
    const dated = period === undefined ? [] : datedQuotes(span, period, quotes, { passage, reading });
    const undatedQuotes = [quotes.filter((one) => !isAlone(one)), quotes.filter(isAlone)];
    for (const [index, some] of [dated, ...undatedQuotes].entries()) {
      const more = index === 0 && period !== undefined ? { period: period.edtf } : {};
      for (const name of names) {
        for (const quote of some) {
          for (const form of forms) yield { label: name, ...form, ...more, evidence: [quote] };
        }
      }
    }
  }
  const doubt =
    isRow && isCountUnderMoney(stated, passage, reading.words)
      ? 'the head of its table gives money, but its row counts something'
      : denied === true
        ? 'its sentence denies it, or does not say that it is so'
        : reading.words?.exceptBefore.test(text.slice(Math.max(0, span.start - 40), span.start)) === true
          ? 'it is what is taken from a whole, and the whole is not stated'
          : undefined;
  return {
    section: 'figures',
    span: stated.span,
    paragraph: passage.paragraph.number,
    words: text.slice(span.start, span.end),
    name: label,
    ways: doubt === undefined ? ways : () => [],
    ...(doubt !== undefined && { doubt }),
  };
}

/** Evidence that has the words of a period beside its number: a period that it does not state would be doubted later. */
function datedQuotes(
  number: Span,
  { span }: Period,
  quotes: readonly Evidence[],
  { passage, reading }: Pick<NumberContext, 'passage' | 'reading'>,
): readonly Evidence[] {
  // A head is over its column, and a row is its own evidence.
  if (passage.paragraph.kind === 'row') return quotes;
  const both = { start: Math.min(number.start, span.start), end: Math.max(number.end, span.end) };
  const all = [...quotesAround(both, passage, reading)];
  // The last one has nothing but the two.
  return all.length > 1 ? all.slice(0, -1) : all;
}

/** `12 per cent more than £8 million`: `more than` belongs to the number before, and limits nothing. */
function isMeasuredBy(stated: StatedNumber, { paragraph }: Passage, { document, words }: Reading): boolean {
  const { start } = spanOf(stated);
  const last = document.text.text.slice(start, stated.whole.start).trim().split(' ').at(-1) ?? '';
  return (
    words?.comparing.has(last) === true &&
    numbersOfParagraph(document, paragraph.number).some(
      ({ whole }) => whole.end < start && document.text.text.slice(whole.end, start).trim() === '',
    )
  );
}

function isUnlimited(
  { value, qualifier }: ReturnType<typeof valueForms>[number],
  stated: StatedNumber,
  text: string,
): boolean {
  const { start, end } = spanOf(stated);
  return qualifier === undefined && value !== text.slice(start, end);
}

/** `Passengers`, by themselves in the head of a row or a column: what a plain number of theirs counts. */
function peopleInHead({ number }: StatedNumber, label: string, words: Reading['words']): string | undefined {
  if (number.unit !== undefined || number.rate !== undefined || number.kind !== 'cardinal') return undefined;
  const [, head = ''] = /^(\p{L}+)(?:,| in |$)/u.exec(label) ?? [];
  const noun = head.toLowerCase();
  return words?.people.has(noun) === true && noun !== 'staff' ? noun : undefined;
}

function nameOf(
  stated: StatedNumber,
  { passage, passages, sentence, reading, previous }: NumberContext,
): FigureName {
  if (passage.paragraph.kind === 'row') {
    return { label: labelCell(stated, passage, passages, reading), noun: undefined };
  }
  const { words } = reading;
  if (words !== undefined) return labelFigure(stated, sentence, previous, words);
  const all = reading.document.text.text.slice(sentence.start, sentence.end).trim().split(/\s+/);
  return { label: all.slice(0, 8).join(' ').slice(0, 120), noun: undefined };
}

/** The date nearest to the number in its own sentence, if no other number is nearer to it. A comma is far. */
function periodOf(
  stated: StatedNumber,
  numbers: readonly StatedNumber[],
  periods: readonly Period[],
  { sentence, reading }: Pick<NumberContext, 'sentence' | 'reading'>,
): Period | undefined {
  const { text } = reading.document.text;
  const distance = (a: Span, b: Span): number => {
    const [from, to] = a.end <= b.start ? [a.end, b.start] : [b.end, a.start];
    return Math.max(to - from, 0) + COMMA * (text.slice(from, to).split(/[,;:(]/).length - 1);
  };
  const isHere = ({ start, end }: Span): boolean => start >= sentence.start && end <= sentence.end;
  const own = periods.filter(
    ({ span }) =>
      isHere(span) &&
      isBeside(stated.span, span, sentence, reading) &&
      numbers.every(
        (other) =>
          other === stated ||
          !isHere(other.span) ||
          Math.abs(other.span.start - span.start) > FAR ||
          distance(stated.span, span) <= distance(other.span, span),
      ),
  );
  const isAhead = (one: Span): number => (one.start >= stated.span.end ? 0 : 1);
  return own.toSorted(
    (a, b) =>
      distance(a.span, stated.span) - distance(b.span, stated.span) || isAhead(a.span) - isAhead(b.span),
  )[0];
}

/** Nothing that divides a sentence is between a number and its date; a date that opens the sentence reaches further. */
function isBeside(number: Span, date: Span, sentence: Sentence, { document, words }: Reading): boolean {
  const { text } = document.text;
  if (/^\s*:/.test(text.slice(date.end, date.end + 3))) return false;
  const [from, to] = date.end <= number.start ? [date.end, number.start] : [number.end, date.start];
  if (to - from > FAR) return false;
  const between = text.slice(from, to);
  const opens = date.start - sentence.start < OPENING && date.end <= number.start;
  const inside = between.toLowerCase().split(/[^\p{L}]+/u);
  if (/[;:(“”"]/.test(between) || inside.some((word) => words?.dividing.has(word) === true)) return false;
  return opens || (!between.includes(',') && between.length < NEAR);
}

/** How far a date at the beginning of a sentence is from its start, and how far one elsewhere from its number. */
const OPENING = 24;
const NEAR = 60;
const FAR = 400;

/** As far as so many characters. */
const COMMA = 40;
