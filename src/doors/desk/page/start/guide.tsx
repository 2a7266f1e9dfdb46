import type { JSX } from 'preact';
import type { Desk } from '../actions/desk.ts';
import { walk } from '../actions/read-words.ts';
import { draftDocument } from '../actions/write-items.ts';
import { buildPack } from '../actions/write-pack.ts';
import { frontAndBody } from '../pack/front-and-body.ts';
import { beginToWrite } from '../pack/narrative-handle.ts';
import { hasOwnWords } from '../pack/place-words.ts';
import { enterColumn } from '../shell/desk-keys.ts';
import { useDesk, useModel } from '../shell/use-desk.ts';
import { currentStep, guideSteps, type StepName } from './guide-steps.ts';

const BUTTONS: Readonly<Record<StepName, string>> = {
  bring: 'Import a document …',
  draft: 'Find what it states',
  walk: 'Go to the next proposal',
  pack: 'Begin a pack …',
  write: 'Write',
  settle: 'Show what is wrong',
  build: 'Build the PDF',
  copies: 'Copies …',
};

/** The steps of a first pack, ticked as they are done, with a button for the next. */
export function Guide(): JSX.Element | null {
  const desk = useDesk();
  const { guideClosed: isClosed, drafting: isDrafting } = useModel(({ view }) => view);
  const state = useModel((model) => model.state);
  const drafted = useModel(({ document: model }) => model.data?.extraction !== undefined);
  const { id, text, saving, problems } = useModel(({ pack }) => pack);
  const isCopied = useModel(({ copies }) => (copies?.copies.length ?? 0) > 0);
  const packs = state?.packs ?? [];
  const open = packs.find((pack) => pack.id === id);
  // Who has several packs knows the way.
  if (isClosed || packs.length > 1) return null;
  const steps = guideSteps({
    state,
    drafted,
    written: hasOwnWords(frontAndBody(text).body),
    settled: saving !== 'conflict' && saving !== 'failed' && saving !== 'gone',
    errors: problems.filter(({ severity }) => severity === 'error').length,
    printed: open?.state === 'current',
    copied: isCopied,
  });
  const now = currentStep(steps);
  return (
    <section class="guide" aria-label="Your first pack">
      <ol class="steps">
        {steps.map(({ name, title, done }) => (
          <li
            key={name}
            class={done ? 'done' : name === now?.name ? 'now' : ''}
            aria-current={name === now?.name ? 'step' : undefined}
          >
            <span aria-hidden="true">{done ? '✓' : '·'}</span> {title}
            {done && <span class="sr"> (done)</span>}
          </li>
        ))}
      </ol>
      <div class={now ? 'guide-now' : 'guide-now all'}>
        <p>{now ? now.says : 'All done: the copies are numbered, and the register says who has which.'}</p>
        {!now && (
          <button type="button" class="first" data-walk onClick={() => act(desk, 'copies')}>
            Show the copies
          </button>
        )}
        {now && (
          <button type="button" class="first" data-walk onClick={() => act(desk, now.name)}>
            {now.name === 'draft' && isDrafting ? 'Looking …' : BUTTONS[now.name]}
          </button>
        )}
        <button
          type="button"
          class="quiet"
          aria-label="Close the guide"
          onClick={() => desk.store.send({ type: 'guide-closed', closed: true })}
        >
          <span class="wide-word">Close the guide</span>
          <span class="short-word" aria-hidden="true">
            ×
          </span>
        </button>
      </div>
    </section>
  );
}

function act(desk: Desk, step: StepName): void {
  const { store } = desk;
  const acts: Readonly<Record<StepName, () => unknown>> = {
    bring: () => store.send({ type: 'screen-chosen', screen: 'begin' }),
    draft: () => draftDocument(desk),
    walk: () => {
      enterColumn(desk, 'document');
      walk(desk, 1);
    },
    pack: () => store.send({ type: 'dialog-opened', dialog: 'new-pack' }),
    write: () => {
      store.send({ type: 'pane-chosen', pane: 'narrative' });
      enterColumn(desk, 'pack');
      // Once the column is shown and has the keyboard.
      requestAnimationFrame(() => requestAnimationFrame(beginToWrite));
    },
    settle: () => {
      const { saving } = store.get().pack;
      const isAsked = saving === 'conflict' || saving === 'failed' || saving === 'gone';
      store.send({ type: 'pane-chosen', pane: isAsked ? 'narrative' : 'problems' });
      enterColumn(desk, 'pack');
    },
    build: () => buildPack(desk),
    copies: () => store.send({ type: 'dialog-opened', dialog: 'copies' }),
  };
  void acts[step]();
}
