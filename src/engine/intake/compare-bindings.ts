import type { BoundExtraction } from '../../ground/model/bound.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { SourceFile } from '../../ground/model/source-file.ts';
import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import { openLibrary } from '../workspace/load-library.ts';
import { readExtractionFile } from '../workspace/read-extraction-file.ts';
import type { MovedItem } from './import-request.ts';

/** What becomes of an extraction when its document gets another text. */
export interface ComparedBindings {
  readonly moved: readonly MovedItem[];
  /** Errors and warnings that were not there before. */
  readonly lost: readonly Diagnostic[];
}

/** Binds a document's extraction to the text that is there, and to another one. */
export function compareBindings(workspace: DiskWorkspace, id: string, next: SourceFile): ComparedBindings {
  if (readExtractionFile(workspace, id).value === undefined) return { moved: [], lost: [] };
  const library = openLibrary();
  const before = library.extraction(workspace, id);
  const changed = {
    ...workspace,
    read: (path: string) => (path === next.path ? { value: next, diagnostics: [] } : workspace.read(path)),
  };
  const after = library.extraction(changed, id);
  const known = new Set((before?.diagnostics ?? []).map(keyOf));
  const lost = (after?.diagnostics ?? []).filter((diagnostic) => !known.has(keyOf(diagnostic)));
  return { moved: movedItems(before, after, id), lost };
}

function keyOf({ code, place }: Diagnostic): string {
  return `${code} ${place?.file} ${place?.start.line}:${place?.start.column}`;
}

function movedItems(
  before: Outcome<BoundExtraction> | undefined,
  after: Outcome<BoundExtraction> | undefined,
  document: string,
): readonly MovedItem[] {
  const places = paragraphsOf(before, document);
  return [...paragraphsOf(after, document)].flatMap(([item, to]) => {
    const from = places.get(item);
    return from === undefined || from === to ? [] : [{ item, from, to }];
  });
}

/** The first paragraph of each piece of evidence in the document, by item and number. */
function paragraphsOf(
  outcome: Outcome<BoundExtraction> | undefined,
  document: string,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const item of outcome?.value?.items ?? []) {
    for (const [index, evidence] of item.evidence.entries()) {
      if (evidence.document !== document) continue;
      found.set(index === 0 ? item.id : `${item.id} (${index + 1})`, evidence.paragraphs[0]);
    }
  }
  return found;
}
