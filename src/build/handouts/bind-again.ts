import type { Diagnostic } from '../../model/diagnostic.ts';
import { hasErrors } from '../../model/outcome.ts';
import type { PrintedCount } from '../../model/printed-count.ts';
import type { RenderedPack } from '../../model/rendered.ts';
import { composeFromFiles, preparePack, type TemplatedPack } from '../build-pack.ts';
import { outputFiles } from '../build-result.ts';
import { countPrinted } from '../evidence-text.ts';
import { counted } from '../report/summary.ts';
import { templatesOf } from './bundle-names.ts';
import { excerptFile, excerptPath, frontMatterOf } from './excerpt-file.ts';
import { firstDifference } from './first-difference.ts';
import type { OpenedBundle } from './opened-bundle.ts';
import type { Verification } from './verification.ts';

/** A pack that has been bound anew to the sources in its bundle. */
export interface ReboundPack extends TemplatedPack {
  /** Absent where the page cannot be made again here. */
  readonly rendered: RenderedPack | undefined;
  /** The strings that have to be on the pages; those that the evidence tells, where the page cannot be made. */
  readonly printed: readonly PrintedCount[];
}

/** Reads, validates, binds and composes a pack from its bundle, by the stages of a build. */
export function bindAgain(bundle: OpenedBundle, verification: Verification): ReboundPack | undefined {
  const { manifest, workspace, library, evidence } = bundle;
  const composed = composeFromFiles(manifest.pack, workspace, library);
  const noticed = [...evidence.diagnostics, ...composed.diagnostics, ...alteredExcerpts(bundle)];
  const obstacle = whyNotRendered(bundle);
  const prepared =
    composed.value && obstacle === undefined && !hasErrors(noticed)
      ? preparePack(manifest.pack, workspace, library)
      : undefined;
  // What composing had to say, it says here again.
  const rendering = (prepared?.diagnostics ?? []).filter(
    (one) => !noticed.some((known) => isSame(known, one)),
  );
  verification.check('sources', countItems(composed.value), describe(composed.value), [
    ...noticed,
    ...rendering,
  ]);
  if (obstacle !== undefined) verification.cannot(obstacle);
  if (!composed.value || hasErrors(noticed)) {
    const names = outputFiles(manifest.pack);
    verification.cannot(
      `${names.evidence} and ${names.html} were not compared with what the sources give, because the sources do not hold.`,
    );
    return undefined;
  }
  const rendered = prepared?.value?.rendered;
  const printed = rendered ? countPrinted(rendered.printed) : (evidence.value?.printed ?? []);
  return { ...composed.value, rendered, printed };
}

/** The readable form of an excerpt says what the evidence has, and nothing else. */
function alteredExcerpts({ files, partial }: OpenedBundle): readonly Diagnostic[] {
  return partial.flatMap((excerpt) => {
    const path = excerptPath(excerpt.id);
    const bytes = files.get(path);
    if (bytes === undefined) return [];
    const text = new TextDecoder().decode(bytes);
    const expected = excerptFile(frontMatterOf(bytes), excerpt);
    const hint = 'one of the two was changed after the bundle was made: ask for it again';
    return firstDifference(path, text, expected, 'the excerpt that evidence.json has', hint) ?? [];
  });
}

/** Why the page cannot be made again here, in a sentence; nothing when it can. */
function whyNotRendered({ manifest, workspace, library, partial }: OpenedBundle): string | undefined {
  const html = outputFiles(manifest.pack).html;
  const other = templatesOf(manifest).filter(({ path, sha256 }) => workspace.fingerprint(path) !== sha256);
  if (other.length > 0) {
    return `${html} was not compared with what the sources give: the pack was made by Sourcebound ${manifest.madeBy.version}, whose templates are others than those here (${other[0]?.path}).`;
  }
  const bare = partial.filter(
    ({ id }) => library.document(workspace, id)?.value?.front.data.redistribution === 'none',
  );
  if (bare.length === 0) return undefined;
  return `${html} was not compared with what the sources give: no paragraph of ${bare.map(({ id }) => id).join(', ')} may travel.`;
}

function countItems(composed: TemplatedPack | undefined): number {
  return composed?.bound.documents.flatMap(({ extraction }) => extraction.items).length ?? 0;
}

function describe(composed: TemplatedPack | undefined): string {
  if (composed === undefined) return '';
  const { documents } = composed.bound;
  const items = documents.flatMap(({ extraction }) => extraction.items);
  const quotations = items.flatMap(({ evidence }) => evidence).length;
  const figures = items.filter(({ kind }) => kind === 'figure').length;
  return (
    `Sources: ${counted(items.length, 'item')} of ${counted(documents.length, 'document')} bound anew, with ` +
    `${counted(quotations, 'quotation')} and ${counted(figures, 'figure')}: each quotation stands in its document, ` +
    'each figure in its quotation, and they back every number and quotation in the text of the pack.'
  );
}

function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
