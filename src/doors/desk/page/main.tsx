import type { DeskState } from '../../../engine/desk/desk-types.ts';

/** The documents and packs of the workspace. */
async function show(): Promise<void> {
  const state: DeskState = await (await fetch('api/state')).json();
  const lines = [...state.documents, ...state.packs].map(({ id, title }) => {
    const line = document.createElement('p');
    line.textContent = title ?? id;
    return line;
  });
  document.querySelector('#desk')?.replaceChildren(...lines);
}

void show();
new EventSource('api/changes').addEventListener('message', () => void show());
