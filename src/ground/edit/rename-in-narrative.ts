import type { IdUse } from '../model/id-use.ts';
import type { Section } from '../model/item-references.ts';
import type { DiskText, LocalEdit } from './disk-text.ts';
import { applyLocal } from './settle.ts';
import type { Edited } from './text-edit.ts';

/** A document of a pack, with the ids of its extraction by section. */
export interface PackDocument {
  readonly id: string;
  readonly sections: ReadonlyMap<Section, ReadonlySet<string>>;
}

interface RenamedItem {
  readonly document: string;
  readonly section: Section;
  readonly id: string;
  readonly newId: string;
}

/**
 * Renames what a narrative names, by the rules by which binding finds what is cited: an id without a document
 * is that of the one document that has it, a document's own id comes first, and an entity is cited only where
 * nothing else of its document has the id.
 */
export function renameInNarrative(
  disk: DiskText,
  uses: readonly IdUse[],
  item: RenamedItem,
  documents: readonly PackDocument[],
  findAgain: (text: string) => readonly IdUse[] | undefined,
): Edited {
  const edits: LocalEdit[] = [];
  const wanted: string[] = [];
  let isProven = true;
  for (const use of uses) {
    const renamed = renameUse(use, item, documents);
    if (renamed === 'ambiguous') {
      return disk.refuse(`\`${use.id}\` could be more than one item here: say first which it is`, use.span);
    }
    wanted.push(renamed);
    if (renamed === use.id) continue;
    edits.push({ ...use.span, newText: renamed });
    isProven &&= isSameToMarkdown(use.id, renamed);
  }
  if (isProven) return { edits: edits.map(disk.toDisk) };
  const after = findAgain(applyLocal(disk.text, edits));
  if (after === undefined || after.map(({ id }) => id).join('\n') !== wanted.join('\n')) {
    return disk.refuse('with the new id the narrative would be read in another way', edits[0] ?? NOWHERE);
  }
  return { edits: edits.map(disk.toDisk) };
}

/**
 * Letters and digits, with single hyphens between them, mean nothing to Markdown: one such word in the place of another
 * changes nothing else. With `_`, or a `:` more, there are emphasis and directives, so that the text is read again.
 */
function isSameToMarkdown(before: string, after: string): boolean {
  const colon = before.indexOf(':') + 1;
  const plain = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/;
  return (
    before.slice(0, colon) === after.slice(0, colon) &&
    plain.test(before.slice(colon)) &&
    plain.test(after.slice(colon))
  );
}

const NOWHERE = { start: 0, end: 0 };

/** What the use is written as afterwards. */
function renameUse(use: IdUse, item: RenamedItem, documents: readonly PackDocument[]): string | 'ambiguous' {
  const isDocument = (id: string): boolean => documents.some((document) => document.id === id);
  if (use.kind === 'citation' && isDocument(use.id)) return use.id;
  const colon = use.id.indexOf(':');
  const given = colon < 0 ? undefined : documents.find(({ id }) => id === use.id.slice(0, colon));
  const id = given === undefined ? use.id : use.id.slice(colon + 1);
  if (id !== item.id && id !== item.newId) return use.id;
  const owners = (given === undefined ? documents : [given]).filter(
    (document) => sectionsWith(use, id, document).length > 0,
  );
  const [owner, other] = owners;
  const own = owner?.id === item.document ? sectionsWith(use, id, owner) : [];
  if (id === item.newId) {
    // An item of another document has the new id: its citations have to say so now.
    const clashes =
      given === undefined && other === undefined && owner !== undefined && counts(use, item.section);
    return clashes ? `${owner.id}:${id}` : use.id;
  }
  if (owners.every((document) => document.id !== item.document)) return use.id;
  if (other !== undefined) return counts(use, item.section) ? 'ambiguous' : use.id;
  if (!own.includes(item.section)) return use.id;
  if (own.length > 1) return 'ambiguous';
  if (given !== undefined) return `${item.document}:${item.newId}`;
  const taken =
    (use.kind === 'citation' && isDocument(item.newId)) ||
    documents.some((document) => sectionsWith(use, item.newId, document).length > 0);
  return taken ? `${item.document}:${item.newId}` : item.newId;
}

/** The sections of a document in which a use of an id finds an item. */
function sectionsWith(use: IdUse, id: string, { sections }: PackDocument): readonly Section[] {
  const all = [...sections].flatMap(([section, ids]) =>
    ids.has(id) && counts(use, section) ? [section] : [],
  );
  const others = all.filter((section) => section !== 'entities');
  return others.length > 0 ? others : all;
}

/** `:value[id]` finds figures only. */
function counts(use: IdUse, section: Section): boolean {
  return use.kind === 'citation' || section === 'figures';
}
