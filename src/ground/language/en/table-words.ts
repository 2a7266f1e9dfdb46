import type { TableWords } from '../table-words.ts';
import { wordSet } from '../word-list.ts';

export const TABLES: TableWords = {
  captions: wordSet('table tab tables exhibit figure fig chart annex panel schedule'),
  amounts: wordSet('amounts figures values numbers data all sums note notes are given shown expressed'),
  totals: wordSet('total totals overall altogether entire'),
  in: wordSet('in'),
  stages: wordSet(
    `net gross actual actuals forecast provisional revised estimated estimate estimates budgeted budget planned plan restated
     nominal real cash current constant cumulative audited unaudited total prices before after tax adjusted outturn target`,
  ),
};
