import type { DeskChange } from '../../../../engine/desk/desk-types.ts';

export interface Listener {
  readonly onChange: (change: DeskChange) => void;
  /** The line is there: with it comes how many changes there have been. */
  readonly onBegin: (changes: number) => void;
  readonly onLost: () => void;
}

/** Follows what changes at the desk. The browser takes the line up again by itself. */
export function listen({ onChange, onBegin, onLost }: Listener): void {
  const changes = new EventSource('api/changes');
  changes.addEventListener('error', onLost);
  changes.addEventListener('begin', ({ data }) => onBegin(Number(data)));
  changes.addEventListener('message', ({ data }) => onChange(JSON.parse(data) as DeskChange));
}
