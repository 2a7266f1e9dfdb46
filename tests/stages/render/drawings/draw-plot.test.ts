import { expect, test } from 'vitest';
import type { ChartLine } from '../../../../src/ground/model/blocks/chart.ts';
import { drawPlot } from '../../../../src/stages/render/drawings/draw-plot.ts';

test('the name of a line has the sign of its points: lines may end at one place', () => {
  const line = (name: string, values: readonly [number, number]): ChartLine => ({
    name,
    points: values.map((value, time) => ({ time, value, printed: undefined, end: 'exact' })),
  });
  const svg = drawPlot(
    {
      lines: [line('Trams', [0.2, 0.5]), line('Ferries', [0.9, 0.5]), line('Buses', [0.1, 0.51])],
      ticks: [],
      times: [],
      ...{ x: 0, y: 0, width: 120, height: 40, letter: 3, names: 30 },
      ...{ scale: false, first: 0, uprights: false },
    },
    () => '',
  );
  const signs = [...svg.matchAll(/<path class="(marker[^"]*)" d="([^"]*)"/g)].map(
    ([, kind, d]) => `${kind} ${d}`,
  );
  const named = [
    ...svg.matchAll(/<path class="(marker[^"]*)" d="([^"]*)"[^>]*><\/path><text class="name"[^>]*>(\w+)/g),
  ];
  const byName = Object.fromEntries(named.map(([, kind, d, name]) => [name, `${kind} ${d}`]));
  expect(byName).toEqual({ Trams: signs[0], Ferries: signs[2], Buses: signs[4] });
  expect(new Set(Object.values(byName)).size).toBe(3);
});
