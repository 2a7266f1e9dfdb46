import type { DocxPart } from './docx-parts.ts';
import { child, elementsOf, textIn, type XmlElement } from './xml-tree.ts';

/** A tracked change: somebody proposed it, and nobody has decided about it. */
export interface TrackedChange {
  readonly kind: 'insertion' | 'deletion' | 'move' | 'formatting';
  /** `footnote 3`, `table 2, row 4`, `the text`. */
  readonly where: string;
  readonly words: string;
}

/** All tracked changes of a part, wherever they are in it. */
export function trackedChanges(part: DocxPart): readonly TrackedChange[] {
  const found: TrackedChange[] = [];
  const placeIn = placesOf(part);
  const walk = (element: XmlElement, place: string, words: string): void => {
    let near = words;
    if (element.name === 'mc:Fallback') return;
    const here = placeIn(element) ?? place;
    if (element.name === 'w:p' || element.name === 'w:tr') near = storedText(element).slice(0, 400);
    const kind = CHANGES.get(element.name);
    if (kind !== undefined) {
      const own = storedText(element);
      found.push({ kind, where: here, words: own === '' ? near : own });
    }
    for (const inside of elementsOf(element)) walk(inside, here, near);
  };
  walk(part.root, part.label, '');
  return found;
}

/** The places that elements of a part open, as a person would call them: notes, tables of the text and their rows. */
function placesOf(part: DocxPart): (element: XmlElement) => string | undefined {
  let table = 0;
  const rows = new Map<XmlElement, string>();
  return (element) => {
    if (element.name !== 'w:tbl' || part.kind !== 'document') return noteLabel(element) ?? rows.get(element);
    table += 1;
    const label = `table ${table}`;
    for (const [index, row] of elementsOf(element)
      .filter(({ name }) => name === 'w:tr')
      .entries())
      rows.set(row, `${label}, row ${index + 1}`);
    return label;
  };
}

/** The place that a note or a comment is, as a person would call it. */
export function noteLabel(element: XmlElement): string | undefined {
  const kind = /^w:(footnote|endnote|comment)$/.exec(element.name)?.[1];
  return kind === undefined ? undefined : `${kind} ${element.attributes['w:id'] ?? ''}`;
}

/** The words of an element, those that are deleted included. */
export function storedText(element: XmlElement): string {
  if (TEXTS.has(element.name)) return textIn(element);
  if (element.name === 'mc:Fallback') return '';
  const words = elementsOf(element).map(storedText).join('');
  return /^w:(?:p|tc|tab|br)$/.test(element.name) ? `${words} ` : words;
}

/**
 * The tree with all changes accepted, or all rejected, and with the first of alternate contents alone, as Word takes
 * it. Paragraphs whose mark is gone are joined with the next one.
 *
 * @param left is told of each stretch that goes: the words of it, why, and where it is
 */
