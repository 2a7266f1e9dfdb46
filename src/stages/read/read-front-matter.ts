import type { Located } from '../../ground/model/located.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { SourceFile } from '../../ground/model/source-file.ts';
import { splitFrontMatter } from '../../ground/model/split-front-matter.ts';
import { decodeText } from './decode-text.ts';
import { explainFrontMatter } from './explain-front-matter.ts';
import { parseYaml } from './parse-yaml.ts';
import type { SourceText } from './source-text.ts';

/** A file with front matter: its data, if it is YAML, and the offset at which its body begins. */
export interface FrontedFile {
  readonly source: SourceText;
  readonly front: Located<unknown> | undefined;
  readonly body: number;
}

/**
 * Decodes a file and reads its front matter. No value when it cannot be decoded or has no front matter.
 *
 * @param breaks as `decodeText` takes it
 */
export function readFrontMatter(
  file: SourceFile,
  breaks: 'refused' | 'spaces' = 'refused',
): Outcome<FrontedFile> {
  const { value: source, diagnostics } = decodeText(file, breaks);
  if (source === undefined) return { value: undefined, diagnostics };
  const split = splitFrontMatter(source.text);
  if (split === undefined) {
    return { value: undefined, diagnostics: [...diagnostics, explainFrontMatter(source)] };
  }
  const front = parseYaml(source, split.yaml);
  return {
    value: { source, front: front.value, body: split.body },
    diagnostics: [...diagnostics, ...front.diagnostics],
  };
}
