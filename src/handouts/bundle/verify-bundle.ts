import { outputFiles } from '../../engine/results/outputs.ts';
import type { DocumentExcerpt } from '../../ground/model/document-excerpt.ts';
import { type CarriedInside, readCarried } from '../../stages/proof/read-carried.ts';
import { bindAgain } from './bind-again.ts';
import { sourcesOf } from './bundle-names.ts';
import { checkForm, checkPictures, checkTitle } from './check-form.ts';
import { bringsFonts, checkLetters } from './check-letters.ts';
import { checkEvidence, checkHtml, isFarLarger } from './check-made.ts';
import { checkManifest } from './check-manifest.ts';
import { checkAttachments, checkPages, checkProof, type Shown } from './check-pdf.ts';
import { checkReadme } from './check-readme.ts';
import { checkRecorded } from './check-recorded.ts';
import { checkSums } from './check-sums.ts';
import { checkVersion } from './check-version.ts';
import { keptParagraphs, leftOutSentence } from './left-out.ts';
import { type OpenedBundle, openBundle } from './opened-bundle.ts';
import { otherRules } from './other-rules.ts';
import { printsNothing } from './prints-nothing.ts';
import { openVerification, type Verification } from './verification.ts';
import type { VerifyResult } from './verify-result.ts';

/** What a file tells of itself, and what came of looking through it. */
export type Verified = Pick<
  VerifyResult,
  'pack' | 'title' | 'edition' | 'madeBy' | 'checks' | 'notChecked' | 'diagnostics'
>;

/**
 * Looks through a bundle's files: their sums; the record of the build; everything that the sources say, bound
 * again; then the evidence, the HTML and the PDF against what comes of that. Nothing is written anywhere.
 *
 * @param file what the bundle is called, for diagnostics
 */
export async function verifyBundle(files: ReadonlyMap<string, Uint8Array>, file: string): Promise<Verified> {
  const verification = openVerification();
  checkSums(files, verification);
  const opened = openBundle(files, file);
  if (!opened.value) {
    const found = verification.found();
    return { ...found, diagnostics: [...found.diagnostics, ...opened.diagnostics] };
  }
  const bundle = opened.value;
  const { manifest, evidence, partial } = bundle;
  checkVersion(`Sourcebound ${manifest.madeBy.version}`, outputFiles(manifest.pack).manifest, verification);
  if (evidence.value) {
    const empty = printsNothing(evidence.value, outputFiles(manifest.pack).evidence);
    if (empty.length > 0) verification.check('evidence', 0, '', empty);
  }
  checkManifest(manifest, files, evidence.value?.documents ?? [], verification);
  for (const excerpt of partial) verification.cannot(leftOutSentence(sizeOf(excerpt)));
  const pack = bindAgain(bundle, verification);
  if (pack) checkEvidence(pack, bundle, verification);
  checkReadme(pack, bundle, verification);
  const name = outputFiles(manifest.pack).pdf;
  const pdf = files.get(name);
  const page = files.get(outputFiles(manifest.pack).html);
  const isRead = page !== undefined && !isFarLarger(page, pack, manifest.anchors);
  const html = isRead ? new TextDecoder().decode(page) : undefined;
  // Whatever reads on may rely on the form.
  const form = pdf && checkForm(pdf, name, html, verification);
  const carried = form && readCarried(pdf, name);
  if (form && html !== undefined) {
    // A template of somebody's own may lay pictures over one another.
    const hasOrder = ![...files.keys()].some((path) => path.startsWith('templates/'));
    checkPictures(form, name, { html, hasOrder }, verification);
  }
  const record = new TextDecoder().decode(files.get(outputFiles(manifest.pack).manifest));
  checkRecorded(manifest, record, { form, pack }, verification);
  if (pack) checkHtml(pack, bundle, carried?.value && pdf, verification);
  // That it is missing, or in another form, has been reported.
  if (pdf && carried) {
    checkLetters(form, { file: name, ownFonts: html !== undefined && bringsFonts(html) }, verification);
    checkTitle(form, name, pack?.content.title ?? evidence.value?.title ?? '', verification);
    if (!carried.value) verification.check('proof', 0, '', carried.diagnostics);
    else {
      // What is rendered here still knows the qualifiers of its figures.
      const made = pack?.rendered?.printed.map((one) => ({ ...one, times: 1 }));
      const printed = made ?? pack?.printed ?? evidence.value?.printed ?? [];
      const shown = { printed, ...(html !== undefined && { html }) };
      await checkPdf({ pdf, carried: carried.value, bundle, shown }, verification);
    }
  }
  for (const sentence of otherRules(manifest.rules)) verification.cannot(sentence);
  verification.cannot(DRAWINGS);
  verification.cannot(MAKER);
  return {
    pack: manifest.pack,
    madeBy: `Sourcebound ${manifest.madeBy.version}`,
    ...(evidence.value && { title: evidence.value.title }),
    ...(pack?.content.edition !== undefined && { edition: pack.content.edition }),
    ...verification.found(),
  };
}

const DRAWINGS =
  'The words of the PDF were compared as a program reads them. The shapes of its letters and drawings, and its structure for screen-reader users, were not.';
const MAKER =
  'Nothing in a file proves who made it. Compare its SHA-256 with one that the sender gives you by another route.';

interface CarriedPdf {
  readonly pdf: Uint8Array;
  readonly carried: CarriedInside;
  readonly bundle: OpenedBundle;
  readonly shown: Shown;
}

async function checkPdf(
  { pdf, carried, bundle: { manifest, files }, shown }: CarriedPdf,
  verification: Verification,
): Promise<void> {
  const name = outputFiles(manifest.pack).pdf;
  checkAttachments(carried, name, attachmentsOf(manifest, files), verification);
  const runs = await checkProof(pdf, name, shown, verification);
  if (shown.html !== undefined) await checkPages({ pdf, file: name, html: shown.html, runs }, verification);
}

/** What a build puts into the PDF: the extractions and the evidence. */
function attachmentsOf(
  manifest: OpenedBundle['manifest'],
  files: OpenedBundle['files'],
): ReadonlyMap<string, Uint8Array> {
  const { evidence } = outputFiles(manifest.pack);
  const paths = sourcesOf(manifest).map(({ path }) => path);
  const extractions = paths.filter((path) => path.startsWith('sources/extractions/'));
  return new Map(
    [...extractions, evidence].flatMap((path) => {
      const bytes = files.get(path);
      return bytes ? [[path.slice(path.lastIndexOf('/') + 1), bytes] as const] : [];
    }),
  );
}

function sizeOf(excerpt: DocumentExcerpt): { id: string; paragraphs: number; kept: number } {
  return { id: excerpt.id, paragraphs: excerpt.paragraphs.length, kept: keptParagraphs(excerpt) };
}
