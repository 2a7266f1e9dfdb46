import { describe, expect, test } from 'vitest';
import { changeItem, renameItem } from '../../../src/engine/desk/change-item.ts';
import { deskDocument } from '../../../src/engine/desk/desk-document.ts';
import { keepOffer, keepProposals, strikeProposals } from '../../../src/engine/desk/keep-items.ts';
import { removeItem } from '../../../src/engine/desk/remove-item.ts';
import { takeFix } from '../../../src/engine/desk/take-fix.ts';
import {
  FERRY,
  FERRY_ITEMS,
  FERRY_TEXT,
  HARBOUR,
  ITEMS_TEXT,
  PACK,
  PACK_TEXT,
  testDesk,
} from '../../support/test-desk.ts';

const FARES = {
  section: 'figures',
  id: 'fares-12',
  item: { label: 'Rise of fares', value: '12 per cent', evidence: 'Fares rose by 12 per cent.' },
} as const;

const crlf = (text: string): string => text.replaceAll('\n', '\r\n');

describe('keeping what selected words can be', () => {
  test('adds the item alone, below the others of its section', () => {
    const { desk, read } = testDesk(HARBOUR);
    expect(keepOffer(desk, 'ferry', FARES)).toEqual({ done: true, what: 'keep `fares-12`' });
    const added = `  fares-12:
    label: Rise of fares
    value: 12 per cent
    evidence: Fares rose by 12 per cent.
`;
    expect(read(FERRY_ITEMS)).toBe(ITEMS_TEXT.replace('quotations:', `${added}quotations:`));
  });

  test('begins an extraction', () => {
    const { desk, read } = testDesk({ [FERRY]: FERRY_TEXT });
    expect(keepOffer(desk, 'ferry', FARES)).toMatchObject({ done: true });
    expect(read(FERRY_ITEMS)).toMatch(/^document: ferry\n+figures:\n {2}fares-12:\n/);
  });

  test('begins one with the schema that is installed in the project, as a draft does', () => {
    const schemas = { 'node_modules/sourcebound/schemas/extraction.schema.json': '{}' };
    const { desk, read } = testDesk({ ...schemas, [FERRY]: FERRY_TEXT });
    expect(keepOffer(desk, 'ferry', FARES)).toMatchObject({ done: true });
    expect(read(FERRY_ITEMS)).toMatch(
      /^# yaml-language-server: \$schema=\S+extraction\.schema\.json\ndocument: ferry\n+figures:\n/,
    );
  });

  test('keeps the line ends of the file', () => {
    const { desk, read } = testDesk({ ...HARBOUR, [FERRY_ITEMS]: crlf(ITEMS_TEXT) });
    keepOffer(desk, 'ferry', FARES);
    expect(read(FERRY_ITEMS)).not.toMatch(/(?<!\r)\n/);
    expect(read(FERRY_ITEMS)).toContain('  fares-12:\r\n    label: Rise of fares\r\n');
  });

  test('keeps JSON JSON', () => {
    const file = 'sources/extractions/ferry.json';
    const { desk, read } = testDesk({ [FERRY]: FERRY_TEXT, [file]: '{\n  "document": "ferry"\n}\n' });
    keepOffer(desk, 'ferry', FARES);
    expect(JSON.parse(read(file))).toEqual({ document: 'ferry', figures: { 'fares-12': FARES.item } });
    expect(read(file).startsWith('{\n  "document": "ferry",\n')).toBe(true);
  });

  test('refuses what would make the extraction unreadable, and an id that is taken', () => {
    const { desk, read } = testDesk(HARBOUR);
    const colour = { ...FARES, item: { ...FARES.item, colour: 'red' } };
    expect(keepOffer(desk, 'ferry', colour)).toMatchObject({
      done: false,
      reason: expect.stringMatching(/colour/),
    });
    expect(keepOffer(desk, 'ferry', { ...FARES, id: 'passengers' })).toMatchObject({ done: false });
    expect(read(FERRY_ITEMS)).toBe(ITEMS_TEXT);
  });

  test('writes what does not bind, too: it is then wrong, and says so', () => {
    const { desk } = testDesk(HARBOUR);
    keepOffer(desk, 'ferry', { ...FARES, item: { ...FARES.item, value: '13 per cent' } });
    const snapshot = desk.snapshot();
    const items = snapshot && deskDocument(snapshot, 'ferry')?.items;
    expect(items?.find(({ id }) => id === 'fares-12')).toMatchObject({ state: 'wrong' });
  });
});

const PROPOSED = ITEMS_TEXT.replace(
  '    kind: person\n',
  '    kind: person\n    proposed: true # not yet\n',
).replace('    speaker: solheim\n', '    speaker: solheim\n    proposed: true\n');

