import { Text } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { lineAround } from '../../../../src/doors/desk/page/pack/line-around.ts';
import { hasOwnWords, placeToWrite, placeWords } from '../../../../src/doors/desk/page/pack/place-words.ts';

/** What a text becomes when words are put where `|` is in it; the cursor is `|` in what comes of it. */
function put(marked: string, words: string, how: 'typed' | 'put'): string {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  const around = lineAround(Text.of(text.split('\n')), at);
  const { column, insert, caret } = placeWords(around, words, how) ?? {
    ...{ column: around.column, insert: words, caret: words.length },
  };
  const place = at - around.column + column;
  return `${text.slice(0, place)}${insert.slice(0, caret)}|${insert.slice(caret)}${text.slice(place)}`;
}

const FIGURES = '::key-figures{title="Key"}';

describe('words', () => {
  it.each([
    ['in front of a block', `|${FIGURES}\n`, `In 2024|\n\n${FIGURES}\n`],
    ['in front of a block under a heading', `# Head\n|${FIGURES}\n`, `# Head\n\nIn 2024|\n\n${FIGURES}\n`],
    ['right behind a block', `${FIGURES}|\n\n::sources\n`, `${FIGURES}\n\nIn 2024|\n\n::sources\n`],
    ['between two blocks', `${FIGURES}|\n::sources\n`, `${FIGURES}\n\nIn 2024|\n\n::sources\n`],
    ['in front of a heading', `|# Head\n`, `In 2024|\n\n# Head\n`],
    ['on the line under a heading', `# Head\n|\n${FIGURES}\n`, `# Head\n\nIn 2024|\n\n${FIGURES}\n`],
    ['on a line of its own', `# Head\n\n|\n\n${FIGURES}\n`, `# Head\n\nIn 2024|\n\n${FIGURES}\n`],
    ['within a sentence', `It was |good.\n`, `It was In 2024|good.\n`],
    ['in an empty text', '|', 'In 2024|'],
  ])('%s leave what is there what it is', (_, before, after) => {
    expect(put(before, 'In 2024', 'typed')).toBe(after);
    expect(put(before, 'In 2024', 'put')).toBe(after);
  });

  it('can be typed within the options of a block, and go behind it when a button puts them in', () => {
    expect(put('::claims{title="|"}\n', 'In 2024', 'typed')).toBe('::claims{title="In 2024|"}\n');
    expect(put('::claims{title="|"}\n', '[@a]', 'put')).toBe('::claims{title=""}\n\n[@a]|\n');
    expect(put('::claims|\n', '{', 'typed')).toBe('::claims{|\n');
    expect(put('::claims|\n', '[@a]', 'put')).toBe('::claims\n\n[@a]|\n');
  });

  it('that make a block another, or blanks, are what was typed', () => {
    expect(put('|::table\n', ':', 'typed')).toBe(':|::table\n');
    expect(put('|## Head\n', '#', 'typed')).toBe('#|## Head\n');
    expect(put('|::claims\n', '\n', 'typed')).toBe('\n|::claims\n');
    expect(put('::claims{a="b"}|\n', ' ', 'typed')).toBe('::claims{a="b"} |\n');
  });
});

describe('whoever begins to write', () => {
  it.each([
    ['under the first heading', `# Head\n|\n${FIGURES}\n`],
    ['where the block under it begins', `# Head\n|${FIGURES}\n`],
    ['at the end of the first paragraph', `# Head\n\nOne\ntwo.|\n\nThree.\n\n${FIGURES}\n`],
    ['at the beginning, where there are blocks only', `|${FIGURES}\n`],
    ['in an empty text', '|'],
  ])('does so %s', (_, marked) => {
    expect(placeToWrite(marked.replace('|', ''))).toBe(marked.indexOf('|'));
  });

  it('has written something when there are words besides headings and blocks', () => {
    expect(hasOwnWords(`# What there is: [@a]\n\n${FIGURES}\n\n::evidence\n`)).toBe(false);
    expect(hasOwnWords(`# What there is\n\nIt was good.\n`)).toBe(true);
  });
});
