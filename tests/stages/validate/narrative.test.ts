import { describe, expect, it } from 'vitest';
import { chain } from '../../../src/ground/model/chain.ts';
import type { Outcome } from '../../../src/ground/model/outcome.ts';
import type { Narrative } from '../../../src/ground/model/sources.ts';
import { readNarrative } from '../../../src/stages/read/read-narrative.ts';
import { readPack } from '../../../src/stages/read/read-pack.ts';
import { validateNarrative } from '../../../src/stages/validate/validate-narrative.ts';
import { validatePack } from '../../../src/stages/validate/validate-pack.ts';
import { codes } from '../../support/bind-sources.ts';
import { sourceFile } from '../../support/source-file.ts';

const validate = (text: string): Outcome<Narrative> =>
  chain(readNarrative(sourceFile('templates/t/default.md', text)), validateNarrative);

describe('a mark of a heading', () => {
  it.each([
    ['# Words {.summary}', []],
    ['# Words {.summary} #', []],
    ['# Words {.sumary}', ['BAD_VALUE 1:10']],
    ['# One {.summary}\n\n# Two {.summary}', ['BAD_VALUE 3:8']],
  ])('%j', (text, expected) => expect(codes(validate(text).diagnostics)).toEqual(expected));

  it('is not a part of its words', () => {
    const { value } = validate('# Two *words* here {.summary}\n');
    expect(value?.root.children[0]).toMatchObject({
      data: { marks: [{ value: '.summary' }] },
      children: [{ value: 'Two ' }, { type: 'emphasis' }, { value: ' here' }],
    });
  });
});

describe('a block', () => {
  it.each([
    ['::figure', ['UNKNOWN_BLOCK 1:3']],
    ['::figure{limit=none}', ['UNKNOWN_BLOCK 1:3']],
    ['::figures{colour=red}', ['UNKNOWN_OPTION 1:11']],
    ['::figures{kind="person"}', ['UNKNOWN_OPTION 1:11']],
    ['::figures{limit="some" colour="red"}', ['BAD_VALUE 1:18', 'UNKNOWN_OPTION 1:24']],
    ['::figures{limit=0}', ['BAD_VALUE 1:17']],
    ['::figures{limit=5001}', ['BAD_VALUE 1:17']],
    ['::figures{limit}', ['BAD_VALUE 1:11']],
    ['::key-figures{columns=7}', ['BAD_VALUE 1:23']],
    ['::claims{kind="judgement, rumour"}', ['BAD_VALUE 1:27']],
    ['::people{kind="person judgement"}', ['BAD_VALUE 1:23']],
    ['::scales{likelihood="nato"}', ['BAD_VALUE 1:22']],
    ['::timeline{from="May 2017" to=2017}', ['BAD_DATE 1:18']],
    ['- ::figure', ['UNKNOWN_BLOCK 1:5']],
    ['::figures{toString=x}', ['UNKNOWN_OPTION 1:11']],
    ['::constructor', ['UNKNOWN_BLOCK 1:3']],
  ])('%s is refused', (text, expected) => expect(codes(validate(text).diagnostics)).toEqual(expected));

  it.each([
    ['- ::figures', 'a list'],
    ['1. Look:\n\n   ::figures', 'a list'],
    ['> ::figures', 'a quotation'],
    ['a[^b]\n\n[^b]: See\n\n    ::figures', 'a note'],
  ])('is nowhere but at the margin: %j', (text, where) => {
    const { diagnostics } = validate(text);
    expect(diagnostics.map(({ code }) => code)).toEqual(['BLOCK_MISPLACED']);
    expect(diagnostics[0]?.message).toContain(`is in ${where}`);
  });

  it('may follow a paragraph without a blank line', () => {
    const { value, diagnostics } = validate('Text\n::figures\nmore');
    expect(diagnostics).toEqual([]);
    expect(value?.root.children.map(({ type }) => type)).toEqual(['paragraph', 'block', 'paragraph']);
  });

  it('has its options read', () => {
    const { value, diagnostics } = validate(
      '::timeline{title="When" topics="a, b" documents="d" from=2015 limit=3}\n\n::claims{kind="judgement"}\n',
    );
    expect(diagnostics).toEqual([]);
    expect(value?.root.children).toMatchObject([
      {
        type: 'block',
        name: 'timeline',
        options: {
          title: 'When',
          topics: ['a', 'b'],
          documents: ['d'],
          from: { edtf: '2015' },
          limit: 3,
        },
        texts: [{ value: 'When' }],
        named: [
          { kind: 'topics', word: 'a', place: { start: { line: 1, column: 33 } } },
          { kind: 'topics', word: 'b', place: { start: { line: 1, column: 36 } } },
          { kind: 'documents', word: 'd', place: { start: { line: 1, column: 50 } } },
        ],
      },
      { type: 'block', name: 'claims', options: { kind: ['judgement'] }, named: [] },
    ]);
  });

  it('that there is not stays as it is written, since its title is still to be checked', () => {
    expect(validate('::figure{title="Ninety"}').value?.root.children).toMatchObject([
      { type: 'blockReference', options: [{ value: { value: 'Ninety' } }] },
    ]);
  });
});

