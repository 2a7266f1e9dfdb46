import Handlebars from 'handlebars';
import type { PrintedPicture } from '../../ground/model/content-parts.ts';
import { joinHtml, type SlottedHtml } from '../../ground/model/slotted-html.ts';

/** A picture in the page. It keeps its shape, however wide a style sheet makes it. */
export function pictureElement({ alt, width, height, data }: PrintedPicture): SlottedHtml {
  const size = `width="${Math.round(width)}" height="${Math.round(height)}"`;
  return joinHtml([`<img alt="${Handlebars.escapeExpression(alt)}" ${size} src="${data}">`]);
}
