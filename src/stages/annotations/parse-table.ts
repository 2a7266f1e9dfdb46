import { CsvError, parse } from 'csv-parse/sync';
import { limitExceeded } from '../../ground/model/diagnostics/files.ts';
import { jsonSyntax } from '../../ground/model/diagnostics/values.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { ParsedValues } from './parsed-values.ts';

/** How many rows are read. */
const MOST_ROWS = 200_001;
const SEPARATORS = [',', ';', '\t'] as const;

/** What parts the columns of a table with a column for the words; nothing for a text that is none. */
export function separatorOf(text: string): string | undefined {
  const [head = ''] = text.trimStart().split(/\r?\n/, 1);
  return SEPARATORS.find((separator) => {
    const names = head.split(separator).map((name) => name.replaceAll('"', '').trim().toLowerCase());
    return names.length > 1 && names.includes('quote');
  });
}

/** The rows of a table as maps by the names of its columns, each with the line on which it begins. */
export function parseTable(text: string, separator: string, file: string): Outcome<ParsedValues> {
  try {
    const rows = parse(text, {
      delimiter: separator,
      columns: (names: string[]) => names.map((name) => name.trim()),
      info: true,
      raw: true,
      to: MOST_ROWS,
      skip_empty_lines: true,
    }) as unknown as readonly Row[];
    const values = rows.map(({ record, info, raw }) => ({
      value: record,
      line: info.lines - raw.trimEnd().split('\n').length + 1,
    }));
    if (values.length >= MOST_ROWS) {
      const limit = `${(MOST_ROWS - 1).toLocaleString('en')} rows`;
      return {
        value: undefined,
        diagnostics: [limitExceeded(at(file, 1), 'the table has more rows', limit)],
      };
    }
    return { value: { text, isLines: true, values }, diagnostics: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    const hint = 'export it again: nothing of the file is imported';
    return { value: undefined, diagnostics: [jsonSyntax(at(file, line), WRONG, hint)] };
  }
}

const WRONG = 'this row has not the columns of the first one, or a quotation mark too many';

interface Row {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
  readonly raw: string;
}

function at(file: string, line: number): { file: string; start: Point; end: Point } {
  const point = { line, column: 1 };
  return { file, start: point, end: point };
}

interface Point {
  readonly line: number;
  readonly column: number;
}
