import { createHash } from 'node:crypto';
import { preparePack } from '../../engine/pipeline/build-pack.ts';
import { pdfDate } from '../../engine/pipeline/pdf-extras.ts';
import type { DiskWorkspace } from '../../engine/workspace/disk-workspace.ts';
import { openLibrary } from '../../engine/workspace/load-library.ts';
import { packPath } from '../../engine/workspace/source-paths.ts';
import type { PackContent } from '../../ground/model/content.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { hasErrors, type Outcome } from '../../ground/model/outcome.ts';
import { proofPack } from '../../stages/proof/proof-pack.ts';
import type { HandoutPack } from './handout-pack.ts';
import type { PrintLabelsOptions } from './print-labels.ts';

/**
 * The pack laid out anew for another sheet, in type of its usual size, printed and proofed like any pack. What
 * it says is the same; it is not kept, because it is only ever a step to something else.
 */
export async function reprintPack(
  pack: HandoutPack,
  paper: PackContent['paper'],
  workspace: DiskWorkspace,
  options: PrintLabelsOptions,
): Promise<Outcome<HandoutPack>> {
  const { id, manifest } = pack;
  const prepared = preparePack(id, workspace, openLibrary(), paper);
  const diagnostics: Diagnostic[] = [...prepared.diagnostics];
  const stopped = { value: undefined, diagnostics };
  if (!prepared.value || hasErrors(diagnostics)) return stopped;
  const { content, rendered } = prepared.value;
  const printer = await options.printer();
  diagnostics.push(...printer.diagnostics);
  const printed = await printer.value?.print({
    rendered,
    modified: pdfDate(content, manifest.madeBy),
    attachments: [],
    producer: `Sourcebound ${manifest.madeBy.version}`,
    file: packPath(id),
    ...(options.signal && { signal: options.signal }),
  });
  diagnostics.push(...(printed?.diagnostics ?? []));
  if (!printed?.value || hasErrors(diagnostics)) return stopped;
  const { pdf } = printed.value;
  const proof = await proofPack(pdf, rendered.printed, packPath(id));
  diagnostics.push(...proof.diagnostics);
  if (hasErrors(diagnostics)) return stopped;
  const pdfSha256 = createHash('sha256').update(pdf).digest('hex');
  return { value: { ...pack, pdf, pdfSha256, content, rendered }, diagnostics };
}
