import type { JSX } from 'preact';
import { buildPack } from '../actions/write-pack.ts';
import { pdfPath } from '../api/requests.ts';
import { useDesk, useModel } from '../shell/use-desk.ts';
import { PageFrame } from './page-frame.tsx';
import { countWords, paperWords } from './paper-words.ts';
import { Sheets } from './sheets.tsx';

/** The right column: the page as it will print, and what is made of it. */
export function PaperColumn(): JSX.Element {
  const desk = useDesk();
  const { store } = desk;
  const { html, pages, settled, building, progress, zoom, shows, counts, current } = useModel(
    ({ paper }) => paper,
  );
  const pack = useModel((model) => model.state?.packs.find(({ id }) => id === model.pack.id));
  const errors = useModel(
    (model) => model.pack.problems.filter(({ severity }) => severity === 'error').length,
  );
  const hasPdf = pack?.pages !== undefined || pack?.state === 'stale' || pack?.state === 'outdated';
  return (
    <section
      class="column paper"
      id="paper"
      tabIndex={-1}
      aria-label="Page"
      onFocusIn={() => store.send({ type: 'column-entered', column: 'paper' })}
    >
      <header class="column-head">
        <div class="head-line">
          <button
            type="button"
            class="first"
            data-first
            disabled={pack === undefined || building}
            title="Check everything, print it, and read the PDF back"
            onClick={() => void buildPack(desk)}
          >
            {building ? 'Building …' : 'Build the PDF'}
          </button>
          {pack && hasPdf && (
            <a class="button" href={pdfPath(pack.id)} target="_blank" rel="noreferrer">
              Open the PDF
            </a>
          )}
          <button
            type="button"
            disabled={pack === undefined || !hasPdf || building}
            title="A numbered copy for each recipient, and a register of who has which"
            onClick={() => store.send({ type: 'dialog-opened', dialog: 'copies' })}
          >
            Copies …
          </button>
        </div>
        <div class="head-line">
          <p class={`paper-state ${pack?.state ?? ''}`} role="status">
            {building
              ? (progress ?? 'Checking and printing …')
              : paperWords({ pack, errors, pages, settled })}
          </p>
          <fieldset class="zoom" aria-label="Size">
            <button
              type="button"
              aria-label="Smaller"
              onClick={() => store.send({ type: 'zoomed', zoom: zoom - 0.1 })}
            >
              −
            </button>
            <button
              type="button"
              title="Fit to the column"
              onClick={() => store.send({ type: 'zoomed', zoom: 1 })}
            >
              {Math.round(zoom * 100)} %
            </button>
            <button
              type="button"
              aria-label="Larger"
              onClick={() => store.send({ type: 'zoomed', zoom: zoom + 0.1 })}
            >
              +
            </button>
          </fieldset>
          <button
            type="button"
            aria-pressed={shows === 'sheets'}
            onClick={() =>
              store.send({ type: 'sheets-shown', shows: shows === 'sheets' ? 'page' : 'sheets' })
            }
          >
            Sheets
          </button>
        </div>
        {counts && <p class="paper-counts">{countWords(counts)}</p>}
        {html !== undefined && !current && (
          <p class="paper-state stale">
            The text cannot be read just now: this is the page as it was before.
          </p>
        )}
      </header>
      <div class="paper-body" hidden={shows !== 'page'}>
        {html === undefined && (
          <p class="nothing">There is no page yet{errors > 0 ? ': the pack has errors.' : '.'}</p>
        )}
        <PageFrame />
      </div>
      {shows === 'sheets' && <Sheets />}
    </section>
  );
}
