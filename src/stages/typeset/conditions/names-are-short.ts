import { isReference } from '../../../ground/pdf/pdf-values.ts';
import type { Condition, ConditionCases } from './condition.ts';

/** ISO 19005-3, 6.1.13, in bytes. */
const MOST = 127;

export const condition: Condition = {
  clause: 'PDF/A-3 6.1.13',
  holds: `No name of a place that links lead to takes more than ${MOST} bytes.`,
  remedy: 'give the element a shorter `id`',
  check: ({ edit }) => {
    const places = edit.pdf.catalog.get('Dests');
    if (!isReference(places)) return [];
    return [...edit.read(places.ref).keys()]
      .filter((name) => name.length > MOST)
      .map((name) => ({ says: `has an \`id\` of ${name.length} bytes, ${name.slice(0, 30)}…` }));
  },
};

export const cases: ConditionCases = {
  pass: [`<p><a href="#${'x'.repeat(MOST)}">a</a></p><p id="${'x'.repeat(MOST)}">b</p>`],
  fail: [`<p><a href="#${'x'.repeat(MOST + 1)}">a</a></p><p id="${'x'.repeat(MOST + 1)}">b</p>`],
};
