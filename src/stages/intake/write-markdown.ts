import type { Root } from 'mdast';
import { gfmAutolinkLiteralToMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import { defaultHandlers, type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown';

/** The Markdown of a tree, in the dialect of documents: reading it again gives the same words. */
export function writeMarkdown(root: Root): string {
  return toMarkdown(root, OPTIONS);
}

/** In documents a tag is no word of the text, whether it is escaped or not: only a reference keeps it one. */
const text: Handle = (node, parent, state, info) =>
  defaultHandlers.text(node, parent, state, info).replace(/\\?</g, '&lt;');

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '*',
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  rule: '-',
  handlers: { text },
  extensions: [
    // What would become a link by itself would keep its escapes.
    gfmAutolinkLiteralToMarkdown(),
    // Before a sign (`www.*.com`) that leaves the stop as it is, which makes a link all the same.
    {
      unsafe: [
        {
          character: '.',
          before: '[Ww]{3}',
          inConstruct: 'phrasing',
          notInConstruct: ['autolink', 'link', 'image', 'label'],
        },
      ],
    },
    gfmFootnoteToMarkdown(),
    gfmStrikethroughToMarkdown(),
    gfmTableToMarkdown({ tablePipeAlign: false }),
    gfmTaskListItemToMarkdown(),
  ],
};
