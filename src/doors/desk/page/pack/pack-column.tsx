import type { JSX } from 'preact';
import type { DeskProblem } from '../../../../engine/desk/desk-types.ts';
import { goToSource } from '../actions/go-to-source.ts';
import { leavePack } from '../actions/open-pack.ts';
import { saveText } from '../actions/save-text.ts';
import { ItemPanel } from '../item/item-panel.tsx';
import { ProblemList } from '../shell/problem-list.tsx';
import { useDesk, useModel } from '../shell/use-desk.ts';
import type { Pane, Saving } from '../state/desk-model.ts';
import { ConflictView } from './conflict-view.tsx';
import { NarrativeEditor } from './narrative-editor.tsx';
import { offsetOfLine } from './narrative-handle.ts';
import { SettingsForm } from './settings-form.tsx';

const SAVING: Readonly<Record<Saving, string>> = {
  saved: 'Saved',
  typing: 'Typing …',
  saving: 'Saving …',
  conflict: 'Not saved: the file has changed',
  failed: 'Not saved',
  gone: 'Not saved: the file is missing',
};

/** The middle column: what is selected, and the pack that is written. */
export function PackColumn(): JSX.Element {
  const desk = useDesk();
  const { store } = desk;
  const { id, data, saving, problems, whyNot } = useModel(({ pack }) => pack);
  const pane = useModel(({ view }) => view.pane);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const panes: readonly (readonly [Pane, string])[] = [
    ['narrative', 'Text'],
    ['settings', 'Title and settings'],
    ['problems', problems.length === 0 ? 'Problems' : `Problems (${problems.length})`],
  ];
  const go = (problem: DeskProblem): void => {
    const { text } = store.get().pack;
    const isOfPack = problem.place?.file === data?.file;
    if (problem.span || isOfPack) {
      store.send({ type: 'pane-chosen', pane: 'narrative' });
      const offset = problem.span?.start ?? offsetOfLine(text, problem.place?.line ?? 1);
      store.send({ type: 'place-sought', offset });
    } else void goToSource(desk, problem);
  };
  return (
    <section
      class="column pack"
      id="pack"
      tabIndex={-1}
      aria-label="Pack"
      onFocusIn={() => store.send({ type: 'column-entered', column: 'pack' })}
    >
      <ItemPanel />
      {id === undefined ? (
        <NoPack />
      ) : (
        <div class="pack-parts">
          <header class="column-head">
            <div class="head-line">
              <div class="panes" role="tablist" aria-label="Parts of the pack">
                {panes.map(([name, title]) => (
                  <button
                    key={name}
                    type="button"
                    role="tab"
                    id={`tab-${name}`}
                    aria-selected={pane === name}
                    aria-controls={`pane-${name}`}
                    tabIndex={pane === name ? 0 : -1}
                    class={name === 'problems' && errors > 0 ? 'has-errors' : ''}
                    onClick={() => store.send({ type: 'pane-chosen', pane: name })}
                    onKeyDown={(event) => {
                      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
                      if (by === undefined) return;
                      event.preventDefault();
                      const at = panes.findIndex(([one]) => one === pane);
                      const next = panes[(at + by + panes.length) % panes.length];
                      if (!next) return;
                      store.send({ type: 'pane-chosen', pane: next[0] });
                      requestAnimationFrame(() => document.getElementById(`tab-${next[0]}`)?.focus());
                    }}
                  >
                    {title}
                  </button>
                ))}
              </div>
              <span class="room" />
              <p class={`saving ${saving}`} role="status" title={whyNot}>
                {SAVING[saving]}
              </p>
              {saving === 'failed' && (
                <button type="button" onClick={() => void saveText(desk)}>
                  Try again
                </button>
              )}
            </div>
            {pane === 'narrative' && (
              <div class="head-line tools">
                <button type="button" onClick={() => store.send({ type: 'dialog-opened', dialog: 'cite' })}>
                  Cite or insert a value …
                </button>
                <button type="button" onClick={() => store.send({ type: 'dialog-opened', dialog: 'block' })}>
                  Block …
                </button>
              </div>
            )}
          </header>
          {saving === 'failed' && whyNot !== undefined && <p class="why-not">{whyNot}</p>}
          {saving === 'gone' && <GoneView />}
          <ConflictView />
          <div
            class="pane"
            id="pane-narrative"
            role="tabpanel"
            aria-labelledby="tab-narrative"
            hidden={pane !== 'narrative'}
          >
            <NarrativeEditor />
          </div>
          <div
            class="pane"
            id="pane-settings"
            role="tabpanel"
            tabIndex={-1}
            data-first
            aria-labelledby="tab-settings"
            hidden={pane !== 'settings'}
          >
            {pane === 'settings' && <SettingsForm />}
          </div>
          <div
            class="pane"
            id="pane-problems"
            role="tabpanel"
            tabIndex={-1}
            data-first
            aria-labelledby="tab-problems"
            hidden={pane !== 'problems'}
          >
            {problems.length === 0 ? (
              <p class="nothing">Nothing is wrong.</p>
            ) : (
              <ProblemList problems={problems} of={{ kind: 'pack', id }} file={data?.file} onGo={go} />
            )}
          </div>
        </div>
      )}
    </section>
  );
}

/** The file of the open pack is no longer there: its text still is, here. */
function GoneView(): JSX.Element {
  const desk = useDesk();
  return (
    <section class="conflict" role="alert" aria-label="The file is missing">
      <h2>This pack’s file is missing</h2>
      <p>Somebody has removed or renamed it. Its text is still here.</p>
      <p class="remedies">
        <button type="button" class="first" onClick={() => void saveText(desk, { again: true })}>
          Write the file again
        </button>
        <button type="button" onClick={() => void leavePack(desk)}>
          Discard the text
        </button>
      </p>
    </section>
  );
}

function NoPack(): JSX.Element {
  const { store } = useDesk();
  return (
    <div class="empty">
      <h2>No pack yet</h2>
      <p>A pack is a text of your own, with a title. It prints what the documents state.</p>
      <p>
        <button
          type="button"
          class="first"
          data-first
          onClick={() => store.send({ type: 'dialog-opened', dialog: 'new-pack' })}
        >
          Begin a pack …
        </button>
      </p>
    </div>
  );
}
