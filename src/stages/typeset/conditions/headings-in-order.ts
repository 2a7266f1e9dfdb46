import type { Condition, ConditionCases, Finding } from './condition.ts';

export const condition: Condition = {
  clause: 'PDF/UA-1 7.4.2',
  holds: 'The first heading is of level 1, and none is more than one level below the heading before it.',
  remedy: 'give it the level below that of the heading above it',
  check: ({ elements }) => {
    const findings: Finding[] = [];
    let last = 0;
    for (const element of elements) {
      const level = Number(/^H([1-6])$/.exec(element.type)?.[1] ?? 0);
      if (level === 0) continue;
      if (level > last + 1) {
        const before = last === 0 ? 'is the first one' : `comes after one of level ${last}`;
        findings.push({ element, says: `is a heading of level ${level} and ${before}` });
      }
      last = level;
    }
    return findings;
  },
};

export const cases: ConditionCases = {
  pass: [
    '<h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2>',
    '<h1>A</h1><h2></h2><h2 style="display: none">C</h2><h2>B</h2>',
    '<p>No heading at all</p>',
    '<h1>A</h1><p role="heading" aria-level="2">B</p><h3>C</h3>',
  ],
  fail: [
    '<h2>A</h2>',
    '<h1>A</h1><h3>B</h3>',
    '<h1>A</h1><h2 style="display: none">B</h2><h3>C</h3>',
    '<h1>A</h1><h2 style="visibility: hidden">B</h2><h3>C</h3>',
    '<h1 aria-hidden="true"></h1><h2>A</h2>',
    '<h1>A</h1><p role="heading" aria-level="4">B</p>',
  ],
};
