import { editsAsDiff } from '../../ground/edit/edits-as-diff.ts';
import type { EditSource, TextEdit } from '../../ground/edit/text-edit.ts';
import { ENGLISH_DRAFT } from '../../ground/language/en/draft-words.ts';
import type { BoundExtraction } from '../../ground/model/bound.ts';
import { chain } from '../../ground/model/chain.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { cannotWriteSource, unknownDocument } from '../../ground/model/diagnostics/files.ts';
import { editRefused } from '../../ground/model/diagnostics/imports.ts';
import { extractionPath } from '../../ground/model/extraction-files.ts';
import { hasErrors, type Outcome } from '../../ground/model/outcome.ts';
import { isMissing, type SourceFile } from '../../ground/model/source-file.ts';
import type { Document, Extraction } from '../../ground/model/sources.ts';
import { bindExtraction } from '../../stages/bind/bind-extraction.ts';
import { hasReadableWords } from '../../stages/bind/reading-language.ts';
import { readExtraction } from '../../stages/read/read-extraction.ts';
import { validateExtraction } from '../../stages/validate/validate-extraction.ts';
import { beginExtraction } from '../workspace/begin-extraction.ts';
import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import { documentIds, documentsOf, type Library } from '../workspace/load-library.ts';
import { toolVersion } from '../workspace/package-folder.ts';
import { readExtractionFile } from '../workspace/read-extraction-file.ts';
import { hintAtImport } from '../workspace/unread-files.ts';
import { writeSource } from '../workspace/write-source.ts';
import { draftDocument } from './draft-document.ts';
import type { DraftResult } from './draft-result.ts';
import { hintAtDocuments } from './hint-at.ts';
import { languageOf } from './passages.ts';
import { DRAFTED_SECTIONS, type DraftedSection } from './proposal.ts';
import { openTagger } from './tag-words.ts';
import { wellFormed } from './well-formed.ts';
import { writeDraft } from './write-draft.ts';

export interface RunDraftOptions {
  /** The sections to fill; all of them when there is none. */
  readonly only?: readonly DraftedSection[] | undefined;
  /** Writes nothing. */
  readonly dryRun?: boolean | undefined;
  /** Also proposes what has been struck before. */
  readonly all?: boolean | undefined;
  /** Writes the file, which had another text before or was not there. Returns why not. Without it, it is written over. */
  readonly write?: ((change: DraftedChange) => string | undefined) | undefined;
}

/** What a draft makes of a file. */
export interface DraftedChange {
  readonly file: string;
  /** The text that was read; nothing where there was no file. */
  readonly before: string | undefined;
  readonly after: string;
}

/**
 * Drafts the extraction of a document, and writes it down: a new file, or more at the end of the sections of the one
 * that is there. Nothing is written beside errors.
 *
 * Errors: UNKNOWN_DOCUMENT, those of the document and of the extraction that is there, EDIT_REFUSED, CANNOT_WRITE.
 */
