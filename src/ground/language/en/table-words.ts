import type { TableWords } from '../table-words.ts';
import { wordSet } from '../word-list.ts';

export const TABLES: TableWords = {
  captions: wordSet('table tab tables exhibit figure fig chart annex panel schedule'),
  amounts: wordSet('amounts figures values numbers data all sums note notes are given shown expressed'),
  in: wordSet('in'),
};
