import type { MarkForm } from '../in-page/mark-targets.ts';

/** Addresses that lead nowhere (RFC 2606): of links to a target, and of the marks that are at one. */
export const TO = 'https://to.sourcebound.invalid/';
export const AT = 'https://at.sourcebound.invalid/';

/** In a print without ink links and marks have to be there, or their places would not be known. */
export const MARKS_CSS = `@media print {
  a[href^="${TO}"] { visibility: visible !important; color: transparent !important }
  a[href^="${AT}"]::before, a[href^="${AT}"]::after { content: none !important }
}`;

/** A mark is there and takes no room, whatever a template says of links. */
const MARK_STYLE = ['all: unset', 'visibility: visible', 'padding-left: 1px', 'margin-right: -1px']
  .map((declaration) => `${declaration} !important`)
  .join('; ');

export const MARK_FORM: MarkForm = { to: TO, at: AT, style: MARK_STYLE };
