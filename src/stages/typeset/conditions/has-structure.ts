import type { Condition, ConditionCases } from './condition.ts';

export const condition: Condition = {
  clause: 'PDF/UA-1 7.1, PDF/A-3 6.7.2 and 6.7.3',
  holds: 'The document has a structure tree.',
  remedy: 'print text: what is only drawn, or painted as a picture, cannot be listened to',
  check: ({ root }) => (root === undefined ? [{ says: 'has no structure' }] : []),
};

export const cases: ConditionCases = {
  pass: ['<h1>A</h1><p>b</p>'],
  fail: ['<div style="height: 9px; background: #000"></div>', '<p style="visibility: hidden">a</p>'],
};
