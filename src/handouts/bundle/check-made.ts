import { documentSource } from '../../engine/pipeline/document-source.ts';
import { evidenceOf } from '../../engine/pipeline/evidence-text.ts';
import { outputFiles } from '../../engine/results/outputs.ts';
import { toolVersion } from '../../engine/workspace/package-folder.ts';
import { counted } from '../../ground/model/counted.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { bundleDiffers } from '../../ground/model/diagnostics/bundles.ts';
import { reasonOf } from '../../stages/proof/read-carried.ts';
import { fillAgain, pagesOfAnchors } from '../../stages/typeset/fill-again.ts';
import type { ReboundPack } from './bind-again.ts';
import { firstDifference, placeOfWords } from './first-difference.ts';
import type { OpenedBundle } from './opened-bundle.ts';
import type { Verification } from './verification.ts';

const CHANGED = 'it was changed after it was made, or its sources were: ask for the bundle again';

/** What to do about a difference; another version may write things in another way. */
function hintFor({ madeBy }: OpenedBundle['manifest']): string {
  const { version } = toolVersion();
  return madeBy.version === version
    ? CHANGED
    : `it was made by Sourcebound ${madeBy.version}, and this is ${version}: verify it with that version, or ask for the bundle again`;
}

/** Compares evidence.json with what binding gives now. */
export function checkEvidence(pack: ReboundPack, bundle: OpenedBundle, verification: Verification): void {
  const { evidence, workspace, library, partial, manifest } = bundle;
  if (evidence.value === undefined) return;
  const source = documentSource(workspace, library);
  // The file of an excerpt is not the document's, whose sum the manifest has.
  const sums = new Map(partial.map(({ id, sha256 }) => [id, sha256]));
  const bound = { ...pack.bound, rules: manifest.rules };
  // Where the page cannot be made again, what it has in its margins is looked for in its HTML.
  const margins = evidence.value.margins && (pack.rendered?.margins ?? evidence.value.margins);
  const { pictures, ownFonts } = pack.rendered ?? evidence.value;
  const pages = { printed: pack.printed, margins, pictures, ownFonts };
  const expected = evidenceOf(bound, pages, (id) => {
    const found = source(id);
    return found && { ...found, sha256: sums.get(id) ?? found.sha256 };
  });
  const name = outputFiles(manifest.pack).evidence;
  const what = 'the evidence that the sources give';
  const different = firstDifference(name, evidence.value.text, expected, what, hintFor(manifest));
  const count = evidence.value.total;
  const sentence = `Evidence: ${counted(count, 'annotation')}, letter by letter those that the sources give.`;
  verification.check('evidence', count, sentence, different ? [different] : []);
}

/**
 * Compares the HTML with what the sources and templates give, and its page numbers with the PDF.
 *
 * @param pdf a PDF that can be read; nothing when it cannot
 */
export function checkHtml(
  pack: ReboundPack,
  { manifest, files }: OpenedBundle,
  pdf: Uint8Array | undefined,
  verification: Verification,
): void {
  const name = outputFiles(manifest.pack).html;
  const bytes = files.get(name);
  if (bytes === undefined || pack.rendered === undefined) return;
  const html = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const expected = fillAgain(pack.rendered, new Map(Object.entries(manifest.anchors)));
  const what = 'the page that the sources and templates give';
  const different = firstDifference(name, html, expected, what, hintFor(manifest));
  const diagnostics = [
    ...(different ? [different] : []),
    ...(pdf ? misplaced(pdf, bundleManifest(manifest, files)) : []),
  ];
  const lines = html.split('\n').length;
  const sentence = `HTML: ${counted(lines, 'line')}, letter by letter what the sources and templates give.`;
  verification.check('html', lines, sentence, diagnostics);
}

/** Bytes that a page may have beyond those that it should have, and still be read for what else is wrong with it. */
const MORE_BYTES = 200_000;

/**
 * Whether an HTML file is far larger than the one that the sources and templates give. `checkHtml` reports that it is
 * another; to read it would take time and memory, and nothing in it could be right.
 */
export function isFarLarger(
  html: Uint8Array,
  pack: ReboundPack | undefined,
  anchors: OpenedBundle['manifest']['anchors'],
): boolean {
  if (pack?.rendered === undefined) return false;
  const expected = fillAgain(pack.rendered, new Map(Object.entries(anchors)));
  return html.length > Buffer.byteLength(expected) + MORE_BYTES;
}

interface RecordedAnchors {
  readonly name: string;
  readonly text: string;
  readonly anchors: Readonly<Record<string, number>>;
}

function bundleManifest(
  { pack, anchors }: OpenedBundle['manifest'],
  files: OpenedBundle['files'],
): RecordedAnchors {
  const name = outputFiles(pack).manifest;
  return { name, text: new TextDecoder().decode(files.get(name)), anchors };
}

/** The page numbers that the HTML prints are those of the PDF. */
function misplaced(pdf: Uint8Array, { name, text, anchors }: RecordedAnchors): readonly Diagnostic[] {
  return anchorsOf(pdf).flatMap(([anchor, page]) => {
    const recorded = anchors[anchor];
    if (recorded === page) return [];
    const place = placeOfWords(name, text, `${JSON.stringify(anchor)}: `);
    const message = `${name} says that \`${anchor}\` is on page ${recorded ?? 'none'}, and the PDF has it on page ${page}`;
    return [bundleDiffers(place, message, CHANGED)];
  });
}

/** What is wrong with the pages of a PDF is reported when they are read for their words. */
function anchorsOf(pdf: Uint8Array): readonly (readonly [anchor: string, page: number])[] {
  try {
    return [...pagesOfAnchors(pdf)];
  } catch (error) {
    reasonOf(error);
    return [];
  }
}
