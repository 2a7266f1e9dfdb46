/** Work that can pause between its steps; what it returns is what comes of it. */
export type Steps<Made> = Generator<void, Made>;

/** Does work without a pause. */
export function atOneGo<Made>(steps: Steps<Made>): Made {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
