import Handlebars from 'handlebars';
import type { PackContent } from '../../ground/model/content.ts';
import { joinHtml, type SlottedHtml } from '../../ground/model/slotted-html.ts';
import { pageRoom } from './page-furniture.ts';
import type { PrintRecorder } from './print-recorder.ts';

/**
 * The style sheet that sets notes beside their lines, and links that nobody sees, without which a browser does not
 * tell where the margin is free; nothing where no notes are beside the text.
 */
export function marginSlot({ margin }: Pick<PrintRecorder, 'margin'>, content: PackContent): SlottedHtml {
  const { notes, edges } = margin;
  if (notes.length === 0) return joinHtml([]);
  const links = edges.map(({ anchor }) => `<a href="#${Handlebars.escapeExpression(anchor)}" hidden></a>`);
  return joinHtml([
    '<style id="margin-notes">',
    { slot: { kind: 'margin', margin: { notes, edges, ...pageRoom(content) } }, unfilled: '' },
    `</style>\n<div hidden>${links.join('')}</div>\n`,
  ]);
}
