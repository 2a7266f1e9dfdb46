import { fixEdits } from '../../ground/edit/fix-edits.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { Snapshot } from '../language-service/snapshot.ts';
import { composeFromFiles } from '../pipeline/prepare-pack.ts';
import { fixOfKey } from './desk-problems.ts';
import type { DeskAnswer } from './desk-types.ts';
import type { Desk } from './open-desk.ts';
import { refuse, refuseEdit } from './refuse.ts';

/** What a problem was shown of. */
export interface ShownAt {
  readonly kind: 'pack' | 'document';
  readonly id: string;
}

/** Takes a fix of what is wrong with a pack or a document, by its key. */
export function takeFix(desk: Desk, shown: ShownAt, key: string): DeskAnswer {
  const snapshot = desk.fresh();
  const fix = snapshot && fixOfKey(diagnosticsOf(snapshot, shown), key);
  if (snapshot === undefined || fix === undefined)
    return refuse('this has since changed', 'look at the problems as they are now');
  const made = fixEdits(fix, (file) => snapshot.text(file)?.source.text);
  if ('refusal' in made) return refuseEdit(made.refusal);
  return desk.apply(fix.title, made.edits);
}

function diagnosticsOf({ workspace, library }: Snapshot, { kind, id }: ShownAt): readonly Diagnostic[] {
  if (kind === 'pack') return composeFromFiles(id, workspace, library).diagnostics;
  return [
    ...(library.document(workspace, id)?.diagnostics ?? []),
    ...(library.extraction(workspace, id)?.diagnostics ?? []),
  ];
}
