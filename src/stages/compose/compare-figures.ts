import { formatWhole } from '../../ground/language/printed/format-number.ts';
import type { BoundFigure } from '../../ground/model/bound.ts';
import { groupBy } from '../../ground/model/group-by.ts';
import { unitKey } from '../../ground/model/unit-key.ts';
import type { ComposeContext } from './compose-context.ts';
import { formatList } from './format/format-list.ts';

/**
 * What can be told, without judging, of figures that several documents give: those of the same label, unit and
 * period agree or differ. The same figure from one origin confirms nothing.
 */
export function compareFigures(figures: readonly BoundFigure[], context: ComposeContext): readonly string[] {
  const comparable = groupBy(figures, ({ data, quantity }) =>
    [fold(data.label), unitKey(quantity), String(data.period ?? '')].join('\n'),
  );
  return [...comparable.values()]
    .filter((same) => same.length > 1 && isOneFromEach(same))
    .map((same) => verdict(same, context));
}

/** Of two figures of one label in the same document nobody can tell which the other document means. */
function isOneFromEach(figures: readonly BoundFigure[]): boolean {
  return new Set(figures.map(({ document }) => document)).size === figures.length;
}

function verdict(same: readonly BoundFigure[], { documents, language }: ComposeContext): string {
  const letterOf = ({ document }: BoundFigure): string => documents.get(document)?.letter ?? '?';
  const { comparison } = language.printing;
  const [first] = same;
  const label = first?.data.label ?? '';
  const texts = groupBy(same, ({ quantity }) => formatWhole(quantity, language));
  if (texts.size === 1) {
    const origins = new Set(
      same.map(({ document }) => documents.get(document)?.document.front.data.origin ?? document),
    );
    const letters = formatList(same.map(letterOf), language);
    return comparison.sameFigure(letters, label, origins.size === 1);
  }
  const letters = formatList(same.map(letterOf), language);
  const values = [...texts].map(([text, members]) => `${text} (${members.map(letterOf).join(', ')})`);
  return comparison.differentFigures(letters, label, formatList(values, language));
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
