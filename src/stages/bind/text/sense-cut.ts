import type { Language } from '../../../ground/language/language.ts';
import { clauseBefore } from './clause-before.ts';
import { foldText } from './fold.ts';
import type { Surroundings } from './sentence-at.ts';

/** Words beside a quotation, in its sentence, that turn, doubt or limit what it says. */
export interface SenseCut {
  readonly kind: 'negation' | 'doubt' | 'limit' | 'condition';
  readonly side: 'before' | 'behind';
  /** Folded. */
  readonly words: string;
}

/** A hedge and a limit bear on words that follow close upon them. */
const NEAR_WORDS = 4;

/** How many words may be between a clause and the condition after it. */
const FAR_WORDS = 9;

/** What is before words and bears on them. */
export function cutBefore(words: string, { before }: Surroundings, language: Language): SenseCut | undefined {
  const { sense } = language;
  const { text, condition } = clauseBefore(before, words, language);
  const cut = (kind: SenseCut['kind'], found: string): SenseCut => ({ kind, side: 'before', words: found });
  if (condition !== undefined) return cut('condition', condition);
  const negation = sense.negation.exec(text)?.[0] ?? danglingFrom(text, words, sense);
  if (negation !== undefined) return cut('negation', negation);
  const doubt = sense.doubt.exec(text)?.[0];
  if (doubt !== undefined) return cut('doubt', doubt);
  const near = text.split(' ').slice(-NEAR_WORDS).join(' ');
  const hedge = sense.hedge.exec(uncapital(near))?.[0];
  if (hedge !== undefined) return cut('doubt', hedge);
  const limit = sense.stressAtEnd.test(near)
    ? undefined
    : (sense.limitAtEnd.exec(near)?.[0] ?? partBefore(near, words, sense));
  return limit === undefined ? undefined : cut('limit', limit);
}

/** What turns words that begin with a part of it: `refused` “to pay”, `no evidence` “that”. */
function danglingFrom(lead: string, words: string, sense: Language['sense']): string | undefined {
  const folded = foldText(words);
  if (lead === '' || !sense.dangling.test(folded)) return undefined;
  // `Wrong` “to say”, `no evidence` “that”.
  const first = folded.split(' ').slice(0, 3).join(' ');
  const found = sense.negation.exec(`${lead} ${first}`);
  return found === null || found.index >= lead.length
    ? undefined
    : found[0].slice(0, lead.length - found.index);
}

/** `Most` members liked it, `half` the members: a part, where the words alone speak of all. */
function partBefore(near: string, words: string, sense: Language['sense']): string | undefined {
  const folded = foldText(words);
  if (sense.quantity.test(folded)) return sense.onlyAtEnd.exec(near)?.[0];
  if (!sense.several.test(folded) && !sense.ofAll.test(folded)) return undefined;
  const part = sense.partAtEnd.exec(near)?.[0];
  // `Half the members`, and not `most the members`.
  return part !== undefined && sense.finiteVerb.test(folded) ? part : undefined;
}

