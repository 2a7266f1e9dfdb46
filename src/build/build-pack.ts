import { bindPack } from '../bind/bind-pack.ts';
import { annotate } from '../compose/annotate.ts';
import { composePack } from '../compose/compose-pack.ts';
import type { BoundPack } from '../model/bound.ts';
import type { PackContent } from '../model/content.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { hasErrors, type Outcome } from '../model/outcome.ts';
import type { PrintedPack, RenderedPack } from '../model/rendered.ts';
import type { Printer } from '../print/open-printer.ts';
import { proofPack } from '../proof/proof-pack.ts';
import { fontsNeeded } from '../render/choose-fonts.ts';
import { renderPack } from '../render/render-pack.ts';
import { outputFiles, outputPath } from './build-result.ts';
import type { DiskWorkspace } from './disk-workspace.ts';
import { loadFonts } from './load-fonts.ts';
import { type Library, loadDocuments } from './load-library.ts';
import { loadDefaultNarrative, loadPack } from './load-pack.ts';
import { loadTemplate } from './load-template.ts';
import { type MadeBy, type Manifest, manifestOf, manifestText } from './manifest.ts';
import { attachmentsOf, pdfDate } from './pdf-extras.ts';
import { packPath } from './source-paths.ts';
import { takeOutputFolder } from './write-outputs.ts';

/** A pack that is ready to print. */
export interface PreparedPack {
  readonly bound: BoundPack;
  readonly content: PackContent;
  readonly rendered: RenderedPack;
}

/** What the packs of a run share. */
export interface BuildRun {
  readonly workspace: DiskWorkspace;
  readonly library: Library;
  /** The tool and the browser, for the manifest. */
  madeBy(): Promise<MadeBy>;
  /** The browser, which was started when the run began; or why there is none. */
  printer(): Promise<Outcome<Printer>>;
  readonly signal: AbortSignal | undefined;
}

const DEFAULT_TEMPLATE = 'briefing';

/** Everything that needs no browser: from the files of a pack to its HTML. */
export function preparePack(id: string, workspace: DiskWorkspace, library: Library): Outcome<PreparedPack> {
  const diagnostics: Diagnostic[] = [];
  const take = <T>(outcome: Outcome<T>): T | undefined => {
    diagnostics.push(...outcome.diagnostics);
    return outcome.value;
  };
  const stopped = { value: undefined, diagnostics };

  // Read, validate. The documents are bound to their extractions, once for all packs.
  const pack = take(loadPack(workspace, id));
  if (!pack) return stopped;
  const { documents: wanted, template: named = DEFAULT_TEMPLATE } = pack.front.data;
  const documents = take(loadDocuments(library, workspace, pack)) ?? [];
  const template = take(loadTemplate(workspace, named, pack.front.placeOf(['template'])));
  const narrative = pack.narrative ?? (template && take(loadDefaultNarrative(workspace, named)));
  // Without one of the documents, what cites it would look wrong, too.
  if (!template || !narrative || documents.length < wanted.length) return stopped;

  const bound = take(bindPack(pack, narrative, documents));
  const content = bound && take(composePack(bound));
  if (!bound || !content || hasErrors(diagnostics)) return stopped;

  const fonts = take(loadFonts(workspace, fontsNeeded(content, template)));
  const rendered = fonts && take(renderPack(content, template, fonts));
  return { value: rendered && { bound, content, rendered }, diagnostics };
}

/** Builds one pack: its manifest, when everything went well and its files are in place. */
export async function buildPack(
  id: string,
  last: Manifest | undefined,
  run: BuildRun,
): Promise<Outcome<Manifest>> {
  const workspace = run.workspace.recording();
  const prepared = preparePack(id, workspace, run.library);
  const diagnostics = [...prepared.diagnostics];
  const stopped = { value: undefined, diagnostics };
  if (!prepared.value || hasErrors(diagnostics)) return stopped;
  const { bound, content, rendered } = prepared.value;
  const evidence = `${JSON.stringify(annotate(bound), undefined, 2)}\n`;

  const folder = takeOutputFolder(workspace.root, outputPath(id));
  diagnostics.push(...folder.diagnostics);
  if (!folder.value) return stopped;
  try {
    const printer = await run.printer();
    diagnostics.push(...printer.diagnostics);
    if (!printer.value) return stopped;
    const madeBy = await run.madeBy();
    const printed = await printer.value.print({
      rendered,
      ...(last && { pageNumbers: new Map(Object.entries(last.anchors)) }),
      modified: pdfDate(content, madeBy),
      attachments: attachmentsOf(bound, evidence, workspace),
      producer: `Sourcebound ${madeBy.version}`,
      ...(run.signal && { signal: run.signal }),
      file: packPath(id),
    });
    diagnostics.push(...printed.diagnostics);
    if (!printed.value || hasErrors(diagnostics)) return stopped;

    const proof = await proofPack(printed.value.pdf, rendered.printed, packPath(id));
    diagnostics.push(...proof.diagnostics);
    if (hasErrors(diagnostics)) return stopped;

    const manifest = manifestOf(bound, printed.value, evidence, {
      madeBy,
      browserVersion: printer.value.version,
      inputs: workspace.record(),
      warnings: diagnostics,
    });
    diagnostics.push(...(await folder.value.write(filesOf(id, printed.value, evidence, manifest))));
    return hasErrors(diagnostics) ? stopped : { value: manifest, diagnostics };
  } finally {
    folder.value.release();
  }
}

/** The manifest comes last: what it says holds only once the others are in place. */
function filesOf(
  id: string,
  printed: PrintedPack,
  evidence: string,
  manifest: Manifest,
): ReadonlyMap<string, Uint8Array | string> {
  const names = outputFiles(id);
  return new Map<string, Uint8Array | string>([
    [names.pdf, printed.pdf],
    [names.html, printed.html],
    [names.evidence, evidence],
    [names.manifest, manifestText(manifest)],
  ]);
}
