import { applyEdits, chainEdits } from '../../ground/edit/apply-edits.ts';
import { deletePaths } from '../../ground/edit/delete-paths.ts';
import { editsAsDiff } from '../../ground/edit/edits-as-diff.ts';
import type { EditSource } from '../../ground/edit/text-edit.ts';
import type { BoundExtraction } from '../../ground/model/bound.ts';
import { chain } from '../../ground/model/chain.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { proposalNamed, unknownProposal } from '../../ground/model/diagnostics/citations.ts';
import { cannotWriteSource, unknownDocument } from '../../ground/model/diagnostics/files.ts';
import { editRefused } from '../../ground/model/diagnostics/imports.ts';
import { extractionPath } from '../../ground/model/extraction-files.ts';
import { SECTIONS, type Section } from '../../ground/model/item-references.ts';
import type { DataPath } from '../../ground/model/located.ts';
import { isMissing } from '../../ground/model/source-file.ts';
import type { Document, RawExtraction } from '../../ground/model/sources.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import { bindExtraction } from '../../stages/bind/bind-extraction.ts';
import { readExtraction } from '../../stages/read/read-extraction.ts';
import { fieldsOf } from '../../stages/validate/plain-data.ts';
import { validateExtraction } from '../../stages/validate/validate-extraction.ts';
import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import { documentIds, documentsOf, type Library } from '../workspace/load-library.ts';
import { readExtractionFile } from '../workspace/read-extraction-file.ts';
import { isHeadOfParagraph } from '../workspace/settled-extraction.ts';
import { writeSource } from '../workspace/write-source.ts';
import { hintAtDocuments, hintAtProposals } from './hint-at.ts';
import { namedItems } from './named-items.ts';
import type { DraftedSection } from './proposal.ts';
import type { ReviewResult, WaitingProposal } from './review-result.ts';
import { waitingProposals } from './waiting-proposals.ts';

export interface ReviewDraftOptions {
  /** The ids of proposals to keep; `all` keeps each that waits and is not struck. */
  readonly keep?: readonly string[] | 'all' | undefined;
  /** The ids of proposals to strike; `all` strikes each that waits and is not kept. */
  readonly strike?: readonly string[] | 'all' | undefined;
  /** With `all`, and for what is listed: only these sections. */
  readonly only?: readonly DraftedSection[] | undefined;
  /** Writes nothing. */
  readonly dryRun?: boolean | undefined;
}

/**
 * Keeps and strikes proposals of a document's extraction, all that are named or none, and lists what waits. A struck
 * proposal is remembered by its paragraph, which the extraction has on record since it was drafted.
 *
 * Errors: UNKNOWN_DOCUMENT, UNKNOWN_PROPOSAL, PROPOSAL_NAMED, EDIT_REFUSED, CANNOT_WRITE, those of reading the file.
 */
