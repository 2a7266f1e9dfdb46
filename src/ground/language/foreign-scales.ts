import { listWords, type WordMap, type WordSet, wordSet } from './word-list.ts';

/** The multipliers of a language by what they multiply by, in lower case. */
type Scales = Readonly<Record<string, string>>;

/** Tens of thousands and more in the scripts of East Asia are written without a space. */
const HAN: Scales = { 1e2: '百', 1e3: '千', 1e4: '万 萬', 1e8: '亿 億' };

/** By the first part of a language's tag. A word that is not the same everywhere is in none. */
const SCALES: Readonly<Record<string, Scales>> = {
  de: {
    1e2: 'hundert',
    1e3: 'tausend tsd',
    1e6: 'million millionen mio',
    1e9: 'milliarde milliarden mrd',
    1e12: 'billion billionen bio',
  },
  fr: { 1e3: 'mille millier milliers', 1e6: 'million millions', 1e9: 'milliard milliards md mds' },
  es: { 1e3: 'mil miles millar millares', 1e6: 'millón millones' },
  pt: { 1e3: 'mil milhar milhares', 1e6: 'milhão milhões' },
  it: { 1e3: 'mila mille', 1e6: 'milione milioni mln', 1e9: 'miliardo miliardi mld mrd' },
  nl: { 1e3: 'duizend', 1e6: 'miljoen mln', 1e9: 'miljard mld mrd' },
  sv: { 1e3: 'tusen', 1e6: 'miljon miljoner', 1e9: 'miljard miljarder' },
  nb: { 1e3: 'tusen', 1e6: 'million millioner', 1e9: 'milliard milliarder' },
  no: { 1e3: 'tusen', 1e6: 'million millioner', 1e9: 'milliard milliarder' },
  da: { 1e3: 'tusind', 1e6: 'million millioner', 1e9: 'milliard milliarder' },
  pl: {
    1e3: 'tys tysiąc tysiące tysięcy',
    1e6: 'mln milion miliony milionów',
    1e9: 'mld miliard miliardy miliardów',
  },
  cs: { 1e3: 'tis tisíc tisíce', 1e6: 'mil milion miliony milionů', 1e9: 'mld miliarda miliardy miliard' },
  tr: { 1e3: 'bin', 1e6: 'milyon', 1e9: 'milyar' },
  ru: {
    1e3: 'тыс тысяча тысячи тысяч',
    1e6: 'млн миллион миллиона миллионов',
    1e9: 'млрд миллиард миллиарда миллиардов',
    1e12: 'трлн триллион триллиона триллионов',
  },
  uk: {
    1e3: 'тис тисяча тисячі тисяч',
    1e6: 'млн мільйон мільйони мільйонів',
    1e9: 'млрд мільярд мільярди мільярдів',
  },
  ar: { 1e3: 'ألف آلاف', 1e6: 'مليون ملايين', 1e9: 'مليار مليارات' },
  fa: { 1e3: 'هزار', 1e6: 'میلیون', 1e9: 'میلیارد' },
  zh: HAN,
  ja: { ...HAN, 1e12: '兆' },
  ko: { 1e2: '백', 1e3: '천', 1e4: '만', 1e8: '억', 1e12: '조' },
};

/**
 * The multipliers of a language whose other number words are not read: `4,8 Mio.` is 4.8 million in German. None of
 * one that is not listed here.
 */
export function foreignScales(tag: string): WordMap<number> {
  const scales = SCALES[tag.toLowerCase().split('-')[0] ?? ''] ?? {};
  return new Map(
    Object.entries(scales).flatMap(([scale, words]) =>
      listWords(words).map((word) => [word, Number(scale)] as const),
    ),
  );
}

/**
 * Multipliers of any of them, and those that differ from land to land: with one that its document's language does not
 * have, a number has no value, and `5 Mio.` is not five. The list need not be whole, since a warning says that the words
 * of such a document are not read.
 */
export const FOREIGN_SCALES: WordSet = wordSet(
  ['mia mille million millions billion billions milliards millardo millardos bilhão bilhões mio mrd bin 兆']
    .concat(Object.values(SCALES).flatMap((scales) => Object.values(scales)))
    .join(' '),
);
