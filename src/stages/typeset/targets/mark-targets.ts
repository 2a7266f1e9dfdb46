/** Addresses that lead nowhere (RFC 2606): of links to a target, and of the marks that stand at one. */
export const TO = 'https://to.sourcebound.invalid/';
export const AT = 'https://at.sourcebound.invalid/';

/** In a print without ink links and marks have to be there, or their places would not be told. */
export const MARKS_CSS = `@media print {
  a[href^="${TO}"] { visibility: visible !important; color: transparent !important }
  a[href^="${AT}"]::before, a[href^="${AT}"]::after { content: none !important }
}`;

/** A mark is there and takes no room, whatever a template says of links. */
const MARK_STYLE = ['all: unset', 'visibility: visible', 'padding-left: 1px', 'margin-right: -1px']
  .map((declaration) => `${declaration} !important`)
  .join('; ');

/** A target of links, with the fragment that names it, as the links spell it. */
export type Target = readonly [number: number, fragment: string];

/**
 * An expression that gives every target of a link a number, a mark before its first words, and its links the
 * target's number for an address. A mark is an empty link, one pixel wide, that takes no room. Targets without
 * words, such as drawings, stay as they are. It may be run again when there are new links. Its value is a list of
 * targets.
 *
 * @param anchors targets that perhaps nothing links to
 */
export function markExpression(anchors: Iterable<string>): string {
  return `((anchors) => {
    const marks = (document.documentElement.sourceboundMarks ??= new Map());
    const named = (fragment) => {
      try {
        return document.getElementById(decodeURIComponent(fragment));
      } catch {
        return document.getElementById(fragment);
      }
    };
    const words = (target) => {
      const texts = document.createTreeWalker(target, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        const isDrawn = text.parentElement.closest('svg, math, style, [hidden]') === null;
        if (isDrawn && /\\S/.test(text.data)) return text;
      }
    };
    const mark = (fragment) => {
      if (marks.has(fragment)) return marks.get(fragment);
      const target = named(fragment);
      const text = target && words(target);
      const number = text ? marks.size : undefined;
      marks.set(fragment, number);
      if (text) {
        const link = document.createElement('a');
        link.href = ${JSON.stringify(AT)} + number;
        link.style = ${JSON.stringify(MARK_STYLE)};
        // What is filled in later takes the place of all that is there.
        (text.parentElement.closest('[data-page-of], [data-pages-of]') ?? text).before(link);
      }
      return number;
    };
    for (const anchor of anchors) mark(encodeURIComponent(anchor));
    for (const link of document.querySelectorAll('a[href^="#"]')) {
      const number = mark(link.getAttribute('href').slice(1));
      if (number !== undefined) link.setAttribute('href', ${JSON.stringify(TO)} + number);
    }
    return [...marks].filter(([, number]) => number !== undefined).map(([fragment, number]) => [number, fragment]);
  })(${JSON.stringify([...anchors])})`;
}

/** Takes the marks away; links keep their addresses. */
export const UNMARK = `for (const mark of document.querySelectorAll('a[href^="${AT}"]')) mark.remove()`;
