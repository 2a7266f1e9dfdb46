import {
  isArray,
  isDictionary,
  isReference,
  isString,
  type PdfValue,
} from '../../../ground/pdf/pdf-values.ts';
import { markOf, namedPiece } from '../../../ground/pdf/piece-number.ts';
import type { KnownObjects } from './check-objects.ts';
import { ForeignPart } from './foreign-part.ts';
import type { PlacedTexts } from './placed-structure.ts';

/**
 * Holds each way back or across against the way there: what a reader finds going up from a page, a link or a text is
 * what it finds going down from the structure, and a name leads to what has that name.
 *
 * @param pages the objects of the pages, in order
 * @throws ForeignPart
 */
export function checkReferences(known: KnownObjects, pages: readonly number[], texts: PlacedTexts): void {
  checkPageTree(known, pages);
  checkParents(known, placesIn(known), texts);
  checkIdentifiers(known);
  checkOutlineWays(known);
  checkFontNames(known);
  checkResourceNames(known);
  checkFiles(known);
}

function fault(number: number, reason: string): ForeignPart {
  return new ForeignPart(`object ${number}, ${reason}`);
}

function checkPageTree(known: KnownObjects, pages: readonly number[]): void {
  const parents = new Map<number, number>();
  for (const [number, node] of known.ofKind('pages'))
    for (const kid of listAt(node, 'Kids')) if (isReference(kid)) parents.set(kid.ref, number);
  for (const kind of ['pages', 'page'])
    for (const [number, value] of known.ofKind(kind))
      if (refAt(value, 'Parent') !== parents.get(number))
        throw fault(number, 'in the tree of pages, has another /Parent than the node that has it');
  // Chromium 147 numbers the pages first; version 153 numbers each with its links and forms after it, and a page of
  // which all is in forms has no number.
  let last = -1;
  for (const [index, number] of pages.entries()) {
    const key = at(known.valueOf(number), 'StructParents');
    if (key === undefined) continue;
    if (typeof key !== 'number' || key <= last)
      throw fault(number, `page ${index + 1}, has the /StructParents of another`);
    last = key;
  }
}

/** What the structure says of each page and link. */
interface StructurePlaces {
  /** By the page, and the piece of marked content: its element. */
  readonly contents: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** By the link: its element. */
  readonly links: ReadonlyMap<number, number>;
}

function placesIn(known: KnownObjects): StructurePlaces {
  const contents = new Map<number, Map<number, number>>();
  const links = new Map<number, number>();
  const owners = new Map<number, number>();
  const pageWith = new Map<number, number>();
  for (const [number, page] of known.ofKind('page'))
    for (const link of listAt(page, 'Annots')) if (isReference(link)) pageWith.set(link.ref, number);
  const [structure] = known.ofKind('structure');
  for (const [number, element] of [
    ...(structure === undefined ? [] : [structure]),
    ...known.ofKind('element'),
  ]) {
    const on = refAt(element, 'Pg');
    let isUsed = on === undefined;
    for (const kid of listAt(element, 'K')) {
      if (isReference(kid)) {
        owners.set(kid.ref, number);
        // What is put around the body of an item is not taken off the item.
        if (refAt(known.valueOf(kid.ref), 'Pg') === on) isUsed = true;
        continue;
      }
      const link = refAt(kid, 'Obj');
      const page = refAt(kid, 'Pg') ?? on;
      if (page === on) isUsed = true;
      if (link !== undefined) {
        if (links.has(link)) throw fault(link, 'a link, is in the structure twice');
        if (page !== pageWith.get(link))
          throw fault(number, 'an element of the structure, has a link of another page');
        links.set(link, number);
        continue;
      }
      const content = isDictionary(kid) ? namedPiece(kid) : kid;
      if (page === undefined || typeof content !== 'number')
        throw fault(number, 'an element of the structure, has content without a page');
      const ofPage = contents.get(page) ?? new Map<number, number>();
      if (ofPage.has(content))
        throw fault(number, `an element of the structure, has content ${content}, which another has`);
      contents.set(page, ofPage.set(content, number));
    }
    if (!isUsed) throw fault(number, 'an element of the structure, has a /Pg on which it has nothing');
  }
  for (const [number, element] of known.ofKind('element'))
    if (refAt(element, 'P') !== owners.get(number))
      throw fault(number, 'an element of the structure, has another parent than the one that has it');
  return { contents, links };
}

