import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { IdUse } from '../../ground/model/id-use.ts';
import { SECTION_OF } from '../../ground/model/item-references.ts';
import { readFrontMatter } from '../../stages/read/read-front-matter.ts';
import { fieldsOf } from '../../stages/validate/plain-data.ts';
import { nameOf, saidBy } from '../language-service/describe-item.ts';
import { type Mark, marksOf } from '../language-service/marks-of.ts';
import { itemsOfUse } from '../language-service/named-at.ts';
import type { Snapshot } from '../language-service/snapshot.ts';
import type { WrittenPack } from '../language-service/written-pack.ts';
import { composeFromFiles } from '../pipeline/prepare-pack.ts';
import { packPath } from '../workspace/source-paths.ts';
import { citationOf, ownersIn } from './citation-of.ts';
import { deskProblem } from './desk-problems.ts';
import type { DeskCitable, DeskPack, DeskPackMark, DeskProblem } from './desk-types.ts';

/** A pack as it is written; nothing where there is none. */
export function deskPack(snapshot: Snapshot, id: string): DeskPack | undefined {
  const file = packPath(id);
  const source = snapshot.workspace.read(file).value;
  const pack = snapshot.pack(id);
  if (source === undefined || pack === undefined) return undefined;
  return {
    id,
    file,
    digest: source.sha256,
    text: pack.disk.text,
    front: fieldsOf(readFrontMatter(source).value?.front?.data),
    marks: packMarks(snapshot, pack),
    problems: packProblems(snapshot, pack),
    items: citablesOf(snapshot, pack),
  };
}

/** The workspace with another text of a pack, which is not written. */
export function withPackText(snapshot: Snapshot, id: string, text: string): Snapshot {
  return snapshot.withText(packPath(id), text);
}

/** What a pack's narrative rests on, word by word, in the order of the text. */
export function packMarks(snapshot: Snapshot, pack: WrittenPack): readonly DeskPackMark[] {
  const file = packPath(pack.id);
  // First: it finds the uses in the narrative that it has read.
  const marks = marksOf(snapshot, file);
  const useAt = new Map(pack.uses().map((use) => [use.span.start, use]));
  return marks.map((mark) => {
    const start = pack.disk.offsetOf(mark.place.start);
    const end = pack.disk.offsetOf(mark.place.end);
    const use = mark.kind === 'number' ? undefined : useAt.get(start);
    const ref = use && refOf(snapshot, pack, use);
    return { start, end, state: stateOf(mark), ...(ref === undefined ? {} : { ref }) };
  });
}

/** All that is reported of a pack, its documents and extractions included, up to what it says. */
export function packProblems(snapshot: Snapshot, pack: WrittenPack): readonly DeskProblem[] {
  const { diagnostics } = composeFromFiles(pack.id, snapshot.workspace, snapshot.library);
  return problemsOfPack(diagnostics, pack);
}

/** Those in the pack's own file with their place in its text. */
export function problemsOfPack(
  diagnostics: readonly Diagnostic[],
  { id, disk }: WrittenPack,
): readonly DeskProblem[] {
  return diagnostics
    .filter(({ accepted }) => accepted === undefined)
    .map((diagnostic) => {
      const { place } = diagnostic;
      const problem = deskProblem(diagnostic);
      if (place?.file !== packPath(id)) return problem;
      return { ...problem, span: { start: disk.offsetOf(place.start), end: disk.offsetOf(place.end) } };
    });
}

function stateOf({ kind, bound }: Mark): DeskPackMark['state'] {
  if (!bound) return 'unbound';
  return kind === 'value' ? 'bound' : kind === 'citation' ? 'cited' : 'number';
}

/** `document:id`; of a document that is cited as a whole, its id. */
function refOf(snapshot: Snapshot, pack: WrittenPack, use: IdUse): string | undefined {
  const [item] = itemsOfUse(snapshot, pack, use);
  if (item !== undefined) return `${item.document}:${item.id}`;
  return pack.documents.some(({ word }) => word === use.id) ? use.id : undefined;
}

function citablesOf(snapshot: Snapshot, pack: WrittenPack): readonly DeskCitable[] {
  const documents = [...new Set(pack.documents.map(({ word }) => word))];
  const owners = ownersIn(snapshot, documents);
  return documents.flatMap((document) =>
    (snapshot.extraction(document)?.items ?? []).map((item) => ({
      document,
      section: SECTION_OF[item.kind],
      id: item.id,
      label: nameOf(item),
      states: saidBy(item),
      citation: citationOf({ document, id: item.id }, { documents, owners }),
    })),
  );
}
