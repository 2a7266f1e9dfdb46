import type { JSX } from 'preact';
import { keepMine, takeTheirs } from '../actions/write-pack.ts';
import { useDesk, useModel } from '../shell/use-desk.ts';
import { changedLines } from './changed-lines.ts';

/** Both texts where the file has changed in the same lines: the person says which it is to be. */
export function ConflictView(): JSX.Element | null {
  const desk = useDesk();
  const { text, theirs } = useModel(({ pack }) => pack);
  if (theirs === undefined) return null;
  const [mine, other] = changedLines(text, theirs.text);
  return (
    <section class="conflict" role="alert" aria-label="Two texts">
      <h2>Somebody else has changed the same lines</h2>
      <div class="two">
        <div>
          <h3>Your text</h3>
          <pre>{mine}</pre>
          <button type="button" class="first" onClick={() => void keepMine(desk)}>
            Keep your text
          </button>
        </div>
        <div>
          <h3>The file</h3>
          <pre>{other}</pre>
          <button type="button" onClick={() => void takeTheirs(desk)}>
            Use the file’s text
          </button>
        </div>
      </div>
    </section>
  );
}
