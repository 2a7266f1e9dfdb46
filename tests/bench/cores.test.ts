import { expect, test } from 'vitest';
import { coresText, onPaper } from '../../scripts/bench/cores.ts';

const one = { jobs: 1, main: 100, workers: 0, browsers: 150, wall: 260 };
const several = { jobs: 4, main: 2, workers: 98, browsers: 150, wall: 70 };

test('on paper, one process is at its end where several are not', () => {
  const at = (row: typeof one, cores: number) => onPaper(row).find((found) => found.cores === cores);
  // Two fifths cannot be divided: however many cores there are, two and a half times one core is the most.
  expect(at(one, 16)).toMatchObject({ serial: 0.4, speedup: expect.closeTo(1 / (0.4 + 0.6 / 16)) });
  expect(at(one, 32)?.speedup).toBeLessThan(2.5);
  expect(at(several, 16)).toMatchObject({ serial: 0.008, speedup: expect.closeTo(1 / (0.008 + 0.992 / 16)) });
  // 250 ms a pack on one core.
  expect(at(several, 16)?.packsAnHour).toBeCloseTo((3_600_000 / 250) * (1 / (0.008 + 0.992 / 16)));
});

test('the table shows the share of the process that hands out packs', () => {
  const text = coresText({
    rows: [one, several],
    onPaper: [one, several].flatMap(onPaper),
    packs: 60,
    runs: 3,
  });
  expect(text).toContain('| 1 | 100.0 | 0.0 | 150.0 | 250.0 | 40.0 % | 260 |');
  expect(text).toContain('| 4 | 2.0 | 98.0 | 150.0 | 250.0 | 0.8 % | 70 |');
  expect(text).toContain('| 16 | 2.3 | 32,914 | 14.3 | 205,714 |');
});
