// The page of the desk. What it knows is plain data (state/), which changes by events alone; what it does is in
// actions/; what is seen is made from the data by Preact.
import { render } from 'preact';
import type { Desk } from './actions/desk.ts';
import { loadDocument, loadPack, loadState, reload } from './actions/load.ts';
import { listen } from './api/listen.ts';
import { requests } from './api/requests.ts';
import { progressWords } from './paper/paper-words.ts';
import { DeskPage } from './shell/desk-page.tsx';
import { initialDesk } from './state/desk-model.ts';
import { reduceDesk } from './state/reduce-desk.ts';
import { createStore } from './state/store.ts';

const store = createStore(initialDesk, reduceDesk);
const desk: Desk = { store, ask: requests };
const place = document.getElementById('desk');
if (place) render(<DeskPage desk={desk} />, place);

let begun = -1;
listen({
  onBegin: (changes) => {
    store.send({ type: 'line-found' });
    // What happened while the line was down was not said.
    if (begun >= 0 && changes !== begun) void reload(desk);
    begun = changes;
  },
  onLost: () => store.send({ type: 'line-lost' }),
  onChange: ({ what, id, step, done, total }) => {
    begun += 1;
    if (what === 'paper') {
      if (id !== store.get().pack.id) return;
      if (step !== undefined)
        store.send({ type: 'build-went-on', progress: progressWords(step, done, total) });
      else void loadState(desk);
      return;
    }
    void loadState(desk);
    if (what !== 'pack' && (id === undefined || id === store.get().document.id)) void loadDocument(desk);
    // What a document states is in every pack that cites it.
    if (what !== 'pack' || id === undefined || id === store.get().pack.id) void loadPack(desk);
  },
});
void loadState(desk);
