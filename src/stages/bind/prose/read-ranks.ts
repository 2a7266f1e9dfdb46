import type { Language } from '../../../ground/language/language.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Span } from '../../../ground/model/place.ts';
import { rememberTexts } from '../../../ground/model/remember-texts.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { isDash, lowerAt, splitTokens, type Tokens } from '../numbers/split-tokens.ts';

/** Words that rank something: `the third highest`, `one of the largest since 2019`, `a record`. */
export interface RankReading {
  readonly span: Span;
  readonly text: string;
  /** `largest` and `biggest` are of one family. */
  readonly family: string;
  /** 1 where none is said. */
  readonly rank: number;
  /** One of several that rank so: `one of the`. */
  readonly isMember: boolean;
  /** Over what it reaches; nothing where it does not say. */
  readonly reach: 'ever' | 'since' | undefined;
}

/** The rankings of a text, left to right. */
export function readRanks(text: string, language: Language): readonly RankReading[] {
  return language.ranks.superlatives.size === 0 ? [] : rankReader(language)(text);
}

/** `More than any other district`: the first of all, without a superlative. */
export function readComparisons(text: string, language: Language): readonly RankReading[] {
  const { anyOther, ways } = language.ranks;
  if (ways.size === 0) return [];
  return [...text.matchAll(anyOther)].flatMap(({ index, 0: words, 1: way = '' }): readonly RankReading[] => {
    const family = ways.get(way.toLowerCase());
    if (family === undefined) return [];
    const span = { start: index, end: index + words.length };
    return [{ span, text: words, family, rank: 1, isMember: false, reach: undefined }];
  });
}

/** How many texts: those of a long pack and its documents. */
const REMEMBERED = 500;
/** UTF-16 units before and after a superlative that are looked at. */
const BEHIND = 60;
const AHEAD = 100;

const rankReader = onceFor((language: Language) =>
  rememberTexts(REMEMBERED, (text) => scanRanks(text, language)),
);

function scanRanks(text: string, language: Language): readonly RankReading[] {
  const tokens = splitTokens(text, language);
  return tokens.flatMap(({ kind, start, end }, index): readonly RankReading[] => {
    if (kind !== 'word') return [];
    const record = recordAt(tokens, index);
    const family = record ?? familyAt(tokens, index);
    if (family === undefined) return [];
    const { ever, member, since } = language.ranks;
    const rank = rankBefore(text, tokens, index, language);
    const from = rank?.start ?? start;
    const before = text.slice(Math.max(0, from - BEHIND), from);
    const behind = text.slice(end, end + AHEAD);
    const some = since.test(behind) ? ('since' as const) : undefined;
    return [
      {
        span: { start: from, end },
        text: text.slice(from, end),
        family,
        rank: rank?.value ?? 1,
        isMember: member.test(before),
        reach: record !== undefined || ever.test(behind) ? 'ever' : some,
      },
    ];
  });
}

function familyAt(tokens: Tokens, index: number): string | undefined {
  const { idiomBefore, superlatives } = tokens.language.ranks;
  const family = superlatives.get(lowerAt(tokens, index));
  return idiomBefore.has(lowerAt(tokens, index - 1)) ? undefined : family;
}

/** `A record high`, `a record 40`, `set a record`. A record of a meeting ranks nothing. */
function recordAt(tokens: Tokens, index: number): string | undefined {
  const { record, recorded, setting } = tokens.language.ranks;
  if (!record.has(lowerAt(tokens, index))) return undefined;
  const next = tokens[index + 1];
  const family = recorded.get(next?.lower ?? '');
  const { articles, vagueArticle } = tokens.language.numbers;
  const before = lowerAt(tokens, index - 1);
  const isOne = articles.has(before) || vagueArticle.has(before) || setting.has(before);
  if (family !== undefined) return family;
  if (!isOne) return undefined;
  if (next?.kind === 'digits' || /^\p{Sc}$/u.test(next?.text ?? '')) return 'high';
  const ends = next === undefined || (next.kind === 'mark' && !isDash(next)) || next.kind === 'break';
  const isSet = setting.has(before) || setting.has(lowerAt(tokens, index - 2));
  // `Some 3,000 tonnes were landed: a record`.
  const isApposed = tokens[index - 2]?.kind !== 'word' && tokens[index - 2]?.kind !== 'digits';
  return ends && (isSet || isApposed) ? 'high' : undefined;
}

/** `Third` of `third highest` and `third-highest`. */
function rankBefore(
  text: string,
  tokens: Tokens,
  index: number,
  language: Language,
): { readonly start: number; readonly value: number } | undefined {
  const at = isDash(tokens[index - 1]) ? index - 2 : index - 1;
  const end = tokens[at]?.end;
  const number = readNumbers(text, language).find(({ kind, span }) => kind === 'ordinal' && span.end === end);
  const [value] = number?.values ?? [];
  return number === undefined || typeof value !== 'number' ? undefined : { start: number.span.start, value };
}
