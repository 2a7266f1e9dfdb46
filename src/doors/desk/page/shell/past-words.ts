const PAST: Readonly<Record<string, string>> = {
  accept: 'Accepted',
  add: 'Added',
  begin: 'Began',
  change: 'Changed',
  cite: 'Cited',
  correct: 'Corrected',
  delete: 'Deleted',
  find: 'Found',
  import: 'Imported',
  keep: 'Kept',
  leave: 'Left',
  list: 'Listed',
  mark: 'Marked',
  quote: 'Quoted',
  remove: 'Removed',
  rename: 'Renamed',
  replace: 'Replaced',
  say: 'Said',
  strike: 'Struck',
  swap: 'Swapped',
  take: 'Took',
  use: 'Used',
  write: 'Wrote',
};

/** What was asked for, such as "keep `loans`", as it is said when it has been done. */
export function pastWords(what: string): string {
  const [, verb = '', rest = ''] = /^(\w+)(.*)$/s.exec(what) ?? [];
  const past = PAST[verb.toLowerCase()];
  return past === undefined ? `Done: ${what}` : `${past}${rest.replace(/^ and cite\b/, ' and cited')}`;
}
