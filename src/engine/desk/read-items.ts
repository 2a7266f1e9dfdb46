import type { BoundExtraction, BoundItem } from '../../ground/model/bound.ts';
import { chain } from '../../ground/model/chain.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { SECTIONS, type Section } from '../../ground/model/item-references.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { RawExtraction } from '../../ground/model/sources.ts';
import { readExtraction } from '../../stages/read/read-extraction.ts';
import { fieldsOf, textOf } from '../../stages/validate/plain-data.ts';
import { labelOfFields, statesOfFields } from '../draft/item-words.ts';
import type { Snapshot } from '../language-service/snapshot.ts';
import { readExtractionFile } from '../workspace/read-extraction-file.ts';
import { openProblems } from './desk-problems.ts';
import type { DeskItem, ItemState } from './desk-types.ts';

/** An item as it is written, and what binding made of it. */
export interface ReadItem {
  /** Without its uses, which are in other files. */
  readonly item: Omit<DeskItem, 'uses'>;
  readonly bound: BoundItem | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ReadItems {
  readonly items: readonly ReadItem[];
  /** All that is reported of the extraction, what is wrong with an item included. */
  readonly diagnostics: readonly Diagnostic[];
}

const NONE: ReadItems = { items: [], diagnostics: [] };

const known = new WeakMap<Outcome<BoundExtraction>, ReadItems>();

/** The items of a document's extraction in the order of the file. They are read once, for as long as it stays the same. */
export function readItems({ workspace, library }: Snapshot, document: string): ReadItems {
  const loaded = library.extraction(workspace, document);
  if (loaded === undefined) return NONE;
  const before = known.get(loaded);
  if (before !== undefined) return before;
  const raw = chain(readExtractionFile(workspace, document), readExtraction).value;
  const { value, diagnostics } = loaded;
  const made = { items: raw === undefined ? [] : itemsOf(raw, value, diagnostics), diagnostics };
  known.set(loaded, made);
  return made;
}

/** What is wrong with an item lies between the beginning of its id and the end of its fields. */
function itemsOf(
  { content }: RawExtraction,
  bound: BoundExtraction | undefined,
  found: readonly Diagnostic[],
): readonly ReadItem[] {
  const boundOf = new Map(
    [...(bound?.items ?? []), ...(bound?.proposed ?? [])].map((item) => [`${item.kind} ${item.id}`, item]),
  );
  const root = fieldsOf(content.data);
  const written = (Object.keys(SECTIONS) as Section[]).flatMap((section) =>
    Object.entries(fieldsOf(root[section])).map(([id, value]) => {
      const { start } = content.placeOf([section, id], 'key');
      const { end } = content.placeOf([section, id], 'value');
      return { section, id, fields: fieldsOf(value), start, end };
    }),
  );
  const nameOfSpeaker = (fields: Readonly<Record<string, unknown>>): string | undefined =>
    textOf(fieldsOf(fieldsOf(root.entities)[textOf(fields.speaker) ?? '']).name);
  return written.map(({ section, id, fields, start, end }) => {
    const diagnostics = found.filter(({ place }) => {
      if (place?.file !== content.file) return false;
      const at = place.start;
      const isAfter = at.line > start.line || (at.line === start.line && at.column >= start.column);
      return isAfter && (at.line < end.line || (at.line === end.line && at.column <= end.column));
    });
    const problems = openProblems(diagnostics);
    const item = boundOf.get(`${SECTIONS[section]} ${id}`);
    const isWrong = problems.some(({ severity }) => severity === 'error');
    const state: ItemState = isWrong ? 'wrong' : fields.proposed === true ? 'proposed' : 'bound';
    const [evidence] = item?.evidence ?? [];
    return {
      bound: item,
      diagnostics,
      item: {
        section,
        id,
        state,
        label: (section === 'quotations' ? nameOfSpeaker(fields) : undefined) ?? labelOfFields(fields) ?? id,
        states: statesOfFields(fields),
        ...(evidence && { words: evidence.words, paragraph: evidence.paragraphs[0] }),
        fields,
        line: start.line,
        problems,
      },
    };
  });
}
