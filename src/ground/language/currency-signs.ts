import type { Unit } from '../model/unit.ts';
import type { UnitPhrase } from './unit-words.ts';
import { listWords } from './word-list.ts';

/** Codes of ISO 4217 with the word for money that they are a kind of, and the signs that are theirs. */
const KINDS: Readonly<Record<string, string>> = {
  dollar: `USD AUD CAD NZD HKD SGD TWD JMD TTD BBD BZD FJD GYD LRD NAD SBD SRD BSD BMD KYD XCD BND ZWL`,
  pound: 'GBP EGP LBP SDG SSP SYP GIP FKP SHP',
  franc: 'CHF XAF XOF XPF RWF BIF DJF GNF KMF CDF',
  rupee: 'INR PKR LKR NPR MUR SCR',
  peso: 'MXN ARS CLP COP DOP PHP UYU',
  krone: 'SEK NOK DKK ISK',
  dinar: 'DZD BHD IQD JOD KWD LYD MKD RSD TND',
  rouble: 'RUB BYN',
  shilling: 'KES TZS UGX',
  riyal: 'SAR QAR YER IRR OMR',
  won: 'KRW KPW',
  yen: 'JPY CNY',
  lira: 'TRY',
  real: 'BRL',
};

const OTHERS = `EUR PLN CZK HUF RON BGN HRK UAH ILS AED MAD EGP ZAR NGN GHS ETB THB IDR MYR VND KZT UZS GEL AMD
  AZN TMT KGS TJS MDL BTC PEN VES PYG CRC GTQ HNL NIO PAB HTG ANG AWG BDT BTN MVR MMK LAK KHR MNT MOP
  AFN PGK WST VUV ZMW MWK MZN AOA BWP LSL SZL NAD GMD SLE CVE STN ERN MGA MRU XDR`;

const KIND_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(KINDS).flatMap(([kind, codes]) => listWords(codes).map((code) => [code, kind] as const)),
);

/** All codes that are read. */
const CODES: ReadonlySet<string> = new Set([...KIND_OF.keys(), ...listWords(OTHERS)]);

/** Codes that are also words or names: after a number they are money, before one they are not. */
export const CODES_ALSO_WORDS: ReadonlySet<string> = new Set(
  listWords('TRY COP PEN PHP MAD LAK MOP ANG AMD GEL RON PAB CVE ERN SLE BIF'),
);

/** The money of a code, or of a word: `USD`, `dollar`. */
export function currencyNamed(name: string): Unit {
  const kindOf = KIND_OF.get(name);
  const unit: Unit = { family: 'currency', name, factor: 1 };
  return kindOf === undefined ? unit : { ...unit, kindOf };
}

/** Signs that stand alone, by the money that they mean. `$` is a dollar of which nothing more is known. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'dollar'],
  ['＄', 'dollar'],
  ['﹩', 'dollar'],
  ['£', 'GBP'],
  ['￡', 'GBP'],
  ['₤', 'GBP'],
  ['€', 'EUR'],
  ['¥', 'yen'],
  ['￥', 'yen'],
  ['円', 'JPY'],
  ['元', 'CNY'],
  ...[
    ['英镑', 'GBP'],
    ['英鎊', 'GBP'],
    ['美元', 'USD'],
    ['欧元', 'EUR'],
    ['歐元', 'EUR'],
    ['日元', 'JPY'],
    ['日圆', 'JPY'],
    ['港元', 'HKD'],
    ['人民币', 'CNY'],
    ['韩元', 'KRW'],
    ['卢布', 'RUB'],
    ['ポンド', 'GBP'],
    ['ドル', 'dollar'],
    ['ユーロ', 'EUR'],
    ['유로', 'EUR'],
    ['달러', 'dollar'],
    ['บาท', 'THB'],
  ].map(([sign = '', code = '']): readonly [string, string] => [sign, code]),
  ['₹', 'INR'],
  ['₨', 'rupee'],
  ['₽', 'RUB'],
  ['₩', 'won'],
  ['₪', 'ILS'],
  ['₺', 'TRY'],
  ['₫', 'VND'],
  ['₴', 'UAH'],
  ['₦', 'NGN'],
  ['₱', 'peso'],
  ['₵', 'GHS'],
  ['₡', 'CRC'],
  ['₸', 'KZT'],
  ['₮', 'MNT'],
  ['₭', 'LAK'],
  ['₲', 'PYG'],
  ['₼', 'AZN'],
  ['₾', 'GEL'],
  ['₿', 'BTC'],
  ['฿', 'THB'],
  ['৳', 'BDT'],
  ['؋', 'AFN'],
]);

/** Letters before a dollar sign or another, and the code that both make. */
const LETTERS_BEFORE_SIGN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: 'US USD U.S. USD US. USD U.S USD USD USD A AUD AU AUD AUD AUD C CAD CA CAD Can CAD CAN CAD CDN CAD Cdn CAD CAD CAD HK HKD HKD HKD S SGD SG SGD SGD SGD NZ NZD NZD NZD R BRL MX MXN Mex MXN MXN MXN NT TWD TW TWD TT TTD J JMD Bds BBD EC XCD BZ BZD FJ FJD N NAD Z ZWL',
    '¥': 'CN CNY RMB CNY CNY CNY JP JPY JPY JPY',
    '￥': 'CN CNY RMB CNY CNY CNY JP JPY JPY JPY',
    '£': 'E EGP LE EGP GBP GBP UK GBP STG GBP stg GBP',
    '₹': 'INR INR',
    '€': 'EUR EUR',
  }).flatMap(([sign, list]) => {
    const words = list.split(' ');
    return words.flatMap((letters, index) =>
      index % 2 === 0 ? [[`${letters} ${sign}`, words[index + 1] ?? ''] as const] : [],
    );
  }),
);

/** Signs and codes of money, which are the same in all languages. */
export const MONEY_SYMBOLS: readonly UnitPhrase[] = [
  ...[...SIGNS].map(([sign, name]) => moneySymbol(sign, name)),
  ...[...LETTERS_BEFORE_SIGN].map(([letters, name]) => moneySymbol(letters.replaceAll('.', ' . '), name)),
  ...[...CODES].map((code) => moneySymbol(code, code)),
  ...listWords('USD EUR GBP CHF AUD CAD NZD SEK NOK DKK').flatMap((code) => [
    { ...moneySymbol(`M${code}`, code), scale: 1e6 },
    { ...moneySymbol(`k${code}`, code), scale: 1e3 },
  ]),
];

/** A sign or code of money, whose letters count as they are written. */
export function moneySymbol(words: string, name: string): UnitPhrase {
  return { words: listWords(words), unit: currencyNamed(name), exact: true, glued: true };
}
