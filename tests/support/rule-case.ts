import type { Diagnostic } from '../../src/ground/model/diagnostic.ts';
import type { RuleCase } from '../../src/stages/bind/rules/rule.ts';
import { runFiles } from './run-files.ts';

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
  const { document, extraction, pack } = runFiles(filesOf(one), 'a');
  return [...document, ...extraction, ...pack];
}

/** The words at which a diagnostic is reported, and all that follows them on their line. */
export function wordsAt({ place }: Diagnostic, one: RuleCase): string {
  const files = filesOf(one);
  const text = { md: files.pack, yaml: files.extraction }[place?.file.endsWith('.yaml') ? 'yaml' : 'md'];
  const source = place?.file.startsWith('sources/documents/') ? files.document : text;
  const line = source.split('\n')[(place?.start.line ?? 1) - 1] ?? '';
  return line.slice((place?.start.column ?? 1) - 1);
}
