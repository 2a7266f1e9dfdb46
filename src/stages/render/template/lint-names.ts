import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { badTemplate } from '../../../ground/model/diagnostics/template.ts';
import { didYouMean } from '../../../ground/model/nearest-name.ts';
import type { TemplateFile } from '../../../ground/model/template.ts';
import { described, type Given } from './describe-type.ts';
import {
  type Ast,
  type AstNode,
  branchesOf,
  isBlock,
  isComment,
  isContent,
  isMustache,
  isPartial,
  isPath,
  isSubExpression,
  placeOf,
} from './parse-template.ts';
import { elementOf, type FieldType, fieldsOf, type HelperShape, helperShapes } from './template-fields.ts';

/** A file of the template that could be parsed. */
export interface ParsedFile {
  readonly file: TemplateFile;
  readonly ast: Ast;
}

/** What the file is given: `Pack` for the layout, a block for its partial. */
export interface Entry {
  readonly name: string;
  readonly type: FieldType;
}

/**
 * Follows each template with the types of what it is given, into the partials that it calls, and finds the
 * names that do not exist and the values that cannot be printed. `files` are by name: `layout`,
 * `blocks/figures`, `parts/note`.
 */
export function lintNames(
  files: ReadonlyMap<string, ParsedFile>,
  entries: readonly Entry[],
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const done = new Set<string>();
  const uses: FieldUse[] = [];
  const visit = ({ name, type }: Entry): void => {
    const parsed = files.get(name);
    if (parsed === undefined || done.has(`${name} ${type}`)) return;
    done.add(`${name} ${type}`);
    const report = (node: AstNode, message: string, hint?: string): undefined => {
      diagnostics.push(badTemplate(placeOf(parsed.file, node), message, hint));
    };
    walkProgram(parsed.ast, { types: [type], report, call: visit, files, uses });
  };
  for (const entry of entries) visit(entry);
  reportUnits(uses);
  return unique(diagnostics);
}

/** A field that a template prints, whose it is, and what is around. */
interface FieldUse {
  readonly node: AstNode;
  /** The helper that prints it; the field itself where none does. */
  readonly helper: string;
  readonly owner: FieldType;
  readonly field: string;
  readonly scope: Scope;
}

interface Scope {
  /** What `this` is, and `../` from it, innermost last. */
  readonly types: readonly FieldType[];
  readonly report: (node: AstNode, message: string, hint?: string) => undefined;
  readonly call: (entry: Entry) => void;
  readonly files: ReadonlyMap<string, ParsedFile>;
  /** All that is printed, by all files. */
  readonly uses: FieldUse[];
}

/** A number says nothing without what it counts: a template that prints one prints its unit, there or further out. */
function reportUnits(uses: readonly FieldUse[]): void {
  const isPrinted = (owner: FieldType): boolean =>
    uses.some((use) => use.owner === owner && use.field === 'unit');
  for (const { node, helper, owner, field, scope } of uses) {
    const fields = fieldsOf(owner);
    if (helper !== 'printed' || fields.get(field) !== 'Printed' || !fields.has('unit')) continue;
    if (![owner, ...scope.types].some(isPrinted))
      scope.report(
        node,
        'a figure is printed without its unit',
        'write `{{#if unit}} {{unit}}{{/if}}` after it',
      );
  }
}

function noteUses(node: hbs.AST.MustacheStatement, scope: Scope): void {
  for (const path of [node.path, ...node.params]) {
    if (!isPath(path)) continue;
    const owner = ownerOf(path, scope);
    const field = path.parts.at(-1);
    if (owner !== undefined && field !== undefined)
      scope.uses.push({ node, helper: nameOf(node.path), owner, field, scope });
  }
}

/** The type of what a path's last field is in. */
function ownerOf({ data, depth, parts }: hbs.AST.PathExpression, scope: Scope): FieldType | undefined {
  const names = parts.slice(0, -1);
  const [first, ...rest] = names;
  if (data && first !== 'root') return undefined;
  return (data ? rest : names).reduce<FieldType | undefined>(
    (type, name) => (type === undefined ? undefined : fieldsOf(type).get(name)),
    data ? 'Pack' : scope.types.at(-1 - depth),
  );
}

