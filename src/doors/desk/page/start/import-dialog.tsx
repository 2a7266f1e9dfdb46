import type { JSX } from 'preact';
import { sentence } from '../actions/done.ts';
import { draftDocument } from '../actions/write-items.ts';
import { Dialog } from '../shell/dialog.tsx';
import { MessageWords } from '../shell/message-words.tsx';
import { useDesk, useModel } from '../shell/use-desk.ts';

const FINDINGS = { dropped: 'Dropped', doubtful: 'Doubtful', offered: 'Offered', noted: 'Noted' } as const;

/** What bringing a document in has dropped or doubts, with its places. */
export function ImportDialog(): JSX.Element | null {
  const desk = useDesk();
  const imported = useModel((model) => model.imported);
  const title = useModel(({ state }) => state?.documents.find(({ id }) => id === imported?.document)?.title);
  if (imported === undefined) return null;
  const dropped = imported.findings.filter(({ kind }) => kind !== 'noted');
  const go = (draft: boolean): void => {
    desk.store.send({ type: 'dialog-closed' });
    if (draft) void draftDocument(desk);
  };
  return (
    <Dialog title={title === undefined ? 'Imported' : `Imported “${title}”`} wide>
      {dropped.length === 0 ? (
        <p>All its words were read. Nothing was dropped.</p>
      ) : (
        <>
          <p>
            {dropped.length} {dropped.length === 1 ? 'thing' : 'things'} to look at. The original is kept
            unchanged.
          </p>
          <ul class="problems">
            {dropped.map(({ kind, what, where, words, message, hint }) => (
              <li key={`${what} ${where} ${words}`} class={kind === 'dropped' ? 'error' : 'warning'}>
                <p class="problem-says">
                  <b>{FINDINGS[kind]}:</b> <MessageWords text={`${message ?? what}.`} />
                </p>
                <p class="hint">
                  {where}
                  {words !== '' && (
                    <>
                      : <q>{words}</q>
                    </>
                  )}
                  {hint !== undefined && (
                    <>
                      {'. '}
                      <MessageWords text={sentence(hint)} />
                    </>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="remedies">
        <button type="button" class="first" data-begin onClick={() => go(true)}>
          Find what it states
        </button>
        <button type="button" onClick={() => go(false)}>
          Read it first
        </button>
      </p>
    </Dialog>
  );
}
