import type { BoundExtraction } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { hasErrors, type Outcome } from '../../../ground/model/outcome.ts';
import type { SourceFile } from '../../../ground/model/source-file.ts';
import type { Document } from '../../../ground/model/sources.ts';
import type { DiskCache } from './disk-cache.ts';
import { type FrozenDocument, freezeDocument, thawDocument } from './frozen-document.ts';

/**
 * Documents that were read, and extractions that were bound, by earlier runs.
 *
 * Why: building one pack again takes 580 ms of the processor with it and 660 without.
 *
 * When it is sound: an entry is found by everything that it was made from: the bytes of the file, its path, which
 * is in every place, and the code, of which Node is a part, because it knows what is a letter. Only what is
 * without errors is kept.
 */
export interface SourceCache {
  /** The document in the file: the one that was kept, or else what `read` makes of it. */
  document(file: SourceFile, read: (file: SourceFile) => Outcome<Document>): Outcome<Document>;
  /** What was made of the extraction in the file; to be used only when its documents are still the same. */
  extraction(file: SourceFile): KeptExtraction | undefined;
  keepExtraction(file: SourceFile, kept: KeptExtraction): void;
  /** Writes down what was to be kept: at a moment when nobody waits for anything else. */
  save(): void;
}

/** An extraction with everything besides its own file that decided what came of it. */
export interface KeptExtraction {
  /** The ids of the documents that its evidence is in, with the SHA-256 of each; null when there was none. */
  readonly documents: readonly (readonly [id: string, sha256: string | null])[];
  readonly outcome: Outcome<BoundExtraction>;
}

interface KeptDocument {
  readonly document: FrozenDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** More is written down at once, so that not everything is lost when the run does not come to its end. */
const PENDING = 20;

/**
 * @param code the digest of the program
 * @param shares other processes wait for the same: each thing is written down at once
 */
export function openSourceCache(cache: DiskCache, code: string, shares = false): SourceCache {
  const keyOf = (kind: string, { path, sha256 }: SourceFile): string =>
    JSON.stringify([kind, code, process.version, path, sha256]);
  const recall = (key: string): unknown => {
    const text = cache.get(key);
    return text === undefined ? undefined : JSON.parse(text);
  };
  let pending: (() => void)[] = [];
  const save = (): void => {
    for (const write of pending) write();
    pending = [];
    cache.tidy();
  };
  const keep = (key: string, outcome: Outcome<unknown>, content: () => unknown): void => {
    if (outcome.value === undefined || hasErrors(outcome.diagnostics)) return;
    pending.push(() => {
      const made = content();
      if (made !== undefined) cache.put(key, JSON.stringify(made));
    });
    if (pending.length >= (shares ? 1 : PENDING)) save();
  };
  return {
    document: (file, read) => {
      const key = keyOf('document', file);
      // An entry is whole, and was written by this very code: it is what it says.
      const kept = recall(key) as KeptDocument | undefined;
      if (kept) {
        const { document, diagnostics } = kept;
        return { value: thawDocument(document, () => read(file).value), diagnostics };
      }
      const outcome = read(file);
      const { value, diagnostics } = outcome;
      keep(key, outcome, () => {
        const document = value && freezeDocument(value);
        return document && ({ document, diagnostics } satisfies KeptDocument);
      });
      return outcome;
    },
    extraction: (file) => recall(keyOf('extraction', file)) as KeptExtraction | undefined,
    keepExtraction: (file, kept) => keep(keyOf('extraction', file), kept.outcome, () => kept),
    save,
  };
}
