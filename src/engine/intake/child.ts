import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { answerOnce } from '../../ground/machine/answer-once.ts';
import { importRefused } from '../../ground/model/diagnostics/imports.ts';
import { type ConvertOutcome, convertFile } from '../../stages/intake/convert-file.ts';
import type { ConvertQuestion } from './convert-apart.ts';

// The process that `convert-apart.ts` starts.
answerOnce(answer);

async function answer({ place, path, sha256, choices }: ConvertQuestion): Promise<ConvertOutcome> {
  const bytes = readFileSync(place);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    return { refused: [importRefused(path, 'it changed while it was read', 'import it again')] };
  }
  return convertFile({ path, bytes }, choices);
}
