import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { ExtractionData } from '../../ground/model/generated/extraction.ts';
import type { DataPath, Located } from '../../ground/model/located.ts';
import type { Document, Extraction } from '../../ground/model/sources.ts';
import { bindExtraction } from '../../stages/bind/bind-extraction.ts';
import type { Candidate, DraftedItem, DraftedSection, LeftOut, Proposal } from './proposal.ts';

/** A candidate with the id that it is to have. */
export interface NamedCandidate extends Candidate {
  readonly id: string;
}

export interface Proven {
  readonly proposals: readonly Proposal[];
  readonly leftOut: readonly LeftOut[];
}

/** How many ways to write one thing down are tried, at most. */
const TRIES = 40;

/**
 * Writes each candidate down in the first way that binds without a word against it: by the stage that binds what
 * people write. What binds in no way is left out, with what binding says of the best one.
 *
 * @param around what the extraction has already, of which the candidates may name entities
 */
export function proveCandidates(
  candidates: readonly NamedCandidate[],
  around: ExtractionData,
  document: Document,
  documents: ReadonlyMap<string, Document>,
): Proven {
  const tries = candidates.map((candidate) => openTry(candidate));
  let open = tries.filter(({ item }) => item !== undefined);
  const proven = new Map<NamedCandidate, DraftedItem>();
  while (open.length > 0) {
    const problems = bindAll(open, around, document, documents);
    for (const one of open) {
      const found = problems.get(keyOf(one.candidate));
      if (found === undefined && one.item !== undefined) proven.set(one.candidate, one.item);
      else one.next(found);
    }
    open = open.filter(({ candidate, item }) => !proven.has(candidate) && item !== undefined);
  }
  return {
    proposals: candidates.flatMap((candidate) => {
      const item = proven.get(candidate);
      if (item === undefined) return [];
      const { section, id, span, paragraph } = candidate;
      return [{ section, id, item, span, paragraph }];
    }),
    leftOut: tries.flatMap(({ candidate, reason }) =>
      proven.has(candidate)
        ? []
        : [leftOut(candidate, reason() ?? candidate.doubt ?? 'no words around it can be quoted', document)],
    ),
  };
}

export function leftOut(
  { section, paragraph, words, span }: Candidate,
  reason: string,
  { text }: Document,
): LeftOut {
  return { section, paragraph, line: text.positionAt(span.start).line, words, reason };
}

interface Try {
  readonly candidate: NamedCandidate;
  /** The way that is tried; nothing when all have failed. */
  readonly item: DraftedItem | undefined;
  next(problem: Diagnostic | undefined): void;
  reason(): string | undefined;
}

function openTry(candidate: NamedCandidate): Try {
  const ways = candidate.ways()[Symbol.iterator]();
  let tried = 0;
  let first: string | undefined;
  const take = (): DraftedItem | undefined => {
    tried += 1;
    const { value, done } = ways.next();
    return done === true || tried > TRIES ? undefined : value;
  };
  let item = take();
  return {
    candidate,
    get item() {
      return item;
    },
    next: (problem) => {
      first ??= problem === undefined ? undefined : reasonFor(item, problem.message);
      item = take();
    },
    reason: () => first,
  };
}

/** A figure or an event may be refused for what it would be called: the reason is none without that name. */
function reasonFor(item: DraftedItem | undefined, message: string): string {
  const name =
    item === undefined ? undefined : 'label' in item ? item.label : 'title' in item ? item.title : undefined;
  return name === undefined ? message : `called “${name}”, it does not bind: ${message}`;
}

function keyOf({ section, id }: Pick<NamedCandidate, 'section' | 'id'>): string {
  return `${section}/${id}`;
}

/** The first problem of each item that has one, by section and id. */
function bindAll(
  open: readonly Try[],
  around: ExtractionData,
  document: Document,
  documents: ReadonlyMap<string, Document>,
): ReadonlyMap<string, Diagnostic> {
  const items = open.flatMap(({ candidate, item }) => (item === undefined ? [] : [{ ...candidate, item }]));
  const extraction: Extraction = { id: document.id, content: located(withItems(around, items)) };
  const { diagnostics } = bindExtraction(extraction, documents);
  const wanted = new Set(items.map(keyOf));
  const problems = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const key = diagnostic.place?.file ?? '';
    if (wanted.has(key) && !problems.has(key)) problems.set(key, diagnostic);
  }
  return problems;
}

/** The data of an extraction with more items in it. */
export function withItems(
  data: ExtractionData,
  items: readonly { readonly section: DraftedSection; readonly id: string; readonly item: DraftedItem }[],
): ExtractionData {
  const added: Partial<Record<DraftedSection, Record<string, DraftedItem>>> = {};
  for (const { section, id, item } of items) {
    const map = added[section] ?? Object.assign(Object.create(null), data[section]);
    map[id] = item;
    added[section] = map;
  }
  return { ...data, ...added } as ExtractionData;
}

/** Data that is in no file: the place of an item is named by its section and its id. */
function located(data: ExtractionData): Located<ExtractionData> {
  const start = { line: 1, column: 1 };
  const placeOf = (path: DataPath) => ({ file: `${path[0] ?? ''}/${path[1] ?? ''}`, start, end: start });
  return { file: '', data, source: '', placeOf };
}
