import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DeskUse } from '../../../../engine/desk/desk-types.ts';
import { openPack } from '../actions/open-pack.ts';
import { keepItem, strikeItem } from '../actions/settle-items.ts';
import { changeItem, renameItem } from '../actions/write-items.ts';
import { FieldInput } from '../forms/field-input.tsx';
import { ITEM_FIELDS } from '../generated/form-fields.ts';
import { citationOf, sentenceOf, valueMark } from '../pack/insertions.ts';
import { insertIntoNarrative, offsetOfLine } from '../pack/narrative-handle.ts';
import { packTitles } from '../shell/pack-titles.ts';
import { ProblemList } from '../shell/problem-list.tsx';
import { useDesk, useModel } from '../shell/use-desk.ts';
import { HeadlineWords } from './headline-words.tsx';
import { factsOf } from './item-facts.ts';
import { KINDS } from './kinds.ts';
import { PrintedOn } from './printed-on.tsx';
import { useChosenItem } from './use-chosen-item.ts';

/** What is selected: its facts, or its form; where packs use it; and what can be done with it. */
export function ItemPanel(): JSX.Element | null {
  const desk = useDesk();
  const { store } = desk;
  const item = useChosenItem();
  const isEditing = useModel(({ document: model }) => model.editing);
  const data = useModel(({ document: model }) => model.data);
  const citable = useModel(({ pack }) =>
    pack.data?.items.find(
      (one) => one.document === data?.id && one.section === item?.section && one.id === item?.id,
    ),
  );
  const hasPage = useModel(({ pack }) => pack.id !== undefined) && item?.state === 'bound';
  const titles = packTitles(useModel(({ state }) => state?.packs) ?? []);
  const place = useRef<HTMLElement>(null);
  // What is typed next is for the form.
  useLayoutEffect(() => {
    if (isEditing) place.current?.querySelector<HTMLElement>('.field-input')?.focus();
  }, [isEditing]);
  if (item === undefined || data === undefined) return null;
  const isProposal = item.fields.proposed === true;
  const namesOf = (section: string | undefined): readonly (readonly [string, string])[] =>
    data.items
      .filter((one) => one.section === section && one.id !== item.id)
      .map(({ id, label }) => [id, label]);
  const goToUse = async (pack: string, line: number): Promise<void> => {
    if (!(await openPack(desk, pack))) return;
    store.send({ type: 'pane-chosen', pane: 'narrative' });
    store.send({ type: 'place-sought', offset: offsetOfLine(store.get().pack.text, line) });
    store.send({ type: 'column-entered', column: 'pack' });
  };
  return (
    <section ref={place} class={`item-panel ${item.state}`} aria-label="What is selected">
      <header class="item-head">
        <p class="offer-kind">
          {KINDS[item.section]} · {item.state}
        </p>
        <button
          type="button"
          class="quiet"
          aria-label="Clear the selection"
          onClick={() => store.send({ type: 'item-chosen', item: undefined })}
        >
          ×
        </button>
      </header>
      <h2>
        <HeadlineWords item={item} />
      </h2>
      {item.words !== undefined && (
        <p class="source-words">
          <button
            type="button"
            class="quiet jump"
            title="Go to these words"
            onClick={() => store.send({ type: 'item-chosen', item, reveal: true })}
          >
            ¶ {item.paragraph}
          </button>
          <q>{item.words}</q>
        </p>
      )}
      <ProblemList problems={item.problems} of={{ kind: 'document', id: data.id }} />
      <p class="remedies">
        {citable && !isProposal && (
          <>
            <button type="button" class="first" onClick={() => insertIntoNarrative(sentenceOf(citable))}>
              Send to the text
            </button>
            <button type="button" onClick={() => insertIntoNarrative(citationOf(citable))}>
              Cite
            </button>
            {item.section === 'figures' && (
              <button type="button" onClick={() => insertIntoNarrative(valueMark(citable))}>
                Insert value
              </button>
            )}
          </>
        )}
        {isProposal && (
          <>
            <button type="button" class="first" onClick={() => void keepItem(desk, item)}>
              Keep
            </button>
            <button type="button" onClick={() => void strikeItem(desk, item)}>
              Strike
            </button>
          </>
        )}
        <button
          type="button"
          aria-expanded={isEditing}
          onClick={() => store.send({ type: 'item-edited', editing: !isEditing })}
        >
          {isEditing ? 'Close the form' : 'Change'}
        </button>
        {hasPage && (
          <button
            type="button"
            onClick={() => store.send({ type: 'ref-shown', ref: `${data.id}:${item.id}` })}
          >
            Show on the page
          </button>
        )}
      </p>
      {isEditing ? (
        <div class="fields" key={`${item.section} ${item.id}`}>
          {ITEM_FIELDS[item.section].map((field) => (
            <FieldInput
              key={field.name}
              field={field}
              value={item.fields[field.name]}
              names={namesOf(field.target)}
              onChange={(value) => void changeItem(desk, item, { [field.name]: value })}
            />
          ))}
          <Rename key={item.id} id={item.id} onRename={(to) => void renameItem(desk, item, to)} />
          <p class="remedies">
            <button
              type="button"
              class="danger"
              onClick={() => store.send({ type: 'dialog-opened', dialog: 'remove' })}
            >
              Remove …
            </button>
          </p>
        </div>
      ) : (
        <dl class="facts">
          {factsOf(item.fields).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <p class="uses">
        {item.uses.length === 0 ? (
          'No pack uses it yet.'
        ) : (
          <>
            Used in{' '}
            {placesOf(item.uses).map(({ pack, line }) => (
              <button
                key={`${pack} ${line}`}
                type="button"
                class="link"
                onClick={() => void goToUse(pack, line)}
              >
                {titles.get(pack) ?? pack}, line {line}
              </button>
            ))}
          </>
        )}
      </p>
      {item.state === 'bound' && <PrintedOn document={data.id} item={item.id} />}
    </section>
  );
}

function Rename({
  id,
  onRename,
}: {
  readonly id: string;
  readonly onRename: (to: string) => void;
}): JSX.Element {
  const [to, setTo] = useState(id);
  return (
    <form
      class="field rename"
      onSubmit={(event) => {
        event.preventDefault();
        if (to.trim() !== '' && to !== id) onRename(to.trim());
      }}
    >
      <label for="item-id">Name in citations</label>
      <span class="joined">
        <input
          id="item-id"
          value={to}
          aria-describedby="item-id-says"
          onInput={({ currentTarget }) => setTo(currentTarget.value)}
        />
        <button type="submit" disabled={to === id || to.trim() === ''}>
          Rename
        </button>
      </span>
      <p class="says" id="item-id-says">
        Its citations in every pack are renamed with it.
      </p>
    </form>
  );
}

/** Each line once, however often it names the item. */
function placesOf(uses: readonly DeskUse[]): readonly DeskUse[] {
  return [...new Map(uses.map((use) => [`${use.pack} ${use.line}`, use])).values()];
}
