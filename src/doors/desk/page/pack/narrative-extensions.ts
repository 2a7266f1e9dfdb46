import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, placeholder } from '@codemirror/view';
import type { DeskCitable } from '../../../../engine/desk/desk-types.ts';
import { KINDS } from '../item/kinds.ts';
import { citationOf } from './insertions.ts';
import { narrativeLook, narrativeMarks } from './narrative-marks.ts';

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
    autocompletion({ override: [(context) => completeItem(context, items())], icons: false }),
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
        label: citationOf(item).slice(2, -1),
        detail: item.states,
        info: `${KINDS[item.section]}: ${item.label}`,
        apply: `${citationOf(item).slice(2, -1)}${context.state.sliceDoc(context.pos, context.pos + 1) === ']' ? '' : ']'}`,
      })),
    validFor: /^[\w:-]*$/,
  };
}
