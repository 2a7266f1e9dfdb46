import type { Language } from '../../../ground/language/language.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Span } from '../../../ground/model/place.ts';
import { rememberTexts } from '../../../ground/model/remember-texts.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { splitTokens, type Token } from '../numbers/split-tokens.ts';
import { splitSentences } from '../prose/split-sentences.ts';
import { isPastForm } from '../prose/verb-forms.ts';
import { opensWithGerund, verbsOf, verbsOfLed } from './clause-verbs.ts';
import { tellingWords } from './dated-clauses.ts';
import { type DateReading, readDates } from './read-dates.ts';
import { splitClauses } from './split-clauses.ts';

/** A clause with a verb: what it says was done, and when. */
export interface Deed {
  /** Where it begins in the text. */
  readonly start: number;
  readonly text: string;
  /** The sentence that it is in: the same object for all of its clauses. */
  readonly sentence: Span;
  readonly readings: readonly DateReading[];
  /** Those of them that are not only of a noun: `on 2 June`, and not `the storm of 2 June`. */
  readonly ofVerb: readonly DateReading[];
  /** Its verbs, in what is the same for all their forms. */
  readonly verbs: ReadonlySet<string>;
  readonly words: readonly string[];
  /** With those of the clause before, where it takes up what that one speaks of: `and closed it`. */
  readonly things: readonly string[];
  /** It has no date, and is of another time than the clauses beside it: `before they voted`, `two have been repaired`. */
  readonly isApart: boolean;
  /** The word before it by which it is before or after another, and where that is in the text. */
  readonly lead?: Lead;
}

export interface Lead {
  readonly word: string;
  readonly start: number;
}

/** Many items rest on the same paragraphs. */
const REMEMBERED = 300;

/** The clauses of a text that have a verb, in order. */
export function deedsIn(text: string, language: Language): readonly Deed[] {
  return deedReader(language)(text);
}

const deedReader = onceFor((language: Language) =>
  rememberTexts(REMEMBERED, (text) => readDeeds(text, language)),
);

/** How many words are taken over from the clauses before. */
const TAKEN_OVER = 12;

function readDeeds(text: string, language: Language): readonly Deed[] {
  const deeds: Deed[] = [];
  for (const sentence of splitSentences(text, language)) {
    for (const piece of piecesOf(text.slice(sentence.start, sentence.end), language)) {
      const last = deeds.at(-1);
      const deed = deedOf(piece, language);
      const taken =
        piece.isTakingUp || opensWithVerb(deed.text, language) || opensWithNumber(deed.text, language);
      const before = taken ? (last?.things.slice(-TAKEN_OVER) ?? []) : [];
      const indent = piece.text.length - piece.text.trimStart().length;
      const start = sentence.start + piece.start + indent;
      const lead =
        piece.lead === undefined ? {} : { lead: { ...piece.lead, start: sentence.start + piece.lead.start } };
      deeds.push({ ...deed, ...lead, sentence, start, things: [...before, ...deed.words] });
    }
  }
  return deeds;
}

/** A clause of a sentence, with what opens it: `On 3 May, before they met, the bridge was closed` has two. */
interface Piece {
  readonly text: string;
  readonly start: number;
  /** It is of another time than what is beside it. */
  readonly isApart: boolean;
  readonly isTakingUp: boolean;
  /** It says more of something: `which was published in May`. */
  readonly isRelative: boolean;
  readonly lead?: Lead;
}

