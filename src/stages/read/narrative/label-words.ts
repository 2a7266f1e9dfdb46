import type { PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { WrittenNode } from '../../../ground/model/written-node.ts';
import type { SourceText } from '../source-text.ts';
import { type NarrativePlaces, positionAt, spanOf } from './narrative-places.ts';

/** The words between the brackets of a directive, such as the ids of `:sum[id document:id]`; one at least, maybe empty. */
export function labelWords(
  directive: TextDirective,
  source: SourceText,
  { offsetOf }: NarrativePlaces,
): readonly [WrittenNode, ...WrittenNode[]] {
  let text = '';
  const offsets: number[] = [];
  for (const node of directive.children) {
    // A document and an id look like a directive.
    const value =
      node.type === 'textDirective' ? source.text.slice(spanOf(node).start, spanOf(node).end) : wordsOf(node);
    for (let unit = 0; unit < value.length; unit += 1)
      offsets.push(node.type === 'textDirective' ? spanOf(node).start + unit : offsetOf(node, unit));
    text += value;
  }
  const last = directive.children.at(-1);
  if (last !== undefined) offsets.push(spanOf(last).end);
  const words = [...text.matchAll(/[^\s,;]+/g)].map(({ index, 0: word }): WrittenNode => {
    const start = offsets[index] ?? 0;
    const end = offsets[index + word.length] ?? start;
    return { type: 'written', value: word, position: positionAt(source, start, end) };
  });
  const [first, ...rest] = words;
  if (first !== undefined) return [first, ...rest];
  const { start, end } = spanOf(directive);
  return [{ type: 'written', value: '', position: positionAt(source, start, end) }];
}

function wordsOf(node: PhrasingContent): string {
  return 'value' in node && typeof node.value === 'string' ? node.value : '';
}
