import { tokenize, tokenTypes } from 'css-tree/tokenizer';
import { ident, string, url } from 'css-tree/utils';
import { append } from '../../../ground/model/append.ts';
import { DEEPEST_CSS, tooDeepIn } from './css-depth.ts';
import type { CssFinding } from './css-finding.ts';
import { pageFindings } from './page-findings.ts';

/**
 * Finds what would make CSS reach out of the page, out of its element, or run something. It looks at the tokens, as
 * a browser does (CSS Syntax Module, level 3): what is where no rule can be read is found, too, and escapes and
 * comments hide nothing. What would alter the margins of pages, it finds in the tree. Offsets are UTF-16 units.
 */
export function cssFindings(
  css: string,
  context: 'stylesheet' | 'declarationList' = 'stylesheet',
): readonly CssFinding[] {
  const tokens = tokensOf(css);
  const findings: CssFinding[] = [];
  for (const [index, token] of tokens.entries()) {
    const found = findingAt(tokens, index);
    if (found !== undefined) findings.push({ span: { start: token.start, end: token.end }, ...found });
  }
  // The sheet goes into the page as it is: there, the first end tag ends it, wherever CSS has it.
  for (const { index, 0: text } of css.matchAll(/<[/!a-z]/gi)) {
    findings.push({ span: { start: index, end: index + text.length }, ...HTML });
  }
  const deep = tooDeepIn(css);
  if (deep === undefined) append(findings, pageFindings(css, context));
  else findings.push({ span: deep, ...DEEP });
  return findings.sort((a, b) => a.span.start - b.span.start);
}

type Found = Omit<CssFinding, 'span'>;

const EMBED = 'embed it: `url(data:…)`; nothing is ever fetched';
const ADDRESS: Found = { message: 'an address in a style sheet may only be `data:` or `#`', hint: EMBED };
const PICTURE: Found = { message: 'a style sheet may name pictures only with `url(data:…)`', hint: EMBED };
const RUNS: Found = { message: 'a style sheet may not run anything', hint: undefined };
const HTML: Found = {
  message: 'a style sheet may not hold HTML',
  hint: 'move it to a file that ends in .hbs',
};
const DEEP: Found = {
  message: `blocks and brackets are inside one another too deeply: the limit is ${DEEPEST_CSS} levels`,
  hint: 'close each `{` with `}`, and each `(` with `)`',
};
const ESCAPED: Found = { message: 'the name of a rule is written without escapes', hint: undefined };
const CHARSET: Found = {
  message: 'the style sheet is inside a page of UTF-8: it has no such line',
  hint: 'delete it',
};

const AT_RULES: ReadonlyMap<string, Found> = new Map([
  ['@import', { message: 'a style sheet may not import another', hint: 'copy its rules here' }],
  ['@charset', CHARSET],
  ['@namespace', CHARSET],
]);
const FUNCTIONS: ReadonlyMap<string, Found> = new Map([
  ['image', PICTURE],
  ['image-set', PICTURE],
  ['-webkit-image-set', PICTURE],
  ['cross-fade', PICTURE],
  ['-webkit-cross-fade', PICTURE],
  ['src', PICTURE],
  ['element', PICTURE],
  ['paint', RUNS],
  [
    'local',
    { message: 'a font of this machine is on no other', hint: 'embed it: `src: url(data:font/woff2;…)`' },
  ],
  ['expression', RUNS],
]);
const PROPERTIES = new Set(['behavior', '-moz-binding']);

interface Token {
  readonly type: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function tokensOf(css: string): readonly Token[] {
  const tokens: Token[] = [];
  const { WhiteSpace, Comment } = tokenTypes;
  tokenize(css, (type, start, end) => {
    if (type !== WhiteSpace && type !== Comment)
      tokens.push({ type, text: css.slice(start, end), start, end });
  });
  return tokens;
}

function findingAt(tokens: readonly Token[], index: number): Found | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  switch (token.type) {
    case tokenTypes.AtKeyword:
      return (
        AT_RULES.get(ident.decode(token.text).toLowerCase()) ??
        (token.text.includes('\\') ? ESCAPED : undefined)
      );
    case tokenTypes.Url:
      return isWithin(url.decode(token.text)) ? undefined : ADDRESS;
    case tokenTypes.BadUrl:
      return ADDRESS;
    case tokenTypes.Function: {
      const name = ident.decode(token.text.slice(0, -1)).toLowerCase();
      if (name !== 'url') return FUNCTIONS.get(name);
      const address = tokens[index + 1];
      const isText = address?.type === tokenTypes.String;
      return isText && isWithin(string.decode(address.text)) ? undefined : ADDRESS;
    }
    case tokenTypes.Ident: {
      const isProperty = tokens[index + 1]?.type === tokenTypes.Colon;
      return isProperty && PROPERTIES.has(ident.decode(token.text).toLowerCase()) ? RUNS : undefined;
    }
    default:
      return undefined;
  }
}

function isWithin(address: string): boolean {
  return /^(?:data:|#)/i.test(address.trim());
}
