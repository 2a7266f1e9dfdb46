import type { Language } from '../../../ground/language/language.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import { rememberTexts } from '../../../ground/model/remember-texts.ts';
import { splitClauses } from '../dates/split-clauses.ts';
import { splitTokens, type Token } from '../numbers/split-tokens.ts';
import { splitSentences } from './split-sentences.ts';
import { isAuxiliary, isPastForm, verbBase } from './verb-forms.ts';

/** Somebody or something that is named: its words as they are written. `Kestrel Foods` and `Kestrel` have one in common. */
export type Party = readonly string[];

/** Who does something, and to whom. */
export interface Roles {
  /** In what is the same for all its forms. */
  readonly verb: string;
  /** Where the verb is in the text. */
  readonly start: number;
  readonly end: number;
  /** Several where they do it together, or where one says more of another. */
  readonly agents: readonly Party[];
  /** All that are named after the verb; of a passive whatever it is done to. */
  readonly patients: readonly Party[];
  /** The words after an active verb, and those before a passive one, in lower case. */
  readonly object: readonly string[];
  readonly text: string;
}

const REMEMBERED = 500;
/** Longer texts, in UTF-16 units, are not taken apart. */
const LONGEST = 2000;

/** Who does what to whom, verb by verb; nothing of a verb whose agent is not named in its clause or that before it. */
export function rolesIn(text: string, language: Language): readonly Roles[] {
  return text.length > LONGEST ? [] : roleReader(language)(text);
}

const roleReader = onceFor((language: Language) =>
  rememberTexts(REMEMBERED, (text) =>
    splitSentences(text, language).flatMap(({ start, end }) =>
      readSentence(text.slice(start, end), language).map((one) => ({
        ...one,
        start: one.start + start,
        end: one.end + start,
      })),
    ),
  ),
);

function readSentence(sentence: string, language: Language): readonly Roles[] {
  const { relative } = language.deeds;
  const found: Roles[] = [];
  let end = 0;
  /** Of the last clause that has a verb and says no more of something; of what opens the sentence before that. */
  let main: readonly Party[] = [];
  let isTold = false;
  /** What is named without a verb since the last one, and in how many clauses. */
  let named: readonly Party[] = [];
  let without = 0;
  for (const clause of splitClauses(sentence, language)) {
    const divider = splitTokens(sentence.slice(end, clause.start), language);
    end = clause.end;
    const tokens = splitTokens(sentence.slice(clause.start, clause.end), language);
    const verb = mainVerb(tokens, language);
    if (verb === undefined) {
      const parties = partiesIn(tokens, language);
      named = [...named, ...parties];
      without += 1;
      if (!isTold) main = [...main, ...parties];
      continue;
    }
    // `Orsk, sued by Vann, …` and `Orsk, fined in May, …`: one comma is between no subject and its verb.
    const isOpen = divider.some(({ kind }) => kind === 'word') || without !== 1;
    const isParticiple =
      verb.isBare && (isBy(tokens[verb.at + 1], language) || (verb.first === 0 && !isOpen));
    without = 0;
    if (isParticiple) {
      const roles = rolesOf(
        tokens,
        { ...verb, isPassive: true },
        { subject: named, start: clause.start, language },
      );
      if (verb.first === 0) found.push(...roles);
      continue;
    }
    isTold = true;
    const before = partiesIn(tokens.slice(0, verb.first), language);
    const isRelative = divider.some(({ lower }) => relative.has(lower));
    const isBare = verb.first === 0;
    const subject = isBare ? (isRelative ? named.slice(-1) : main) : [...named, ...before];
    const roles = rolesOf(tokens, verb, { subject, start: clause.start, language });
    if (isBare || before.length === 1) found.push(...roles);
    if (!isRelative) main = isBare ? main : before.length === 1 ? subject : [];
    named = isRelative ? named : [];
  }
  return found;
}

interface Verb {
  /** The index of its first word, which may be an auxiliary, and of its last one. */
  readonly first: number;
  readonly at: number;
  readonly isPassive: boolean;
  /** It has no auxiliary. */
  readonly isBare: boolean;
}

