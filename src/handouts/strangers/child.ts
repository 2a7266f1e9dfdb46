import { answer, type Question } from './questions.ts';

// The process that `look-into.ts` starts: one question, one answer.
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
// Who asked is gone.
process.once('disconnect', () => process.exit(0));
