import type { Printed } from '../../ground/model/content-parts.ts';
import { type MarginRecorder, makeMarginRecorder } from './margin-recorder.ts';

/** Keeps what a render prints: the bound strings, once for each time, and the places that use an item. */
export interface PrintRecorder {
  record(printed: Printed): void;
  /** The language of the words, by BCP 47, where it is not the pack's. */
  languageOf(printed: Printed): string | undefined;
  readonly printed: readonly Printed[];
  /** Notes that one place uses these items, and gives the place's anchor. */
  use(refs: readonly string[]): string;
  /** Like `use`, unless the place noted last, in the same block, has the item already. */
  useOnce(ref: string): string | undefined;
  /** What comes now may be pages away from what came before. */
  startBlock(): void;
  /** The anchors of the places that use an item, in the order in which they were printed. */
  usesOf(ref: string): readonly string[];
  /** Notes that a numbered note of the text has the evidence of an item. */
  note(ref: string, label: string): void;
  /** The numbers of those notes, in order. */
  notesOf(ref: string): readonly string[];
  /** What is set in the margin beside running text. */
  readonly margin: MarginRecorder;
}

/** @param languages of the documents that differ from the pack's, by id */
export function makePrintRecorder(languages: ReadonlyMap<string, string> = new Map()): PrintRecorder {
  const printed: Printed[] = [];
  const uses = new Map<string, string[]>();
  const notes = new Map<string, Set<string>>();
  let count = 0;
  let last: readonly string[] = [];
  const use = (refs: readonly string[]): string => {
    count += 1;
    // Anchors of headings have no capitals.
    const anchor = `Use-${count}`;
    for (const ref of new Set(refs)) {
      const known = uses.get(ref);
      if (known === undefined) uses.set(ref, [anchor]);
      else known.push(anchor);
    }
    last = refs;
    return anchor;
  };
  return {
    printed,
    record(one) {
      printed.push(one);
    },
    // Numbers and dates are written as the pack writes them.
    languageOf: ({ ref, kind }) =>
      kind === 'quotation' || kind === 'evidence' ? languages.get(ref.slice(0, ref.indexOf(':'))) : undefined,
    use,
    useOnce: (ref) => (last.includes(ref) ? undefined : use([ref])),
    startBlock() {
      last = [];
    },
    usesOf: (ref) => uses.get(ref) ?? [],
    note(ref, label) {
      const known = notes.get(ref);
      if (known === undefined) notes.set(ref, new Set([label]));
      else known.add(label);
    },
    notesOf: (ref) => [...(notes.get(ref) ?? [])].toSorted((a, b) => Number(a) - Number(b)),
    margin: makeMarginRecorder(),
  };
}