/** The first verb of a clause that tells what was done, or will be. */
function mainVerb(tokens: readonly Token[], language: Language): Verb | undefined {
  const { verbs, speech } = language;
  const isHelper = (token: Token): boolean => isAuxiliary(token, language);
  const first = tokens.findIndex((token) => isHelper(token) || isPastForm(token, language));
  const opens = tokens[first];
  if (opens === undefined) return undefined;
  if (!isHelper(opens)) return { first, at: first, isPassive: false, isBare: true };
  const at = tokens.findIndex(
    (token, index) => index > first && !isHelper(token) && !verbs.between.has(token.lower),
  );
  const verb = tokens[at];
  if (verb?.kind !== 'word') return undefined;
  const last = tokens.slice(first, at).findLast(isHelper);
  const isPassive = speech.passives.has(last?.lower ?? '') && isPastForm(verb, language);
  // `Is late`: what follows is no verb.
  if (!isPassive && speech.passives.has(last?.lower ?? '')) return undefined;
  return { first, at, isPassive, isBare: false };
}

function isBy(token: Token | undefined, { directions }: Language): boolean {
  return directions.changes.by.has(token?.lower ?? '');
}

interface Around {
  readonly subject: readonly Party[];
  readonly start: number;
  readonly language: Language;
}

function rolesOf(
  tokens: readonly Token[],
  { first, at, isPassive }: Verb,
  { subject, start, language }: Around,
): readonly Roles[] {
  const verb = tokens[at];
  if (verb === undefined || subject.length === 0) return [];
  const behind = tokens.slice(at + 1);
  const doer = behind.findIndex((token) => isBy(token, language));
  const one = {
    verb: verbBase(verb.lower, language),
    start: start + verb.start,
    end: start + verb.end,
    text: tokens.map(({ lower }) => lower).join(' '),
  };
  const words = (part: readonly Token[]): readonly string[] => part.map(({ lower }) => lower);
  if (!isPassive)
    return [{ ...one, agents: subject, patients: partiesIn(behind, language), object: words(behind) }];
  const agents = doer < 0 ? [] : partiesIn(behind.slice(doer + 1), language).slice(0, 1);
  const object = words(tokens.slice(0, first));
  return agents.length === 0 ? [] : [{ ...one, agents, patients: subject, object }];
}

/** How many words name one that is called by a noun: `the civil protection`. */
const NOUN_WORDS = 2;

/** Names, and what is called by `the` and a noun; of one whose something is, nothing. */
function partiesIn(tokens: readonly Token[], language: Language): readonly Party[] {
  const { speech, dates } = language;
  const isName = ({ kind, text, lower }: Token): boolean =>
    kind === 'word' &&
    /^\p{Lu}/u.test(text) &&
    ![speech.notNames, speech.determiners, speech.pronouns].some((words) => words.has(lower)) &&
    !dates.months.has(lower);
  const isNoun = (token: Token | undefined): boolean =>
    token?.kind === 'word' && !speech.notNames.has(token.lower) && !isPastForm(token, language);
  const found: Party[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const words: string[] = [];
    let next = index;
    if (isName(token)) {
      for (let at = index; at < tokens.length; at += 1) {
        const word = tokens[at];
        const isJoined = word?.lower === '&';
        if (word === undefined || (!isName(word) && !isJoined)) break;
        if (!isJoined) words.push(word.text);
        next = at;
      }
    } else if (dates.the.has(token.lower)) {
      for (let at = index + 1; at <= index + NOUN_WORDS && isNoun(tokens[at]); at += 1) {
        words.push(tokens[at]?.text ?? '');
        next = at;
      }
    } else continue;
    const isOwner = /^['’]/u.test(tokens[next + 1]?.text ?? '') || /['’]s?$/u.test(tokens[next]?.text ?? '');
    // Nobody is sure to be meant where it is whose something is.
    if (words.length > 0) found.push(isOwner ? [] : words);
    index = next;
  }
  return found;
}
