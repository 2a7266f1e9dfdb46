import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { answerOnce } from '../../ground/machine/answer-once.ts';
import { importRefused } from '../../ground/model/diagnostics/imports.ts';
import { type ConvertOutcome, convertFile } from '../../stages/intake/convert-file.ts';
import { readDocument } from '../../stages/read/read-document.ts';
import type { ConvertQuestion } from './convert-apart.ts';

// The process that `convert-apart.ts` starts.
answerOnce(answer);

async function answer({ place, path, sha256, choices }: ConvertQuestion): Promise<ConvertOutcome> {
  const bytes = readFileSync(place);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    return { refused: [importRefused(path, 'it changed while it was read', 'import it again')] };
  }
  const outcome = await convertFile({ path, bytes }, choices);
  // Reading a text back may take a thousand times its size: whoever asked does so, too, without anybody watching.
  if ('converted' in outcome)
    readDocument({
      path,
      bytes: Buffer.from(`---\ntitle: A\n---\n\n${outcome.converted.markdown}`),
      sha256: '',
    });
  return outcome;
}
