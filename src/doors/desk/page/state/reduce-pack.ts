import type { PackEvent } from './desk-event.ts';
import { initialDesk, type PackModel, type Saving } from './desk-model.ts';

/** The pack that is written: its text as it is typed, and how that is with its file. */
export function reducePack(pack: PackModel, event: PackEvent): PackModel {
  switch (event.type) {
    case 'pack-chosen':
      if (pack.id === event.id) return pack;
      return { ...initialDesk.pack, id: event.id, replaced: pack.replaced + 1 };
    case 'pack-left':
      return { ...initialDesk.pack, replaced: pack.replaced + 1 };
    case 'pack-gone':
      return { ...pack, saving: 'gone' };
    case 'pack-came':
      return event.pack.id === pack.id ? withFile(pack, event.pack) : pack;
    case 'text-typed':
      if (event.text === pack.text) return pack;
      return { ...pack, text: event.text, saving: STAYS.has(pack.saving) ? pack.saving : 'typing' };
    case 'live-came':
      // An answer about a text that is no longer there would mark the wrong words.
      if (event.text !== pack.text) return pack;
      return { ...pack, marks: event.marks, problems: event.problems };
    case 'saving-began':
      return { ...pack, saving: 'saving' };
    case 'saved':
      return withSaved(pack, event);
    case 'saving-collided':
      return { ...pack, saving: 'conflict', theirs: { text: event.theirs, digest: event.digest } };
    case 'last-words-sent':
      return { ...pack, settles: event.name };
    case 'saving-failed':
      return { ...pack, saving: 'failed', whyNot: event.reason };
    case 'conflict-settled':
      return withSettled(pack, event.text);
    case 'place-sought':
      return { ...pack, goTo: { offset: event.offset, turn: (pack.goTo?.turn ?? 0) + 1 } };
    default:
      return pack;
  }
}

/** It is for the person to say what becomes of the text. */
const STAYS: ReadonlySet<Saving> = new Set(['conflict', 'gone']);

/** The file as it is now. What is being typed stays: it is merged when it is saved. */
function withFile(pack: PackModel, data: NonNullable<PackModel['data']>): PackModel {
  const isTyped = pack.data !== undefined && pack.text !== pack.base.text;
  // It has come back: what was typed meanwhile is to be saved.
  if (isTyped) return { ...pack, data, saving: pack.saving === 'gone' ? 'failed' : pack.saving };
  const file = withText(pack, data);
  if (data.aside === undefined || data.aside.text === data.text) return file;
  const { name, text } = data.aside;
  const theirs = { text: data.text, digest: data.digest };
  return { ...file, text, settles: name, saving: 'conflict', theirs };
}

function withText(pack: PackModel, data: NonNullable<PackModel['data']>): PackModel {
  const { theirs: _theirs, whyNot: _whyNot, settles: _settles, ...rest } = pack;
  return {
    ...rest,
    data,
    text: data.text,
    base: { text: data.text, digest: data.digest },
    marks: data.marks,
    problems: data.problems,
    saving: 'saved',
    replaced: pack.replaced + (data.text === pack.text ? 0 : 1),
  };
}

/** What was typed while it was being saved is still to be saved: it was made from what was sent, not from what was merged. */
function withSaved(
  pack: PackModel,
  { sent, text, digest, sentDigest }: Extract<PackEvent, { type: 'saved' }>,
): PackModel {
  const { theirs: _theirs, whyNot: _whyNot, settles: _settles, ...rest } = pack;
  if (pack.text !== sent) return { ...rest, base: { text: sent, digest: sentDigest }, saving: 'typing' };
  return {
    ...rest,
    base: { text, digest },
    text,
    saving: 'saved',
    replaced: pack.replaced + (text === sent ? 0 : 1),
  };
}

/** The person has said which text it is to be: it is made from theirs. */
function withSettled(pack: PackModel, text: string): PackModel {
  const { theirs, ...rest } = pack;
  if (theirs === undefined) return pack;
  return {
    ...rest,
    base: theirs,
    text,
    saving: text === theirs.text ? 'saved' : 'typing',
    replaced: pack.replaced + (text === pack.text ? 0 : 1),
  };
}
