import type { JSX } from 'preact';
import { sheetPath } from '../api/requests.ts';
import { useModel } from '../shell/use-desk.ts';

/** The sheets, small: of the words as they are once they have been measured, before that as they were printed last. */
export function Sheets(): JSX.Element {
  const pack = useModel((model) => model.pack.id);
  const printed = useModel((model) => model.state?.packs.find(({ id }) => id === model.pack.id)?.pages) ?? 0;
  const { edition, zoom, pages, settled, digest } = useModel(({ paper }) => paper);
  const isMeasured = settled && digest !== undefined && pages.length > 0;
  const count = isMeasured ? pages.length : printed;
  if (pack === undefined || count === 0) {
    return <p class="nothing">Nothing has been measured or printed yet.</p>;
  }
  const width = Math.round(zoom * 240);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <ol class="sheets" tabIndex={0} aria-label="Sheets" style={{ '--sheet': `${Math.round(zoom * 11)}rem` }}>
      {Array.from({ length: count }, (_, index) => index + 1).map((page) => (
        <li key={page}>
          <img
            src={sheetPath(pack, { page, width, edition, digest: isMeasured ? digest : undefined })}
            alt={`Page ${page}`}
            loading="lazy"
            width={210}
            height={297}
          />
          <span aria-hidden="true">{page}</span>
        </li>
      ))}
    </ol>
  );
}
