import { describe, expect, test } from 'vitest';
import { changeItem, renameItem } from '../../../src/engine/desk/change-item.ts';
import { deskPack } from '../../../src/engine/desk/desk-pack.ts';
import type { DeskAnswer } from '../../../src/engine/desk/desk-types.ts';
import { keepOffer } from '../../../src/engine/desk/keep-items.ts';
import { removeItem } from '../../../src/engine/desk/remove-item.ts';
import { changeFront, savePack } from '../../../src/engine/desk/write-pack.ts';
import { FERRY_ITEMS, HARBOUR, PACK, testDesk } from '../../support/test-desk.ts';
import { whileWritten } from '../../support/while-written.ts';

type Harbour = ReturnType<typeof testDesk>;

const FARES = { section: 'figures', id: 'fares' } as const;

/** What somebody does at the desk. */
const KEEP = ({ desk }: Harbour): DeskAnswer =>
  keepOffer(desk, 'ferry', {
    section: 'figures',
    id: 'rise',
    item: { label: 'Rise', value: '12 per cent', evidence: 'Fares rose by 12 per cent.' },
  });
const LABEL = ({ desk }: Harbour): DeskAnswer =>
  changeItem(desk, 'ferry', { ...FARES, fields: { label: 'Fares in a year' } });
const RENAME = ({ desk }: Harbour): DeskAnswer =>
  renameItem(desk, 'ferry', { section: 'figures', id: 'passengers', to: 'riders' });
const REMOVE = ({ desk }: Harbour): DeskAnswer =>
  removeItem(desk, { document: 'ferry', section: 'figures', id: 'passengers' }, true);
const TITLE = ({ desk }: Harbour): DeskAnswer => changeFront(desk, 'harbour', 'title', 'The port');
const TYPE = ({ desk }: Harbour): DeskAnswer => {
  const snapshot = desk.snapshot();
  const pack = snapshot && deskPack(snapshot, 'harbour');
  if (pack === undefined) return { done: false, reason: 'there is no pack' };
  const text = pack.text.replace('It was busy', 'It was very busy');
  const saved = savePack(desk, 'harbour', { base: pack.digest, text });
  return saved.saved ? { done: true, what: 'type' } : { done: false, reason: 'not saved' };
};

/** What somebody else writes meanwhile: far from everything that is done at the desk, and never undone by it. */
const ABOVE_ITEMS = ({ read, write }: Harbour): void => write(FERRY_ITEMS, `# theirs\n${read(FERRY_ITEMS)}`);
const ABOVE_PACK = ({ read, write }: Harbour): void =>
  write(PACK, read(PACK).replace('# What there is\n', '# What there is\n\nTheir sentence.\n'));
const CRLF = ({ read, write }: Harbour): void => {
  for (const file of [PACK, FERRY_ITEMS]) write(file, read(file).replaceAll('\n', '\r\n'));
};

describe('whatever somebody else writes in between, undoing and redoing go back and forth', () => {
  test.each([
    ['an item that is kept', [KEEP], [ABOVE_ITEMS]],
    ['an item that is kept, then changed', [KEEP, LABEL], [ABOVE_ITEMS]],
    ['a rename, through the extraction and the pack', [RENAME], [ABOVE_ITEMS, ABOVE_PACK]],
    ['a removal, through the extraction and the pack', [REMOVE], [ABOVE_ITEMS, ABOVE_PACK]],
    ['typing', [TYPE], [ABOVE_PACK]],
    ['typing in a file that gets other line ends', [TYPE], [CRLF]],
    ['a rename in files that get other line ends and more words', [RENAME], [ABOVE_PACK, CRLF]],
    ['typing, then the title', [TYPE, TITLE], [ABOVE_PACK]],
    ['the title, then a rename in the same file', [TITLE, RENAME], [ABOVE_PACK, ABOVE_ITEMS]],
    ['a rename, then typing, then an item that is kept', [RENAME, TYPE, KEEP], [ABOVE_ITEMS, ABOVE_PACK]],
    ['four actions in two files', [LABEL, TYPE, RENAME, TITLE], [ABOVE_PACK, ABOVE_ITEMS]],
    ['an item that is kept, then another removed', [KEEP, REMOVE], [ABOVE_ITEMS]],
  ])('%s', (_, actions, others) => {
    const plain = testDesk(HARBOUR);
    const harbour = testDesk(HARBOUR);
    const both = (): readonly string[] => [harbour.read(FERRY_ITEMS), harbour.read(PACK)];
    for (const action of actions) {
      expect(action(plain)).toMatchObject({ done: true });
      expect(action(harbour)).toMatchObject({ done: true });
    }
    for (const other of others) other(harbour);
    const after = both();
    for (const _action of actions) expect(harbour.desk.takeBack()).toMatchObject({ done: true });
    expect(harbour.desk.takeBack()).toMatchObject({ done: false });
    // As if the others had written in what there was at first.
    const alone = testDesk(HARBOUR);
    for (const other of others) other(alone);
    expect(both()).toEqual([alone.read(FERRY_ITEMS), alone.read(PACK)]);
    for (const _action of actions) expect(harbour.desk.bringBack()).toMatchObject({ done: true });
    expect(harbour.desk.bringBack()).toMatchObject({ done: false });
    expect(both()).toEqual(after);
    // And what others wrote apart, what was done is what it is without them.
    for (const _action of actions) plain.desk.takeBack();
    expect([plain.read(FERRY_ITEMS), plain.read(PACK)]).toEqual([HARBOUR[FERRY_ITEMS], HARBOUR[PACK]]);
  });

  test('one of several files in which somebody has changed the same words keeps all of them as they are', () => {
    const harbour = testDesk(HARBOUR);
    const { desk, read, write } = harbour;
    expect(RENAME(harbour)).toMatchObject({ done: true });
    write(PACK, read(PACK).replace('[@riders]', '[@riders; @fares]').replace(':value[riders]', 'Many'));
    const before = [read(FERRY_ITEMS), read(PACK)];
    expect(desk.takeBack()).toMatchObject({ done: false });
    expect([read(FERRY_ITEMS), read(PACK)]).toEqual(before);
    expect(desk.undo).toBeDefined();
  });

  test('somebody who writes while it is being undone keeps what was written', () => {
    const harbour = testDesk(HARBOUR);
    expect(LABEL(harbour)).toMatchObject({ done: true });
    const undone = whileWritten(
      () => harbour.desk.takeBack(),
      () => ABOVE_ITEMS(harbour),
    );
    expect(undone).toMatchObject({ done: true });
    expect(harbour.read(FERRY_ITEMS)).toBe(`# theirs\n${HARBOUR[FERRY_ITEMS]}`);
  });
});
