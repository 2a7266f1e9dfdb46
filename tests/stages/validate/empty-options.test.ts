import { expect, it } from 'vitest';
import { diagnosticsOf } from '../../support/rule-case.ts';

const found = (narrative: string): readonly string[] =>
  diagnosticsOf({
    source: 'The mill ground 90 sacks. It closed on 4 May 2031.',
    extraction:
      'figures:\n  sacks: { label: Sacks, value: 90, unit: sacks, evidence: 90 sacks }\nevents:\n  closed: { title: The mill closes, date: 2031-05-04, evidence: closed on 4 May 2031 }',
    narrative,
  }).map(({ code, place, hint }) => `${code} ${place?.start.column}: ${hint}`);

it.each([
  '::claims{kind=""}',
  '::people{kind=" , "}',
  '::figures{topics=""}',
  '::figures{documents=" ; "}',
  '::key-figures{figures=""}',
  '::chart{compare=""}',
])('%s names nothing', (block) => {
  const [, option = ''] = /\{(\w+)=/.exec(block) ?? [];
  expect(found(block)).toEqual([
    expect.stringMatching(
      new RegExp(`^BAD_VALUE \\d+: write what it is to let through, or leave .${option}. out$`),
    ),
  ]);
});

it.each(['::timeline{from="2040" to="2030"}', '::timeline{from="2031-05" to="2031-04-30"}'])(
  '%s has no time in it',
  (block) => {
    expect(found(block)).toEqual([expect.stringMatching(/^BAD_VALUE \d+: exchange the two dates$/)]);
  },
);

it.each([
  '::timeline{from="2031" to="2031"}',
  '::timeline{from="2031-05-04" to="2031-05"}',
  'The mill ground `sacks` and `:value[loaves]`, as `[@bread]` says.',
  '| A | B |\n|---|---|\n| a | b |',
])('%s', (text) => expect(found(text)).toEqual([]));

it.each(['ids', 'figures', 'items'])('`%s` of a chart is `compare`', (option) => {
  expect(found(`::chart{${option}="sacks"}`)).toEqual([
    expect.stringMatching(/^UNKNOWN_OPTION \d+: write `compare="…"`, with the ids of figures$/),
  ]);
});

it.each([
  ['The mill ground `:value[sacks]`.', 'remove the backticks'],
  ['The mill ground `:sum[sacks]`.', 'remove the backticks'],
  ['The mill ground 90 sacks `[@sacks]` [@sacks].', 'remove the backticks'],
  ['| A | B |\n|---|---|', 'add rows under the line of dashes, or delete the table'],
])('%s is printed as typed', (text, hint) => {
  expect(found(text)).toEqual([expect.stringMatching(new RegExp(`^DOUBTFUL_SYNTAX \\d+: ${hint}$`))]);
});
