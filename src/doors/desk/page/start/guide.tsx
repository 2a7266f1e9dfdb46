import type { JSX } from 'preact';
import type { Desk } from '../actions/desk.ts';
import { walk } from '../actions/read-words.ts';
import { draftDocument } from '../actions/write-items.ts';
import { buildPack } from '../actions/write-pack.ts';
import { frontAndBody } from '../pack/front-and-body.ts';
import { enterColumn } from '../shell/desk-keys.ts';
import { useDesk, useModel } from '../shell/use-desk.ts';
import { currentStep, guideSteps, type StepName } from './guide-steps.ts';

const BUTTONS: Readonly<Record<StepName, string>> = {
  bring: 'Bring a document …',
  draft: 'Find what it states',
  walk: 'Go to the next proposal',
  pack: 'Begin a pack …',
  write: 'Write',
  build: 'Build the PDF',
  copies: 'Copies …',
};

/** The steps of a first pack, ticked as they are done, with a button for the next. */
export function Guide(): JSX.Element | null {
  const desk = useDesk();
  const isClosed = useModel(({ view }) => view.guideClosed);
  const state = useModel((model) => model.state);
  const drafted = useModel(({ document: model }) => model.data?.extraction !== undefined);
  const text = useModel(({ pack }) => pack.text);
  const isCopied = useModel(({ copies }) => (copies?.copies.length ?? 0) > 0);
  const packs = state?.packs ?? [];
  const printed = packs.some(({ pages, state: how }) => pages !== undefined || how === 'current');
  // Who has several packs knows the way.
  if (isClosed || packs.length > 1) return null;
  const written = /[@:]/.test(frontAndBody(text).body.replace(/^::.*$/gm, ''));
  const steps = guideSteps({ state, drafted, written, printed, copied: isCopied });
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
      <div class="guide-now">
        <p>{now ? now.says : 'All is done: the copies are numbered, and the register says who has which.'}</p>
        {now && (
          <button type="button" class="first" data-walk onClick={() => act(desk, now.name)}>
            {BUTTONS[now.name]}
          </button>
        )}
        <button
          type="button"
          class="quiet"
          onClick={() => desk.store.send({ type: 'guide-closed', closed: true })}
        >
          Put the guide away
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
    },
    build: () => buildPack(desk),
    copies: () => store.send({ type: 'dialog-opened', dialog: 'copies' }),
  };
  void acts[step]();
}
