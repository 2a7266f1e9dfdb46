import { createTwoFilesPatch } from 'diff';

/** Lines of a difference that are shown; the rest is counted. */
const SHOWN = 200;

/** The difference between two texts of a document, as a unified diff; nothing where there is none. */
export function compareTexts(path: string, before: string, after: string): string | undefined {
  if (before === after) return undefined;
  const patch = createTwoFilesPatch(`${path} as it is`, `${path} as imported`, before, after, '', '', {
    context: 1,
    // Two texts that have nothing in common would be compared for minutes.
    timeout: 5_000,
  });
  if (patch === undefined) return 'the two have next to nothing in common';
  const lines = patch
    .split('\n')
    .slice(1)
    .filter((line) => !line.startsWith('\\ '));
  const more = lines.length - SHOWN;
  return [...lines.slice(0, SHOWN), ...(more > 0 ? [`… and ${more} more lines`] : [])].join('\n').trimEnd();
}