export function decided(
  part: DocxPart,
  choice: 'accept' | 'reject',
  left: (words: string, kind: 'inserted' | 'deleted' | 'alternative', where: string) => void,
): XmlElement {
  const placeIn = placesOf(part);
  let where = part.label;
  const gone = choice === 'accept' ? DELETED : INSERTED;
  const kept = choice === 'accept' ? INSERTED : DELETED;
  const kind = choice === 'accept' ? 'deleted' : 'inserted';
  const leave = (element: XmlElement): readonly [] => {
    const words = storedText(element);
    if (words.trim() !== '') left(words, kind, where);
    return [];
  };
  const each = (element: XmlElement): readonly XmlElement[] => {
    const outside = where;
    where = placeIn(element) ?? outside;
    const result = eachAt(element);
    where = outside;
    return result;
  };
  const eachAt = (element: XmlElement): readonly XmlElement[] => {
    const { name } = element;
    if (gone.has(name)) return leave(element);
    if (kept.has(name)) return elementsOf(element).flatMap(each);
    if (name === 'mc:AlternateContent') {
      const chosen = alternative(element);
      for (const words of otherWords(element, chosen)) left(words, 'alternative', where);
      return chosen === undefined ? [] : elementsOf(chosen).flatMap(each);
    }
    const marks = MARKS.has(name) ? markOf(element) : undefined;
    if ((name === 'w:tr' || name === 'w:tc') && marks !== undefined && isGone(marks, choice))
      return leave(element);
    if (PROPERTIES.has(name)) return [propertiesOf(element, choice)];
    const renamed =
      choice === 'reject' && name === 'w:delText' ? 'w:t' : name === 'w:delInstrText' ? 'w:instrText' : name;
    const children = element.children.flatMap((one): readonly (XmlElement | string)[] =>
      typeof one === 'string' ? [one] : each(one),
    );
    if (
      name === 'w:tbl' &&
      !children.some((one) => typeof one !== 'string' && !/^w:tbl(?:Pr|Grid)$/.test(one.name))
    )
      return [];
    return [{ ...element, name: renamed, children: joined(element, children, choice) }];
  };
  return { ...part.root, children: elementsOf(part.root).flatMap(each) };
}

/**
 * Of contents in several editions the first that needs nothing but what Word knows, as Word takes it; the last where
 * there is none, or only that has words.
 */
export function alternative(element: XmlElement): XmlElement | undefined {
  const last = child(element, 'mc:Fallback');
  const first = elementsOf(element).find(
    ({ name, attributes }) =>
      name === 'mc:Choice' && (attributes.Requires ?? '').split(/\s+/).every((prefix) => KNOWN.test(prefix)),
  );
  if (first === undefined || last === undefined) return first ?? last;
  const words = (of: XmlElement): string => elementsOf(of).map(storedText).join('').trim();
  return words(first) === '' && words(last) !== '' ? last : first;
}

/** What other editions of the same contents say, if it is something else: another program shows that. */
function otherWords(element: XmlElement, chosen: XmlElement | undefined): readonly string[] {
  const words = (of: XmlElement): string =>
    elementsOf(of).map(storedText).join('').replace(/\s+/g, ' ').trim();
  const shown = chosen === undefined ? '' : words(chosen);
  return elementsOf(element)
    .filter((one) => one !== chosen)
    .map(words)
    .filter((others) => others !== '' && others !== shown);
}

/** The usual prefixes of what Word adds to the standard: shapes, canvases, ink, charts, its own later editions. */
const KNOWN =
  /^(?:|wp[scgi]|wp14|wp15|w1\d\w*|a14|a16\w*|v|o|w10|cx\d?|c14|c16\w*|dgm\d*|am3d|aink|pic14|m|r|w|wp)$/;

const CHANGES: ReadonlyMap<string, TrackedChange['kind']> = new Map([
  ...['ins', 'cellIns'].map((name) => [`w:${name}`, 'insertion'] as const),
  ...['del', 'cellDel'].map((name) => [`w:${name}`, 'deletion'] as const),
  ...['moveFrom', 'moveTo'].map((name) => [`w:${name}`, 'move'] as const),
  ...`rPrChange pPrChange sectPrChange tblPrChange tblPrExChange trPrChange tcPrChange tblGridChange numberingChange
  cellMerge
  customXmlInsRangeStart customXmlDelRangeStart`
    .split(/\s+/)
    .map((name) => [`w:${name}`, 'formatting'] as const),
] satisfies (readonly [string, TrackedChange['kind']])[]);

const TEXTS: ReadonlySet<string> = new Set(['w:t', 'w:delText', 'm:t', 'a:t']);
const INSERTED: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo']);
const DELETED: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);
const MARKS: ReadonlySet<string> = new Set(['w:tr', 'w:tc', 'w:p']);
const PROPERTIES: ReadonlySet<string> = new Set(
  'w:rPr w:pPr w:sectPr w:tblPr w:tblPrEx w:trPr w:tcPr w:tblGrid'.split(' '),
);

