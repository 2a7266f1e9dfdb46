import { evidenceText } from '../../engine/pipeline/evidence-text.ts';
import { outputFiles } from '../../engine/results/outputs.ts';
import { openLibrary } from '../../engine/workspace/load-library.ts';
import { memoryWorkspace } from '../../engine/workspace/memory-workspace.ts';
import { documentPath } from '../../engine/workspace/source-paths.ts';
import { languageFor } from '../../ground/language/language-for.ts';
import { append } from '../../ground/model/append.ts';
import type { LetteredDocument } from '../../ground/model/bound.ts';
import { counted } from '../../ground/model/counted.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { bundleDiffers } from '../../ground/model/diagnostics/bundles.ts';
import { noEvidence } from '../../ground/model/diagnostics/citations.ts';
import type { DocumentExcerpt } from '../../ground/model/document-excerpt.ts';
import { extractionIdOf, extractionPaths } from '../../ground/model/extraction-files.ts';
import type { Located } from '../../ground/model/located.ts';
import { hasErrors, type Outcome } from '../../ground/model/outcome.ts';
import type { SourceFile } from '../../ground/model/source-file.ts';
import type { Document } from '../../ground/model/sources.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import { isOwnStart } from '../../stages/proof/own-form/file-layout.ts';
import { readCarried } from '../../stages/proof/read-carried.ts';
import type { EvidenceFile } from '../../stages/read/read-evidence.ts';
import { restoreExcerpt } from '../../stages/read/restore-excerpt.ts';
import { validateDocument } from '../../stages/validate/validate-document.ts';
import { checkForm, checkTitle, unknownPicture } from './check-form.ts';
import { checkLetters } from './check-letters.ts';
import { checkProof } from './check-pdf.ts';
import { checkPrinted } from './check-printed.ts';
import { checkVersion } from './check-version.ts';
import { firstDifference } from './first-difference.ts';
import { keptParagraphs, UNCHECKABLE } from './left-out.ts';
import { openEvidence } from './open-evidence.ts';
import { otherRules } from './other-rules.ts';
import { printsNothing } from './prints-nothing.ts';
import { unreadQualifiers } from './unread-qualifiers.ts';
import { openVerification, type Verification } from './verification.ts';
import type { Verified } from './verify-bundle.ts';

const EVIDENCE = outputFiles('').evidence;
const CHANGED = 'the PDF was changed after it was made: ask for the original file';

/**
 * Looks through a PDF alone, by what it carries inside: the extractions are bound again to the excerpts in its
 * evidence, the evidence is compared with what comes of that, and every string that it says is printed is held
 * against its item and looked for on the pages.
 *
 * @param file what the PDF is called, for diagnostics
 */
export async function verifyPdf(bytes: Uint8Array, file: string): Promise<Verified> {
  const verification = openVerification();
  const failed = (...diagnostics: readonly Diagnostic[]): Verified => ({
    ...verification.found(),
    diagnostics: [...verification.found().diagnostics, ...diagnostics],
  });
  // Sheets to be printed are ours, too, and other programs leave out what was inside: whatever their form, there is
  // nothing to verify.
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isOwnStart(bytes) && !content.includes('/EmbeddedFiles')) {
    const isOurs = content.includes('/Creator (Sourcebound ') && !content.includes('/StructTreeRoot');
    return failed(withoutEvidence(file, isOurs ? SHEETS : BARE));
  }
  // Whatever reads on may rely on the form.
  const form = checkForm(bytes, file, undefined, verification);
  if (form === undefined) return failed();
  const opened = readCarried(bytes, file);
  if (!opened.value) return failed(...opened.diagnostics);
  const { attachments, language = 'en', creator } = opened.value;
  const carried = attachments.get(EVIDENCE);
  if (carried === undefined) return failed(withoutEvidence(file));
  const path = `${file}/${EVIDENCE}`;
  const evidence = openEvidence(carried, path);
  if (!evidence.value) return failed(...evidence.diagnostics);
  const empty = printsNothing(evidence.value, path);
  if (empty.length > 0) return failed(...empty);
  checkVersion(creator, file, verification);
  checkTitle(form, file, evidence.value.title, verification);
  const { rules, margins, pictures, ownFonts } = evidence.value;
  checkLetters(form, { file, ownFonts }, verification);
  const unknown = unknownPicture(form, file, pictures);
  if (unknown.length > 0) verification.check('form', 0, '', unknown);
  if (pictures > 0) verification.cannot(picturesUnread(pictures));
  if (margins === undefined && rules !== undefined)
    verification.check('evidence', 0, '', [withoutMargins(path)]);
  if (margins === undefined && rules === undefined) verification.cannot(OF_RULES_1);

  const documents = bindToExcerpts(evidence.value, attachments, file, verification);
  if (documents) checkEvidence(evidence.value, documents, path, verification);
  const spoken = languageFor(language);
  if (documents) checkPrinted(evidence.value.printed, documents, spoken, path, verification);
  await checkProof(
    bytes,
    file,
    { printed: evidence.value.printed, margins: evidence.value.margins },
    verification,
  );
  for (const sentence of [
    ...otherRules(evidence.value.rules),
    ...limits(evidence.value),
    ...unreadQualifiers(evidence.value.printed, documents ?? [], spoken),
  ])
    verification.cannot(sentence);
  return {
    pack: evidence.value.pack,
    title: evidence.value.title,
    ...(creator === undefined ? {} : { madeBy: creator }),
    ...verification.found(),
  };
}

const SHEETS =
  'sheets to be printed carry none: verify the PDF of the pack, or the numbered copy, that they were made of';
const BARE =
  'it is not a pack of Sourcebound, or another program has saved it again without what was inside: ask for the original file';

