import { describe, expect, it } from 'vitest';
import { groupProblems } from '../../../../src/doors/desk/page/shell/group-problems.ts';
import { packTitles } from '../../../../src/doors/desk/page/shell/pack-titles.ts';
import { pastWords } from '../../../../src/doors/desk/page/shell/past-words.ts';
import { buttonWords, hintWords } from '../../../../src/doors/desk/page/shell/problem-words.ts';
import { initialDesk } from '../../../../src/doors/desk/page/state/desk-model.ts';
import { reduceDesk } from '../../../../src/doors/desk/page/state/reduce-desk.ts';
import type { DeskOffer, DeskProblem } from '../../../../src/engine/desk/desk-types.ts';

describe('the words of the desk', () => {
  it.each([
    ['keep `loans`', 'Kept `loans`'],
    ['cite `loans` (Items lent)', 'Cited `loans` (Items lent)'],
    ['keep and cite `loans` (Items lent)', 'Kept and cited `loans` (Items lent)'],
    ['strike 12 items', 'Struck 12 items'],
    ['rename `a` to `b`', 'Renamed `a` to `b`'],
    ['write in `harbour`', 'Wrote in `harbour`'],
    ['begin the pack `x`', 'Began the pack `x`'],
    ['import `trams`', 'Imported `trams`'],
    ['find what `trams` states', 'Found what `trams` states'],
    ['put a backslash before it', 'Done: put a backslash before it'],
  ])('say %s when it is done', (what, said) => {
    expect(pastWords(what)).toBe(said);
  });

  it('name no field of a file in a button or a hint', () => {
    expect(buttonWords('list “31 people” in `own`')).toBe('Say that “31 people” is your own');
    expect(buttonWords('write `12 people`')).toBe('Write `12 people`');
    expect(hintWords('cite it, or list the phrase in `own` of the pack')).toBe(
      'cite it, or list the phrase as own words in the settings',
    );
  });

  it('call packs by titles that fit, and tell those apart that have the same', () => {
    const pack = (id: string, title?: string) => ({
      ...{ id, documents: [], state: 'not-built' as const },
      ...(title !== undefined && { title }),
    });
    const titles = packTitles([
      ...[pack('a', 'The library'), pack('a-2', 'The library'), pack('b', 'Ferry'), pack('c')],
      pack('long', '😀'.repeat(300)),
    ]);
    expect([...titles.values()].slice(0, 4)).toEqual(['The library (a)', 'The library (a-2)', 'Ferry', 'c']);
    expect(Array.from(titles.get('long') ?? '')).toHaveLength(70);
  });
});

describe('problems', () => {
  const problem = (code: string, file: string, line: number): DeskProblem => ({
    ...{ code, severity: 'error', message: 'm', fixes: [] },
    place: { file, line, column: 1 },
  });

  it('of a file that cannot be read stand behind the first of them', () => {
    const groups = groupProblems([
      problem('YAML_SYNTAX', 'a.yaml', 53),
      problem('UNBOUND_NUMBER', 'p.md', 9),
      problem('YAML_SYNTAX', 'a.yaml', 61),
      problem('YAML_SYNTAX', 'b.yaml', 2),
      problem('UNBOUND_NUMBER', 'p.md', 10),
      problem('YAML_SYNTAX', 'a.yaml', 68),
    ]);
    expect(groups.map(({ first, more }) => [first.place?.line, more.length])).toEqual([
      [53, 2],
      [9, 0],
      [2, 0],
      [10, 0],
    ]);
  });
});

describe('an offer that is changed', () => {
  const offer = (label: string): DeskOffer => ({
    ...{ section: 'figures', id: 'loans', label, states: '40', item: { label }, yaml: '', problems: [] },
  });

  it('takes its own place, unless other words were selected meanwhile', () => {
    const [first, second, changed] = [offer('a'), offer('b'), offer('c')];
    const shown = reduceDesk(initialDesk, { type: 'offers-came', offers: [first, second] });
    const after = reduceDesk(shown, { type: 'offer-changed', before: second, offer: changed });
    expect(after.document.offers).toEqual([first, changed]);
    expect(reduceDesk(after, { type: 'offer-changed', before: second, offer: first })).toBe(after);
  });
});
