import { endWithParent } from './end-with-parent.ts';

/**
 * What a process of `runApart` does: it answers one question with one message, and ends. An error goes to standard error.
 *
 * @param answer what it is asked is proven by whoever starts it: both are of one build
 */
export function answerOnce<Question>(answer: (question: Question) => Promise<unknown>): void {
  process.once('message', (question: Question) => {
    void answer(question).then(
      (value) => process.send?.(value, undefined, undefined, () => process.exit(0)),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`, () =>
          process.exit(70),
        );
      },
    );
  });
  // Who asked is gone. While it works, no event tells.
  process.once('disconnect', () => process.exit(0));
  endWithParent();
}
