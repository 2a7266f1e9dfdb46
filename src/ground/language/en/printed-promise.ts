import type { PrintedPromise } from '../printing.ts';

const NUMBER = new Intl.NumberFormat('en');

export const PROMISE: PrintedPromise = {
  count: (count, of) => counted(count, of, `${of}s`),
  found: (list, rules) => `${list} found in the sources, by ${rules}`,
  rules: (version, fingerprint) => `rules ${version} (${fingerprint})`,
  calculated: (count) => counted(count, 'figure of our own calculation', 'figures of our own calculation'),
  outside: (count) => counted(count, 'date known from elsewhere', 'dates known from elsewhere'),
  own: (count) => counted(count, 'phrase of the author’s own', 'phrases of the author’s own'),
  accepted: (count) => counted(count, 'accepted warning', 'accepted warnings'),
  edited: (letters, count) =>
    `${count === 1 ? 'source' : 'sources'} ${letters} edited by hand after ${count === 1 ? 'its' : 'their'} import`,
  leftOut: (counts) => {
    const each = counts.map(([kind, count]) => counted(count, `more ${kind}`, `more ${kind}s`));
    return `Not printed here: ${each.join(', ')}.`;
  },
  open: (count) => counted(count, 'open warning', 'open warnings'),
};

function counted(count: number, one: string, several: string): string {
  return `${NUMBER.format(count)} ${count === 1 ? one : several}`;
}
