import { type EditorState, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import type { DeskPackMark, DeskProblem } from '../../../../engine/desk/desk-types.ts';

/** Marks of bound, cited and unbound words, and problems; offsets are those of the narrative. */
export interface NarrativeMarks {
  readonly marks: readonly DeskPackMark[];
  readonly problems: readonly DeskProblem[];
}

export const setMarks = StateEffect.define<NarrativeMarks>();

/** What is marked moves with the text until the desk has read it again. */
export const narrativeMarks: StateField<DecorationSet> = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (before, { changes, effects, state }) => {
    const set = effects.find((effect) => effect.is(setMarks));
    return set ? decorationsOf(set.value as NarrativeMarks, state) : before.map(changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Headings, blocks and what is between brackets, drawn as what they are. */
export const narrativeLook = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = lookOf(view);
    }
    update({ docChanged, viewportChanged, view }: ViewUpdate): void {
      if (docChanged || viewportChanged) this.decorations = lookOf(view);
    }
  },
  { decorations: ({ decorations }) => decorations },
);

function decorationsOf({ marks, problems }: NarrativeMarks, state: EditorState): DecorationSet {
  const { length } = state.doc;
  const ranges = [
    ...marks.map(({ start, end, state: how, ref }) => ({
      start,
      end,
      value: Decoration.mark({
        class: `cm-${how}`,
        attributes: { title: titleOf(how, ref) },
      }),
    })),
    ...problems.flatMap(({ span, severity, message }) =>
      span
        ? [
            {
              ...span,
              value: Decoration.mark({ class: `cm-problem cm-${severity}`, attributes: { title: message } }),
            },
          ]
        : [],
    ),
  ].filter(({ start, end }) => start >= 0 && start < end && end <= length);
  return Decoration.set(
    ranges.map(({ start, end, value }) => value.range(start, end)),
    true,
  );
}

function titleOf(state: DeskPackMark['state'], ref: string | undefined): string {
  const about = ref === undefined ? '' : ` ${ref}`;
  return {
    bound: `Printed from${about}`,
    cited: `Cites${about}`,
    number: 'A number that a citation backs',
    unbound: 'A number that nothing backs: cite an item, or list it as your own words',
  }[state];
}

const LINES: readonly (readonly [RegExp, string])[] = [
  [/^# /, 'cm-h1'],
  [/^##+ /, 'cm-h2'],
  [/^::/, 'cm-block'],
  [/^\|/, 'cm-table'],
];

function lookOf({ state, visibleRanges }: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = state.doc.lineAt(at);
      const look = LINES.find(([pattern]) => pattern.test(line.text));
      if (look) builder.add(line.from, line.from, Decoration.line({ class: look[1] }));
      for (const match of line.text.matchAll(/\[@[^\]\n]*\]|:(?:value|ref)\[[^\]\n]*\]|\*\*[^*\n]+\*\*/g)) {
        const start = line.from + match.index;
        const kind = match[0].startsWith('**') ? 'cm-strong' : 'cm-ref';
        builder.add(start, start + match[0].length, Decoration.mark({ class: kind }));
      }
      at = line.to + 1;
    }
  }
  return builder.finish();
}
