import type { Unit } from '../../model/unit.ts';
import { CODES_ALSO_WORDS, currencyNamed, MONEY_SYMBOLS, moneySymbol } from '../currency-signs.ts';
import type { UnitPhrase } from '../unit-words.ts';
import { listWords } from '../word-list.ts';

/** Nouns of money, in singular and plural, by the name of what they mean. */
const NOUNS: readonly (readonly [string, string])[] = [
  ['dollar', 'dollar dollars buck bucks'],
  ['EUR', 'euro euros'],
  ['franc', 'franc francs'],
  ['rupee', 'rupee rupees'],
  ['peso', 'peso pesos'],
  ['krone', 'krone kroner krona kronor'],
  ['dinar', 'dinar dinars'],
  ['rouble', 'rouble roubles ruble rubles'],
  ['shilling', 'shilling shillings'],
  ['riyal', 'riyal riyals rial rials'],
  ['JPY', 'yen'],
  ['CNY', 'yuan renminbi rmb RMB kuai'],
  ['lira', 'lira liras'],
  ['PLN', 'zloty zlotys zlotych złoty'],
  ['HUF', 'forint forints'],
  ['CZK', 'koruna korunas'],
  ['UAH', 'hryvnia hryvnias'],
  ['ILS', 'shekel shekels'],
  ['ZAR', 'rand'],
  ['NGN', 'naira'],
  ['GHS', 'cedi cedis'],
  ['ETB', 'birr'],
  ['THB', 'baht'],
  ['IDR', 'rupiah'],
  ['MYR', 'ringgit'],
  ['VND', 'dong'],
  ['BDT', 'taka'],
  ['AED', 'dirham dirhams'],
  ['KZT', 'tenge'],
  ['peseta', 'peseta pesetas'],
  ['markka', 'markka markkaa'],
  ['guilder', 'guilder guilders'],
  ['BTC', 'bitcoin bitcoins'],
];

/** Of which country, before a noun of money. */
const COUNTRIES: readonly (readonly [string, string])[] = [
  ['USD', 'US dollar|US dollars|U . S . dollar|U . S . dollars|American dollar|American dollars'],
  ['AUD', 'Australian dollar|Australian dollars'],
  ['CAD', 'Canadian dollar|Canadian dollars'],
  ['NZD', 'New Zealand dollar|New Zealand dollars'],
  ['HKD', 'Hong Kong dollar|Hong Kong dollars'],
  ['SGD', 'Singapore dollar|Singapore dollars|Singaporean dollars'],
  ['TWD', 'Taiwan dollar|Taiwan dollars|Taiwanese dollars'],
  ['GBP', 'British pound|British pounds|pound sterling|pounds sterling'],
  ['EGP', 'Egyptian pound|Egyptian pounds'],
  ['LBP', 'Lebanese pound|Lebanese pounds'],
  ['SYP', 'Syrian pound|Syrian pounds'],
  ['SDG', 'Sudanese pound|Sudanese pounds'],
  ['CHF', 'Swiss franc|Swiss francs'],
  ['XAF', 'CFA franc|CFA francs'],
  ['FRF', 'French franc|French francs'],
  ['BEF', 'Belgian franc|Belgian francs'],
  ['INR', 'Indian rupee|Indian rupees'],
  ['PKR', 'Pakistani rupee|Pakistani rupees'],
  ['LKR', 'Sri Lankan rupee|Sri Lankan rupees'],
  ['NPR', 'Nepalese rupee|Nepalese rupees'],
  ['MXN', 'Mexican peso|Mexican pesos'],
  ['ARS', 'Argentine peso|Argentine pesos|Argentinian pesos'],
  ['CLP', 'Chilean peso|Chilean pesos'],
  ['COP', 'Colombian peso|Colombian pesos'],
  ['PHP', 'Philippine peso|Philippine pesos'],
  ['SEK', 'Swedish krona|Swedish kronor|Swedish crowns'],
  ['NOK', 'Norwegian krone|Norwegian kroner|Norwegian crowns'],
  ['DKK', 'Danish krone|Danish kroner|Danish crowns'],
  ['ISK', 'Icelandic krona|Icelandic kronur'],
  ['CZK', 'Czech koruna|Czech korunas|Czech crowns'],
  ['JPY', 'Japanese yen'],
  ['CNY', 'Chinese yuan'],
  ['KRW', 'South Korean won|Korean won'],
  ['TRY', 'Turkish lira|Turkish liras'],
  ['ITL', 'Italian lira|Italian lire'],
  ['RUB', 'Russian rouble|Russian roubles|Russian ruble|Russian rubles'],
  ['KES', 'Kenyan shilling|Kenyan shillings|Kenya shillings'],
  ['UGX', 'Ugandan shilling|Ugandan shillings'],
  ['TZS', 'Tanzanian shilling|Tanzanian shillings'],
  ['SAR', 'Saudi riyal|Saudi riyals'],
  ['QAR', 'Qatari riyal|Qatari riyals'],
  ['IRR', 'Iranian rial|Iranian rials'],
  ['ZAR', 'South African rand'],
  ['KWD', 'Kuwaiti dinar|Kuwaiti dinars'],
  ['IQD', 'Iraqi dinar|Iraqi dinars'],
  ['BRL', 'Brazilian real|Brazilian reais|reais'],
  ['AED', 'UAE dirham|UAE dirhams'],
  ['MAD', 'Moroccan dirham|Moroccan dirhams'],
  ['markka', 'Finnish markka'],
  ['guilder', 'Dutch guilder|Dutch guilders'],
  ['DEM', 'Deutschmark|Deutschmarks|German marks'],
];

