import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DeskMark, DeskParagraph } from '../../../../engine/desk/desk-types.ts';
import { keepAlike } from '../shell/keep-alike.ts';
import { markRuns, type Run } from '../text/mark-runs.ts';
import type { Span } from '../text/words-in.ts';
import { Beside } from './beside.tsx';

export interface ParagraphRowProps {
  readonly paragraph: DeskParagraph;
  readonly marks: readonly DeskMark[];
  readonly chosen: Span | undefined;
  readonly found: readonly Span[];
  /** The page of the original, where it is different from that of the paragraph before. */
  readonly page: string | undefined;
  readonly count: number;
  /** It has the keyboard. */
  readonly isCurrent: boolean;
  /** What is selected ends here: what can be done with it is shown. */
  readonly hasCard: boolean;
  readonly onHeight: (number: number, height: number) => void;
  readonly onMark: (mark: DeskMark) => void;
}

/** A paragraph of the document, with its number, and with what is bound, proposed or wrong in it. */
export const ParagraphRow = keepAlike(DrawnRow);

function DrawnRow(props: ParagraphRowProps): JSX.Element {
  const { paragraph, marks, chosen, found, page, count, isCurrent, hasCard, onHeight, onMark } = props;
  const { number, kind, start, text } = paragraph;
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const height = place.current?.getBoundingClientRect().height;
    if (height !== undefined) onHeight(number, height);
  });
  const runs = markRuns({ start, text, marks, chosen, found });
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is of a list of rows that are taken in and out
    <div
      ref={place}
      role="listitem"
      aria-setsize={count}
      aria-posinset={number}
      class={`para ${kind}`}
      data-number={number}
    >
      <span class="margin" aria-hidden="true">
        {page !== undefined && <span class="page">p. {page}</span>}
        <span class="number">{number}</span>
      </span>
      <div class="words" data-start={start} tabIndex={isCurrent ? 0 : -1} data-first={isCurrent || undefined}>
        {runs.map((run) => (
          <Stretch key={run.start} run={run} onMark={onMark} />
        ))}
      </div>
      {hasCard && chosen && <Beside at={chosen} />}
    </div>
  );
}

function Stretch({
  run,
  onMark,
}: {
  readonly run: Run;
  readonly onMark: (mark: DeskMark) => void;
}): JSX.Element {
  const { mark, state, chosen, found, opens, start, text } = run;
  const names = ['run', state, chosen && 'chosen', found && 'found'].filter(Boolean).join(' ');
  if (mark === undefined)
    return (
      <span class={names} data-at={start}>
        {text}
      </span>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the words are the text, and lead to their item
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keys, the caret or the walk leads to it
    <span
      class={names}
      data-at={start}
      data-opens={opens || undefined}
      onClick={() => {
        if (getSelection()?.isCollapsed ?? true) onMark(mark);
      }}
    >
      {text}
    </span>
  );
}
