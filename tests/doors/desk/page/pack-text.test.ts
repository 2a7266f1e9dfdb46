import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfValue, valueOfText } from '../../../../src/doors/desk/page/forms/field-values.ts';
import { factsOf } from '../../../../src/doors/desk/page/item/item-facts.ts';
import { itemHeadline } from '../../../../src/doors/desk/page/item/item-headline.ts';
import { blockLine } from '../../../../src/doors/desk/page/pack/block-line.ts';
import { changedLines } from '../../../../src/doors/desk/page/pack/changed-lines.ts';

import { frontAndBody, withBody } from '../../../../src/doors/desk/page/pack/front-and-body.ts';
import {
  behindWord,
  citationOf,
  sentenceOf,
  spaced,
  valueMark,
} from '../../../../src/doors/desk/page/pack/insertions.ts';
import { textChange } from '../../../../src/doors/desk/page/pack/text-change.ts';
import { countWords, paperWords, progressWords } from '../../../../src/doors/desk/page/paper/paper-words.ts';
import { currentStep, guideSteps } from '../../../../src/doors/desk/page/start/guide-steps.ts';

describe('the text of a pack', () => {
  it('is parted where its front matter ends, and is whole again', () => {
    expect(frontAndBody('---\ntitle: A\n---\n\n# One\n')).toEqual({
      front: '---\ntitle: A\n---\n\n',
      body: '# One\n',
    });
    expect(frontAndBody('---\n---\n')).toEqual({ front: '---\n---\n', body: '' });
    expect(frontAndBody('# One\n---\n')).toEqual({ front: '', body: '# One\n---\n' });
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { front, body } = frontAndBody(text);
        expect(front + body).toBe(text);
      }),
    );
  });

  it('has the body that was typed, however that begins, and is otherwise as it was', () => {
    const fronts = ['---\ntitle: A\n---', '---\ntitle: A\n---\n', '---\ntitle: A\n---\n\n'];
    const body = fc
      .tuple(fc.constantFrom('', '\n', '\n\n\n'), fc.string())
      .map(([blank, words]) => blank + words);
    fc.assert(
      fc.property(fc.constantFrom(...fronts), body, body, (front, first, second) => {
        const typed = withBody(withBody(front, first), second);
        expect(frontAndBody(typed).body).toBe(second);
        expect(typed.startsWith(fronts[0] ?? '')).toBe(true);
        // What is typed again adds nothing.
        expect(withBody(typed, second)).toBe(typed);
      }),
    );
    expect(withBody('---\ntitle: A\n---\n', 'One.')).toBe('---\ntitle: A\n---\nOne.');
    expect(withBody('---\ntitle: A\n---\n\n', '\nOne.')).toBe('---\ntitle: A\n---\n\n\nOne.');
    expect(withBody('One.', 'Two.')).toBe('Two.');
  });

  it('is changed into another by one change', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (head, old, fresh, tail) => {
        const [before, after] = [head + old + tail, head + fresh + tail];
        const change = textChange(before, after);
        const made = change ? before.slice(0, change.from) + change.insert + before.slice(change.to) : before;
        expect(made).toBe(after);
      }),
    );
  });

  it('differs from another in some lines', () => {
    expect(changedLines('a\nb\nc', 'a\nx\ny\nc')).toEqual(['b', 'x\ny']);
  });
});

describe('what goes into the text', () => {
  const figure = {
    document: 'd',
    section: 'figures',
    id: 'loans',
    label: 'Loans',
    states: '40 loans',
    citation: 'd:loans',
  } as const;

  it('is a citation, a value, or a sentence', () => {
    expect(citationOf(figure)).toBe('[@d:loans]');
    expect(citationOf({ ...figure, citation: '[@loans]' })).toBe('[@loans]');
    expect(valueMark(figure)).toBe(':value[d:loans]');
    expect(sentenceOf(figure)).toBe('Loans: :value[d:loans] [@d:loans].');
    expect(sentenceOf({ ...figure, section: 'quotations', states: '“so much”' })).toBe(
      '“so much” [@d:loans].',
    );
  });

  it('has a blank where words would run together', () => {
    expect(spaced('word', '[@a]', '.')).toBe(' [@a]');
    expect(spaced('', '[@a]', 'word')).toBe('[@a] ');
    expect(spaced('(', '[@a]', ')')).toBe('[@a]');
  });

  it('is a block with the options that were given', () => {
    expect(blockLine('timeline', { title: 'When', landscape: true, note: '', id: ' t ' })).toBe(
      '::timeline{title="When" landscape id="t"}',
    );
    expect(blockLine('notes', { flag: false })).toBe('::notes');
    expect(blockLine('figures', { title: 'The "few"' })).toBe(`::figures{title='The "few"'}`);
  });
});

describe('a field of a form', () => {
  it.each([
    ['number', 3, '3'],
    ['list', ['a', 'b'], 'a\nb'],
    ['list', [{ name: 'The Office', note: 'in the press' }], 'The Office | in the press'],
    [
      'distribution',
      [{ name: 'B. Reader', organisation: 'City, Council', copies: 2 }],
      'B. Reader, City, Council, 2',
    ],
    ['distribution', [{ name: 'C. Chair' }], 'C. Chair'],
    ['marking', { scheme: 'tlp', label: 'TLP:GREEN' }, 'TLP:GREEN'],
    ['marking', 'OFFICIAL', 'OFFICIAL'],
    ['value', [3, 5], '3 to 5'],
    ['value', 3000, '3000'],
    ['value', '3,000', '3,000'],
    ['key', true, 'true'],
    ['yes-no', false, 'false'],
    ['text', 'words', 'words'],
  ] as const)('of kind %s is %j as it is typed', (kind, value, typed) => {
    expect(textOfValue({ kind }, value)).toBe(typed);
    expect(valueOfText({ kind }, typed)).toEqual(value);
  });

  it('goes when it is emptied', () => {
    expect(valueOfText({ kind: 'text' }, '  ')).toBeNull();
  });

  it('keeps a number as it is written where its form says more', () => {
    expect(valueOfText({ kind: 'value' }, '007')).toBe('007');
    expect(valueOfText({ kind: 'value' }, '1.50')).toBe('1.50');
  });
});

