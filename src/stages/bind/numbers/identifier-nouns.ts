import { isCountedNoun } from './counted-nouns.ts';
import { isCapitalised, isGlued, lowerAt, type Token } from './split-tokens.ts';

const ALWAYS = new Set(
  `article section sec clause paragraph para annex appendix schedule chapter ch chap page p pp pg volume vol
  verse psalm figure fig table exhibit episode channel radio gate flight runway route highway interstate
  motorway junction terminal platform resolution regulation directive rule protocol amendment phase tier level version v
  edition issue part act scene item question day stage category grade class room floor suite apt box windows
  iphone boeing airbus apollo area zone sector mark mk season line footnote note endnote recommendation
  principle objective pillar option scenario batch`.split(/\s+/),
);

const PLURAL = new Set(
  'articles sections secs clauses paragraphs paras annexes chapters pages pp volumes vols lines items'.split(
    ' ',
  ),
);

/** Words that name only with a capital, a full stop, or both: `No 10`, `No. 10`, `War Two`. */
const CAPITAL_ONLY = new Set([
  'no',
  'nos',
  'nr',
  'number',
  'war',
  'group',
  'unit',
  'bbc',
  'itv',
  'euro',
  'agenda',
]);

/** Nouns that may carry the full stop of an abbreviation; behind any other word it ends a sentence. */
const ABBREVIATED = new Set(
  'art s ss sec secs para paras ch chap p pp pg vol vols fig v ver op apt ed no nos nr'.split(' '),
);

/** Nouns that are verbs as well, or stand before a count just as often: `they question 12 men`. */
const EVERYDAY = new Set(
  'day act note mark stage issue area item items question line lines room part class season option schedule table exhibit box rule'.split(
    ' ',
  ),
);

/**
 * Whether the number at `index`, which ends before the token at `next`, belongs to a noun before it, as in
 * `page 4`, `Section 702`, `Vol. 62`, `No 10`, `#7`: a name, not a count. `many` is for nouns whose list goes
 * on: `Articles 5 and 6`.
 */
export function identifiesAt(
  tokens: readonly Token[],
  index: number,
  next: number,
): 'one' | 'many' | undefined {
  const before = tokens[index - 1];
  if (before === undefined || before.kind === 'break') return undefined;
  if (before.text === '§' || before.text === '¶') return 'many';
  if (before.text === '№' || (before.text === '#' && isGlued(tokens, index))) return 'one';
  const hasStop = before.text === '.' && isGlued(tokens, index - 1);
  const nounIndex = hasStop ? index - 2 : index - 1;
  const noun = tokens[nounIndex];
  if (noun?.kind !== 'word') return undefined;
  if (hasStop) return ABBREVIATED.has(noun.lower) ? (PLURAL.has(noun.lower) ? 'many' : 'one') : undefined;
  if (EVERYDAY.has(noun.lower) && !isCapitalised(noun) && !isLabel(tokens, nounIndex, next)) return undefined;
  if (PLURAL.has(noun.lower)) return 'many';
  if (ALWAYS.has(noun.lower)) return 'one';
  if (!CAPITAL_ONLY.has(noun.lower) || !isCapitalised(noun)) return undefined;
  const needsDigits = noun.lower === 'no' || noun.lower === 'nos' || noun.lower === 'nr';
  return needsDigits && tokens[index]?.kind !== 'digits' ? undefined : 'one';
}

/** False for `that day 12 people died`, `in part two`, `they question 12 men`. */
function isLabel(tokens: readonly Token[], noun: number, next: number): boolean {
  if (isCountedNoun(tokens[next]) || tokens[noun + 1]?.kind === 'word') return false;
  return !/^(?:that|this|same|one|each|every|a|the|will|to|can|may|must)$/.test(lowerAt(tokens, noun - 1));
}
