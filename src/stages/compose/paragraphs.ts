import type { Paragraph, RootContent } from 'mdast';

/** The paragraphs of a pack's text: their numbers run through the whole of it. */
export interface Paragraphs {
  /**
   * A composed paragraph of the text with its number and its id.
   *
   * @param written as the author wrote it
   * @param counts false where no paragraph has a number: in the summary
   */
  label(composed: RootContent, written: Paragraph, counts: boolean): RootContent;
  /** The numbers of those with an id, once all are composed; nothing for one without a number. */
  readonly numbers: ReadonlyMap<string, number | undefined>;
}

export function makeParagraphs(isNumbered: boolean): Paragraphs {
  const numbers = new Map<string, number | undefined>();
  let last = 0;
  return {
    numbers,
    label: (composed, written, counts) => {
      const id = written.data?.id?.value;
      const number = isNumbered && counts ? ++last : undefined;
      if (id !== undefined) numbers.set(id, number);
      return id === undefined && number === undefined ? composed : labelled(composed, id, number);
    },
  };
}

function labelled(node: RootContent, id: string | undefined, number: number | undefined): RootContent {
  if (node.type === 'supported') {
    const [first, ...rest] = node.children;
    if (first === undefined) return node;
    // The tree keeps its shape: a paragraph gives a paragraph.
    return { ...node, children: [labelled(first, id, number) as typeof first, ...rest] };
  }
  if (node.type !== 'paragraph') return node;
  const hProperties = {
    ...(id !== undefined && { id }),
    ...(number !== undefined && { className: ['numbered'] }),
  };
  const lead = number === undefined ? [] : [{ type: 'paragraphNumber', number } as const];
  return { ...node, data: { ...node.data, hProperties }, children: [...lead, ...node.children] };
}
