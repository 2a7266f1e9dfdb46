import type { Run } from '../../engine/pipeline/run.ts';
import { packPath } from '../../engine/workspace/source-paths.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { composeCopy } from '../../stages/compose/compose-copy.ts';
import { renderCopyLabels } from '../../stages/render/render-copies.ts';
import type { HandoutPack } from './handout-pack.ts';
import type { RegisteredCopy } from './register/register.ts';

/** For how many copies labels are printed in one document, so that memory does not grow with their number. */
export const LABELS_AT_A_TIME = 100;

/**
 * Prints the labels of copies: two pages for each, the label of the first page and the line at the foot.
 *
 * Errors: BAD_TEMPLATE, MISSING_GLYPH, and what printing may bring.
 */
export async function printLabels(
  pack: HandoutPack,
  copies: readonly RegisteredCopy[],
  run: Run,
): Promise<Outcome<Uint8Array>> {
  const labels = copies.map((copy) =>
    composeCopy(pack.content, { ...copy, organisation: copy.organisation }),
  );
  const document = renderCopyLabels(pack.content, labels, pack.template, pack.fonts);
  if (document.value === undefined) return { value: undefined, diagnostics: document.diagnostics };
  const printer = await run.browser.ready();
  if (!printer.value) return { value: undefined, diagnostics: printer.diagnostics };
  return printer.value.printPlain({
    document: document.value,
    file: packPath(pack.id),
    signal: run.signal,
  });
}
