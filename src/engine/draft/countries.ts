const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The names of countries in English, as the machine's own table has them. */
export const COUNTRIES: ReadonlySet<string> = new Set(countries());

function* countries(): Iterable<string> {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  for (const first of LETTERS) {
    for (const second of LETTERS) {
      const name = names.of(`${first}${second}`);
      if (name !== undefined) yield name;
    }
  }
  // Nations within one that the table has no code for.
  yield* ['England', 'Scotland', 'Wales', 'Northern Ireland'];
}
