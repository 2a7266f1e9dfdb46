// The page of the desk. What it knows is plain data (state/), which changes by events alone; what it does is in
// actions/; what is seen is made from the data by Preact.
import { render } from 'preact';
import type { Desk } from './actions/desk.ts';
import { followChange, followPaper } from './actions/follow.ts';
import { loadState, reload } from './actions/load.ts';
import { placeBefore, rememberPlace } from './actions/remember-place.ts';
import { canLeave, saveText, sendLastWords } from './actions/save-text.ts';
import { listen } from './api/listen.ts';
import { requests } from './api/requests.ts';
import { DeskPage } from './shell/desk-page.tsx';
import { initialDesk } from './state/desk-model.ts';
import { reduceDesk } from './state/reduce-desk.ts';
import { createStore } from './state/store.ts';

const before = placeBefore(sessionStorage, location.hash);
const initial = { ...initialDesk, view: { ...initialDesk.view, ...before.view } };
const store = createStore(initial, reduceDesk);
const desk: Desk = { store, ask: requests, known: { changes: -1 }, place: before };
const place = document.getElementById('desk');
if (place) render(<DeskPage desk={desk} />, place);

/** In milliseconds: the answer to what was done from here comes about when its change does. */
const ANSWER_WITHIN = 150;

let isFirst = true;
listen({
  onBegin: (changes) => {
    store.send({ type: 'line-found' });
    // What happened while the line was down was not said; nor what did before it was there.
    const known = isFirst ? (desk.known.first ?? changes) : desk.known.changes;
    if (changes > known) void reload(desk);
    isFirst = false;
    if (store.get().pack.saving === 'failed') void saveText(desk);
  },
  onLost: () => store.send({ type: 'line-lost' }),
  onChange: (change) => {
    if (change.what === 'paper') followPaper(desk, change);
    else setTimeout(() => followChange(desk, change), ANSWER_WITHIN);
  },
});
void loadState(desk);

store.subscribe(() => {
  const model = store.get();
  if (model.state === undefined) return;
  rememberPlace(model, sessionStorage);
  const { id } = model.pack;
  const hash = id === undefined ? '' : `#${new URLSearchParams({ pack: id })}`;
  if (location.hash !== hash) history.replaceState(null, '', hash || location.pathname);
});

// No word is lost that was typed a moment before the page is left, or goes out of sight.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') sendLastWords(desk);
});
addEventListener('pagehide', () => sendLastWords(desk));
addEventListener('beforeunload', (event) => {
  if (!canLeave(desk)) event.preventDefault();
});
// A page that the browser has kept does not know what came of its last words.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});
