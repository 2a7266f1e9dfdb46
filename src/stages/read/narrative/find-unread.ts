import type { Link, Nodes, Parents, Root } from 'mdast';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { certainFix, type Fix, likelyFix, newText, withFixes } from '../../../ground/model/fix.ts';
import type { Place } from '../../../ground/model/place.ts';
import type { Mention } from '../../../ground/model/sources.ts';
import { decodeEntity } from '../decode-entity.ts';
import { placeBetween, type SourceText } from '../source-text.ts';
import { positionAt, spanOf } from './narrative-places.ts';
import { CLOSED, type Finding, MEANT, OPENED, READ, type Stretch } from './unread-rule.ts';
import { unreadRules } from './unread-rules.ts';

/** What is left in the text of a narrative, after all that was understood. */
export interface Unread {
  readonly diagnostics: readonly Diagnostic[];
  /** The names after a bare `@`, and those in brackets without one. */
  readonly mentions: readonly Mention[];
}

/**
 * Looks for signs that would be printed as they are typed and were meant to be something else: near misses of what a
 * pack has, and what other tools read. What is escaped, code and addresses are left alone.
 */
export function findUnread(root: Root, source: SourceText): Unread {
  const diagnostics: Diagnostic[] = [];
  const mentions: Mention[] = [];
  const visit = (node: Nodes, parent: Parents | undefined): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      // Most paragraphs have no sign at all, or none that was not understood.
      if (!mayHoldSigns(node, source)) return;
      const stretch = stretchOf(node, parent, source);
      if (SIGNS.test(stretch.text) || LETTERED.test(stretch.text))
        examine(stretch, source, diagnostics, mentions);
    } else if ('children' in node) for (const child of node.children) visit(child, node);
  };
  visit(root, undefined);
  return { diagnostics, mentions };
}

const MARKS = /[\ufdd0-\ufdd2]+/g;
const SIGNS = /[[\]{}@:$^~=+*_`|&<>#%\\•◦▪‣!]/;
/** `a.`, `iv)` or `2.` where a line begins. */
const LETTERED = /^[ \t>]*(?:[A-Za-z]{1,5}|\d{1,3})[.)](?:[ \t]|$)/m;

/** Whether the text of a paragraph, heading or cell has a sign in it, escaped ones and those of addresses too. */
function mayHoldSigns(node: Parents & Nodes, source: SourceText): boolean {
  const { start, end } = spanOf(node);
  return LETTERED.test(source.text.slice(start, end)) || hasSign(node, source);
}

function hasSign(node: Nodes, source: SourceText): boolean {
  if (node.type !== 'text')
    return 'children' in node && node.children.some((child) => hasSign(child, source));
  const { start, end } = spanOf(node);
  return SIGNS.test(source.text.slice(start, end));
}

function examine(stretch: Stretch, source: SourceText, diagnostics: Diagnostic[], mentions: Mention[]): void {
  let { text } = stretch;
  for (const rule of unreadRules) {
    // Put together once for each rule: a paragraph may have a hundred thousand of them.
    let rest = '';
    let from = 0;
    let seen = 0;
    for (const match of rule.atLines
      ? atLines(rule.pattern, text, stretch.lines)
      : text.matchAll(rule.pattern)) {
      const [found] = match;
      const shown = found.replace(MARKS, '…').replace(/\s+/g, ' ').trim();
      const finding = rule.explain(match, stretch, shown, { seen, end: from });
      seen += 1;
      if (finding === undefined) continue;
      if (finding !== 'same') {
        const at = stretch.start + match.index;
        const place = placeBetween(source, at, at + found.trimEnd().length);
        diagnostics.push(
          withFixes(
            finding.make(place, finding.message, finding.hint),
            blockFix(finding, place),
            meantFix(finding, found, at, source),
          ),
        );
      }
      // What one rule has explained is no other's.
      rest += text.slice(from, match.index) + found.replace(/[^\n]/g, READ);
      from = match.index + found.length;
    }
    if (from > 0) text = rest + text.slice(from);
  }
  const mention = (name: string, index: number): Mention => {
    const start = stretch.start + index;
    return { type: 'written', value: name, position: positionAt(source, start, start + name.length) };
  };
  for (const { index, 0: found, 1: name = '' } of text.matchAll(MENTION))
    mentions.push(mention(name, index + found.length - name.length));
  for (const { index, 0: list } of text.matchAll(BRACKETED))
    for (const { index: at, 0: name } of list.matchAll(NAME))
      mentions.push({ ...mention(name, index + at), bracketed: true });
}

/** A block with a typing mistake in its marks can be nothing else. */
function blockFix({ meant }: Finding, place: Place): Fix | undefined {
  return meant === undefined ? undefined : certainFix(`write \`${meant}\``, newText(place, meant));
}

