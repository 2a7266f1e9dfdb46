import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { findFlaws, SHEETS, SIZES } from '../support/page-checks.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const STATIONS = ['Ashford', 'Barnet', 'Cromer', 'Dover', 'Epsom', 'Frome'] as const;
const YEARS = Array.from({ length: 9 }, (_, index) => 2015 + index);
const riders = (station: number, year: number): number => 300 + station * 41 + (year - 2015) * 7;
const wordsOf = (station: number, year: number): string =>
  `In ${year}, ${STATIONS[station]} had ${riders(station, year)} riders a day`;
const all = STATIONS.flatMap((_, station) => YEARS.map((year) => [station, year] as const));

const CHARTS = {
  lines: '::chart{title="Riders" kind="line" topics="s0 s1 s2"}',
  multiples: '::chart{title="Riders" kind="multiples"}',
  bars: `::chart{title="Riders" compare="${STATIONS.map((_, station) => `r${station}-2015 r${station}-2023`).join(' ')}"}`,
};

/** Each of them has the chart a little lower on the page. */
function packs(): readonly (readonly [string, string])[] {
  const words =
    'Words on the line and its stations, and on those who wait there in the rain for what comes.\n\n';
  return Object.entries(CHARTS).flatMap(([kind, chart]) =>
    [3, 4, 5, 6].map((before) => {
      const text = `# Riders\n\n${words.repeat(before)}${chart}\n\n# Later\n\n${words.repeat(24)}`;
      return [
        `sources/packs/${kind}-${'abcdefghijkl'[before]}.md`,
        `---\ntitle: The line\ndate: 2024-06-01\ndocuments: [counts]\n---\n${text}`,
      ] as const;
    }),
  );
}

test('no page is left half empty before a chart, wherever on its page the text before it ends', async () => {
  const root = temporaryFolder({
    'sources/documents/counts.md': `---\ntitle: The counts\nissued: 2024-05-04\n---\n${all
      .map(([station, year]) => `${wordsOf(station, year)}.`)
      .join('\n\n')}\n`,
    'sources/extractions/counts.yaml': `document: counts\nfigures:\n${all
      .map(
        ([station, year]) =>
          `  r${station}-${year}: { label: "${STATIONS[station]}, ${year}", value: ${riders(station, year)}, unit: riders a day, period: ${year}, series: riders, topics: [s${station}], evidence: "${wordsOf(station, year)}" }`,
      )
      .join('\n')}\n`,
    ...Object.fromEntries(packs()),
  });
  const built = await build({ root });
  expect(built.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const rules = { ...SHEETS.A4, ...SIZES.standard, filled: 0.57 };
  const found = built.packs.flatMap(({ id, pdf }) =>
    findFlaws(readFileSync(join(root, pdf ?? '')), rules).map(
      ({ page, flaw }) => `${id}, page ${page}: ${flaw}`,
    ),
  );
  expect(found).toEqual([]);
}, 120_000);
