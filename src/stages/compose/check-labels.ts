import type { BoundPack } from '../../ground/model/bound.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { duplicateLabel } from '../../ground/model/diagnostics/citations.ts';
import { badValue } from '../../ground/model/diagnostics/values.ts';
import { likelyFix, newText, withFixes } from '../../ground/model/fix.ts';
import type { Place } from '../../ground/model/place.ts';

/** An id that the author gives to a heading, a paragraph or a block. */
export interface Label {
  readonly id: string;
  readonly place: Place;
  /** The name of the block that has it and no title: nothing could refer to it. */
  readonly untitled: string | undefined;
}

/** The ids that a narrative gives, in order. */
export function labelsOf({ root, narrative }: BoundPack): readonly Label[] {
  return root.children.flatMap((node): readonly Label[] => {
    if (node.type === 'heading' || node.type === 'paragraph') {
      const id = node.data?.id;
      return id === undefined ? [] : [{ id: id.value, place: narrative.placeOf(id), untitled: undefined }];
    }
    if (node.type !== 'block' && node.type !== 'panel') return [];
    const hasTitle = 'title' in node.options && node.options.title !== undefined;
    const untitled = hasTitle ? undefined : node.name;
    return node.named.flatMap(({ kind, word, place }) =>
      kind === 'id' ? [{ id: word, place, untitled }] : [],
    );
  });
}

/** What is wrong with them. */
export function checkLabels(labels: readonly Label[]): readonly Diagnostic[] {
  const first = new Map<string, Place>();
  const ids = new Set(labels.map(({ id }) => id));
  return labels.flatMap(({ id, place, untitled }) => {
    const before = first.get(id);
    if (before !== undefined) {
      const other = freeId(id, ids);
      return [
        withFixes(
          duplicateLabel(place, id, before.start.line),
          likelyFix(`write \`${other}\``, newText(place, other)),
        ),
      ];
    }
    first.set(id, place);
    if (untitled === undefined) return [];
    return [
      badValue(
        place,
        `block \`${untitled}\` has an id and no title: nothing can refer to it`,
        'give it a title, too',
      ),
    ];
  });
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  let count = 2;
  while (taken.has(`${id}-${count}`)) count += 1;
  return `${id}-${count}`;
}
