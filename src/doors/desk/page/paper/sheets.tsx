import type { JSX } from 'preact';
import { sheetPath } from '../api/requests.ts';
import { useModel } from '../shell/use-desk.ts';

/** The sheets as they were printed last, small. */
export function Sheets(): JSX.Element {
  const pack = useModel((model) => model.pack.id);
  const count = useModel((model) => model.state?.packs.find(({ id }) => id === model.pack.id)?.pages) ?? 0;
  const { edition, zoom } = useModel(({ paper }) => paper);
  if (pack === undefined || count === 0) {
    return <p class="nothing">Nothing has been printed yet. Build the pack: then its sheets are here.</p>;
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <ol class="sheets" tabIndex={0} aria-label="Sheets" style={{ '--sheet': `${Math.round(zoom * 11)}rem` }}>
      {Array.from({ length: count }, (_, index) => index + 1).map((number) => (
        <li key={number}>
          <img
            src={sheetPath(pack, number, edition)}
            alt={`Page ${number}`}
            loading="lazy"
            width={210}
            height={297}
          />
          <span aria-hidden="true">{number}</span>
        </li>
      ))}
    </ol>
  );
}
