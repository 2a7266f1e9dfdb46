/** Things that come one after the other, and are waited for. */
export interface Queue<Thing> {
  put(thing: Thing): void;
  /** Nothing more comes. */
  end(): void;
  /** The next thing, when it is there; nothing when no more come. */
  take(): Promise<Thing | undefined>;
}

export function openQueue<Thing>(): Queue<Thing> {
  const things: Thing[] = [];
  const waiting: ((thing: Thing | undefined) => void)[] = [];
  let isOver = false;
  return {
    put: (thing) => {
      const taker = waiting.shift();
      if (taker) taker(thing);
      else things.push(thing);
    },
    end: () => {
      isOver = true;
      for (const taker of waiting.splice(0)) taker(undefined);
    },
    take: async () => {
      if (things.length > 0 || isOver) return things.shift();
      return new Promise((resolve) => waiting.push(resolve));
    },
  };
}
