import type { JSX } from 'preact';
import type { Section } from '../../../../ground/model/item-references.ts';
import { itemHeadline } from './item-headline.ts';

export interface HeadlineWordsProps {
  readonly item: { readonly section: Section; readonly label: string; readonly states: string };
}

/** An item in a line. */
export function HeadlineWords({ item }: HeadlineWordsProps): JSX.Element {
  const { main, rest } = itemHeadline(item);
  return (
    <>
      <strong>{main}</strong> {rest}
    </>
  );
}
