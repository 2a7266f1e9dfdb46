import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { badTemplate } from '../../../ground/model/diagnostics/template.ts';
import type { Place } from '../../../ground/model/place.ts';
import type { TemplateFile } from '../../../ground/model/template.ts';
import { safeAddress } from '../safe-address.ts';
import { cssFindings } from './css-findings.ts';
import { attributesOfHelpers, elements, isAllowedAttribute, namedReferences } from './html-rules.ts';
import { type HtmlEvent, type HtmlState, hole, scanHtml, startState } from './html-scanner.ts';
import {
  type Ast,
  type AstNode,
  branchesOf,
  isBlock,
  isComment,
  isContent,
  isMustache,
  isPath,
  placeOf,
} from './parse-template.ts';

/**
 * Finds HTML that a template may not hold, and values that are where escaping does not protect: inside a
 * tag, in an attribute without quotation marks, or in an address. A block has to end where it began, so that
 * what follows it is what it looks like.
 */
export function lintHtml(file: TemplateFile, ast: Ast): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report = (place: Place, message: string, hint?: string): void => {
    diagnostics.push(badTemplate(place, message, hint));
  };
  const end = scanProgram(ast, startState, { file, report });
  if (end.mode !== 'text') {
    report(placeOf(file, ast), 'a tag or comment is not closed', 'close it in the same file');
  }
  return diagnostics;
}

interface Context {
  readonly file: TemplateFile;
  readonly report: (place: Place, message: string, hint?: string) => void;
}

function scanProgram(program: Ast, from: HtmlState, context: Context): HtmlState {
  return program.body.reduce((state, node) => scanNode(node, state, context), from);
}

function scanNode(node: AstNode, state: HtmlState, context: Context): HtmlState {
  if (isContent(node)) {
    const { state: next, events } = scanHtml(state, node.value);
    for (const event of events) checkEvent(event, node, context);
    return next;
  }
  if (isComment(node)) return state;
  if (isBlock(node)) return scanBlock(node, state, context);
  const safe = isMustache(node) && isPath(node.path) && node.path.original === 'address';
  checkValue(node, state, safe, context);
  if (state.mode !== 'quoted') return state;
  return { ...state, value: `${state.value}${safe ? safeHole : hole}` };
}

// Stands for an address that the helper has already looked at.
const safeHole = '#\ufffc';

function scanBlock(block: hbs.AST.BlockStatement, from: HtmlState, context: Context): HtmlState {
  const start: HtmlState =
    from.mode === 'tag-name' || from.mode === 'attribute-name' ? { ...from, mode: 'in-tag' } : from;
  const ends = branchesOf(block).map((branch) => scanProgram(branch, start, context));
  const place = placeOf(context.file, block);
  if (start.mode === 'before-value' || start.mode === 'unquoted') {
    context.report(place, `the value of \`${start.attribute}\` must be in quotation marks`);
  }
  if (ends.some((end) => end.mode !== start.mode || end.quote !== start.quote)) {
    context.report(
      place,
      `\`{{#${block.path.original}}}\` begins and ends in different parts of a tag`,
      'let it hold whole tags, whole attributes, or a part of one value',
    );
  }
  return start.mode === 'quoted' ? { ...start, value: ends.map((end) => end.value).join('') } : start;
}

function checkValue(node: AstNode, state: HtmlState, safe: boolean, context: Context): void {
  const place = placeOf(context.file, node);
  if (state.mode === 'before-value' || state.mode === 'unquoted') {
    context.report(
      place,
      `the value of \`${state.attribute}\` must be in quotation marks`,
      `write ${state.attribute}="{{…}}"`,
    );
  } else if (state.mode === 'quoted') {
    if (state.attribute === 'style' || state.attribute === 'src') {
      context.report(place, `a value may not be in \`${state.attribute}\``, 'use a class');
    } else if (!isMustache(node)) {
      context.report(place, 'a partial may not be in an attribute');
    } else if (state.attribute === 'href' && state.value.trim() === '' && !safe) {
      context.report(place, 'an address from the pack has not been looked at', hrefHint);
    }
  } else if (state.mode === 'comment') {
    context.report(place, 'a value may not be in a comment', 'use a comment of Handlebars: `{{! … }}`');
  } else if (state.mode !== 'text') {
    context.report(
      place,
      'a value may not be inside a tag',
      'put it between quotation marks, as the value of an attribute',
    );
  }
}

function checkEvent(event: HtmlEvent, node: AstNode & { value: string }, context: Context): void {
  const place = placeInside(context.file, node, event);
  const { name, value } = event;
  if (event.kind === 'element' && !elements.has(name)) {
    context.report(place, `a template may not hold the element \`<${name}>\``, hintForElement(name));
  } else if (event.kind === 'attribute' && !isAllowedAttribute(name)) {
    const what = name.startsWith('on') ? 'nothing in a pack runs' : undefined;
    context.report(place, `a template may not hold the attribute \`${name}\``, what);
  } else if (event.kind === 'attribute' && attributesOfHelpers.has(name)) {
    const helper = attributesOfHelpers.get(name);
    const hint = helper === undefined ? 'choose another name' : `write ${helper}`;
    context.report(place, `\`${name}\` is only for what printing fills in`, hint);
  } else if (event.kind === 'unquoted') {
    context.report(place, `the value of \`${name}\` must be in quotation marks`, `write ${name}="…"`);
  } else if (event.kind === 'value' && name === 'href' && !isSafeHref(value)) {
    context.report(place, `\`${value.replaceAll(hole, '{{…}}')}\` may not be linked to`, hrefHint);
  } else if (event.kind === 'value' && name === 'style' && cssFindings(value, 'declarationList').length > 0) {
    const [found] = cssFindings(value, 'declarationList');
    context.report(place, `\`style\` may not hold this: ${found?.message}`, found?.hint);
  } else if (event.kind === 'value' && name === 'data-pages-at-most' && !/^[1-9]\d{0,3}$/.test(value)) {
    context.report(place, '`data-pages-at-most` is a whole number', 'write data-pages-at-most="2"');
  } else if (event.kind === 'declaration') {
    context.report(place, 'a template holds no declarations', 'the page around it is made by the program');
  } else if (event.kind === 'stray') {
    context.report(place, 'a `<` that begins no tag', 'write `&lt;`');
  } else if (event.kind === 'reference' && !namedReferences.has(name)) {
    context.report(place, `\`&${name}\` is not known`, 'write the character itself, or `&amp;` for an `&`');
  }
}

const hrefHint =
  'link to `#anchor`, https, http or mailto; write href="{{address url}}" for an address from the pack';

/** What begins with a value has been told of where the value is. */
function isSafeHref(value: string): boolean {
  return (
    value.startsWith(safeHole) ||
    value.trim().startsWith(hole) ||
    safeAddress(value.replaceAll(hole, 'x')) !== undefined
  );
}

function hintForElement(name: string): string | undefined {
  if (name === 'style') return 'put the rules in print.css';
  if (['html', 'head', 'body', 'meta'].includes(name)) return 'the page around it is made by the program';
  return undefined;
}

function placeInside(file: TemplateFile, node: AstNode & { value: string }, event: HtmlEvent): Place {
  const lines = node.value.slice(0, event.at).split('\n');
  const inFirst = lines.length === 1;
  const line = node.loc.start.line + lines.length - 1;
  const column = (inFirst ? node.loc.start.column : 0) + (lines.at(-1)?.length ?? 0) + 1;
  const length = Math.max(event.name.length, 1);
  return { file: file.path, start: { line, column }, end: { line, column: column + length } };
}
