import { describe, expect, it } from 'vitest';
import type { Chart, ChartTick } from '../../../src/ground/model/blocks/chart.ts';
import { drawChart } from '../../../src/stages/render/drawings/draw-chart.ts';
import { sampleContent } from '../render/sample-content.ts';
import { blockOf, contentOf } from './content-of.ts';

const RIDES = { bus: [410, 90, 730], tram: [50, 260, 655] } as const;
const YEARS = [2018, 2019, 2024] as const;

const SOURCES = {
  documents: {
    a: `---\ntitle: A\nissued: 2025\n---\n${YEARS.map(
      (year, index) =>
        `In ${year} there were ${RIDES.bus[index]} rides by bus and ${RIDES.tram[index]} rides by tram.`,
    ).join(
      '\n\n',
    )}\n\nOf 600 staff, 240 staff drive and 130 staff mend. It takes 12 to 25 minutes, or 14 minutes, or at least 20 minutes.\n\nThe index was 940 points in 2018 and 980 points in 2019.`,
  },
  extractions: {
    a: [
      'document: a',
      'figures:',
      ...(['bus', 'tram'] as const).flatMap((kind) =>
        YEARS.map(
          (year, index) =>
            `  ${kind}-${year}: { label: "Rides by ${kind}, ${year}", value: ${RIDES[kind][index]}, unit: rides, period: ${year}, series: rides, topics: [rides], evidence: ["In ${year} there were", "${RIDES[kind][index]} rides by ${kind}"] }`,
        ),
      ),
      '  staff: { label: Staff, value: 600, unit: staff, series: staff, topics: [staff], evidence: Of 600 staff }',
      '  drivers: { label: Drivers, value: 240, unit: staff, subset-of: staff, series: staff, topics: [staff], evidence: 240 staff drive }',
      '  menders: { label: Menders, value: 130, unit: staff, subset-of: staff, series: staff, topics: [staff], evidence: 130 staff mend }',
      '  range: { label: A trip, value: [12, 25], unit: minutes, qualifier: between, series: t, topics: [t], evidence: 12 to 25 minutes }',
      '  one: { label: Another, value: 14, unit: minutes, series: t, topics: [t], evidence: or 14 minutes }',
      '  least: { label: A third, value: 20, unit: minutes, qualifier: at-least, series: t, topics: [t], evidence: at least 20 minutes }',
      '  i-2018: { label: Index, value: 940, unit: points, period: 2018, series: i, topics: [i], evidence: The index was 940 points in 2018 }',
      '  i-2019: { label: Index, value: 980, unit: points, period: 2019, series: i, topics: [i], evidence: 980 points in 2019 }',
    ].join('\n'),
  },
};

function chart(options: string): Chart {
  const [first] = blockOf('chart', contentOf(SOURCES, `::chart{${options}}`))?.charts ?? [];
  if (first === undefined) throw new Error('there is no chart');
  return first;
}

/** What somebody reads who has only the numbers along the scale: the value of a share of it. */
function read(ticks: readonly ChartTick[], share: number): number {
  const known = ticks.map(({ at, label }) => ({ at, value: Number(label.replaceAll(',', '')) }));
  const [low, high] = [known[0], known.at(-1)];
  if (low === undefined || high === undefined) throw new Error('there is no scale');
  return low.value + ((share - low.at) / (high.at - low.at)) * (high.value - low.value);
}

const drawn = (one: Chart): string =>
  drawChart(one, sampleContent({ paper: 'A4', typeSize: 'standard' }), ({ text }) => text);

