import type { Language } from '../../../ground/language/language.ts';
import { isCountedNoun } from '../numbers/counted-nouns.ts';
import { isQuantity, type NumberReading } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { splitTokens, type Tokens } from '../numbers/split-tokens.ts';
import { standsIn } from '../text/stands-in.ts';
import type { Prose } from './prose.ts';

const MOST = 20;

/** How many thoughts a reader keeps apart without a list. */
const FEW = 6;

/**
 * Whether a number counts what the text itself has, which nobody needs a source for: `the two countries`, a list
 * that follows, `two officials` where two are cited. What can be counted is counted; and where the source gives
 * another number of the same things, the number is no structure.
 */
export function isStructure(number: NumberReading, prose: Prose): boolean {
  const [count] = number.values;
  const { language, text } = prose;
  if (number.kind !== 'cardinal' || typeof count !== 'number') return false;
  if (isEnumerator(number, text)) return true;
  if (!Number.isInteger(count) || count < 2 || count > MOST) return false;
  if (number.measure !== undefined) return false;
  const tokens = splitTokens(text, language);
  const noun = nounBehind(number, tokens);
  if (noun !== undefined && isContradicted(noun, count, prose)) return false;
  const behind = text.slice(number.span.end);
  const listed = enumerated(behind, language);
  if (listed !== undefined) return listed.has(count);
  if (isApposed(behind, count, language)) return true;
  return isCounted({ noun, count, number, behind, tokens }, prose);
}

interface Candidate {
  readonly noun: string | undefined;
  readonly count: number;
  readonly number: NumberReading;
  readonly behind: string;
  readonly tokens: Tokens;
}

function isCounted(
  { noun, count, number, behind, tokens }: Candidate,
  { counts, language, support }: Prose,
): boolean {
  const { definite, documents, parts, speakers, thoughts } = language.structure;
  const opens = /:\s*$/u.test(behind);
  if (opens && counts.listBehind !== undefined) return counts.listBehind === count;
  const at = tokens.findIndex(({ start }) => start >= number.span.start);
  const isDefinite = definite.has(tokens[at - 1]?.lower ?? '');
  if (noun === undefined) return isDefinite && count === 2;
  if (counts.listBehind === count && parts.has(noun)) return true;
  if (counts.items === count) return true;
  if (documents.has(noun) && counts.documents.includes(count)) return true;
  if (speakers.has(noun) && [...counts.speakers, ...counts.documents].includes(count)) return true;
  if (parts.has(noun) && (opens || isDefinite || counts.lists.includes(count))) return true;
  if (isDefinite && count === 2) return true;
  // In words, small, and of something that the source does not speak of.
  const isOurs = thoughts.has(noun) && count <= FEW && !/\p{N}/u.test(number.text);
  return isOurs && !support.words.some((words) => standsIn(words, noun, language));
}

/** The noun that a number counts: the first plural among the three words after it. */
function nounBehind({ span }: NumberReading, tokens: Tokens): string | undefined {
  const from = tokens.findIndex(({ start }) => start >= span.end);
  for (let index = from; from >= 0 && index < from + 4; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'break') return undefined;
    if (token.kind === 'mark' && token.text !== '-') return undefined;
    if (isCountedNoun(tokens, index)) return token.lower;
  }
  return undefined;
}

/** Whether what is cited gives another number of the same things. */
function isContradicted(noun: string, count: number, { language, support }: Prose): boolean {
  return support.words.some((words) => {
    const tokens = splitTokens(words, language);
    return readNumbers(words, language).some(
      (number) =>
        isQuantity(number) &&
        number.values.length > 0 &&
        !number.values.includes(count) &&
        nounBehind(number, tokens) === noun,
    );
  });
}

/**
 * How many things a text may list right after a number and its noun: after a colon, within brackets or dashes.
 * Several readings where `and` may be part of an entry; nothing where no list follows.
 */
function enumerated(behind: string, { structure }: Language): ReadonlySet<number> | undefined {
  const opening = /^[^.;:,()–—]{0,80}?\s?([:(–—])\s?/u.exec(behind);
  if (opening === null) return undefined;
  const rest = behind.slice(opening[0].length);
  const close = opening[1] === '(' ? ')' : opening[1] === ':' ? '.' : (opening[1] ?? '');
  const list = rest.split(close === '.' ? /[.!?](?:\s|$)/u : close, 1)[0] ?? '';
  const joins = new RegExp(`\\s(?:${[...structure.joins].join('|')})\\s`, 'u');
  if (!/[,;]/u.test(list) && !joins.test(list)) return undefined;
  const entries = (parts: readonly string[]): number =>
    parts.filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
  const commas = list.split(/[,;]/u);
  const last = commas.at(-1) ?? '';
  return new Set([
    entries(list.split(';')),
    entries(commas),
    entries([...commas.slice(0, -1), ...last.split(joins)]),
    entries(commas.flatMap((part) => part.split(joins))),
  ]);
}

/** `Two countries, France and Germany, …`: names right after the noun and a comma. */
function isApposed(behind: string, count: number, { structure }: Language): boolean {
  const list = /^[^.;:,()–—]{1,80},\s(.{1,400})/su.exec(behind)?.[1];
  if (list === undefined) return false;
  const joins = new RegExp(`,?\\s(?:${[...structure.joins].join('|')})\\s`, 'u');
  const [beforeLast, last] = list.split(joins, 2);
  if (beforeLast === undefined || last === undefined) return false;
  const names = [...beforeLast.split(','), last].map((name) => name.trim());
  return names.length === count && names.every((name) => /^(?:\p{Ll}{1,4}\s)?\p{Lu}/u.test(name));
}

/** `(1) …; (2) …` and `1) …`: a numeral in brackets that counts up from one. */
function isEnumerator({ span, values }: NumberReading, text: string): boolean {
  const [count] = values;
  if (text.charAt(span.end) !== ')' || typeof count !== 'number') return false;
  const before = text.slice(0, span.start);
  if (!/(?:^|[\s(])$/u.test(before)) return false;
  return count === 1 || before.includes(`${count - 1})`);
}
