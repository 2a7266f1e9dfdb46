import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { importFile, importText } from '../actions/write-pack.ts';
import { useDesk, useModel } from '../shell/use-desk.ts';
import { guideSteps } from './guide-steps.ts';

/** What an import reads. */
const ACCEPTED = '.docx,.docm,.dotx,.dotm,.pdf,.html,.htm,.xhtml,.mht,.mhtml,.eml,.md,.markdown,.txt';

/** Where a workspace begins, and where another document is brought in. */
export function BeginScreen(): JSX.Element {
  const desk = useDesk();
  const state = useModel((model) => model.state);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [busy, setBusy] = useState<string | undefined>();
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const isFirst = (state?.documents.length ?? 0) === 0;
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setBusy(`Reading ${file.name} …`);
    await importFile(desk, file);
    setBusy(undefined);
  };
  const steps = guideSteps({
    ...{ state, drafted: false, written: false, printed: false, copied: false },
    ...{ settled: true, errors: 0 },
  });
  return (
    <main class="begin" id="document" tabIndex={-1}>
      <div class="begin-head">
        <h2>{isFirst ? 'From a document to a printed pack' : 'Import another document'}</h2>
        {isFirst ? (
          <p class="lead">
            A pack is a text of yours in which every figure, date and quotation is bound to the words that
            support it. It begins with a document. Nothing leaves this computer: your files are kept in{' '}
            <code>{state?.root}</code>.
          </p>
        ) : (
          <p>
            <button type="button" onClick={() => desk.store.send({ type: 'screen-chosen', screen: 'desk' })}>
              Back to the desk
            </button>
          </p>
        )}
      </div>
      <div class="begin-ways">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: files are dropped on it; the button does the same */}
        <div
          class={isOver ? 'drop over' : 'drop'}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            void take(event.dataTransfer?.files[0]);
          }}
        >
          <h3>A file</h3>
          <p>Drop it here: Word (DOCX), PDF, a saved web page, an email (EML), Markdown or plain text.</p>
          <span class="sr">
            <input
              ref={input}
              type="file"
              id="file"
              tabIndex={-1}
              aria-label="A document"
              accept={ACCEPTED}
              onChange={({ currentTarget }) => {
                void take(currentTarget.files?.[0]);
                currentTarget.value = '';
              }}
            />
          </span>
          <button type="button" class="first" data-first onClick={() => input.current?.click()}>
            Choose a file …
          </button>
        </div>
        <form
          class="paste"
          onSubmit={(event) => {
            event.preventDefault();
            setBusy('Reading the text …');
            void importText(desk, text, title.trim()).then(() => setBusy(undefined));
          }}
        >
          <h3>Or paste its text</h3>
          <div class="field">
            <label for="paste-title">Title (optional)</label>
            <input
              id="paste-title"
              aria-describedby="paste-title-says"
              value={title}
              onInput={({ currentTarget }) => setTitle(currentTarget.value)}
            />
            <p class="says" id="paste-title-says">
              It becomes the document’s title, and the name by which packs refer to it. Without one, the first
              words of the text are used.
            </p>
          </div>
          <div class="field">
            <label for="paste-text">Text</label>
            <textarea
              id="paste-text"
              rows={7}
              required
              value={text}
              onInput={({ currentTarget }) => setText(currentTarget.value)}
            />
          </div>
          <button type="submit" disabled={text.trim() === ''}>
            Use this text
          </button>
        </form>
      </div>
      <p class="busy" role="status">
        {busy}
      </p>
      {isFirst && (
        <section class="way" aria-labelledby="way">
          <h3 id="way">From here to the printed pack</h3>
          <ol>
            {steps.map(({ name, title: step, says }) => (
              <li key={name}>
                <strong>{step}</strong> <span>{says}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </main>
  );
}