function walkProgram(program: Ast, scope: Scope): void {
  for (const node of program.body) {
    if (isMustache(node)) checkMustache(node, scope);
    else if (isBlock(node)) checkBlock(node, scope);
    else if (isPartial(node)) checkPartial(node, scope);
    else if (!isContent(node) && !isComment(node)) {
      scope.report(
        node,
        'decorators and blocks of partials are not used here',
        'use `{{> parts/name value}}`',
      );
    }
  }
}

function checkMustache(node: hbs.AST.MustacheStatement, scope: Scope): void {
  if (!node.escaped) {
    scope.report(
      node,
      'a value may not be printed without escaping',
      'write `{{…}}`: what is HTML comes from helpers, such as `{{printed value}}`',
    );
  }
  checkHash(node, scope);
  noteUses(node, scope);
  const type = typeOfExpression(node, scope);
  if (type === undefined || type === 'html' || type === 'text' || type === 'number') return;
  if (type === 'Printed') {
    scope.report(node, 'a bound string is printed by its helper', `write {{printed ${nameOf(node.path)}}}`);
  } else {
    scope.report(node, `\`${nameOf(node.path)}\` is ${described(type)}, not text`, hintFor(type, node.path));
  }
}

function checkBlock(block: hbs.AST.BlockStatement, scope: Scope): void {
  const name = nameOf(block.path);
  checkHash(block, scope);
  const [param, ...others] = block.params;
  const names: readonly (string | undefined)[] = block.program.blockParams ?? [];
  if (names.length > 0) scope.report(block, 'names between bars are not used here', 'use `this` and `../`');
  if (!['if', 'unless', 'each', 'with'].includes(name)) {
    scope.report(block, `there is no block helper \`${name}\``, 'use if, unless, each or with');
    return;
  }
  if (param === undefined || others.length > 0) {
    scope.report(block, `\`{{#${name}}}\` takes one value`);
    return;
  }
  const type = typeOfExpression(param, scope);
  const [program, inverse] = branchesOf(block);
  const inside =
    name === 'each' || name === 'with' ? innerType(name, param, type, scope) : scope.types.at(-1);
  if (program !== undefined && program === block.program && inside !== undefined) {
    const types = name === 'each' || name === 'with' ? [...scope.types, inside] : scope.types;
    walkProgram(program, { ...scope, types });
  }
  if (inverse !== undefined) walkProgram(inverse, scope);
}

function innerType(
  name: string,
  param: AstNode,
  type: Given | undefined,
  scope: Scope,
): FieldType | undefined {
  if (type === undefined) return undefined;
  if (type === 'html' || type === 'any') return scope.report(param, `\`{{#${name}}}\` needs a field`);
  if (name === 'with') {
    return fieldsOf(type).size > 0 && elementOf(type) === undefined
      ? type
      : scope.report(param, `\`${nameOf(param)}\` is ${described(type)}: it has no fields`);
  }
  return elementOf(type) ?? scope.report(param, `\`${nameOf(param)}\` is ${described(type)}, not a list`);
}

function checkPartial(node: hbs.AST.PartialStatement, scope: Scope): void {
  checkHash(node, scope);
  if (!isPath(node.name)) {
    scope.report(node, 'the name of a partial has to be written out', 'for blocks use `{{block this}}`');
    return;
  }
  const name = nameOf(node.name);
  if (!scope.files.has(name)) {
    const hint = near(name, [...scope.files.keys()]);
    scope.report(node, `there is no file \`${name}.hbs\` in the template`, hint);
    return;
  }
  const [param] = node.params;
  const type = param === undefined ? scope.types.at(-1) : typeOfExpression(param, scope);
  if (type !== undefined && type !== 'html' && type !== 'any') scope.call({ name, type });
}

function checkHash(node: { readonly hash: hbs.AST.Hash | undefined } & AstNode, scope: Scope): void {
  if ((node.hash?.pairs.length ?? 0) > 0) {
    scope.report(node, 'helpers and partials take no named values here', 'give the value by itself');
  }
}