/** Holds the tree of parents against the structure: the two say the same. */
function checkParents(known: KnownObjects, { contents, links }: StructurePlaces, texts: PlacedTexts): void {
  const [tree] = known.ofKind('parentTree');
  const parents = new Map<number, number>();
  let last = -1;
  for (const [key, value] of pairsOf(listAt(tree?.[1], 'Nums'))) {
    if (typeof key !== 'number' || !isReference(value) || tree === undefined) continue;
    if (key <= last) throw fault(tree[0], 'the tree of parents, is not in order');
    last = key;
    parents.set(key, value.ref);
  }
  const take = (number: number, key: PdfValue | undefined): number | undefined => {
    if (typeof key !== 'number') return undefined;
    const parent = parents.get(key);
    parents.delete(key);
    if (parent === undefined)
      throw fault(number, 'which is in the structure, has no place in the tree of parents');
    return parent;
  };
  const checkList = (number: number, name: string, marks: ReadonlyMap<number, number>): void => {
    const list = take(number, at(known.valueOf(number), 'StructParents'));
    const elements = list === undefined ? undefined : known.valueOf(list);
    if (list === undefined || !isArray(elements)) throw fault(number, `${name}, has no list of parents`);
    for (const [mark, element] of elements.entries())
      if ((isReference(element) ? element.ref : undefined) !== marks.get(mark))
        throw fault(list, `a list of parents, has another element for content ${mark} than the structure`);
    for (const mark of marks.keys())
      if (mark >= elements.length) throw fault(list, `a list of parents, lacks content ${mark}`);
  };
  const inForms = new Map<number, Map<number, number>>();
  for (const [number, page] of known.ofKind('page')) {
    const ofPage = contents.get(number) ?? new Map<number, number>();
    const own = new Map<number, number>();
    for (const [piece, element] of ofPage) {
      const { mark, form } = markOf(piece);
      const marks = form === undefined ? own : (inForms.get(form) ?? new Map<number, number>());
      if (form !== undefined) inForms.set(form, marks);
      if (marks.has(mark)) throw fault(number, `a page, has content ${mark} of a form that another page has`);
      marks.set(mark, element);
    }
    if (own.size > 0 || at(page, 'StructParents') !== undefined) checkList(number, 'a page', own);
    for (const { content, words } of texts.get(number) ?? [])
      if (content !== undefined && !ofPage.has(content))
        throw fault(number, `a page, has text that is not in the structure: “${words.slice(0, 30)}”`);
  }
  for (const [number, form] of known.ofKind('form'))
    if (inForms.has(number) || at(form, 'StructParents') !== undefined)
      checkList(number, 'a form', inForms.get(number) ?? new Map());
  for (const [number, link] of known.ofKind('link'))
    if (take(number, at(link, 'StructParent')) !== links.get(number))
      throw fault(number, 'a link, has another parent than the element that has it');
  const [left] = parents.keys();
  if (left !== undefined && tree !== undefined)
    throw fault(tree[0], `the tree of parents, has ${left}, which belongs to nothing`);
}

/** Each identifier leads to the element that has it, and each cell's headings are there. */
function checkIdentifiers(known: KnownObjects): void {
  const named = new Map<string, number>();
  for (const [number, node] of known.ofKind('nameTree')) {
    let last = '';
    const names = pairsOf(listAt(node, 'Names'));
    for (const [key, value] of names) {
      if (!isString(key) || !isReference(value)) continue;
      if (named.has(key.string) || key.string < last) throw fault(number, 'a tree of names, is not in order');
      last = key.string;
      named.set(key.string, value.ref);
    }
    const [least, most] = listAt(node, 'Limits').map(stringOf);
    if (least !== undefined && (least !== stringOf(names[0]?.[0]) || most !== last))
      throw fault(number, 'a tree of names, has other /Limits than its names');
  }
  for (const [number, element] of known.ofKind('element')) {
    const identifier = stringOf(at(element, 'ID'));
    if (identifier !== undefined) {
      if (named.get(identifier) !== number)
        throw fault(number, 'an element of the structure, has an /ID that leads elsewhere');
    }
  }
  const holders = new Set<PdfValue | undefined>(
    known.ofKind('element').map(([, element]) => stringOf(at(element, 'ID'))),
  );
  for (const [name, number] of named)
    if (!holders.has(name)) throw fault(number, 'an element of the structure, has another /ID than its name');
  for (const [number, element] of known.ofKind('element'))
    for (const attributes of listAt(element, 'A'))
      for (const heading of listAt(attributes, 'Headers'))
        if (!named.has(stringOf(heading) ?? ''))
          throw fault(number, 'a cell, has a heading that the document lacks');
}

/** The ways through the outline agree, and lead through the headings in their order. */
function checkOutlineWays(known: KnownObjects): void {
  const [outline] = known.ofKind('outline');
  if (outline === undefined) return;
  const wrong = (number: number): ForeignPart =>
    fault(number, 'of the outline, leads to another entry than ours');
  const walk = (number: number, depth: number): number => {
    if (depth > DEEPEST) throw fault(number, `of the outline, is more than ${DEEPEST} deep`);
    const node = known.valueOf(number);
    let before: number | undefined;
    let count = 0;
    for (let next = refAt(node, 'First'); next !== undefined; next = refAt(known.valueOf(next), 'Next')) {
      const entry = known.valueOf(next);
      if (refAt(entry, 'Parent') !== number || refAt(entry, 'Prev') !== before) throw wrong(next);
      before = next;
      count += 1 + walk(next, depth + 1);
    }
    if (refAt(node, 'Last') !== before) throw wrong(number);
    if ((at(node, 'Count') ?? 0) !== count)
      throw fault(number, 'of the outline, has another /Count than entries');
    return count;
  };
  walk(outline[0], 0);
}

