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
  // A note may take some of the column's room.
  const note = useModel((model) => model.note);
  useLayoutEffect(() => {
    const row = place.current?.closest('.para');
    if (!row) return undefined;
    const settle = (): void => {
      const words = [...row.querySelectorAll('.chosen')].at(-1)?.getClientRects();
      const last = words?.[words.length - 1];
      if (last) setTop(last.bottom - row.getBoundingClientRect().top + 6);
    };
    settle();
    // Its lines break elsewhere when the column becomes narrower, or the writing larger.
    const watcher = new ResizeObserver(settle);
    watcher.observe(row);
    return () => watcher.disconnect();
  }, [at.start, at.end]);
  useLayoutEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [top, offers, item, note]);
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