function withoutEvidence(file: string, hint: string = BARE): Diagnostic {
  return noEvidence(wholeFile(file), 'carries no evidence inside', hint);
}

function picturesUnread(count: number): string {
  return `What ${count === 1 ? 'the picture on its pages shows' : `the ${count} pictures on its pages show`} was not compared with anything.`;
}

const OF_RULES_1 =
  'It was made under version 1 of the rules: its evidence does not say what has to be in the margins, and a marking that was taken out could not be seen.';

/** Whoever takes out what the margins have to show could take out the marking. */
function withoutMargins(path: string): Diagnostic {
  const hint =
    'it was made before evidence said so, or was changed: build the pack again, or ask for the original file';
  return noEvidence(wholeFile(path), 'does not say what has to be in the margins of its pages', hint);
}

/** What a PDF alone cannot prove, in sentences. */
function limits({ documents }: EvidenceFile): readonly string[] {
  return [
    ...documents.map((one) => {
      const share = `${keptParagraphs(one)} of ${counted(one.paragraphs.length, 'paragraph')}`;
      return `Document ${one.id}: a PDF does not carry it, only ${share}. What cannot be checked from that is whether the document says so, ${UNCHECKABLE}.`;
    }),
    'The text of the pack is not inside: numbers and quotations in it that come from no item were not checked, and its words were not compared. The bundle has what that takes.',
    'Neither the drawings on its pages nor its running heads were compared with anything. The bundle has what the running heads take.',
    'Nothing in a file proves who made it. Compare its SHA-256 with one that the sender gives you by another route.',
  ];
}

/** Binds the extractions that a PDF carries to the parts of documents in its evidence, by the stages of a build. */
function bindToExcerpts(
  { documents }: EvidenceFile,
  attachments: ReadonlyMap<string, Uint8Array>,
  file: string,
  verification: Verification,
): readonly LetteredDocument[] | undefined {
  const excerpts = new Map(documents.map((excerpt) => [excerpt.file, excerpt]));
  const files = new Map<string, Uint8Array>();
  const diagnostics: Diagnostic[] = [];
  for (const { id, file: path } of documents) {
    files.set(path, new Uint8Array());
    for (const path of extractionPaths(id)) {
      const extraction = attachments.get(path.slice(path.lastIndexOf('/') + 1));
      if (extraction) files.set(path, extraction);
    }
  }
  for (const name of attachments.keys()) {
    if (name === EVIDENCE || excerpts.has(documentPath(extractionIdOf(name) ?? ''))) continue;
    diagnostics.push(
      bundleDiffers(
        wholeFile(file),
        `${file} carries ${name} inside, which its evidence does not know`,
        CHANGED,
      ),
    );
  }
  const workspace = memoryWorkspace(files);
  const library = openLibrary({ openDocument: ({ path }: SourceFile) => documentOf(excerpts.get(path)) });
  const lettered: LetteredDocument[] = [];
  for (const { id } of documents) {
    const document = library.document(workspace, id);
    const extraction = library.extraction(workspace, id);
    append(diagnostics, document?.diagnostics ?? []);
    append(diagnostics, extraction?.diagnostics ?? []);
    if (!document?.value || !extraction?.value) continue;
    lettered.push({ letter: '', document: document.value, extraction: extraction.value });
  }
  if (lettered.length === 0 && documents.length > 0) {
    diagnostics.push(noEvidence(wholeFile(file), 'carries no extractions inside', CHANGED));
  }
  const items = lettered.flatMap(({ extraction }) => extraction.items);
  const quotations = items.flatMap((item) => item.evidence).length;
  const figures = items.filter(({ kind }) => kind === 'figure').length;
  const sentence =
    `Sources: ${counted(items.length, 'item')} of ${counted(lettered.length, 'extraction')} that the PDF carries bound again, with ` +
    `${counted(quotations, 'quotation')} and ${counted(figures, 'figure')}: each quotation is in the excerpt of its document, ` +
    'each figure in its quotation.';
  verification.check('sources', items.length, sentence, diagnostics);
  return hasErrors(diagnostics) ? undefined : lettered;
}

function documentOf(excerpt: DocumentExcerpt | undefined): Outcome<Document> {
  if (excerpt === undefined) return { value: undefined, diagnostics: [] };
  const { file, front, id } = excerpt;
  const located: Located<unknown> = { file, data: front, placeOf: () => wholeFile(file) };
  return validateDocument({ id, front: located, text: restoreExcerpt(excerpt) });
}

function checkEvidence(
  evidence: EvidenceFile,
  documents: readonly LetteredDocument[],
  path: string,
  verification: Verification,
): void {
  const sums = new Map(evidence.documents.map(({ id, sha256 }) => [id, sha256]));
  const all = new Map(documents.map(({ document }) => [document.id, document]));
  const expected = evidenceText({
    pack: evidence.pack,
    title: evidence.title,
    documents,
    rules: evidence.rules,
    printed: evidence.printed,
    margins: evidence.margins,
    pictures: evidence.pictures,
    ownFonts: evidence.ownFonts,
    sourceOf: (id) => {
      const excerpt = evidence.documents.find((one) => one.id === id);
      const document = all.get(id) ?? documentOf(excerpt).value;
      return document && { document, sha256: sums.get(id) ?? '' };
    },
  });
  const what = 'the evidence that the extractions give';
  const different = firstDifference(path, evidence.text, expected, what, CHANGED);
  const sentence = `Evidence: ${counted(evidence.total, 'annotation')}, letter by letter those that the extractions give.`;
  verification.check('evidence', evidence.total, sentence, different ? [different] : []);
}
