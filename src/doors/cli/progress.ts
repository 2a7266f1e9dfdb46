import pc from 'picocolors';
import type { BuildProgress } from '../../engine/pipeline/build-result.ts';
import { packLine } from '../report/pack-line.ts';
import { type BatchState, barText, stepText } from './bar-text.ts';
import { openFooter } from './footer.ts';
import { openPace } from './pace.ts';
import { wantsColour } from './terminal.ts';

/** Shows how far a run is. */
export interface Progress {
  update(progress: BuildProgress): void;
  /** Says something meanwhile. */
  note(sentence: string): void;
  end(): void;
}

/** For those who want to see nothing. */
export const NO_PROGRESS: Progress = {
  update: () => undefined,
  note: () => undefined,
  end: () => undefined,
};

/** From how many packs on a terminal shows a bar instead of a line for each. */
const BAR = 8;
/** Up to how many packs a log has a line for each; of more it says from time to time how far they are. */
const LINES = 50;
/** In milliseconds: the bar is drawn no more often than the eye follows, and counts down without news, too. */
const FRAME = 100;
const TICK = 1000;
/** A log gets a line when another twentieth is done, though not several a second, and every ten seconds. */
const STEPS = 20;
const STEP_AT_LEAST = 1000;
const STEP_AT_MOST = 10_000;

/**
 * On a terminal a line for each of a few packs, and a bar with the time left for many; in a log a line for each
 * pack, and for very many a line from time to time. What fails is reported in a line of its own everywhere.
 *
 * @param now a clock that nobody sets, in milliseconds
 */
export function showProgress(
  stream: NodeJS.WriteStream,
  now: () => number = () => performance.now(),
): Progress {
  const { dim, green, red } = pc.createColors(wantsColour(stream));
  const footer = openFooter(stream);
  const pace = openPace(now());
  let state: BatchState | undefined;
  let shown = now();
  let steps = 0;
  let ticking: NodeJS.Timeout | undefined;

  const refresh = (): void => {
    if (!state) return;
    const at = now();
    state = { ...state, rate: pace.rate(at), left: pace.left(state.total - state.done, at) };
    const since = at - shown;
    if (footer.stays) {
      if (since < FRAME && state.done < state.total) return;
      footer.draw(barText(state, stream.columns - 1));
    } else {
      const reached = Math.floor((STEPS * state.done) / state.total);
      if (since < STEP_AT_LEAST || (reached === steps && since < STEP_AT_MOST)) return;
      steps = reached;
      footer.log(stepText(state));
    }
    shown = at;
  };
  return {
    update: ({ pack, done, total }) => {
      const many = total >= (footer.stays ? BAR : LINES + 1);
      const { status } = pack;
      if (status === 'failed' || (!many && status !== 'not-started')) {
        const shade = status === 'failed' ? red : status === 'up-to-date' ? dim : green;
        footer.log(`${shade(status.replaceAll('-', ' '))} ${packLine(pack)}`);
      }
      if (status === 'built' || status === 'failed') pace.worked(now());
      else pace.idled(now());
      // A run that was stopped has no time left to tell.
      if (!many || status === 'not-started') return;
      const failed = (state?.failed ?? 0) + (status === 'failed' ? 1 : 0);
      state = { done, total, failed, rate: undefined, left: undefined };
      ticking ??= setInterval(refresh, TICK).unref();
      refresh();
    },
    note: footer.log,
    end: () => {
      clearInterval(ticking);
      footer.draw('');
      footer.end();
    },
  };
}
