import { expect, it } from 'vitest';
import { diagnosticsOf } from '../../support/rule-case.ts';

const SOURCE =
  'In 2031 the council closed the library of Ferrin by nine votes to two. Rents in the town rose by 4 per cent, and fares fell. The licence of the mill has not been renewed. Nobody has complained about the noise.';
const EXTRACTION = `figures:
  rents: { label: Rise in rents, value: 4 per cent, evidence: Rents in the town rose by 4 per cent }
claims:
  library: { text: The council closed the library., kind: reported, evidence: In 2031 the council closed the library of Ferrin by nine votes to two }
  fares: { text: Fares fell., kind: reported, evidence: "Rents in the town rose by 4 per cent, and fares fell" }
  licence: { text: The licence has not been renewed., kind: reported, evidence: The licence of the mill has not been renewed }
  noise: { text: Nobody complained., kind: reported, evidence: Nobody has complained about the noise }`;

const codes = (narrative: string, settings?: string): readonly string[] =>
  diagnosticsOf({
    source: SOURCE,
    extraction: EXTRACTION,
    narrative,
    ...(settings !== undefined && { settings }),
  }).map(({ code, place }) => `${code} ${place?.start.line}:${place?.start.column}`);

it.each([
  ['# The council opened the library\n\nIt voted in 2031 [@library].', ['DIRECTION_DIFFERS 5:15']],
  ['# Rents fall\n\nThey are watched [@rents].', ['DIRECTION_DIFFERS 5:9']],
  ['# The licence of the mill has been renewed\n\nIt took long [@licence].', ['SENSE_DIFFERS 5:3']],
  ['# Everybody has complained about the noise\n\nIt is loud [@noise].', ['SENSE_DIFFERS 5:3']],
  [':::box{title="Rents are falling"}\nThey are watched [@rents].\n:::', ['DIRECTION_DIFFERS 5:25']],
  ['::figures{title="Rents fell in the town"}', ['DIRECTION_DIFFERS 5:24']],
])('a title does not say the contrary of all that is cited below it: %s', (narrative, found) => {
  expect(codes(narrative)).toEqual(found);
});

it.each([
  '# The council closed the library\n\nIt voted in 2031 [@library].',
  '# Rents rise, fares fall\n\nThey are watched [@fares].',
  '# Falling fares\n\nRents are watched, too [@fares].',
  '# Who opened the library?\n\nThe council closed it [@library].',
  '# The case for opening the library\n\nThe council closed it [@library].',
  '# Water falls\n\nRents are watched [@rents].',
  '# Complaints about the noise\n\nIt is loud [@noise].',
])('an honest title passes: %s', (narrative) => {
  expect(codes(narrative)).toEqual([]);
});

it('the title of a pack does not, either', () => {
  expect(codes('They are watched [@rents].', 'subtitle: Rents fall in town')).toEqual([
    'DIRECTION_DIFFERS 4:11',
  ]);
});
