import type { JSX } from 'preact';
import type { Screen } from '../state/desk-model.ts';
import { Dialog } from './dialog.tsx';
import { useModel } from './use-desk.ts';

const PURPOSE: Readonly<Record<Screen, string>> = {
  begin:
    'Start a workspace here: choose a document, or paste its text. The desk keeps the original and reads its words; nothing leaves this computer.',
  packs: 'Here is every pack of the workspace, with the state of its PDF. Choose one to work on it.',
  desk: 'On the left is a document with everything that is bound or proposed in it; in the middle what is selected, and the text of your pack; on the right the page as it will print. What you do is written to the files of the workspace at once, and can be undone.',
};

const KEYS: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'Anywhere',
    [
      ['F6', 'next column; with Shift, the previous one'],
      ['Ctrl+Z', 'undo the last action; with Shift, redo (in a text, your own typing)'],
      ['Ctrl+S', 'save now; the desk also saves as you type'],
      ['?', 'this help'],
    ],
  ],
  [
    'Proposals',
    [
      ['n, p', 'next, previous'],
      ['k', 'keep'],
      ['c', 'change its fields'],
      ['x', 'strike'],
    ],
  ],
  [
    'In the document',
    [
      ['↑ ↓', 'previous paragraph, next'],
      ['← →', 'previous word, next; with Shift, select words'],
      ['Alt+Shift+← →', 'select by letters'],
      ['Home, End', 'first word, last; with Shift, select up to it'],
      ['Space', 'show how the selected words can be kept'],
      ['Enter, k', 'keep the first offer'],
      ['1 … 9', 'keep another offer'],
      ['/', 'find words'],
      ['Esc', 'clear the selection'],
    ],
  ],
  [
    'In the text of the pack',
    [
      ['[@', 'choose an item to cite'],
      [':value[', 'choose a figure to print'],
      ['Ctrl+Alt+C', 'insert a citation or value'],
      ['Ctrl+Alt+B', 'insert a block'],
      ['Ctrl+F', 'find in the text'],
    ],
  ],
];

/** What the screen is for, what its marks mean, and the keys. */
export function HelpDialog(): JSX.Element {
  const screen = useModel(({ view }) => view.screen);
  return (
    <Dialog title="Help" wide>
      <p>{PURPOSE[screen]}</p>
      <h3>Marks</h3>
      <ul class="legend">
        <li>
          <span class="run bound">bound</span> words of the document that support an item
        </li>
        <li>
          <span class="run proposed">proposed</span> found in the document; counts once you keep it
        </li>
        <li>
          <span class="run wrong">wrong</span> an item that does not agree with its words
        </li>
        <li>
          <span class="cm-unbound">unbound</span> a number in your text that nothing backs
        </li>
      </ul>
      <h3>Keys</h3>
      <div class="key-groups">
        {KEYS.map(([title, keys]) => (
          <section key={title}>
            <h4>{title}</h4>
            <dl class="keys">
              {keys.map(([key, does]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
