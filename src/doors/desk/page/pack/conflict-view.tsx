import type { JSX } from 'preact';
import { settleConflict } from '../actions/write-pack.ts';
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
      <h3>Somebody else has changed the same lines</h3>
      <div class="two">
        <div>
          <h4>Your text</h4>
          <pre>{mine}</pre>
          <button type="button" class="first" onClick={() => void settleConflict(desk, text)}>
            Keep your text
          </button>
        </div>
        <div>
          <h4>The file</h4>
          <pre>{other}</pre>
          <button type="button" onClick={() => void settleConflict(desk, theirs.text)}>
            Take the file’s
          </button>
        </div>
      </div>
    </section>
  );
}
