import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { makeCopies } from '../actions/write-pack.ts';
import { textOfValue } from '../forms/field-values.ts';
import { Dialog } from '../shell/dialog.tsx';
import { useDesk, useModel } from '../shell/use-desk.ts';

/** Asks who gets a copy. */
export function CopiesDialog(): JSX.Element {
  const desk = useDesk();
  const distribution = useModel(({ pack }) => pack.data?.front?.distribution);
  const [names, setNames] = useState(textOfValue({ kind: 'distribution' }, distribution));
  const recipients = names.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  return (
    <Dialog title="Numbered copies">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          desk.store.send({ type: 'dialog-closed' });
          void makeCopies(desk, recipients);
        }}
      >
        <div class="field">
          <label for="recipients">Recipients</label>
          <textarea
            id="recipients"
            rows={6}
            data-begin
            aria-describedby="recipients-say"
            value={names}
            onInput={({ currentTarget }) => setNames(currentTarget.value)}
          />
          <p class="says" id="recipients-say">
            One a line: a name, then the organisation and the number of copies after commas. Each copy carries
            its number; the register says who has which.
          </p>
        </div>
        <p class="remedies">
          <button type="submit" class="first" disabled={recipients.length === 0}>
            Make the copies
          </button>
          <button type="button" onClick={() => desk.store.send({ type: 'dialog-closed' })}>
            Leave it
          </button>
        </p>
      </form>
    </Dialog>
  );
}
