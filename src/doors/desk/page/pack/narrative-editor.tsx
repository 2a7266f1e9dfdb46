import { EditorState, Transaction } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DeskPackMark, DeskProblem } from '../../../../engine/desk/desk-types.ts';
import { typeText } from '../actions/write-pack.ts';
import { useDesk, useModel } from '../shell/use-desk.ts';
import { frontAndBody, withBody } from './front-and-body.ts';
import { narrativeExtensions } from './narrative-extensions.ts';
import { setNarrative } from './narrative-handle.ts';
import { setMarks } from './narrative-marks.ts';
import { textChange } from './text-change.ts';

/** The text of the pack without its front matter, which has a form of its own. */
export function NarrativeEditor(): JSX.Element {
  const desk = useDesk();
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | undefined>(undefined);
  const { id, replaced, marks, problems, goTo } = useModel(({ pack }) => pack);
  // Before anything else is typed: the next key is of the pack that is open by then.
  useLayoutEffect(() => {
    const { store } = desk;
    const frontOf = (): string => frontAndBody(store.get().pack.text).front;
    const editor = new EditorView({
      ...(place.current && { parent: place.current }),
      state: EditorState.create({
        doc: frontAndBody(store.get().pack.text).body,
        extensions: narrativeExtensions({
          items: () => store.get().pack.data?.items ?? [],
          onType: (body) => typeText(desk, withBody(store.get().pack.text, body)),
          onCite: () => store.send({ type: 'dialog-opened', dialog: 'cite' }),
          onBlock: () => store.send({ type: 'dialog-opened', dialog: 'block' }),
          onPlace: (offset) =>
            showOnPage(store.get().pack.marks, offset + frontOf().length, (ref) =>
              store.send({ type: 'ref-shown', ref }),
            ),
        }),
      }),
    });
    view.current = editor;
    setNarrative(editor);
    return () => {
      setNarrative(undefined);
      editor.destroy();
    };
  }, [id]);
  useLayoutEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const { body } = frontAndBody(desk.store.get().pack.text);
    const changes = textChange(editor.state.doc.toString(), body);
    if (changes) editor.dispatch({ changes, annotations: Transaction.addToHistory.of(false) });
  }, [replaced]);
  useLayoutEffect(() => {
    const editor = view.current;
    const { front, body } = frontAndBody(desk.store.get().pack.text);
    // The marks of a text that is not the editor's would be at wrong places.
    if (!editor || editor.state.doc.length !== body.length) return;
    editor.dispatch({ effects: setMarks.of(shifted(marks, problems, front.length)) });
  }, [marks, problems, desk]);
  useLayoutEffect(() => {
    const editor = view.current;
    if (!editor || goTo === undefined) return;
    const { front } = frontAndBody(desk.store.get().pack.text);
    const anchor = Math.min(editor.state.doc.length, Math.max(0, goTo.offset - front.length));
    editor.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
    editor.focus();
  }, [goTo, desk]);
  return <div ref={place} class="narrative" />;
}

function shifted(
  marks: readonly DeskPackMark[],
  problems: readonly DeskProblem[],
  by: number,
): { readonly marks: readonly DeskPackMark[]; readonly problems: readonly DeskProblem[] } {
  return {
    marks: marks.map((mark) => ({ ...mark, start: mark.start - by, end: mark.end - by })),
    problems: problems.map((problem) =>
      problem.span
        ? { ...problem, span: { start: problem.span.start - by, end: problem.span.end - by } }
        : problem,
    ),
  };
}

/** The words on the page that the cursor's citation has printed. */
function showOnPage(marks: readonly DeskPackMark[], offset: number, show: (ref: string) => void): void {
  const mark = marks.find(({ start, end, ref }) => ref !== undefined && start <= offset && end >= offset);
  if (mark?.ref !== undefined) show(mark.ref);
}
