import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deskPack, packMarks, packProblems, withPackText } from '../../../src/engine/desk/desk-pack.ts';
import type { Desk } from '../../../src/engine/desk/open-desk.ts';
import { newPack } from '../../../src/engine/desk/paper/new-pack.ts';
import { changeFront, savePack, takeTheirs } from '../../../src/engine/desk/write-pack.ts';
import { openWorkspace } from '../../../src/engine/workspace/disk-workspace.ts';
import {
  FERRY,
  FERRY_ITEMS,
  HARBOUR,
  ITEMS_TEXT,
  PACK,
  PACK_TEXT,
  testDesk,
} from '../../support/test-desk.ts';
import { whileWritten } from '../../support/while-written.ts';

const crlf = (text: string): string => text.replaceAll('\n', '\r\n');

/** As the page gets it: the server remembers what it has given. */
function given(desk: Desk): { readonly digest: string; readonly text: string } {
  const snapshot = desk.snapshot();
  const pack = snapshot && deskPack(snapshot, 'harbour');
  if (pack === undefined) throw new Error('no pack');
  desk.remember(pack.digest, pack.text);
  return pack;
}

describe('a pack as it is written', () => {
  test('has its numbers, values and citations marked', () => {
    const { desk } = testDesk({ ...HARBOUR, [PACK]: `${PACK_TEXT}\nAnd 17 more.\n` });
    const snapshot = desk.snapshot();
    const pack = snapshot && deskPack(snapshot, 'harbour');
    const marks = pack?.marks.map(({ start, end, state, ref }) => [pack.text.slice(start, end), state, ref]);
    expect(marks).toEqual([
      ['passengers', 'bound', 'ferry:passengers'],
      ['passengers', 'cited', 'ferry:passengers'],
      ['passengers', 'cited', 'ferry:passengers'],
      ['water', 'cited', 'ferry:water'],
      ['17', 'unbound', undefined],
    ]);
    const [problem] = pack?.problems ?? [];
    expect(problem).toMatchObject({ code: 'UNBOUND_NUMBER' });
    expect(pack?.text.slice(problem?.span?.start, problem?.span?.end)).toBe('17');
    expect(pack?.items.map(({ citation }) => citation)).toEqual(['solheim', 'passengers', 'fares', 'water']);
  });

  test('has the same marked while it is typed as when it is saved', () => {
    // What is wrong with a block keeps nothing in it from being marked.
    const typed = `${PACK_TEXT}\nAnd 17 more [@passengers].\n\n::key-figures{figures="passengers" colour="red"}\n`;
    const { desk, write } = testDesk(HARBOUR);
    const saved = desk.snapshot();
    const snapshot = saved && withPackText(saved, 'harbour', typed);
    const pack = snapshot?.pack('harbour');
    const marks = snapshot && pack && packMarks(snapshot, pack);
    expect(marks?.map(({ start, end }) => typed.slice(start, end)).slice(-3)).toEqual([
      '17',
      'passengers',
      'passengers',
    ]);
    expect(marks?.at(-1)?.ref).toBe('ferry:passengers');
    write(PACK, typed);
    const fresh = desk.fresh();
    expect(marks).toEqual(fresh && deskPack(fresh, 'harbour')?.marks);
  });

  test('is held anew against what has changed beside it', () => {
    const typed = `${PACK_TEXT}\nIn 2024 the ferry had 3.4 million passengers [@passengers].\n\nThe 17 of us agree.\n`;
    const own = typed.replace('\n---\n', '\nown:\n  - The 17 of us\n---\n');
    const { desk, read, write } = testDesk(HARBOUR);
    const codes = (text: string): readonly string[] => {
      const snapshot = desk.fresh()?.withText(PACK, text);
      const pack = snapshot?.pack('harbour');
      if (snapshot === undefined || pack === undefined) throw new Error('no pack');
      return packProblems(snapshot, pack).map(({ code }) => code);
    };
    expect(codes(own)).toEqual([]);
    // Each sentence was sound a moment ago.
    expect(codes(typed)).toEqual(['UNBOUND_NUMBER']);
    const files = [FERRY, FERRY_ITEMS].map((file) => [file, read(file)] as const);
    for (const [file, text] of files) write(file, text.replaceAll('3.4', '3.5'));
    expect(codes(own)).toEqual(['UNBOUND_NUMBER']);
    for (const [file, text] of files) write(file, text);
    expect(codes(own)).toEqual([]);
  });

  test('is looked at as it is typed, and not written', () => {
    const { desk, read } = testDesk(HARBOUR);
    const saved = desk.snapshot();
    const snapshot = saved && withPackText(saved, 'harbour', PACK_TEXT.replace('@water', '@fire'));
    const pack = snapshot?.pack('harbour');
    if (snapshot === undefined || pack === undefined) throw new Error('no pack');
    expect(packProblems(snapshot, pack).map(({ code }) => code)).toEqual(['UNKNOWN_CITATION']);
    expect(read(PACK)).toBe(PACK_TEXT);
  });
});

