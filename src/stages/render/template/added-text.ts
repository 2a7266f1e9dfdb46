import type { CssNode, Declaration } from 'css-tree';
import { ident } from 'css-tree/utils';

/**
 * Why a declaration would add to what a page says, as a sentence; nothing when it does not. A style sheet adds signs
 * that part or mark things. Words, numbers, quotation marks, and a minus or a point right before a number would change
 * what bound words say, and are in no text that is compared.
 */
export function addedText(declaration: Declaration): string | undefined {
  const property = ident.decode(declaration.property).toLowerCase();
  if (WRITES.has(property) && textsOf(declaration).some((text) => !isPlain(text)))
    return 'a style sheet may add signs between things, and no words, numbers or signs of numbers';
  if (COUNTS.has(property) && numbersOf(declaration).some((number) => !['0', '1'].includes(number)))
    return 'a counter begins at 0 or 1 and goes on by 1';
  return undefined;
}

/** The remedy. */
export const ADDED_TEXT_HINT = 'write it in a file of the template that ends in .hbs';

const WRITES = new Set([
  'content',
  'list-style',
  'list-style-type',
  'quotes',
  'text-emphasis',
  'text-emphasis-style',
]);
const COUNTS = new Set(['counter-reset', 'counter-set', 'counter-increment']);

function textsOf({ value }: Declaration): readonly string[] {
  if (value.type === 'Raw') return [...value.value.matchAll(/(["'])(.*?)\1/g)].map(([, , text = '']) => text);
  return [...value.children].flatMap(stringsIn);
}

function stringsIn(node: CssNode): readonly string[] {
  if (node.type === 'String') return [node.value];
  return node.type === 'Function' ? [...node.children].flatMap(stringsIn) : [];
}

function numbersOf({ value }: Declaration): readonly string[] {
  if (value.type === 'Raw') return value.value.match(/[-+]?\d+/g) ?? [];
  return [...value.children].flatMap((node) => (node.type === 'Number' ? [node.value] : []));
}

/** Blanks, and signs that belong to no number and open no quotation; a dash, a point or a comma has a space after it. */
function isPlain(text: string): boolean {
  return /^(?:[\s\u00b7•‣▪◦■□☐→|/():;…*†‡§¶✓]|[-–—.,](?=\s))*$/u.test(text);
}
