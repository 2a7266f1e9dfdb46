import { applyEdits } from '../../ground/edit/apply-edits.ts';
import { deletePaths } from '../../ground/edit/delete-paths.ts';
import { type DiskText, diskText } from '../../ground/edit/disk-text.ts';
import { setValue } from '../../ground/edit/set-value.ts';
import type { YamlValue } from '../../ground/edit/yaml-data.ts';
import { LINE_ENDS } from '../../ground/model/line-ends.ts';
import { packagedSchema } from '../language-service/read-schema.ts';
import { digestOf } from '../workspace/record-reads.ts';
import { packPath } from '../workspace/source-paths.ts';
import { reversed } from './carry-over.ts';
import type { DeskAnswer, DeskSaved } from './desk-types.ts';
import { lineEdits } from './line-edits.ts';
import { mergeTexts } from './merge-texts.ts';
import type { Desk } from './open-desk.ts';
import { refuse, refuseEdit } from './refuse.ts';

/** A text of a pack that is to be written, with LF line ends. */
export type PackText = PackTextOrigin &
  (
    | { readonly text: string }
    | { readonly change: { readonly from: number; readonly to: number; readonly insert: string } }
  );

interface PackTextOrigin {
  /** The text that it was made from, and that `change` is of: by its digest, or by what it was called when it was sent. */
  readonly base: string;
  /** One that was sent a moment before it, and may not have come yet: what it was called. */
  readonly after?: string | undefined;
  /** What it is called by whoever sends it: others may be made from it before there is an answer. */
  readonly as?: string | undefined;
  /** The file is made where it is no longer there. */
  readonly again?: boolean | undefined;
  /** Nobody waits for the answer: what cannot be written is set aside. */
  readonly leaving?: boolean | undefined;
  /** The text that was set aside whose place it takes: its name. */
  readonly settles?: string | undefined;
}

/**
 * Writes the text of a pack, with LF line ends; the file keeps its own. What somebody else has written meanwhile in
 * other lines stays; where it is in the same lines, nothing is written, and both texts are the answer.
 */
export function savePack(desk: Desk, id: string, text: PackText): DeskSaved {
  const file = packPath(id);
  const snapshot = desk.fresh();
  const digest = snapshot?.workspace.read(file).value?.sha256;
  const disk = snapshot?.text(file);
  const based = text.base === digest ? disk?.text : desk.textOf(text.base);
  const mine = textOf(text, based);
  if (mine === undefined)
    return { saved: false, reason: 'the text that it was made from is no longer known' };
  if (text.as !== undefined) desk.remember(text.as, mine);
  const saved =
    digest === undefined || disk === undefined
      ? makeAgain(desk, id, { mine, again: text.again ?? false })
      : merge(desk, id, { mine, digest, disk, begun: (text.after && desk.textOf(text.after)) ?? based });
  if (text.settles !== undefined && (saved.saved || text.leaving)) desk.settleAside(id, text.settles);
  if (!saved.saved && text.leaving) desk.setAside(id, { name: text.as ?? digestOf(mine), text: mine });
  return saved;
}

function textOf(text: PackText, based: string | undefined): string | undefined {
  if ('text' in text) return text.text.replace(LINE_ENDS, '\n');
  if (based === undefined) return undefined;
  const { from, to, insert } = text.change;
  return `${based.slice(0, from)}${insert.replace(LINE_ENDS, '\n')}${based.slice(to)}`;
}

/** The file is gone: with a text that somebody has on the screen, it is easily there again. */
function makeAgain(
  desk: Desk,
  id: string,
  { mine, again }: { readonly mine: string; readonly again: boolean },
): DeskSaved {
  const file = packPath(id);
  if (!again) return { saved: false, gone: true, reason: 'this pack’s file is missing' };
  const answer = desk.apply(`write \`${id}\` again`, [{ file, start: 0, end: 0, newText: mine }]);
  if (!answer.done) return { saved: false, reason: answer.reason };
  const digest = digestOf(mine);
  desk.remember(digest, mine);
  return { saved: true, digest, text: mine, merged: false, sent: digest };
}

interface Merging {
  readonly mine: string;
  readonly digest: string;
  readonly disk: DiskText;
  /** What it was made from, where that is known. */
  readonly begun: string | undefined;
}

function merge(desk: Desk, id: string, { mine, digest, disk, begun }: Merging): DeskSaved {
  const file = packPath(id);
  const merged = begun === undefined ? undefined : mergeTexts(begun, mine, disk.text);
  if (merged === undefined && mine !== disk.text) return { saved: false, mine, theirs: disk.text, digest };
  const wanted = merged ?? mine;
  // Each edit is of the text as it is read, and of the file in its own line ends.
  const edits = lineEdits(file, disk.text, wanted).map(disk.toDisk);
  let [now, written] = [digest, wanted];
  const answer = desk.apply(`write in \`${id}\``, edits, {
    joins: `write ${id}`,
    // Others may have written in it even while it was written: then it is more than was wanted.
    onWritten: (name, text) => {
      now = digestOf(text);
      written = diskText({ file: name, text }).text;
    },
  });
  if (!answer.done) return { saved: false, reason: answer.reason };
  desk.remember(now, written);
  if (written === mine) return { saved: true, digest: now, text: written, merged: false, sent: now };
  const sent = digestOf(mine);
  desk.remember(sent, mine);
  return { saved: true, digest: now, text: written, merged: true, sent };
}

interface TheirsRequest extends Pick<PackTextOrigin, 'settles'> {
  readonly mine: string;
  /** The text of the file that was shown, by its digest. */
  readonly digest: string;
}

/** Lets the file's text stand where both have changed the same lines. One's own can be had back: by undoing this. */
export function takeTheirs(desk: Desk, id: string, { mine, digest, settles }: TheirsRequest): DeskSaved {
  const file = packPath(id);
  const snapshot = desk.fresh();
  const now = snapshot?.workspace.read(file).value?.sha256;
  const disk = snapshot?.text(file);
  if (now === undefined || disk === undefined) return makeAgain(desk, id, { mine, again: false });
  const text = mine.replace(LINE_ENDS, '\n');
  if (now !== digest) return { saved: false, mine: text, theirs: disk.text, digest: now };
  const toMine = lineEdits(file, disk.text, text).map(disk.toDisk);
  const applied = applyEdits(disk.source, toMine);
  // As if one's own had been written, and then the file's over it.
  if ('text' in applied && applied.text !== disk.source.text) {
    const own = { file, before: disk.source.text, after: applied.text, edits: toMine };
    desk.record(`take the file’s text of \`${id}\``, [reversed(own)]);
  }
  if (settles !== undefined) desk.settleAside(id, settles);
  desk.remember(now, disk.text);
  return { saved: true, digest: now, text: disk.text, merged: false, sent: now };
}

/** Gives a field of a pack's front matter another value; one of `null` goes. */
export function changeFront(desk: Desk, id: string, field: string, value: YamlValue): DeskAnswer {
  const file = packPath(id);
  const text = desk.fresh()?.text(file)?.source.text;
  if (text === undefined) return refuse('the pack is missing');
  if (!Object.hasOwn(packagedSchema('pack').properties ?? {}, field))
    return refuse(`\`${field}\` is not a field of a pack`);
  const source = { file, text };
  const made = value === null ? deletePaths(source, [[field]]) : setValue(source, [field], value);
  return 'refusal' in made
    ? refuseEdit(made.refusal)
    : desk.apply(`change \`${field}\` of \`${id}\``, made.edits);
}
