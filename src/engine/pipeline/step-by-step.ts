/** Work that can pause between its steps; what it returns is what comes of it. */
export type Steps<Made> = Generator<void, Made>;

/**
 * Does work in steps for as long as something is being opened, such as a browser, which gets its answers in
 * between. What is left when it is open, or was open already, is done at one go.
 */
export async function stepByStep<Made>(opening: Promise<unknown>, steps: Steps<Made>): Promise<Made> {
  let isOpen = false;
  const opened = (): void => {
    isOpen = true;
  };
  opening.then(opened, opened);
  // What is open already says so now.
  await undefined;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (!isOpen) await new Promise(setImmediate);
  }
}

/** Does work without a pause. */
export function atOneGo<Made>(steps: Steps<Made>): Made {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
