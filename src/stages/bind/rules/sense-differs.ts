import type { Language } from '../../../ground/language/language.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { senseDiffers } from '../../../ground/model/diagnostics/sense.ts';
import {
  type ClauseSense,
  clauseSenses,
  clauseSensesOver,
  isSameStem,
  STEM_LETTERS,
  sharedStems,
  sharedThings,
  thingsIn,
} from '../prose/clause-senses.ts';
import { degreeRaised, isPartOnly } from '../prose/degree-raised.ts';
import { type NegationMoved, negationMoved } from '../prose/negation-moved.ts';
import type { Prose } from '../prose/prose.ts';
import { readDirections } from '../prose/read-directions.ts';
import { shortenWords } from '../prose/shorten-words.ts';
import type { Statement } from '../prose/support.ts';
import { saysAsYet, saysToCome } from '../prose/verbs-to-come.ts';
import { allMatches } from '../text/all-matches.ts';
import { attributionsIn } from '../text/attributions.ts';
import { blankOut } from '../text/blank-out.ts';
import { foldText } from '../text/fold.ts';
import { rule as anybodyRule } from './anybody-exchanged.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';
import { rule as speechRule } from './speech-without-marks.ts';

/** How many things have two clauses in common that say the same. */
const SHARED = 2;
/** And this share of what the author's clause speaks of. */
const OF_AUTHOR = 0.6;
/** What leaves out a denial has this share of it: another verb may say the same without one. */
const OF_DENIED = 0.75;
/** And this share of what that of the source speaks of. */
const OF_SOURCE = 0.4;

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['SENSE_DIFFERS'],
  holds:
    'A claim or a sentence in the words of its evidence keeps its `not`, its condition and its caution: what is denied stays denied, `if` does not become `unless`, and what may be or is expected is not stated as fact.',
  blind:
    'Paraphrases, and sentences that share fewer than two words with the evidence: `she knew`, for `I did not know`.',
  limits: { sharedThings: SHARED, ofAuthor: OF_AUTHOR, ofDenied: OF_DENIED, ofSource: OF_SOURCE },
  check: (prose) => {
    const statements = prose.support.statements ?? [];
    if (prose.isAside || statements.length === 0) return [];
    // Of `none` for `some` the rule of degrees speaks, and another of `somebody` for `nobody`.
    if (degreeRaised(prose) !== undefined || anybodyRule.check(prose).length > 0) return [];
    // What is between quotation marks is compared by other rules.
    const own = clauseSenses(blankOut(prose.text, prose.quoted), prose.language);
    if (own.length === 0) return [];
    const source = statements.flatMap((statement) =>
      clauseSensesOver(statement.words, prose.language).map((clause) => ({ ...clause, statement })),
    );
    const [found] = own.flatMap((clause, index) => {
      const same = sameAs(clause, source);
      if (same.length > 0) return judge(clause, { own, index, same }, prose);
      return deniesPredicate(clause, { own, index, same: source }, prose);
    });
    const moved = found === undefined ? negationMoved(prose) : undefined;
    const fault = moved === undefined ? found : reportMoved(moved, prose);
    // Words that are given as somebody's are looked at as a quotation.
    return fault === undefined || speechRule.check(prose).length > 0 ? [] : [fault];
  },
};

function reportMoved({ how, statement }: NegationMoved, prose: Prose): Diagnostic {
  const place = prose.placeOf({ start: 0, end: prose.text.length });
  const fault = how === 'added' ? 'says that it is not so' : 'leaves out that it is not so';
  return senseDiffers(place, fault, shortenWords(statement.words), statement.of);
}

type Stated = ClauseSense & { readonly statement: Statement };

/** The clauses of the evidence that say most of what a clause of the author's does. */
function sameAs(clause: ClauseSense, source: readonly Stated[]): readonly Stated[] {
  const counts = source.map((one) => sharedThings(clause, one));
  const most = Math.max(0, ...counts);
  if (most < SHARED || most / clause.things.size < OF_AUTHOR) return [];
  return source.filter((one, index) => counts[index] === most && most / one.things.size >= OF_SOURCE);
}

/**
 * `The harbour inspector raised the alarm`, of `Mr Talbot did not raise the alarm`: who did it may be called otherwise,
 * and all else is the same.
 */