describe('a new pack', () => {
  const request = { title: 'A new one', documents: ['ferry'], date: '2026-05-04' };
  const fresh = (files: Readonly<Record<string, string>>) => {
    const { desk, write } = testDesk(files);
    const made = newPack(openWorkspace(desk.root), request);
    if ('refused' in made) throw new Error(made.refused);
    write(made.file, made.text);
    const snapshot = desk.fresh();
    return { made, pack: snapshot && deskPack(snapshot, made.id) };
  };

  test.each([
    ['figures that nobody has declared comparable', ITEMS_TEXT],
    ['nothing yet', 'document: ferry\n'],
  ])('has nothing wrong with it: of a document with %s', (_, items) => {
    const { made, pack } = fresh({ ...HARBOUR, [FERRY_ITEMS]: items });
    expect(pack?.problems).toEqual([]);
    expect(made.text).toMatch(/^---\n.+\n---\n# .+::key-figures.+::evidence/s);
  });
});

describe('saving a pack', () => {
  test('writes it in its own line ends', () => {
    const { desk, read } = testDesk({ ...HARBOUR, [PACK]: crlf(PACK_TEXT) });
    const { digest, text } = given(desk);
    const wanted = `${text.replace('It was busy', 'It was full\nall day')}\nMore.\n`;
    expect(savePack(desk, 'harbour', { base: digest, text: wanted })).toMatchObject({
      saved: true,
      merged: false,
    });
    expect(read(PACK)).toBe(crlf(wanted));
  });

  test('leaves what somebody else has written in other lines, and gives it', () => {
    const { desk, read, write } = testDesk(HARBOUR);
    const { digest, text } = given(desk);
    write(PACK, PACK_TEXT.replace('The harbour', 'The port'));
    const saved = savePack(desk, 'harbour', { base: digest, text: text.replace('busy', 'full') });
    const both = PACK_TEXT.replace('The harbour', 'The port').replace('busy', 'full');
    expect(saved).toMatchObject({ saved: true, merged: true, text: both });
    expect(read(PACK)).toBe(both);
    // The page goes on from there.
    const next = savePack(desk, 'harbour', {
      base: saved.saved ? saved.digest : '',
      text: both.replace('full', 'quiet'),
    });
    expect(next).toMatchObject({ saved: true, merged: false });
  });

  test('leaves what somebody else writes while it is being written, and gives it', () => {
    const { desk, read, write } = testDesk(HARBOUR);
    const { digest, text } = given(desk);
    const mine = text.replace('busy', 'full');
    const theirs = (): void => write(PACK, read(PACK).replace('The harbour', 'The port'));
    const saved = whileWritten(() => savePack(desk, 'harbour', { base: digest, text: mine }), theirs);
    const both = PACK_TEXT.replace('The harbour', 'The port').replace('busy', 'full');
    expect(read(PACK)).toBe(both);
    expect(saved).toMatchObject({ saved: true, merged: true, text: both });
    // What is typed next is typed into both.
    const base = saved.saved ? saved.digest : '';
    const next = savePack(desk, 'harbour', { base, text: both.replace('full', 'quiet') });
    expect(next).toMatchObject({ saved: true, merged: false });
    expect(read(PACK)).toBe(both.replace('full', 'quiet'));
  });

  test('gives the text without the byte order mark that the file keeps', () => {
    const { desk, read } = testDesk({ ...HARBOUR, [PACK]: `\u{FEFF}${crlf(PACK_TEXT)}` });
    const { digest, text } = given(desk);
    const mine = text.replace('busy', 'full');
    const saved = savePack(desk, 'harbour', { base: digest, text: mine });
    expect(saved).toMatchObject({ saved: true, merged: false, text: mine });
    expect(read(PACK)).toBe(`\u{FEFF}${crlf(mine)}`);
    expect(given(desk).digest).toBe(saved.saved ? saved.digest : '');
  });

  test('says what it has written, not what somebody else is writing just then', () => {
    const { desk, read, write } = testDesk(HARBOUR);
    const { digest, text } = given(desk);
    const mine = text.replace('busy', 'full');
    // As an editor does that empties a file first.
    const stop = desk.subscribe(() => write(PACK, ''));
    const saved = savePack(desk, 'harbour', { base: digest, text: mine });
    stop();
    expect(saved).toMatchObject({ saved: true, merged: false, text: mine });
    expect(read(PACK)).toBe('');
  });

  test('asks where somebody else writes in the same lines while it is being written', () => {
    const { desk, read, write } = testDesk(HARBOUR);
    const { digest, text } = given(desk);
    const theirs = (): void => write(PACK, PACK_TEXT.replace('busy', 'empty'));
    const save = (): unknown =>
      savePack(desk, 'harbour', { base: digest, text: text.replace('busy', 'full') });
    expect(whileWritten(save, theirs)).toMatchObject({ saved: false });
    expect(read(PACK)).toContain('empty');
    expect(save()).toMatchObject({ saved: false, theirs: expect.stringContaining('empty') });
  });

  test('gives up beside somebody who never stops writing, and leaves nothing behind', () => {
    const { desk, read, root, write } = testDesk(HARBOUR);
    const { digest, text } = given(desk);
    const theirs = (): void => write(PACK, read(PACK).replace('The ', 'The old '));
    const save = (): unknown =>
      savePack(desk, 'harbour', { base: digest, text: text.replace('busy', 'full') });
    expect(whileWritten(save, theirs, 100)).toMatchObject({
      saved: false,
      reason: expect.stringContaining('again and again'),
    });
    expect(read(PACK)).toMatch(/title: The (?:old ){2,}harbour.*busy/s);
    expect(readdirSync(join(root, 'sources/packs'))).toEqual(['harbour.md']);
    expect(save()).toMatchObject({ saved: true, merged: true });
  });

  test('goes on from what was typed while somebody else’s words were merged', () => {
    const { desk, read, write } = testDesk(HARBOUR);
    const { digest, text } = given(desk);
    write(PACK, PACK_TEXT.replace('The harbour', 'The port'));
    const saved = savePack(desk, 'harbour', { base: digest, text: text.replace('busy', 'full') });
    // In the very line that was saved, by somebody who has not seen the merged text.
    const next = savePack(desk, 'harbour', {
      base: saved.saved ? saved.sent : '',
      text: text.replace('busy', 'full all day'),
    });
    expect(next).toMatchObject({ saved: true, merged: true });
    expect(read(PACK)).toBe(PACK_TEXT.replace('The harbour', 'The port').replace('busy', 'full all day'));
  });

  test('asks where somebody else has written in the same lines, and writes nothing', () => {
    const { desk, read, write } = testDesk(HARBOUR);
    const { digest, text } = given(desk);
    const [mine, theirs] = [text.replace('busy', 'full'), PACK_TEXT.replace('busy', 'empty')];
    write(PACK, theirs);
    const saved = savePack(desk, 'harbour', { base: digest, text: mine });
    expect(saved).toMatchObject({ saved: false, mine, theirs });
    expect(read(PACK)).toBe(theirs);
    const answer = { base: 'digest' in saved ? saved.digest : '', text: mine };
    expect(savePack(desk, 'harbour', answer)).toMatchObject({ saved: true });
    expect(read(PACK)).toBe(mine);
  });

  test('asks, too, when it cannot know from what the text was made', () => {
    const { desk, read } = testDesk(HARBOUR);
    const saved = savePack(desk, 'harbour', { base: '0'.repeat(64), text: 'mine' });
    expect(saved).toMatchObject({ saved: false, mine: 'mine', theirs: PACK_TEXT });
    expect(read(PACK)).toBe(PACK_TEXT);
  });

  test('says that the pack has gone, and writes it again when it is told to', () => {
    const { desk, read, remove, isThere } = testDesk(HARBOUR);
    const { digest, text } = given(desk);
    remove(PACK);
    const mine = text.replace('busy', 'full');
    expect(savePack(desk, 'harbour', { base: digest, text: mine })).toMatchObject({
      saved: false,
      gone: true,
      reason: expect.stringMatching(/file is missing/),
    });
    expect(isThere(PACK)).toBe(false);
    const again = savePack(desk, 'harbour', { base: digest, text: mine, again: true });
    expect(again).toMatchObject({ saved: true, text: mine });
    expect(read(PACK)).toBe(mine);
    // It goes on from there; and what was made can be undone.
    const base = again.saved ? again.digest : '';
    expect(savePack(desk, 'harbour', { base, text: `${mine}More.\n` })).toMatchObject({ saved: true });
    desk.takeBack();
    expect(desk.takeBack()).toMatchObject({ done: true });
    expect(isThere(PACK)).toBe(false);
  });

  test('does not write over a file that has come back meanwhile', () => {
    const { desk, read, write } = testDesk(HARBOUR);
    const { digest, text } = given(desk);
    const theirs = PACK_TEXT.replace('busy', 'empty');
    write(PACK, theirs);
    const again = savePack(desk, 'harbour', {
      base: digest,
      text: text.replace('busy', 'full'),
      again: true,
    });
    expect(again).toMatchObject({ saved: false, theirs });
    expect(read(PACK)).toBe(theirs);
  });

  test('takes a change of a text for the text', () => {
    const { desk, read } = testDesk({ ...HARBOUR, [PACK]: crlf(PACK_TEXT) });
    const { digest, text } = given(desk);
    const from = text.indexOf('busy');
    const change = { from, to: from + 4, insert: 'full\nall day' };
    expect(savePack(desk, 'harbour', { base: digest, change })).toMatchObject({ saved: true });
    expect(read(PACK)).toBe(crlf(text.replace('busy', 'full\nall day')));
    expect(savePack(desk, 'harbour', { base: '0'.repeat(64), change })).toMatchObject({ saved: false });
  });

  test.each([
    ['in the order in which they were sent', [0, 1]],
    ['the later one first', [1, 0]],
  ])('takes two texts that were sent one right after the other: %s', (_, order) => {
    const { desk, read } = testDesk(HARBOUR);
    const { digest, text } = given(desk);
    const from = text.indexOf('busy');
    const [first, second] = ['a'.repeat(64), 'b'.repeat(64)];
    // The second is made from the first, and nobody knows yet what came of that.
    const sent = [
      { base: digest, as: first, text: text.replace('busy', 'full') },
      {
        ...{ base: digest, after: first, as: second, leaving: true },
        change: { from, to: from + 4, insert: 'full all day' },
      },
    ];
    for (const place of order) savePack(desk, 'harbour', sent[place] ?? { base: digest, text: '' });
    expect(read(PACK)).toBe(text.replace('busy', 'full all day'));
  });

  test('sets aside what nobody can be asked about, until it has been settled', () => {
    const { desk, read, write } = testDesk(HARBOUR);
    const { digest, text } = given(desk);
    const [mine, theirs] = [text.replace('busy', 'full'), PACK_TEXT.replace('busy', 'empty')];
    write(PACK, theirs);
    savePack(desk, 'harbour', { base: digest, text: mine });
    expect(desk.asideOf('harbour')).toBeUndefined();
    savePack(desk, 'harbour', { base: digest, text: mine, leaving: true });
    expect(read(PACK)).toBe(theirs);
    const { name, text: kept } = desk.asideOf('harbour') ?? {};
    expect(kept).toBe(mine);
    savePack(desk, 'harbour', { base: given(desk).digest, text: mine, settles: name });
    expect(desk.asideOf('harbour')).toBeUndefined();
    expect(read(PACK)).toBe(mine);
  });

  test('leaves what was set aside to whoever has seen it', () => {
    const { desk, read, write } = testDesk(HARBOUR);
    const { digest, text } = given(desk);
    const [first, second] = [text.replace('busy', 'full'), text.replace('busy', 'crowded')];
    const [older, one, two] = ['1', '2', '3'].map((digit) => digit.repeat(64));
    write(PACK, PACK_TEXT.replace('busy', 'empty'));
    const leaving = { base: digest, leaving: true } as const;
    // Two pages are left, and then comes what one of them had sent before, and what a third one writes.
    savePack(desk, 'harbour', { ...leaving, after: older, as: one, text: first });
    savePack(desk, 'harbour', { ...leaving, as: two, text: second });
    const title = text.replace('The harbour', 'The port');
    expect(savePack(desk, 'harbour', { base: digest, as: older, text: title })).toMatchObject({
      saved: true,
    });
    const now = given(desk);
    savePack(desk, 'harbour', { base: now.digest, text: now.text.replace('empty', 'quiet') });
    expect(desk.asideOf('harbour')).toEqual({ name: two, text: second });
    const digestNow = given(desk).digest;
    takeTheirs(desk, 'harbour', { mine: second, digest: digestNow, settles: two });
    expect(desk.asideOf('harbour')).toEqual({ name: one, text: first });
    // Left again before it was settled, with another word: it takes the place of the one before.
    const third = first.replace('full', 'full up');
    savePack(desk, 'harbour', { ...leaving, text: third, as: two, settles: one });
    expect(desk.asideOf('harbour')).toEqual({ name: two, text: third });
    savePack(desk, 'harbour', { base: digestNow, text: third, settles: two });
    expect(desk.asideOf('harbour')).toBeUndefined();
    expect(read(PACK)).toBe(third);
  });

  test('takes the file’s text where both have changed it, and gives one’s own back by undoing that', () => {
    const { desk, read, write } = testDesk({ ...HARBOUR, [PACK]: crlf(PACK_TEXT) });
    const { digest, text } = given(desk);
    const mine = text.replace('busy', 'full');
    write(PACK, crlf(PACK_TEXT.replace('busy', 'empty')));
    const asked = savePack(desk, 'harbour', { base: digest, text: mine });
    const theirs = 'digest' in asked ? asked.digest : '';
    expect(takeTheirs(desk, 'harbour', { mine, digest: theirs })).toMatchObject({
      saved: true,
      text: PACK_TEXT.replace('busy', 'empty'),
    });
    expect(read(PACK)).toBe(crlf(PACK_TEXT.replace('busy', 'empty')));
    expect(desk.takeBack()).toMatchObject({ done: true });
    expect(read(PACK)).toBe(crlf(mine));
    desk.bringBack();
    expect(read(PACK)).toBe(crlf(PACK_TEXT.replace('busy', 'empty')));
    // Another text by now: both are asked about again.
    write(PACK, PACK_TEXT.replace('busy', 'closed'));
    expect(takeTheirs(desk, 'harbour', { mine, digest: theirs })).toMatchObject({ saved: false, mine });
  });

  test('is one action for as long as somebody goes on writing', () => {
    const { desk, read } = testDesk(HARBOUR);
    let { digest: base } = given(desk);
    for (const word of ['full', 'very full', 'quite empty']) {
      const saved = savePack(desk, 'harbour', { base, text: PACK_TEXT.replace('busy', word) });
      if (!saved.saved) throw new Error('not saved');
      base = saved.digest;
    }
    expect(desk.undo).toBe('write in `harbour`');
    desk.takeBack();
    expect(read(PACK)).toBe(PACK_TEXT);
    expect(desk.undo).toBeUndefined();
    desk.bringBack();
    expect(read(PACK)).toContain('quite empty');
  });
});

describe('the front matter', () => {
  test('is changed field by field, and the rest stays as it is', () => {
    const text = PACK_TEXT.replace('title: The harbour\n', 'title: "The harbour" # as ever\n');
    const { desk, read } = testDesk({ ...HARBOUR, [PACK]: crlf(text) });
    expect(changeFront(desk, 'harbour', 'title', 'The port')).toMatchObject({ done: true });
    expect(changeFront(desk, 'harbour', 'subtitle', 'In winter')).toMatchObject({ done: true });
    const changed = text
      .replace('"The harbour"', '"The port"')
      .replace('documents: [ferry]\n', 'documents: [ferry]\nsubtitle: In winter\n');
    expect(read(PACK)).toBe(crlf(changed));
    expect(changeFront(desk, 'harbour', 'subtitle', null)).toMatchObject({ done: true });
    expect(read(PACK)).toBe(crlf(text.replace('"The harbour"', '"The port"')));
  });

  test('has no other fields than those of a pack', () => {
    const { desk, read } = testDesk(HARBOUR);
    expect(changeFront(desk, 'harbour', 'colour', 'red')).toEqual({
      done: false,
      reason: '`colour` is not a field of a pack',
    });
    expect(read(PACK)).toBe(PACK_TEXT);
  });
});
