import { type WordSet, wordSet } from './word-list.ts';

/**
 * Multipliers of languages whose number words are not read, in lower case: `5 Mio.` is not five. The list need not be
 * whole, since a warning says that the words of such a document are not read.
 */
export const FOREIGN_SCALES: WordSet = wordSet(`
  mio mrd mia tsd bio hundert tausend million millionen milliarde milliarden billion billionen
  mille millier milliers millions milliard milliards billions md mds
  mil miles millón millones millardo millardos millar millares
  milhão milhões bilhão bilhões mln mld mrd mila milione milioni miliardo miliardi
  duizend miljoen miljard miljoner miljarder tusen tusind millioner milliarder
  tys tysięcy milionów miliardów tis tisíc milionů miliard mlrd
  тыс тысяч тысячи млн миллион миллиона миллионов млрд миллиард миллиарда миллиардов трлн
  тисяч мільйон мільйонів мільярд мільярдів
  bin milyon milyar ألف آلاف مليون ملايين مليار مليارات هزار میلیون میلیارد
  万 億 亿 兆 千 百 만 억 조 천
`);