describe('what is said', () => {
  it('of an item: what it states first, of a name the name', () => {
    expect(itemHeadline({ section: 'figures', label: 'Loans', states: '40' })).toEqual({
      main: '40',
      rest: 'Loans',
    });
    expect(itemHeadline({ section: 'entities', label: 'MI5', states: 'service' })).toEqual({
      main: 'MI5',
      rest: 'service',
    });
    expect(itemHeadline({ section: 'events', label: 'It sank', states: '' })).toEqual({
      main: 'It sank',
      rest: '',
    });
    expect(factsOf({ value: [3, 5], unit: 'people', note: 'x' })).toEqual([
      ['Value', '3 to 5'],
      ['Unit', 'people'],
    ]);
  });

  it('of the paper', () => {
    const pack = { id: 'p', documents: [], state: 'outdated', pages: 2 } as const;
    const page = { number: 1, first: 'a', before: 0, found: true };
    expect(paperWords({ pack, errors: 1, pages: [page, page], settled: false })).toBe(
      '1 error: it cannot be built · 2 pages, being measured · the PDF is older than the text',
    );
    expect(progressWords('building', 2, 3)).toBe('Copy 2 of 3 …');
    expect(progressWords('printing', undefined, undefined)).toBe('Printing …');
    expect(
      countWords({ found: '2 figures found in the sources, by rules 2 (ab)', besides: ['1 date'] }),
    ).toBe('2 figures found in the sources · 1 date');
  });
});

describe('a citation goes behind', () => {
  it.each([
    ['Visits: |218,300 a year', 'Visits: 218,300| a year'],
    ['Visits: 218|,300 a year', 'Visits: 218,300| a year'],
    ['It co|st £4.2 million.', 'It cost| £4.2 million.'],
    ['It was |shut.', 'It was shut|.'],
    ['It was shut|.', 'It was shut|.'],
    ['It was | shut.', 'It was | shut.'],
    ['It left at |07:20, she said', 'It left at 07:20|, she said'],
    ['the |children’s room', 'the children’s| room'],
    ['|', '|'],
  ])('%s', (line, expected) => {
    const column = line.indexOf('|');
    const words = line.replace('|', '');
    const at = behindWord(words, column);
    expect(`${words.slice(0, at)}|${words.slice(at)}`).toBe(expected);
  });
});

describe('the guide', () => {
  const facts = {
    ...{ state: undefined, drafted: false, written: false, printed: false, copied: false },
    ...{ settled: true, errors: 0 },
  };
  const document = { id: 'd', isCounted: true, bound: 0, proposed: 3, wrong: 0, packs: [] };
  const state = { root: '/', begun: true, templates: [], packs: [], documents: [document] };

  it('begins with a document', () => {
    expect(currentStep(guideSteps(facts))?.name).toBe('bring');
  });

  it('goes on as things are done', () => {
    expect(
      currentStep(guideSteps({ ...facts, state: { ...state, documents: [{ ...document, proposed: 0 }] } }))
        ?.name,
    ).toBe('draft');
    const walk = currentStep(guideSteps({ ...facts, state }));
    expect(walk?.name).toBe('walk');
    expect(walk?.says).toContain('3 proposals left');
    expect(walk?.says).toContain('not printed');
    expect(walk?.says).not.toContain('nothing');
    const kept = { ...state, documents: [{ ...document, bound: 3, proposed: 0 }] };
    expect(currentStep(guideSteps({ ...facts, state: kept }))?.name).toBe('pack');
    const pack = { id: 'p', documents: ['d'], state: 'not-built' } as const;
    const begun = { ...facts, state: { ...kept, packs: [pack] } };
    expect(currentStep(guideSteps(begun))?.name).toBe('write');
    // Who has begun a pack with what was kept need not walk through the rest first.
    const some = { ...begun.state, documents: [{ ...document, bound: 1, proposed: 2 }] };
    expect(currentStep(guideSteps({ ...begun, state: some }))?.name).toBe('write');
    expect(currentStep(guideSteps({ ...begun, written: true }))?.name).toBe('build');
    expect(currentStep(guideSteps({ ...begun, written: true, printed: true }))?.name).toBe('copies');
    const all = { ...begun, written: true, printed: true, copied: true };
    expect(currentStep(guideSteps(all))).toBeUndefined();
    // The text has changed since; it is not in its file; it has errors; an extraction cannot be read.
    expect(currentStep(guideSteps({ ...all, printed: false }))?.name).toBe('build');
    expect(currentStep(guideSteps({ ...all, settled: false }))?.name).toBe('settle');
    expect(currentStep(guideSteps({ ...all, errors: 2 }))?.says).toContain('2 errors');
    const unread = { ...all.state, documents: [{ ...document, proposed: 0 }] };
    expect(currentStep(guideSteps({ ...all, drafted: true, state: unread, errors: 39 }))?.name).toBe(
      'settle',
    );
    const wrong = { ...all.state, documents: [{ ...document, bound: 3, proposed: 0, wrong: 1 }] };
    expect(currentStep(guideSteps({ ...all, state: wrong }))?.says).toContain('1 item wrong');
  });
});
