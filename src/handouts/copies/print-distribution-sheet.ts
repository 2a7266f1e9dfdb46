import { pdfDate } from '../../engine/pipeline/pdf-extras.ts';
import type { Run } from '../../engine/pipeline/run.ts';
import type { OutputFolder } from '../../engine/results/write-outputs.ts';
import { packPath } from '../../engine/workspace/source-paths.ts';
import { append } from '../../ground/model/append.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { composeCopy } from '../../stages/compose/compose-copy.ts';
import { tellBarriers } from '../../stages/proof/tell-barriers.ts';
import { renderDistributionSheet } from '../../stages/render/render-copies.ts';
import { sheetFile } from './copies-folder.ts';
import type { HandoutPack } from './handout-pack.ts';
import type { RegisteredCopy } from './register/register.ts';

/**
 * Prints the sheet on which recipients sign for their copies, and for giving them back.
 *
 * Errors: BAD_TEMPLATE, MISSING_GLYPH, and what printing and writing may bring.
 */
export async function printDistributionSheet(
  pack: HandoutPack,
  copies: readonly RegisteredCopy[],
  folder: OutputFolder,
  run: Run,
): Promise<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  const { content, template, fonts, manifest } = pack;
  const issue = [content.edition === undefined ? '' : `Edition ${content.edition}`, content.date ?? ''];
  const sheet = renderDistributionSheet(
    content,
    {
      issue: issue.filter((part) => part !== '').join(', ') || undefined,
      returnBy: content.returnBy,
      copies: copies.map((copy) => composeCopy(content, { ...copy, organisation: copy.organisation })),
    },
    template,
    fonts,
  );
  append(diagnostics, sheet.diagnostics);
  const printer = sheet.value && (await run.browser.ready());
  append(diagnostics, printer?.diagnostics ?? []);
  if (!sheet.value || !printer?.value) return diagnostics;
  const printed = await printer.value.print({
    rendered: sheet.value,
    modified: pdfDate(content, manifest.madeBy),
    attachments: [],
    producer: `Sourcebound ${manifest.madeBy.version}`,
    file: packPath(pack.id),
    signal: run.signal,
  });
  append(diagnostics, printed.diagnostics);
  if (printed.value) {
    append(diagnostics, tellBarriers(printed.value, { file: packPath(pack.id) }));
    append(diagnostics, await folder.write(new Map([[sheetFile(pack.edition), printed.value.pdf]])));
  }
  return diagnostics;
}
