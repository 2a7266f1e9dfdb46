import pc from 'picocolors';
import type { BuildProgress, PackResult } from '../build/build-result.ts';
import { counted } from '../build/report/summary.ts';
import { wantsColour, widthOf } from './terminal.ts';

/** Shows how far a run is. */
export interface Progress {
  update(progress: BuildProgress): void;
  end(): void;
}

/** From how many packs on a terminal shows a bar instead of a line for each. */
const MANY = 8;

/** A bar with a count and the time left for many packs on a terminal; a line for each pack elsewhere. */
export function showProgress(stream: NodeJS.WriteStream): Progress {
  const started = performance.now();
  const { dim, green, red } = pc.createColors(wantsColour(stream));
  let drawn = false;
  return {
    update: ({ pack, done, total }) => {
      const bar = stream.isTTY === true && total >= MANY;
      if (drawn) stream.write('\r\x1b[K');
      if (!bar || pack.status === 'failed') {
        const shade = pack.status === 'failed' ? red : pack.status === 'up-to-date' ? dim : green;
        stream.write(`${shade(pack.status.replaceAll('-', ' '))} ${packLine(pack)}\n`);
      }
      if (bar) stream.write(barText(done, total, performance.now() - started, widthOf(stream)));
      drawn = bar;
    },
    end: () => {
      if (drawn) stream.write('\r\x1b[K');
    },
  };
}

/** Such as `uk-threat: 12 pages, 48 bound items, output/uk-threat/uk-threat.pdf`. */
export function packLine(pack: PackResult): string {
  const parts: string[] = [];
  if (pack.status === 'failed') parts.push(counted(pack.errors, 'error'));
  if (pack.pages !== undefined && pack.status !== 'failed') parts.push(counted(pack.pages, 'page'));
  if (pack.boundItems !== undefined) parts.push(counted(pack.boundItems, 'bound item'));
  if (pack.warnings > 0) parts.push(counted(pack.warnings, 'warning'));
  if (pack.pdf !== undefined && pack.status !== 'failed') parts.push(pack.pdf);
  return parts.length > 0 ? `${pack.id}: ${parts.join(', ')}` : pack.id;
}

/** `[=====>     ] 120/1,000, 2 min left`, as wide as the terminal at most. */
export function barText(done: number, total: number, elapsed: number, width: number): string {
  const left = done === 0 ? undefined : ((total - done) * elapsed) / done;
  const count = `${done.toLocaleString('en-GB')}/${total.toLocaleString('en-GB')}`;
  const text = ` ${count}${left === undefined ? '' : `, ${inWords(left)} left`}`;
  const room = Math.max(10, Math.min(40, width - text.length - 4));
  const filled = Math.round((room * done) / total);
  return `[${'='.repeat(filled)}${' '.repeat(room - filled)}]${text}`;
}

function inWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
