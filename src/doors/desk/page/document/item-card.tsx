import type { JSX } from 'preact';
import { keepItem, strikeItem } from '../actions/settle-items.ts';
import { HeadlineWords } from '../item/headline-words.tsx';
import { KINDS } from '../item/kinds.ts';
import { useChosenItem } from '../item/use-chosen-item.ts';
import { ProblemList } from '../shell/problem-list.tsx';
import { useDesk, useModel } from '../shell/use-desk.ts';

const STATES = { bound: 'bound', proposed: 'proposed', wrong: 'wrong' } as const;

/** The chosen item where its words are: what it says, what is wrong with it, and what one key does. */
export function ItemCard(): JSX.Element | null {
  const desk = useDesk();
  const item = useChosenItem();
  const document = useModel((model) => model.document.id) ?? '';
  if (item === undefined) return null;
  const isProposal = item.fields.proposed === true;
  return (
    <section class={`item-card ${item.state}`} aria-label={`${KINDS[item.section]}, ${STATES[item.state]}`}>
      <p class="offer-kind">
        {KINDS[item.section]} · {STATES[item.state]}
      </p>
      <p class="item-says">
        <HeadlineWords item={item} />
      </p>
      <ProblemList problems={item.problems} of={{ kind: 'document', id: document }} />
      <p class="remedies">
        {isProposal && (
          <>
            <button type="button" class="first" onClick={() => void keepItem(desk, item)}>
              Keep <kbd>k</kbd>
            </button>
            <button type="button" onClick={() => void strikeItem(desk, item)}>
              Strike <kbd>x</kbd>
            </button>
          </>
        )}
        <button type="button" onClick={() => desk.store.send({ type: 'item-edited', editing: true })}>
          Change <kbd>c</kbd>
        </button>
      </p>
    </section>
  );
}
