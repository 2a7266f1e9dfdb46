import {
  isArray,
  isDictionary,
  isReference,
  type PdfDictionary,
  type PdfValue,
} from '../../../ground/pdf/pdf-values.ts';
import { pageNumbers, readPdf } from '../../../ground/pdf/read-pdf.ts';
import type { DrawnPictures, EmbeddedPicture } from '../compare-pictures.ts';
import { type ReadFont, readFont } from '../read-font.ts';
import { type ContentSource, checkPageContent, type DrawnGlyph } from './check-content.ts';
import { checkLinks, type DrawnLink, type NamedPlace } from './check-links.ts';
import { checkMetadata, textOf } from './check-metadata.ts';
import { checkObjects, type KnownObjects } from './check-objects.ts';
import { checkPlaces } from './check-places.ts';
import { checkReferences } from './check-references.ts';
import { type FileLayout, readLayout } from './file-layout.ts';
import { ForeignPart, HiddenText } from './foreign-part.ts';
import { placedStructure } from './placed-structure.ts';
import type { PlacedText } from './placed-text.ts';

/** A font that a PDF has in it. */
export interface EmbeddedLetters {
  /** Such as `AAAAAA+SourceSerif4-Regular`. */
  readonly name: string;
  /** Its file; nothing for a font whose glyphs are drawn by the page itself. */
  readonly file: Uint8Array | undefined;
}

/** Glyphs as they are drawn, and the text that a reader takes them for. */
export interface DrawnStretch {
  readonly glyphs: readonly DrawnGlyph[];
  readonly text: string;
  /** What the font says of each glyph, where the page says what they are together. */
  readonly said?: readonly string[];
  /** The first page that has it. */
  readonly page: number;
}

/** What is not as in our own form. */
export interface ForeignForm {
  /** As a clause. */
  readonly foreign: string;
  /** Whether it is text that is not seen, or is seen otherwise than it is read. */
  readonly isOfText: boolean;
}

/** What a PDF says of itself where no page shows it. Who wrote it, ours do not say: another author makes it foreign. */
export interface SaidOfItself {
  readonly language: string;
  /** Of its parts, those that are in another language or not. */
  readonly languages: readonly string[];
  /** What its figures show, for screen-reader users. */
  readonly alternatives: readonly string[];
}

/** What is known of a PDF in our own form. */
export interface OwnForm {
  /** Whether its `/ID` is the sum of what is in it. */
  readonly hasOwnId: boolean;
  readonly objects: number;
  readonly pictures: DrawnPictures;
  readonly pages: number;
  readonly title: string;
  /** The browser's part that wrote it, such as `Skia/PDF m153`. */
  readonly producer: string;
  /** Each stretch of glyphs that says something by itself, once. */
  readonly stretches: readonly DrawnStretch[];
  /** By the numbers of their objects. */
  readonly fonts: ReadonlyMap<number, EmbeddedLetters>;
  readonly links: readonly DrawnLink[];
  /** The places that links lead to. */
  readonly places: readonly NamedPlace[];
  /** What it says of itself to programs, and to screen-reader users. */
  readonly said: SaidOfItself;
  /** What is painted on each page. */
  readonly texts: readonly (readonly PlacedText[])[];
}

/**
 * Looks for a part of a PDF that is not as Sourcebound and Chromium write it: gives the part as a clause, or what is
 * known of a file that is in our own form. Readers agree on what such a file shows, so that what is read of it is what
 * people see.
 */
export function readOwnForm(bytes: Uint8Array): ForeignForm | { readonly form: OwnForm } {
  try {
    const layout = readLayout(bytes);
    const known = checkObjects(layout);
    const pages = checkPages(bytes, known);
    const { title, producer } = checkMetadata(known);
    return {
      form: {
        hasOwnId: layout.hasOwnId,
        objects: known.kinds.size,
        pictures: { embedded: picturesOf(layout, known), painted: pages.painted },
        pages: pages.count,
        stretches: pages.stretches,
        fonts: fontsOf(known),
        said: saidOf(known),
        links: pages.links,
        places: pages.places,
        texts: pages.texts,
        title,
        producer,
      },
    };
  } catch (error) {
    if (error instanceof ForeignPart)
      return { foreign: error.message, isOfText: error instanceof HiddenText };
    // The readers of values and fonts have errors of their own.
    if (error instanceof Error && error.message.startsWith('PDF: '))
      return { foreign: error.message.slice('PDF: '.length), isOfText: false };
    throw error;
  }
}

const LARGEST_PAGE = 2_000;

/** What is known of the pages. */
type CheckedPages = Pick<OwnForm, 'stretches' | 'links' | 'places' | 'texts'> & {
  readonly count: number;
  readonly painted: readonly number[];
};

