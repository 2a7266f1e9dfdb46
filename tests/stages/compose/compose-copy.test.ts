import { expect, test } from 'vitest';
import type { PrintedMarking } from '../../../src/ground/model/content.ts';
import { composeCopy } from '../../../src/stages/compose/compose-copy.ts';
import { sampleContent } from '../render/sample-content.ts';

const copy = { number: 3, of: 25, name: 'C. Chair', organisation: undefined };
const handling = (marking: PrintedMarking | undefined, returnBy?: string): string | undefined =>
  composeCopy(sampleContent({ marking, returnBy }), copy).handling;

test('a label of the Traffic Light Protocol is told with what it means', () => {
  expect(handling({ scheme: 'tlp', label: 'TLP:CLEAR' })).toBe('TLP:CLEAR. May be shared without limit.');
  expect(handling(undefined)).toBeUndefined();
});

test.each(['OFFICIAL', 'constructor', 'toString', '__proto__'])(
  'the words %s are told as they are',
  (label) => {
    expect(handling({ scheme: 'text', label })).toBe(label);
    expect(handling({ scheme: 'text', label }, '1 December 2026')).toBe(`${label}.`);
  },
);