/** The type of an expression; nothing, when something is wrong with it and has been said. */
function typeOfExpression(node: AstNode, scope: Scope): Given | undefined {
  if ((isMustache(node) || isSubExpression(node)) && isPath(node.path)) {
    const name = nameOf(node.path);
    const helper = helperShapes.get(name);
    if (helper !== undefined && node.path.depth === 0 && !node.path.data) {
      const params = withoutChoice(node.params, helper, name, scope);
      const given = params.map((param) => typeOfExpression(param, scope));
      if (given.length !== helper.takes.length) {
        return scope.report(node, `\`${name}\` takes ${counted(helper.takes.length)}, not ${given.length}`);
      }
      const wrong = helper.takes.findIndex((wanted, index) => !fits(given[index], wanted));
      if (wrong >= 0) {
        const param = node.params[wrong] ?? node;
        return scope.report(param, `\`${name}\` takes ${described(helper.takes[wrong] ?? 'any')} here`);
      }
      return helper.gives;
    }
    if (node.params.length > 0 || isSubExpression(node)) {
      return scope.report(node, `there is no helper \`${name}\``, near(name, [...helperShapes.keys()]));
    }
    return typeOfPath(node.path, scope);
  }
  if (isMustache(node)) return 'text';
  return isPath(node) ? typeOfPath(node, scope) : 'any';
}

/** The values of a helper without the word that may follow them, which is looked at here. */
function withoutChoice(
  params: readonly AstNode[],
  { takes, choices }: HelperShape,
  name: string,
  scope: Scope,
): readonly AstNode[] {
  const choice = params[takes.length];
  if (choices === undefined || choice === undefined || params.length > takes.length + 1) return params;
  if (!('value' in choice) || !choices.some((word) => word === choice.value)) {
    scope.report(choice, `\`${name}\` takes no such word here`, `it is one of "${choices.join('", "')}"`);
  }
  return params.slice(0, takes.length);
}

function typeOfPath(path: hbs.AST.PathExpression, scope: Scope): FieldType | undefined {
  const [first = '', ...rest] = path.parts;
  if (path.data) {
    if (first === 'root') return follow('Pack', rest, path, scope);
    const type = loopValues.get(first);
    return type ?? scope.report(path, `there is no \`@${first}\``, 'use @root, @index, @first or @last');
  }
  const type = scope.types.at(-1 - path.depth);
  if (type === undefined) return scope.report(path, `\`${path.original}\` goes further out than there is`);
  return follow(type, path.parts, path, scope);
}

function follow(
  from: FieldType,
  parts: readonly string[],
  path: hbs.AST.PathExpression,
  scope: Scope,
): FieldType | undefined {
  let type = from;
  for (const part of parts) {
    const fields = fieldsOf(type);
    const next = fields.get(part);
    if (next === undefined) {
      const hint =
        type === 'Printed' ? 'print a bound string with `{{printed …}}`' : near(part, [...fields.keys()]);
      return scope.report(path, `there is no \`${part}\` in ${described(type)}`, hint);
    }
    type = next;
  }
  return type;
}

const loopValues: ReadonlyMap<string, FieldType> = new Map([
  ['index', 'number'],
  ['first', 'truth'],
  ['last', 'truth'],
]);

/** What is wrong already has been said, so it fits. */
function fits(given: Given | undefined, wanted: Given): boolean {
  if (given === undefined || wanted === 'any' || given === wanted) return true;
  return given === 'any' && (wanted === 'text' || wanted === 'number');
}

function hintFor(type: Given, path: AstNode): string | undefined {
  const name = nameOf(path);
  if (type === 'tree') return `write {{narrative ${name}}}`;
  if (type === 'Heading') return `write {{heading ${name}}}`;
  if (type === 'Mark[]') return `write {{marks ${name}}}`;
  if (type === 'text[]') return `write {{join ${name} ", "}}`;
  if (type.endsWith('[]')) return `write {{#each ${name}}}`;
  return undefined;
}

function counted(count: number): string {
  return count === 1 ? 'one value' : `${count} values`;
}

function nameOf(node: AstNode): string {
  return isPath(node) ? node.original : 'the value';
}

function near(name: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  return didYouMean(name, names) ?? `write one of ${[...names].sort().join(', ')}`;
}

function unique(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const byKey = new Map(diagnostics.map((one) => [JSON.stringify([one.place, one.message]), one]));
  return [...byKey.values()];
}
