import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../../ground/machine/package-folder.ts';

/** What a code means, as the documentation has it. */
export interface CodeMeaning {
  readonly severity: 'error' | 'warning';
  /** In Markdown, one or two sentences. */
  readonly meaning: string;
}

/** The meanings of all codes, from the table in `docs/diagnostics.md` that travels with the package. */
export function readCodeMeanings(): ReadonlyMap<string, CodeMeaning> {
  const page = readFileSync(join(packageFolder, 'docs/diagnostics.md'), 'utf8');
  return new Map(
    [
      ...page.matchAll(/^\| \[`([A-Z][A-Z0-9_]+)`\]\(#[a-z0-9_]+\) \| (error|warning)[^|]* \| (.+) \|$/gm),
    ].map(([, code = '', severity, meaning = '']): readonly [string, CodeMeaning] => [
      code,
      { severity: severity === 'error' ? 'error' : 'warning', meaning: meaning.replaceAll('\\|', '|') },
    ]),
  );
}
