import { createHash } from 'node:crypto';
import { pdfDate } from '../../engine/pipeline/pdf-extras.ts';
import { prepareOnPaper } from '../../engine/pipeline/prepare-pack.ts';
import type { Run } from '../../engine/pipeline/run.ts';
import { packPath } from '../../engine/workspace/source-paths.ts';
import { append } from '../../ground/model/append.ts';
import type { PackContent } from '../../ground/model/content.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { hasErrors, type Outcome } from '../../ground/model/outcome.ts';
import { proofPack } from '../../stages/proof/proof-pack.ts';
import type { HandoutPack } from './handout-pack.ts';

/**
 * The pack laid out again for another sheet, in type of its usual size, printed and proofed like any pack. What
 * it says is the same; it is not kept, because it is only ever a step to something else.
 */
export async function reprintPack(
  pack: HandoutPack,
  paper: PackContent['paper'],
  run: Run,
): Promise<Outcome<HandoutPack>> {
  const { id, manifest } = pack;
  const prepared = prepareOnPaper(pack, paper);
  const diagnostics: Diagnostic[] = [...prepared.diagnostics];
  const stopped = { value: undefined, diagnostics };
  if (!prepared.value || hasErrors(diagnostics)) return stopped;
  const { content, rendered } = prepared.value;
  const printer = await run.browser.ready();
  append(diagnostics, printer.diagnostics);
  const printed = await printer.value?.print({
    rendered,
    modified: pdfDate(content, manifest.madeBy),
    attachments: [],
    producer: `Sourcebound ${manifest.madeBy.version}`,
    file: packPath(id),
    signal: run.signal,
  });
  append(diagnostics, printed?.diagnostics ?? []);
  if (!printed?.value || hasErrors(diagnostics)) return stopped;
  const { pdf } = printed.value;
  const proof = await proofPack(pdf, rendered, packPath(id));
  append(diagnostics, proof.diagnostics);
  if (hasErrors(diagnostics)) return stopped;
  const pdfSha256 = createHash('sha256').update(pdf).digest('hex');
  return { value: { ...pack, ...prepared.value, pdf, pdfSha256 }, diagnostics };
}
