import type { JSX } from 'preact';
import { removeItem } from '../actions/write-items.ts';
import { Dialog } from '../shell/dialog.tsx';
import { useDesk } from '../shell/use-desk.ts';
import { useChosenItem } from './use-chosen-item.ts';

/** Asks before an item goes: packs may cite it. */
export function RemoveDialog(): JSX.Element | null {
  const desk = useDesk();
  const item = useChosenItem();
  if (item === undefined) return null;
  const remove = (withCitations: boolean): void => {
    desk.store.send({ type: 'dialog-closed' });
    void removeItem(desk, item, withCitations);
  };
  const { uses } = item;
  return (
    <Dialog title={`Remove “${item.label}”`}>
      {uses.length === 0 ? (
        <p>No pack uses it. The words of the document stay as they are.</p>
      ) : (
        <>
          <p>It is used {uses.length === 1 ? 'once' : `${uses.length} times`}:</p>
          <ul>
            {uses.map(({ pack, line }) => (
              <li key={`${pack} ${line}`}>
                {pack}, line {line}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="remedies">
        {uses.length > 0 && (
          <button type="button" class="first" data-begin onClick={() => remove(true)}>
            Remove with its citations
          </button>
        )}
        <button type="button" class={uses.length === 0 ? 'first' : ''} onClick={() => remove(false)}>
          {uses.length === 0 ? 'Remove' : 'Remove, and leave the citations to correct later'}
        </button>
        <button type="button" onClick={() => desk.store.send({ type: 'dialog-closed' })}>
          Cancel
        </button>
      </p>
    </Dialog>
  );
}
