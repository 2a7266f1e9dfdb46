import type { Nodes } from 'mdast';
import type { Block } from '../../../ground/model/content.ts';
import type { Mark } from '../../../ground/model/content-parts.ts';
import type { EditionRecord } from '../../../ground/model/edition-changes.ts';
import { narrativeWords } from '../narrative-words.ts';
import { folded } from './folded.ts';

/** A passage of the text, with the node that a bar is beside; nothing for the words of a block. */
export interface PassageOf {
  readonly passage: EditionRecord['text'][number];
  readonly node: Nodes | undefined;
  /** Of words that a block prints: where they are in it. */
  readonly of?: { readonly block: Block; readonly part: BlockPart };
}

export type BlockPart = 'heading' | 'note' | 'caption';

export interface PassageOptions {
  /** As in records of before addresses of links, signs of what is struck out and lines that are made were told apart. */
  readonly isEarly: boolean;
  readonly refersIn: (node: Nodes) => NonNullable<EditionRecord['text'][number]['refers']>;
}

/** What a row of a table has between its cells. */
export const BETWEEN_CELLS = ' | ';

/**
 * The passages of a pack's blocks, in order: paragraphs, headings, list items, rows of tables, code, notes, and what
 * blocks say of the author's own.
 *
 * @param isOfChanges headings over a list of changes, which is composed when they are compared
 */
export function passagesOf(
  blocks: readonly Block[],
  isOfChanges: (node: Nodes) => boolean,
  { isEarly, refersIn }: PassageOptions,
): readonly PassageOf[] {
  const found: PassageOf[] = [];
  let section = '';
  const wordsOf = (node: Nodes): string => narrativeWords(node, isEarly ? 'names-alone' : 'names');
  const add = (words: string, node: Nodes, said = node): void => {
    // Marks of evidence have left their spaces.
    const text = folded(words).replaceAll(/ (?=[.,;:!?)])/gu, '');
    if (text === '') return;
    const refers = refersIn(said);
    const cites = [...citedIn(said)];
    found.push({ passage: { section, words: text, cites, ...(refers.length > 0 && { refers }) }, node });
  };
  const addOf = (block: Block, part: BlockPart, words = ''): void => {
    const text = folded(words);
    if (text !== '') found.push({ passage: { section, words: text }, node: undefined, of: { block, part } });
  };
  const addOver = (name: string): void => {
    const last = found.pop();
    if (last === undefined) return;
    const { passage } = last;
    found.push(
      isHeading(passage) ? { ...last, passage: { ...passage, over: [...(passage.over ?? []), name] } } : last,
    );
  };
  const visit = (node: Nodes, item?: Nodes): void => {
    switch (node.type) {
      case 'heading':
        section = folded(wordsOf(node));
        add(section, node);
        if (isOfChanges(node)) addOver('changes');
        break;
      case 'paragraph':
        if (node.data?.isMade === true && !isEarly) break;
        // The paragraph of an item may come to be no element of its own.
        add(wordsOf(node), item ?? node, node);
        break;
      case 'code':
        add(wordsOf(node), item ?? node, node);
        break;
      case 'panel': {
        // The text goes on after it in the section that it is in.
        const around = section;
        for (const child of node.children) visit(child);
        section = around;
        break;
      }
      case 'tableRow':
        add(node.children.map(wordsOf).join(BETWEEN_CELLS), node);
        break;
      default:
        if ('children' in node) {
          for (const child of node.children) visit(child, node.type === 'listItem' ? node : item);
        }
    }
  };
  for (const block of blocks) {
    if (block.block === 'narrative') {
      for (const node of block.root.children) visit(node);
      continue;
    }
    if ('heading' in block && block.heading !== undefined) {
      section = folded(block.heading.text);
      addOf(block, 'heading', section);
    }
    addOver(block.block);
    if ('note' in block) addOf(block, 'note', block.note);
    if (block.block === 'picture') {
      addOf(block, 'caption', block.caption);
      addOf(block, 'caption', block.picture.credit);
    }
  }
  return found;
}

/** A heading is in the section that it begins. */
export function isHeading({ section, words }: EditionRecord['text'][number]): boolean {
  return words === section;
}

/** The items and documents that words cite or print, each once, in order. */
function citedIn(node: Nodes): ReadonlySet<string> {
  const refs = new Set<string>();
  const add = ({ ref, also = [] }: Pick<Mark, 'ref' | 'also'>): void => {
    // A sum, and evidence of several items at one place, name all of them.
    for (const one of [...ref.split('+'), ...also]) refs.add(one);
  };
  const visit = (one: Nodes): void => {
    if (one.type === 'marks') one.marks.forEach(add);
    if (one.type === 'printed') add(one.value);
    if ('children' in one) for (const child of one.children) visit(child);
  };
  visit(node);
  return refs;
}
