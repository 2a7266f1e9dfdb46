import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import type { Span } from '../../../ground/model/place.ts';
import { rule as countOfAnother } from '../rules/count-of-another.ts';
import { rule as figuresTurned } from '../rules/figures-turned.ts';
import { rule as numberOfAnother } from '../rules/number-of-another.ts';
import { type FlatProse, VALUE_MARK } from './flatten-prose.ts';
import { type ProseText, proseOf } from './prose.ts';

/** A printed value is one unit of the text: what is said around it is read with its number in its place. */
const RULES = [countOfAnother, figuresTurned, numberOfAnother];

/**
 * Holds what a sentence says around its printed values against what the source says around those numbers: `:value[a]
 * officers`, of so many visitors.
 *
 * @param start where the sentence begins in its text
 */
export function checkAroundValues(prose: ProseText, flat: FlatProse, start: number): readonly Diagnostic[] {
  if (!prose.text.includes(VALUE_MARK)) return [];
  let text = '';
  let from = 0;
  // Where the text goes on after a number, and how much longer it has become.
  const shifts: { readonly at: number; readonly by: number }[] = [];
  for (const { offset, node } of flat.values) {
    const at = offset - start;
    if (at < from || at >= prose.text.length) continue;
    text += `${prose.text.slice(from, at)}${node.figures[0].asPrinted}`;
    from = at + VALUE_MARK.length;
    shifts.push({ at: text.length, by: text.length - from });
  }
  text += prose.text.slice(from);
  const back = (offset: number): number => offset - (shifts.findLast(({ at }) => at <= offset)?.by ?? 0);
  const placeOf = (span: Span) => prose.placeOf({ start: back(span.start), end: back(span.end) });
  const { quoted: _, stretches: __, ...rest } = prose;
  const read = proseOf({ ...rest, text, placeOf });
  return RULES.flatMap((rule) => rule.check(read)).slice(0, 1);
}