export function reviewDraft(
  workspace: DiskWorkspace,
  library: Library,
  id: string,
  options: ReviewDraftOptions,
): ReviewResult {
  const { keep = [], strike = [], only, dryRun = false } = options;
  const base = {
    root: workspace.root,
    document: id,
    written: false,
    kept: [],
    unread: 0,
    struck: [],
    waiting: [],
  };
  const failed = (diagnostics: readonly Diagnostic[]): ReviewResult => ({ ...base, diagnostics });
  const file = readExtractionFile(workspace, id);
  const document = library.document(workspace, id);
  if (document === undefined && isMissing(file))
    return failed([unknownDocument(id, hintAtDocuments(id, documentIds(workspace)))]);
  const named = [...(keep === 'all' ? [] : keep), ...(strike === 'all' ? [] : strike)];
  if (isMissing(file)) {
    const path = extractionPath(id);
    const hint = `there is no extraction: sourcebound draft ${id} writes one`;
    return failed(named.map((one) => unknownProposal(wholeFile(path), one, hint)));
  }
  const { value: raw, diagnostics } = chain(file, readExtraction);
  if (raw === undefined || file.value === undefined || diagnostics.length > 0) return failed(diagnostics);
  const { path, bytes } = file.value;
  const all = waitingProposals(raw, boundOf(raw, document?.value, workspace, library), document?.value);
  const isWanted = ({ section }: WaitingProposal): boolean => only?.some((one) => one === section) !== false;
  const struck = all.filter((one) =>
    strike === 'all' ? isWanted(one) && keep !== 'all' && !keep.includes(one.id) : strike.includes(one.id),
  );
  const kept = all.filter((one) =>
    keep === 'all' ? isWanted(one) && !struck.includes(one) : keep.includes(one.id) && !struck.includes(one),
  );
  const problems = [
    ...named.flatMap((one) => (all.some((each) => each.id === one) ? [] : [unknownIn(raw, path, one, all)])),
    ...checkNames(raw, kept, struck),
  ];
  if (problems.length > 0) return { ...failed(problems), file: path };
  const waiting = all.filter((one) => isWanted(one) && !kept.includes(one) && !struck.includes(one));
  const result = {
    ...base,
    file: path,
    diagnostics: [],
    kept,
    struck,
    waiting,
    unread: keep === 'all' ? kept.length : 0,
  };
  if (kept.length + struck.length === 0) return result;

  const source: EditSource = {
    file: path,
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
  };
  const edited = chainEdits(source, [
    (now) =>
      deletePaths(
        now,
        kept.map(pathOf).map((one) => [...one, 'proposed']),
        { keepComments: true },
      ),
    (now) => deletePaths(now, struck.map(pathOf), { isShared: isHeadOfParagraph }),
  ]);
  if ('refusal' in edited) return failed([editRefused(edited.refusal.place, edited.refusal.reason)]);
  const applied = applyEdits(source, edited.edits);
  if ('refusal' in applied) return failed([editRefused(applied.refusal.place, applied.refusal.reason)]);
  const made = editsAsDiff([source], edited.edits);
  const preview = 'diff' in made ? made.diff : '';
  if (dryRun) return { ...result, preview };
  const failure = writeSource(workspace.root, path, applied.text);
  return failure === undefined
    ? { ...result, written: true, preview }
    : failed([cannotWriteSource(path, failure)]);
}

function pathOf({ section, id }: WaitingProposal): DataPath {
  return [section, id];
}

/** Nothing for an extraction with errors, or without its document. */
function boundOf(
  raw: RawExtraction,
  document: Document | undefined,
  workspace: DiskWorkspace,
  library: Library,
): BoundExtraction | undefined {
  const extraction = validateExtraction(raw).value;
  if (extraction === undefined || document === undefined) return undefined;
  const documents = new Map([[document.id, document]]);
  for (const id of documentsOf(extraction)) {
    const other = library.document(workspace, id)?.value;
    if (other !== undefined) documents.set(id, other);
  }
  return bindExtraction(extraction, documents).value;
}

function unknownIn(
  raw: RawExtraction,
  path: string,
  id: string,
  all: readonly WaitingProposal[],
): Diagnostic {
  const root = fieldsOf(raw.content.data);
  const section = (Object.keys(SECTIONS) as Section[]).find((one) => Object.hasOwn(fieldsOf(root[one]), id));
  if (section !== undefined)
    return unknownProposal(
      raw.content.placeOf([section, id]),
      id,
      'it is not a proposal: it has been kept, or written by hand',
    );
  const hint = hintAtProposals(
    id,
    all.map((one) => one.id),
    raw.id,
  );
  return unknownProposal(wholeFile(path), id, hint);
}

/** What is kept names nothing that waits or goes, and what stays nothing that goes. */
function checkNames(
  raw: RawExtraction,
  kept: readonly WaitingProposal[],
  struck: readonly WaitingProposal[],
): readonly Diagnostic[] {
  const root = fieldsOf(raw.content.data);
  const has = (list: readonly WaitingProposal[], section: Section, id: string): boolean =>
    list.some((one) => one.section === section && one.id === id);
  return namedItems(raw.content).flatMap(({ section, id, path, target, named }) => {
    const place = raw.content.placeOf(path);
    const field = String(path[2]);
    if (has(struck, target, named) && !has(struck, section, id))
      return [
        proposalNamed(
          place,
          `\`${named}\` cannot be struck: \`${id}\` names it`,
          `strike both (--strike ${id},${named}), or take \`${field}\` out of \`${id}\` first`,
        ),
      ];
    const waits = fieldsOf(fieldsOf(root[target])[named]).proposed === true && !has(kept, target, named);
    if (has(kept, section, id) && waits)
      return [
        proposalNamed(
          place,
          `\`${id}\` cannot be kept: it names \`${named}\`, which nobody has kept yet`,
          `keep both (--keep ${named},${id}), or take \`${field}\` out of \`${id}\` first`,
        ),
      ];
    return [];
  });
}
