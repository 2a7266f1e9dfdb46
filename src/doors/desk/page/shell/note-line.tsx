import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { MessageWords } from './message-words.tsx';
import { useDesk, useModel } from './use-desk.ts';

/** In milliseconds. What was refused stays until it is closed. */
const READ_IN = 5000;

/** What was done last, or why it was not: seen, and read out. */
export function NoteLine(): JSX.Element {
  const { store } = useDesk();
  const note = useModel((model) => model.note);
  useEffect(() => {
    if (note?.kind !== 'done') return undefined;
    const timer = setTimeout(() => store.send({ type: 'note-closed' }), READ_IN);
    return () => clearTimeout(timer);
  }, [note, store]);
  return (
    <div class="note-line" role="status" aria-live="polite">
      {note && (
        <p class={`note ${note.kind}`}>
          <span>
            <MessageWords text={note.text} />
          </span>
          <button
            type="button"
            class="quiet"
            aria-label="Close this note"
            onClick={() => store.send({ type: 'note-closed' })}
          >
            ×
          </button>
        </p>
      )}
    </div>
  );
}
