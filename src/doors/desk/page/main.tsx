// The page of the desk. What it knows is plain data (state/), which changes by events alone; what it does is in
// actions/; what is seen is made from the data by Preact.
import { render } from 'preact';
import type { Desk } from './actions/desk.ts';
import { followChange, followPaper } from './actions/follow.ts';
import { loadState, reload } from './actions/load.ts';
import { listen } from './api/listen.ts';
import { requests } from './api/requests.ts';
import { DeskPage } from './shell/desk-page.tsx';
import { initialDesk } from './state/desk-model.ts';
import { reduceDesk } from './state/reduce-desk.ts';
import { createStore } from './state/store.ts';

const store = createStore(initialDesk, reduceDesk);
const desk: Desk = { store, ask: requests, known: { changes: -1 } };
const place = document.getElementById('desk');
if (place) render(<DeskPage desk={desk} />, place);

/** In milliseconds: the answer to what was done from here comes about when its change does. */
const ANSWER_WITHIN = 150;

let isFirst = true;
listen({
  onBegin: (changes) => {
    store.send({ type: 'line-found' });
    // What happened while the line was down was not said.
    if (!isFirst && changes > desk.known.changes) void reload(desk);
    isFirst = false;
  },
  onLost: () => store.send({ type: 'line-lost' }),
  onChange: (change) => {
    if (change.what === 'paper') followPaper(desk, change);
    else setTimeout(() => followChange(desk, change), ANSWER_WITHIN);
  },
});
void loadState(desk);
