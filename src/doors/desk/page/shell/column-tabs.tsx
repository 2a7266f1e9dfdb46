import type { JSX } from 'preact';
import type { Column } from '../state/desk-model.ts';
import { useDesk, useModel } from './use-desk.ts';

const TITLES: Readonly<Record<Column, string>> = { document: 'Document', pack: 'Pack', paper: 'Page' };

/** In a narrow window, one column at a time. */
export function ColumnTabs(): JSX.Element {
  const { store } = useDesk();
  const column = useModel(({ view }) => view.column);
  return (
    <nav class="column-tabs" aria-label="Columns">
      {(Object.keys(TITLES) as Column[]).map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={column === one}
          onClick={() => store.send({ type: 'column-entered', column: one })}
        >
          {TITLES[one]}
        </button>
      ))}
    </nav>
  );
}
