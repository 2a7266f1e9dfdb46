import type { Language } from '../../../ground/language/language.ts';
import type { Span } from '../../../ground/model/place.ts';
import { splitTokens, type Token } from '../numbers/split-tokens.ts';

/** The words around a place: those of its clause, and those of its sentence, as far as marks and conjunctions tell. */
export interface ClauseAround {
  readonly clause: string;
  readonly sentence: string;
}

export function clauseAround(text: string, span: Span, language: Language): ClauseAround {
  const tokens = splitTokens(text, language);
  return {
    clause: between(text, span, tokens, (token) => endsClause(token, language)),
    sentence: between(text, span, tokens, endsSentence),
  };
}

function between(
  text: string,
  span: Span,
  tokens: readonly Token[],
  isEnd: (token: Token) => boolean,
): string {
  const before = tokens.findLast((token) => token.end <= span.start && isEnd(token));
  const behind = tokens.find((token) => token.start >= span.end && isEnd(token));
  return text.slice(before?.end ?? 0, behind?.start ?? text.length);
}

function endsSentence({ kind, text }: Token): boolean {
  return kind === 'mark' && /^[.;:!?]$/u.test(text);
}

function endsClause(token: Token, { dates }: Language): boolean {
  const isMark = token.kind === 'mark' && /^[,—–()]$/u.test(token.text);
  return isMark || endsSentence(token) || dates.dividesClauses.has(token.lower);
}
