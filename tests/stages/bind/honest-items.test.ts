import { expect, test } from 'vitest';
import type { RuleCase } from '../../../src/stages/bind/rules/rule.ts';
import { diagnosticsOf } from '../../support/rule-case.ts';

/** Honest work that was refused once, each of a kind of its own, with the words of a source of its own. */
const HONEST: readonly RuleCase[] = [
  {
    source: 'The kitchen served 910 people, against an aim of 1,200.',
    extraction:
      'figures:\n  aim: { label: Aim, value: "1,200", evidence: "against an aim of 1,200" }\n  served: { label: People served, value: 910 people, evidence: served 910 people }\n  gap: { label: How far the kitchen is from its aim, derived: { difference: [aim, served] } }',
  },
  {
    source: 'The side played 30 matches and won 24 of them.',
    extraction:
      'figures:\n  played: { label: Matches played, value: 30, evidence: played 30 matches }\n  won: { label: Matches won, value: 24, evidence: won 24 of them }\n  lost: { label: Matches lost, derived: { difference: [played, won] } }',
  },
  {
    source: 'Rainfall was 164 per cent of normal.',
    extraction:
      'figures:\n  rain: { label: Rainfall as a share of normal, value: 164 per cent, evidence: Rainfall was 164 per cent of normal }',
    narrative: 'It rained 64 per cent more than normal [@rain].',
  },
  {
    source: '门票48英镑,儿童免费。',
    extraction: 'figures:\n  ticket: { label: Ticket, value: £48, evidence: 门票48英镑 }',
  },
  {
    source: '| Firm | Lines 2031 | Lines 2032 |\n|---|---|---|\n| Ash | 41,300 | 42,100 |',
    extraction: 'figures:\n  ash: { label: Lines of Ash in 2031, value: "41,300", evidence: "Ash 41,300" }',
    narrative: 'Ash had 41,300 lines in 2031 [@ash].',
  },
  {
    source: 'Objections must reach the office by 17 June 2032.',
    extraction:
      'events:\n  last: { title: Last day for objections, date: 2032-06-17, evidence: must reach the office by 17 June 2032 }',
    narrative: 'The last day for objections is 17 June 2032 [@last].',
  },
  {
    source: 'Some 38,000 fewer letters would be posted each year.',
    extraction:
      'figures:\n  letters: { label: Letters avoided, value: "some 38,000 letters", evidence: "Some 38,000 fewer letters would be posted each year" }',
  },
];

test.each(HONEST)('passes: $source', (one) => {
  expect(diagnosticsOf(one).map(({ code, message }) => `${code} ${message}`)).toEqual([]);
});