/** The clauses of a sentence; what has no verb goes with the one before it, or with the one that it opens. */
function piecesOf(sentence: string, language: Language): readonly Piece[] {
  const { apart, relative, takesUp } = language.deeds;
  const found: Piece[] = [];
  let end = 0;
  let opening: Span | undefined;
  for (const clause of splitClauses(sentence, language)) {
    const divider = splitTokens(sentence.slice(end, clause.start), language);
    const text = sentence.slice(clause.start, clause.end);
    const has = (words: ReadonlySet<string>): boolean => divider.some(({ lower }) => words.has(lower));
    const last = found.at(-1);
    const order = divider.find(({ lower }) => language.deeds.order.has(lower));
    const lead = order === undefined ? {} : { lead: { word: order.lower, start: end + order.start } };
    if (verbsOf(text, language).size === 0 && !(order !== undefined && opensWithGerund(text, language))) {
      const isOpening = last === undefined || opening !== undefined || opensNext(text, divider, language);
      if (isOpening) opening = { start: opening?.start ?? clause.start, end: clause.end };
      else found[found.length - 1] = { ...last, text: `${last.text}${sentence.slice(end, clause.end)}` };
      end = clause.end;
      continue;
    }
    end = clause.end;
    // `On 3 May, before they met, …`: what opens the sentence is no part of what is put in.
    const isPutIn = opening !== undefined && has(apart);
    const opens = opening === undefined || isPutIn ? '' : `${sentence.slice(opening.start, opening.end)} `;
    // What goes on after it is not of its date: `the model, which was published in May, shows`.
    const goesOn =
      last?.isRelative === true &&
      divider.every(({ lower }) => lower === ',') &&
      opensWithVerb(text, language);
    found.push({
      text: `${opens}${text}`,
      start: isPutIn ? clause.start : (opening?.start ?? clause.start),
      isApart: has(apart) || goesOn,
      isTakingUp:
        (opens === '' && has(relative)) ||
        splitTokens(text, language).some(({ lower }) => takesUp.has(lower)),
      isRelative: has(relative),
      ...lead,
    });
    if (!isPutIn) opening = undefined;
  }
  const last = found.at(-1);
  if (opening !== undefined && last !== undefined)
    found[found.length - 1] = { ...last, text: `${last.text} ${sentence.slice(opening.start, opening.end)}` };
  return found;
}

/** After a semicolon, or nothing but a date after a conjunction: `and, on 3 May, the bridge was closed`. */
function opensNext(text: string, divider: readonly Token[], language: Language): boolean {
  if (divider.some(({ lower }) => lower === ';' || lower === ':')) return true;
  const [date, ...more] = readDates(text, language);
  const { apart } = language.deeds;
  const isJoined = divider.some(({ kind, lower }) => kind === 'word' && !apart.has(lower));
  if (date === undefined || more.length > 0 || !isJoined) return false;
  return tellingWords(without(text, date.span), language).length === 0;
}

function without(text: string, { start, end }: Span): string {
  return `${text.slice(0, start)} ${text.slice(end)}`;
}

function deedOf(
  { text, isApart, lead }: Piece,
  language: Language,
): Pick<Deed, 'text' | 'readings' | 'ofVerb' | 'verbs' | 'words' | 'isApart'> {
  const { nominal, perfect } = language.deeds;
  const readings = readDates(text, language);
  const tokens = splitTokens(text, language);
  const isOfNoun = ({ span }: DateReading): boolean =>
    nominal.has(tokens.findLast(({ end }) => end <= span.start)?.lower ?? '');
  const isPerfect = tokens.some(({ lower }) => perfect.has(lower));
  return {
    text: text.trim(),
    readings,
    ofVerb: readings.filter((one) => !isOfNoun(one)),
    verbs: lead === undefined ? verbsOf(text, language) : verbsOfLed(text, language),
    words: tellingWords(text, language),
    isApart: readings.length === 0 && (isApart || isPerfect),
  };
}

/** `Two have been repaired`. */
function opensWithNumber(text: string, language: Language): boolean {
  const [first, second] = splitTokens(text, language);
  const isBare = second !== undefined && language.dates.auxiliaries.has(second.lower);
  return isBare && readNumbers(text.slice(first?.start, first?.end), language).length > 0;
}

function opensWithVerb(text: string, language: Language): boolean {
  const [first] = splitTokens(text, language);
  return (
    first !== undefined &&
    (isPastForm(first, language) ||
      language.dates.auxiliaries.has(first.lower) ||
      language.deeds.present.test(text.slice(first.start)))
  );
}
