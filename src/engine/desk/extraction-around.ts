import type { BoundExtraction } from '../../ground/model/bound.ts';
import { chain } from '../../ground/model/chain.ts';
import type { ExtractionData } from '../../ground/model/generated/extraction.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { Document } from '../../ground/model/sources.ts';
import { readExtraction } from '../../stages/read/read-extraction.ts';
import { validateExtraction } from '../../stages/validate/validate-extraction.ts';
import type { Snapshot } from '../language-service/snapshot.ts';
import { documentsOf } from '../workspace/load-library.ts';
import { readExtractionFile } from '../workspace/read-extraction-file.ts';

/** What new items of a document are written beside. */
export interface Around {
  readonly document: Document;
  /** What its extraction has; `{ document }` where there is none. */
  readonly data: ExtractionData;
  /** Every document that the extraction quotes. */
  readonly documents: ReadonlyMap<string, Document>;
}

const known = new WeakMap<Outcome<BoundExtraction>, ReadExtraction>();

interface ReadExtraction {
  readonly data: ExtractionData;
  readonly quotes: readonly string[];
}

/** Nothing where there is no such document, or its extraction cannot be read. */
export function extractionAround(snapshot: Snapshot, id: string): Around | undefined {
  const { workspace, library } = snapshot;
  const document = library.document(workspace, id)?.value;
  if (document === undefined) return undefined;
  const loaded = library.extraction(workspace, id);
  if (loaded === undefined) return { document, data: { document: id }, documents: new Map([[id, document]]) };
  const read = known.get(loaded) ?? readAnew(snapshot, id);
  if (read === undefined) return undefined;
  known.set(loaded, read);
  const others = read.quotes.flatMap((one) => library.document(workspace, one)?.value ?? []);
  return {
    document,
    data: read.data,
    documents: new Map([document, ...others].map((one) => [one.id, one])),
  };
}

function readAnew({ workspace }: Snapshot, id: string): ReadExtraction | undefined {
  const { value } = chain(chain(readExtractionFile(workspace, id), readExtraction), validateExtraction);
  return value && { data: value.content.data, quotes: documentsOf(value) };
}
