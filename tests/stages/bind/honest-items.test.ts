import { expect, test } from 'vitest';
import { diagnosticsOf } from '../../support/rule-case.ts';

/** Honest work that was refused once, each of a kind of its own, with the words of a source of its own. */
const HONEST: readonly (readonly [source: string, extraction: string, narrative?: string])[] = [
  [
    'The kitchen served 910 people, against an aim of 1,200.',
    `figures:
  aim: { label: Aim, value: "1,200", evidence: "against an aim of 1,200" }
  served: { label: People served, value: 910 people, evidence: served 910 people }
  gap: { label: How far the kitchen is from its aim, derived: { difference: [aim, served] } }`,
  ],
  [
    'The side played 30 matches and won 24 of them.',
    `figures:
  played: { label: Matches played, value: 30, evidence: played 30 matches }
  won: { label: Matches won, value: 24, evidence: won 24 of them }
  lost: { label: Matches lost, derived: { difference: [played, won] } }`,
  ],
  [
    'Rainfall was 164 per cent of normal.',
    'figures:\n  rain: { label: Rainfall as a share of normal, value: 164 per cent, evidence: Rainfall was 164 per cent of normal }',
    'It rained 64 per cent more than normal [@rain].',
  ],
  ['门票48英镑,儿童免费。', 'figures:\n  ticket: { label: Ticket, value: £48, evidence: 门票48英镑 }'],
  [
    '| Firm | Lines 2031 | Lines 2032 |\n|---|---|---|\n| Ash | 41,300 | 42,100 |',
    'figures:\n  ash: { label: Lines of Ash in 2031, value: "41,300", evidence: "Ash 41,300" }',
    'Ash had 41,300 lines in 2031 [@ash].',
  ],
  [
    'Objections must reach the office by 17 June 2032.',
    'events:\n  last: { title: Last day for objections, date: 2032-06-17, evidence: must reach the office by 17 June 2032 }',
    'The last day for objections is 17 June 2032 [@last].',
  ],
  [
    'Some 38,000 fewer letters would be posted each year.',
    'figures:\n  letters: { label: Letters avoided, value: "some 38,000 letters", evidence: "Some 38,000 fewer letters would be posted each year" }',
  ],
];

test.each(HONEST)('passes: %s', (source, extraction, narrative) => {
  const one = narrative === undefined ? { source, extraction } : { source, extraction, narrative };
  expect(diagnosticsOf(one).map(({ code, message }) => `${code} ${message}`)).toEqual([]);
});
