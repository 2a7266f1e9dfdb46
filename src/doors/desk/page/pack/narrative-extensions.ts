import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension, type Transaction, type TransactionSpec } from '@codemirror/state';
import { drawSelection, EditorView, keymap, placeholder } from '@codemirror/view';
import type { DeskCitable } from '../../../../engine/desk/desk-types.ts';
import { KINDS } from '../item/kinds.ts';
import { citationOf } from './insertions.ts';
import { lineAround } from './line-around.ts';
import { narrativeLook, narrativeMarks } from './narrative-marks.ts';
import { placeWords } from './place-words.ts';

export interface NarrativeOptions {
  readonly items: () => readonly DeskCitable[];
  readonly onType: (text: string) => void;
  readonly onCite: () => void;
  readonly onBlock: () => void;
  /** The cursor went to a place of the narrative. */
  readonly onPlace: (offset: number) => void;
}

const EMPTY =
  'Write here. While there is no text, the pack prints what the documents state, in the order of its template.';

/** What the editor of the narrative does. */
export function narrativeExtensions({
  items,
  onType,
  onCite,
  onBlock,
  onPlace,
}: NarrativeOptions): Extension {
  const run = (act: () => void) => (): boolean => {
    act();
    return true;
  };
  return [
    history(),
    drawSelection(),
    narrativeMarks,
    narrativeLook,
    highlightSelectionMatches({ minSelectionLength: 4 }),
    EditorView.lineWrapping,
    placeholder(EMPTY),
    EditorState.tabSize.of(2),
    EditorState.transactionFilter.of(keepBlocks),
    autocompletion({
      override: [(context) => completeItem(context, items())],
      icons: false,
      maxRenderedOptions: CHOICES,
    }),
    keymap.of([
      { key: 'Ctrl-Alt-c', run: run(onCite) },
      { key: 'Ctrl-Alt-b', run: run(onBlock) },
      ...completionKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...defaultKeymap,
    ]),
    EditorView.contentAttributes.of({
      'aria-label': 'Text of the pack',
      spellcheck: 'true',
      autocapitalize: 'sentences',
      'data-first': 'true',
      tabindex: '0',
    }),
    EditorView.updateListener.of(({ docChanged, selectionSet, transactions, state }) => {
      const isOwn = transactions.some(
        (one) =>
          one.isUserEvent('input') ||
          one.isUserEvent('delete') ||
          one.isUserEvent('move') ||
          one.isUserEvent('undo') ||
          one.isUserEvent('redo'),
      );
      if (docChanged && isOwn) onType(state.doc.toString());
      if (selectionSet && transactions.some((one) => one.isUserEvent('select')))
        onPlace(state.selection.main.head);
    }),
  ];
}

/** A block or heading that somebody types in front of, or right after, stays one. */
function keepBlocks(typed: Transaction): Transaction | TransactionSpec {
  const isTyped = typed.isUserEvent('input.type') || typed.isUserEvent('input.paste');
  // An input method puts a word together in several steps, which are its own.
  if (!typed.docChanged || !isTyped || typed.isUserEvent('input.type.compose')) return typed;
  const inserted: { readonly at: number; readonly words: string }[] = [];
  typed.changes.iterChanges((from, to, _start, _end, words) => {
    if (from === to) inserted.push({ at: from, words: words.toString() });
  });
  const [only, ...others] = inserted;
  const { doc } = typed.startState;
  const placed = only && others.length === 0 && placeWords(lineAround(doc, only.at), only.words, 'typed');
  if (!only || !placed) return typed;
  const at = doc.lineAt(only.at).from + placed.column;
  return {
    changes: { from: at, insert: placed.insert },
    selection: { anchor: at + placed.caret },
    scrollIntoView: true,
    userEvent: 'input.type',
  };
}

/** The items of the pack's documents, after `[@` and `:value[`. */
function completeItem(context: CompletionContext, items: readonly DeskCitable[]): CompletionResult | null {
  const typed = context.matchBefore(/(?:\[@|; ?@|:value\[)[\w:-]*$/);
  if (!typed) return null;
  const isValue = typed.text.startsWith(':value');
  const from = typed.from + (/^(?:\[@|; ?@|:value\[)/.exec(typed.text)?.[0].length ?? 0);
  return {
    from,
    options: items
      .filter(({ section }) => !isValue || section === 'figures')
      .map((item) => ({
        // Found by its name in citations and by its words; shown by what it says.
        label: `${citationOf(item).slice(2, -1)} ${item.states} ${item.label}`,
        displayLabel: shortened(item.label),
        detail: shortened(item.states),
        info: `${KINDS[item.section]}, cited as ${citationOf(item).slice(2, -1)}`,
        apply: `${citationOf(item).slice(2, -1)}${context.state.sliceDoc(context.pos, context.pos + 1) === ']' ? '' : ']'}`,
      })),
    validFor: /^[\w:-]*$/,
  };
}

/** How many are shown at a time, all of them in sight: nobody without a mouse can scroll a menu. */
const CHOICES = 8;

/** In characters: a line of a menu. */
const LONGEST = 60;

function shortened(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()} …` : words;
}
