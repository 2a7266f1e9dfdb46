import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { DeskItemPages } from '../../../../engine/desk/paper/paper-types.ts';
import { openPack } from '../actions/open-pack.ts';
import { packTitles } from '../shell/pack-titles.ts';
import { useDesk, useModel } from '../shell/use-desk.ts';

/** In milliseconds: who walks through the items does not wait for what is asked about each. */
const AFTER = 300;

/** The printed pages of all packs that have words of an item, each leading there. */
export function PrintedOn({
  document: id,
  item,
}: {
  readonly document: string;
  readonly item: string;
}): JSX.Element | null {
  const desk = useDesk();
  const [found, setFound] = useState<readonly DeskItemPages[]>([]);
  const { edition, settled } = useModel(({ paper }) => paper);
  const packs = useModel(({ state }) => state?.packs) ?? [];
  useEffect(() => {
    let isOver = false;
    const ask = async (): Promise<void> => {
      const answer = await desk.ask.pagesOf(id, item);
      if (!isOver && answer.ok) setFound(answer.value.packs);
    };
    const timer = setTimeout(() => void ask(), AFTER);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [desk, id, item, edition, settled]);
  // Before it is painted: the pages of another item are not this one's.
  useLayoutEffect(() => setFound([]), [id, item]);
  const titles = packTitles(packs);
  const go = async (pack: string, page: number): Promise<void> => {
    if (!(await openPack(desk, pack))) return;
    desk.store.send({ type: 'ref-shown', ref: `${id}:${item}`, page });
    desk.store.send({ type: 'column-entered', column: 'paper' });
  };
  if (found.length === 0) return null;
  return (
    <ul class="printed-on" aria-label="Printed on">
      {found.map(({ pack, current, pages }) => (
        <li key={pack}>
          <span>
            Printed in {titles.get(pack) ?? pack}
            {current ? '' : ', in an older PDF'}:
          </span>{' '}
          {pages.map((page) => (
            <button key={page} type="button" class="link" onClick={() => void go(pack, page)}>
              page {page}
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
}
