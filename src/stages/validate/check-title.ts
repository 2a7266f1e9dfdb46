import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { doubtfulSyntax } from '../../ground/model/diagnostics/blocks.ts';
import { badCitation } from '../../ground/model/diagnostics/citations.ts';
import type { Place } from '../../ground/model/place.ts';

/** A title is printed as it is: what cites or prints a value in running text would be printed as it is typed. */
export function checkTitle(text: string, place: () => Place): readonly Diagnostic[] {
  const found = SYNTAX.exec(text)?.[0];
  if (found !== undefined) {
    return [
      badCitation(
        place(),
        `\`${found}\` would be printed as typed: nothing is cited in a title`,
        'write it in the text; a title may hold the numbers and names of what is under it',
      ),
    ];
  }
  const marked = MARKUP.exec(text)?.[0];
  if (marked === undefined) return [];
  return [
    doubtfulSyntax(
      place(),
      `\`${marked}\` is printed as typed: this is plain text, without Markdown and HTML`,
      'write the words alone, and the sign itself for a character reference',
    ),
  ];
}

const SYNTAX = /\[-?@[A-Za-z0-9][^\]]*\]?|:(?:value|sum)\[[^\]]*\]?/;

/** What Markdown or HTML would make something of; each has its end. */
const MARKUP =
  /(?<![\p{L}\p{N}*])(\*{1,2})(?=[^\s*])[^*]*[^*\s]\1(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])(_{1,2})(?=[^\s_])[^_]*[^_\s]\2(?![\p{L}\p{N}_])|`[^`]+`|~~[^~]+~~|<\/?[A-Za-z][^<>]*>|&(?:[A-Za-z][A-Za-z0-9]+|#x?[\dA-Fa-f]+);|\[[^[\]]+\]\([^()\s]+\)|\\[*_`<[\]&]/u;
