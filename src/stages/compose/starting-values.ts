import type { Nodes } from 'mdast';
import type { Language } from '../../ground/language/language.ts';
import type { FigureQuantity } from '../../ground/model/quantity.ts';
import { withCapital } from './format/with-capital.ts';

/**
 * The values of a paragraph or a heading with which one of its sentences begins.
 *
 * @param isItem what is in a list is a sentence where it ends as one
 */
export function startingValues(node: Nodes, isItem: boolean, language: Language): ReadonlySet<Nodes> {
  const found = new Set<Nodes>();
  if (node.type === 'table') return found;
  let before = '';
  const visit = (child: Nodes): void => {
    if (child.type === 'value' || child.type === 'crossReference') {
      if (isStart(before, language)) found.add(child);
      before += '0';
    } else if (child.type === 'citation' || child.type === 'footnoteReference') return;
    else if (child.type === 'break') before += '\n';
    else if ('value' in child) before += child.value;
    else if ('children' in child) child.children.forEach(visit);
  };
  visit(node);
  const [first] = found;
  if (isItem && first !== undefined && !ENDED.test(before)) found.delete(first);
  return found;
}

/** The words before a number, or those that it is written in, with a capital; digits stay as they are. */
export function capitalised<
  Words extends { readonly qualifier: string | undefined; readonly amount: string },
>(words: Words, quantity: FigureQuantity): Words {
  const { qualifier, amount } = words;
  if (qualifier !== undefined) return { ...words, qualifier: withCapital(qualifier) };
  return quantity.words === undefined ? words : { ...words, amount: withCapital(amount) };
}

const ENDED = /[.!?…][”’"')\]]*\s*$/;

function isStart(before: string, { prose }: Language): boolean {
  if (/^[\s“‘"'([]*$/u.test(before)) return true;
  const ended = /^(.*[.!?…][”’"')\]]*)\s+[“‘"'([]*$/su.exec(before)?.[1];
  return ended !== undefined && !prose.abbreviation.test(ended);
}
