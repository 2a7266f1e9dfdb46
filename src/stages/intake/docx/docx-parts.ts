import { append } from '../../../ground/model/append.ts';
import type { OpenedPackage } from './open-package.ts';
import { RefusedImport } from './refused-import.ts';
import { elementsOf, type XmlElement, xmlTree } from './xml-tree.ts';

/** What a part leads to. */
export interface Relationship {
  /** The last word of its type: `header`, `hyperlink`. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** A part with words in it. */
export interface DocxPart {
  readonly kind: 'document' | 'footnotes' | 'endnotes' | 'comments' | 'header' | 'footer' | 'glossary';
  /** As a person would call it: `header 1`. */
  readonly label: string;
  readonly root: XmlElement;
  readonly links: ReadonlyMap<string, Relationship>;
}

export interface DocxParts {
  readonly document: DocxPart;
  readonly others: readonly DocxPart[];
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly properties: XmlElement | undefined;
  /** Charts and diagrams by the names of their parts, in lower case, as far as they can be read. */
  readonly drawing: (name: string) => XmlElement | undefined;
  readonly macros: boolean;
  /** What the file would load from elsewhere, other than links. */
  readonly external: readonly Relationship[];
}

/** Finds the parts of a document by what leads to them: names differ from program to program. */
export function docxParts(opened: OpenedPackage): DocxParts {
  const read = (name: string | undefined): XmlElement | undefined => {
    const bytes = name === undefined ? undefined : opened.parts.get(name);
    return bytes === undefined || name === undefined ? undefined : xmlTree(bytes, name);
  };
  const linksOf = (name: string): ReadonlyMap<string, Relationship> => {
    const cut = name.lastIndexOf('/') + 1;
    const rels = read(`${name.slice(0, cut)}_rels/${name.slice(cut)}.rels`);
    return rels === undefined ? new Map() : relationships(rels, name.slice(0, cut));
  };
  const top = linksOf('');
  const main = [...top.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const root = read(main) ?? read('word/document.xml');
  if (root === undefined && top.size === 0)
    throw new RefusedImport(
      'it is an archive, and no office document',
      'unpack it, and import the files that are in it',
    );
  if (root === undefined)
    throw new RefusedImport(
      'it has no document in it: word/document.xml is missing',
      'open it in Word, which may repair it, and save it',
    );
  if (root.name !== 'w:document')
    throw new RefusedImport(
      `its main part is not a document: it is <${root.name}>`,
      'open it in Word or LibreOffice and save it again as .docx',
    );
  const links = linksOf(main);
  const others: DocxPart[] = [];
  const external = [...links.values()].filter(isLoaded);
  const numbers = new Map<string, number>();
  for (const { type, target, external: away } of links.values()) {
    const kind = KINDS.get(type);
    const part = kind === undefined || away ? undefined : read(target);
    if (kind === undefined || part === undefined) continue;
    const number = (numbers.get(kind) ?? 0) + 1;
    numbers.set(kind, number);
    const own = linksOf(target);
    append(external, [...own.values()].filter(isLoaded));
    const label = kind === 'header' || kind === 'footer' ? `${kind} ${number}` : kind;
    others.push({ kind, label, root: part, links: own });
  }
  const targetOf = (type: string): string | undefined =>
    [...links.values()].find((link) => link.type === type && !link.external)?.target;
  const settings = targetOf('settings');
  if (settings !== undefined) append(external, [...linksOf(settings).values()].filter(isLoaded));
  return {
    document: { kind: 'document', label: 'the text', root, links },
    others,
    styles: read(targetOf('styles')),
    numbering: read(targetOf('numbering')),
    properties: read([...top.values()].find(({ type }) => type === 'core-properties')?.target),
    drawing: (name) => {
      try {
        return read(name);
      } catch (error) {
        if (error instanceof RefusedImport) return undefined;
        throw error;
      }
    },
    macros: opened.names.some((name) => name.endsWith('vbaproject.bin')),
    external,
  };
}

const KINDS: ReadonlyMap<string, DocxPart['kind']> = new Map([
  ['footnotes', 'footnotes'],
  ['endnotes', 'endnotes'],
  ['comments', 'comments'],
  ['header', 'header'],
  ['footer', 'footer'],
  ['glossaryDocument', 'glossary'],
]);

function isLoaded({ external, type }: Relationship): boolean {
  return external && type !== 'hyperlink';
}

function relationships(rels: XmlElement, folder: string): ReadonlyMap<string, Relationship> {
  return new Map(
    elementsOf(rels).map(({ attributes }) => {
      const target = attributes.Target ?? '';
      const external = attributes.TargetMode === 'External';
      return [
        attributes.Id ?? '',
        {
          type: (attributes.Type ?? '').replace(/^.*\//, ''),
          target: external ? target : partName(folder, target),
          external,
        },
      ];
    }),
  );
}

/** `../media/a.png` seen from `word/` is `media/a.png`; a target that begins with a slash is one from the root. */
function partName(folder: string, target: string): string {
  const path = (target.startsWith('/') ? target : `${folder}${target}`).split('/');
  const clean: string[] = [];
  for (const step of path) {
    if (step === '..') clean.pop();
    else if (step !== '' && step !== '.') clean.push(step);
  }
  return clean.join('/').toLowerCase();
}
