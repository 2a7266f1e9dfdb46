import { describe, expect, it } from 'vitest';
import { chain } from '../../../src/ground/model/chain.ts';
import type { Outcome } from '../../../src/ground/model/outcome.ts';
import type { Narrative } from '../../../src/ground/model/sources.ts';
import { readNarrative } from '../../../src/stages/read/read-narrative.ts';
import { validateNarrative } from '../../../src/stages/validate/validate-narrative.ts';
import { sourceFile } from '../../support/source-file.ts';

const validate = (text: string): Outcome<Narrative> =>
  chain(readNarrative(sourceFile('p.md', text)), validateNarrative);

/** The text with the first fix of its only problem taken. */
function fixed(text: string): string {
  const { diagnostics } = validate(text);
  expect(diagnostics).toHaveLength(1);
  const [change] = diagnostics[0]?.fixes?.[0]?.changes ?? [];
  if (change?.kind !== 'text') throw new Error(`no fix: ${diagnostics[0]?.message}`);
  const { start, end } = change.place;
  const at = (place: typeof start): number =>
    text
      .split('\n')
      .slice(0, place.line - 1)
      .reduce((sum, line) => sum + line.length + 1, 0) +
    place.column -
    1;
  return text.slice(0, at(start)) + change.newText + text.slice(at(end));
}

describe('an option that is typed nearly as it should be', () => {
  it.each([
    ['::figures{title=“Docks”}', '::figures{title="Docks"}'],
    ['::figures{title=„Docks“}', '::figures{title="Docks"}'],
    ['::figures{title=‘Docks’ topics=cost}', '::figures{title="Docks" topics=cost}'],
    ['::figures{title=“Dry docks”}', '::figures{title="Dry docks"}'],
    ['::figures{title=”Dry docks” topics="cost"}', '::figures{title="Dry docks" topics="cost"}'],
    ['::figures{title="Dry docks”}', '::figures{title="Dry docks"}'],
    ['::figures{title: "Dry docks"}', '::figures{title="Dry docks"}'],
    ['::figures{title:“Docks”}', '::figures{title="Docks"}'],
    ['::figures{title:Docks}', '::figures{title="Docks"}'],
    ['::figures{title="Dry docks"', '::figures{title="Dry docks"}'],
    ['::figures {title="Docks"}', '::figures{title="Docks"}'],
    ['::key–figures{figures="a"}', '::key-figures{figures="a"}'],
  ])('%s is refused, and certainly means %s', (text, meant) => {
    expect(validate(text).diagnostics[0]?.fixes?.[0]?.certain).toBe(true);
    expect(fixed(text)).toBe(meant);
    expect(validate(meant).diagnostics).toEqual([]);
  });

  it('of several words without marks: how they belong together is for a person to say', () => {
    expect(validate('::figures{title=Dry docks}').diagnostics[0]?.fixes?.[0]?.certain).toBe(false);
    expect(fixed('::figures{title=Dry docks}')).toBe('::figures{title="Dry docks"}');
  });

  it.each([
    '::figures{title = "Dry docks"}',
    '::figures{title="“Dry” docks"}',
    "::figures{title='“Dry”'}",
    '::figures{title=Docks topics=cost}',
  ])('%s is as it should be', (text) => expect(validate(text).diagnostics).toEqual([]));
});
