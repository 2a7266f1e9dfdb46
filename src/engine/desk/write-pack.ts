import { deletePaths } from '../../ground/edit/delete-paths.ts';
import { setValue } from '../../ground/edit/set-value.ts';
import type { YamlValue } from '../../ground/edit/yaml-data.ts';
import { LINE_ENDS } from '../../ground/model/line-ends.ts';
import { packagedSchema } from '../language-service/read-schema.ts';
import { digestOf } from '../workspace/record-reads.ts';
import { packPath } from '../workspace/source-paths.ts';
import type { DeskAnswer, DeskSaved } from './desk-types.ts';
import { lineEdits } from './line-edits.ts';
import { mergeTexts } from './merge-texts.ts';
import type { Desk } from './open-desk.ts';
import { refuse, refuseEdit } from './refuse.ts';

/** A text of a pack that is to be written, and the one that it was made from: by its digest, and itself if it is known. */
export interface PackText {
  readonly base: string;
  readonly text: string;
}

/**
 * Writes the text of a pack, with LF line ends; the file keeps its own. What somebody else has written meanwhile in
 * other lines stays; where it is in the same lines, nothing is written, and both texts are the answer.
 */
export function savePack(desk: Desk, id: string, { base, text }: PackText): DeskSaved {
  const file = packPath(id);
  const snapshot = desk.fresh();
  const digest = snapshot?.workspace.read(file).value?.sha256;
  const disk = snapshot?.text(file);
  if (digest === undefined || disk === undefined)
    return { saved: false, reason: 'the pack is no longer there' };
  const mine = text.replace(LINE_ENDS, '\n');
  const begun = base === digest ? disk.text : desk.textOf(base);
  const merged = begun === undefined ? undefined : mergeTexts(begun, mine, disk.text);
  if (merged === undefined && mine !== disk.text) return { saved: false, mine, theirs: disk.text, digest };
  const wanted = merged ?? mine;
  // Each edit is of the text as it is read, and of the file in its own line ends.
  const edits = lineEdits(file, disk.text, wanted).map(disk.toDisk);
  const answer = desk.apply(`write in \`${id}\``, edits, `write ${id}`);
  if (!answer.done) return { saved: false, reason: answer.reason };
  const now = desk.snapshot()?.workspace.read(file).value?.sha256 ?? digest;
  desk.remember(now, wanted);
  if (wanted === mine) return { saved: true, digest: now, text: wanted, merged: false, sent: now };
  const sent = digestOf(mine);
  desk.remember(sent, mine);
  return { saved: true, digest: now, text: wanted, merged: true, sent };
}

/** Gives a field of a pack's front matter another value; one of `null` goes. */
export function changeFront(desk: Desk, id: string, field: string, value: YamlValue): DeskAnswer {
  const file = packPath(id);
  const text = desk.fresh()?.text(file)?.source.text;
  if (text === undefined) return refuse('the pack is no longer there');
  if (!Object.hasOwn(packagedSchema('pack').properties ?? {}, field))
    return refuse(`\`${field}\` is no field of a pack`);
  const source = { file, text };
  const made = value === null ? deletePaths(source, [[field]]) : setValue(source, [field], value);
  return 'refusal' in made
    ? refuseEdit(made.refusal)
    : desk.apply(`change \`${field}\` of \`${id}\``, made.edits);
}