function deniesPredicate(clause: ClauseSense, { same }: Compared, prose: Prose): readonly Diagnostic[] {
  if (!same.some((one) => one.isDenied)) return [];
  const { sense, prose: words } = prose.language;
  // What is said of it may be between the quotation marks.
  if (prose.quoted.length > 0) return [];
  const text = foldText(prose.text);
  if (sense.turning.test(text) || words.negation.test(text) || sense.leavingOut.test(text)) return [];
  if (sense.softened.test(text) || clause.hasNumber()) return [];
  const verb = sense.finiteVerb.exec(clause.text);
  const opensWithName = [...clause.names].some((name) => clause.text.trim().toLowerCase().startsWith(name));
  if (verb === null && !opensWithName) return [];
  const { things } = thingsIn(clause.text.slice(verb?.index ?? 0), prose.language);
  const own = verb === null ? new Set([...things].filter((thing) => !clause.names.has(thing))) : things;
  const isOf = (thing: string, others: ReadonlySet<string>): boolean =>
    [...others].some((other) => isSameStem(thing, other));
  const told = same.filter((one) => {
    const shared = [...own].filter((thing) => isOf(thing, one.things)).length;
    const isWhole = own.size > 0 && shared === own.size;
    return isWhole && (shared >= SHARED || one.things.size <= SHARED);
  });
  const [stated] = told;
  if (
    stated === undefined ||
    !told.every((one) => one.isDenied && !sense.untilThen.test(one.text) && !one.hasNumber())
  )
    return [];
  // The same said without a denial, elsewhere in what is cited, is what is meant.
  const place = prose.placeOf({ start: 0, end: prose.text.length });
  return [
    senseDiffers(
      place,
      'leaves out that it is not so',
      shortenWords(stated.statement.words),
      stated.statement.of,
    ),
  ];
}

interface Compared {
  readonly own: readonly ClauseSense[];
  readonly index: number;
  readonly same: readonly Stated[];
}

/** One place that says it as the author does is enough. */
function judge(clause: ClauseSense, compared: Compared, prose: Prose): readonly Diagnostic[] {
  const { same } = compared;
  const faults = same.map((one) => faultOf(clause, one, compared, prose));
  const [fault] = faults;
  const [stated] = same;
  if (fault === undefined || stated === undefined || faults.includes(undefined)) return [];
  const place = prose.placeOf({ start: 0, end: prose.text.length });
  return [senseDiffers(place, fault, shortenWords(stated.statement.words), stated.statement.of)];
}

/** Letters of a word that denies by which it is the same: `ruled out`, `rule out`. */
const STEM = 4;