/** What is said of a paragraph's mark, of a row or of a cell. */
function markOf(element: XmlElement): XmlElement | undefined {
  if (element.name === 'w:p') return child(child(element, 'w:pPr'), 'w:rPr');
  return child(element, element.name === 'w:tr' ? 'w:trPr' : 'w:tcPr');
}

function isGone(marks: XmlElement, choice: 'accept' | 'reject'): boolean {
  const names =
    choice === 'accept' ? ['w:del', 'w:moveFrom', 'w:cellDel'] : ['w:ins', 'w:moveTo', 'w:cellIns'];
  return names.some((name) => child(marks, name) !== undefined);
}

/** Properties as they are, or as they were: the marks of changes stay until paragraphs are joined. */
function propertiesOf(element: XmlElement, choice: 'accept' | 'reject'): XmlElement {
  const change = elementsOf(element).find(({ name }) => name === `${element.name}Change`);
  const old = choice === 'reject' && change !== undefined ? child(change, element.name) : undefined;
  // A paragraph's former properties do not repeat those of its mark and of its section.
  const now = elementsOf(element).filter(({ name }) => !name.endsWith('Change'));
  const kept = now.filter(({ name }) =>
    /^w:(?:rPr|sectPr|ins|del|moveFrom|moveTo|cellIns|cellDel)$/.test(name),
  );
  // A number that was put before a paragraph is tracked within it.
  const before = now.filter(
    (one) => choice === 'accept' || one.name !== 'w:numPr' || child(one, 'w:ins') === undefined,
  );
  const children = old === undefined ? before : [...elementsOf(old), ...kept];
  return {
    ...element,
    children: children.map((one) => (PROPERTIES.has(one.name) ? propertiesOf(one, choice) : one)),
  };
}

/** The children of a container, paragraphs whose marks are gone joined with what follows; so are drop caps. */
function joined(
  container: XmlElement,
  children: readonly (XmlElement | string)[],
  choice: 'accept' | 'reject',
): readonly (XmlElement | string)[] {
  if (!children.some((one) => typeof one !== 'string' && one.name === 'w:p')) return children;
  const result: (XmlElement | string)[] = [];
  let held: readonly XmlElement[] = [];
  let holder: XmlElement | undefined;
  const release = (): void => {
    if (holder !== undefined && held.some(({ name }) => name !== 'w:pPr'))
      result.push({
        ...holder,
        children: [...elementsOf(holder).filter(({ name }) => name === 'w:pPr'), ...held],
      });
    [held, holder] = [[], undefined];
  };
  for (const one of children) {
    if (typeof one === 'string' || one.name !== 'w:p') {
      // Bookmarks and the like are no paragraphs, and part none.
      if (typeof one !== 'string' && /^w:(?:tbl|sdt|customXml)$/.test(one.name)) release();
      result.push(one);
      continue;
    }
    const properties = child(one, 'w:pPr');
    const rest = elementsOf(one).filter(({ name }) => name !== 'w:pPr');
    const marks = markOf(one);
    const dropCap = isDropCap(properties);
    if ((marks !== undefined && isGone(marks, choice)) || dropCap) {
      holder ??= one;
      held = [...held, ...rest];
      continue;
    }
    result.push({ ...one, children: [...(properties === undefined ? [] : [properties]), ...held, ...rest] });
    [held, holder] = [[], undefined];
  }
  release();
  // A cell has a paragraph, even an empty one.
  if (container.name === 'w:tc' && !result.some((one) => typeof one !== 'string' && one.name === 'w:p'))
    result.push({ name: 'w:p', attributes: {}, children: [] });
  return result;
}

function isDropCap(properties: XmlElement | undefined): boolean {
  const dropCap = child(properties, 'w:framePr')?.attributes['w:dropCap'];
  return dropCap === 'drop' || dropCap === 'margin';
}
