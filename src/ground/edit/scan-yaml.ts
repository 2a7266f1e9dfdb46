import { CST, Lexer } from 'yaml';
import type { Span } from '../model/place.ts';

/** Flow brackets and indented levels, together, that may be inside one another. */
export const DEEPEST = 64;

/** Something that YAML allows and this product does not. */
export interface RefusedToken extends Span {
  readonly kind: 'alias' | 'anchor' | 'tag' | 'directive' | 'depth';
  readonly text: string;
}

/** A quoted text or a bracket, to explain what the parser says of it. */
export interface OpenedToken extends Span {
  readonly mark: string;
}

/** The lexical tokens of a YAML text, with what there is to say before they are parsed. */
export interface YamlScan {
  readonly tokens: readonly string[];
  readonly refused: readonly RefusedToken[];
  readonly quoted: readonly OpenedToken[];
  readonly unclosed: readonly OpenedToken[];
  /** White space between tokens that has a tab in it. */
  readonly tabs: readonly Span[];
  /** The scan ended early: the parser recurses, and deep recursion can end the whole process. */
  readonly tooDeep: boolean;
}

type TokenType = CST.TokenType | 'scalar-text' | null;

/** Takes a YAML text apart without recursion, in time that grows with its length. */
export function scanYaml(text: string): YamlScan {
  const tokens: string[] = [];
  const refused: RefusedToken[] = [];
  const quoted: OpenedToken[] = [];
  const unclosed: OpenedToken[] = [];
  const tabs: Span[] = [];
  const open: OpenedToken[] = [];
  const levels = blockLevels();
  let start = 0;
  let textFollows = false;
  let before: TokenType = null;
  for (const token of new Lexer().lex(text)) {
    tokens.push(token);
    const type: TokenType = textFollows ? 'scalar-text' : CST.tokenType(token);
    textFollows = type === 'scalar';
    if (type === 'flow-error-end') unclosed.push(...open.splice(0));
    // These are notes of the lexer's to the parser, and stand for no text.
    if (type === 'scalar' || type === 'doc-mode' || type === 'flow-error-end') continue;
    const span = { start, end: start + token.length };
    if (type === 'space' && token.includes('\t') && !isWithinLine(before)) tabs.push(span);
    before = type;
    const level = levels.pass(type, token, start, open.length > 0);
    start = span.end;
    const kind = refusedKind(type);
    if (kind !== undefined) refused.push({ kind, text: token, ...span });
    else if (isQuoted(type)) quoted.push({ mark: token.charAt(0), ...span });
    else if (isOpening(type)) open.push({ mark: token, ...span });
    else if (type === 'flow-map-end' || type === 'flow-seq-end') open.pop();
    if (level + open.length > DEEPEST) {
      refused.push({ kind: 'depth', text: token, ...span });
      return { tokens, refused, quoted, unclosed, tabs, tooDeep: true };
    }
  }
  unclosed.push(...open);
  return { tokens, refused, quoted, unclosed, tabs, tooDeep: false };
}

/** White space after these decides about no column: nothing that a block is made of begins after it. */
function isWithinLine(before: TokenType): boolean {
  return before === 'map-value-ind' || before === 'comma' || before === 'scalar-text' || isQuoted(before);
}

/** Counts the levels of block style: each is a column at which something begins. */
function blockLevels(): {
  pass(type: TokenType, token: string, start: number, inFlow: boolean): number;
} {
  const columns: number[] = [];
  let lineStart = 0;
  let mayBegin = true;
  return {
    pass(type, token, start, inFlow) {
      if (type !== 'newline' && type !== 'space' && type !== 'comment') {
        if (mayBegin && !inFlow && !isOpening(type)) enter(columns, start - lineStart);
        // What follows these on the same line begins a level of its own.
        mayBegin = type === 'seq-item-ind' || type === 'explicit-key-ind';
      }
      const newline = token.lastIndexOf('\n');
      if (newline >= 0) lineStart = start + newline + 1;
      if (type === 'newline' || token.endsWith('\n')) mayBegin = true;
      return columns.length;
    },
  };
}

function enter(columns: number[], column: number): void {
  while ((columns.at(-1) ?? -1) > column) columns.pop();
  if (columns.at(-1) !== column) columns.push(column);
}

function refusedKind(type: TokenType): RefusedToken['kind'] | undefined {
  if (type === 'alias' || type === 'anchor' || type === 'tag') return type;
  return type === 'directive-line' ? 'directive' : undefined;
}

function isOpening(type: TokenType): boolean {
  return type === 'flow-map-start' || type === 'flow-seq-start';
}

function isQuoted(type: TokenType): boolean {
  return type === 'single-quoted-scalar' || type === 'double-quoted-scalar';
}
