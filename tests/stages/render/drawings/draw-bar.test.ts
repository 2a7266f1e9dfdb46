import { describe, expect, it } from 'vitest';
import type { ChartBar } from '../../../../src/ground/model/blocks/chart.ts';
import { drawBar } from '../../../../src/stages/render/drawings/draw-bar.ts';
import { sampleContent } from '../sample-content.ts';

function bar(more: Partial<ChartBar> = {}): string {
  const whole: ChartBar = {
    ref: 'd:f',
    label: 'Label',
    value: { ref: 'd:f', kind: 'figure', text: '20' },
    qualifier: undefined,
    unit: undefined,
    period: undefined,
    marks: [],
    depth: 0,
    from: 0,
    to: 0.5,
    zero: 0,
    wholeFrom: undefined,
    wholeTo: undefined,
    end: 'exact',
    form: 'bar',
    ticks: [0, 1],
    hatching: undefined,
    ...more,
  };
  return drawBar(whole, sampleContent({ paper: 'A4', typeSize: 'standard' }));
}

const width = (svg: string, name: string): number =>
  Number(new RegExp(`<rect class="${name}"[^>]* width="([\\d.]+)"`).exec(svg)?.[1]);

describe('a bar', () => {
  it('is as long as its share of the scale', () => {
    expect(width(bar({ to: 1 }), 'bar') / width(bar({ to: 0.25 }), 'bar')).toBeCloseTo(4, 2);
  });

  it('can be seen however small it is', () => {
    expect(width(bar({ to: 0.00001 }), 'bar')).toBeCloseTo(0.3, 3);
  });

  it('of a part is hatched, inside the outline of its whole', () => {
    const svg = bar({ depth: 1, to: 0.2, wholeFrom: 0, wholeTo: 0.8 });
    expect(width(svg, 'whole') / width(svg, 'part')).toBeCloseTo(4, 2);
    expect(svg.match(/class="hatch"/g)?.length).toBeGreaterThan(3);
  });

  it.each([
    ['more', '<path class="open"'],
    ['less', 'class="bar soft"'],
    ['about', 'class="bar soft"'],
  ] as const)('whose end is %s says so by form', (end, expected) => {
    expect(bar({ end })).toContain(expected);
    expect(bar({ end: 'exact' })).not.toContain(expected);
  });

  it('below nought ends at nought', () => {
    const svg = bar({ from: 0.4, to: 0.1, zero: 0.4 });
    const box = /<rect class="bar" x="([\d.]+)"[^>]* width="([\d.]+)"/.exec(svg);
    const zero = Number(/class="base" x1="([\d.]+)"/.exec(svg)?.[1]);
    expect(Number(box?.[1]) + Number(box?.[2])).toBeCloseTo(zero, 2);
  });
});
