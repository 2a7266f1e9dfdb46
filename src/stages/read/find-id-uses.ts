import type { IdUse } from '../../ground/model/id-use.ts';
import { splitFrontMatter } from '../../ground/model/split-front-matter.ts';
import { parseNarrative } from './narrative/parse-narrative.ts';
import { sourceText } from './source-text.ts';

/**
 * The ids that the narrative of a pack names, in order. `text` is that of the whole file as it is read (LF, no
 * byte order mark). Nothing when the narrative cannot be parsed.
 */
export function findIdUses(file: string, text: string): readonly IdUse[] | undefined {
  const body = splitFrontMatter(text)?.body ?? 0;
  return parseNarrative(sourceText(file, text), body).value?.uses;
}
