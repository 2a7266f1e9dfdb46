/**
 * Does work in steps for as long as something is being opened, such as a browser, which gets its answers in between.
 * What is left of the work when it is open, or was open already, is not done.
 */
export async function stepByStep(opening: Promise<unknown>, steps: Iterator<unknown>): Promise<void> {
  let isOpen = false;
  const opened = (): void => {
    isOpen = true;
  };
  opening.then(opened, opened);
  // What is open already says so now.
  await undefined;
  while (!isOpen && !steps.next().done) await new Promise(setImmediate);
}
