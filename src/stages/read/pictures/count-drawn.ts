/** Counts what an SVG draws as its elements are opened and closed. */
export interface Drawing {
  open(attributes: ReadonlyMap<string, string>): void;
  close(): void;
  /** How many elements are drawn, each as often as what refers to it is. */
  count(): number;
}

interface Part {
  /** By itself: a path of many parts counts as several elements. */
  readonly own: number;
  readonly parts: Part[];
  /** The ids of what it draws besides: by `<use>`, or as a pattern, a mask, a marker. */
  readonly draws: readonly string[];
  /** Known once it has been counted; 0 while it is. */
  drawn?: number;
}

/**
 * A small SVG can draw one thing a billion times, by elements that refer to elements that refer to others: a browser
 * would never be done with it. Style sheets may refer to parts, too, and are counted by their whole text, once.
 */
export function openDrawing(): Drawing {
  const root: Part = { own: 0, parts: [], draws: [] };
  const around: Part[] = [root];
  const named = new Map<string, Part>();
  const countOf = (part: Part): number => {
    // One that draws itself is drawn by no browser.
    if (part.drawn !== undefined) return part.drawn;
    part.drawn = 0;
    let { own: drawn } = part;
    for (const inner of part.parts) drawn += countOf(inner);
    for (const id of part.draws) {
      const other = named.get(id);
      if (other !== undefined) drawn += countOf(other);
    }
    part.drawn = drawn;
    return drawn;
  };
  return {
    open: (attributes) => {
      const draws = [...attributes].flatMap(([name, value]) =>
        name === 'href' ? [value.slice(1)] : [...value.matchAll(REFERENCE)].map(([, id = '']) => id),
      );
      const length = (attributes.get('d') ?? attributes.get('points') ?? '').length;
      const part: Part = { own: 1 + Math.floor(length / AN_ELEMENT), parts: [], draws };
      around.at(-1)?.parts.push(part);
      around.push(part);
      const id = attributes.get('id');
      if (id !== undefined && !named.has(id)) named.set(id, part);
    },
    close: () => {
      around.pop();
    },
    count: () => countOf(root),
  };
}

/** How many characters of a path take as many lines of a PDF as an element does. */
const AN_ELEMENT = 24;

const REFERENCE = /url\(\s*["']?\s*#([^"')]*?)\s*["']?\s*\)/gi;
