import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { importRefused } from '../../ground/model/diagnostics.ts';
import { type ConvertOutcome, convertFile } from '../../stages/intake/convert-file.ts';
import type { ConvertQuestion } from './convert-apart.ts';

// The process that `convert-apart.ts` starts: one question, one answer.
process.once('message', (question: ConvertQuestion) => {
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

async function answer({ place, path, sha256, choices }: ConvertQuestion): Promise<ConvertOutcome> {
  const bytes = readFileSync(place);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    return { refused: [importRefused(path, 'it changed while it was read', 'import it again')] };
  }
  return convertFile({ path, bytes }, choices);
}
