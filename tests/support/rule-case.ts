import type { LetteredDocument } from '../../src/ground/model/bound.ts';
import type { Diagnostic } from '../../src/ground/model/diagnostic.ts';
import type { Outcome } from '../../src/ground/model/outcome.ts';
import { bindExtraction } from '../../src/stages/bind/bind-extraction.ts';
import { bindPack } from '../../src/stages/bind/bind-pack.ts';
import type { RuleCase } from '../../src/stages/bind/rules/rule.ts';
import { readDocument } from '../../src/stages/read/read-document.ts';
import { readExtraction } from '../../src/stages/read/read-extraction.ts';
import { readPack } from '../../src/stages/read/read-pack.ts';
import { validateDocument } from '../../src/stages/validate/validate-document.ts';
import { validateExtraction } from '../../src/stages/validate/validate-extraction.ts';
import { validatePack } from '../../src/stages/validate/validate-pack.ts';
import { sourceFile } from './source-file.ts';

/** The files of a case, by path. */
export function filesOf({ source, front, extraction, narrative, settings }: RuleCase): {
  readonly document: string;
  readonly extraction: string;
  readonly pack: string;
} {
  const lines = (text: string | undefined): string => (text === undefined ? '' : `${text}\n`);
  return {
    document: `---\ntitle: A source\n${lines(front)}---\n${source}\n`,
    extraction: `document: a\n${lines(extraction?.replace(/^\n/, ''))}`,
    pack: `---\ntitle: A pack\ndocuments: [a]\n${lines(settings)}---\n${narrative ?? 'Words.'}\n`,
  };
}

/** Everything that reading, validating and binding say of a case. */
export function diagnosticsOf(one: RuleCase): readonly Diagnostic[] {
  const files = filesOf(one);
  const diagnostics: Diagnostic[] = [];
  const take = <Value>({ value, diagnostics: found }: Outcome<Value>): Value | undefined => {
    diagnostics.push(...found);
    return value;
  };
  const raw = {
    document: take(readDocument(sourceFile('sources/documents/a.md', files.document))),
    extraction: take(readExtraction(sourceFile('sources/extractions/a.yaml', files.extraction))),
    pack: take(readPack(sourceFile('sources/packs/p.md', files.pack))),
  };
  const document = raw.document && take(validateDocument(raw.document));
  const extraction = raw.extraction && take(validateExtraction(raw.extraction));
  const pack = raw.pack && take(validatePack(raw.pack));
  if (document === undefined || extraction === undefined) return diagnostics;
  const bound = take(bindExtraction(extraction, new Map([['a', document]])));
  if (bound === undefined || pack?.narrative === undefined) return diagnostics;
  const lettered: LetteredDocument = { letter: 'A', document, extraction: bound };
  take(bindPack(pack, pack.narrative, [lettered]));
  return diagnostics;
}

/** The words at which a diagnostic is reported, and all that follows them on their line. */
export function wordsAt({ place }: Diagnostic, one: RuleCase): string {
  const files = filesOf(one);
  const text = { md: files.pack, yaml: files.extraction }[place?.file.endsWith('.yaml') ? 'yaml' : 'md'];
  const source = place?.file.startsWith('sources/documents/') ? files.document : text;
  const line = source.split('\n')[(place?.start.line ?? 1) - 1] ?? '';
  return line.slice((place?.start.column ?? 1) - 1);
}