/** Signs that are meant as they are have a backslash before them, where the hint says so. */
function meantFix({ hint }: Finding, found: string, at: number, source: SourceText): Fix | undefined {
  const sign = hint.endsWith('`\\@`') ? found.indexOf('@') : hint.endsWith(MEANT) ? 0 : -1;
  if (sign < 0) return undefined;
  const place = placeBetween(source, at + sign, at + sign);
  return likelyFix('write a backslash before it: it is meant', newText(place, '\\'));
}

/** The matches of a sticky pattern at the beginnings of lines: looking back from everywhere would take too long. */
function* atLines(pattern: RegExp, text: string, lines: readonly number[]): Generator<RegExpExecArray> {
  for (const line of lines) {
    pattern.lastIndex = line;
    const match = pattern.exec(text);
    if (match !== null) yield match;
  }
}

/** Where lines begin, after the marks of quotations and spaces. */
function lineStarts(text: string): readonly number[] {
  return [...text.matchAll(/^[ \t>]*/gm)].map(({ index, 0: lead }) => index + lead.length);
}

/** Not the `@` of an address of mail. */
const MENTION = /(?<![\p{L}\p{N}._%+@/\ufdd1-])-?@([A-Za-z0-9][\w-]*(?::[A-Za-z0-9][\w-]*)?)/gu;

/** `[id]` and `[id; other]`, of which nothing is made. */
const BRACKETED =
  /\[[ \t]{0,9}[A-Za-z0-9][\w:.-]{0,100}(?:[ \t]{0,9}[;,][ \t]{0,9}[A-Za-z0-9][\w:.-]{0,100}){0,20}[ \t]{0,9}\]/g;
const NAME = /[A-Za-z0-9](?:[\w:.-]*\w)?/g;

/** The Markdown of a paragraph, heading or cell, as long as it is in the file, without what was understood. */
function stretchOf(node: Parents & Nodes, parent: Parents | undefined, source: SourceText): Stretch {
  const { start, end } = spanOf(node);
  const raw = source.text.slice(start, end);
  const left: string[] = raw.split('').map((unit) => (unit === '\n' ? unit : READ));
  const keep = (from: number, to: number): void => {
    const piece = withoutEscapes(source.text.slice(from, to));
    for (let unit = 0; unit < piece.length; unit += 1) left[from - start + unit] = piece.charAt(unit);
  };
  const visit = (child: Nodes): void => {
    if (child.type === 'text') {
      const span = spanOf(child);
      keep(span.start, span.end);
    } else if (child.type === 'link' && isAddress(child, source)) return;
    else if ('children' in child) child.children.forEach(visit);
  };
  node.children.forEach(visit);
  const text = left.join('');
  return {
    text,
    whole: text.trim(),
    lines: lineStarts(text),
    lastQuote: text.lastIndexOf("''"),
    raw,
    start,
    kind: node.type === 'tableCell' || node.type === 'heading' ? node.type : 'paragraph',
    within: parent?.type ?? 'root',
  };
}

/** `<https://…>` or an address that is written as it is. */
function isAddress({ children, ...node }: Link, source: SourceText): boolean {
  const { start, end } = spanOf(node);
  const [first] = children;
  if (source.text.charAt(start) === '<') return true;
  return first !== undefined && spanOf(first).start === start && spanOf(first).end === end;
}

/** Escapes and character references are the signs themselves. */
function withoutEscapes(text: string): string {
  return text
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) =>
      ('(['.includes(sign) ? OPENED : ')]'.includes(sign) ? CLOSED : READ).repeat(2),
    )
    .replace(/&(?:#[xX][\dA-Fa-f]{1,6}|#\d{1,7}|[A-Za-z][\dA-Za-z]{0,31});/g, (reference) =>
      isUnknown(decodeEntity(reference), reference) ? reference : READ.repeat(reference.length),
    );
}

/** The number of no character, such as that of half of one, stands for U+FFFD. */
function isUnknown(text: string, reference: string): boolean {
  return text === reference || (text === '\ufffd' && !/^&#(?:x0*fffd|0*65533);$/i.test(reference));
}