describe('proposals', () => {
  const files = { ...HARBOUR, [FERRY_ITEMS]: PROPOSED, [PACK]: PACK_TEXT.replace('; @water', '') };

  test('are kept with those that they name', () => {
    const { desk, read } = testDesk(files);
    const done = keepProposals(desk, 'ferry', [{ section: 'quotations', id: 'water' }]);
    expect(done).toEqual({ done: true, what: 'keep `water`, `solheim`' });
    expect(read(FERRY_ITEMS)).toBe(ITEMS_TEXT);
  });

  test('are struck, but for one that another names', () => {
    const { desk, read } = testDesk(files);
    const solheim = { section: 'entities', id: 'solheim' } as const;
    expect(strikeProposals(desk, 'ferry', [solheim])).toMatchObject({
      done: false,
      reason: '`solheim` cannot be struck: `water` names it',
    });
    expect(read(FERRY_ITEMS)).toBe(PROPOSED);
    expect(strikeProposals(desk, 'ferry', [solheim, { section: 'quotations', id: 'water' }])).toMatchObject({
      done: true,
    });
    expect(read(FERRY_ITEMS)).not.toMatch(/solheim|water/);
    expect(read(FERRY_ITEMS)).toContain('  # How many went by ferry.\n  passengers:');
  });

  test('are no longer any when somebody has kept them', () => {
    const { desk, write } = testDesk(files);
    write(FERRY_ITEMS, ITEMS_TEXT);
    expect(strikeProposals(desk, 'ferry', [{ section: 'quotations', id: 'water' }])).toMatchObject({
      done: false,
      reason: '`water` is not a proposal',
    });
  });
});

describe('changing a field', () => {
  test('changes its words alone, in a map in braces, too', () => {
    const { desk, read } = testDesk(HARBOUR);
    const name = { section: 'figures', id: 'fares' } as const;
    expect(changeItem(desk, 'ferry', { ...name, fields: { label: 'Fares' } })).toMatchObject({ done: true });
    expect(read(FERRY_ITEMS)).toBe(ITEMS_TEXT.replace('label: Rise of fares', 'label: Fares'));
    expect(changeItem(desk, 'ferry', { ...name, fields: { label: null, note: null } })).toMatchObject({
      done: true,
    });
    expect(read(FERRY_ITEMS)).toContain('  fares: { value: 12 per cent, evidence: ');
  });

  test('is refused for what is not there', () => {
    const { desk } = testDesk(HARBOUR);
    const gone = { section: 'figures', id: 'gone', fields: { label: 'x' } } as const;
    expect(changeItem(desk, 'ferry', gone)).toEqual({ done: false, reason: '`gone` no longer exists' });
  });
});

describe('renaming', () => {
  test('carries the citations with it, and is taken back at once', () => {
    const { desk, read } = testDesk({ ...HARBOUR, [PACK]: crlf(PACK_TEXT) });
    const renaming = { section: 'figures', id: 'passengers', to: 'riders' } as const;
    expect(renameItem(desk, 'ferry', renaming)).toEqual({
      done: true,
      what: 'rename `passengers` to `riders`',
    });
    expect(read(FERRY_ITEMS)).toBe(ITEMS_TEXT.replace('  passengers:', '  riders:'));
    expect(read(PACK)).toBe(crlf(PACK_TEXT.replaceAll('passengers', 'riders')));
    expect(desk.undo).toBe('rename `passengers` to `riders`');
    expect(desk.takeBack()).toMatchObject({ done: true });
    expect([read(FERRY_ITEMS), read(PACK)]).toEqual([ITEMS_TEXT, crlf(PACK_TEXT)]);
    expect(desk.bringBack()).toMatchObject({ done: true });
    expect(read(PACK)).toBe(crlf(PACK_TEXT.replaceAll('passengers', 'riders')));
  });

  test('is refused to an id that is taken', () => {
    const { desk } = testDesk(HARBOUR);
    const renaming = { section: 'figures', id: 'passengers', to: 'fares' } as const;
    expect(renameItem(desk, 'ferry', renaming)).toMatchObject({
      done: false,
      reason: expect.stringMatching(/taken/),
    });
  });
});

