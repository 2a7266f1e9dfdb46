// Runs in the page that is printed: see patch-body.ts.
import { patchNode } from '../../../ground/page/patch-node.ts';

export interface PrintedPage {
  /** Gives the titles and style sheets of the head, in order, these texts as HTML, where there is one, and empties the body. */
  replaceTexts(texts: readonly (string | null)[]): void;
  /**
   * Changes the document that is shown into one with another body, and waits for its fonts. The page keeps the text
   * of the body from one time to the next, so that only what has changed is sent.
   */
  patchBody(heads: string, before: number, after: number, text: string): Promise<void>;
}

let last = '';

const printedPage: PrintedPage = {
  replaceTexts: (texts) => {
    const elements = [...document.head.querySelectorAll('title, style:not(#running-heads)')];
    for (const [index, element] of elements.entries()) {
      const text = texts[index];
      if (typeof text === 'string') element.innerHTML = text;
    }
    document.body.replaceWith(document.createElement('body'));
    last = '';
  },
  patchBody: async (heads, before, after, text) => {
    last = last.slice(0, before) + text + last.slice(last.length - after);
    const sheet = document.getElementById('running-heads');
    if (sheet !== null && sheet.textContent !== heads) sheet.textContent = heads;
    patchNode(document.body, new DOMParser().parseFromString(last, 'text/html').body);
    await Promise.allSettled([...document.fonts].map((face) => face.load()));
  },
};

Object.assign(globalThis, { printedPage });
