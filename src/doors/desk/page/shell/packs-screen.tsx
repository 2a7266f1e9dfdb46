import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DeskPackEntry } from '../../../../engine/desk/desk-types.ts';
import { openDocument } from '../actions/load.ts';
import { openPack } from '../actions/open-pack.ts';
import { shortTitle } from './pack-titles.ts';
import { useDesk, useModel } from './use-desk.ts';

const STATES: Readonly<Record<DeskPackEntry['state'], string>> = {
  current: 'built',
  outdated: 'sources have changed since it was built',
  stale: 'its PDF is older than its sources',
  'not-built': 'not built yet',
};

/** Every pack at a glance. */
export function PacksScreen(): JSX.Element {
  const desk = useDesk();
  const state = useModel((model) => model.state);
  const names = new Map(state?.documents.map(({ id, title }) => [id, title ?? id]));
  const [filter, setFilter] = useState('');
  const sought = filter.trim().toLowerCase();
  const packs = (state?.packs ?? []).filter(
    ({ id, title = '', state: how }) =>
      sought === '' || `${id} ${title} ${STATES[how]}`.toLowerCase().includes(sought),
  );
  const open = async ({ id, documents }: DeskPackEntry): Promise<void> => {
    desk.store.send({ type: 'screen-chosen', screen: 'desk' });
    if (!(await openPack(desk, id))) return;
    const [first] = documents;
    if (first !== undefined) await openDocument(desk, first);
  };
  return (
    <main class="packs" id="packs" tabIndex={-1}>
      <header class="packs-head">
        <h2>Packs</h2>
        <label>
          <span>Filter by title, name or state</span>
          <input
            type="search"
            data-first
            value={filter}
            onInput={({ currentTarget }) => setFilter(currentTarget.value)}
          />
        </label>
        <button
          type="button"
          disabled={state?.documents.length === 0}
          onClick={() => desk.store.send({ type: 'dialog-opened', dialog: 'new-pack' })}
        >
          New pack …
        </button>
        <p role="status">
          {packs.length} of {state?.packs.length ?? 0}
        </p>
      </header>
      <ul class="pack-list">
        {packs.map((pack) => (
          <li key={pack.id}>
            <button type="button" onClick={() => void open(pack)}>
              <strong title={pack.title}>
                {pack.title === undefined ? pack.id : shortTitle(pack.title)}
              </strong>
              <span class={`pack-state ${pack.state}`}>
                {STATES[pack.state]}
                {pack.pages !== undefined && ` · ${pack.pages} page${pack.pages === 1 ? '' : 's'}`}
              </span>
              <small>
                {pack.id}: {pack.documents.map((id) => names.get(id) ?? id).join(' · ')}
              </small>
            </button>
          </li>
        ))}
      </ul>
      {packs.length === 0 && <p>No pack matches. Change the filter.</p>}
    </main>
  );
}