const CENT: Unit = { family: 'currency', name: 'cent', factor: 0.01, partOf: 'dollar' };
const PARTS: readonly (readonly [string, Unit])[] = [
  [
    'cent|cents|c|¢',
    {
      ...CENT,
      also: [
        { ...CENT, partOf: 'EUR' },
        { ...CENT, partOf: 'USD' },
      ],
    },
  ],
  ['US cent|US cents', { ...CENT, partOf: 'USD' }],
  ['euro cent|euro cents|eurocent|eurocents', { ...CENT, partOf: 'EUR' }],
  ['mao', { family: 'currency', name: 'mao', factor: 0.1, partOf: 'CNY' }],
  ['penny|pennies|pence|p', { family: 'currency', name: 'pence', factor: 0.01, partOf: 'GBP' }],
];

/** Letters that are money before a number. */
const BEFORE: readonly (readonly [string, string])[] = [
  ['rupee', 'Rs|Rs .|rs|rs .'],
  ['CNY', 'RMB|Rmb|rmb'],
  ['MYR', 'RM'],
  ['IDR', 'Rp'],
  ['krone', 'kr|Kr|kr .'],
  ['CHF', 'Fr|Fr .|SFr|Sfr'],
  ['DEM', 'DM'],
  ['KES', 'Ksh|KSh'],
  ['AED', 'Dh|Dhs'],
  ['BTC', 'BTC'],
];

/** Money after a number. */
export const MONEY_BEHIND: readonly UnitPhrase[] = [
  ...MONEY_SYMBOLS,
  ...['usd', 'eur', 'gbp', 'chf'].map((code) => moneySymbol(code, code.toUpperCase())),
  ...NOUNS.flatMap(([name, words]) =>
    listWords(words).map((word) => ({ words: [word], unit: currencyNamed(name) })),
  ),
  ...COUNTRIES.flatMap(([name, list]) => list.split('|').map((words) => spelt(words, currencyNamed(name)))),
  ...PARTS.flatMap(([list, unit]) =>
    list
      .split('|')
      .map((words) => ({ ...spelt(words, unit), ...(words.length < 2 ? { glued: 'only' as const } : {}) })),
  ),
];

/** Money before a number. */
export const MONEY_BEFORE: readonly UnitPhrase[] = [
  ...MONEY_SYMBOLS.filter(({ words }) => !CODES_ALSO_WORDS.has(words[0] ?? '')),
  ...['usd', 'eur', 'gbp', 'chf'].map((code) => moneySymbol(code, code.toUpperCase())),
  ...BEFORE.flatMap(([name, list]) => list.split('|').map((words) => moneySymbol(words, name))),
];

function spelt(words: string, unit: Unit): UnitPhrase {
  return { words: listWords(words.toLowerCase()), unit };
}
