import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyFileName } from '../../../../src/handouts/copies/register/copy-file-name.ts';

const copy = { pack: 'uk-threat', edition: 1, number: 3, of: 25 };

test.each([
  ['B. Reader', 'uk-threat-edition-1-copy-003-b-reader.pdf'],
  ['Zoë Øster-Groß', 'uk-threat-edition-1-copy-003-zoe-oster-gross.pdf'],
  ['../../etc/passwd', 'uk-threat-edition-1-copy-003-etc-passwd.pdf'],
  ['Анна Петрова', 'uk-threat-edition-1-copy-003.pdf'],
  ['CON', 'uk-threat-edition-1-copy-003-con.pdf'],
])('%s', (name, file) => {
  expect(copyFileName({ ...copy, name })).toBe(file);
});

test('numbers are wide enough to sort by', () => {
  expect(copyFileName({ ...copy, of: 12_000, name: 'A' })).toBe('uk-threat-edition-1-copy-00003-a.pdf');
});

test('any name makes a name that every system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const file = copyFileName({ ...copy, name });
      expect(file).toMatch(/^uk-threat-edition-1-copy-003(?:-[a-z0-9]+)*\.pdf$/);
      expect(file.length).toBeLessThan(100);
    }),
  );
});
