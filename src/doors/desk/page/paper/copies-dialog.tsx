import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { makeCopies } from '../actions/write-pack.ts';
import { copiesFilePath, copyPath } from '../api/requests.ts';
import { textOfValue, valueOfText } from '../forms/field-values.ts';
import { Dialog } from '../shell/dialog.tsx';
import { useDesk, useModel } from '../shell/use-desk.ts';

/** Asks who gets a copy. */
export function CopiesDialog(): JSX.Element {
  const desk = useDesk();
  const distribution = useModel(({ pack }) => pack.data?.front?.distribution);
  const [names, setNames] = useState(textOfValue({ kind: 'distribution' }, distribution));
  const pack = useModel((model) => model.pack.id) ?? '';
  const made = useModel((model) => model.copies);
  const copies = made?.copies ?? [];
  const recipients = valueOfText({ kind: 'distribution' }, names);
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
            One per line: a name, the organisation and the number of copies, separated by commas. Each copy
            carries its number; the register says who has which.
          </p>
        </div>
        <p class="remedies">
          <button type="submit" class="first" disabled={recipients === null}>
            Make copies
          </button>
          <button type="button" onClick={() => desk.store.send({ type: 'dialog-closed' })}>
            Cancel
          </button>
        </p>
      </form>
      {copies.length > 0 && (
        <section aria-labelledby="copies-made">
          <h3 id="copies-made">Made so far</h3>
          <p class="remedies">
            <a class="button" href={copiesFilePath(pack, 'copies.csv')} download>
              The register as a table (CSV)
            </a>
            <a
              class="button"
              href={copiesFilePath(pack, 'distribution.pdf')}
              target="_blank"
              rel="noreferrer"
            >
              The sheet for signatures
            </a>
          </p>
          {made?.register !== undefined && (
            <p class="says">
              The register itself is <code>{made.register}</code>.
            </p>
          )}
          <ul class="copies">
            {copies.map(({ number, of, name, organisation }) => (
              <li key={number}>
                <a href={copyPath(pack, number)} target="_blank" rel="noreferrer">
                  Copy {number} of {of}
                </a>{' '}
                {[name, organisation].filter(Boolean).join(', ')}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}
