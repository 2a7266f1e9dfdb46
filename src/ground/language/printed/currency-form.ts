/** Signs that go before a number, by the money that they mean without doubt. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['dollar', '$'],
  ['USD', 'US$'],
  ['AUD', 'A$'],
  ['CAD', 'C$'],
  ['NZD', 'NZ$'],
  ['HKD', 'HK$'],
  ['SGD', 'S$'],
  ['TWD', 'NT$'],
  ['BRL', 'R$'],
  ['MXN', 'MX$'],
  ['GBP', '£'],
  ['EUR', '€'],
  ['JPY', 'JP¥'],
  ['yen', '¥'],
  ['CNY', 'CN¥'],
  ['INR', '₹'],
]);

/** What goes before a number of this money; nothing where it has a word after it. */
export function currencyBefore(name: string): string | undefined {
  // A code is a word, and parted from its number.
  return SIGNS.get(name) ?? (/^[A-Z]{3}$/.test(name) ? `${name}\u00a0` : undefined);
}
