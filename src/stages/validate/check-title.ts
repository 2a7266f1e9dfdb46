import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { badCitation } from '../../ground/model/diagnostics.ts';
import type { Place } from '../../ground/model/place.ts';

/** A title is printed as it is: what cites or prints a value in running text would be printed as it is typed. */
export function checkTitle(text: string, place: () => Place): readonly Diagnostic[] {
  const found = SYNTAX.exec(text)?.[0];
  if (found === undefined) return [];
  return [
    badCitation(
      place(),
      `\`${found}\` would be printed as it is typed: nothing is cited in a title`,
      'write it in the text; a title may hold the numbers and names of what stands under it',
    ),
  ];
}

const SYNTAX = /\[-?@[A-Za-z0-9][^\]]*\]?|:(?:value|sum)\[[^\]]*\]?/;
