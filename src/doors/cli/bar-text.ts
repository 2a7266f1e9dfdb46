import { spelt } from '../../ground/model/counted.ts';

/** How far a batch is. */
export interface BatchState {
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  /** Packs in a millisecond; nothing while it is not known. */
  readonly rate: number | undefined;
  /** Milliseconds; nothing while it is not known. */
  readonly left: number | undefined;
}

const WIDEST = 40;
const NARROWEST = 10;

/**
 * `[=====>     ] 120/1,000, 2 failed, 7.9 packs/s, 2 min left`, no wider than `width` columns: where there is
 * little room the rate goes first, then what has failed, then the time left, and then the bar itself.
 */
export function barText(state: BatchState, width: number): string {
  const total = spelt(state.total);
  // As wide from the first to the last: the bar does not move.
  const count = `${spelt(state.done).padStart(total.length)}/${total}`;
  const { failed, rate, left } = wordsOf(state);
  const kinds = [[failed, rate, left], [failed, left], [left], []];
  for (const kind of kinds) {
    const text = ` ${[count, ...kind.filter((part) => part !== undefined)].join(', ')}`;
    const room = Math.min(WIDEST, width - text.length - 2);
    if (room >= NARROWEST) return `[${filled(state, room)}]${text}`;
  }
  return count.slice(0, width);
}

/** `120 of 1,000 packs, 2 failed, 7.9 packs/s, 2 min left`. */
export function stepText(state: BatchState): string {
  const { failed, rate, left } = wordsOf(state);
  const parts = [`${spelt(state.done)} of ${spelt(state.total)} packs`, failed, rate, left];
  return parts.filter((part) => part !== undefined).join(', ');
}

function filled({ done, total }: BatchState, room: number): string {
  const length = total === 0 ? 0 : Math.floor((room * done) / total);
  const bar = '='.repeat(length);
  return (length < room && length > 0 ? `${bar.slice(1)}>` : bar).padEnd(room);
}

interface Words {
  readonly failed: string | undefined;
  readonly rate: string | undefined;
  readonly left: string | undefined;
}

function wordsOf({ done, total, failed, rate, left }: BatchState): Words {
  const ended = done >= total;
  return {
    failed: failed > 0 ? `${spelt(failed)} failed` : undefined,
    rate: rate === undefined ? undefined : rateInWords(rate),
    left: left === undefined || ended ? undefined : `${timeInWords(left)} left`,
  };
}

function rateInWords(rate: number): string {
  const perSecond = rate * 1000;
  if (perSecond < 1) return `${rounded(perSecond * 60)} packs/min`;
  return `${rounded(perSecond)} packs/s`;
}

function rounded(number: number): string {
  return number < 10 ? number.toFixed(1) : String(Math.round(number));
}

/** Coarser the longer it takes: nobody wants to see seconds jump about. */
export function timeInWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 20) return `${seconds} s`;
  if (seconds < 100) return `${Math.ceil(seconds / 5) * 5} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 100) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
