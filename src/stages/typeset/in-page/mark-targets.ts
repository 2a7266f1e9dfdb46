/// <reference lib="dom" />

/** A target of links, with the fragment that names it, as the links spell it. */
export type Target = readonly [number: number, fragment: string];

/** How marks and links are made. */
export interface MarkForm {
  /** The address of a link to a target, before its number. */
  readonly to: string;
  /** The address of a mark at a target, before its number. */
  readonly at: string;
  /** A mark's own style. */
  readonly style: string;
}

/**
 * Gives every target of a link a number, a mark before its first words, and its links the target's number for an
 * address. A mark is an empty link, one pixel wide, that takes no room. Targets without words, such as drawings, stay
 * as they are. It may be run again when there are new links.
 *
 * @param anchors targets that perhaps nothing links to
 * @param kept targets whose links stay as they are
 */
export function markTargets(
  anchors: readonly string[],
  kept: readonly string[],
  { to, at, style }: MarkForm,
): readonly Target[] {
  // What an earlier run has numbered; a document that takes this one's place has another root.
  const root: HTMLElement & { sourceboundMarks?: Map<string, number | undefined> } = document.documentElement;
  root.sourceboundMarks ??= new Map();
  const marks = root.sourceboundMarks;
  const named = (fragment: string): HTMLElement | null => {
    try {
      return document.getElementById(decodeURIComponent(fragment));
    } catch {
      return document.getElementById(fragment);
    }
  };
  const firstWords = (target: HTMLElement): Text | undefined => {
    const texts = document.createTreeWalker(target, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const isDrawn = node.parentElement?.closest('svg, math, style, [hidden]') === null;
      if (isDrawn && node instanceof Text && /\S/.test(node.data)) return node;
    }
    return undefined;
  };
  const mark = (fragment: string): number | undefined => {
    if (marks.has(fragment)) return marks.get(fragment);
    const target = named(fragment);
    const text = target === null ? undefined : firstWords(target);
    const number = text === undefined ? undefined : marks.size;
    marks.set(fragment, number);
    if (text !== undefined) {
      const link = document.createElement('a');
      link.href = `${at}${number}`;
      link.style.cssText = style;
      // What is filled in later takes the place of all that is there.
      (text.parentElement?.closest('[data-page-of], [data-pages-of]') ?? text).before(link);
    }
    return number;
  };
  const plain = new Set(kept.map((anchor) => encodeURIComponent(anchor)));
  for (const anchor of anchors) if (!plain.has(encodeURIComponent(anchor))) mark(encodeURIComponent(anchor));
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    const fragment = (link.getAttribute('href') ?? '').slice(1);
    const number = plain.has(fragment) ? undefined : mark(fragment);
    if (number !== undefined) link.setAttribute('href', `${to}${number}`);
  }
  return [...marks].flatMap(([fragment, number]) =>
    number === undefined ? [] : [[number, fragment] as const],
  );
}

/** Takes the marks away; links keep their addresses. */
export function unmarkTargets({ at }: MarkForm): void {
  for (const mark of document.querySelectorAll(`a[href^="${at}"]`)) mark.remove();
}
