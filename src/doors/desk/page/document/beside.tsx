import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useChosenItem } from '../item/use-chosen-item.ts';
import { useModel } from '../shell/use-desk.ts';
import type { Span } from '../text/words-in.ts';
import { ItemCard } from './item-card.tsx';
import { OfferList } from './offer-list.tsx';

/** What can be done with the selected words, right under them. */
export function Beside({ at }: { readonly at: Span }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState<number | undefined>();
  const item = useChosenItem();
  const offers = useModel((model) => model.document.offers);
  useLayoutEffect(() => {
    const row = place.current?.closest('.para');
    const words = [...(row?.querySelectorAll('.chosen') ?? [])].at(-1)?.getClientRects();
    const last = words?.[words.length - 1];
    if (row && last) setTop(last.bottom - row.getBoundingClientRect().top + 6);
  }, [at.start, at.end]);
  useLayoutEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [top, offers, item]);
  return (
    <div
      ref={place}
      class={item?.state === 'bound' && offers === undefined ? 'beside of-bound' : 'beside'}
      style={{ top: top === undefined ? '100%' : `${top}px` }}
    >
      {offers === undefined ? <ItemCard /> : <OfferList offers={offers} />}
    </div>
  );
}
