import { expect, it } from 'vitest';
import { diagnosticsOf } from '../../support/rule-case.ts';

const SOURCE = `The harbour board counted 412 berths in 2027, 431 in 2028 and 460 in 2029.

A storm broke the mole in March 2028.

The board voted to mend it on 4 July 2029.`;

const COUNTED = 'The harbour board counted 412 berths in 2027, 431 in 2028 and 460 in 2029';
const EXTRACTION = `figures:
  berths-27: { label: Berths, value: 412, unit: berths, period: 2027, evidence: "${COUNTED}" }
  berths-28: { label: Berths, value: 431, unit: berths, period: 2028, evidence: "${COUNTED}" }
  berths-29: { label: Berths, value: 460, unit: berths, period: 2029, evidence: "${COUNTED}" }
events:
  storm: { title: A storm broke the mole, date: 2028-03, evidence: A storm broke the mole in March 2028 }
  vote: { title: The board voted to mend it, date: 2029-07-04, evidence: The board voted to mend it on 4 July 2029 }`;

const CHART = 'compare="berths-27 berths-28 berths-29"';

const found = (narrative: string): readonly string[] =>
  diagnosticsOf({ source: SOURCE, extraction: EXTRACTION, narrative }).map(
    ({ code, place }) => `${code} ${place?.start.line}:${place?.start.column}`,
  );

it.each([
  `::chart{title="Berths since 2027" ${CHART}}`,
  `::chart{title="Berths, 2027 to 2029" ${CHART}}`,
  `::chart{title="Three figures for the berths" ${CHART}}`,
  `::chart{title="From 412 berths to 460" ${CHART}}`,
  '::key-figures{title="The year 2028" figures="berths-28"}',
  '::figures{title="The berths since 2027"}',
  '::timeline{title="From the storm in March 2028 to the vote"}',
  `# Berths since 2027\n\n::chart{title="Berths" ${CHART}}`,
  '# The storm of March 2028 and after\n\nWhat came of it:\n\n::timeline{title="The storm and the vote"}',
])('a title says when that is what its block prints, and how many: %s', (narrative) => {
  expect(found(narrative)).toEqual([]);
});

it.each([
  [`::chart{title="Berths since 2026" ${CHART}}`, ['UNBOUND_DATE 5:29']],
  ['::key-figures{title="The year 2029" figures="berths-28"}', ['UNBOUND_DATE 5:31']],
  ['::timeline{title="From the storm in May 2028 to the vote"}', ['UNBOUND_DATE 5:37']],
  [`::chart{title="Five figures for the berths" ${CHART}}`, ['UNBOUND_NUMBER 5:16']],
  [`::chart{title="From 413 berths to 460" ${CHART}}`, ['UNBOUND_NUMBER 5:21']],
  [`# Berths since 2026\n\n::chart{title="Berths" ${CHART}}`, ['UNBOUND_DATE 5:16']],
])('it says nothing else: %s', (narrative, codes) => {
  expect(found(narrative)).toEqual(codes);
});
