import type { Steps } from '../../ground/model/steps.ts';

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
