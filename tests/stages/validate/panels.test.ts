import { describe, expect, it } from 'vitest';
import { chain } from '../../../src/ground/model/chain.ts';
import { readPack } from '../../../src/stages/read/read-pack.ts';
import { validatePack } from '../../../src/stages/validate/validate-pack.ts';
import { sourceFile } from '../../support/source-file.ts';

/** Codes with their lines in the body, and hints. */
function noticed(body: string): readonly (readonly [string, string])[] {
  const text = `---\ntitle: T\ndocuments: [a]\n---\n${body}\n`;
  const { diagnostics } = chain(readPack(sourceFile('sources/packs/p.md', text)), validatePack);
  return diagnostics.map(({ code, place, hint = '' }) => [`${code} ${(place?.start.line ?? 0) - 4}`, hint]);
}

const TABLE = '| a | b |\n|---|---|\n| c | d |';

describe('boxes and tables with a title', () => {
  it.each([
    [`:::box{title="T" id="t"}\nWords.\n\n- item\n\n${TABLE}\n:::`],
    [':::box\nWords.\n:::'],
    ['::::box{title="T"}\nWords.\n::::'],
    [`:::table{title="T" id="t" unit="Boats" note="N" landscape}\n${TABLE}\n:::`],
  ])('are in order: %s', (body) => expect(noticed(body)).toEqual([]));

  it.each([
    ['a name nearly', ':::boxx\nWords.\n:::', 'UNKNOWN_DIRECTIVE 1', 'did you mean `:::box`?'],
    ['a name of other tools', ':::warning\nWords.\n:::', 'UNKNOWN_DIRECTIVE 1', ':::box{title="…"}'],
    ['a turned page', ':::landscape\n::figures\n:::', 'UNKNOWN_DIRECTIVE 1', '::figures{landscape}'],
    ['a block with three colons', ':::figures\n:::', 'UNKNOWN_DIRECTIVE 1', 'with two colons and no end'],
    ['a box with two colons', '::box{title="T"}', 'UNKNOWN_BLOCK 1', 'with three colons'],
    ['no end', ':::box{title="T"}\nWords.\n\nMore.', 'UNREAD_SYNTAX 1', 'write `:::` on a line of its own'],
    ['a title in brackets', ':::box[T]\nWords.\n:::', 'BAD_VALUE 1', 'write `:::box{title="…"}`'],
    ['nothing within', ':::box{title="T"}\n:::', 'BAD_VALUE 1', 'write its words'],
    ['a heading within', ':::box\n# T\n:::', 'BAD_VALUE 2', 'write **words**'],
    ['no table within', ':::table\nWords.\n:::', 'BAD_VALUE 1', ':::box'],
    ['more than a table within', `:::table\n${TABLE}\n\nWords.\n:::`, 'BAD_VALUE 1', ':::box'],
    ['an option nearly', ':::box{titel="T"}\nWords.\n:::', 'UNKNOWN_OPTION 1', 'did you mean `title`?'],
    ['in a list', '- a\n\n  :::box\n  Words.\n  :::', 'BLOCK_MISPLACED 3', 'begin it at the margin'],
    [
      'a block within',
      ':::box\nWords.\n\n::figures\n:::',
      'BLOCK_MISPLACED 4',
      'put the `:::` that ends it before this block',
    ],
    [
      'a box in a box',
      '::::box\nWords.\n\n:::box\nMore.\n:::\n::::',
      'BLOCK_MISPLACED 4',
      'end the one before it',
    ],
    ['another flag', '::figures{landscape="perhaps"}', 'BAD_VALUE 1', 'write `{landscape}`'],
    ['a break nearly', '::pagebreak', 'UNKNOWN_BLOCK 1', 'did you mean `page-break`?'],
    ['a new page', '::newpage', 'UNKNOWN_BLOCK 1', 'did you mean `page-break`?'],
    ['a break of TeX', '\\newpage', 'UNREAD_SYNTAX 1', '`::page-break`'],
    ['a call-out', '> [!NOTE]\n> Words.', 'UNREAD_SYNTAX 1', ':::box{title="…"}'],
    ['a division of Pandoc', '::: {.note}\nWords.\n:::', 'UNREAD_SYNTAX 1', ':::box{title="…"}'],
  ])('have a hint: %s', (_, body, code, hint) => {
    const [[found, said] = ['', '']] = noticed(body);
    expect(found).toBe(code);
    expect(said).toContain(hint);
    expect(noticed(body)).toHaveLength(1);
  });

  it('one that is within another has taken its end', () => {
    expect(noticed(':::box\nWords.\n\n:::box\nMore.\n:::').map(([code]) => code)).toEqual([
      'BLOCK_MISPLACED 4',
    ]);
  });
});
