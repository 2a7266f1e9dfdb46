import type { BoundExtraction, BoundItem } from '../../ground/model/bound.ts';
import { chain } from '../../ground/model/chain.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { SECTIONS, type Section } from '../../ground/model/item-references.ts';
import type { Document, RawExtraction } from '../../ground/model/sources.ts';
import { readExtraction } from '../../stages/read/read-extraction.ts';
import { fieldsOf } from '../../stages/validate/plain-data.ts';
import { labelOfFields, statesOfFields } from '../draft/item-words.ts';
import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import type { Library } from '../workspace/load-library.ts';
import { readExtractionFile } from '../workspace/read-extraction-file.ts';
import { documentPath } from '../workspace/source-paths.ts';
import { openProblems } from './desk-problems.ts';
import type { DeskDocument, DeskItem, DeskMark, DeskUse, ItemState } from './desk-types.ts';

/** Where items are cited: `document:id` to the places. */
export type UsesOf = (document: string, id: string) => readonly DeskUse[];

/** A document with everything bound and proposed in it; nothing where there is none, or where it cannot be read. */
export function deskDocument(
  { workspace, library }: { readonly workspace: DiskWorkspace; readonly library: Library },
  id: string,
  usesOf: UsesOf,
): DeskDocument | undefined {
  const document = library.document(workspace, id);
  if (document?.value === undefined) return undefined;
  const file = readExtractionFile(workspace, id);
  const raw = chain(file, readExtraction).value;
  const loaded = library.extraction(workspace, id);
  const found = [...document.diagnostics, ...(loaded?.diagnostics ?? file.diagnostics)];
  const items = raw === undefined ? [] : itemsOf(raw, loaded?.value, found, usesOf);
  const isOfItem = new Set(items.flatMap(({ diagnostics }) => diagnostics));
  return {
    id,
    title: document.value.front.data.title,
    file: documentPath(id),
    ...(file.value && { extraction: { file: file.value.path, digest: file.value.sha256 } }),
    paragraphs: paragraphsOf(document.value),
    marks: items.flatMap(({ item, bound }) => marksOf(item, bound, id)),
    items: items.map(({ item }) => item),
    problems: openProblems(found.filter((one) => !isOfItem.has(one))),
  };
}

function paragraphsOf({ text }: Document): DeskDocument['paragraphs'] {
  return text.paragraphs.map(({ number, kind, page, start, end }) => ({
    number,
    kind,
    ...(page === undefined ? {} : { page }),
    line: text.positionAt(start).line,
    start,
    text: text.text.slice(start, end),
  }));
}

interface ReadItem {
  readonly item: DeskItem;
  readonly bound: BoundItem | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** The items in the order of the file: what is wrong with one lies between its first line and that of the next. */
function itemsOf(
  { id: document, content }: RawExtraction,
  bound: BoundExtraction | undefined,
  found: readonly Diagnostic[],
  usesOf: UsesOf,
): readonly ReadItem[] {
  const boundOf = new Map(
    [...(bound?.items ?? []), ...(bound?.proposed ?? [])].map((item) => [`${item.kind} ${item.id}`, item]),
  );
  const written = (Object.keys(SECTIONS) as Section[]).flatMap((section) =>
    Object.entries(fieldsOf(fieldsOf(content.data)[section])).map(([id, value]) => {
      const { start } = content.placeOf([section, id], 'key');
      const { end } = content.placeOf([section, id], 'value');
      return { section, id, fields: fieldsOf(value), start, end };
    }),
  );
  return written.map(({ section, id, fields, start, end }) => {
    const diagnostics = found.filter(({ place, accepted }) => {
      if (accepted !== undefined || place?.file !== content.file) return false;
      const at = place.start;
      const isAfter = at.line > start.line || (at.line === start.line && at.column >= start.column);
      return isAfter && (at.line < end.line || (at.line === end.line && at.column <= end.column));
    });
    const item = boundOf.get(`${SECTIONS[section]} ${id}`);
    const isWrong = diagnostics.some(({ severity }) => severity === 'error');
    const state: ItemState = isWrong ? 'wrong' : fields.proposed === true ? 'proposed' : 'bound';
    const [evidence] = item?.evidence ?? [];
    return {
      bound: item,
      diagnostics,
      item: {
        section,
        id,
        state,
        label: labelOfFields(fields) ?? id,
        states: statesOfFields(fields),
        ...(evidence && { words: evidence.words, paragraph: evidence.paragraphs[0] }),
        fields,
        line: start.line,
        uses: usesOf(document, id),
        problems: openProblems(diagnostics),
      },
    };
  });
}

/** An entity without evidence has no words of its own in the text. */
function marksOf(
  { section, id, state }: DeskItem,
  bound: BoundItem | undefined,
  document: string,
): readonly DeskMark[] {
  return (bound?.evidence ?? [])
    .filter((evidence) => evidence.document === document)
    .flatMap(({ pieces }) => pieces.map(({ start, end }) => ({ start, end, section, id, state })));
}
