import { isDash, isGlued, lowerAt, type Token, type Tokens } from './split-tokens.ts';

/** No address that somebody writes has more words and marks. */
const LONGEST = 600;

/**
 * A web or mail address, a DOI, a path or the name of a file at `index`: up to the next white space, without the full
 * stop that ends the sentence. Looked at only where one can start, so that a text takes time in proportion to its
 * length.
 */
export function addressAt(tokens: Tokens, index: number): { readonly next: number } | undefined {
  if (!canStart(tokens, index)) return undefined;
  const end = endOfRun(tokens, index);
  if (end - index < 3) return undefined;
  const isAddress =
    isUrl(tokens, index) || isDoi(tokens, index) || isPath(tokens, index) || holdsAddress(tokens, index, end);
  return isAddress ? { next: withoutClosing(tokens, index, end) } : undefined;
}

/** After white space, a bracket or a quotation mark. */
function canStart(tokens: Tokens, index: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.kind === 'break' || (token.kind === 'mark' && token.text !== '/'))
    return false;
  return !isGlued(tokens, index) || /^[([{<"'“‘«„,;=|]$/.test(tokens[index - 1]?.text ?? '');
}

function endOfRun(tokens: Tokens, index: number): number {
  let next = index + 1;
  while (next < index + LONGEST && isGlued(tokens, next) && tokens[next]?.kind !== 'break') next += 1;
  return next;
}

/** `https://`, `mailto:`, `www.`, `doi:10.` */
function isUrl(tokens: Tokens, index: number): boolean {
  const { schemes } = tokens.language.names.addresses;
  const [first, second, third] = tokens.slice(index, index + 3);
  if (first?.kind !== 'word') return false;
  if (second?.text === ':' && (third?.text === '/' || schemes.has(first.lower))) return true;
  return first.lower === 'www' && second?.text === '.';
}

/** `10.1000/182` */
function isDoi(tokens: Tokens, index: number): boolean {
  const [ten, point, registrant, slash] = tokens.slice(index, index + 4);
  if (ten?.text !== '10' || point?.text !== '.' || registrant?.kind !== 'digits') return false;
  return registrant.text.length >= 4 && (slash?.text === '/' || slash?.text === '.');
}

/** `/usr/share/2019`, `../data/17` */
function isPath(tokens: Tokens, index: number): boolean {
  return tokens[index]?.text === '/' && isWordLike(tokens[index + 1]) && tokens[index + 2]?.text === '/';
}

/** An at sign between letters, a domain with a path or a known ending, the ending of a file. */
function holdsAddress(tokens: Tokens, index: number, end: number): boolean {
  const { domains, files } = tokens.language.names.addresses;
  for (let at = index + 1; at < end; at += 1) {
    const mark = tokens[at]?.text;
    if (mark === '@' && isWordLike(tokens[at - 1]) && isWordLike(tokens[at + 1]) && at + 1 < end) return true;
    if (mark === '/' || mark === '?' || mark === '#') return at > index + 2 && isDomain(tokens, index, at);
    const isEnding = mark === '.' && at + 1 < end && tokens[at + 1]?.kind === 'word';
    const ends = at + 2 >= end || !isWordLike(tokens[at + 2]);
    if (isEnding && ends && files.has(lowerAt(tokens, at + 1))) return true;
    if (isEnding && ends && domains.has(lowerAt(tokens, at + 1)) && isDomain(tokens, index, at + 2))
      return true;
  }
  return false;
}

/** Labels that points part, the last of letters: `en.wikipedia.org`. */
function isDomain(tokens: Tokens, index: number, end: number): boolean {
  const last = tokens[end - 1];
  const point = tokens[end - 2];
  if (last?.kind !== 'word' || last.text.length < 2 || point?.text !== '.') return false;
  return tokens.slice(index, end).every((token) => isWordLike(token) || token.text === '.' || isDash(token));
}

/** An address ends before the marks of the sentence around it. */
function withoutClosing(tokens: Tokens, index: number, end: number): number {
  let next = end;
  while (next > index + 1 && /^[.,;:!?'"”’»>\])}]$/.test(tokens[next - 1]?.text ?? '')) next -= 1;
  return next;
}

function isWordLike(token: Token | undefined): boolean {
  return token !== undefined && token.kind !== 'mark' && token.kind !== 'break';
}
