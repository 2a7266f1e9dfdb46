import type { JSX } from 'preact';
import type { DeskProblem } from '../../../../engine/desk/desk-types.ts';
import { takeFix } from '../actions/write-items.ts';
import type { FixPlace } from '../state/desk-model.ts';
import { groupProblems } from './group-problems.ts';
import { MessageWords } from './message-words.tsx';
import { buttonWords, hintWords } from './problem-words.ts';
import { useDesk } from './use-desk.ts';

export interface ProblemListProps {
  readonly problems: readonly DeskProblem[];
  /** Whose problems they are. */
  readonly of: FixPlace;
  /** The file that is on the screen: a place in another one is said with its file. */
  readonly file?: string | undefined;
  /** Goes to the place of one; without it places are words only. */
  readonly onGo?: (problem: DeskProblem) => void;
}

/** What is wrong, each with its place and with what puts it right. */
export function ProblemList({ problems, of, file, onGo }: ProblemListProps): JSX.Element | null {
  if (problems.length === 0) return null;
  const shared = { of, file, onGo };
  return (
    <ul class="problems">
      {groupProblems(problems).map(({ first, more }) => (
        <li key={keyOf(first)} class={first.severity}>
          <Problem problem={first} {...shared} />
          {more.length > 0 && (
            <details>
              <summary>{more.length} more in the same file, which fixing this may also fix</summary>
              <ul class="problems">
                {more.map((problem) => (
                  <li key={keyOf(problem)} class={problem.severity}>
                    <Problem problem={problem} {...shared} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function keyOf({ code, message, place }: DeskProblem): string {
  return `${code} ${message} ${place?.file} ${place?.line}:${place?.column}`;
}

interface ProblemProps {
  readonly problem: DeskProblem;
  readonly of: FixPlace;
  readonly file: string | undefined;
  readonly onGo: ((problem: DeskProblem) => void) | undefined;
}

function Problem({ problem, of, file, onGo }: ProblemProps): JSX.Element {
  const desk = useDesk();
  const { place } = problem;
  return (
    <>
      <p class="problem-says">
        <b>{problem.severity === 'error' ? 'Wrong' : 'Look at this'}</b>{' '}
        <MessageWords text={`${problem.message}.`} />
      </p>
      {problem.hint !== undefined && (
        <p class="hint">
          <MessageWords text={hintWords(problem.hint)} />
        </p>
      )}
      {place && file !== undefined && place.file !== file && (
        <p class="hint">
          In <code>{place.file}</code>, line {place.line}
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
            <span>
              <MessageWords text={buttonWords(title)} />
            </span>
          </button>
        ))}
        {place && onGo && (
          <button type="button" class="quiet" onClick={() => onGo(problem)}>
            {file === undefined || place.file === file ? `Go to line ${place.line}` : 'Go there'}
          </button>
        )}
        <code class="code" title="Its code in the list of diagnostics">
          {problem.code}
        </code>
      </p>
    </>
  );
}