function checkPages(bytes: Uint8Array, known: KnownObjects): CheckedPages {
  const stretches = new Map<string, DrawnStretch>();
  const pdf = readPdf(bytes);
  const fonts = new Map<number, ReadFont>();
  const painted: number[] = [];
  const source: ContentSource = {
    valueOf: known.valueOf,
    contentOf: known.contentOf,
    onPicture: (number) => painted.push(number),
    fontOf: (number) => {
      const before = fonts.get(number);
      if (before !== undefined) return before;
      const value = known.valueOf(number);
      const font = readFont(pdf, isDictionary(value) ? value : new Map());
      fonts.set(number, font);
      return font;
    },
  };
  const pages = pageNumbers(pdf);
  const placed = new Map<number, readonly PlacedText[]>();
  for (const [index, page] of pages.entries()) {
    const name = `page ${index + 1}`;
    const value = known.valueOf(page);
    const box = isDictionary(value) ? value.get('MediaBox') : undefined;
    const [left, bottom, right = 0, top = 0] = isArray(box) ? box.map(Number) : [];
    if (left !== 0 || bottom !== 0 || !(right > 0 && top > 0 && right < LARGEST_PAGE && top < LARGEST_PAGE))
      throw new ForeignPart(`${name} has another /MediaBox than ours`);
    const texts = checkPageContent(page, name, source, (glyphs, actual) => {
      const key = `${glyphs.map(({ font, code }) => `${font} ${code}`).join(',')} ${actual ?? ''}`;
      if (stretches.has(key)) return;
      const said = glyphs.map(({ font, code }) => source.fontOf(font).textOf.get(code) ?? '');
      const own = actual === undefined ? { text: said.join('') } : { text: actual, said };
      stretches.set(key, { glyphs, ...own, page: index + 1 });
    });
    placed.set(page, texts);
  }
  for (const [number, value] of known.ofKind('pages')) {
    if (isDictionary(value) && value.get('Count') !== leaves(value, known))
      throw new ForeignPart(
        `object ${number}, a node of the tree of pages, has another /Count than it has pages`,
      );
  }
  const pageOf = new Map(pages.map((page, index) => [page, index + 1]));
  checkReferences(known, pages, placed);
  const elements = placedStructure(known, placed);
  checkPlaces(elements, (object) => pageOf.get(object));
  const { links, places } = checkLinks(known, elements, (object) => pageOf.get(object));
  return {
    count: pages.length,
    painted,
    stretches: [...stretches.values()],
    links,
    places,
    texts: [...placed.values()],
  };
}

function fontsOf(known: KnownObjects): ReadonlyMap<number, EmbeddedLetters> {
  const fonts = new Map<number, EmbeddedLetters>();
  const at = (value: PdfValue | undefined, key: string): PdfValue | undefined => {
    const first = isArray(value) ? value[0] : value;
    const whole = isReference(first) ? known.valueOf(first.ref) : first;
    return isDictionary(whole) ? whole.get(key) : undefined;
  };
  for (const [number, font] of known.ofKind('compositeFont')) {
    const file = at(at(at(font, 'DescendantFonts'), 'FontDescriptor'), 'FontFile2');
    fonts.set(number, {
      name: String(at(font, 'BaseFont')),
      file: isReference(file) ? known.contentOf(file.ref) : undefined,
    });
  }
  for (const [number, font] of known.ofKind('drawnFont'))
    fonts.set(number, { name: String(at(at(font, 'FontDescriptor'), 'FontName')), file: undefined });
  return fonts;
}

/** @throws ForeignPart when what is no figure has words in its place */
function saidOf(known: KnownObjects): SaidOfItself {
  const text = (value: PdfValue, key: string): string | undefined =>
    isDictionary(value) ? textOf(value.get(key)) : undefined;
  const elements = known.ofKind('element');
  for (const [number, element] of elements) {
    if (text(element, 'Alt') !== undefined && isDictionary(element) && element.get('S') !== 'Figure')
      throw new ForeignPart(`object ${number}, an element of the structure, has words in its place (/Alt)`);
  }
  const valuesOf = (key: string): readonly string[] => [
    ...new Set(elements.map(([, element]) => text(element, key)).filter((one) => one !== undefined)),
  ];
  const [catalog] = known.ofKind('catalog');
  return {
    language: (catalog && text(catalog[1], 'Lang')) ?? '',
    languages: valuesOf('Lang'),
    alternatives: valuesOf('Alt'),
  };
}

/** The most dots of a picture: a workspace's may have 25 million. */
const MOST_DOTS = 25_000_000;

/** What is no more than the transparency of another is none by itself. */
function picturesOf({ objects }: FileLayout, known: KnownObjects): readonly EmbeddedPicture[] {
  const images = known.ofKind('image').flatMap(([number, value]) => {
    const { stream } = objects.get(number) ?? {};
    return isDictionary(value) && stream !== undefined ? [{ number, value, stream }] : [];
  });
  const maskOf = ({ value }: (typeof images)[number]): number | undefined => {
    const mask = value.get('SMask');
    return isReference(mask) ? mask.ref : undefined;
  };
  const masks = new Set(images.map(maskOf));
  return images.flatMap((image) => {
    const { number, value, stream } = image;
    const [width, height] = [Number(value.get('Width')), Number(value.get('Height'))];
    if (!(width > 0 && height > 0 && width * height <= MOST_DOTS))
      throw new ForeignPart(`object ${number}, an image, has ${width} × ${height} dots`);
    if (masks.has(number)) return [];
    const alpha = objects.get(maskOf(image) ?? 0)?.stream;
    const isJpeg = value.get('Filter') === 'DCTDecode';
    return [{ number, width, height, isJpeg, content: stream, alpha }];
  });
}

function leaves(node: PdfDictionary, known: KnownObjects): number {
  const kids = node.get('Kids');
  let count = 0;
  for (const kid of isArray(kids) ? kids : []) {
    const value =
      typeof kid === 'object' && kid !== null && 'ref' in kid ? known.valueOf(kid.ref) : undefined;
    if (isDictionary(value)) count += value.get('Type') === 'Pages' ? leaves(value, known) : 1;
  }
  return count;
}
