import type { BoundPack, LetteredDocument } from '../../ground/model/bound.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { onceFor } from '../../ground/model/once-for.ts';
import type { Place, Position } from '../../ground/model/place.ts';
import type { Pack } from '../../ground/model/sources.ts';
import { bindPack } from '../../stages/bind/bind-pack.ts';
import { readNumbers } from '../../stages/bind/numbers/read-numbers.ts';
import { flattenNarrative } from '../../stages/bind/prose/flatten-narrative.ts';
import { packLanguage } from '../../stages/bind/reading-language.ts';
import { composedBefore } from '../pipeline/compose-bound.ts';
import { documentSteps } from '../workspace/load-library.ts';
import { loadPack } from '../workspace/load-pack.ts';
import { kindOf, type Snapshot } from './snapshot.ts';

/** A stretch of a narrative that binding has looked at. */
export interface Mark {
  /** A number in the author's words; a value that is printed from a figure; what is cited. */
  readonly kind: 'number' | 'value' | 'citation';
  /** Whether it rests on what is cited, or there is such an item. */
  readonly bound: boolean;
  readonly place: Place;
}

/** The numbers, values and citations of a pack's narrative, in order; none while the pack cannot be read. */
export function marksOf(snapshot: Snapshot, file: string): readonly Mark[] {
  const source = kindOf(file);
  if (source?.kind !== 'pack') return [];
  const { value: pack } = loadPack(snapshot.library, snapshot.workspace, source.id);
  const narrative = pack?.narrative;
  if (pack === undefined || narrative === undefined) return [];
  const { bound, diagnostics } = bind(pack, documentsOf(snapshot, pack));
  const wrong = diagnostics.flatMap(({ place }) => (place?.file === file ? [place] : []));
  const isBound = (place: Place): boolean => !wrong.some((one) => overlap(one, place));
  const language = packLanguage(pack.front.data.language);
  const numbers = flattenNarrative(bound.root, narrative).flatMap(({ text, placeOf }) =>
    readNumbers(text, language)
      // What is part of a name is no number.
      .filter(({ kind }) => kind !== 'name')
      .map(({ span }): Mark => {
        const place = placeOf(span);
        return { kind: 'number', bound: isBound(place), place };
      }),
  );
  const written = snapshot.pack(source.id);
  const uses = (written?.uses() ?? []).map(({ kind, span }): Mark => {
    const place = written?.disk.placeOf(span) as Place;
    return { kind, bound: isBound(place), place };
  });
  return [...numbers, ...uses].sort((one, other) => compare(one.place.start, other.place.start));
}

function documentsOf(snapshot: Snapshot, pack: Pack): readonly LetteredDocument[] {
  const steps = documentSteps(snapshot.library, snapshot.workspace, pack);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.value ?? [];
  }
}

interface LastBound {
  documents: readonly LetteredDocument[];
  made: ReturnType<typeof bindAnew>;
}

const lastOf = onceFor((_: Pack): { last: LastBound | undefined } => ({ last: undefined }));

/** Not again while the pack is looked at. */
function bind(pack: Pack, documents: readonly LetteredDocument[]): ReturnType<typeof bindAnew> {
  const memory = lastOf(pack);
  const { last } = memory;
  const isSame =
    last?.documents.length === documents.length &&
    last.documents.every(
      ({ document, extraction }, index) =>
        document === documents[index]?.document && extraction === documents[index]?.extraction,
    );
  if (last !== undefined && isSame) return last.made;
  // Whoever has looked for what is wrong has bound it.
  const composed = composedBefore(pack, documents);
  const made = composed?.value
    ? { bound: composed.value.bound, diagnostics: composed.diagnostics }
    : bindAnew(pack, documents);
  memory.last = { documents, made };
  return made;
}

function bindAnew(
  pack: Pack,
  documents: readonly LetteredDocument[],
): { readonly bound: Pick<BoundPack, 'root'>; readonly diagnostics: readonly Diagnostic[] } {
  const { narrative } = pack;
  if (narrative === undefined) throw new Error('a pack without a narrative has no marks');
  const { value, diagnostics } = bindPack(pack, narrative, documents);
  return { bound: value ?? { root: narrative.root }, diagnostics };
}

function overlap(one: Place, other: Place): boolean {
  return compare(one.start, other.end) < 0 && compare(other.start, one.end) < 0;
}

function compare(one: Position, other: Position): number {
  return one.line - other.line || one.column - other.column;
}
