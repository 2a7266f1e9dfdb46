import { isDash, lowerAt, type Tokens } from './split-tokens.ts';

/** Tokens before a vote in which it is said to be one: `adopted the plan of the harbour board 5–2`. */
const NEAR = 8;

/**
 * Whether the two numbers at `index` with a dash between them are the sides of a vote: `voted 5–2`, `a 5–2 vote`. Unlike
 * a score they count people, and a text may give them in words.
 */
export function isVoteAt(tokens: Tokens, index: number): boolean {
  const { byDash } = tokens.language.names.votes;
  if (tokens[index]?.kind !== 'digits' || !isDash(tokens[index + 1]) || tokens[index + 2]?.kind !== 'digits')
    return false;
  if (tokens.language.names.votes.nouns.has(lowerAt(tokens, index + 3))) return true;
  for (let before = index - 1; before >= Math.max(0, index - NEAR); before -= 1) {
    const token = tokens[before];
    if (token === undefined || token.kind === 'break' || /^[.;:!?]$/u.test(token.text)) return false;
    if (byDash.has(token.lower)) return true;
  }
  return false;
}