function faultOf(
  clause: ClauseSense,
  stated: Stated,
  { own: all, index }: Compared,
  prose: Prose,
): string | undefined {
  const { sense, prose: words } = prose.language;
  const text = foldText(prose.text);
  const turns = (part: string): boolean => sense.turning.test(part) || words.negation.test(part);
  const source = foldText(stated.statement.words);
  // A word that denies is no denial where the source denies the word: `has not withdrawn`.
  const turned = (sense.turning.exec(clause.text) ?? words.negation.exec(clause.text))?.[0];
  // `Neither was the road closed nor a ferry cancelled`.
  const before = all[index - 1];
  const reach =
    (before?.isDenied === true && !/[,;:.]\s*$/u.test(before.text)) ||
    clause.isDenied ||
    (turned !== undefined && !stated.text.includes(turned.slice(0, STEM))) ||
    (sense.leavingOut.test(clause.text) && !sense.leavingOut.test(stated.text));
  const isCounted = clause.hasNumber() || stated.hasNumber() || differInDirection(clause, stated, prose);
  // A name may be added to say who is meant.
  const added = [...new Set([...clause.names, ...sayersIn(clause, prose)])].filter(
    (name) => !stated.things.has(name),
  ).length;
  const own = clause.things.size - added;
  const isAllThere = own > 0 && sharedThings(clause, stated) / own >= OF_DENIED;
  const isUntil = sense.untilThen.test(stated.text);
  if (stated.isDenied && !reach && !isCounted && !isUntil && isAllThere)
    return 'leaves out that it is not so';
  const undone = sense.undone.exec(stated.text)?.[0];
  const isWished = sense.softened.test(text) || sense.leavingOut.test(text) || sense.wished.test(text);
  if (undone !== undefined && !turns(text) && !isWished && !clause.hasNumber() && isAllThere)
    return `leaves out that it is not so (“${undone}”)`;
  const isSourceTurned = turns(source) || sense.leavingOut.test(source);
  // `Without a pilot they cannot`, where they can with one only.
  const isGiven = sense.withoutIt.test(text) && sense.conditional.test(source);
  // `Has not been paid yet`, of what is to be paid.
  const isAsYet = saysAsYet(text, prose.language) && saysToCome(source, prose.language);
  if (
    clause.isDenied &&
    !isCounted &&
    !isAsYet &&
    !keepsCondition(text, source, prose.language) &&
    !isSourceTurned &&
    !isGiven &&
    !isPartOnly(clause, stated, prose.language) &&
    !turns(foldText(stated.statement.sentence()))
  )
    return 'says that it is not so';
  const isSentence = prose.in === 'narrative' || /[.!?]$/u.test(text) || sense.finiteVerb.test(text);
  if (!isSentence) return undefined;
  const condition = sense.conditional.exec(source)?.[0];
  if (condition !== undefined) {
    if (!sense.depending.test(text) && !turns(text) && !saysCondition(text, source, condition))
      return `leaves out the condition “${condition}”`;
    if (sense.evenIf.test(text) && !sense.evenIf.test(source))
      return `makes no difference of the condition “${condition}”`;
    const given = sense.conditional.exec(text)?.[0];
    if (given !== undefined && turnsCondition(text, source, prose.language) && !sense.leavingOut.test(text))
      return `turns the condition “${condition}” round`;
  }
  const caution = sense.cautious.exec(stated.text)?.[0];
  // `If the county agrees, the road will open`, of `it is expected to open, provided that the county agrees`.
  const isGuarded = condition !== undefined && sense.conditional.test(text);
  if (isGuarded && caution !== undefined && sense.expected.test(caution)) return undefined;
  const part = text.split(';').find((one) => one.includes(clause.text.trim().replace(/;$/u, ''))) ?? text;
  // A word of the source’s own besides, `may be that it would`, softens nothing more.
  const soft = allMatches(sense.softened, part).filter(
    (word) => caution?.toLowerCase().includes(word) === true || !hasWord(stated.text, word),
  );
  if (caution !== undefined && saysOtherwise(caution, stated, prose)) return undefined;
  if (caution !== undefined && soft.length === 0 && (!reach || (clause.isDenied && stated.isDenied)))
    return `leaves out the caution of “${caution}”`;
  return undefined;
}

/**
 * Whether one text is so where the other is not: `unless it rains` is `if it does not`, and `provided that it does not`. What
 * depends on it is the same, in other words only if both deny something, or neither.
 */
function turnsCondition(text: string, source: string, language: Language): boolean {
  const [own, stated] = [conditionIn(text, language), conditionIn(source, language)];
  if (own.isMet === stated.isMet || own.isTurnedElse !== stated.isTurnedElse) return false;
  const { things } = thingsIn(text, language);
  const shared = sharedStems(things, thingsIn(source, language).things);
  return own.isTurned === stated.isTurned || shared === things.size;
}

/** Only the condition of a text denies, as `unless` does in its source. */
function keepsCondition(text: string, source: string, language: Language): boolean {
  const [own, stated] = [conditionIn(text, language), conditionIn(source, language)];
  return !own.isMet && !stated.isMet && !own.isTurnedElse;
}

function conditionIn(
  text: string,
  { sense, prose }: Language,
): { readonly isMet: boolean; readonly isTurned: boolean; readonly isTurnedElse: boolean } {
  const index = sense.conditional.exec(text)?.index ?? text.length;
  const condition = /^[^.,;]*/u.exec(text.slice(index))?.[0] ?? '';
  const turns = (part: string): boolean => sense.turning.test(part) || prose.negation.test(part);
  return {
    isMet: sense.exceptIf.test(condition) === sense.plainNegation.test(condition),
    isTurned: turns(text),
    isTurnedElse: turns(text.slice(0, index)) || turns(text.slice(index + condition.length)),
  };
}

/** Whoever says it, where the evidence has what is said: `the harbour master promised`. */
function sayersIn({ text }: ClauseSense, { language, spoken = [] }: Prose): readonly string[] {
  if (spoken.length === 0) return [];
  return attributionsIn(text, language).flatMap(({ who }) => [...thingsIn(who, language).things]);
}

/** `Four are to close`, of what is expected; of the `estimated` in `an estimated 214,000` the rule of limits speaks. */
function saysOtherwise(caution: string, { text: source }: ClauseSense, { language, text }: Prose): boolean {
  const { qualifiers, sense } = language;
  if (sense.expected.test(caution) && sense.arranged.test(text)) return true;
  const behind = source.slice(source.indexOf(caution) + caution.length).trimStart();
  return qualifiers.before.has(caution.toLowerCase()) && /^[\p{Sc}\p{N}]/u.test(behind);
}

