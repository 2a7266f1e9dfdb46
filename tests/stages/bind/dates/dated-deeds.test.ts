import { expect, it } from 'vitest';
import { deedsIn } from '../../../../src/stages/bind/dates/dated-deeds.ts';
import { readingLanguage } from '../../../../src/stages/bind/reading-language.ts';

const english = readingLanguage(undefined);

function told(text: string): readonly string[] {
  return deedsIn(text, english).map(({ verbs, readings, isApart }) =>
    [...verbs, ...readings.map((reading) => reading.text), ...(isApart ? ['apart'] : [])].join(' '),
  );
}

it.each([
  ['The gate was closed on 3 May, sold, and, on 5 May, opened again.', ['clos 3 May', 'sel', 'open 5 May']],
  ['On 3 May 2016, after the crew had met, the gate was closed.', ['meet apart', 'clos 3 May 2016']],
  ['The report, which was printed on 3 May, shows that it closed.', ['print 3 May', 'clos apart']],
  ['Five have failed since the storm of 2 June; two have been mended.', ['fail 2 June', 'mend apart']],
  ['The gate was closed before 3 May 2016.', ['clos 3 May 2016']],
  ['The lease ends on 3 May, and the crew meets again on 5 May.', ['end 3 May', 'meet 5 May']],
])('reads what %s tells', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

it('gives a clause that takes up another what that one speaks of', () => {
  const [, second] = deedsIn('The board opened an inquiry on 4 July and closed it on 30 July.', english);
  expect(second?.things).toEqual(expect.arrayContaining(['inquiry', 'closed']));
});

it('knows the date of a noun from that of a verb', () => {
  const [storm, day] = ['It has leaked since the storm of 2 June.', 'It leaked on 2 June.'].flatMap((text) =>
    deedsIn(text, english),
  );
  expect(storm?.ofVerb).toEqual([]);
  expect(day?.ofVerb).toHaveLength(1);
});
