import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DeskOffer } from '../../../../engine/desk/desk-types.ts';
import { changeOffer, fixOffer } from '../actions/change-offer.ts';
import { keepOffer } from '../actions/write-items.ts';
import { FieldInput } from '../forms/field-input.tsx';
import { ITEM_FIELDS } from '../generated/form-fields.ts';
import { HeadlineWords } from '../item/headline-words.tsx';
import { factsOf } from '../item/item-facts.ts';
import { KINDS } from '../item/kinds.ts';
import { MessageWords } from '../shell/message-words.tsx';
import { buttonWords, hintWords } from '../shell/problem-words.ts';
import { useDesk, useModel } from '../shell/use-desk.ts';

/** What the selected words can be: one key keeps the first. */
export function OfferList({ offers }: { readonly offers: readonly DeskOffer[] }): JSX.Element {
  const desk = useDesk();
  const unread = useModel((model) => model.document.unread);
  if (offers.length === 0) {
    return (
      <p class="nothing" role="status">
        {unread ??
          'These words contain nothing that can be bound. Select a number with what it counts, a date, a sentence or a name.'}
      </p>
    );
  }
  return (
    <section aria-label="Ways to keep these words">
      <p class="sr" role="status">
        {offers.length === 1 ? 'One offer' : `${offers.length} offers`}. Enter keeps the first:{' '}
        {KINDS[offers[0]?.section ?? 'figures']}, {offers[0]?.label}.
      </p>
      <ol class="offers">
        {offers.map((offer, index) => (
          <li key={`${offer.section} ${offer.id} ${index}`}>
            <p class="offer-kind">{KINDS[offer.section]}</p>
            <div class="offer-says">
              <p>
                <HeadlineWords item={offer} />
              </p>
              <Facts offer={offer} />
              {offer.problems.map(({ code, message, hint, severity, fixes }) => (
                <div key={`${code} ${message}`} class={`against ${severity}`}>
                  <p>
                    <MessageWords text={`${message}.${hint === undefined ? '' : ` ${hintWords(hint)}`}`} />
                  </p>
                  {fixes.map(({ key, title }) => (
                    <button key={key} type="button" onClick={() => void fixOffer(desk, offer, key)}>
                      <span>
                        <MessageWords text={buttonWords(title)} />
                      </span>
                    </button>
                  ))}
                </div>
              ))}
            </div>
            <button
              type="button"
              class={index === 0 ? 'first' : ''}
              onClick={() => void keepOffer(desk, offer)}
            >
              Keep <kbd>{index === 0 ? 'k' : index + 1}</kbd>
            </button>
            <ChangeOffer offer={offer} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The fields of an offer, to be changed before it is kept. What they come to is proven at once. */
function ChangeOffer({ offer }: { readonly offer: DeskOffer }): JSX.Element {
  const desk = useDesk();
  const data = useModel((model) => model.document.data);
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="change-offer" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Change</summary>
      {isOpen && (
        <div class="fields">
          {ITEM_FIELDS[offer.section].map((field) => (
            <FieldInput
              key={field.name}
              field={field}
              value={offer.item[field.name]}
              names={(data?.items ?? [])
                .filter(({ section }) => section === field.target)
                .map(({ id, label }) => [id, label])}
              onChange={(value) => void changeOffer(desk, offer, field.name, value)}
            />
          ))}
        </div>
      )}
    </details>
  );
}

function Facts({ offer }: { readonly offer: DeskOffer }): JSX.Element | null {
  const facts = factsOf(offer.item);
  if (facts.length === 0) return null;
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
