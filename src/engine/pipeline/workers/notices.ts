/** The sentences of several workers: what all of them say is reported once. */
export interface Notices {
  /** Takes the sentences of one worker. */
  ofWorker(): (sentence: string) => void;
}

/** A sentence is reported as often as the one worker says it that says it most often. */
export function openNotices(tell: ((sentence: string) => void) | undefined): Notices {
  const told = new Map<string, number>();
  return {
    ofWorker: () => {
      const said = new Map<string, number>();
      return (sentence) => {
        const times = (said.get(sentence) ?? 0) + 1;
        said.set(sentence, times);
        if (times <= (told.get(sentence) ?? 0)) return;
        told.set(sentence, times);
        tell?.(sentence);
      };
    },
  };
}