/** What is after words and bears on them: a condition or an exception. */
export function cutBehind(words: string, { behind }: Surroundings, language: Language): SenseCut | undefined {
  const { sense } = language;
  const tail = withoutTag(foldText(behind), language).replaceAll(sense.noCondition, (phrase) =>
    '~'.repeat(phrase.length),
  );
  const bare = tail.replace(/^[\s,"'()–—-]+/u, '');
  const direct = sense.conditionBehind.exec(bare)?.[1];
  if (direct !== undefined) return { kind: 'condition', side: 'behind', words: direct };
  const aside = sense.asideBehind.exec(bare)?.[0];
  if (aside !== undefined) return { kind: 'limit', side: 'behind', words: aside };
  const limit = limitBehind(bare, tail, language);
  if (limit !== undefined) return { kind: 'limit', side: 'behind', words: limit };
  if (!sense.finiteVerb.test(words)) return undefined;
  // Words that break off within a clause: the condition may come at its end.
  const clause = /^[^,;:.!?"]*/u.exec(bare)?.[0] ?? '';
  const list = clause.split(' ').slice(0, FAR_WORDS);
  if (/^["']?[,;:.!?"]/u.test(tail)) return undefined;
  for (const index of list.keys()) {
    const found = sense.conditionBehind.exec(list.slice(index).join(' '))?.[1];
    if (found !== undefined) return { kind: 'condition', side: 'behind', words: found };
  }
  // `The boats can go out | at high water, but only with a pilot`.
  const next =
    /^, /u.test(bare.slice(clause.length)) && list.length <= FAR_WORDS ? bare.slice(clause.length + 2) : '';
  const behindClause = sense.conditionBehind.exec(next)?.[1];
  return behindClause === undefined ? undefined : { kind: 'condition', side: 'behind', words: behindClause };
}

/** How many words may be between words that break off and what limits them: `“fair” outcome for most`. */
const LIMIT_WORDS = 2;

function limitBehind(bare: string, tail: string, { sense }: Language): string | undefined {
  if (/^\s*["']?[,;:.!?"]/u.test(tail)) return undefined;
  const clause = /^[^,;:.!?"]*/u.exec(bare)?.[0] ?? '';
  const list = clause.split(' ');
  for (let index = 0; index <= LIMIT_WORDS; index += 1) {
    const found = sense.limitBehind.exec(list.slice(index).join(' '))?.[0];
    if (found !== undefined) return found.trim();
  }
  return undefined;
}

/** Leaves out who says it, between two parts of what is said: `,” he said, “`. */
function withoutTag(tail: string, { speech }: Language): string {
  const tag = /^,?["']?,? ([^"';:,.]{1,60})[,:] ["']?/u.exec(tail);
  const says = tag?.[1]?.split(' ').some((word) => speech.verbs.has(word.toLowerCase())) ?? false;
  return tag !== null && says ? `, ${tail.slice(tag[0].length)}` : tail;
}

/** A month keeps its capital; another word at the start has it from its place. */
function uncapital(text: string): string {
  return text.replace(/^\p{Lu}(?!ay(?!be))/u, (first) => first.toLowerCase());
}

/** How far before a quotation of the author's a word may be that governs it. */
const AUTHOR_WORDS = 25;

/**
 * Whether the author's own words tell what the words beside the quotation do. Only what governs the quotation does: a
 * word before it, in its clause, or right after it. `He says “…”, and not only then` denies nothing.
 */
export function tellsCut(
  words: string,
  { before, behind }: Surroundings,
  cut: SenseCut,
  language: Language,
): boolean {
  const { sense, prose } = language;
  const lead = clauseBefore(before, words, language, AUTHOR_WORDS);
  const tail = afterQuotation(behind, language);
  const turns = [lead.text, tail].some((text) => sense.turning.test(text) || prose.negation.test(text));
  if (cut.kind === 'negation') return turns;
  const doubts = [lead.text, tail].some((text) => sense.doubt.test(text));
  if (cut.kind === 'condition') {
    const isConditional =
      sense.conditionFirst.test(foldText(before)) ||
      sense.condition.exec(foldText(before))?.index === 0 ||
      sense.condition.test(lead.text);
    return turns || doubts || isConditional || cutBehind(words, { before, behind }, language) !== undefined;
  }
  if (turns || doubts || (cut.side === 'behind' && tellsLimit(tail, sense))) return true;
  return [lead.text, tail].some((text) => sense.hedge.test(uncapital(text)) || sense.limit.test(text));
}

/** `“Fair” for most`: the author says it after the quotation. */
function tellsLimit(tail: string, sense: Language['sense']): boolean {
  const list = tail.split(' ');
  return list.some((_, index) => {
    const rest = list.slice(index).join(' ');
    return sense.limitBehind.test(rest) || sense.asideBehind.test(rest);
  });
}

/** Whether a claim, which says it in words of its own, tells what the words beside its evidence do. */
export function saysCut(text: string, { kind, words: found }: SenseCut, { sense, prose }: Language): boolean {
  const folded = foldText(text);
  const turns = sense.turning.test(folded) || prose.negation.test(folded);
  if (kind === 'negation') return turns;
  if (kind === 'condition')
    return (
      sense.condition.test(folded) || sense.doubt.test(folded) || (turns && sense.turnedCondition.test(found))
    );
  return (
    turns ||
    tellsLimit(folded, sense) ||
    sense.doubt.test(folded) ||
    sense.hedge.test(uncapital(folded)) ||
    sense.limit.test(folded)
  );
}

/** The clause after a quotation, without what only looks like a denial: `“…”, which is untrue`. */
function afterQuotation(behind: string, { sense }: Language): string {
  const folded = foldText(behind).replace(/^[\s"'),]+/u, '');
  const blanked = folded.replace(sense.affirming, (phrase) => '~'.repeat(phrase.length));
  // `“…”, and not in haste` goes on to something else.
  if (sense.joiningFirst.test(blanked)) return '';
  const clause = /^[^,.;:!?"]*/u.exec(blanked)?.[0] ?? '';
  return clause.split(' ').slice(0, FAR_WORDS).join(' ');
}

/** The words from those that cut the sense up to the quotation, or after it as far as their clause goes; for a hint. */
export function wordsToShow({ side, words }: SenseCut, { before, behind }: Surroundings): string {
  if (side === 'before') {
    const lead = foldText(before).replace(/[\s"'([]+$/u, '');
    return lead.slice(Math.max(0, lead.lastIndexOf(words)));
  }
  const tail = foldText(behind).replace(/^[\s,"'()-]+/u, '');
  const at = Math.max(0, tail.indexOf(words));
  // A comma or a point within a number parts nothing.
  const clause = /^(?:[^,;:.!?"]|(?<=\p{N})[,.:](?=\p{N}))*/u.exec(tail.slice(at))?.[0] ?? words;
  return `${tail.slice(0, at)}${clause.split(' ').slice(0, 8).join(' ')}`.trim();
}
