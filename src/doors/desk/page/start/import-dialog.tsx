import type { JSX } from 'preact';
import { draftDocument } from '../actions/write-items.ts';
import { Dialog } from '../shell/dialog.tsx';
import { useDesk, useModel } from '../shell/use-desk.ts';

/** What bringing a document in has dropped or doubts, with its places. */
export function ImportDialog(): JSX.Element | null {
  const desk = useDesk();
  const imported = useModel((model) => model.imported);
  if (imported === undefined) return null;
  const { title, dropped } = imported;
  const go = (draft: boolean): void => {
    desk.store.send({ type: 'dialog-closed' });
    if (draft) void draftDocument(desk);
  };
  return (
    <Dialog title={`“${title}” is here`} wide>
      {dropped.length === 0 ? (
        <p>All its words were read. Nothing was dropped.</p>
      ) : (
        <>
          <p>
            {dropped.length} {dropped.length === 1 ? 'thing' : 'things'} to look at. The original is kept as
            it was.
          </p>
          <ul class="problems">
            {dropped.map(({ message, where, severity }) => (
              <li key={`${message} ${where}`} class={severity}>
                <p class="problem-says">{message}</p>
                {where !== undefined && <p class="hint">{where}</p>}
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
