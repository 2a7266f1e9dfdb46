import type { Printed } from '../model/content.ts';

/** Keeps what a render prints of the bound strings, once for each time. */
export interface PrintRecorder {
  record(printed: Printed): void;
  readonly printed: readonly Printed[];
}

export function makePrintRecorder(): PrintRecorder {
  const printed: Printed[] = [];
  return {
    printed,
    record(one) {
      printed.push(one);
    },
  };
}
