import type { Run } from '../../engine/pipeline/run.ts';
import type { OutputFolder } from '../../engine/results/write-outputs.ts';
import { append } from '../../ground/model/append.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { copyChanged } from '../../ground/model/diagnostics/copies.ts';
import { copyPlaceMissing } from '../../ground/model/diagnostics/page.ts';
import { groupBy } from '../../ground/model/group-by.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import { copiesPath } from './copies-folder.ts';
import type { HandoutPack } from './handout-pack.ts';
import { LABELS_AT_A_TIME, printLabels } from './print-labels.ts';
import type { RegisteredCopy } from './register/register.ts';
import { prepareCopies } from './stamp-copies.ts';

/**
 * Makes those of the `registered` copies that are `missing` and writes them down, one after the other. The value
 * is their sums by number.
 *
 * Errors: BAD_TEMPLATE and MISSING_GLYPH for the labels, COPY_CHANGED for a copy that comes out otherwise than
 * the register has it, and what printing and writing may bring.
 */
export async function writeCopies(
  pack: HandoutPack,
  registered: readonly RegisteredCopy[],
  missing: ReadonlySet<RegisteredCopy>,
  folder: OutputFolder,
  run: Run,
  onProgress?: (done: number, total: number) => void,
): Promise<Outcome<ReadonlyMap<number, string>>> {
  const diagnostics: Diagnostic[] = [];
  const sums = new Map<number, string>();
  if (!pack.rendered.html.includes('class="copy-place"')) {
    diagnostics.push(copyPlaceMissing(wholeFile(pack.template.files.get('layout.hbs')?.path ?? '')));
  }
  const maker = prepareCopies(pack.pdf);
  for (const batch of batchesOf(registered)) {
    if (!batch.some((copy) => missing.has(copy))) continue;
    const labels = await printLabels(pack, batch, run);
    append(diagnostics, labels.diagnostics);
    if (!labels.value) return { value: undefined, diagnostics };
    const make = maker.take(labels.value);
    for (const [index, copy] of batch.entries()) {
      if (!missing.has(copy)) continue;
      run.signal.throwIfAborted();
      const { number, of, file, sha256: before } = copy;
      const { pieces, sha256 } = make(index, { pack: pack.id, edition: pack.edition, number, of });
      if (before !== null && before !== sha256) {
        diagnostics.push(copyChanged(`${copiesPath(pack.id)}/${file}`, number));
        return { value: undefined, diagnostics };
      }
      const problems = folder.put(file, (write) => {
        for (const piece of pieces) write(piece);
        return true;
      });
      append(diagnostics, problems);
      if (problems.length > 0) return { value: undefined, diagnostics };
      sums.set(number, sha256);
      onProgress?.(sums.size, missing.size);
    }
  }
  return { value: sums, diagnostics };
}

/**
 * The copies whose labels are printed together. The browser embeds what the labels of a document need of a font,
 * so that the bytes of a copy depend on the others of its batch. Batches are therefore always the same: copies
 * that got their numbers in one run, which all say the same `of`, in order of number.
 */
function batchesOf(registered: readonly RegisteredCopy[]): readonly (readonly RegisteredCopy[])[] {
  const inOrder = [...registered].sort((a, b) => a.number - b.number);
  return [...groupBy(inOrder, ({ of }) => of).values()].flatMap((run) =>
    Array.from({ length: Math.ceil(run.length / LABELS_AT_A_TIME) }, (_, index) =>
      run.slice(index * LABELS_AT_A_TIME, (index + 1) * LABELS_AT_A_TIME),
    ),
  );
}
