/** Where something is handed over: who gives waits until it is taken, and who takes until something is given. */
export interface Meeting<Thing> {
  /** Resolves when it is taken. */
  give(thing: Thing): Promise<void>;
  /** Nothing when no more will be given. */
  take(): Promise<Thing | undefined>;
  /** No more will be given. */
  end(): void;
}

export function openMeeting<Thing>(): Meeting<Thing> {
  const givers: { readonly thing: Thing; taken(): void }[] = [];
  const takers: ((thing: Thing | undefined) => void)[] = [];
  let isOver = false;
  return {
    give: (thing) =>
      new Promise((resolve) => {
        const taker = takers.shift();
        if (taker === undefined) {
          givers.push({ thing, taken: resolve });
          return;
        }
        taker(thing);
        resolve();
      }),
    take: () =>
      new Promise((resolve) => {
        const giver = givers.shift();
        if (giver !== undefined) {
          giver.taken();
          resolve(giver.thing);
        } else if (isOver) resolve(undefined);
        else takers.push(resolve);
      }),
    end: () => {
      isOver = true;
      for (const taker of takers.splice(0)) taker(undefined);
    },
  };
}
