import type { YearWords } from '../number-words.ts';
import { wordSet } from '../word-list.ts';

export const YEARS: YearWords = {
  before: wordSet(
    `in since by of from until till during before after circa early late mid between to and year years
     spring summer autumn winter fall`,
  ),
  nouns: wordSet('year years'),
  beforeCount: wordSet(
    `least most nearly almost some approximately roughly exactly another estimated further additional exceeding
     precisely only just`,
  ),
  afterCount: wordSet('were are have new more extra further additional'),
  determiners: wordSet('the its his her their our this that these those'),
  ofThem: wordSet('the them whom which these those'),
  than: wordSet('than'),
  compared: wordSet('more fewer less'),
  totals: wordSet('total excess number'),
  joins: wordSet('to and'),
  oh: wordSet('oh'),
};
