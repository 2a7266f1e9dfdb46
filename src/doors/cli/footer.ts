import { stripVTControlCharacters } from 'node:util';
import { displayWidth } from '../report/display-width.ts';

/** Text at the foot of a terminal, below what is logged. */
export interface Footer {
  /** Whether there is one: a stream that is not a terminal has none. */
  readonly stays: boolean;
  /** Writes a line above the foot. */
  log(text: string): void;
  /** Replaces the foot. */
  draw(text: string): void;
  /** Leaves the foot where it is. */
  end(): void;
}

/** How many rows of the terminal are left for what is logged. */
const LEFT = 3;

export function openFooter(stream: NodeJS.WriteStream): Footer {
  if (stream.isTTY !== true || process.env.TERM === 'dumb') {
    return {
      stays: false,
      log: (text) => void stream.write(`${text}\n`),
      draw: () => undefined,
      end: () => undefined,
    };
  }
  let foot = '';
  let rows = 0;
  const clear = (): string => (rows > 0 ? `\x1b[${rows}A\x1b[0J` : '');
  const render = (): string => {
    const { shown, height } = lastRows(foot, Math.max(1, stream.columns), Math.max(2, stream.rows - LEFT));
    rows = height;
    return shown === '' ? '' : `${shown}\n`;
  };
  const resize = (): void => void stream.write(`${clear()}${render()}`);
  stream.on('resize', resize);
  return {
    stays: true,
    log: (text) => void stream.write(`${clear()}${text}\n${render()}`),
    draw: (text) => {
      if (text === foot) return;
      const before = clear();
      foot = text;
      stream.write(`${before}${render()}`);
    },
    end: () => void stream.off('resize', resize),
  };
}

/** The text, cut to so many rows from its end, because the sum of it is there. */
function lastRows(
  text: string,
  columns: number,
  most: number,
): { readonly shown: string; readonly height: number } {
  const lines = text === '' ? [] : text.split('\n');
  const kept: string[] = [];
  let height = 0;
  for (const line of lines.toReversed()) {
    const rows = Math.max(1, Math.ceil(widthOf(line) / columns));
    const room = most - (kept.length + 1 < lines.length ? 1 : 0);
    if (height + rows > room) {
      kept.push('…');
      height++;
      break;
    }
    kept.push(line);
    height += rows;
  }
  return { shown: kept.toReversed().join('\n'), height };
}

function widthOf(line: string): number {
  let width = 0;
  for (const character of stripVTControlCharacters(line)) width += displayWidth(character);
  return width;
}
