import type { ProseWords } from '../prose-words.ts';

const NEGATIONS = 'not|no|never|nor|neither|without|cannot';

export const PROSE: ProseWords = {
  sentences: 'en-GB',
  abbreviation:
    /(?:^|[^\p{L}\p{N}])(?:Mr|Mrs|Ms|Dr|Prof|Sir|St|Lt|Col|Gen|Maj|Capt|Rev|Hon|Jr|Sr|vs|cf|pp?|ll?|no|No|Vol|vol|ed|eds|ca?|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|(?<![°º] ?)\p{Lu})\.\s*$/u,
  numberMark: /(?:^|[^\p{L}])[Nn]o\.\s*$/u,
  elided:
    /^(?:(?:tis|twas|twere|twill|twould|n|em|til|cause|cos|bout|round|neath|gainst|tude)(?!\p{L})|\d0s(?!\p{L}))/iu,
  negation: new RegExp(`(?<![\\p{L}\\p{N}])(?:${NEGATIONS})(?![\\p{L}\\p{N}])|n['’]t(?![\\p{L}])`, 'iu'),
  negationBefore: new RegExp(`(?:^|[^\\p{L}\\p{N}])((?:${NEGATIONS})|\\p{L}+n't) $`, 'iu'),
  turningPrefix:
    /(?:^|[^\p{L}\p{N}])(?:non|anti|un|ex|counter|pseudo|quasi|semi|half|near|sub|pre|post|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-$/iu,
  possessiveEnding: /^'s(?![\p{L}\p{N}])/iu,
};
