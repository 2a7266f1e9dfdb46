import type { Box, Rule } from './page-content.ts';

/** A table whose cells are ruled: the lines between its columns and rows. */
export interface RuledTable extends Box {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Whether a line is between two columns in a row: `[row][line]`. */
  readonly parted: readonly (readonly boolean[])[];
}

/** Lines that are so close are one, in points. */
const NEAR = 3;

/** Tables with lines around their cells: at least two columns and two rows. */
export function findRuledTables(rules: readonly Rule[]): readonly RuledTable[] {
  if (rules.length < 5 || rules.length > 20_000) return [];
  const level = mergeRules(rules.filter((rule) => rule.level));
  const plumb = mergeRules(rules.filter((rule) => !rule.level));
  if (level.length < 3 || plumb.length < 3) return [];
  return groupsOf(level, plumb)
    .map(tableOf)
    .filter((table) => table !== undefined);
}

/** The cell of a word: row and column; nothing outside. */
export function cellOf(
  table: RuledTable,
  word: Box,
  base: number,
  size: number,
): readonly [number, number] | undefined {
  const x = (word.left + word.right) / 2;
  const y = base - size * 0.3;
  if (x < table.left - NEAR || x > table.right + NEAR || y < table.top - NEAR || y > table.bottom + NEAR)
    return undefined;
  const row = Math.min(Math.max(table.ys.filter((at) => at <= y).length - 1, 0), table.ys.length - 2);
  let column = Math.min(Math.max(table.xs.filter((at) => at <= x).length - 1, 0), table.xs.length - 2);
  // A cell over several columns holds its text in the first.
  while (column > 0 && table.parted[row]?.[column] === false) column -= 1;
  return [row, column];
}

/** Lines that touch end to end, and double ones, as one. */
function mergeRules(rules: readonly Rule[]): readonly Rule[] {
  const merged: { -readonly [K in keyof Rule]: Rule[K] }[] = [];
  const sorted = [...rules].sort((a, b) =>
    a.level
      ? a.top + a.bottom - (b.top + b.bottom) || a.left - b.left
      : a.left + a.right - (b.left + b.right) || a.top - b.top,
  );
  for (const rule of sorted) {
    let joined = false;
    for (let back = merged.length - 1; back >= Math.max(0, merged.length - 60); back -= 1) {
      const other = merged[back];
      if (other === undefined) continue;
      const beside = rule.level ? rule.top - other.bottom : rule.left - other.right;
      const along = rule.level
        ? rule.left <= other.right + NEAR && rule.right >= other.left - NEAR
        : rule.top <= other.bottom + NEAR && rule.bottom >= other.top - NEAR;
      if (beside > NEAR * 0.7 || !along) continue;
      other.left = Math.min(other.left, rule.left);
      other.right = rule.level ? Math.max(other.right, rule.right) : other.right;
      other.top = Math.min(other.top, rule.top);
      other.bottom = rule.level ? other.bottom : Math.max(other.bottom, rule.bottom);
      joined = true;
      break;
    }
    if (!joined) merged.push({ ...rule });
  }
  return merged;
}

interface Group {
  readonly level: Rule[];
  readonly plumb: Rule[];
}

/** Lines that cross or touch one another. */
function groupsOf(level: readonly Rule[], plumb: readonly Rule[]): readonly Group[] {
  const parents = new Map<Rule, Rule>();
  const root = (rule: Rule): Rule => {
    let at = rule;
    for (let next = parents.get(at); next !== undefined; next = parents.get(at)) at = next;
    return at;
  };
  if (level.length * plumb.length > 2_000_000) return [];
  for (const across of level) {
    for (const down of plumb) {
      const touches =
        down.left >= across.left - NEAR &&
        down.left <= across.right + NEAR &&
        across.top >= down.top - NEAR &&
        across.top <= down.bottom + NEAR;
      if (!touches) continue;
      const [one, other] = [root(across), root(down)];
      if (one !== other) parents.set(one, other);
    }
  }
  const groups = new Map<Rule, Group>();
  for (const rule of [...level, ...plumb]) {
    const group = groups.get(root(rule)) ?? { level: [], plumb: [] };
    (rule.level ? group.level : group.plumb).push(rule);
    groups.set(root(rule), group);
  }
  return [...groups.values()];
}

function tableOf({ level, plumb }: Group): RuledTable | undefined {
  const xs = places(plumb.map((rule) => (rule.left + rule.right) / 2));
  const ys = places(level.map((rule) => (rule.top + rule.bottom) / 2));
  if (xs.length < 3 || ys.length < 3) return undefined;
  const parted = ys.slice(0, -1).map((top, row) => {
    const middle = (top + (ys[row + 1] ?? top)) / 2;
    return xs.map((x) =>
      plumb.some(
        (rule) =>
          Math.abs((rule.left + rule.right) / 2 - x) <= NEAR && rule.top <= middle && rule.bottom >= middle,
      ),
    );
  });
  return { xs, ys, parted, left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 };
}

function places(values: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    if (value - (found.at(-1) ?? -Infinity) > NEAR) found.push(value);
  }
  return found;
}
