import { CONDITIONS } from '../../src/stages/typeset/conditions/conditions.ts';

/** The page with a line for each condition put in between its markers, `<!-- made: conditions -->`. */
export function withConditionReference(page: string): string {
  return page.replace(
    /(<!-- made: conditions -->\n)[\s\S]*?(<!-- end -->)/,
    (_, start: string, end: string) => `${start}\n${conditionTable()}\n${end}`,
  );
}

function conditionTable(): string {
  const rows = Object.entries(CONDITIONS).map(
    ([name, { holds, clause }]) => `| \`${name}\` | ${holds} | ${clause} |`,
  );
  return ['| Condition | What holds | By |', '|---|---|---|', ...rows, ''].join('\n');
}
