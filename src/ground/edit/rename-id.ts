import { append } from '../model/append.ts';
import { extractionPath, extractionPaths } from '../model/extraction-files.ts';
import type { IdUse } from '../model/id-use.ts';
import { SECTIONS, type Section } from '../model/item-references.ts';
import { diskText } from './disk-text.ts';
import { openYaml, type YamlFile } from './open-yaml.ts';
import { renameInExtraction } from './rename-in-extraction.ts';
import { type PackDocument, renameInNarrative } from './rename-in-narrative.ts';
import type { Edited, EditSource, Refusal, TextEdit } from './text-edit.ts';
import { childNamed } from './write-value.ts';

/** An item that is to have another id. */
export interface Renaming {
  readonly document: string;
  /** Needed only where items of several sections have the id. */
  readonly section?: Section | undefined;
  readonly id: string;
  readonly newId: string;
}

/** The workspace as texts, and the way to read a narrative. */
export interface RenameSources {
  /** Every extraction and pack: the texts on disk by path. */
  readonly files: ReadonlyMap<string, string>;
  /** The ids that a pack's narrative names; `text` has LF line ends. Nothing when it cannot be parsed. */
  findIdUses(file: string, text: string): readonly IdUse[] | undefined;
}

/**
 * Gives an item another id: in its extraction, in the fields there that name it, and in every pack that cites
 * it or prints its value. A citation that would be ambiguous with the new id gets its document's id as well.
 * All or nothing: refused when a file that matters cannot be read, when the id is taken, or when a citation
 * could be of another item too.
 */
export function renameId({ files, findIdUses }: RenameSources, renaming: Renaming): Edited {
  const { document, id, newId } = renaming;
  const source = extractionSource(document, files) ?? { file: extractionPath(document), text: '' };
  if ('refusal' in source) return source;
  const file = openYaml(source);
  if ('refusal' in file) return file;
  const sections = sectionsOf(file);
  const owners = SECTION_NAMES.filter((section) => sections.get(section)?.has(id));
  const [only, other] = owners;
  const section = renaming.section ?? only;
  if (section === undefined || !owners.includes(section)) {
    return file.refuse(`there is no item \`${id}\``, { start: 0, end: 0 });
  }
  if (renaming.section === undefined && other !== undefined) {
    return file.refuse(`\`${id}\` is the id of several items: say of which section`, { start: 0, end: 0 });
  }
  if (id === newId) return { edits: [] };
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(newId)) {
    return file.refuse(`\`${newId}\` cannot be an id: letters, digits, - and _, 64 at most`, {
      start: 0,
      end: 0,
    });
  }
  const taken = SECTION_NAMES.find((name) => sections.get(name)?.has(newId));
  if (taken !== undefined) {
    const item = childNamed(childNamed(file.root, taken), newId);
    return file.refuse(`\`${newId}\` is taken in \`${taken}\``, item ?? { start: 0, end: 0 });
  }
  const extraction = renameInExtraction(file, { section, id, newId });
  if ('refusal' in extraction) return extraction;
  const edits: TextEdit[] = [...extraction.edits];
  for (const pack of packsWith(document, files)) {
    if ('refusal' in pack) return pack;
    const disk = diskText(pack.source);
    const uses = findIdUses(pack.source.file, disk.text);
    if (uses === undefined) return disk.refuse('the narrative cannot be read', { start: 0, end: 0 });
    const again = (text: string): readonly IdUse[] | undefined => findIdUses(pack.source.file, text);
    const made = renameInNarrative(disk, uses, { ...renaming, section }, pack.documents, again);
    if ('refusal' in made) return made;
    append(edits, made.edits);
  }
  return { edits };
}

const SECTION_NAMES = Object.keys(SECTIONS) as readonly Section[];

interface PackFile {
  readonly source: EditSource;
  readonly documents: readonly PackDocument[];
}

/** The packs that are made from a document, with the ids of all their documents. */
function* packsWith(
  document: string,
  files: ReadonlyMap<string, string>,
): Generator<PackFile | { readonly refusal: Refusal }, void> {
  const known = new Map<string, PackDocument | { readonly refusal: Refusal }>();
  for (const [path, text] of files) {
    if (!/^sources\/packs\/[^/]+\.md$/.test(path)) continue;
    const source = { file: path, text };
    const pack = openYaml(source);
    if ('refusal' in pack) {
      yield pack;
      return;
    }
    const ids = (childNamed(pack.root, 'documents')?.entries ?? []).map(({ value }) => String(value?.value));
    if (!ids.includes(document)) continue;
    const documents: PackDocument[] = [];
    for (const id of ids) {
      const found = known.get(id) ?? readDocument(id, files);
      known.set(id, found);
      if ('refusal' in found) {
        yield found;
        return;
      }
      documents.push(found);
    }
    yield { source, documents };
  }
}

/** A document without an extraction has no items. */
function readDocument(
  id: string,
  files: ReadonlyMap<string, string>,
): PackDocument | { readonly refusal: Refusal } {
  const source = extractionSource(id, files);
  if (source === undefined) return { id, sections: new Map() };
  if ('refusal' in source) return source;
  const yaml = openYaml(source);
  return 'refusal' in yaml ? yaml : { id, sections: sectionsOf(yaml) };
}

/** The one file that has the extraction of a document; nothing when there is none. */
function extractionSource(
  id: string,
  files: ReadonlyMap<string, string>,
): EditSource | { readonly refusal: Refusal } | undefined {
  const [source, other] = extractionPaths(id).flatMap((file): readonly EditSource[] => {
    const text = files.get(file);
    return text === undefined ? [] : [{ file, text }];
  });
  if (source === undefined || other === undefined) return source;
  return diskText(source).refuse(`the document has another extraction in ${other.file}`, {
    start: 0,
    end: 0,
  });
}

function sectionsOf({ root }: YamlFile): ReadonlyMap<Section, ReadonlySet<string>> {
  return new Map(
    SECTION_NAMES.map((section) => [
      section,
      new Set((childNamed(root, section)?.entries ?? []).flatMap(({ name }) => name ?? [])),
    ]),
  );
}
