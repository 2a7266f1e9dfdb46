import { type WordSet, wordSet } from './word-list.ts';

/** Number words of other languages in Latin letters, but those that are words or names in English, too. */
export const FOREIGN_NUMBERS: WordSet = wordSet(
  `zwei drei fünf sechs sieben acht zehn zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn
   zwanzig dreißig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend
   deux trois quatre cinq huit neuf onze douze treize quatorze quinze vingt trente quarante cinquante soixante
   cuatro cinco seis siete ocho nueve diez doce trece catorce veinte treinta cuarenta cincuenta sesenta
   setenta ochenta noventa ciento cientos
   quattro cinque nove dieci undici dodici tredici quattordici quindici trenta quaranta cinquanta
   sessanta settanta ottanta novanta duecento
   twee drie vijf zeven negen tien twaalf dertien veertien twintig dertig veertig vijftig zestig zeventig tachtig
   negentig honderd duizend
   quarenta cinquenta oitenta duzentos tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra tusen`,
);