describe('citations and directives', () => {
  it.each([
    ['See [@a; ].', ['UNKNOWN_CITATION 1:10']],
    ['See [@;@].', ['UNKNOWN_CITATION 1:7', 'UNKNOWN_CITATION 1:9']],
    ['See :value[].', ['UNKNOWN_CITATION 1:5']],
    ['See :valeu[a].', ['UNKNOWN_DIRECTIVE 1:6']],
    [':::figures\n:::', ['UNKNOWN_DIRECTIVE 1:4']],
    ['See [@a; @d:b], :value[c]{as="number"} and :sum[a b].', []],
  ])('%s', (text, expected) => expect(codes(validate(text).diagnostics)).toEqual(expected));

  it('are left out where they name nothing, and no directive is left', () => {
    const { value } = validate('See [@a;], :value[], :valeu[b] and [@;].\n\n:::figures\n:::\n');
    expect(value?.root.children).toMatchObject([
      {
        children: [
          { value: 'See ' },
          { type: 'citationReference', ids: [{ value: 'a' }] },
          { value: ', ' },
          { value: ', ' },
          { value: ' and ' },
          { value: '.' },
        ],
      },
    ]);
    expect(value?.root.children).toHaveLength(1);
  });
});

describe('the narrative of a pack', () => {
  it('is proven with its front matter: its errors do not keep it from being bound', () => {
    const text = '---\ntitle: T\ndocuments: [d]\n---\n::figure\n\nText.\n';
    const { value, diagnostics } = chain(readPack(sourceFile('sources/packs/p.md', text)), validatePack);
    expect(codes(diagnostics)).toEqual(['UNKNOWN_BLOCK 5:3']);
    expect(value?.narrative?.root.children).toHaveLength(2);
  });

  it('has titles that cite nothing', () => {
    const text =
      '---\ntitle: "Roads [@a]"\nsubtitle: "Some :value[a]"\ndocuments: [d]\n---\n::figures{title="On [@a]"}\n\n::figures{title="At [a@b.org]"}\n';
    const { diagnostics } = chain(readPack(sourceFile('sources/packs/p.md', text)), validatePack);
    expect(codes(diagnostics)).toEqual(['BAD_CITATION 2:8', 'BAD_CITATION 3:11', 'BAD_CITATION 6:18']);
  });

  it('has its errors reported beside those of its front matter', () => {
    const text = '---\ntitle: 3\ndocuments: [d]\n---\n::figure\n';
    const { value, diagnostics } = chain(readPack(sourceFile('sources/packs/p.md', text)), validatePack);
    expect(value).toBeUndefined();
    expect(codes(diagnostics)).toEqual(['BAD_VALUE 2:8', 'UNKNOWN_BLOCK 5:3']);
  });
});

describe('marks around the value of an option that are no marks', () => {
  it.each([
    '::figures{title=“Two words”}',
    '::figures{title="x”}',
    '::figures{limit=3 title=„Two words“}',
    '::figures{title=«Two words»}',
    '::figures{limit=“3”}',
    '::scales{likelihood=“nato”}',
    '::timeline{from=“2017-01”}',
  ])('%s', (text) => {
    const { diagnostics } = validate(text);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.hint).toContain('quotation marks are straight');
  });
});
