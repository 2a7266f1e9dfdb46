import { describe, expect, test } from 'vitest';
import { reportJson } from '../../../src/doors/report/report-json.ts';
import { reportList } from '../../../src/doors/report/report-list.ts';
import { reportDiagnostic, reportText } from '../../../src/doors/report/report-text.ts';
import { sourceExcerpt } from '../../../src/doors/report/source-excerpt.ts';
import type { BuildResult, PackResult } from '../../../src/engine/pipeline/build-result.ts';
import type { Diagnostic } from '../../../src/ground/model/diagnostic.ts';
import { sortDiagnostics } from '../../../src/ground/model/sort-diagnostics.ts';

function diagnostic(line: number, from: number, to: number, file = 'a.yaml'): Diagnostic {
  return {
    code: 'SOME_CODE',
    severity: 'error',
    message: 'this is wrong',
    place: { file, start: { line, column: from }, end: { line, column: to } },
    hint: 'mend it',
  };
}

const plain = { lineOf: () => '  value: 900', colour: false, width: 80 };

describe('reportDiagnostic', () => {
  test('shows the place, the line with marks, and the hint', () => {
    expect(reportDiagnostic(diagnostic(12, 10, 13), plain)).toBe(
      [
        'a.yaml:12:10: error: this is wrong [SOME_CODE]',
        '  12 |   value: 900',
        '     |          ^^^',
        '  hint: mend it',
      ].join('\n'),
    );
  });

  test('does without the line when there is none', () => {
    expect(reportDiagnostic(diagnostic(12, 10, 13), { ...plain, lineOf: () => undefined })).toBe(
      'a.yaml:12:10: error: this is wrong [SOME_CODE]\n  hint: mend it',
    );
    const { place: _, hint: __, ...bare } = diagnostic(1, 1, 1);
    expect(reportDiagnostic(bare, plain)).toBe('error: this is wrong [SOME_CODE]');
  });

  test('colours only when asked to', () => {
    expect(reportDiagnostic(diagnostic(1, 3, 8), { ...plain, colour: true })).toContain('\x1b[31m');
    expect(reportDiagnostic(diagnostic(1, 3, 8), plain)).not.toContain('\x1b');
  });

  test('lets no source steer the terminal', () => {
    const evil = { ...diagnostic(1, 1, 4), message: 'a\x1b]0;title\x07b \u202Etxet' };
    const text = reportDiagnostic(evil, { ...plain, lineOf: () => '\x1b[2Jgone\u2066' });
    for (const character of ['\x1b', '\x07', '\u202E', '\u2066']) expect(text).not.toContain(character);
  });
});

describe('a list of one kind of problem', () => {
  const many = (count: number, file: string): readonly Diagnostic[] =>
    Array.from({ length: count }, (_, index) => diagnostic(index + 1, 1, 2, file));
  const said = (diagnostics: readonly Diagnostic[], loudness: 'quiet' | 'plain' | 'verbose'): string =>
    reportText({ root: '/', packs: [], diagnostics }, { ...plain, loudness });

  test.each(['plain', 'quiet'] as const)('is shown in part in each file, and counted: %s', (loudness) => {
    const text = said([...many(2000, 'a.yaml'), ...many(51, 'b.yaml'), ...many(50, 'c.yaml')], loudness);
    expect(text.match(/this is wrong/g)).toHaveLength(150);
    expect(text).toContain('a.yaml: and 1,950 more errors of this kind [SOME_CODE]; --verbose lists all');
    expect(text).toContain('b.yaml: and 1 more error of this kind [SOME_CODE]; --verbose lists all');
    expect(text).not.toContain('c.yaml: and');
  });

  test('hides no other kind', () => {
    const other: Diagnostic = { ...diagnostic(1, 1, 2), code: 'OTHER_CODE' };
    const text = said([...many(200, 'a.yaml'), other, { ...other, severity: 'warning' }], 'plain');
    expect(text.match(/OTHER_CODE/g)).toHaveLength(2);
  });

  test('is shown whole on request', () => {
    expect(said(many(200, 'a.yaml'), 'verbose').match(/this is wrong/g)).toHaveLength(200);
  });
});

