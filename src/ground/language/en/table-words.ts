import type { TableWords } from '../table-words.ts';
import { wordSet } from '../word-list.ts';

const PLANS =
  'plan(?:s|ned)?|budget(?:s|ed)?|expected|expectation|forecast|target(?:s|ed)?|estimated?|estimates|projected|projection|predicted|prediction|intended|proposed|quota|required|agreed|allocated|allocation|due|promised|pledged|scheduled|goal|limit|capacity|recommended|ordered|sought|requested|applied for';

export const TABLES: TableWords = {
  captions: wordSet('table tab tables exhibit figure fig chart annex panel schedule'),
  amounts: wordSet('amounts figures values numbers data all sums note notes are given shown expressed'),
  totals: wordSet('total totals overall altogether entire'),
  in: wordSet('in'),
  stages: wordSet(
    `net gross actual actuals forecast provisional revised estimated estimate estimates budgeted budget planned plan restated
     nominal real cash current constant cumulative audited unaudited total prices before after tax adjusted outturn target`,
  ),
  plans: new RegExp(`(?<!\\p{L})(?:${PLANS})(?!\\p{L})`, 'iu'),
  plansInText: new RegExp(
    `(?<!\\p{L})(?:${PLANS}|planning|plan\\p{L}*|expect\\p{L}*|estimat\\p{L}*|predict\\p{L}*|project(?:s|ing|ions)|forecast\\p{L}*|intend\\p{L}*|intention|aim\\p{L}*|hop(?:e|es|ed|ing)|propos\\p{L}*|foresee\\p{L}*|foresaw|foreseen|anticipat\\p{L}*|envisag\\p{L}*|promis\\p{L}*|pledge\\p{L}*|(?:was|were|is|are) to|meant to|supposed|should|would|need\\p{L}*|require\\p{L}*|allow\\p{L}*|allot\\p{L}*|provi(?:de|sion)\\p{L}*|set aside|may|must|ask\\p{L}*|want\\p{L}*|aspir\\p{L}*|ambition|objective|ceiling|cap|norm|standard)(?!\\p{L})`,
    'iu',
  ),
  setAgainst:
    /(?<!\p{L})(?:than|against|compared|comparison|versus|instead|where|whereas|while|but|short|miss(?:es|ed|ing)?|exceed\p{L}*|over|under|below|above|beyond|within|beat|met|reach\p{L}*|not|despite|though|although|unlike|only|as)(?!\p{L})/iu,
};
