import type { LetteredDocument } from '../../src/ground/model/bound.ts';
import type { Diagnostic } from '../../src/ground/model/diagnostic.ts';
import type { Outcome } from '../../src/ground/model/outcome.ts';
import type { Document } from '../../src/ground/model/sources.ts';
import { bindExtraction } from '../../src/stages/bind/bind-extraction.ts';
import { bindPack } from '../../src/stages/bind/bind-pack.ts';
import { readDocument } from '../../src/stages/read/read-document.ts';
import { readExtraction } from '../../src/stages/read/read-extraction.ts';
import { readPack } from '../../src/stages/read/read-pack.ts';
import { validateDocument } from '../../src/stages/validate/validate-document.ts';
import { validateExtraction } from '../../src/stages/validate/validate-extraction.ts';
import { validatePack } from '../../src/stages/validate/validate-pack.ts';
import { sourceFile } from './source-file.ts';

/** One document with its extraction and, perhaps, a pack over it, as text. */
export interface RunFiles {
  readonly document: string;
  readonly extraction: string;
  readonly pack?: string;
}

/** What is said of them, by the file in which it is said. */
export interface RunDiagnostics {
  readonly document: readonly Diagnostic[];
  readonly extraction: readonly Diagnostic[];
  readonly pack: readonly Diagnostic[];
}

interface Read {
  readonly document: Document | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

const documents = new Map<string, Read>();

/** Reads, validates and binds the files, in memory; `id` is the document's. */
export function runFiles(files: RunFiles, id: string): RunDiagnostics {
  const { document, diagnostics } = readOnce(files.document, id);
  const rest: Diagnostic[] = [];
  const take = <Value>({ value, diagnostics: found }: Outcome<Value>): Value | undefined => {
    rest.push(...found);
    return value;
  };
  const raw = take(readExtraction(sourceFile(`sources/extractions/${id}.yaml`, files.extraction)));
  const extraction = raw && take(validateExtraction(raw));
  const bound = document && extraction && take(bindExtraction(extraction, new Map([[id, document]])));
  if (files.pack !== undefined) {
    const read = take(readPack(sourceFile('sources/packs/p.md', files.pack)));
    const pack = read && take(validatePack(read));
    if (document !== undefined && bound !== undefined && pack?.narrative !== undefined) {
      const lettered: LetteredDocument = { letter: 'A', document, extraction: bound };
      take(bindPack(pack, pack.narrative, [lettered]));
    }
  }
  const isOfPack = ({ place }: Diagnostic): boolean => place?.file.endsWith('packs/p.md') === true;
  return {
    document: diagnostics,
    extraction: rest.filter((one) => !isOfPack(one)),
    pack: rest.filter(isOfPack),
  };
}

/** A text is read once for its hundreds of cases. */
function readOnce(markdown: string, id: string): Read {
  const key = `${id}\n${markdown}`;
  const known = documents.get(key);
  if (known !== undefined) return known;
  const raw = readDocument(sourceFile(`sources/documents/${id}.md`, markdown));
  const valid = raw.value === undefined ? undefined : validateDocument(raw.value);
  const read = {
    document: valid?.value,
    diagnostics: [...raw.diagnostics, ...(valid?.diagnostics ?? [])],
  };
  documents.set(key, read);
  return read;
}