describe('sourceExcerpt', () => {
  test('marks a stretch under wide characters, accents and tabs', () => {
    expect(sourceExcerpt('報告 8', 1, 3, 80)).toEqual({ text: '報告 8', marks: '^^^^' });
    expect(sourceExcerpt('\tx: 1', 2, 3, 80)).toEqual({ text: '    x: 1', marks: '    ^' });
    expect(sourceExcerpt('cafe\u0301 x', 7, 8, 80).marks).toBe('     ^');
  });

  test('marks one column at least, also after the end of the line', () => {
    expect(sourceExcerpt('ab', 3, 3, 80)).toEqual({ text: 'ab', marks: '  ^' });
    expect(sourceExcerpt('ab', 99, 120, 80)).toEqual({ text: 'ab', marks: '  ^' });
  });

  test('cuts a long line to what stands around the stretch', () => {
    const line = `${'a '.repeat(200)}here it is${' b'.repeat(200)}`;
    const { text, marks } = sourceExcerpt(line, 401, 411, 80);
    expect(text.length).toBeLessThanOrEqual(80);
    expect(text).toMatch(/^… ?a.*here it is.*…$/);
    expect(text.slice(marks.indexOf('^'), marks.length)).toBe('here it is');
  });

  test('shows a few of the marks that are on one letter', () => {
    const { text, marks } = sourceExcerpt(`a${'\u0301'.repeat(50_000)} b`, 2, 50_002, 80);
    expect(text).toBe(`a${'\u0301'.repeat(8)} b`);
    expect(marks).toBe(' ^');
  });

  test('cuts a stretch that is wider than the terminal', () => {
    const { text, marks } = sourceExcerpt(`x: ${'word '.repeat(100)}`, 4, 400, 80);
    expect(text.length).toBeLessThanOrEqual(80);
    expect(marks).toMatch(/^ {3}\^+$/);
    expect(marks.length).toBeLessThanOrEqual(80);
  });
});

test('diagnostics come once each, by file, line and column; those without a place last', () => {
  const { place: _, ...bare } = diagnostic(1, 1, 1);
  const [a, b, c, d] = [
    diagnostic(2, 1, 2),
    diagnostic(10, 1, 2),
    diagnostic(10, 5, 6),
    diagnostic(1, 1, 2, 'b'),
  ];
  expect(sortDiagnostics([bare, d, c, b, a, b])).toEqual([a, b, c, d, bare]);
});

const failed: PackResult = {
  id: 'two',
  status: 'failed',
  pdf: 'output/two/two.pdf',
  stale: true,
  errors: 1,
  warnings: 0,
};
const result: BuildResult = {
  root: '/w',
  packs: [{ id: 'one', status: 'built', pages: 3, stale: false, errors: 0, warnings: 1 }, failed],
  diagnostics: [diagnostic(1, 3, 8), { ...diagnostic(2, 3, 8), severity: 'warning' }],
};

test('the text ends with what is stale, and with the sum', () => {
  const lines = reportText(result, plain).split('\n');
  expect(lines.slice(-2)).toEqual([
    'output/two/two.pdf is stale: it is the last good one, older than its sources',
    '2 packs: 1 built, 1 failed, 1 error, 1 warning',
  ]);
});

const answered: Diagnostic = { ...diagnostic(2, 3, 8), severity: 'warning', accepted: 'counted by hand' };

test('quietly, only errors are in the text, and what is left of a pack that failed', () => {
  const text = reportText(
    { ...result, diagnostics: [...result.diagnostics, answered] },
    { ...plain, loudness: 'quiet' },
  );
  expect(text).toContain('error: this is wrong');
  expect(text).not.toMatch(/warning|2 packs/);
});

test('verbosely, accepted warnings are in the text with their reasons, and each pack', () => {
  const shown = { ...result, diagnostics: [answered] };
  expect(reportText(shown, plain)).not.toContain('counted by hand');
  const text = reportText(shown, { ...plain, loudness: 'verbose' });
  expect(text).toContain('  accepted: counted by hand');
  expect(text).toContain('one: 3 pages, 1 warning');
});

test('a list has a row for each pack and document', () => {
  const document = {
    id: 'report',
    file: 'sources/documents/report.md',
    title: 'A report',
    packs: ['spring'],
  };
  const pack = {
    id: 'spring',
    file: 'sources/packs/spring.md',
    title: 'Spring',
    edition: 2,
    documents: ['report'],
  };
  const built = { ...pack, state: 'stale', pdf: 'output/spring/spring.pdf', pages: 3 } as const;
  const unread = { id: 'autumn', file: 'sources/packs/autumn.md', state: 'not-built' } as const;
  const text = reportList(
    { root: '/w', packs: [unread, built], documents: [document], diagnostics: [] },
    plain,
  );
  expect(text.split('\n')).toEqual([
    '2 packs',
    'autumn  (cannot be read)',
    '        not built',
    'spring  Spring',
    '        edition 2, stale, 3 pages, output/spring/spring.pdf',
    '1 document',
    'report  A report',
    '        in spring',
  ]);
});

test('the JSON is one object with flat diagnostics', () => {
  const { packs, diagnostics } = JSON.parse(reportJson(result));
  expect(packs[1]).toEqual(failed);
  expect(diagnostics[0]).toEqual({
    code: 'SOME_CODE',
    severity: 'error',
    message: 'this is wrong',
    file: 'a.yaml',
    line: 1,
    column: 3,
    endLine: 1,
    endColumn: 8,
    hint: 'mend it',
  });
});
