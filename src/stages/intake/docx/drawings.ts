import type { Relationship } from './docx-parts.ts';
import { descendants, elementsOf, textIn, type XmlElement } from './xml-tree.ts';

/** Something drawn, of which a document of words has at most the words. */
export interface Drawing {
  readonly what: 'picture' | 'chart' | 'diagram' | 'embedded object' | 'word art' | 'form field';
  readonly words: string;
  readonly message?: string;
}

/**
 * What is drawn in an element, with the words that are told of it: of charts and diagrams, those of their own parts.
 *
 * @param part reads a part of the file
 */
export function drawingsIn(
  element: XmlElement,
  links: ReadonlyMap<string, Relationship>,
  part: (name: string) => XmlElement | undefined,
): readonly Drawing[] {
  const found: Drawing[] = [];
  const described = descendants(element, /^wp:docPr$/)[0]?.attributes;
  const alt = described?.descr ?? described?.title ?? '';
  const partOf = (id: string | undefined): string => {
    const link = links.get(id ?? '');
    const root = link === undefined || link.external ? undefined : part(link.target);
    return root === undefined ? alt : wordsIn(root);
  };
  for (const picture of descendants(element, /^(?:a:blip|v:imagedata)$/)) {
    const away = [picture.attributes['r:link'], picture.attributes['r:embed'], picture.attributes['r:id']]
      .map((id) => links.get(id ?? ''))
      .find((link) => link?.external === true);
    const words = picture.attributes['o:title'] ?? alt;
    found.push({
      what: 'picture',
      words,
      ...(away === undefined
        ? {}
        : { message: `it is at ${away.target.slice(0, 200)}, which was not opened` }),
    });
  }
  for (const chart of descendants(element, /^c:chart$/))
    found.push({ what: 'chart', words: partOf(chart.attributes['r:id']) });
  for (const diagram of descendants(element, /^dgm:relIds$/))
    found.push({ what: 'diagram', words: partOf(diagram.attributes['r:dm']) });
  for (const object of descendants(element, /^o:OLEObject$/))
    found.push({ what: 'embedded object', words: object.attributes.ProgID ?? '' });
  for (const art of descendants(element, /^v:textpath$/))
    found.push({ what: 'word art', words: art.attributes.string ?? '' });
  for (const text of descendants(element, /^a:txBody$/))
    found.push({ what: 'diagram', words: wordsIn(text) });
  return found;
}

/** True for an equation that is one line but for exponents and indices. */
export function isLinearEquation(equation: XmlElement): boolean {
  return elementsOf(equation).every(
    (element) => /Pr$/.test(element.name) || (LINEAR.has(element.name) && isLinearEquation(element)),
  );
}

/** The characters of an equation, one after the other, with spaces between its parts. */
export function equationText(equation: XmlElement): string {
  return descendants(equation, /^m:t$/).map(textIn).join(' ');
}

const LINEAR: ReadonlySet<string> = new Set(
  'm:oMath m:r m:t m:sSup m:sSub m:e m:sup m:sub w:br w:bookmarkStart w:bookmarkEnd'.split(' '),
);

/** What a chart or a diagram says: its titles, its categories, its values. */
function wordsIn(root: XmlElement): string {
  return descendants(root, /^(?:a:t|c:v)$/)
    .map((element) => textIn(element) || elementsOf(element).map(textIn).join(''))
    .join(' ');
}
