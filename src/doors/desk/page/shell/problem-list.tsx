import type { JSX } from 'preact';
import type { DeskProblem } from '../../../../engine/desk/desk-types.ts';
import { takeFix } from '../actions/write-items.ts';
import type { FixPlace } from '../state/desk-model.ts';
import { MessageWords } from './message-words.tsx';
import { useDesk } from './use-desk.ts';

export interface ProblemListProps {
  readonly problems: readonly DeskProblem[];
  /** Whose problems they are. */
  readonly of: FixPlace;
  /** Goes to the place of one; without it places are words only. */
  readonly onGo?: (problem: DeskProblem) => void;
}

/** What is wrong, each with its place and with what puts it right. */
export function ProblemList({ problems, of, onGo }: ProblemListProps): JSX.Element | null {
  const desk = useDesk();
  if (problems.length === 0) return null;
  return (
    <ul class="problems">
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.message} ${problem.place?.line}`} class={problem.severity}>
          <p class="problem-says">
            <b>{problem.severity === 'error' ? 'Wrong' : 'Look at this'}</b>{' '}
            <MessageWords text={`${problem.message}.`} />
          </p>
          {problem.hint !== undefined && (
            <p class="hint">
              <MessageWords text={problem.hint} />
            </p>
          )}
          <p class="remedies">
            {problem.fixes.map(({ key, title, certain }) => (
              <button
                key={key}
                type="button"
                class={certain ? 'first' : ''}
                onClick={() => void takeFix(desk, of, key)}
              >
                {title}
              </button>
            ))}
            {problem.place && onGo && (
              <button type="button" class="quiet" onClick={() => onGo(problem)}>
                Go to line {problem.place.line}
              </button>
            )}
            <code class="code" title="Its name in the list of messages">
              {problem.code}
            </code>
          </p>
        </li>
      ))}
    </ul>
  );
}
