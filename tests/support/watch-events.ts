import type { WatchEvent } from '../../src/index.ts';

/** The events of a watch, to be waited for. */
export interface WatchLog {
  readonly events: readonly WatchEvent[];
  add(event: WatchEvent): void;
  /** The first event of the kind from here on (from the last call of `mark`) that is as wanted. */
  next<Kind extends WatchEvent['kind']>(
    kind: Kind,
    wanted?: (event: Extract<WatchEvent, { kind: Kind }>) => boolean,
  ): Promise<Extract<WatchEvent, { kind: Kind }>>;
  /** What comes from here on is new. */
  mark(): void;
}

/** How long an event is waited for, in milliseconds: the machine may be busy. */
const LIMIT = 55_000;

export function watchLog(): WatchLog {
  const events: WatchEvent[] = [];
  const listeners = new Set<() => void>();
  let start = 0;
  return {
    events,
    add: (event) => {
      events.push(event);
      for (const listener of [...listeners]) listener();
    },
    mark: () => {
      start = events.length;
    },
    next: (kind, wanted = () => true) =>
      new Promise((resolve, reject) => {
        let at = start;
        const timer = setTimeout(() => {
          listeners.delete(look);
          reject(
            new Error(`no event \`${kind}\`; there were\n${events.slice(start).map(inALine).join('\n')}`),
          );
        }, LIMIT);
        const look = (): void => {
          for (; at < events.length; at++) {
            const event = events[at];
            if (event?.kind !== kind || !wanted(event as Extract<WatchEvent, { kind: typeof kind }>))
              continue;
            clearTimeout(timer);
            listeners.delete(look);
            resolve(event as Extract<WatchEvent, { kind: typeof kind }>);
            return;
          }
        };
        listeners.add(look);
        look();
      }),
  };
}

function inALine(event: WatchEvent): string {
  return event.kind === 'rendered' ? `rendered ${event.pack}` : JSON.stringify(event);
}