/** `Signed letters are read`, of `letters are read, provided that they are signed`. */
function saysCondition(text: string, source: string, condition: string): boolean {
  const behind = source.slice(source.indexOf(condition) + condition.length).split(/[.,;]/)[0] ?? '';
  const things = behind.match(/\p{L}{5,}/gu) ?? [];
  return things.some((thing) => hasWord(text, thing.slice(0, STEM_LETTERS + 1)));
}

/** A word begins with these letters. */
function hasWord(text: string, letters: string): boolean {
  const lower = text.toLowerCase();
  const at = lower.indexOf(letters);
  return at >= 0 && !/\p{L}$/u.test(lower.slice(0, at));
}

/** What goes another way has rules of its own; the same words go the same way. */
function differInDirection(one: ClauseSense, other: ClauseSense, { language }: Prose): boolean {
  const ways = ({ text }: ClauseSense): string =>
    readDirections(text, language)
      .map(({ pair, side, denied }) => `${pair} ${side} ${denied === true}`)
      .toSorted()
      .join();
  return ways(one) !== ways(other);
}

const claims = (text: string, quote: string): RuleCase => ({
  source: `${quote}.`,
  extraction: `claims:\n  road: { text: "${text}", kind: reported, evidence: "${quote}" }`,
});
const says = (narrative: string, quote: string): RuleCase => ({
  ...claims('It is about a road.', quote),
  narrative: `${narrative} [@road].`,
});

const DENIED = 'The council did not repair the northern road, and no ferry was cancelled';
const CLOSED = 'The council repaired the northern road';
const MAY = 'The council may repair the northern road, if the county agrees';
const PLAN = 'A plan to merge the road office with the ferry office was rejected by the council';
const UNLESS = 'The ferry pays for itself in a year, unless you count the crew';
const PROMISE = 'We cannot promise that the northern road will stay open';
const EXPECTED = 'The county is expected to repair the northern road';

const SAILS = 'The northern ferry sails, unless the river rises';
const PAID = 'The town would pay, provided that the ferry crew did not complain';
const KEPT = 'The town would keep the ferry, provided that the number of boats did not fall';
const MENDED = 'The lift will be mended in May 2026';

