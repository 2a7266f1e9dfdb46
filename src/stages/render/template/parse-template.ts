import Handlebars from 'handlebars';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { limitExceeded } from '../../../ground/model/diagnostics/files.ts';
import { badTemplate } from '../../../ground/model/diagnostics/template.ts';
import type { Place } from '../../../ground/model/place.ts';
import type { TemplateFile } from '../../../ground/model/template.ts';
import { wholeFile } from '../../../ground/model/whole-file.ts';

export type Ast = hbs.AST.Program;
export type AstNode = hbs.AST.Node;

export interface ParsedTemplate {
  readonly ast: Ast | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses a template file. White space stays as it is written, so that places are true. */
export function parseTemplate(file: TemplateFile): ParsedTemplate {
  const excess = excessOf(file);
  if (excess !== undefined) return { ast: undefined, diagnostics: [excess] };
  try {
    return { ast: Handlebars.parseWithoutProcessing(file.text), diagnostics: [] };
  } catch (error) {
    return { ast: undefined, diagnostics: [syntaxError(file, error)] };
  }
}

/** Deeper than any page: its parser and everything after it would take minutes for what is deeper still. */
const DEEPEST = 60;
/** More values and blocks than any page has. */
const MOST = 20_000;

/** Looked for in the text, before anything reads it: what it does not see, it counts as more, not less. */
function excessOf({ path, text }: TemplateFile): Diagnostic | undefined {
  let [depth, deepest, count] = [0, 0, 0];
  for (const { 1: sign } of text.matchAll(/\{\{[{~&]?\s*([#/^]?)/g)) {
    count++;
    if (sign === '/') depth--;
    else if (sign !== '') depth++;
    deepest = Math.max(deepest, depth);
  }
  if (deepest > DEEPEST)
    return limitExceeded(wholeFile(path), 'the template nests too deeply', `${DEEPEST} levels`);
  const limit = MOST.toLocaleString('en-GB');
  return count > MOST
    ? limitExceeded(wholeFile(path), `the template has ${count.toLocaleString('en-GB')} tags`, limit)
    : undefined;
}

/** The place of a node of the tree. */
export function placeOf(file: TemplateFile, node: AstNode): Place {
  const { start, end } = node.loc;
  return {
    file: file.path,
    start: { line: start.line, column: start.column + 1 },
    end: { line: end.line, column: end.column + 1 },
  };
}

export function isMustache(node: AstNode): node is hbs.AST.MustacheStatement {
  return node.type === 'MustacheStatement';
}

export function isBlock(node: AstNode): node is hbs.AST.BlockStatement {
  return node.type === 'BlockStatement';
}

export function isPartial(node: AstNode): node is hbs.AST.PartialStatement {
  return node.type === 'PartialStatement';
}

export function isContent(node: AstNode): node is hbs.AST.ContentStatement {
  return node.type === 'ContentStatement';
}

export function isComment(node: AstNode): node is hbs.AST.CommentStatement {
  return node.type === 'CommentStatement';
}

export function isPath(node: AstNode): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}

export function isSubExpression(node: AstNode): node is hbs.AST.SubExpression {
  return node.type === 'SubExpression';
}

/** The parts of a block: what is under it, and under its `{{else}}`. */
export function branchesOf(block: hbs.AST.BlockStatement): readonly Ast[] {
  const branches: readonly (Ast | undefined)[] = [block.program, block.inverse];
  return branches.filter((branch) => branch !== undefined);
}

/** Handlebars says where in its own way: `Parse error on line 3:`, or fields of the error. */
function syntaxError(file: TemplateFile, error: unknown): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  const [first = '', , pointer = ''] = message.split('\n');
  const parsed = /^(?:Parse|Lexical) error on line (\d+)/.exec(first);
  const placed = / - (\d+):(\d+)$/.exec(first);
  const line = Number(parsed?.[1] ?? placed?.[1] ?? 1);
  const column = placed === null ? Math.max(pointer.indexOf('^'), 0) + 1 : Number(placed[2]) + 1;
  const place = { file: file.path, start: { line, column }, end: { line, column: column + 1 } };
  const reason = placed === null ? 'it is not complete' : first.slice(0, placed.index);
  return badTemplate(
    place,
    parsed === null && placed === null
      ? 'the template cannot be read'
      : `the template cannot be read here: ${reason}`,
    'each `{{` needs its `}}`, and each `{{#if}}` or `{{#each}}` its `{{/if}}` or `{{/each}}`',
  );
}
