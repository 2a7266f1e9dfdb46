import type { DraftRates, Share } from './measure-draft.ts';

const COLUMNS = ['numbers', 'dates', 'quotations', 'speakers', 'names', 'kinds', 'kept'] as const;
const HEADS = [
  'Numbers',
  'Dates',
  'Quotations',
  'Their speakers',
  'Names',
  'Their kinds',
  'Kept unchanged',
] as const;

/** The table of what a draft finds, for people. */
export function describeDraft(all: readonly DraftRates[]): string {
  const rows = [...all, totalOf(all)].map((one) => [
    one.text,
    String(one.words),
    ...COLUMNS.map((column) => shareText(one[column])),
  ]);
  const table = [['Text', 'Words', ...HEADS], ...rows];
  const widths =
    table[0]?.map((_, index) => Math.max(...table.map((row) => (row[index] ?? '').length))) ?? [];
  return table
    .map((row) =>
      row
        .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

/** `docs/drafting.md` with the table put in between its markers. */
export function withDraftRates(page: string, all: readonly DraftRates[]): string {
  const rows = [...all, totalOf(all)].map(
    (one) =>
      `| ${one.text} | ${one.words} | ${COLUMNS.map((column) => shareText(one[column])).join(' | ')} |`,
  );
  const table = [
    `| Text | Words | ${HEADS.join(' | ')} |`,
    `|---|--:|${HEADS.map(() => '--:|').join('')}`,
    ...rows,
  ].join('\n');
  return page.replace(
    /(<!-- made: draft rates -->\n)[\s\S]*?(<!-- end -->)/,
    (_, start: string, end: string) => `${start}\n${table}\n\n${end}`,
  );
}

/** What is not found, text by text. */
export function describeUnfound(all: readonly DraftRates[]): string {
  return all.flatMap(({ text, missed }) => missed.map((one) => `${text}: ${one}`)).join('\n');
}

/** The sum of all texts. */
export function totalOf(
  all: readonly DraftRates[],
): Pick<DraftRates, 'text' | 'words' | (typeof COLUMNS)[number]> {
  const sum = (pick: (one: DraftRates) => number): number => all.reduce((total, one) => total + pick(one), 0);
  const share = (column: (typeof COLUMNS)[number]): Share => ({
    part: sum((one) => one[column].part),
    whole: sum((one) => one[column].whole),
  });
  return {
    text: 'All',
    words: sum(({ words }) => words),
    numbers: share('numbers'),
    dates: share('dates'),
    quotations: share('quotations'),
    speakers: share('speakers'),
    names: share('names'),
    kinds: share('kinds'),
    kept: share('kept'),
  };
}

function shareText({ part, whole }: Share): string {
  return `${part}/${whole} (${whole === 0 ? 100 : Math.floor((part / whole) * 100)} %)`;
}
