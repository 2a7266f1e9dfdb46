import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { beginPack } from '../actions/write-pack.ts';
import { Dialog } from '../shell/dialog.tsx';
import { useDesk, useModel } from '../shell/use-desk.ts';

/** A title, and the documents that the pack is made from. */
export function NewPackDialog(): JSX.Element {
  const desk = useDesk();
  const documents = useModel(({ state }) => state?.documents) ?? [];
  const open = useModel(({ document: model }) => model.id);
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>(open === undefined ? [] : [open]);
  return (
    <Dialog title="Begin a pack">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void beginPack(desk, title.trim(), chosen);
        }}
      >
        <div class="field">
          <label for="pack-title">Title</label>
          <input
            id="pack-title"
            data-begin
            required
            aria-describedby="pack-title-says"
            value={title}
            onInput={({ currentTarget }) => setTitle(currentTarget.value)}
          />
          <p class="says" id="pack-title-says">
            It is printed at the top of the first page. You can change it later.
          </p>
        </div>
        <fieldset class="field documents-choice">
          <legend>Documents</legend>
          {documents.map(({ id, title: name }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={({ currentTarget }) =>
                  setChosen(currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                }
              />{' '}
              {name ?? id}
            </label>
          ))}
        </fieldset>
        <p class="remedies">
          <button type="submit" class="first" disabled={title.trim() === '' || chosen.length === 0}>
            Begin the pack
          </button>
        </p>
      </form>
    </Dialog>
  );
}