export async function runDraft(
  workspace: DiskWorkspace,
  library: Library,
  id: string,
  options: RunDraftOptions,
): Promise<DraftResult> {
  const { only = DRAFTED_SECTIONS, dryRun = false, all = false } = options;
  const { write = ({ file, after }) => writeSource(workspace.root, file, after) } = options;
  const nothing = (diagnostics: readonly Diagnostic[]): DraftResult => ({
    root: workspace.root,
    document: id,
    written: false,
    proposals: [],
    leftOut: [],
    skipped: [],
    passedOver: 0,
    diagnostics,
  });
  const loaded = library.document(workspace, id);
  if (loaded === undefined)
    return nothing([
      unknownDocument(id, hintAtImport(workspace, id) ?? hintAtDocuments(id, documentIds(workspace))),
    ]);
  const document = loaded.value;
  if (document === undefined || hasErrors(loaded.diagnostics)) return nothing(loaded.diagnostics);
  const file = readExtractionFile(workspace, id);
  const path = file.value?.path ?? extractionPath(id);
  const before = readBefore(file, document, workspace, library);
  if (before.value === undefined) return nothing(before.diagnostics);
  const { extraction, bound, documents } = before.value;

  const drafted = draftDocument({
    reading: {
      document,
      language: languageOf(document),
      words: hasReadableWords(document) ? ENGLISH_DRAFT : undefined,
      tagger: hasReadableWords(document) ? await openTagger() : () => [],
    },
    data: extraction?.content.data ?? { document: id },
    bound,
    documents,
    sections: only,
    all,
  });
  const proven = wellFormed(drafted.proposals, document, extraction?.content.data.entities);
  const draft = { ...drafted, proposals: proven.proposals, leftOut: [...drafted.leftOut, ...proven.leftOut] };
  const found = {
    ...nothing([]),
    file: path,
    proposals: draft.proposals.map((one) => ({
      section: one.section,
      id: one.id,
      paragraph: one.paragraph,
      line: document.text.positionAt(one.span.start).line,
      item: one.item,
    })),
    leftOut: draft.leftOut,
    skipped: draft.skipped,
    passedOver: draft.struck,
  };
  if (draft.proposals.length === 0) return found;
  const by = `sourcebound draft ${toolVersion().version}`;
  const text =
    file.value === undefined
      ? undefined
      : new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.value.bytes);
  const record = draft.paragraphs.after(only, by);
  const written = writeDraft({
    document,
    proposals: draft.proposals,
    drafted: record,
    by,
    file: path,
    text: text ?? beginExtraction(workspace.root, id),
  });
  if ('refusal' in written) {
    return {
      ...nothing([editRefused(written.refusal.place, written.refusal.reason)]),
      leftOut: draft.leftOut,
    };
  }
  const wrong = readAgain(path, written.text, documents);
  if (wrong.length > 0) return nothing(wrong);
  const preview = text === undefined ? written.text : diffOf({ file: path, text }, written.edits);
  if (dryRun) return { ...found, preview };
  const failure = write({ file: path, before: text, after: written.text });
  return failure === undefined
    ? { ...found, written: true, preview }
    : nothing([cannotWriteSource(path, failure)]);
}

function diffOf(source: EditSource, edits: readonly TextEdit[]): string {
  const made = editsAsDiff([source], edits);
  return 'diff' in made ? made.diff : '';
}

interface Before {
  readonly extraction: Extraction | undefined;
  readonly bound: BoundExtraction | undefined;
  readonly documents: ReadonlyMap<string, Document>;
}

/** The extraction that is there, with the documents that it quotes. Errors in what it says are no hindrance. */
function readBefore(
  file: Outcome<SourceFile>,
  document: Document,
  workspace: DiskWorkspace,
  library: Library,
): Outcome<Before> {
  const documents = new Map([[document.id, document]]);
  if (isMissing(file))
    return { value: { extraction: undefined, bound: undefined, documents }, diagnostics: [] };
  const { value: extraction, diagnostics } = chain(chain(file, readExtraction), validateExtraction);
  if (extraction === undefined) return { value: undefined, diagnostics };
  for (const id of documentsOf(extraction)) {
    const other = library.document(workspace, id)?.value;
    if (other !== undefined) documents.set(id, other);
  }
  const { value: bound } = bindExtraction(extraction, documents);
  return { value: { extraction, bound, documents }, diagnostics: [] };
}

/** What was made is read as every extraction is: errors in it are a fault of the program, and nothing is written. */
function readAgain(
  path: string,
  text: string,
  documents: ReadonlyMap<string, Document>,
): readonly Diagnostic[] {
  const file: SourceFile = { path, bytes: new TextEncoder().encode(text), sha256: '' };
  const { value, diagnostics } = chain(readExtraction(file), validateExtraction);
  if (value === undefined) return diagnostics;
  const proposed = new Set(bindExtraction(value, documents).value?.proposed.map(({ id }) => id));
  return proposed.size === 0 ? diagnostics : [];
}
