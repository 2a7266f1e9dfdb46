import { createContext } from 'preact';
import { useContext, useLayoutEffect, useState } from 'preact/hooks';
import type { Desk } from '../actions/desk.ts';
import type { DeskModel } from '../state/desk-model.ts';

/** The desk that all parts of the page work with. */
export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error('a part of the page is outside of the desk');
  return desk;
}

/** A part of what the desk knows: what uses it is drawn again when that part is another. */
export function useModel<Part>(select: (model: DeskModel) => Part): Part {
  const { store } = useDesk();
  const part = select(store.get());
  const [, redraw] = useState({});
  useLayoutEffect(() => {
    const look = (): void => {
      if (select(store.get()) !== part) redraw({});
    };
    // It may have changed between being drawn and now.
    look();
    return store.subscribe(look);
  });
  return part;
}