describe('a line over time', () => {
  const rides = chart('topics="rides" kind="line"');

  it('is of what has one label but for its year, at its true times', () => {
    expect(rides.lines.map(({ name, points }) => [name, points.map(({ time }) => time)])).toEqual([
      ['Rides by bus', [0, expect.closeTo(1 / 6, 3), 1]],
      ['Rides by tram', [0, expect.closeTo(1 / 6, 3), 1]],
    ]);
    expect(rides.times.map(({ label }) => label)).toEqual(['2018', '2019', '2024']);
    expect(rides.scope).toBe('Rides, 2018 to 2024');
  });

  it('can be read off the drawing by the lines of its scale alone', () => {
    const svg = drawn(rides);
    const rules = [...svg.matchAll(/<line class="(?:base|grid)"[^>]* y1="([\d.]+)"/g)].map((one) =>
      Number(one[1]),
    );
    const labels = [...svg.matchAll(/text-anchor="end">([\d,]+)</g)].map((one) =>
      Number(one[1]?.replace(',', '')),
    );
    expect(rules).toHaveLength(labels.length);
    const [zero = 0, top = 0] = [rules[0], rules.at(-1)];
    const values = [...svg.matchAll(/class="marker[^"]*"[^>]*translate\([\d.]+ ([\d.]+)\)/g)].map(
      (one) => ((zero - Number(one[1])) / (zero - top)) * (labels.at(-1) ?? 0),
    );
    const all = [...RIDES.bus, ...RIDES.tram];
    // The name of each line has the sign of its points, too.
    expect(values).toHaveLength(all.length + rides.lines.length);
    all.forEach((value, index) => {
      expect(Math.abs((values[index] ?? 0) - value)).toBeLessThan(3);
    });
  });

  it('has its values as a table of few rows, each recorded where it is printed', () => {
    expect(rides.columns).toEqual(['2018', '2019', '2024']);
    expect(rides.rows.map(({ head, cells }) => [head, ...cells.map(({ value }) => value?.text)])).toEqual([
      ['Rides by bus', '410', '90', '730'],
      ['Rides by tram', '50', '260', '655'],
    ]);
  });

  it('has a row for each time where the times have no room side by side', () => {
    const amounts = Array.from({ length: 9 }, (_, year) => ({ year: 2011 + year, value: 1_000 + year }));
    const words = ({ year, value }: (typeof amounts)[number]): string => `${value} rides in ${year}`;
    const figures = amounts.map(
      (one) =>
        `  y${one.year}: { label: Rides, value: ${one.value}, unit: rides, period: ${one.year}, series: r, evidence: "${words(one)}" }`,
    );
    const tableOf = (many: number): readonly [number, number] | undefined => {
      const sources = {
        documents: { a: `There were ${amounts.map(words).join(', ')}.` },
        extractions: { a: `document: a\nfigures:\n${figures.slice(0, many).join('\n')}` },
      };
      const line = blockOf('chart', contentOf(sources, '::chart{kind="line"}'))?.charts[0];
      return line && [line.rows.length, line.columns.length];
    };
    expect(tableOf(9)).toEqual([9, 1]);
    expect(tableOf(6)).toEqual([1, 6]);
  });

  it('has nought on its scale, or says that it has not', () => {
    expect(rides.signs).toEqual([]);
    expect(read(rides.ticks, 0)).toBe(0);
    const index = chart('topics="i" kind="line"');
    expect(index.signs).toEqual(['The scale does not begin at zero.']);
    expect(index.lines[0]?.points.map(({ value }) => read(index.ticks, value))).toEqual([
      expect.closeTo(940, 2),
      expect.closeTo(980, 2),
    ]);
  });

  it('draws the same each time, and what it is for screen-reader users', () => {
    expect(drawn(rides)).toBe(drawn(chart('topics="rides" kind="line"')));
    expect(drawn(rides)).toContain(
      'aria-label="Line chart, 2 lines: Rides, 2018 to 2024. The scale goes from 0 to 800. The table below has the values."',
    );
  });
});

it('small multiples have a field for each line on one scale', () => {
  const svg = drawn(chart('topics="rides" kind="multiples"'));
  expect(svg.match(/class="line line-0"/g)).toHaveLength(2);
  expect(svg).toContain('>Rides by tram<');
});

it('a slope is between two times', () => {
  const slope = chart('compare="bus-2018 bus-2024 tram-2018 tram-2024" kind="slope"');
  expect(slope.times.map(({ label }) => label)).toEqual(['2018', '2024']);
  expect(drawn(slope).match(/class="upright"/g)).toHaveLength(2);
});

it('parts of a stack lie end to end, each with a hatching of its own', () => {
  const { bars, ticks, signs } = chart('topics="staff" kind="stacked"');
  expect(
    bars.map(({ label, from, to, hatching }) => [label, read(ticks, from), read(ticks, to), hatching]),
  ).toEqual([
    ['Staff', 0, expect.closeTo(600, 2), undefined],
    ['Drivers', 0, expect.closeTo(240, 2), 0],
    ['Menders', expect.closeTo(240, 2), expect.closeTo(370, 2), 1],
  ]);
  expect(signs).toEqual(['Dashed white: the rest of the whole.']);
});

