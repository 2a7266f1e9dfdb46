import { describe, expect, test } from 'vitest';
import { barsIn, drawnBars } from '../../../src/stages/typeset/repair/draw-bars.ts';

const A4 = { left: 0, bottom: 0, right: 595, top: 842 };

/** A page as Chromium writes it, ten pixels a point and upside down; its room is 65 to 545 across, 70 to 770 up. */
function page(...paintings: readonly string[]): string {
  return [
    '.1 0 0 -.1 0 842 cm',
    'q',
    '650 720 4800 7000 re',
    'W* n',
    'q',
    '10 0 0 10 650 720 cm',
    ...paintings,
    'Q',
    'Q',
  ].join('\n');
}

const OUTLINE = '.9843 .0118 .9686 RG .9843 .0118 .9686 rg';
const INK = '.102 .102 .102 RG .102 .102 .102 rg';

function outline(y: number, height: number): readonly string[] {
  return [`/P <</MCID ${y} >>BDC`, `.5 ${y} 300 ${height} re`, 'S', 'EMC'];
}

/** The rectangles that are drawn, as numbers. */
function barsOf(content: string, isRight = true, box = A4): readonly (readonly number[])[] {
  const bars = barsIn(content);
  const drawn = bars === undefined ? '' : drawnBars(bars, box, isRight);
  return drawn
    .split('\n')
    .filter((line) => line.endsWith(' re'))
    .map((line) => line.split(' ').slice(0, 4).map(Number));
}

describe('bars beside what has changed', () => {
  test('a page without an outline has none', () => {
    expect(barsIn(page(INK, '0 0 10 10 re', 'S'))).toBeUndefined();
    expect(barsIn(page('.5 .5 .5 RG .5 .5 .5 rg', '0 0 10 10 re', 'S'))).toBeUndefined();
  });

  test('the outline is gone, and everything else is as it was', () => {
    const others = [INK, '0 0 10 10 re', 'S', '3 3 4 4 re', 'f'];
    const content = page(...others, OUTLINE, ...outline(100, 40), INK, ...others);
    const left = barsIn(content)?.content;
    expect(left).toBe(page(...others, OUTLINE, '/P <</MCID 100 >>BDC', 'EMC', INK, ...others));
    expect(left).not.toContain('300 40 re');
  });

  test('a bar is as high as the outline: in the inner margin, left on right pages, right on left ones', () => {
    const content = page(OUTLINE, ...outline(100, 40));
    // 842 - 72 - 100 is the top of the outline.
    expect(barsOf(content, true)).toEqual([[65 - 11 - 1.2, 670 - 40 + 1.5, 1.2, 40 - 3]]);
    expect(barsOf(content, false)).toEqual([[545 + 11, 631.5, 1.2, 37]]);
  });

  test('of several side by side, the bar is at the one that has changed', () => {
    const column = (x: number): readonly string[] => [
      '.9843 .0118 .9529 RG .9843 .0118 .9529 rg',
      `${x} 100 100 40 re`,
      'S',
    ];
    // The first begins at 65, the second at 185, the third at 445 and ends at 545.
    expect(barsOf(page(...column(0)), true)).toEqual([[65 - 12.2, 631.5, 1.2, 37]]);
    expect(barsOf(page(...column(120)), true)).toEqual([[185 - 5.2, 631.5, 1.2, 37]]);
    expect(barsOf(page(...column(120)), false)).toEqual([[285 + 4, 631.5, 1.2, 37]]);
    expect(barsOf(page(...column(380)), false)).toEqual([[545 + 11, 631.5, 1.2, 37]]);
    expect(barsOf(page(...column(0), ...column(380)), true)).toHaveLength(2);
  });

  test('a page that is turned has them on the left, and a narrow margin in its middle', () => {
    const content = page(OUTLINE, ...outline(100, 40));
    const turned = { left: 0, bottom: 0, right: 1100, top: 842 };
    expect(barsOf(content, false, turned)[0]?.[0]).toBeCloseTo(52.8);
    const narrow = { ...A4, right: 555 };
    expect(barsOf(content, false, narrow)[0]?.[0]).toBeCloseTo(550);
  });

  test('rows that touch have one bar, and what is side by side as well; paragraphs have one each', () => {
    const rows = page(OUTLINE, ...outline(100, 20), ...outline(120, 20), ...outline(100, 30));
    expect(barsOf(rows)).toEqual([[52.8, 631.5, 1.2, 37]]);
    const paragraphs = page(OUTLINE, ...outline(100, 20), ...outline(128, 20));
    expect(barsOf(paragraphs)).toHaveLength(2);
  });

  test('what goes on over the page is drawn as far as the page goes', () => {
    const content = page(OUTLINE, ...outline(680, 400), ...outline(-50, 60), ...outline(900, 10));
    expect(barsOf(content).map(([, bottom, , height]) => [bottom, height])).toEqual([
      [761.5, 7],
      [71.5, 17],
    ]);
  });

  test('the bars are artifacts, of which nothing is read aloud', () => {
    const bars = barsIn(page(OUTLINE, ...outline(100, 40)));
    const drawn = bars === undefined ? '' : drawnBars(bars, A4, true);
    expect(drawn.startsWith('/Artifact <</Type /Layout>>BDC\nq\n')).toBe(true);
    expect(drawn.endsWith('Q\nEMC\n')).toBe(true);
  });
});
