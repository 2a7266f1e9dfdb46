import type { BoundExtraction, BoundPack, LetteredDocument } from '../../src/ground/model/bound.ts';
import { chain } from '../../src/ground/model/chain.ts';
import type { Diagnostic } from '../../src/ground/model/diagnostic.ts';
import type { Outcome } from '../../src/ground/model/outcome.ts';
import type { Document, Extraction, Pack } from '../../src/ground/model/sources.ts';
import { bindExtraction } from '../../src/stages/bind/bind-extraction.ts';
import { bindPack, type ToBind } from '../../src/stages/bind/bind-pack.ts';
import { readDocument } from '../../src/stages/read/read-document.ts';
import { readExtraction } from '../../src/stages/read/read-extraction.ts';
import { readPack } from '../../src/stages/read/read-pack.ts';
import { validateDocument } from '../../src/stages/validate/validate-document.ts';
import { validateExtraction } from '../../src/stages/validate/validate-extraction.ts';
import { validatePack } from '../../src/stages/validate/validate-pack.ts';
import { sourceFile } from './source-file.ts';

/** Sources as text: documents and extractions by id, and a pack. */
export interface SourceTexts {
  readonly documents: Readonly<Record<string, string>>;
  readonly extractions: Readonly<Record<string, string>>;
  readonly pack?: string;
}

/** The document of a text; it has to be in order. */
export function documentOf(id: string, text: string): Document {
  const withFront = text.startsWith('---') ? text : `---\ntitle: Title of ${id}\n---\n${text}`;
  return proven(readDocument(sourceFile(`sources/documents/${id}.md`, withFront)), validateDocument);
}

/** The extraction of a text; it has to be in order. */
export function extractionOf(id: string, yaml: string): Extraction {
  return proven(readExtraction(sourceFile(`sources/extractions/${id}.yaml`, yaml)), validateExtraction);
}

/** Binds the extraction of document `a`. */
export function bindOne({ documents, extractions }: SourceTexts): Outcome<BoundExtraction> {
  const all = new Map(Object.entries(documents).map(([id, text]) => [id, documentOf(id, text)]));
  return bindExtraction(extractionOf('a', extractions.a ?? 'document: a'), all);
}

/** Binds a pack over all documents; what is wrong in its narrative is reported with the rest. */
export function bindWhole(sources: SourceTexts): Outcome<BoundPack> {
  const read = packOf(sources);
  const { value, diagnostics } = bindPack(read.pack, read.narrative, read.documents);
  return { value, diagnostics: [...read.diagnostics, ...diagnostics] };
}

/** A pack with all documents, ready to be bound, and what was noticed in reading it. */
export function packOf({
  documents,
  extractions,
  pack,
}: SourceTexts): ToBind & Pick<Outcome<Pack>, 'diagnostics'> {
  const all = new Map(Object.entries(documents).map(([id, text]) => [id, documentOf(id, text)]));
  const lettered = [...all.values()].map((document, index): LetteredDocument => {
    const bound = bindExtraction(
      extractionOf(document.id, extractions[document.id] ?? `document: ${document.id}`),
      all,
    );
    if (bound.value === undefined) throw new Error(`${document.id} does not bind`);
    return { letter: 'ABCDEFGH'.charAt(index), document, extraction: bound.value };
  });
  const read = chain(readPack(sourceFile('sources/packs/p.md', pack ?? '')), validatePack);
  if (read.value?.narrative === undefined) throw new Error(`no narrative: ${JSON.stringify(read)}`);
  const { value, diagnostics } = read;
  return { pack: value, narrative: read.value.narrative, documents: lettered, diagnostics };
}

/** `CODE line:column`, in order: what a test says of diagnostics. */
export function codes(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(
    ({ code, place }) => `${code} ${place?.start.line ?? '-'}:${place?.start.column ?? '-'}`,
  );
}

function proven<Raw, Proven>(read: Outcome<Raw>, validate: (raw: Raw) => Outcome<Proven>): Proven {
  const outcome = read.value === undefined ? undefined : validate(read.value);
  const problems = [...read.diagnostics, ...(outcome?.diagnostics ?? [])];
  if (outcome?.value === undefined || problems.length > 0)
    throw new Error(JSON.stringify(problems, undefined, 1));
  return outcome.value;
}