it('dots have the low and the high end of a range, and are where they are on the scale', () => {
  const { bars, ticks, signs } = chart('topics="t" kind="dots"');
  expect(bars.map(({ from, to, end }) => [read(ticks, from), read(ticks, to), end])).toEqual([
    [expect.closeTo(12, 2), expect.closeTo(25, 2), 'exact'],
    [expect.closeTo(20, 2), expect.closeTo(20, 2), 'more'],
    [expect.closeTo(14, 2), expect.closeTo(14, 2), 'exact'],
  ]);
  expect(signs).toEqual(['Two dots: the low and the high end of a range.', 'Arrow: it may be more.']);
});

describe('the table of many lines', () => {
  const towns = ['Ayr', 'Bude', 'Cork', 'Deal'] as const;
  const years = [2021, 2022, 2023] as const;
  const decade = Array.from({ length: 10 }, (_, index) => 2014 + index);
  const visitsOf = (town: number, year: number): number => 100 + town * 10 + year;
  const sourcesOf = (years: readonly number[]) => ({
    documents: {
      a: towns
        .flatMap((town, index) =>
          years.map((year, at) => `In ${year}, ${visitsOf(index, at)} visits were counted in ${town}.`),
        )
        .join('\n\n'),
    },
    extractions: {
      a: `document: a\nfigures:\n${towns
        .flatMap((town, index) =>
          years.map(
            (year, at) =>
              `  v${index}-${year}: { label: "Visits, ${town}", value: ${visitsOf(index, at)}, unit: visits, period: ${year}, series: v, evidence: "In ${year}, ${visitsOf(index, at)} visits were counted in ${town}" }`,
          ),
        )
        .join('\n')}`,
    },
  });
  const tableOn = (front: string, counted: readonly number[] = years): Chart | undefined =>
    blockOf('chart', contentOf(sourcesOf(counted), '::chart{kind="multiples"}', front))?.charts[0];

  it('has a row for each line, and a column for each time, where the sheet has room for them', () => {
    const table = tableOn('paper: A4\n');
    expect(table?.corner).toBe('what');
    expect(table?.columns).toEqual(['2021', '2022', '2023']);
    expect(table?.rows.map(({ head, cells }) => [head, ...cells.map(({ value }) => value?.text)])).toEqual(
      towns.map((town, index) => [`Visits, ${town}`, ...years.map((_, at) => String(visitsOf(index, at)))]),
    );
  });

  it('has a column for each line where there are more times than columns have room for', () => {
    const table = tableOn('paper: A4\n', decade);
    expect(table?.corner).toBe('when');
    expect(table?.columns).toEqual(towns.map((town) => `Visits, ${town}`));
    expect(table?.rows).toHaveLength(decade.length);
  });

  it('has a row for each value where neither has room', () => {
    const table = tableOn('paper: A5\ntype-size: large\n', decade);
    expect(table?.columns).toEqual([]);
    expect(table?.rows).toHaveLength(decade.length * towns.length);
  });
});

describe('a value with a qualifier', () => {
  it('is not beside its point without it: the table has both', () => {
    const sources = {
      documents: { a: 'There were 410 rides in 2018, and more than 730 rides in 2024.' },
      extractions: {
        a: `document: a
figures:
  first: { label: Rides, value: 410, unit: rides, period: 2018, series: r, evidence: 410 rides in 2018 }
  last: { label: Rides, value: 730, unit: rides, qualifier: more-than, period: 2024, series: r, evidence: more than 730 rides in 2024 }`,
      },
    };
    const line = blockOf('chart', contentOf(sources, '::chart{kind="line"}'))?.charts[0];
    expect(line?.lines[0]?.points.map(({ printed }) => printed?.text)).toEqual(['410', undefined]);
    expect(line?.rows[0]?.cells.map((cell) => [cell.qualifier, cell.value?.text])).toEqual([
      [undefined, '410'],
      ['more than', '730'],
    ]);
    const svg = line === undefined ? '' : drawn(line);
    expect(svg).toContain('410');
    expect(svg).not.toContain('730');
  });
});
