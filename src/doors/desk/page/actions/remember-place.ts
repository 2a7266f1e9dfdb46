import type { DeskModel, ViewModel } from '../state/desk-model.ts';

/** Where a person is at the desk: a page that is loaded again opens there. */
export interface Place {
  readonly pack?: string | undefined;
  readonly document?: string | undefined;
  readonly view?: Partial<ViewModel> | undefined;
}

const KEY = 'desk';

/** Of the address, which may name a pack; else of the page as it was before it was loaded again. */
export function placeBefore(storage: Storage, hash: string): Place {
  const named = new URLSearchParams(hash.slice(1)).get('pack') ?? undefined;
  const kept = readPlace(storage.getItem(KEY));
  if (named === undefined || named === kept.pack) return kept;
  return { pack: named, view: { screen: 'desk', isKnown: true } };
}

/** The address names the pack, for whoever opens it again or gives it on. */
export function rememberPlace({ view, pack, document }: DeskModel, storage: Storage): void {
  const { screen, column, pane, theme, guideClosed } = view;
  const place: Place = {
    pack: pack.id,
    document: document.id,
    view: { screen, column, pane, theme, guideClosed, isKnown: true },
  };
  const written = JSON.stringify(place);
  if (storage.getItem(KEY) === written) return;
  storage.setItem(KEY, written);
}

function readPlace(written: string | null): Place {
  try {
    const place: unknown = JSON.parse(written ?? '{}');
    return typeof place === 'object' && place !== null ? place : {};
  } catch {
    return {};
  }
}
