import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import type { ExtractionData } from '../../../ground/model/generated/extraction.ts';
import type { DataPath, Located } from '../../../ground/model/located.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { bindExtraction } from '../../../stages/bind/bind-extraction.ts';
import { validateExtraction } from '../../../stages/validate/validate-extraction.ts';
import type { ItemCandidate, ItemWay } from './make-item.ts';

export interface NamedCandidate extends ItemCandidate {
  readonly id: string;
}

/** What became of a candidate: the way in which it binds, or the first thing that is wrong with all of them. */
export type Proof = { readonly way: ItemWay; readonly warnings: number } | { readonly problem: Diagnostic };

/**
 * Holds candidates against the document, by the stages that hold what people write. Of the ways of each the first
 * without an error is taken.
 *
 * @param entities those that the extraction has already, of which the candidates may name some
 */
export function proveItems(
  candidates: readonly NamedCandidate[],
  entities: ExtractionData['entities'],
  document: Document,
): ReadonlyMap<NamedCandidate, Proof> {
  const proofs = new Map<NamedCandidate, Proof>();
  const problems = new Map<NamedCandidate, Diagnostic>();
  let open = candidates;
  for (let round = 0; open.length > 0; round += 1) {
    const tried = open.flatMap((candidate) => {
      const way = candidate.ways[round];
      return way === undefined ? [] : [{ candidate, way }];
    });
    const found = diagnose(tried, entities, document);
    const next: NamedCandidate[] = [];
    for (const { candidate, way } of tried) {
      const all = found.get(keyOf(candidate)) ?? [];
      const error = all.find(({ severity }) => severity === 'error');
      if (error === undefined) {
        proofs.set(candidate, { way, warnings: all.length });
        continue;
      }
      if (!problems.has(candidate)) problems.set(candidate, error);
      next.push(candidate);
    }
    open = next.filter((candidate) => candidate.ways[round + 1] !== undefined);
  }
  for (const [candidate, problem] of problems) if (!proofs.has(candidate)) proofs.set(candidate, { problem });
  return proofs;
}

interface Tried {
  readonly candidate: NamedCandidate;
  readonly way: ItemWay;
}

/** What is wrong with each item: what does not fit the schema is left out before the rest is bound. */
function diagnose(
  tried: readonly Tried[],
  entities: ExtractionData['entities'],
  document: Document,
): ReadonlyMap<string, readonly Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>();
  const keep = (diagnostics: readonly Diagnostic[]): number => {
    let kept = 0;
    for (const diagnostic of diagnostics) {
      const key = diagnostic.place?.file ?? '';
      if (!keys.has(key)) continue;
      found.set(key, [...(found.get(key) ?? []), diagnostic]);
      kept += 1;
    }
    return kept;
  };
  const keys = new Set(tried.map(({ candidate }) => keyOf(candidate)));
  let rest = tried;
  // Each round leaves out what has just been refused: an entity that is refused may be the speaker of others.
  for (;;) {
    const { value, diagnostics } = validateExtraction({
      id: document.id,
      content: located(rest, entities, document),
    });
    if (value !== undefined) {
      keep(bindExtraction(value, new Map([[document.id, document]])).diagnostics);
      return found;
    }
    const before = rest.length;
    keep(diagnostics);
    rest = rest.filter(({ candidate }) => !found.has(keyOf(candidate)));
    if (rest.length < before) continue;
    // What cannot be laid to one of them is laid to all: nothing is taken unproven.
    for (const { candidate } of rest) found.set(keyOf(candidate), [...diagnostics]);
    return found;
  }
}

function keyOf({ section, id }: Pick<NamedCandidate, 'section' | 'id'>): string {
  return `${section}/${id}`;
}

/** Data that is in no file: the place of an item is named by its section and its id. */
function located(
  tried: readonly Tried[],
  entities: ExtractionData['entities'],
  { id }: Document,
): Located<unknown> {
  const data: Record<string, unknown> = Object.assign(Object.create(null), { document: id });
  if (entities !== undefined) data.entities = Object.assign(Object.create(null), entities);
  for (const { candidate, way } of tried) {
    const section = (data[candidate.section] ?? Object.create(null)) as Record<string, unknown>;
    section[candidate.id] = way.data;
    data[candidate.section] = section;
  }
  const start = { line: 1, column: 1 };
  const placeOf = (path: DataPath) => ({ file: `${path[0] ?? ''}/${path[1] ?? ''}`, start, end: start });
  return { file: '', data, source: '', placeOf };
}
