/** Pieces of work, none of which is done while another is. */
export interface Runs<Piece, Result> {
  (piece: Piece): Promise<Result>;
  /** Resolves when nothing is being done. */
  settled(): Promise<void>;
  readonly busy: boolean;
}

export interface RunsOptions<Piece, Result> {
  /** A result for each of the pieces. */
  readonly work: (pieces: readonly Piece[]) => Promise<readonly Result[]>;
  /** Whether two can be done at once, and before what has come between them. */
  readonly areAlike: (one: Piece, other: Piece) => boolean;
}

/** Does one run of pieces at a time: those that are alike and have come while another was being done, at once. */
export function inRuns<Piece, Result>({ work, areAlike }: RunsOptions<Piece, Result>): Runs<Piece, Result> {
  const waiting: { piece: Piece; resolve(result: Result): void; reject(reason: unknown): void }[] = [];
  let running: Promise<void> | undefined;
  const runAll = async (): Promise<void> => {
    for (let [first] = waiting; first; [first] = waiting) {
      const { piece } = first;
      const run = waiting.filter((one) => areAlike(piece, one.piece));
      for (const one of run) waiting.splice(waiting.indexOf(one), 1);
      try {
        const results = await work(run.map((one) => one.piece));
        for (const [index, result] of results.entries()) run[index]?.resolve(result);
      } catch (reason) {
        for (const { reject } of run) reject(reason);
      }
    }
    running = undefined;
  };
  const add = (piece: Piece): Promise<Result> =>
    new Promise((resolve, reject) => {
      waiting.push({ piece, resolve, reject });
      running ??= runAll();
    });
  const settled = async (): Promise<void> => {
    while (running) await running;
  };
  return Object.defineProperty(Object.assign(add, { settled, busy: false }), 'busy', {
    get: () => running !== undefined,
  });
}
