import { writeYaml } from '../../../ground/edit/write-value.ts';
import { documentIdOf } from '../../intake/document-id.ts';
import type { DiskWorkspace } from '../../workspace/disk-workspace.ts';
import { documentIds } from '../../workspace/load-library.ts';
import { readExtractionFile } from '../../workspace/read-extraction-file.ts';
import { allPacks } from '../../workspace/select-packs.ts';
import { packPath } from '../../workspace/source-paths.ts';

export interface NewPackRequest {
  readonly title: string;
  /** Ids, in alphabetical order. */
  readonly documents: readonly string[];
  /** As ISO 8601. */
  readonly date: string;
}

/** The text of a new pack, and where it goes; nothing is written. */
export type NewPack =
  | { readonly id: string; readonly file: string; readonly text: string }
  | { readonly refused: string; readonly hint: string };

const LONGEST_TITLE = 300;

/** Begins a pack: its front matter, and blocks that print what its documents state. */
export function newPack(workspace: DiskWorkspace, { title, documents, date }: NewPackRequest): NewPack {
  const words = title.replace(/\s+/g, ' ').trim();
  if (words === '') return { refused: 'a pack needs a title', hint: 'write one: you can change it later' };
  if (words.length > LONGEST_TITLE)
    return { refused: `the title is longer than ${LONGEST_TITLE} characters`, hint: 'shorten it' };
  if (documents.length === 0)
    return { refused: 'a pack needs documents, and none is chosen', hint: 'choose at least one' };
  const known = new Set(documentIds(workspace));
  const unknown = documents.find((id) => !known.has(id));
  if (unknown !== undefined)
    return { refused: `there is no document \`${unknown}\``, hint: 'import it first, or choose another' };
  const id = freeId(
    documentIdOf(words) ?? 'pack',
    new Set(allPacks(workspace).map((pack) => pack.id.toLowerCase())),
  );
  const front = writeYaml({ title: words, date, documents: [...new Set(documents)] });
  return { id, file: packPath(id), text: `---\n${front}---\n${beginning(sectionsOf(workspace, documents))}` };
}

/**
 * What has nothing wrong with it, whatever the documents state: what is found in them, and what it rests on. A chart is
 * not in it, as what can be compared is for the author to say. The other blocks are a menu away.
 */
function beginning(sections: ReadonlySet<string>): string {
  const blocks = BLOCKS.filter(([section]) => sections.size === 0 || section === '' || sections.has(section));
  return `# What the documents say\n\n${blocks.map(([, block]) => `${block}\n`).join('\n')}`;
}

/** Each with the section of an extraction that it prints. */
const BLOCKS = [
  ['figures', '::key-figures{title="Key figures" limit="6"}'],
  ['claims', '::claims{title="What the sources say"}'],
  ['quotations', '::quotations{title="In their words"}'],
  ['', '::sources{title="Sources"}'],
  ['', '::evidence{title="Evidence"}'],
] as const;

/** The sections that the extractions of some documents have, of what blocks print. */
function sectionsOf(workspace: DiskWorkspace, documents: readonly string[]): ReadonlySet<string> {
  const texts = documents.map((id) =>
    Buffer.from(readExtractionFile(workspace, id).value?.bytes ?? []).toString('utf8'),
  );
  return new Set(
    ['figures', 'claims', 'quotations'].filter((section) =>
      texts.some((text) => new RegExp(`^\\s{0,8}"?${section}"?:`, 'mu').test(text)),
    ),
  );
}

/** Names that differ in case only are the same on some systems. */
function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id.toLowerCase()); number += 1) id = `${wanted.slice(0, 60)}-${number}`;
  return id;
}