describe('removing', () => {
  const name = { document: 'ferry', section: 'figures', id: 'passengers' } as const;

  test('says first which packs use the item', () => {
    const { desk, read } = testDesk(HARBOUR);
    expect(removeItem(desk, name, false)).toMatchObject({
      done: false,
      reason: '`passengers` is used in `harbour`',
      uses: [
        { pack: 'harbour', line: 7 },
        { pack: 'harbour', line: 7 },
        { pack: 'harbour', line: 9 },
      ],
    });
    expect(read(FERRY_ITEMS)).toBe(ITEMS_TEXT);
  });

  test('takes its citations with it, and leaves its value as words', () => {
    const { desk, read } = testDesk(HARBOUR);
    expect(removeItem(desk, name, true)).toMatchObject({ done: true });
    expect(read(PACK)).toBe(
      PACK_TEXT.replace(':value[passengers] [@passengers]', '3.4 million passengers').replace(
        '@passengers; ',
        '',
      ),
    );
    expect(read(FERRY_ITEMS)).not.toContain('passengers:');
    desk.takeBack();
    expect([read(FERRY_ITEMS), read(PACK)]).toEqual([ITEMS_TEXT, PACK_TEXT]);
  });

  test('is refused while another item names it', () => {
    const { desk } = testDesk(HARBOUR);
    const solheim = { document: 'ferry', section: 'entities', id: 'solheim' } as const;
    expect(removeItem(desk, solheim, true)).toMatchObject({
      done: false,
      reason: expect.stringMatching(/named by another item/),
    });
  });

  test('is refused where a block would be left without figures', () => {
    const { desk, read } = testDesk({
      ...HARBOUR,
      [PACK]: PACK_TEXT.replace('It was', '::key-figures{figures="passengers"}\n\nIt was'),
    });
    expect(removeItem(desk, name, true)).toMatchObject({
      done: false,
      reason: expect.stringMatching(/line 9/),
    });
    expect(read(FERRY_ITEMS)).toBe(ITEMS_TEXT);
  });
});

test('a fix is taken by its key, and by no key that is out of date', () => {
  const wrong = ITEMS_TEXT.replace('value: 12 per cent', 'value: 13 per cent');
  const { desk, read } = testDesk({ ...HARBOUR, [FERRY_ITEMS]: wrong });
  const snapshot = desk.snapshot();
  const item = snapshot && deskDocument(snapshot, 'ferry')?.items.find(({ id }) => id === 'fares');
  const key = item?.problems[0]?.fixes[0]?.key ?? '';
  const shown = { kind: 'document', id: 'ferry' } as const;
  expect(takeFix(desk, shown, key)).toMatchObject({ done: true });
  expect(read(FERRY_ITEMS)).toMatch(/value: "?12/);
  expect(takeFix(desk, shown, key)).toMatchObject({ done: false });
});

describe('undoing', () => {
  const keep = (desk: Parameters<typeof keepOffer>[0]): unknown => keepOffer(desk, 'ferry', FARES);

  test('leaves what somebody else has written meanwhile', () => {
    const { desk, read, write } = testDesk(HARBOUR);
    keep(desk);
    write(
      FERRY_ITEMS,
      `# theirs\n${read(FERRY_ITEMS).replace('role: chief executive', 'role: head')}# at the end\n`,
    );
    expect(desk.takeBack()).toMatchObject({ done: true });
    expect(read(FERRY_ITEMS)).toBe(
      `# theirs\n${ITEMS_TEXT.replace('role: chief executive', 'role: head')}# at the end\n`,
    );
    expect(desk.bringBack()).toMatchObject({ done: true });
    expect(read(FERRY_ITEMS)).toContain('fares-12');
  });

  test('is refused where somebody else has changed the same words, and stays to be done', () => {
    const { desk, read, write } = testDesk(HARBOUR);
    keep(desk);
    const theirs = read(FERRY_ITEMS).replace(
      '  fares-12:\n    label: Rise of fares',
      '  fares-12:\n    label: Mine',
    );
    write(FERRY_ITEMS, theirs);
    expect(desk.takeBack()).toMatchObject({ done: false, reason: expect.stringMatching(/changed/) });
    expect(read(FERRY_ITEMS)).toBe(theirs);
    expect(desk.undo).toBe('keep `fares-12`');
  });

  test('takes away a file that was begun, unless somebody has written in it', () => {
    const { desk, isThere, read, write } = testDesk({ [FERRY]: FERRY_TEXT });
    keep(desk);
    const begun = read(FERRY_ITEMS);
    write(FERRY_ITEMS, `${begun}# theirs\n`);
    expect(desk.takeBack()).toMatchObject({ done: false });
    write(FERRY_ITEMS, begun);
    expect(desk.takeBack()).toMatchObject({ done: true });
    expect(isThere(FERRY_ITEMS)).toBe(false);
    desk.bringBack();
    expect(read(FERRY_ITEMS)).toBe(begun);
  });

  test('does not bring back a file that somebody has removed', () => {
    const { desk, isThere, remove } = testDesk(HARBOUR);
    keep(desk);
    remove(FERRY_ITEMS);
    expect(desk.takeBack()).toMatchObject({ done: false, reason: expect.stringMatching(/no longer there/) });
    expect(isThere(FERRY_ITEMS)).toBe(false);
  });

  test('is over when there is nothing more, and what was undone is gone after something new', () => {
    const { desk } = testDesk(HARBOUR);
    expect(desk.takeBack()).toEqual({ done: false, reason: 'nothing is left to undo or redo' });
    keep(desk);
    desk.takeBack();
    expect(desk.redo).toBe('keep `fares-12`');
    changeItem(desk, 'ferry', { section: 'figures', id: 'fares', fields: { label: 'Fares' } });
    expect(desk.redo).toBeUndefined();
  });
});