export const cases: RuleCases = {
  pass: [
    says('The town would keep the ferry if the number of boats did not fall', KEPT),
    says('The town would keep the ferry unless the number of boats fell', KEPT),
    says('If the number of boats did not fall, the town would keep the ferry', KEPT),
    says('The northern ferry sails if the river does not rise', SAILS),
    says('The lift has not been mended yet', MENDED),
    says('So far nobody has mended the lift', MENDED),
    {
      ...claims(
        'The northern road had been under repair by the council.',
        'the council’s crew relaid the surface, stone by stone',
      ),
      narrative: 'The council had the northern road under repair [@road].',
    },
    claims('First case of alleged fraud on the road.', 'Alleged fraud was reported on the road in May'),
    claims('About 900 boats use the harbour road.', 'An estimated 900 boats use the harbour road'),
    claims('The council is to repair the northern road.', 'The council expects to repair the northern road'),
    says(
      'The harbour master called it “a fair one”',
      'I would not call it a good harbour, but it was a fair one',
    ),
    says(
      'No quay of the old harbour has strong walls against the sea',
      'The quay of the harbour has no strong walls',
    ),
    says('She had seen a small flood, and never one of that size', 'She had never seen a flood of that size'),
    claims(
      'Signed letters of the crew are read within days.',
      'letters of the crew are read within days, provided that they are signed',
    ),
    claims('He means to serve the northern county.', 'He intends to serve the northern county'),
    claims('Every boat was late for the harbour.', 'No boat was not late for the harbour'),
    claims('Without a pilot the small boats cannot go out.', 'The small boats go out only with a pilot'),
    claims(
      'The letter of the deputy was read in March.',
      'The letter of the deputy was not read until March',
    ),
    claims('The northern road was not repaired by the council.', DENIED),
    claims('Neither was the northern road repaired nor a ferry cancelled.', DENIED),
    says('The council refused to repair the northern road', DENIED),
    says('The northern road was left alone, and no ferry was cancelled', DENIED),
    claims('The council rejected the merger of the road office.', PLAN),
    says('Many tins expired unused', 'Many tins expired before they could be used'),
    says('The council repaired the northern road', CLOSED),
    says('Not only the council wanted it: the northern road was repaired', CLOSED),
    says('The council may repair the northern road if the county agrees', MAY),
    says(
      'If the county agrees, the northern road will open in June',
      'The northern road is expected to open in June, provided that the county agrees',
    ),
    says(
      'The mill will reopen in June unless it floods',
      'The owner plans that the mill should reopen in June, unless it floods',
    ),
    says('No trams ran on the Rise Hill line', 'No trams at all ran on the Rise Hill line'),
    says('The council may repair the northern road; that depends on the county', MAY),
    says('The ferry pays for itself in a year if the crew is left out', UNLESS),
    says('The ferry pays for itself in a year, unless one counts the crew', UNLESS),
    says('The county is likely to repair the northern road', EXPECTED),
    claims('The county plans to repair the northern road.', EXPECTED),
  ],
  fail: [
    { ...says('If the ferry crew complained, the town would pay', PAID), at: 'If the' },
    { ...says('The lift will not be mended in May 2026', MENDED), at: 'The lift' },
    { ...says('The lift will not be mended yet in May 2026', MENDED), at: 'The lift' },
    { ...says('The council promised that the northern road will stay open', PROMISE), at: 'The council' },
    {
      ...says('The council said that the ferry never sails', 'The ferry sails every summer'),
      at: 'The council',
    },
    {
      ...claims(
        'The northern road had been under repair by the council.',
        'the council’s crew relaid the surface, stone by stone',
      ),
      narrative: 'The northern road had never been under repair by the council [@road].',
      at: 'The northern road had never',
    },
    {
      ...claims('The council is to repair the northern road.', 'The council may repair the northern road'),
      at: '"The council',
    },
    {
      ...claims('Fraud was reported on the road in May.', 'Alleged fraud was reported on the road in May'),
      at: '"Fraud',
    },
    {
      ...says(
        'In the view of the harbour master, whose office is new, the quay has no strong walls against the sea of the winter storms',
        'The quay, he said, has strong walls against it',
      ),
      at: 'In the view',
    },
    {
      ...says(
        'In her years on the coast she had seen a flood reach the market and the upper mill',
        'She had never seen a flood of that size',
      ),
      at: 'In her',
    },
    {
      ...claims(
        'The lower figure is more likely.',
        'Unless losses come down, the lower figure is more likely',
      ),
      at: '"The lower',
    },
    {
      ...claims('The harbour inspector raised the alarm.', 'Mr Talbot did not raise the alarm'),
      at: '"The harbour',
    },
    {
      ...claims(
        'A second pump would have kept the launch afloat.',
        'It may be that a second pump would have kept the launch afloat',
      ),
      at: '"A second',
    },
    {
      ...claims('Ellis Tarn commented.', 'Ellis Tarn, who left in May, declined to comment'),
      at: '"Ellis',
    },
    {
      ...claims('The council never voted on 4 May 2020.', 'The council voted on 4 May 2020'),
      at: '"The council',
    },
    {
      ...claims(
        'Auditors ruled out that records had been altered.',
        'Auditors could not rule out that records had been altered',
      ),
      at: '"Auditors',
    },
    { ...claims('The council repaired the northern road.', DENIED), at: '"The council repaired' },
    {
      ...claims('The northern road was left alone, and a ferry was cancelled.', DENIED),
      at: '"The northern',
    },
    { ...says('The council repaired the northern road', DENIED), at: 'The council repaired' },
    { ...says('The council never repaired the northern road', CLOSED), at: 'The council never' },
    { ...claims('The council has not repaired the northern road.', CLOSED), at: '"The council has' },
    { ...says('Trams ran on the Rise Hill line', 'No trams at all ran on the Rise Hill line'), at: 'Trams' },
    { ...says('The council may repair the northern road', MAY), at: 'The council may', hint: 'the way' },
    {
      ...says('The council may repair the northern road, even if the county agrees', MAY),
      at: 'The council',
    },
    { ...says('The council may repair the northern road, unless the county agrees', MAY), at: 'The council' },
    { ...says('The council will repair the northern road, once the county agrees', MAY), at: 'The council' },
    { ...claims('The ferry pays for itself in a year.', UNLESS), at: '"The ferry' },
    { ...says('The ferry pays for itself in a year, if you count the crew', UNLESS), at: 'The ferry' },
    { ...claims('The county will repair the northern road.', EXPECTED), at: '"The county' },
    { ...says('The county repairs the northern road', EXPECTED), at: 'The county' },
  ],
};
