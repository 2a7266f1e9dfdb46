import type { JSX } from 'preact';
import { openPack } from '../actions/open-pack.ts';
import { redo, undo } from '../actions/write-items.ts';
import type { Theme } from '../state/desk-model.ts';
import { packTitles } from './pack-titles.ts';
import { useDesk, useModel } from './use-desk.ts';

const NEXT: Readonly<Record<Theme, Theme>> = { auto: 'light', light: 'dark', dark: 'auto' };
const THEMES: Readonly<Record<Theme, string>> = {
  auto: 'Light or dark: as the system',
  light: 'Light',
  dark: 'Dark',
};

/** What concerns the desk as a whole. */
export function TopBar(): JSX.Element {
  const desk = useDesk();
  const { store } = desk;
  const state = useModel((model) => model.state);
  const packId = useModel(({ pack }) => pack.id);
  const { screen, theme } = useModel(({ view }) => view);
  const isLost = useModel(({ lost }) => lost);
  const packs = state?.packs ?? [];
  const titles = packTitles(packs);
  const undoes = state?.undo?.replaceAll('`', '');
  const redoes = state?.redo?.replaceAll('`', '');
  return (
    <header class="top-bar">
      <h1>
        Sourcebound <span>desk</span>
      </h1>
      {(packs.length > 0 || packId !== undefined) && (
        <label class="pack-choice">
          <span>Pack</span>
          <select
            value={packId}
            onChange={({ currentTarget }) => {
              store.send({ type: 'screen-chosen', screen: 'desk' });
              void openPack(desk, currentTarget.value).then((isOpen) => {
                if (!isOpen) currentTarget.value = packId ?? '';
              });
            }}
          >
            {packId !== undefined && !titles.has(packId) && <option value={packId}>{packId}</option>}
            {packs.map(({ id }) => (
              <option key={id} value={id}>
                {titles.get(id)}
              </option>
            ))}
          </select>
        </label>
      )}
      {packs.length > 0 && (
        <button
          type="button"
          class={packs.length > 1 ? 'quiet all-packs' : 'quiet all-packs only'}
          aria-pressed={screen === 'packs'}
          onClick={() => store.send({ type: 'screen-chosen', screen: screen === 'packs' ? 'desk' : 'packs' })}
        >
          <span class="wide-word">All packs</span>
          <span class="short-word">Packs</span>
        </button>
      )}
      {(state?.documents.length ?? 0) > 0 && (
        <button
          type="button"
          class="quiet new-pack"
          onClick={() => store.send({ type: 'dialog-opened', dialog: 'new-pack' })}
        >
          New pack …
        </button>
      )}
      <span class="room" />
      <span class="break" />
      <p class="lost" role="status">
        {isLost && 'The desk is not responding. Is it still running?'}
      </p>
      <button
        type="button"
        class="quiet"
        disabled={state?.undo === undefined}
        title={undoes === undefined ? 'Nothing to undo' : `Undo: ${undoes}`}
        onClick={() => void undo(desk)}
      >
        Undo
        <span class="what" aria-hidden="true">
          {undoes !== undefined && ` ${undoes}`}
        </span>
      </button>
      <button
        type="button"
        class="quiet"
        disabled={state?.redo === undefined}
        title={redoes === undefined ? 'Nothing to redo' : `Redo: ${redoes}`}
        onClick={() => void redo(desk)}
      >
        Redo
        <span class="what" aria-hidden="true">
          {redoes !== undefined && ` ${redoes}`}
        </span>
      </button>
      <button
        type="button"
        class="quiet icon"
        aria-label={THEMES[theme]}
        title={THEMES[theme]}
        onClick={() => store.send({ type: 'theme-chosen', theme: NEXT[theme] })}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.4" />
          {theme !== 'light' && (
            <path
              d={theme === 'auto' ? 'M8 2a6 6 0 0 1 0 12z' : 'M8 2a6 6 0 0 1 0 12a6 6 0 0 1 0-12z'}
              fill="currentColor"
            />
          )}
        </svg>
      </button>
      <button
        type="button"
        class="quiet"
        aria-keyshortcuts="?"
        onClick={() => store.send({ type: 'dialog-opened', dialog: 'help' })}
      >
        <span class="wide-word">Help</span> <kbd aria-label="Help">?</kbd>
      </button>
    </header>
  );
}
