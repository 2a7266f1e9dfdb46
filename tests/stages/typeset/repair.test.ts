import { describe, expect, it } from 'vitest';
import { boxesOf } from '../../../src/stages/typeset/repair/box-figures.ts';
import { withArtifacts } from '../../../src/stages/typeset/repair/mark-artifacts.ts';

describe('withArtifacts', () => {
  it('marks what is painted outside of the structure, and what has been taken out of it', () => {
    const content = [
      'q',
      '0 0 9 9 re',
      'f',
      'Q',
      '/P <</MCID 0 >>BDC',
      '(a) Tj',
      'EMC',
      '1 w',
      '/TH <</MCID 1 >>BDC',
      '(b) Tj',
      'EMC',
      'BT',
      '(7) Tj',
      'ET',
      'Q',
    ].join('\n');
    expect(withArtifacts(content, new Set([1])).split('\n')).toEqual([
      '/Artifact <</Type /Pagination>>BDC',
      'q',
      '0 0 9 9 re',
      'f',
      'EMC',
      'Q',
      '/P <</MCID 0 >>BDC',
      '(a) Tj',
      'EMC',
      '1 w',
      '/Artifact <</Type /Pagination>>BDC',
      '(b) Tj',
      'EMC',
      '/Artifact BMC',
      'BT',
      '(7) Tj',
      'ET',
      'EMC',
      'Q',
    ]);
  });

  it('marks what has only a meaning for its glyphs, in a text object or around one', () => {
    const span = '/Span<</ActualText <feff00a0> >> BDC';
    const content = ['BT', span, '<0001> Tj', 'EMC', 'ET', '/P <</MCID 0 >>BDC', '(a) Tj', 'EMC'];
    const around = [span, 'BT', '<0001> Tj', 'ET', 'EMC', 'Q'];
    expect(withArtifacts([...content, ...around].join('\n'), new Set()).split('\n')).toEqual([
      '/Artifact <</Type /Pagination>>BDC',
      ...content.slice(0, 5),
      'EMC',
      ...content.slice(5),
      '/Artifact BMC',
      ...around.slice(0, 5),
      'EMC',
      'Q',
    ]);
  });

  it('takes a page with more outside of its structure than a function takes arguments', () => {
    const lines = Array.from({ length: 300_000 }, () => 'f');
    expect(withArtifacts(lines.join('\n'), new Set()).split('\n')).toHaveLength(lines.length + 2);
  });
});

describe('boxesOf', () => {
  it('gives each piece the corners of what it paints, in the page’s units', () => {
    const content = [
      'q',
      '2 0 0 2 10 20 cm',
      '/Figure <</MCID 3 >>BDC',
      '0 0 5 1 re',
      'f',
      '100 100 9 9 re',
      'n',
      '/Span <</MCID 4 >>BDC',
      '1 1 m',
      '7 3 l',
      'S',
      'EMC',
      'EMC',
      'Q',
      '0 0 999 999 re',
      'f',
    ].join('\n');
    expect([...boxesOf(content)]).toEqual([
      [3, [10, 20, 24, 26]],
      [4, [12, 22, 24, 26]],
    ]);
  });
});
