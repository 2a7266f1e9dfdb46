import type { BoundFigure } from '../../ground/model/bound.ts';
import type { ComposeContext } from './compose-context.ts';
import { formatDate } from './format/format-date.ts';

/** The time that is printed beside a figure's label: a label that ends with it does not say it twice. */
export function periodBeside(
  { period, data }: BoundFigure,
  { language }: ComposeContext,
): string | undefined {
  const words = period && formatDate(period, language);
  return words !== undefined && data.label.endsWith(words) ? undefined : words;
}
