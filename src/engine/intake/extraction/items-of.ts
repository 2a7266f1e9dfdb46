import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import type { ForeignFile } from '../../../ground/model/foreign-annotation.ts';
import type { ExtractionData } from '../../../ground/model/generated/extraction.ts';
import type { Mapping } from '../../../ground/model/generated/mapping.ts';
import { SECTIONS, type Section } from '../../../ground/model/item-references.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { nearestWords } from '../../../stages/bind/text/nearest-words.ts';
import { applyMapping, type MappedAnnotation } from './apply-mapping.ts';
import type { ImportedItem, LeftOutAnnotation } from './extraction-import.ts';
import { contentOf, identityOf, openIds } from './item-ids.ts';
import { type ItemData, makeItem } from './make-item.ts';
import { placeWords } from './place-words.ts';
import { plainAnnotation } from './plain-text.ts';
import { type NamedCandidate, proveItems } from './prove-items.ts';
import { wordsAtPosition } from './words-at-position.ts';

/** What comes of the annotations of a file. */
export interface FoundItems {
  readonly items: readonly (ImportedItem & { readonly data: ItemData })[];
  readonly known: number;
  readonly skipped: number;
  readonly leftOut: readonly LeftOutAnnotation[];
  readonly unknown: ReadonlyMap<string, number>;
  readonly warnings: number;
}

/** Looking for words that are nearly there takes a while: it is done for so many. */
const NEAREST = 300;

/** Makes items of annotations: those whose words the document has, and that bind. What is left out is said why. */
export function itemsOf(
  { annotations, unread }: ForeignFile,
  mapping: Mapping | undefined,
  existing: ExtractionData | undefined,
  document: Document,
): FoundItems {
  const worded = annotations.map((one) => ({ one, words: wordsAtPosition(one, document) }));
  const { mapped, skipped, unknown } = applyMapping(
    worded.flatMap(({ words }) => (typeof words === 'string' ? [] : [plainAnnotation(words)])),
    mapping,
  );
  const leftOut: LeftOutAnnotation[] = [
    ...unread.map((one) => ({ ...one, words: '' })),
    ...worded.flatMap(({ one: { name, place }, words }) =>
      typeof words === 'string' ? [{ name, place, words: '', reason: words }] : [],
    ),
  ];
  const leave = ({ annotation }: MappedAnnotation, reason: string, nearest?: string): void => {
    const { name, words, place } = annotation;
    leftOut.push({ name, words, place, reason, ...(nearest !== undefined && { nearest }) });
  };
  const there = knownItems(existing);
  const seen = new Set<string>();
  const idFor = openIds(
    Object.keys(SECTIONS).flatMap((section) => Object.keys(sectionOf(existing, section))),
  );
  const entityIds = knownEntities(existing);
  const candidates = new Map<NamedCandidate, MappedAnnotation>();
  let known = 0;
  let looked = 0;
  // Entities first: others may name them.
  const isEntity = ({ kind }: MappedAnnotation): boolean => kind === 'entity';
  for (const one of [...mapped.filter(isEntity), ...mapped.filter((other) => !isEntity(other))]) {
    const placed = placeWords(one.annotation, document);
    if (placed.kind === 'absent') {
      looked += 1;
      const nearest = looked <= NEAREST ? nearestWords(document.text, placed.missing) : undefined;
      leave(one, 'the words are not in the document', nearest?.words);
      continue;
    }
    if (placed.kind === 'unclear') {
      leave(one, placed.reason);
      continue;
    }
    const made = makeItem(one, placed, document, (name) => entityIds.get(plain(name)));
    if (typeof made === 'string') {
      leave(one, made);
      continue;
    }
    const data = made.ways[0]?.data ?? {};
    const content = contentOf(made.section, data);
    if (there.has(identityOf(made.section, data)) || seen.has(content)) {
      known += 1;
      continue;
    }
    seen.add(content);
    const id = idFor(made.named, made.section);
    if (made.section === 'entities') entityIds.set(plain(one.annotation.words), id);
    candidates.set({ ...made, id }, one);
  }
  const proofs = proveItems([...candidates.keys()], existing?.entities, document);
  const items: FoundItems['items'][number][] = [];
  let warnings = 0;
  for (const [candidate, one] of candidates) {
    const proof = proofs.get(candidate);
    if (proof === undefined || 'problem' in proof) {
      leave(one, reasonOf(proof?.problem));
      continue;
    }
    const { section, id } = candidate;
    const { name, words, place } = one.annotation;
    const { data, without } = proof.way;
    warnings += proof.warnings;
    items.push({ section, id, name, words, place, ...(without !== undefined && { without }), data });
  }
  return { items, known, skipped, leftOut, unknown, warnings };
}

/** Why something is left out, in a sentence, with what can be done about it. */
export function reasonOf(problem: Diagnostic | undefined): string {
  const { message, hint } = problem ?? { message: 'it does not bind', hint: undefined };
  return hint === undefined ? message : `${message} (${hint})`;
}

function sectionOf(existing: ExtractionData | undefined, section: string): Readonly<Record<string, unknown>> {
  return (existing?.[section as Section] ?? {}) as Readonly<Record<string, unknown>>;
}

function knownItems(existing: ExtractionData | undefined): ReadonlySet<string> {
  return new Set(
    (Object.keys(SECTIONS) as Section[]).flatMap((section) =>
      Object.values(sectionOf(existing, section)).map((item) =>
        identityOf(section, item as Readonly<Record<string, unknown>>),
      ),
    ),
  );
}

/** Entities by their ids, names and aliases. */
function knownEntities(existing: ExtractionData | undefined): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [id, { name, aliases = [] }] of Object.entries(existing?.entities ?? {})) {
    for (const one of [id, name, ...aliases.map((alias) => (typeof alias === 'string' ? alias : alias.name))])
      if (!ids.has(plain(one))) ids.set(plain(one), id);
  }
  return ids;
}

function plain(name: string): string {
  return name.replace(/\s+/g, ' ').trim().toLowerCase();
}
