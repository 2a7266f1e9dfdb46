import { countPrinted } from '../../engine/pipeline/evidence-text.ts';
import {
  composeAs,
  composeFromFiles,
  renderTemplated,
  type TemplatedPack,
} from '../../engine/pipeline/prepare-pack.ts';
import { outputFiles } from '../../engine/results/outputs.ts';
import { toolVersion } from '../../engine/workspace/package-folder.ts';
import { counted } from '../../ground/model/counted.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { otherVersion } from '../../ground/model/diagnostics/bundles.ts';
import { hasErrors } from '../../ground/model/outcome.ts';
import type { PrintedCount } from '../../ground/model/printed-count.ts';
import type { RenderedPack } from '../../ground/model/rendered.ts';
import { isOpenWarning } from '../../stages/bind/accepted/answer-warnings.ts';
import { templatesOf } from './bundle-names.ts';
import { excerptFile, excerptPath, frontMatterOf } from './excerpt-file.ts';
import { firstDifference } from './first-difference.ts';
import type { OpenedBundle } from './opened-bundle.ts';
import type { Verification } from './verification.ts';

/** A pack that has been bound again to the sources in its bundle. */
export interface ReboundPack extends TemplatedPack {
  /** Absent where the page cannot be made again here. */
  readonly rendered: RenderedPack | undefined;
  /** The strings that have to be on the pages; those that the evidence tells, where the page cannot be made. */
  readonly printed: readonly PrintedCount[];
}

/** Reads, validates, binds and composes a pack from its bundle, by the stages of a build. */
export function bindAgain(bundle: OpenedBundle, verification: Verification): ReboundPack | undefined {
  const { manifest, workspace, library, evidence } = bundle;
  const bound = composeFromFiles(manifest.pack, workspace, library);
  const composed = { ...bound, value: bound.value && asItWasMade(bound.value, bundle) };
  const noticed = [...evidence.diagnostics, ...composed.diagnostics, ...alteredExcerpts(bundle)];
  const other = otherTemplate(bundle);
  const bare = bareDocuments(bundle);
  const canRender = other.length === 0 && bare.length === 0 && !hasErrors(noticed);
  const prepared = canRender && composed.value ? renderTemplated(composed.value, workspace) : undefined;
  const problems = [...noticed, ...(prepared?.diagnostics ?? [])];
  verification.check('sources', countItems(composed.value), describe(composed.value), problems);
  if (other.length > 0) verification.check('html', 0, '', other);
  if (bare.length > 0) {
    const { html } = outputFiles(manifest.pack);
    verification.cannot(
      `${html} was not compared with what the sources give: no paragraph of ${bare.join(', ')} may travel.`,
    );
  }
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

/**
 * The first page says under which rules the pack was bound and how many warnings were open. Where there are only
 * parts of a document, those that look at all of it may be others now: what the record of the build has counts.
 */
function asItWasMade(pack: TemplatedPack, { manifest, partial }: OpenedBundle): TemplatedPack {
  const { rules } = manifest;
  const openWarnings = manifest.warnings.filter(isOpenWarning).length;
  const isPartial = partial.length > 0 && openWarnings !== pack.bound.openWarnings;
  const isOther = rules !== undefined && rules.fingerprint !== pack.bound.rules.fingerprint;
  if (!isPartial && !isOther) return pack;
  return composeAs(pack, { ...(rules && { rules }), ...(isPartial && { openWarnings }) });
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

/** The first template or font file that is another here than it was when the pack was made. */
function otherTemplate({ manifest, workspace }: OpenedBundle): readonly Diagnostic[] {
  const other = templatesOf(manifest).find(({ path, sha256 }) => workspace.fingerprint(path) !== sha256);
  if (other === undefined) return [];
  const { html } = outputFiles(manifest.pack);
  return [otherVersion(html, manifest.madeBy.version, toolVersion().version, other.path)];
}

/** The documents of which not even paragraphs are there: the page that prints some cannot be made again. */
function bareDocuments({ workspace, library, partial }: OpenedBundle): readonly string[] {
  return partial.flatMap(({ id }) => {
    const front = library.document(workspace, id)?.value?.front.data;
    return front?.redistribution === 'none' ? [id] : [];
  });
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
    `Sources: ${counted(items.length, 'item')} of ${counted(documents.length, 'document')} bound again, with ` +
    `${counted(quotations, 'quotation')} and ${counted(figures, 'figure')}: each quotation is in its document, ` +
    'each figure in its quotation, and they back every number and quotation in the text of the pack.'
  );
}
