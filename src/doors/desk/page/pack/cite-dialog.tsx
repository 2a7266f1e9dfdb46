import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DeskCitable } from '../../../../engine/desk/desk-types.ts';
import { HeadlineWords } from '../item/headline-words.tsx';
import { KINDS } from '../item/kinds.ts';
import { Dialog } from '../shell/dialog.tsx';
import { useDesk, useModel } from '../shell/use-desk.ts';
import { citationOf, sentenceOf, valueMark } from './insertions.ts';
import { insertIntoNarrative } from './narrative-handle.ts';

const MOST = 60;

/** An item is chosen, and goes into the text where the cursor is: cited, as a value, or as a sentence. */
export function CiteDialog(): JSX.Element {
  const { store } = useDesk();
  const items = useModel(({ pack }) => pack.data?.items) ?? [];
  const [filter, setFilter] = useState('');
  const words = filter.toLowerCase().split(/\s+/);
  const fitting = items.filter((item) => {
    const all =
      `${item.id} ${item.label} ${item.states} ${KINDS[item.section]} ${item.document}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
  const put = (text: string): void => {
    store.send({ type: 'dialog-closed' });
    store.send({ type: 'pane-chosen', pane: 'narrative' });
    // The dialog gives the keyboard back first.
    setTimeout(() => insertIntoNarrative(text));
  };
  return (
    <Dialog title="Cite or insert a value" wide>
      <label class="filter">
        <span>Find an item</span>
        <input
          type="search"
          data-begin
          value={filter}
          placeholder="words, a number, a kind"
          onInput={({ currentTarget }) => setFilter(currentTarget.value)}
          onKeyDown={(event) => {
            const [first] = fitting;
            if (event.key !== 'Enter' || !first) return;
            event.preventDefault();
            put(citationOf(first));
          }}
        />
      </label>
      <ul class="citables">
        {fitting.slice(0, MOST).map((item) => (
          <Citable key={`${item.document} ${item.section} ${item.id}`} item={item} onPut={put} />
        ))}
      </ul>
      <p class="says" role="status">
        {fitting.length > MOST
          ? `The first ${MOST} of ${fitting.length}: type more words.`
          : `${fitting.length} of ${items.length}. Enter cites the first.`}
      </p>
    </Dialog>
  );
}

function Citable({
  item,
  onPut,
}: {
  readonly item: DeskCitable;
  readonly onPut: (text: string) => void;
}): JSX.Element {
  return (
    <li>
      <p class="offer-kind">{KINDS[item.section]}</p>
      <p class="item-says">
        <HeadlineWords item={item} />
      </p>
      <p class="remedies">
        <button type="button" onClick={() => onPut(citationOf(item))} aria-label={`Cite ${item.label}`}>
          Cite
        </button>
        {item.section === 'figures' && (
          <button type="button" onClick={() => onPut(valueMark(item))} aria-label={`Value of ${item.label}`}>
            Value
          </button>
        )}
        <button
          type="button"
          onClick={() => onPut(sentenceOf(item))}
          aria-label={`Sentence of ${item.label}`}
        >
          Sentence
        </button>
      </p>
    </li>
  );
}
