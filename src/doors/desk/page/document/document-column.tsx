import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { DeskDocument } from '../../../../engine/desk/desk-types.ts';
import { openDocument } from '../actions/load.ts';
import { walk } from '../actions/read-words.ts';
import { draftDocument } from '../actions/write-items.ts';
import { ProblemList } from '../shell/problem-list.tsx';
import { useDesk, useModel } from '../shell/use-desk.ts';
import { findWords } from '../text/find-words.ts';
import { ParagraphList } from './paragraph-list.tsx';

/** The left column: the document that is read. */
export function DocumentColumn(): JSX.Element {
  const desk = useDesk();
  const { store } = desk;
  const { id, data, find, caret } = useModel(({ document: model }) => model);
  const documents = useModel((model) => model.state?.documents) ?? [];
  const isDrafting = useModel(({ view }) => view.drafting);
  const search = useRef<HTMLInputElement>(null);
  const counts = countsOf(data);
  const found = data ? findWords(data.paragraphs, find) : [];
  const goTo = (by: 1 | -1): void => {
    const here = caret?.anchor ?? -1;
    const next =
      by > 0
        ? (found.find(({ start }) => start > here) ?? found[0])
        : (found.findLast(({ start }) => start < here) ?? found.at(-1));
    if (next)
      store.send({ type: 'caret-moved', caret: { anchor: next.start, head: next.end }, reveal: true });
  };
  return (
    <section
      class="column document"
      id="document"
      tabIndex={-1}
      aria-label="Document"
      onFocusIn={() => store.send({ type: 'column-entered', column: 'document' })}
      onKeyDown={(event) => {
        const isTyped = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
        if (event.key !== '/' || isTyped) return;
        event.preventDefault();
        search.current?.focus();
      }}
    >
      <header class="column-head">
        <div class="head-line">
          {documents.length > 1 ? (
            <label class="title-choice">
              <span class="sr">Document</span>
              <select
                value={id}
                onChange={({ currentTarget }) => void openDocument(desk, currentTarget.value)}
              >
                {documents.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.title ?? one.id}
                    {one.proposed > 0 ? ` (${one.proposed} proposed)` : ''}
                  </option>
                ))}
              </select>
            </label>
          ) : (
            <h2>{data?.title ?? 'Document'}</h2>
          )}
          <button
            type="button"
            class="quiet"
            onClick={() => store.send({ type: 'screen-chosen', screen: 'begin' })}
          >
            Import another …
          </button>
        </div>
        <div class="head-line">
          <p class="counts">
            <span class="count bound">{counts.bound} bound</span>
            {counts.proposed > 0 && <span class="count proposed">{counts.proposed} proposed</span>}
            {counts.wrong > 0 && <span class="count wrong">{counts.wrong} wrong</span>}
          </p>
          <span class="room" />
          {counts.proposed + counts.wrong > 0 && (
            <span class="walk" data-walk>
              <button type="button" aria-keyshortcuts="p" onClick={() => walk(desk, -1)}>
                <span class="sr">Previous proposal</span>{' '}
                <span aria-hidden="true">
                  ↑ <kbd>p</kbd>
                </span>
              </button>
              <button type="button" aria-keyshortcuts="n" onClick={() => walk(desk, 1)}>
                <span class="sr">Next proposal</span>{' '}
                <span aria-hidden="true">
                  ↓ <kbd>n</kbd>
                </span>
              </button>
            </span>
          )}
          {data && (
            <button
              type="button"
              class={counts.bound + counts.proposed === 0 ? 'first' : 'quiet'}
              title="Look for figures, dates, quotations and names in the document"
              onClick={() => void draftDocument(desk)}
            >
              {isDrafting ? 'Looking …' : 'Find what it states'}
            </button>
          )}
        </div>
        <search>
          <form
            class="head-line find"
            onSubmit={(event) => {
              event.preventDefault();
              goTo(1);
            }}
          >
            <input
              ref={search}
              type="search"
              aria-label="Find in the document"
              placeholder="Find in the document"
              value={find}
              onInput={({ currentTarget }) => store.send({ type: 'words-sought', find: currentTarget.value })}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                goTo(event.shiftKey ? -1 : 1);
              }}
            />
            <span class="found" role="status">
              {find.trim().length > 1 && `${found.length} found`}
            </span>
          </form>
        </search>
      </header>
      {data && data.problems.length > 0 && (
        <details class="document-problems">
          <summary>
            {data.problems.length} {data.problems.length === 1 ? 'thing' : 'things'} to look at in the
            document as a whole
          </summary>
          <ProblemList problems={data.problems} of={{ kind: 'document', id: data.id }} file={data.file} />
        </details>
      )}
      {data && <ParagraphList data={data} />}
    </section>
  );
}

function countsOf(data: DeskDocument | undefined): {
  readonly bound: number;
  readonly proposed: number;
  readonly wrong: number;
} {
  const count = (state: string): number => data?.items.filter((item) => item.state === state).length ?? 0;
  return { bound: count('bound'), proposed: count('proposed'), wrong: count('wrong') };
}
