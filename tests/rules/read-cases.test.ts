import { expect, it } from 'vitest';
import type { Text } from '../../scripts/rules/case.ts';
import { judgeDistortion, judgeHonest } from '../../scripts/rules/judge.ts';
import { readCases } from '../../scripts/rules/read-cases.ts';

const HONEST = `
figure roads | Roads that were mended | 40 roads (more-than) | more than 40 roads
event opened | The bridge opens | 2031-05-03 | opened on 3 May 2031
> More than 40 roads were mended [@roads]. || own: [many words], with: [opened]
`;
const MARKDOWN =
  '---\ntitle: A source\n---\nThey mended more than 40 roads. The bridge opened on 3 May 2031.\n';

const { cases: honest } = readCases('a', HONEST, new Map());
const items = new Map(honest.flatMap(({ item }) => (item === undefined ? [] : [[item.id, item] as const])));
const text: Text = { id: 'a', markdown: MARKDOWN, items, honest, distortions: [] };

it('reads items and sentences', () => {
  expect(honest.map(({ kind }) => kind)).toEqual(['figure', 'event', 'prose']);
  expect(honest[0]?.item?.data).toEqual({
    label: 'Roads that were mended',
    value: 40,
    unit: 'roads',
    qualifier: 'more-than',
    evidence: [{ quote: 'more than 40 roads' }],
  });
  expect(honest[1]?.item?.data).toMatchObject({ date: '2031-05-03', title: 'The bridge opens' });
  expect(honest[2]).toMatchObject({ settings: 'own: ["many words"]', others: ['opened'] });
});

it('reads classes, edits, words that are written as they are, and sources of their own', () => {
  const { distortions, classes } = readCases(
    'a',
    [
      '## first [QUALIFIER_CHANGED] (warning)',
      'roads.qualifier = null && value = 41',
      'roads.label := Roads # mended',
      '## second',
      '@@ One line⏎⏎Another',
      'figure - | Roads | {{= 9 roads}} | 9 roads',
    ].join('\n'),
    items,
  );
  expect(classes).toEqual([
    { name: 'first', codes: ['QUALIFIER_CHANGED'], asks: 'warning' },
    { name: 'second', codes: [], asks: 'error' },
  ]);
  expect(distortions.map((one) => one.class)).toEqual(['first', 'first', 'second']);
  expect(distortions[0]?.item?.data).not.toHaveProperty('qualifier');
  expect(distortions[0]).toMatchObject({ changed: ['qualifier', 'value'], item: { data: { value: 41 } } });
  expect(distortions[1]?.item?.raw).toEqual({ label: 'Roads # mended' });
  expect(distortions[2]).toMatchObject({
    source: 'One line\n\nAnother',
    item: { data: { value: '9 roads' } },
  });
});

it('refuses a line that it cannot read', () => {
  expect(() => readCases('a', 'roads.value = 41', new Map())).toThrow(/line 1 cannot be read/);
});

it('judges honest work, and distortions by what is said and where', () => {
  expect(honest.slice(0, 2).map((one) => judgeHonest(one, text).result)).toEqual(['passed', 'passed']);
  const { distortions } = readCases(
    'a',
    [
      '## all',
      'roads.value = 41',
      'roads.label = Streets that were mended',
      '> They mended {{900 roads}} [@roads].',
      '> They {{mended}} 900 roads [@roads].',
    ].join('\n'),
    items,
  );
  const verdicts = distortions.map((one) => judgeDistortion(one, text));
  expect(verdicts.map(({ result, placed }) => [result, placed])).toEqual([
    ['error', true],
    ['missed', false],
    ['error', true],
    ['error', false],
  ]);
});