/** As deep as headings are, and more. */
const DEEPEST = 12;

function checkFontNames(known: KnownObjects): void {
  for (const [number, font] of known.ofKind('compositeFont')) {
    const name = at(font, 'BaseFont');
    const inner = refAt(listAt(font, 'DescendantFonts'), 0);
    const outlines = inner === undefined ? undefined : known.valueOf(inner);
    const description = refAt(outlines, 'FontDescriptor');
    const names = [
      at(outlines, 'BaseFont'),
      at(description === undefined ? undefined : known.valueOf(description), 'FontName'),
    ];
    if (names.some((one) => one !== name))
      throw fault(number, 'a font, is described by another name than its own');
  }
}

/**
 * Resources are named by the numbers of their objects, as Chromium names them. A form that Sourcebound lays over a
 * page, with a name of its own, was printed by itself, and its objects have new numbers since.
 */
function checkResourceNames(known: KnownObjects): void {
  const laid = new Map<string, number>();
  const laidOver = new Set(
    known.ofKind('page').flatMap(([, page]) => {
      const forms = at(at(page, 'Resources'), 'XObject');
      const named = isDictionary(forms) ? [...forms].filter(([name]) => !NUMBERED.test(name)) : [];
      return named.flatMap(([, form]) => (isReference(form) ? [form.ref] : []));
    }),
  );
  for (const kind of ['page', 'form', 'tiling'])
    for (const [number, value] of known.ofKind(kind)) {
      const resources = at(value, 'Resources');
      for (const type of ['ExtGState', 'Font', 'XObject', 'Pattern']) {
        const entries = at(resources, type);
        for (const [name, one] of isDictionary(entries) ? entries : []) {
          if (!isReference(one)) continue;
          const said = NUMBERED.exec(name)?.[1];
          const wanted = said === undefined ? (laid.get(name) ?? one.ref) : Number(said);
          if (one.ref !== wanted && !laidOver.has(number))
            throw fault(
              number,
              `has another object for /${name} than ${said === undefined ? 'other pages' : 'its name says'}`,
            );
          if (said === undefined) laid.set(name, one.ref);
        }
      }
    }
}

const NUMBERED = /^[A-Z](\d+)$/;

function checkFiles(known: KnownObjects): void {
  const [catalog] = known.ofKind('catalog');
  const names = pairsOf(listAt(at(at(catalog?.[1], 'Names'), 'EmbeddedFiles'), 'Names'));
  for (const [name, file] of names) {
    if (!isReference(file)) continue;
    const value = known.valueOf(file.ref);
    const content = at(value, 'EF');
    const texts = [at(value, 'F'), at(value, 'UF')].map(stringOf);
    if (texts.some((one) => one !== stringOf(name)))
      throw fault(file.ref, 'a file that travels inside, has two names');
    if (refAt(content, 'F') !== refAt(content, 'UF'))
      throw fault(file.ref, 'a file that travels inside, has two contents');
  }
  const listed = names.map(([, file]) => (isReference(file) ? file.ref : undefined));
  const associated = listAt(catalog?.[1], 'AF').map((file) => (isReference(file) ? file.ref : undefined));
  if (associated.length > 0 && associated.join() !== listed.join())
    throw fault(catalog?.[0] ?? 0, 'the catalog, has other files in /AF than inside');
}

function at(value: PdfValue | undefined, key: string): PdfValue | undefined {
  return isDictionary(value) ? value.get(key) : undefined;
}

function refAt(value: PdfValue | undefined, key: string | number): number | undefined {
  const one = typeof key === 'number' ? (isArray(value) ? value[key] : undefined) : at(value, key);
  return isReference(one) ? one.ref : undefined;
}

/** What a key holds as a list: nothing is an empty one, and one value a list of one. */
function listAt(value: PdfValue | undefined, key: string): readonly PdfValue[] {
  const found = at(value, key);
  if (found === undefined) return [];
  return isArray(found) ? found : [found];
}

function pairsOf(values: readonly PdfValue[]): readonly (readonly [PdfValue, PdfValue])[] {
  const pairs: (readonly [PdfValue, PdfValue])[] = [];
  for (let index = 0; index + 1 < values.length; index += 2)
    pairs.push([values[index] ?? null, values[index + 1] ?? null]);
  return pairs;
}

function stringOf(value: PdfValue | undefined): string | undefined {
  return isString(value) ? value.string : undefined;
}
