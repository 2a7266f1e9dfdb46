import type { VerbForm } from '../unit-words.ts';
import { listWords, type WordMap, type WordSet, wordSet } from '../word-list.ts';

/** Verbs that double their last letter. */
const DOUBLED: WordSet = wordSet('drop cap emit');

/** Verbs that move an amount, again and again if a time is named. */
const PAYING = formsOf(
  `pay charge cost spend earn use consume burn receive collect owe levy need require produce generate
   make sell deliver save donate lose take carry give yield bring buy lend borrow raise contribute bill deduct claim award
   import export emit discharge pump draw supply provide drink eat waste leak allocate invest grant`,
  `paid spent cost burnt made sold lost took taken gave given brought bought lent borrowed drew drawn drank drunk
   ate eaten`,
);

/** Verbs of what happens to an amount, or of those who are counted, at a time: none of them counts it. */
const UNRATED = formsOf(
  `rise fall grow increase decrease decline double treble triple quadruple halve shrink climb drop change vary fluctuate
   apply expire lapse remain stay stand hold renew recur meet convene gather exceed surpass breach
   update uprate adjust amend revise reset freeze alter escalate mount accumulate erode
   peak reappear continue end begin start elapse`,
  'rose risen fell fallen grew grown shrank shrunk stood held met froze frozen began begun',
);

/** Verbs of looking at or deciding on an amount, which is none per time; of things that are counted, they may be. */
const EXAMINED = formsOf(
  `review check assess reassess audit examine inspect test discuss debate monitor measure calculate recalculate
   compute evaluate consider confirm fix agree announce publish negotiate question challenge contest dispute enforce
   reconsider approve verify watch compare cap impose observe ignore lower raise reduce lift vote restate estimate report
   quote forecast criticise mention repeat waive suspend reinstate introduce abolish defend record appeal reach miss`,
  'set cut withdrawn',
);

export const RATE_VERBS = {
  auxiliaries: wordSet(
    `is are was were be been being has have had will would shall should must may might can could cannot do does did
     gets get got isn't aren't wasn't weren't won't`,
  ),
  paying: new Set(PAYING.keys()),
  unrated: UNRATED,
  examined: new Set([...EXAMINED].filter(([, form]) => form === 'past').map(([word]) => word)),
  sums: wordSet('total sum amount average mean median maximum minimum range'),
};

/** The regular forms of verbs, and pasts that are not. */
function formsOf(verbs: string, pasts: string): WordMap<VerbForm> {
  return new Map([
    ...listWords(verbs).flatMap(regularForms),
    ...listWords(pasts).map((word) => [word, 'past'] as const),
  ]);
}

function regularForms(verb: string): readonly (readonly [string, VerbForm])[] {
  const { third, past } = endingsOf(verb);
  return [
    [verb, 'base'],
    [third, 'third'],
    [past, 'past'],
  ];
}

function endingsOf(verb: string): { readonly third: string; readonly past: string } {
  const stem = verb.slice(0, -1);
  if (/[^aeiou]y$/u.test(verb)) return { third: `${stem}ies`, past: `${stem}ied` };
  const past = verb.endsWith('e') ? `${verb}d` : `${verb}${DOUBLED.has(verb) ? verb.slice(-1) : ''}ed`;
  return { third: `${verb}${/(?:s|x|ch|sh)$/u.test(verb) ? 'es' : 's'}`, past };
}
