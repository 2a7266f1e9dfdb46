import type { Element, ElementContent, Root, RootContent } from 'hast';
import { isRightToLeft } from '../../../ground/language/text-direction.ts';
import { addClass, hasClass } from './element-classes.ts';

/**
 * Gives the blocks that are read from right to left their direction, and keeps the marks of notes out of the order of the
 * words: a number after words from right to left would draw the marks between the two to the wrong side.
 *
 * Korean has spaces between its words, and its lines break there.
 */
export function turnBlocks(): (tree: Root) => void {
  return (tree) => {
    for (const node of tree.children) turn(node, 'open');
  };
}

const BLOCKS = /^(?:p|li|ul|ol|blockquote|h[1-6]|th|td)$/;

/** Around a block: one that is turned, a list that is not, whose entries stay under one another, or neither. */
type Around = 'open' | 'turned' | 'straight';

function turn(node: RootContent | ElementContent, around: Around): void {
  if (node.type !== 'element') return;
  let inside = around;
  if (BLOCKS.test(node.tagName)) {
    const words = wordsOf(node);
    if (isRightToLeft(words)) {
      isolateMarks(node);
      if (around === 'open' && isLeftward(words)) {
        inside = 'turned';
        node.properties = { ...node.properties, dir: 'rtl' };
      }
    }
    if (inside === 'open' && /^[uo]l$/.test(node.tagName)) inside = 'straight';
    if (HANGUL.test(words) && !KANA.test(words)) addClass(node, 'hangul');
  }
  if (isNote(node) && inside === 'turned') node.properties = { ...node.properties, dir: 'ltr' };
  for (const child of node.children) turn(child, inside);
}

const HANGUL = /\p{Script=Hangul}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A text runs from right to left if it has this many such letters to one of the others: an English sentence may be full of names. */
const MOST = 4;

function isLeftward(words: string): boolean {
  const letters = words.match(/\p{L}/gu) ?? [];
  const turned = letters.filter(isRightToLeft).length;
  return letters[0] !== undefined && isRightToLeft(letters[0]) && turned >= MOST * (letters.length - turned);
}

/** The words of a block without its marks and notes. */
function wordsOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || isMark(node) || isNote(node)) return '';
  return node.children.map(wordsOf).join('');
}

function isolateMarks(node: Element): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const [first] = child.children;
    const isIsolated = first?.type === 'element' && first.tagName === 'bdi';
    if (!isMark(child)) isolateMarks(child);
    else if (!isIsolated)
      child.children = [{ type: 'element', tagName: 'bdi', properties: {}, children: child.children }];
  }
}

function isMark(node: Element): boolean {
  return hasClass(node, 'marks') || hasClass(node, 'footnote-call');
}

function isNote(node: Element): boolean {
  return hasClass(node, 'evidence-note');
}
