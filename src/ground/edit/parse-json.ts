import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Span } from '../model/place.ts';
import { DEEPEST, type OpenedToken } from './scan-yaml.ts';

/** A value of JSON with its place. */
export type JsonNode = Node;

/** What JSON forbids, by the name that the parser has for it. */
export interface JsonProblem extends Span {
  readonly name: string;
}

/** A text as strict JSON: comments and commas at the end of a list are problems. */
export interface ParsedJson {
  /** As far as it could be made out; nothing when it nests too deeply. */
  readonly root: Node | undefined;
  readonly problems: readonly JsonProblem[];
  /** Brackets that nothing closes. */
  readonly unclosed: readonly OpenedToken[];
  /** Where the text nests deeper than is read: the parser recurses. */
  readonly tooDeep: Span | undefined;
}

export function parseJson(text: string): ParsedJson {
  const { unclosed, tooDeep } = scanBrackets(text);
  if (tooDeep !== undefined) return { root: undefined, problems: [], unclosed, tooDeep };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, {
    disallowComments: true,
    allowTrailingComma: false,
    allowEmptyContent: false,
  });
  const problems = errors.map(({ error, offset, length }) => ({
    name: printParseErrorCode(error),
    start: offset,
    end: offset + length,
  }));
  return { root, problems, unclosed, tooDeep: undefined };
}

/** Without recursion. A bracket of the other kind closes none. */
function scanBrackets(text: string): Pick<ParsedJson, 'unclosed' | 'tooDeep'> {
  const scanner = createScanner(text, true);
  const open: OpenedToken[] = [];
  for (;;) {
    scanner.scan();
    const start = scanner.getTokenOffset();
    const length = scanner.getTokenLength();
    if (length === 0) return { unclosed: open, tooDeep: undefined };
    const mark = length === 1 ? text.charAt(start) : '';
    if (mark === '{' || mark === '[') open.push({ mark, start, end: start + 1 });
    if ((mark === '}' && open.at(-1)?.mark === '{') || (mark === ']' && open.at(-1)?.mark === '['))
      open.pop();
    if (open.length > DEEPEST) return { unclosed: [], tooDeep: { start, end: start + 1 } };
  }
}
